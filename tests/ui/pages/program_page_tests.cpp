#include "core/sheets/program_sheet.h"
#include "tests/support/catch.h"
#include "tests/ui/pages/programs_shown.h"
#include "ui/widgets/grid/paste_preview.h"
#include "ui/widgets/grid/totals_strip.h"
#include "ui/widgets/tag_edit.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

using namespace pela;
using namespace pela::test;

TEST_CASE("A programme typed with targets and rupiah is undone and redone deed by deed and is there after reopening")
{
    Bench bench;
    PlanFile& file = bench.make();
    QByteArray typedPlan;
    {
        PageBench window(file);
        ProgramPage page(window);
        window.open(page);
        page.side().setOpen(true);
        EntityGrid& grid = page.grid();

        typeProgram(grid, "Bank Sampah", Qt::Key_Tab); // goes on in the row just made
        REQUIRE(file.plan().all<Program>().size() == 1);
        const Program& made = file.plan().all<Program>().front();
        CHECK(made.name == text("Bank Sampah"));
        CHECK(made.code == text("1.1.01"));
        CHECK(grid.currentRow() == made.id.uuid());
        CHECK(page.detail().isVisible());

        goToCell(grid, 0, firstYear(file));
        type(grid.view(), "750 juta");
        press(grid.view(), Qt::Key_Return);
        CHECK(plannedFor(file.plan(), file.plan().all<Program>().front().id).value == 750'000'000);
        CHECK(page.grid().totals().totalText(columnOf(grid, firstYear(file))) == text("750.000.000"));

        page.detail().tabs().setCurrentIndex(1);
        EntityGrid& indicators = page.detail().indicators();
        indicators.beginNewRow();
        type(indicators.view(), "Unit aktif");
        press(indicators.view(), Qt::Key_Tab);
        const int year = yearsOf(file.plan()).front();
        goToCell(indicators, 0, QStringLiteral("target_%1").arg(year));
        type(indicators.view(), "12");
        press(indicators.view(), Qt::Key_Return);
        EntityGrid& realised = page.detail().realised();
        goToCell(realised, 0, QStringLiteral("realised_%1").arg(year));
        type(realised.view(), "18");
        press(realised.view(), Qt::Key_Return);
        CHECK(cellText(realised, 0, QStringLiteral("share_%1").arg(year)) == text("150%"));

        INFO(window.errors.join(u'\n').toStdString());
        CHECK(window.errors.isEmpty());
        CHECK(entries(file) == 6);
        REQUIRE(file.undoLabel());
        CHECK(file.undoLabel()->contains(text("Unit aktif")));
        typedPlan = file.plan().canonicalDump();
        for (int i = 0; i < 5; ++i)
            REQUIRE(file.undo());
        CHECK(file.plan().all<Program>().empty());
        CHECK(grid.model().shownRows() == 0);
        for (int i = 0; i < 5; ++i)
            REQUIRE(file.redo());
        CHECK(file.plan().canonicalDump() == typedPlan);
        CHECK(cellText(grid, 0, firstYear(file)) == text("750.000.000"));
    }
    CHECK(bench.reopen().plan().canonicalDump() == typedPlan);
}

TEST_CASE("A cell that does not fit stays open with what was typed, and Escape gives it up")
{
    ProgramsShown on(1);
    auto& [bench, file, window, page, grid] = on;
    const auto before = file.plan().canonicalDump();
    goToCell(grid, 0, firstYear(file));
    type(grid.view(), "banyak");
    press(grid.view(), Qt::Key_Return);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(editor);
    CHECK(editor->text() == text("banyak"));
    CHECK(file.plan().canonicalDump() == before);
    press(grid.view(), Qt::Key_Escape);
    CHECK(file.plan().canonicalDump() == before);
    CHECK(QApplication::focusWidget() == &grid.view());
}

