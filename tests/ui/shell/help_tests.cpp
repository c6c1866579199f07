// The manual inside the program.
#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/shell/help_window.h"
#include "ui/shell/manual.h"

#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBrowser>

using namespace pela;
using test::Window;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

QStringList shownIn(const QListWidget& list)
{
    QStringList titles;
    for (int i = 0; i < list.count(); ++i)
        if (!list.item(i)->isHidden())
            titles += list.item(i)->text();
    return titles;
}

} // namespace

TEST_CASE("F1 opens the manual at the page one is on, and Esc closes it")
{
    Window with;
    with.openSample();
    for (const PageEntry& page : pageList()) {
        INFO(page.id);
        with.window->showPage(QLatin1String(page.id));
        with.window->activateWindow();
        Window::settle();
        QTest::keyClick(with.window->focusWidget(), Qt::Key_F1);
        Window::settle();
        HelpWindow* help = with.window->help();
        REQUIRE(help);
        CHECK(help->isVisible());
        CHECK(help->currentName() == QLatin1String(page.manual));
        CHECK(help->text().toPlainText().size() > 200);
    }
    QTest::keyClick(&with.window->help()->text(), Qt::Key_Escape);
    Window::settle();
    CHECK_FALSE(with.window->help());
    with.window->closeFile();
    with.window->commands().action(text("help.manual"))->trigger();
    REQUIRE(with.window->help());
    CHECK(with.window->help()->currentName() == text("mulai"));
}

TEST_CASE("Every link and every picture of the manual leads to what comes with the program")
{
    static const QRegularExpression link(text(R"(\]\(([^)]*)\))"));
    const QList<ManualPage> pages = manualPages();
    REQUIRE(pages.size() >= 12);
    CHECK(pages.first().name == text("mulai"));
    for (const ManualPage& page : pages) {
        INFO(page.name.toStdString());
        CHECK_FALSE(page.title.isEmpty());
        for (auto found = link.globalMatch(page.markdown); found.hasNext();) {
            const QString target = found.next().captured(1);
            INFO(target.toStdString());
            CHECK(QFile::exists(text(":/manual/") + target));
            CHECK_FALSE(target.contains(text("://")));
            if (target.endsWith(text(".png")))
                CHECK(QFileInfo(text(":/manual/") + target).size() < 120 * 1024);
        }
    }
}

TEST_CASE("The manual is searched over all pages, follows its own links and no other")
{
    Window with;
    with.openSample();
    with.window->commands().action(text("help.manual"))->trigger();
    HelpWindow& help = *with.window->help();
    const qsizetype all = shownIn(help.list()).size();
    QTest::keyClicks(&help.searchField(), text("daftar hadir"));
    const QStringList found = shownIn(help.list());
    CHECK(found.contains(text("Bimtek")));
    CHECK(found.size() < all);
    CHECK(help.text().toPlainText().contains(text("daftar hadir"), Qt::CaseInsensitive));
    CHECK_FALSE(help.text().extraSelections().isEmpty());
    help.searchField().clear();
    CHECK(shownIn(help.list()).size() == all);

    emit help.text().anchorClicked(QUrl(text("komitmen.md")));
    CHECK(help.currentName() == text("komitmen"));
    for (const char* other : {"https://example.org/opd.md", "file:///etc/passwd", "../../README.md", "//host/opd.md"}) {
        emit help.text().anchorClicked(QUrl(text(other)));
        CHECK(help.currentName() == text("komitmen"));
        CHECK_FALSE(help.text().loadResource(QTextDocument::ImageResource, QUrl(text(other))).value<QImage>().width() > 0);
        CHECK_FALSE(help.text().loadResource(QTextDocument::StyleSheetResource, QUrl(text(other))).isValid());
    }
}

TEST_CASE("The list of keys is made from the commands, of the window and of every page")
{
    Window with;
    with.openSample();
    with.window->commands().action(text("help.keys"))->trigger();
    REQUIRE(with.window->help());
    const QString words = with.window->help()->text().toPlainText();
    for (const CommandRegistry::Entry& entry : with.window->commands().entries()) {
        if (entry.command.shortcut.isEmpty())
            continue;
        INFO(entry.command.id.toStdString());
        CHECK(words.contains(entry.command.shortcut.toString(QKeySequence::NativeText)));
        CHECK(words.contains(entry.command.text));
    }
    CHECK(words.contains(text("Check in"))); // of a page that was not opened yet
    with.window->commands().action(text("help.news"))->trigger();
    CHECK(with.window->help()->currentName() == text("yang-baru"));
    CHECK(with.window->help()->text().toPlainText().contains(text("0.1.0")));
}
