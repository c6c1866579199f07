#include "ui/shell/shots.h"
#include "core/base/safe_file.h"

#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>

namespace pela {

namespace {

constexpr int unreadable = 3;

constexpr int manualWidth = 900; // as wide as the text of the manual beside its list

/// As the manual shows it: smaller, and with its most used colours only, so that it weighs little in the program.
QImage forManual(const QPixmap& picture)
{
    constexpr qsizetype most = 256;
    const QImage small
        = picture.toImage().scaledToWidth(manualWidth, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> used;
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width(); ++x)
            ++used[small.pixel(x, y)];
    QList<QRgb> colours = used.keys();
    std::sort(colours.begin(), colours.end(),
        [&used](QRgb one, QRgb two) { return std::pair(-used[one], one) < std::pair(-used[two], two); });
    return small.convertToFormat(QImage::Format_Indexed8, colours.mid(0, most), Qt::ThresholdDither | Qt::AvoidDither);
}

/// Lets timers, layouts and late painting settle.
void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

class Camera {
public:
    Camera(const QDir& folder, QString suffix) : folder_(folder), suffix_(std::move(suffix)) { }

    bool take(QWidget& widget, const QString& name) { return write(widget.grab(), name); }
    bool takeForManual(QWidget& widget, const QString& page)
    {
        if (!suffix_.isEmpty()) // one size is enough
            return true;
        return folder_.mkpath(QStringLiteral("manual")) && write(forManual(widget.grab()), QStringLiteral("manual/") + page);
    }
    bool write(const QPixmap& picture, const QString& name) { return write(picture.toImage(), name); }
    bool write(const QImage& picture, const QString& name)
    {
        const QString path = folder_.filePath(name + suffix_ + QStringLiteral(".png"));
        if (picture.save(path))
            return true;
        QTextStream(stderr) << QStringLiteral("%1 cannot be written.\n").arg(path);
        return false;
    }

private:
    QDir folder_;
    QString suffix_;
};

} // namespace

int takeShots(QApplication& application, PageList pages, const QString& planFile, const QString& folder)
{
    if (!QDir().mkpath(folder)) {
        QTextStream(stderr) << QStringLiteral("%1 cannot be made.\n").arg(folder);
        return unreadable;
    }
    // Settings of its own: pictures do not depend on what the person did before, and leave no trace.
    QCoreApplication::setApplicationName(QStringLiteral("pela-shots"));
    QSettings().clear();
    const qreal scale = application.devicePixelRatio();
    Camera camera(QDir(folder), scale > 1.01 ? QStringLiteral("@%1x").arg(scale) : QString());
    bool good = true;
    for (const auto scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
        const QString side = scheme == theme::Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark");
        theme::apply(application, scheme);
        const QTemporaryDir desk;
        MainWindow window(pages);
        window.resize(1366, 768);
        window.show();
        settle(100);
        good &= camera.take(window, QStringLiteral("start-") + side);

        // A copy that may be written, so that the window looks as it does at work and the file stays untouched.
        const QString copy = desk.filePath(QFileInfo(planFile).fileName());
        const Result<> copied = copyFile(planFile, copy);
        auto opened = copied ? PlanFile::open(copy, OpenMode::Write) : Result<PlanFile::Opened>(copied.error());
        if (!opened) {
            QTextStream(stderr) << opened.error().message << Qt::endl;
            return unreadable;
        }
        window.setFile(std::move(opened->file));
        for (const PageEntry& page : pages) {
            window.showPage(QString::fromLatin1(page.id));
            settle(400);
            good &= camera.take(window, QStringLiteral("%1-%2").arg(QLatin1String(page.id), side));
            if (scheme == theme::Scheme::Light)
                good &= camera.takeForManual(window, QString::fromLatin1(page.manual));
        }
        window.showPage(QStringLiteral("home"));
        window.palettePopup().popUp();
        window.palettePopup().input()->setText(QStringLiteral("kom"));
        settle(150);
        QPixmap both = window.grab();
        QPainter painter(&both);
        painter.drawPixmap(window.palettePopup().pos() - window.pos(), window.palettePopup().grab());
        painter.end();
        good &= camera.write(both, QStringLiteral("palette-") + side);
        window.palettePopup().hide();
    }
    return good ? 0 : unreadable;
}

} // namespace pela
