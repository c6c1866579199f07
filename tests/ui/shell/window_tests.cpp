#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/new_plan_dialog.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTimer>

using namespace pela;

namespace {

/// Counts the pages that come on screen.
class PagesShown : public QObject {
public:
    PagesShown() { qApp->installEventFilter(this); }
    int count = 0;

private:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::Show && qobject_cast<Page*>(object))
            ++count;
        return false;
    }
};

} // namespace

TEST_CASE("The window begins with the start page and walks through every page of a plan")
{
    test::Window with;
    CHECK_FALSE(with.window->hasFile());
    CHECK(with.find<QWidget>("startPage")->isVisible());
    with.openSample();
    CHECK_FALSE(with.find<QWidget>("startPage")->isVisible());
    for (const PageEntry& page : pageList()) {
        INFO(page.id);
        auto* entry = with.window->findChild<QAbstractButton*>(QStringLiteral("nav-") + QLatin1String(page.id));
        REQUIRE(entry);
        QTest::mouseClick(entry, Qt::LeftButton);
        CHECK(with.window->currentPageId() == QLatin1String(page.id));
        CHECK(entry->isChecked());
        REQUIRE(with.window->currentPage());
        CHECK(with.window->currentPage()->isVisible());
        CHECK(with.find<QLabel>("pageTitle")->text() == page.titleText());
    }
    with.window->closeFile();
    CHECK(with.find<QWidget>("startPage")->isVisible());
}

TEST_CASE("Closing a plan, or the window, brings no other page on screen")
{
    test::Window with;
    const auto visitAll = [&with] {
        for (const PageEntry& page : pageList())
            with.window->showPage(QLatin1String(page.id));
    };
    with.openSample();
    const QString path = with.file().path();
    visitAll();
    PagesShown shown;
    with.window->showPage(QStringLiteral("opd"));
    REQUIRE(shown.count == 1);
    with.window->closeFile();
    CHECK(shown.count == 1);
    REQUIRE(with.window->openFile(path));
    visitAll();
    shown.count = 0;
    with.window.reset();
    CHECK(shown.count == 0);
}

TEST_CASE("The window opens again on the page it was left on, and remembers the file")
{
    test::Window with;
    with.openSample();
    with.window->showPage(QStringLiteral("opd"));
    const QString path = with.file().path();
    with.window->closeFile();
    REQUIRE(with.window->openFile(path));
    CHECK(with.window->currentPageId() == QStringLiteral("opd"));
    CHECK(QSettings().value(QStringLiteral("recent/files")).toStringList().contains(path));
}

