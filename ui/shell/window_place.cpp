#include "ui/shell/window_place.h"

#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStyle>

namespace pela {

namespace {

constexpr QSize usualLaptop {1366, 768};
constexpr QSize firstSize {1280, 800};

qint64 areaOf(const QRect& rect)
{
    return rect.isEmpty() ? 0 : qint64(rect.width()) * rect.height();
}

/// One name for each set of screens a computer is used with: at the desk, in the meeting room.
QString screensKey()
{
    QStringList screens;
    for (const QScreen* screen : QGuiApplication::screens()) {
        const QRect area = screen->geometry();
        screens += QStringLiteral("%1x%2+%3+%4").arg(area.width()).arg(area.height()).arg(area.x()).arg(area.y());
    }
    return QStringLiteral("places/") + screens.join(u'_');
}

/// The sets of screens that were used last are remembered, and no more.
void forgetOldScreens(QSettings& settings)
{
    constexpr int most = 8;
    const QString orderKey = QStringLiteral("places/order");
    QStringList order = settings.value(orderKey).toStringList();
    order.removeAll(screensKey());
    order.prepend(screensKey());
    while (order.size() > most)
        settings.remove(order.takeLast());
    settings.setValue(orderKey, order);
}

QList<QRect> roomOfScreens()
{
    QList<QRect> rooms;
    for (const QScreen* screen : QGuiApplication::screens())
        rooms += screen->availableGeometry();
    return rooms;
}

} // namespace

WindowPlace placeOn(const QList<QRect>& screens, const std::optional<WindowPlace>& remembered, int frame)
{
    const auto inside = [frame](const QRect& room) { return room.adjusted(0, frame, 0, 0); };
    if (remembered) {
        const auto holds = [&](const QRect& room) { return areaOf(room.intersected(remembered->area)); };
        const auto most = std::max_element(
            screens.begin(), screens.end(), [&](const QRect& one, const QRect& two) { return holds(one) < holds(two); });
        if (most != screens.end() && holds(*most) > 0) {
            const QRect room = inside(*most);
            QRect area(remembered->area.topLeft(), remembered->area.size().boundedTo(room.size()));
            area.moveLeft(std::clamp(area.left(), room.left(), room.right() + 1 - area.width()));
            area.moveTop(std::clamp(area.top(), room.top(), room.bottom() + 1 - area.height()));
            return {area, remembered->maximized};
        }
    }
    const QRect whole = screens.value(0, QRect({}, firstSize));
    const QRect room = inside(whole);
    QRect area({}, firstSize.boundedTo(room.size()));
    area.moveCenter(room.center());
    area.moveTopLeft({std::max(area.left(), room.left()), std::max(area.top(), room.top())});
    const bool small = whole.width() < usualLaptop.width() || whole.height() < usualLaptop.height();
    return {area, remembered ? remembered->maximized || small : small};
}

void restorePlace(QMainWindow& window)
{
    const QSettings settings;
    const QRect area = settings.value(screensKey() + QStringLiteral("/area")).toRect();
    std::optional<WindowPlace> remembered;
    if (!area.isEmpty())
        remembered = WindowPlace {area, settings.value(screensKey() + QStringLiteral("/maximized")).toBool()};
    const WindowPlace place
        = placeOn(roomOfScreens(), remembered, window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window));
    window.setGeometry(place.area);
    if (place.maximized)
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
}

void rememberPlace(const QMainWindow& window)
{
    QSettings settings;
    forgetOldScreens(settings);
    settings.setValue(screensKey() + QStringLiteral("/area"), window.isMaximized() ? window.normalGeometry() : window.geometry());
    settings.setValue(screensKey() + QStringLiteral("/maximized"), window.isMaximized());
}

void rememberPanes(QWidget& page, const QString& name)
{
    int number = 0;
    for (QSplitter* splitter : page.findChildren<QSplitter*>()) {
        if (splitter->property("remembersItself").toBool())
            continue;
        const QString key = QStringLiteral("%1/panes/%2-%3").arg(screensKey(), name).arg(++number);
        QObject::connect(
            splitter, &QSplitter::splitterMoved, splitter, [splitter, key] { QSettings().setValue(key, splitter->saveState()); });
        const QByteArray state = QSettings().value(key).toByteArray();
        if (state.isEmpty())
            continue;
        // After the page has shown itself for the first time, which is when it gives its panes their own widths.
        QMetaObject::invokeMethod(
            splitter, [splitter, state] { splitter->restoreState(state); }, Qt::QueuedConnection);
    }
}

} // namespace pela