TEST_CASE("Pasting three good rows and two bad ones shows both, and commits one entry")
{
    ProgramsShown on;
    auto& [bench, file, window, page, grid] = on;
    const auto before = file.plan().canonicalDump();
    const qint64 entriesBefore = entries(file);
    grid.beginNewRow();
    QApplication::clipboard()->setText(text("Bank Sampah\t1.1\t01\t\tRp1.000.000\n"
                                            "\"Pasar\nDigital\"\tLayanan Publik\tDinas Kesehatan\t\t2 juta\n"
                                            "Tanpa OPD\t1.1\tDinas Perikanan\t\t1\n"
                                            "Desa Cerdas\t1.1\t02\t\t\n"
                                            "Salah pagu\t1.1\t01\t\tbanyak\n"));
    press(grid.view(), Qt::Key_V, Qt::ControlModifier);
    auto* preview = shownPreview(page);
    REQUIRE(preview);
    CHECK(preview->isVisible());
    CHECK(file.plan().canonicalDump() == before); // nothing before it is agreed to
    REQUIRE(preview->table()->rowCount() == 5);
    CHECK(preview->table()->item(0, 2)->text().contains(text("Dinas Perikanan"))); // the refused ones first, with the reason
    CHECK(preview->table()->item(1, 2)->text().contains(text("banyak")));
    CHECK(preview->table()->item(0, 0)->text() == text("3"));
    CHECK(preview->summary().contains(u'3'));
    CHECK(preview->summary().contains(u'2'));
    QTest::mouseClick(preview->pasteButton(), Qt::LeftButton);
    CHECK(file.plan().all<Program>().size() == 3);
    CHECK(entries(file) == entriesBefore + 1);
    CHECK(grid.model().shownRows() == 3);
    REQUIRE(file.undo());
    CHECK(file.plan().canonicalDump() == before);
    CHECK(window.errors.isEmpty());
}

TEST_CASE("Cancelling the paste preview changes nothing")
{
    ProgramsShown on;
    auto& [bench, file, window, page, grid] = on;
    page.grid().beginNewRow();
    page.grid().pasteText(text("A\t1.1\nB\t1.1\n"));
    auto* preview = shownPreview(page);
    REQUIRE(preview);
    QTest::keyClick(preview, Qt::Key_Escape);
    CHECK(file.plan().all<Program>().empty());
}

TEST_CASE("What is copied with titles pastes back into an empty plan as the same programmes")
{
    ProgramsShown on(3);
    auto& [bench, file, window, page, grid] = on;
    goToCell(grid, 0, QStringLiteral("code"));
    press(grid.view(), Qt::Key_A, Qt::ControlModifier);
    grid.copy(true);
    const QString copied = QApplication::clipboard()->text();
    CHECK(copied.contains(text("1000000\t")));
    const auto money = [&] {
        Rupiah sum;
        for (const Program& row : file.plan().all<Program>())
            sum += plannedFor(file.plan(), row.id);
        return sum.value;
    };
    grid.removeChosenRows();
    REQUIRE(file.plan().all<Program>().empty());
    grid.beginNewRow();
    grid.pasteText(copied);
    auto* preview = shownPreview(page);
    REQUIRE(preview);
    QTest::mouseClick(preview->pasteButton(), Qt::LeftButton);
    REQUIRE(file.plan().all<Program>().size() == 3);
    CHECK(money() == 3'000'000);
    CHECK(cellText(grid, 2, QStringLiteral("code")) == text("1.1.00003"));
    CHECK(cellText(grid, 2, QStringLiteral("name")) == text("Program 00003"));
}