TEST_CASE("A file that cannot be opened is explained in the bar, and nothing else happens")
{
    test::Window with;
    const QString path = with.bench.path(QStringLiteral("picture.pela"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("\xff\xd8\xff\xe0 this is no plan");
    file.close();
    CHECK_FALSE(with.window->openFile(path));
    CHECK(with.window->messages().isVisible());
    CHECK(with.window->messages().sentence().size() > 20);
    CHECK_FALSE(with.window->hasFile());
}

TEST_CASE("A notice stays while the mouse is on it and goes afterwards; what went wrong stays")
{
    test::Window with;
    MessageBar& bar = with.window->messages();
    auto* timer = bar.findChild<QTimer*>();
    REQUIRE(timer);
    timer->setInterval(20);
    QEnterEvent enter({}, {}, {});
    QEvent leave(QEvent::Leave);
    bar.showNotice(QStringLiteral("Sudah."));
    QApplication::sendEvent(&bar, &enter);
    QTest::qWait(60);
    CHECK(bar.sentence() == QStringLiteral("Sudah."));
    bar.showError(QStringLiteral("Tidak dapat."));
    QApplication::sendEvent(&bar, &leave);
    QTest::qWait(60);
    CHECK(bar.sentence() == QStringLiteral("Tidak dapat."));
    bar.showNotice(QStringLiteral("Sudah."));
    QApplication::sendEvent(&bar, &enter);
    QApplication::sendEvent(&bar, &leave);
    CHECK(test::Window::waitFor([&bar] { return bar.sentence().isEmpty(); }));
}

TEST_CASE("Undo and redo say what they undo")
{
    test::Window with;
    with.openSample();
    const Id<Masterplan> id = masterplanOf(with.plan()).id;
    REQUIRE(with.window->commit(change(QStringLiteral("Ubah nama kota")).set(id, &Masterplan::city, QStringLiteral("Kota Uji"))));
    QAction* undo = with.window->commands().action(QStringLiteral("edit.undo"));
    QAction* redo = with.window->commands().action(QStringLiteral("edit.redo"));
    CHECK(undo->isEnabled());
    CHECK(undo->text().contains(QStringLiteral("Ubah nama kota")));
    CHECK(with.window->windowTitle().contains(QStringLiteral("Kota Uji")));
    undo->trigger();
    CHECK(masterplanOf(with.plan()).city == QStringLiteral("Kota Ambon"));
    CHECK(with.window->windowTitle().contains(QStringLiteral("Kota Ambon")));
    CHECK(redo->text().contains(QStringLiteral("Ubah nama kota")));
    redo->trigger();
    CHECK(masterplanOf(with.plan()).city == QStringLiteral("Kota Uji"));
}

TEST_CASE("The palette finds commands, pages and OPDs, and goes there by the keyboard alone")
{
    test::Window with;
    with.openSample();
    CommandPalette& palette = with.window->palettePopup();

    with.window->commands().action(QStringLiteral("view.palette"))->trigger();
    REQUIRE(palette.isVisible());
    QTest::keyClicks(palette.input(), pageNamed(pageList(), u"history")->titleText());
    QTest::keyClick(palette.input(), Qt::Key_Return);
    CHECK_FALSE(palette.isVisible());
    CHECK(with.window->currentPageId() == QStringLiteral("history"));

    const Opd& opd = with.plan().all<Opd>().front();
    with.window->commands().action(QStringLiteral("view.palette"))->trigger();
    palette.input()->setText(opd.name);
    QTest::keyClick(palette.input(), Qt::Key_Return);
    CHECK(with.window->currentPageId() == QStringLiteral("opd"));

    with.window->commands().action(QStringLiteral("view.palette"))->trigger();
    palette.input()->setText(QStringLiteral("zzzz no such thing"));
    QTest::keyClick(palette.input(), Qt::Key_Return);
    CHECK(palette.isVisible());
    QTest::keyClick(palette.input(), Qt::Key_Escape);
    CHECK_FALSE(palette.isVisible());
    CHECK(with.window->currentPageId() == QStringLiteral("opd"));
}

TEST_CASE("Matches rank by where they stand in the text")
{
    CHECK(matchRank(QStringLiteral("Bank Sampah"), QStringLiteral("bank")) == 0);
    CHECK(matchRank(QStringLiteral("Bank Sampah"), QStringLiteral("sam")) == 1);
    CHECK(matchRank(QStringLiteral("Bank Sampah"), QStringLiteral("ank")) == 2);
    CHECK(matchRank(QStringLiteral("Bank Sampah"), QStringLiteral("sampah bank")) == 3);
    CHECK(matchRank(QStringLiteral("Bank Sampah"), QStringLiteral("air")) == -1);
    CHECK(matchRank(QStringLiteral("a+b (c)"), QStringLiteral("(c")) == 1);
}

TEST_CASE("Commands have ids, texts and shortcuts of their own")
{
    test::Window with;
    with.openSample();
    for (const PageEntry& page : pageList()) {
        with.window->showPage(QString::fromLatin1(page.id));
        QSet<QString> ids;
        QSet<QString> keys;
        for (const auto& entry : with.window->commands().entries()) {
            INFO(entry.command.id.toStdString());
            CHECK_FALSE(entry.action->text().isEmpty());
            CHECK_FALSE(ids.contains(entry.command.id));
            ids.insert(entry.command.id);
            const QString key = entry.command.claimsKeys ? entry.command.shortcut.toString() : QString();
            CHECK((key.isEmpty() || !keys.contains(key)));
            keys.insert(key);
        }
    }
}

TEST_CASE("An & in a name is an & in menus, buttons and the palette")
{
    test::Window with;
    with.openSample();
    REQUIRE(with.window->commit(
        change(QStringLiteral("Ubah A & B")).set(with.plan().all<Opd>().front().id, &Opd::shortName, QStringLiteral("A & B"))));
    const QAction* undo = with.window->commands().action(QStringLiteral("edit.undo"));
    CHECK(undo->text().contains(QStringLiteral("A && B")));
    CHECK(undo->iconText().contains(QStringLiteral("A & B")));
    with.window->palettePopup().popUp();
    with.window->palettePopup().input()->setText(QStringLiteral("A & B"));
    const auto* list = with.window->palettePopup().findChild<QListView*>();
    REQUIRE(list);
    REQUIRE(list->model()->rowCount() > 0);
    CHECK(list->model()->index(0, 0).data().toString().contains(QStringLiteral("A & B")));
}

TEST_CASE("Ctrl+Z in a field without anything of its own takes back the last deed of the plan")
{
    test::Window with;
    with.openSample();
    with.window->showPage(QStringLiteral("opd"));
    const auto lines = with.window->currentPage()->findChildren<QLineEdit*>();
    const auto visible = std::find_if(lines.begin(), lines.end(),
        [](const QLineEdit* line) { return line->isVisible() && line->isEnabled() && !line->isReadOnly(); });
    REQUIRE(visible != lines.end());
    QLineEdit* line = *visible;
    line->setFocus();
    const Id<Opd> id = with.plan().all<Opd>().front().id;
    const QString before = with.plan().get(id).address;
    REQUIRE(with.window->commit(change(QStringLiteral("Ubah")).set(id, &Opd::address, QStringLiteral("Lain"))));
    REQUIRE(line->hasFocus());
    QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
    CHECK(with.plan().get(id).address == before);

    // What was just typed goes first.
    const QString text = line->text();
    QTest::keyClicks(line, QStringLiteral("x"));
    REQUIRE(line->text() != text);
    QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
    CHECK(line->text() == text);
}

TEST_CASE("A new plan can be made by filling the form from top to bottom")
{
    NewPlanDialog dialog;
    dialog.show();
    auto* make = dialog.findChild<QPushButton*>(QStringLiteral("make"));
    REQUIRE(make);
    CHECK_FALSE(make->isEnabled());
    const auto lines = dialog.findChildren<QLineEdit*>();
    REQUIRE(lines.size() >= 3);
    QTest::keyClicks(lines[0], QStringLiteral("Kota Tual"));
    CHECK_FALSE(make->isEnabled());
    const auto labels = dialog.findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(),
        [](const QLabel* label) { return label->text().contains(QStringLiteral("Kemendagri code is missing")); }));
    QTest::keyClicks(lines[1], QStringLiteral("81.72"));
    CHECK(make->isEnabled());
    CHECK(dialog.answers().plan.code == QStringLiteral("81.72"));
    CHECK(QFileInfo(QFileInfo(dialog.answers().path).absolutePath()).isDir());
}

