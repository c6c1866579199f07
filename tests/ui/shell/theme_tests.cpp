#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"

#include <QAction>

using namespace pela;

TEST_CASE("Light and dark can be switched as often as one likes, on every page")
{
    test::Window with;
    with.openSample();
    const auto switchTo = [&](const char* scheme) {
        with.window->commands().action(QString::fromLatin1(scheme))->trigger();
        CHECK(theme::isDark() == (qstrcmp(scheme, "view.dark") == 0));
        QCoreApplication::processEvents();
    };
    for (const PageEntry& entry : pageList()) { // each switch concerns every page opened before
        INFO(entry.id);
        with.window->showPage(QString::fromLatin1(entry.id));
        QCoreApplication::processEvents();
        switchTo("view.dark");
        switchTo("view.light");
    }
    with.window->showPage(QStringLiteral("home"));
    for (int i = 0; i < 17; ++i) {
        switchTo("view.dark");
        switchTo("view.light");
    }
}
