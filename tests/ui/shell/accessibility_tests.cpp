#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/shell/new_plan_dialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTextEdit>

using namespace pela;

namespace {

bool isInteractive(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget)
        || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget)
        || qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget)
        || qobject_cast<const QAbstractItemView*>(widget);
}

/// Parts that Qt makes inside a widget of ours, and which speak through it.
bool isInnerPart(const QWidget* widget)
{
    if (widget->objectName().startsWith(QLatin1String("qt_")))
        return true;
    const QWidget* parent = widget->parentWidget();
    return qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent)
        || (qobject_cast<const QLineEdit*>(parent) && qobject_cast<const QAbstractButton*>(widget))
        || (qobject_cast<const QAbstractItemView*>(parent) && !qobject_cast<const QLineEdit*>(widget))
        || widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton") || widget->inherits("QComboBoxListView");
}

QString spokenName(QWidget* widget)
{
    QAccessibleInterface* speech = QAccessible::queryAccessibleInterface(widget);
    return speech ? speech->text(QAccessible::Name) : widget->accessibleName();
}

/// Names of what a screen reader would pass over in silence.
QStringList silent(const QWidget& root)
{
    QStringList names;
    for (QWidget* widget : root.findChildren<QWidget*>())
        if (isInteractive(widget) && !isInnerPart(widget) && widget->isVisibleTo(&root) && spokenName(widget).trimmed().isEmpty())
            names.append(
                QStringLiteral("%1 “%2” in %3")
                    .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                        widget->parentWidget() ? QLatin1String(widget->parentWidget()->metaObject()->className()) : QString()));
    return names;
}

bool isInsideScroll(const QWidget* widget, const QWidget* root)
{
    for (const QWidget* each = widget->parentWidget(); each && each != root; each = each->parentWidget())
        if (qobject_cast<const QAbstractScrollArea*>(each))
            return true;
    return false;
}

/// Widgets that stand outside their parent, or have less room than they say they need.
QStringList clipped(const QWidget& root)
{
    QStringList names;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        const QWidget* parent = widget->parentWidget();
        if (!widget->isVisible() || widget->isWindow() || !parent || isInsideScroll(widget, &root) || isInnerPart(widget)
            || qobject_cast<const QAbstractScrollArea*>(parent))
            continue;
        const QString name = QStringLiteral("%1 “%2” %3x%4")
                                 .arg(QLatin1String(widget->metaObject()->className()), widget->objectName())
                                 .arg(widget->width())
                                 .arg(widget->height());
        if (!parent->rect().contains(widget->geometry()))
            names.append(name + QStringLiteral(" outside its parent"));
        else if (qobject_cast<const QAbstractButton*>(widget)
            && (widget->width() < widget->minimumSizeHint().width() || widget->height() < widget->minimumSizeHint().height()))
            names.append(name + QStringLiteral(" is too small for its text"));
    }
    return names;
}

} // namespace

TEST_CASE("Every interactive widget of every page has a name to speak")
{
    test::Window with;
    CHECK(silent(*with.window).join(QLatin1Char('\n')).toStdString().empty());
    with.openSample();
    for (const PageEntry& page : pageList()) {
        INFO(page.id);
        with.window->showPage(QString::fromLatin1(page.id));
        test::Window::settle();
        CHECK(silent(*with.window).join(QLatin1Char('\n')).toStdString() == std::string());
    }
    NewPlanDialog dialog;
    dialog.show();
    CHECK(silent(dialog).join(QLatin1Char('\n')).toStdString() == std::string());
}

TEST_CASE("The walk itself sees a silent button")
{
    QWidget window;
    auto* button = new QPushButton(&window);
    window.show();
    CHECK(silent(window).size() == 1);
    button->setAccessibleName(QStringLiteral("Do it"));
    CHECK(silent(window).isEmpty());
}

TEST_CASE("Nothing is clipped at 1366x768, and the window fits")
{
    test::Window with;
    with.openSample();
    for (const PageEntry& page : pageList()) {
        INFO(page.id);
        with.window->showPage(QString::fromLatin1(page.id));
        test::Window::settle();
        CHECK(with.window->size() == QSize(1366, 768));
        CHECK(with.window->minimumSizeHint().width() <= 1366);
        CHECK(with.window->minimumSizeHint().height() <= 768);
        CHECK(clipped(*with.window).join(QLatin1Char('\n')).toStdString() == std::string());
    }
}

TEST_CASE("Tab walks through the window and comes round")
{
    test::Window with;
    with.openSample();
    with.window->activateWindow();
    QSet<QWidget*> seen;
    with.window->setFocus();
    for (int step = 0; step < 400; ++step) {
        QTest::keyClick(with.window->focusWidget() ? with.window->focusWidget() : with.window.get(), Qt::Key_Tab);
        QWidget* now = with.window->focusWidget();
        REQUIRE(now);
        seen.insert(now);
    }
    CHECK(seen.size() > 10);
    CHECK(seen.size() < 400);
}