TEST_CASE("Ctrl+Y does again what was undone, as Ctrl+Shift+Z does")
{
    test::Window with;
    with.openSample();
    const Id<Opd> id = with.plan().all<Opd>().front().id;
    REQUIRE(with.window->commit(change(QStringLiteral("Ubah")).set(id, &Opd::shortName, QStringLiteral("Lain"))));
    for (const auto& [key, modifiers] : {std::pair(Qt::Key_Y, Qt::KeyboardModifiers(Qt::ControlModifier)),
             std::pair(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier)}) {
        REQUIRE(with.file().undo());
        REQUIRE(with.plan().get(id).shortName != QStringLiteral("Lain"));
        QTest::keyClick(with.window.get(), key, modifiers);
        CHECK(with.plan().get(id).shortName == QStringLiteral("Lain"));
    }
}

TEST_CASE("Changes stand under the name one gave")
{
    test::Window with;
    with.openSample();
    QTimer::singleShot(50, qApp, [] {
        auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        dialog->setTextValue(QStringLiteral("  Bidang  Aplikasi "));
        dialog->accept();
    });
    with.window->commands().action(QStringLiteral("edit.name"))->trigger();
    const Id<Opd> id = with.plan().all<Opd>().front().id;
    REQUIRE(with.window->commit(change(QStringLiteral("Ubah")).set(id, &Opd::shortName, QStringLiteral("Lain"))));
    CHECK(with.file().journal(1)->first().author == QStringLiteral("Bidang Aplikasi"));
    CHECK(Author::current().name == QStringLiteral("Bidang Aplikasi"));
}

TEST_CASE("A plan somebody else has open is shown for reading, and the state says who")
{
    test::Window with;
    const QString path = with.bench.path();
    with.bench.make();
    REQUIRE(with.window->openFile(path));
    CHECK(with.file().isReadOnly());
    CHECK(with.find<QLabel>("fileState")->text() == QStringLiteral("Can only be looked at"));
    CHECK(with.find<QLabel>("fileState")->toolTip() == with.file().readOnlyReason());
    CHECK_FALSE(with.window->commands().action(QStringLiteral("edit.undo"))->isEnabled());
    for (const PageEntry& page : pageList()) {
        INFO(page.id);
        with.window->showPage(QString::fromLatin1(page.id));
        test::Window::settle();
        CHECK(with.window->currentPage()->isVisible());
    }
    with.bench.close();
    QAction* reopen = with.window->commands().action(QStringLiteral("file.reopen"));
    REQUIRE(reopen->isEnabled());
    reopen->trigger();
    CHECK_FALSE(with.file().isReadOnly());
}
