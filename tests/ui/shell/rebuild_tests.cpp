// All that is in the window made anew while a plan is open: another language, another size.
#include "core/base/language.h"
#include "core/domain/opd.h"
#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/shell/message_bar.h"
#include "ui/widgets/grid/cell_edit.h"
#include "ui/widgets/grid/entity_grid.h"
#include "ui/widgets/grid/grid_view.h"

#include <QDialog>
#include <QLabel>
#include <QMenuBar>
#include <QPointer>
#include <QStatusBar>
#include <QToolBar>
#include <QTranslator>

using namespace pela;
using test::Window;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// Whatever a test spoke last, the next one hears English.
struct EnglishAfterwards {
    ~EnglishAfterwards() { qDeleteAll(qApp->findChildren<QTranslator*>()); }
};

} // namespace

TEST_CASE("Made anew, the window shows the same plan, page and row, and each of its parts once")
{
    Window with;
    with.openSample();
    const std::pair<const char*, const EntityInfo*> kinds[]
        = {{"opd", &Opd::describe()}, {"program", &Program::describe()}, {"bimtek", &Attendance::describe()},
            {"book", &Section::describe()}, {"commitment", &Commitment::describe()}, {"dimension", &Subdimension::describe()}};
    for (const auto& [page, entity] : kinds) {
        INFO(page);
        const Table& table = with.plan().table(*entity);
        const QUuid id = table.idAt(table.size() / 2);
        REQUIRE(with.window->goTo(*entity, id));
        Window::settle();
        REQUIRE(with.window->rebuild());
        Window::settle();
        CHECK(with.window->currentPageId() == text(page));
        REQUIRE(with.window->currentPage());
        CHECK(with.window->currentPage()->isVisible());
        const auto row = with.window->currentPage()->chosenRow();
        REQUIRE(row);
        CHECK(row->entity == entity);
        CHECK(row->id == id);
        CHECK(with.window->findChildren<QMenuBar*>().size() == 1);
        CHECK(with.window->findChildren<QToolBar*>().size() == 1);
        CHECK(with.window->findChildren<QStatusBar*>().size() == 1);
        CHECK(with.window->findChildren<MessageBar*>().size() == 1);
        CHECK(with.find<QLabel>("fileState")->isVisible());
    }
    const QString path = with.file().path();
    with.window->closeFile();
    REQUIRE(with.window->rebuild());
    CHECK(with.find<QWidget>("startPage")->isVisible());
    REQUIRE(with.window->openFile(path));
    CHECK_FALSE(with.find<QWidget>("startPage")->isVisible());
}

TEST_CASE("What is being typed is in the plan before the window is made anew, and what is refused keeps it as it is")
{
    Window with;
    with.openSample();
    with.window->showPage(text("opd"));
    Window::settle();
    auto* grid = with.window->currentPage()->findChild<EntityGrid*>();
    const Id<Opd> id(grid->currentRow());
    const int nameColumn = 1;
    REQUIRE(grid->showRow(id.uuid(), nameColumn));
    const auto type = [&](const QString& words) {
        grid->editChosen();
        REQUIRE(grid->openEditor());
        auto* line = dynamic_cast<QLineEdit*>(grid->openEditor());
        REQUIRE(line);
        line->setText(words);
    };
    type(text("Dinas Baru"));
    REQUIRE(with.window->rebuild());
    CHECK(with.plan().get(id).name == text("Dinas Baru"));

    grid = with.window->currentPage()->findChild<EntityGrid*>();
    Window::settle();
    REQUIRE(grid->showRow(id.uuid(), nameColumn));
    type({});
    CHECK_FALSE(with.window->rebuild());
    CHECK(with.window->currentPage()->findChild<EntityGrid*>() == grid);
    CHECK(with.window->messages().showsError());
}

TEST_CASE("The language changes at once, with the plan open, and back")
{
    const EnglishAfterwards afterwards;
    Window with;
    with.openSample();
    with.window->showPage(text("commitment"));
    CHECK(with.find<QLabel>("pageTitle")->text() == text("Commitments"));
    with.window->commands().action(text("view.indonesian"))->trigger();
    Window::settle();
    CHECK(chosenLanguage() == text("id"));
    CHECK(with.find<QLabel>("pageTitle")->text() == text("Komitmen"));
    CHECK(with.window->commands().action(text("edit.undo"))->text().startsWith(text("Urungkan")));
    CHECK(with.window->commands().action(text("view.indonesian"))->isChecked());
    CHECK(with.window->menuBar()->actions().first()->text().contains(text("Berkas")));
    with.window->commands().action(text("view.english"))->trigger();
    Window::settle();
    CHECK(chosenLanguage() == text("en"));
    CHECK(with.find<QLabel>("pageTitle")->text() == text("Commitments"));
    CHECK(with.window->commands().action(text("view.english"))->isChecked());
}

TEST_CASE("The display grows and shrinks by its keys, says how large it is, and keeps the page")
{
    Window with;
    with.openSample();
    with.window->showPage(text("program"));
    const auto zoom = [] { return QSettings().value(text("window/zoom")); };
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(with.window->focusWidget(), key, Qt::ControlModifier);
        Window::settle();
    };
    press(Qt::Key_Equal);
    CHECK(zoom().toInt() == 110);
    press(Qt::Key_Plus);
    CHECK(zoom().toInt() == 125);
    CHECK(with.window->messages().sentence().contains(text("125%")));
    CHECK(with.window->currentPageId() == text("program"));
    press(Qt::Key_Minus);
    CHECK(zoom().toInt() == 110);
    press(Qt::Key_0);
    CHECK_FALSE(zoom().isValid());
    for (int i = 0; i < 12; ++i)
        press(Qt::Key_Plus);
    CHECK(zoom().toInt() == 200);
    for (int i = 0; i < 12; ++i)
        press(Qt::Key_Minus);
    CHECK(zoom().toInt() == 80);
    with.window->commands().action(text("view.roomy"))->trigger();
    Window::settle();
    CHECK(QSettings().value(text("window/density")).toString() == text("roomy"));
    CHECK(with.window->commands().action(text("view.roomy"))->isChecked());
    with.window->commands().action(text("view.compact"))->trigger();
    CHECK_FALSE(QSettings().contains(text("window/density")));
    CHECK(with.window->commands().action(text("view.compact"))->isChecked());
}

TEST_CASE("While a dialog of a page is open the window waits with being made anew")
{
    Window with;
    with.openSample();
    with.window->showPage(text("opd"));
    const QPointer<Page> page = with.window->currentPage();
    QDialog dialog(page);
    dialog.open();
    CHECK_FALSE(with.window->rebuild());
    QTest::qWait(400);
    REQUIRE(page);
    dialog.close();
    dialog.setParent(nullptr);
    CHECK(Window::waitFor([&page] { return page.isNull(); }));
    CHECK(with.window->currentPageId() == text("opd"));
}

TEST_CASE("While something is being written the window waits with being made anew")
{
    Window with;
    with.openSample();
    with.window->showPage(text("opd"));
    auto done = with.window->showWork(text("Menulis buku"), [] {});
    Page* page = with.window->currentPage();
    CHECK_FALSE(with.window->rebuild());
    CHECK(with.window->currentPage() == page);
    done(1);
    CHECK(Window::waitFor([&] { return with.window->currentPage() != page; }));
    CHECK(with.window->currentPageId() == text("opd"));
}