TEST_CASE("Fill down, clear and change of many rows are one entry each")
{
    ProgramsShown on(6);
    auto& [bench, file, window, page, grid] = on;

    goToCell(grid, 0, firstYear(file));
    type(grid.view(), "5 juta");
    press(grid.view(), Qt::Key_Return);
    qint64 count = entries(file);
    chooseCells(grid, 0, 5, firstYear(file));
    REQUIRE(grid.chosenRows().size() == 6);
    press(grid.view(), Qt::Key_D, Qt::ControlModifier);
    CHECK(entries(file) == count + 1);
    CHECK(grid.model().total(columnOf(grid, firstYear(file))) == 30'000'000);

    count = entries(file);
    press(grid.view(), Qt::Key_Delete);
    CHECK(entries(file) == count + 1);
    CHECK(file.plan().all<BudgetLine>().empty());
    REQUIRE(file.undo());
    CHECK(file.plan().all<BudgetLine>().size() == 6);

    count = entries(file);
    chooseCells(grid, 1, 4, QStringLiteral("status"));
    press(grid.view(), Qt::Key_Return, Qt::ControlModifier); // what is typed goes to all chosen rows
    type(grid.view(), "done");
    press(grid.view(), Qt::Key_Return);
    CHECK(entries(file) == count + 1);
    int finished = 0;
    for (const Program& row : file.plan().all<Program>())
        finished += row.status == ProgramStatus::Done ? 1 : 0;
    CHECK(finished == 4);

    count = entries(file);
    chooseCells(grid, 0, 5, QStringLiteral("quick_win"));
    press(grid.view(), Qt::Key_Space);
    CHECK(entries(file) == count + 1);
    for (const Program& row : file.plan().all<Program>())
        CHECK(row.quickWin);
    chooseCells(grid, 0, 1, QStringLiteral("name"));
    count = entries(file);
    press(grid.view(), Qt::Key_Delete); // a programme needs its name
    CHECK(entries(file) == count);
    CHECK(window.errors.size() == 1);
}

