// A new programme, and the pane beside the table.
#include "core/domain/seal.h"
#include "tests/support/catch.h"
#include "tests/ui/pages/programs_shown.h"
#include "tests/ui/shell/window.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

using namespace pela;
using namespace pela::test;

TEST_CASE("A new programme is asked where it belongs and who leads it, and is written when both are chosen")
{
    ProgramsShown on(1);
    auto& [bench, file, window, page, grid] = on;
    const QByteArray before = file.plan().canonicalDump();
    grid.beginNewRow();
    type(grid.view(), "Bank Sampah");
    press(grid.view(), Qt::Key_Return);
    QTest::qWait(1);
    // Nothing is there yet, the name waits, and the cell of the sub-dimension is open and empty.
    CHECK(file.plan().canonicalDump() == before);
    CHECK(cellText(grid, 1, text("name")) == text("Bank Sampah"));
    CHECK(grid.view().currentIndex().column() == columnOf(grid, text("subdimension")));
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(editor);
    CHECK(editor->text().isEmpty());
    press(grid.view(), Qt::Key_Escape);
    CHECK(file.plan().canonicalDump() == before);

    // Until then it is kept as what is typed, and leaving says what it needs.
    REQUIRE(grid.unsaved());
    CHECK(grid.unsaved()->text == text("Bank Sampah"));
    CHECK_FALSE(page.flush());
    REQUIRE(window.errors.size() == 1);
    CHECK(window.errors.front().contains(text("Bank Sampah")));
    CHECK(window.errors.front().contains(text("sub-dimension")));

    goToCell(grid, 1, text("lead_opd")); // in any order
    type(grid.view(), "Kesehatan");
    press(grid.view(), Qt::Key_Return);
    QTest::qWait(1);
    CHECK(file.plan().canonicalDump() == before);
    CHECK(grid.view().currentIndex().column() == columnOf(grid, text("subdimension")));
    type(grid.view(), "1.1");
    press(grid.view(), Qt::Key_Return);
    REQUIRE(file.plan().all<Program>().size() == 2);
    CHECK_FALSE(grid.unsaved());
    CHECK(page.flush());
    const auto made = std::find_if(file.plan().all<Program>().begin(), file.plan().all<Program>().end(),
        [](const Program& row) { return row.name == text("Bank Sampah"); });
    REQUIRE(made != file.plan().all<Program>().end());
    CHECK(file.plan().get(made->leadOpd).name.contains(text("Kesehatan")));
    CHECK(file.undoLabel()->contains(text("Bank Sampah")));
    // Ready for the next one.
    CHECK(grid.view().currentIndex().row() == 2);
    CHECK(grid.view().currentIndex().column() == columnOf(grid, text("name")));
    CHECK(file.undo());
    CHECK(file.plan().canonicalDump() == before);
}

TEST_CASE("Escape in the new row gives up what was begun there")
{
    ProgramsShown on(1);
    auto& [bench, file, window, page, grid] = on;
    grid.beginNewRow();
    type(grid.view(), "Bank Sampah");
    press(grid.view(), Qt::Key_Return);
    QTest::qWait(1);
    press(grid.view(), Qt::Key_Escape); // the editor
    press(grid.view(), Qt::Key_Escape); // the row
    CHECK_FALSE(grid.unsaved());
    CHECK(page.flush());
    CHECK(window.errors.isEmpty());
    CHECK(page.side().isOpen()); // not the pane as well
    CHECK(file.plan().all<Program>().size() == 1);
}

TEST_CASE("On a laptop the pane lies over the table and squeezes nothing; on a wide screen it stands beside")
{
    ProgramsShown on(3);
    auto& [bench, file, window, page, grid] = on;
    page.side().setOpen(false);
    goToCell(grid, 0, text("name"));
    auto* button = page.findChild<QToolButton*>(text("details"));
    REQUIRE(page.side().isOver());
    CHECK_FALSE(page.detail().isVisible());
    const int width = grid.width();
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::qWait(1);
    CHECK(page.detail().isVisible());
    CHECK(grid.width() == width);
    CHECK(page.detail().program() == grid.currentRow());
    press(grid.view(), Qt::Key_Down);
    CHECK(page.detail().program() == grid.model().idAt(1));
    for (const char* key : {"note", "location", "lead_opd"}) { // the cell that is worked in is never under it
        goToCell(grid, 1, text(key));
        const QRect cell = grid.view().visualRect(grid.view().currentIndex());
        INFO(key);
        CHECK(grid.view().viewport()->mapTo(&page, cell.topRight()).x() < page.detail().mapTo(&page, QPoint()).x());
        CHECK(cell.left() >= grid.view().frozenWidth());
    }
    press(grid.view(), Qt::Key_Escape);
    CHECK_FALSE(page.detail().isVisible());
    CHECK_FALSE(button->isChecked());
    CHECK(QApplication::focusWidget() == &grid.view());
    // From inside the pane as well; an open cell there is left first.
    QTest::mouseClick(button, Qt::LeftButton);
    page.detail().tabs().setCurrentIndex(2);
    goToCell(page.detail().budget(), 0, QStringLiteral("year_%1").arg(yearsOf(file.plan()).front()));
    press(page.detail().budget().view(), Qt::Key_F2);
    press(page.detail().budget().view(), Qt::Key_Escape);
    CHECK(page.detail().isVisible());
    press(page.detail().budget().view(), Qt::Key_Escape);
    CHECK_FALSE(page.detail().isVisible());

    page.resize(theme::space(420), 640);
    QTest::qWait(1);
    CHECK_FALSE(page.side().isOver());
    CHECK(page.detail().isVisible());
    CHECK(page.detail().mapTo(&page, QPoint()).x() >= grid.mapTo(&page, QPoint(grid.width(), 0)).x());
    page.resize(1180, 640);
    QTest::qWait(1);
    CHECK_FALSE(page.detail().isVisible()); // as it was left there
    REQUIRE(page.showRow(BudgetLine::describe(), file.plan().all<BudgetLine>().front().id.uuid()));
    CHECK(page.detail().isVisible()); // what is looked for is in it
    CHECK(page.detail().tabs().currentIndex() == 2);
}

