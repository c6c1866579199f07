#include "tests/support/catch.h"
#include "tests/ui/pages/programs_shown.h"
#include "ui/widgets/grid/totals_strip.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>

using namespace pela;
using namespace pela::test;

TEST_CASE("Filters narrow the rows and the totals, and take comparisons for numbers")
{
    ProgramsShown on(20);
    auto& [bench, file, window, page, grid] = on;
    goToCell(grid, 0, firstYear(file));
    type(grid.view(), "9 juta");
    press(grid.view(), Qt::Key_Return);

    page.search().setText(text("program 0001"));
    CHECK(grid.model().shownRows() == 11); // 00001 and 00010 to 00019
    page.search().setText(text("program 00011 kominfo"));
    CHECK(grid.model().shownRows() == 1);
    CHECK(grid.totals().totalText(columnOf(grid, firstYear(file))) == text("1.000.000"));
    page.search().clear();
    grid.model().setColumnFilter(columnOf(grid, firstYear(file)), text(">5 juta"));
    CHECK(grid.model().shownRows() == 1);
    CHECK(cellText(grid, 0, QStringLiteral("name")) == text("Program 00001"));
    grid.model().clearFilters();
    CHECK(grid.model().shownRows() == 20);

    // What the pane shows and changes is in sight, whatever the filter hides.
    goToCell(grid, 4, QStringLiteral("name"));
    REQUIRE(page.detail().program() == grid.currentRow());
    page.search().setText(text("program 00002"));
    REQUIRE(grid.model().shownRows() == 1);
    CHECK(page.detail().program() == grid.model().idAt(0));
    CHECK(grid.currentRow() == grid.model().idAt(0));
    page.search().setText(text("tidak ada yang begini"));
    REQUIRE(grid.model().shownRows() == 0);
    CHECK(page.detail().program().isNull());
    CHECK_FALSE(page.detail().isVisible());
    page.search().clear();

    // A filter does not hide what one has just typed.
    page.search().setText(text("program 00001"));
    typeProgram(grid, "Lain sekali");
    CHECK(grid.model().shownRows() == 2);
}

TEST_CASE(
    "Filter fields stay under their columns when the table scrolls, stand out when they hold something, and are cleared at once")
{
    ProgramsShown on(20);
    auto& [bench, file, window, page, grid] = on;
    GridHeader& header = *grid.view().header();
    const int lead = columnOf(grid, QStringLiteral("lead_opd"));
    QScrollBar* sideways = grid.view().horizontalScrollBar();
    for (const int at : {sideways->maximum(), sideways->maximum() / 2, 0}) {
        sideways->setValue(at);
        for (int column = grid.model().spec().frozen; column < grid.model().columnCount(); ++column) {
            INFO("scrolled by " << at << ", column " << column);
            CHECK(header.filter(column)->x() == header.sectionViewportPosition(column) + 1);
        }
    }
    header.filter(lead)->setText(text("tidak ada"));
    CHECK(header.filter(lead)->property("active").toBool());
    CHECK(grid.model().shownRows() == 0);
    page.search().setText(text("program"));
    auto* clear = page.findChild<QToolButton*>(text("unfilter"));
    REQUIRE(clear->isVisible());
    clear->click();
    CHECK(grid.model().shownRows() == 20);
    CHECK(header.filter(lead)->text().isEmpty());
    CHECK_FALSE(header.filter(lead)->property("active").toBool());
    CHECK(page.search().text().isEmpty());
    CHECK_FALSE(clear->isVisible());
}

TEST_CASE("The grand total is in sight, also while its column is not")
{
    ProgramsShown on(20);
    auto& [bench, file, window, page, grid] = on;
    const int grand = columnOf(grid, QStringLiteral("budget_total"));
    QScrollBar* sideways = grid.view().horizontalScrollBar();
    REQUIRE(sideways->maximum() > 0);
    sideways->setValue(sideways->maximum());
    CHECK(grid.totals().grandText().endsWith(text("Rp20 juta")));
    page.search().setText(text("program 0001"));
    CHECK(grid.totals().grandText().endsWith(text("Rp11 juta")));
    grid.view().scrollTo(grid.model().index(0, grand));
    CHECK(grid.totals().seenText(grand) == text("11.000.000"));
    CHECK(grid.totals().grandText().isEmpty());
}

TEST_CASE("Groups carry their names, sizes and subtotals")
{
    ProgramsShown on(4);
    auto& [bench, file, window, page, grid] = on;
    REQUIRE(file.commit(
        change(text("OPD")).set(file.plan().all<Program>().front().id, &Program::leadOpd, opd(file.plan(), text("02")).id)));
    grid.setGrouping(2);
    CHECK(grid.model().kindAt(0) == GridModel::RowKind::Group);
    CHECK(cellText(grid, 0, QStringLiteral("code")).contains(text("Dinas Kesehatan")));
    CHECK(grid.model().groupSize(0) == 1);
    CHECK(cellText(grid, 0, firstYear(file)) == text("1.000.000"));
    CHECK(cellText(grid, 2, firstYear(file)) == text("3.000.000"));
    grid.model().toggleGroup(2);
    CHECK(grid.model().rowCount() == 4); // two headings, one programme, the new row
    CHECK(grid.model().total(columnOf(grid, firstYear(file))) == 4'000'000);
    CHECK(cellText(grid, 2, firstYear(file)) == text("3.000.000"));
}

TEST_CASE("Ten thousand programmes are filtered at each keystroke and stay correct")
{
    ProgramsShown on(10'000);
    auto& [bench, file, window, page, grid] = on;
    REQUIRE(grid.model().shownRows() == 10'000);
    QString typed;
    for (const char letter : {'p', 'r', 'o', 'g', 'r', 'a', 'm', ' ', '0', '9', '9'}) {
        typed += QLatin1Char(letter);
        page.search().setText(typed);
    }
    int expected = 0;
    for (const Program& row : file.plan().all<Program>())
        expected += row.name.contains(text("099")) ? 1 : 0;
    CHECK(expected > 100);
    CHECK(grid.model().shownRows() == expected);
    CHECK(cellText(grid, 0, QStringLiteral("name")) == text("Program 00099"));
    CHECK(grid.model().total(columnOf(grid, firstYear(file))) == expected * 1'000'000LL);
    page.search().clear();
    grid.model().setSorting(columnOf(grid, QStringLiteral("name")), Qt::DescendingOrder);
    CHECK(cellText(grid, 0, QStringLiteral("name")) == text("Program 10000"));
    // One cell changed: its row follows, the others are not read again.
    goToCell(grid, 0, firstYear(file));
    type(grid.view(), "3 juta");
    press(grid.view(), Qt::Key_Return);
    CHECK(grid.model().total(columnOf(grid, firstYear(file))) == 10'002'000'000);
}