TEST_CASE("The keyboard walks the grid as a spreadsheet")
{
    ProgramsShown on(30);
    auto& [bench, file, window, page, grid] = on;
    GridView& view = grid.view();
    const auto at = [&] { return std::pair(view.currentIndex().row(), view.currentIndex().column()); };

    goToCell(grid, 0, QStringLiteral("code"));
    press(view, Qt::Key_Right);
    press(view, Qt::Key_Down);
    CHECK(at() == std::pair(1, 1));
    press(view, Qt::Key_Tab);
    press(view, Qt::Key_Tab);
    CHECK(at() == std::pair(1, 3));
    press(view, Qt::Key_Return); // back under where the run of Tabs began
    CHECK(at() == std::pair(2, 1));
    press(view, Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(at() == std::pair(2, 0));
    press(view, Qt::Key_End, Qt::ControlModifier);
    CHECK(at() == std::pair(30, grid.model().columnCount() - 1)); // the row where a new one is typed
    press(view, Qt::Key_Home, Qt::ControlModifier);
    CHECK(at() == std::pair(0, 0));
    press(view, Qt::Key_Down, Qt::ControlModifier);
    CHECK(at() == std::pair(29, 0)); // the last filled cell
    press(view, Qt::Key_Space, Qt::ControlModifier);
    CHECK(grid.chosenRows().size() == 30);
    press(view, Qt::Key_Up);
    press(view, Qt::Key_Space, Qt::ShiftModifier);
    CHECK(grid.chosenRows().size() == 1);
    CHECK(view.chosenCells().size() == grid.model().columnCount());

    goToCell(grid, 3, QStringLiteral("name"));
    press(view, Qt::Key_F2);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(editor);
    CHECK(editor->text() == text("Program 00004"));
    CHECK(editor->isVisible());
    press(view, Qt::Key_End);
    type(view, "b");
    press(view, Qt::Key_Return);
    CHECK(cellText(grid, 3, QStringLiteral("name")) == text("Program 00004b"));
    CHECK(at() == std::pair(4, 1));
    type(view, "Baru"); // typing replaces, an arrow key leaves the cell
    press(view, Qt::Key_Down);
    CHECK(cellText(grid, 4, QStringLiteral("name")) == text("Baru"));
    CHECK(at() == std::pair(5, 1));
}

TEST_CASE("Columns that stay are in sight after scrolling, and their cells are edited where they are seen")
{
    ProgramsShown on(3);
    auto& [bench, file, window, page, grid] = on;
    GridView& view = grid.view();
    goToCell(grid, 0, QStringLiteral("note"));
    CHECK(view.columnViewportPosition(1) < 0); // scrolled away underneath
    const int shown = view.columnViewportPosition(columnOf(grid, QStringLiteral("note")));
    CHECK(shown >= view.frozenWidth());
    goToCell(grid, 0, QStringLiteral("name"));
    press(view, Qt::Key_F2);
    const auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(editor);
    const int x = editor->mapTo(&view, QPoint()).x();
    CHECK(x >= 0);
    CHECK(x < view.frozenWidth());
    press(view, Qt::Key_Escape);
}

TEST_CASE("A plan that may only be read shows everything and changes nothing")
{
    Bench bench;
    addPrograms(bench.make(), 3);
    bench.close();
    auto opened = PlanFile::open(bench.path(), OpenMode::Read);
    REQUIRE(opened);
    PlanFile& file = *opened->file;
    PageBench window(file);
    ProgramPage page(window);
    window.open(page);
    page.side().setOpen(true);
    EntityGrid& grid = page.grid();
    CHECK(grid.model().rowCount() == 3); // no row to type a new one in
    goToCell(grid, 0, QStringLiteral("name"));
    type(grid.view(), "X");
    press(grid.view(), Qt::Key_Delete);
    press(grid.view(), Qt::Key_F2);
    CHECK(qobject_cast<QLineEdit*>(QApplication::focusWidget()) == nullptr);
    CHECK(cellText(grid, 0, QStringLiteral("name")) == text("Program 00001"));
    CHECK(page.detail().isVisible());
    CHECK_FALSE(page.detail().support().line()->isVisible());
    CHECK(window.errors.isEmpty());
    for (const Command& command : page.commands())
        if (command.id == text("program.add") || command.id == text("program.remove"))
            CHECK_FALSE(command.enabled());
}

TEST_CASE("Supporting OPDs and the budget by source are written from the pane")
{
    ProgramsShown on(1);
    auto& [bench, file, window, page, grid] = on;
    const Id<Program> id = file.plan().all<Program>().front().id;
    REQUIRE(page.showRow(Program::describe(), id.uuid()));
    page.detail().support().line()->setFocus();
    type(*page.detail().support().line(), "kesehatan");
    press(*page.detail().support().line(), Qt::Key_Return);
    CHECK(file.plan().of(&ProgramSupport::program, id).size() == 1);

    page.detail().tabs().setCurrentIndex(2);
    EntityGrid& budget = page.detail().budget();
    const QString year = QStringLiteral("year_%1").arg(yearsOf(file.plan())[1]);
    goToCell(budget, 0, year);
    type(budget.view(), "1,5 miliar");
    press(budget.view(), Qt::Key_Return);
    CHECK(plannedFor(file.plan(), id, yearsOf(file.plan())[1]).value == 1'500'000'000);
    CHECK(cellText(budget, 0, QStringLiteral("sum")) == text("1.501.000.000"));
    // What is undone says which money of which programme.
    const QString deed = file.undoLabel().value_or(QString());
    INFO(deed.toStdString());
    CHECK(deed.contains(QStringLiteral("budget %1").arg(yearsOf(file.plan())[1])));
    CHECK(deed.contains(file.plan().get(id).name));
    CHECK(window.errors.isEmpty());
}

TEST_CASE("Hostile names are shown, filtered and copied as what they are")
{
    Bench bench;
    PlanFile& file = bench.make();
    const QStringList names {text("=cmd|' /C calc'!A0"), text("<b>tebal</b><script>x</script>"), QString(4000, QChar(u'p')),
        text("😀 شكرا"), text("tanda \"kutip\"")};
    ChangeSet fill(text("Isi"));
    for (const QString& name : names) {
        Program row = program(file.plan(), name);
        row.id = Id<Program>::make();
        fill.insert(row);
    }
    REQUIRE(file.commit(fill));
    PageBench window(file);
    ProgramPage page(window);
    window.open(page);
    EntityGrid& grid = page.grid();
    for (const QString& name : names) {
        page.search().setText(name.left(40));
        REQUIRE(grid.model().shownRows() == 1);
        CHECK(cellText(grid, 0, QStringLiteral("name")) == name);
        goToCell(grid, 0, QStringLiteral("name"));
        CHECK_FALSE(page.grab().isNull());
    }
    page.search().clear();
    goToCell(grid, 0, QStringLiteral("name"));
    press(grid.view(), Qt::Key_A, Qt::ControlModifier);
    grid.copy(false);
    CHECK(QApplication::clipboard()->text().contains(names[3]));
}