TEST_CASE("The targets of five years stand side by side: Tab goes to the next year, and a pasted line fills them")
{
    ProgramsShown on(1);
    auto& [bench, file, window, page, grid] = on;
    const Id<Program> program = file.plan().all<Program>().front().id;
    REQUIRE(file.commit(ChangeSet(text("Indikator")).insert(Indicator {{}, program, 1, text("Unit aktif"), text("unit"), {}})));
    const Id<Indicator> id = file.plan().all<Indicator>().front().id;
    REQUIRE(page.showRow(Indicator::describe(), id.uuid()));
    const auto years = yearsOf(file.plan());
    REQUIRE(years.size() == 5);
    EntityGrid& targets = page.detail().indicators();
    goToCell(targets, 0, QStringLiteral("target_%1").arg(years.front()));
    int target = 10;
    for (size_t i = 0; i < years.size(); ++i) {
        type(targets.view(), QByteArray::number(target++).constData());
        press(targets.view(), Qt::Key_Tab);
    }
    for (size_t i = 0; i < years.size(); ++i) {
        REQUIRE(targetOf(file.plan(), id, years[i]));
        CHECK(targetOf(file.plan(), id, years[i])->target == Measure(10 + qint64(i)));
    }
    EntityGrid& reached = page.detail().realised();
    goToCell(reached, 0, QStringLiteral("realised_%1").arg(years.front()));
    reached.pasteText(text("1\t2\t3\t4\t5\n"));
    PastePreview* preview = shownPreview(page);
    REQUIRE(preview);
    QTest::mouseClick(preview->pasteButton(), Qt::LeftButton);
    for (size_t i = 0; i < years.size(); ++i)
        CHECK(targetOf(file.plan(), id, years[i])->realised == Measure(1 + qint64(i)));
    CHECK(window.errors.isEmpty());
}

TEST_CASE("A programme that a signed sheet promises says so before it is edited, in its row, its tip and the pane")
{
    ProgramsShown on(2);
    auto& [bench, file, window, page, grid] = on;
    const Program promised = file.plan().all<Program>().front();
    REQUIRE(file.commit(drafted(file.plan(), prepareCommitments, QList {promised.leadOpd})));
    const Id<Commitment> sheet = file.plan().all<Commitment>().front().id;
    REQUIRE(page.showRow(Program::describe(), promised.id.uuid()));
    auto* remark = page.detail().findChild<QLabel*>(text("promise"));
    CHECK_FALSE(remark->isVisible()); // prepared is not signed
    CHECK(signedSheetsOf(file.plan(), promised.id).empty());

    Draft signing(file.plan());
    sign(signing, sheet, text("Ambon"), QDate(2026, 3, 2));
    REQUIRE(file.commit(signing));
    REQUIRE(signedSheetsOf(file.plan(), promised.id).size() == 1);
    CHECK(remark->isVisible());
    const QString name = file.plan().titleOf(Opd::describe(), promised.leadOpd.uuid());
    CHECK(remark->text().contains(name));
    const int row = grid.model().rowOf(promised.id.uuid());
    CHECK(grid.model().index(row, columnOf(grid, text("name"))).data(Qt::AccessibleTextRole).toString().contains(name));
    CHECK(remark->toolTip().isEmpty());
    goToCell(grid, row, firstYear(file));
    type(grid.view(), "9 juta");
    press(grid.view(), Qt::Key_Return);
    REQUIRE(page.showRow(Program::describe(), promised.id.uuid()));
    CHECK(remark->toolTip().contains(text("9.000.000"))); // what differs already

    REQUIRE(file.commit(drafted(file.plan(), reopenForSigning, sheet)));
    CHECK_FALSE(remark->isVisible());
}

TEST_CASE("Tab goes from the search field over what stands beside it to the table")
{
    ProgramsShown on(1);
    auto& [bench, file, window, page, grid] = on;
    page.side().setOpen(false);
    page.search().setFocus();
    QStringList way;
    for (int i = 0; i < 4; ++i) {
        press(page, Qt::Key_Tab);
        way += QApplication::focusWidget() == &grid.view() ? text("table") : QApplication::focusWidget()->objectName();
    }
    CHECK(way == QStringList {text("columns"), text("grouping"), text("details"), text("table")});
}

TEST_CASE("Tab comes from the navigation to the search field first, and then over the columns to the table")
{
    Window with;
    QSettings().setValue(text("window/page"), text("opd"));
    with.openSample();
    REQUIRE(QApplication::focusWidget());
    QStringList way;
    for (int i = 0; i < 3; ++i) {
        press(*with.window, Qt::Key_Tab);
        way += QApplication::focusWidget()->objectName();
    }
    CHECK(way.mid(0, 2) == QStringList {text("search"), text("columns")});
    CHECK(QApplication::focusWidget() == &with.window->currentPage()->findChild<EntityGrid*>()->view());
}
