// What is not seen is neither chosen nor lost.
#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/pages/commitment/commitment_page.h"
#include "ui/pages/program/program_page.h"
#include "ui/shell/message_bar.h"
#include "ui/widgets/grid/entity_grid.h"
#include "ui/widgets/grid/grid_model.h"
#include "ui/widgets/grid/grid_view.h"
#include "ui/widgets/side_pane.h"

#include <QPushButton>
#include <QTableView>
#include <QWindow>

using namespace pela;
using test::Window;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// With the key really held down, as the window system tells it.
void pressControl(Window& with, Qt::Key key)
{
    with.window->activateWindow();
    Window::settle();
    QTest::keyClick(with.window->windowHandle(), key, Qt::ControlModifier);
    Window::settle();
}

EntityGrid& programs(Window& with)
{
    with.window->showPage(text("program"));
    Window::settle();
    auto* page = qobject_cast<ProgramPage*>(with.window->currentPage());
    REQUIRE(page);
    return page->grid();
}

} // namespace

TEST_CASE("An undo by its key chooses the row it leads to, and adds it to nothing")
{
    Window with;
    with.openSample();
    EntityGrid& grid = programs(with);
    const QUuid removed = grid.model().idAt(3);
    REQUIRE(grid.showRow(removed));
    grid.view().setFocus();
    grid.removeChosenRows();
    REQUIRE(with.plan().table(Program::describe()).find(removed) == nullptr);
    pressControl(with, Qt::Key_Z);
    REQUIRE(with.plan().table(Program::describe()).find(removed) != nullptr);
    CHECK(grid.chosenRows() == QList<QUuid> {removed});
    CHECK_FALSE(
        qobject_cast<ProgramPage*>(with.window->currentPage())->side().isOpen()); // its parts came back too, and are not shown
}

TEST_CASE("An undo that leads to another commitment leaves none chosen that is out of sight")
{
    Window with;
    with.openSample();
    const auto sheets = with.plan().all<Commitment>();
    const auto draft = std::find_if(
        sheets.begin(), sheets.end(), [](const Commitment& sheet) { return sheet.stage == CommitmentStage::Draft; });
    const auto other = std::find_if(sheets.begin(), sheets.end(),
        [&](const Commitment& sheet) { return sheet.stage == CommitmentStage::Draft && sheet.id != draft->id; });
    REQUIRE((draft != sheets.end() && other != sheets.end()));
    const Id<Commitment> changed = other->id;
    REQUIRE(with.window->commit(change(text("Ubah tempat")).set(changed, &Commitment::place, text("Passo"))));
    REQUIRE(with.window->goTo(Commitment::describe(), draft->id.uuid()));
    Window::settle();
    pressControl(with, Qt::Key_Z);
    REQUIRE(with.plan().get(changed).place != text("Passo"));
    const auto* list = with.window->currentPage()->findChild<QTableView*>(text("commitments"));
    REQUIRE(list);
    CHECK(list->selectionModel()->selectedRows().size() == 1);
}

TEST_CASE("A programme that is begun waits also while another page is shown, and nothing says that all is saved")
{
    Window with;
    with.openSample();
    EntityGrid& grid = programs(with);
    grid.beginNewRow();
    for (const char letter : QByteArray("Bank Sampah"))
        QTest::keyClick(QApplication::focusWidget(), letter);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    Window::settle();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // the sub-dimension it is asked for
    with.window->showPage(text("opd"));
    Window::settle();

    with.window->messages().clear();
    with.window->commands().action(text("file.save"))->trigger();
    CHECK(with.window->messages().showsError());
    CHECK_FALSE(with.window->rebuild()); // a larger display would take the row away
    EntityGrid& again = programs(with);
    REQUIRE(again.unsaved());
    CHECK(again.unsaved()->text == text("Bank Sampah"));
    with.window->close();
    CHECK(with.window->isVisible()); // asked once
}

TEST_CASE("Enter presses the button that has the keyboard")
{
    Window with;
    with.openSample();
    int pressed = 0;
    auto* button = new QPushButton(text("Lakukan"), with.window->currentPage());
    QObject::connect(button, &QPushButton::clicked, button, [&pressed] { ++pressed; });
    button->show();
    button->setFocus();
    REQUIRE(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Return);
    QTest::keyClick(button, Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(pressed == 2);
}
