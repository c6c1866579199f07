// What every grid does alike: columns, sorting, filters that hide everything, and what is chosen.
#include "tests/support/catch.h"
#include "tests/ui/pages/programs_shown.h"
#include "tests/ui/shell/window.h"
#include "ui/widgets/grid/cell_paint.h"
#include "ui/widgets/grid/empty_note.h"
#include "ui/widgets/grid/totals_strip.h"

#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

using namespace pela;
using namespace pela::test;

namespace {

/// Whether every number, date and total of a grid fits into its column, and every title into two lines.
void checkNothingIsCut(const EntityGrid& grid)
{
    const QFontMetrics metrics(theme::strongFont());
    const GridModel& model = grid.model();
    for (int column = 0; column < model.columnCount(); ++column) {
        if (grid.view().isColumnHidden(column))
            continue;
        INFO(model.column(column).title.toStdString());
        const int room = grid.view().columnWidth(column) - 2 * theme::space(2);
        if (model.isNumber(column)) {
            for (int row = 0; row < model.rowCount(); ++row)
                if (model.kindAt(row) == GridModel::RowKind::Data)
                    CHECK(metrics.horizontalAdvance(model.index(row, column).data().toString()) <= room);
            CHECK(metrics.horizontalAdvance(grid.totals().totalText(column)) <= room);
        }
        CHECK(metrics.boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, model.column(column).title).height()
            <= 2 * metrics.lineSpacing());
    }
}

void clickTitle(EntityGrid& grid, int column)
{
    GridHeader* header = column < grid.model().spec().frozen ? grid.view().frozenHeader() : grid.view().header();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
        QPoint(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, theme::space(2)));
}

QStringList codes(const EntityGrid& grid)
{
    QStringList list;
    for (int row = 0; row < grid.model().shownRows(); ++row)
        list += cellText(grid, row, QStringLiteral("code"));
    return list;
}

EntityGrid& programmes(Window& with)
{
    with.window->showPage(QStringLiteral("program"));
    Window::settle();
    return *with.find<EntityGrid>("programs");
}

} // namespace

TEST_CASE("On a laptop fifteen programmes are in sight, with the money of all years, and no number or title is cut")
{
    Window with;
    with.openSample();
    for (const char* family : {"", "DejaVu Sans", "DejaVu Serif"}) {
        INFO(family);
        if (*family)
            with.window->setFont(QFont(QString::fromLatin1(family), 11));
        EntityGrid& grid = programmes(with);
        CHECK(grid.view().rowAt(grid.view().viewport()->height() - 1) >= 15);
        const int total = columnOf(grid, QStringLiteral("budget_total"));
        CHECK(grid.view().columnViewportPosition(total) + grid.view().columnWidth(total) <= grid.view().viewport()->width());
        CHECK_FALSE(grid.totals().seenText(total).isEmpty());
        checkNothingIsCut(grid);
    }
    with.window->showPage(QStringLiteral("opd"));
    checkNothingIsCut(*with.window->currentPage()->findChild<EntityGrid*>());
}

TEST_CASE("Money that grows takes the room that it needs, also with ten thousand rows, and so does its total")
{
    ProgramsShown on(10'000);
    auto& [bench, file, window, page, grid] = on;
    const int year = columnOf(grid, firstYear(file));
    const int before = grid.view().columnWidth(year);
    goToCell(grid, 0, firstYear(file));
    type(grid.view(), "888888888888888");
    press(grid.view(), Qt::Key_Return);
    CHECK(grid.view().columnWidth(year) > before);
    const QFontMetrics metrics(theme::strongFont());
    const int room = grid.view().columnWidth(year) - 2 * theme::space(2);
    CHECK(metrics.horizontalAdvance(text("888.888.888.888.888")) <= room);
    CHECK(metrics.horizontalAdvance(grid.totals().totalText(year)) <= room);
    const int after = grid.view().columnWidth(year);
    page.search().setText(text("program 00002")); // what a filter hides keeps its room: nothing moves while one filters
    CHECK(grid.view().columnWidth(year) == after);
}

TEST_CASE("A number without room is a row of signs and never another number, and numbers stand on their comma")
{
    const QFontMetrics metrics(theme::bodyFont());
    const QString number = text("1.250.000");
    const int whole = metrics.horizontalAdvance(number);
    CHECK(numberFits(metrics, number, 0, whole));
    CHECK_FALSE(numberFits(metrics, number, 0, whole - 1));
    CHECK(tailOf(text("12,50")) == text(",50"));
    CHECK(tailOf(text("100%")) == text("%"));
    CHECK(tailOf(number).isEmpty());
    const auto drawn = [&](const QString& what, int width, int tail) {
        QImage image(width, 30, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(theme::bodyFont());
        drawNumber(&painter, image.rect(), what, tail);
        painter.end();
        return image;
    };
    // Whatever number it is, the same signs stand for it.
    CHECK(drawn(number, whole / 2, 0) == drawn(text("9.999.999"), whole / 2, 0));
    CHECK(drawn(number, whole, 0) != drawn(text("9.999.999"), whole, 0));
    // "7" ends where "7,5" has its comma.
    const int tail = metrics.horizontalAdvance(text(",5"));
    const int width = 2 * whole;
    CHECK(drawn(text("7"), width, tail).copy(0, 0, width - tail, 30)
        == drawn(text("7,5"), width, tail).copy(0, 0, width - tail, 30));
}

TEST_CASE("A number at the edge of the table is shown whole or not at all")
{
    ProgramsShown on(3);
    auto& [bench, file, window, page, grid] = on;
    page.side().setOpen(false);
    page.resize(640, 640); // both edges can be scrolled to
    QTest::qWait(1);
    goToCell(grid, 0, firstYear(file));
    type(grid.view(), "8765432");
    press(grid.view(), Qt::Key_Return);
    goToCell(grid, 2, text("code"));
    const int year = columnOf(grid, firstYear(file));
    const auto seen = [&](int row) {
        const QRect cell = grid.view().visualRect(grid.model().index(row, year));
        const QRect table = grid.view().viewport()->rect().adjusted(grid.view().frozenWidth(), 0, 0, 0);
        return grid.view().viewport()->grab(cell.intersected(table)).toImage();
    };
    CHECK(seen(0) != seen(1));
    QScrollBar* sideways = grid.view().horizontalScrollBar();
    // Half under the columns that stay, then half behind the other edge: two different amounts look alike.
    for (const int edge : {grid.view().frozenWidth(), grid.view().viewport()->width()}) {
        sideways->setValue(
            sideways->value() + grid.view().columnViewportPosition(year) + grid.view().columnWidth(year) / 2 - edge);
        INFO(edge);
        CHECK(seen(0).width() < grid.view().columnWidth(year));
        CHECK(seen(0) == seen(1));
    }
}

TEST_CASE("The column of names takes what is left; a width that was dragged and hidden columns are found again")
{
    Window with;
    with.openSample();
    const auto widths = [](const EntityGrid& grid) {
        int sum = 0;
        for (int column = 0; column < grid.model().columnCount(); ++column)
            sum += grid.view().isColumnHidden(column) ? 0 : grid.view().columnWidth(column);
        return sum;
    };
    {
        EntityGrid& grid = programmes(with);
        auto* columns = with.window->currentPage()->findChild<QToolButton*>(text("columns"));
        REQUIRE(columns->isVisible());
        emit columns->menu()->aboutToShow();
        QStringList keep {text("Sub-dimension"), text("Budget, all years")};
        for (QAction* action : columns->menu()->actions())
            if (action->isCheckable() && !keep.contains(action->text()))
                action->setChecked(false);
        const int title = grid.model().spec().titleColumn;
        const int room = grid.view().viewport()->width();
        CHECK(widths(grid) <= room);
        CHECK(widths(grid) >= room - theme::space(5));
        const int stretched = grid.view().columnWidth(title);
        grid.view().setColumnWidth(columnOf(grid, text("subdimension")), 90); // as by the mouse
        emit grid.view().header()->released();
        CHECK(grid.view().columnWidth(columnOf(grid, text("subdimension"))) == 90);
        CHECK(grid.view().columnWidth(title) > stretched);
    }
    {
        PageBench again(with.file());
        ProgramPage page(again);
        again.open(page);
        EntityGrid& grid = page.grid();
        CHECK(grid.view().columnWidth(columnOf(grid, text("subdimension"))) == 90);
        CHECK(grid.view().isColumnHidden(columnOf(grid, text("note"))));
        theme::apply(*qApp, theme::Scheme::Dark); // another look is nobody's wish about widths
        Window::settle();
        CHECK(grid.view().columnWidth(columnOf(grid, text("subdimension"))) == 90);
        grid.view().setColumnWidth(columnOf(grid, text("name")), 5000); // never so wide that nothing else is reached
        emit grid.view().header()->released();
        CHECK(grid.view().frozenWidth() < grid.view().viewport()->width() * 4 / 5);
        QMenu menu;
        grid.fillColumnMenu(menu);
        menu.actions().back()->trigger(); // all as at the beginning
        CHECK_FALSE(grid.view().isColumnHidden(columnOf(grid, text("note"))));
        checkNothingIsCut(grid);
    }
}

TEST_CASE("A click on a title sorts and chooses nothing; the third gives the order of the plan back")
{
    ProgramsShown on(3);
    auto& [bench, file, window, page, grid] = on;
    ChangeSet recode(text("Kode"));
    int at = 0;
    for (Program row : file.plan().all<Program>()) {
        row.code = QStringList {text("1.10"), text("1.2"), text("1.1")}.at(at++);
        recode.update(row);
    }
    REQUIRE(file.commit(recode));
    page.reload();
    const QByteArray before = file.plan().canonicalDump();
    goToCell(grid, 1, text("name"));
    CHECK(codes(grid) == QStringList {text("1.1"), text("1.2"), text("1.10")});
    clickTitle(grid, columnOf(grid, text("code")));
    clickTitle(grid, columnOf(grid, text("code")));
    CHECK(codes(grid) == QStringList {text("1.10"), text("1.2"), text("1.1")});
    CHECK(grid.chosenRows().size() == 1);
    CHECK(grid.view().chosenCells().size() == 1);
    clickTitle(grid, columnOf(grid, text("code")));
    CHECK(codes(grid) == QStringList {text("1.1"), text("1.2"), text("1.10")});
    CHECK(grid.model().sortColumn() == -1);
    CHECK(file.plan().canonicalDump() == before);
}

TEST_CASE("What a cell offers is in the order of its codes")
{
    ProgramsShown on(1);
    auto& [bench, file, window, page, grid] = on;
    ChangeSet more(text("Sub-dimensi"));
    for (const char* code : {"1.10", "1.2"}) {
        Subdimension below = file.plan().all<Subdimension>().front();
        below.id = Id<Subdimension>::make();
        below.code = text(code);
        below.name = text("Lain ") + text(code);
        more.insert(below);
    }
    REQUIRE(file.commit(more));
    goToCell(grid, 0, text("subdimension"));
    press(grid.view(), Qt::Key_F2);
    const auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(editor);
    REQUIRE(editor->completer());
    const QAbstractItemModel& names = *editor->completer()->model();
    REQUIRE(names.rowCount() == 3);
    CHECK(names.index(0, 0).data().toString().startsWith(text("1.1 ")));
    CHECK(names.index(1, 0).data().toString().startsWith(text("1.2 ")));
    CHECK(names.index(2, 0).data().toString().startsWith(text("1.10 ")));
}

TEST_CASE("A filter that hides everything says so in the table and is taken away there; an empty table says its sentence")
{
    ProgramsShown on(2);
    auto& [bench, file, window, page, grid] = on;
    auto* note = grid.findChild<EmptyNote*>();
    CHECK_FALSE(note->isVisible());
    page.search().setText(text("tidak ada yang begini"));
    REQUIRE(note->isVisible());
    CHECK(grid.view().rect().contains(note->geometry()));
    QTest::mouseClick(&note->button(), Qt::LeftButton);
    CHECK(grid.model().shownRows() == 2);
    CHECK(page.search().text().isEmpty());
    CHECK_FALSE(note->isVisible());
    CHECK(QApplication::focusWidget() == &grid.view());
    press(grid.view(), Qt::Key_A, Qt::ControlModifier);
    grid.removeChosenRows();
    CHECK(note->isVisible());
    CHECK_FALSE(note->button().isVisible());
    REQUIRE(file.undo());
    CHECK_FALSE(note->isVisible());
}

TEST_CASE("What is hidden is not chosen any more, and a deed on the chosen rows leaves it alone")
{
    ProgramsShown on(20);
    auto& [bench, file, window, page, grid] = on;
    chooseCells(grid, 0, 14, text("name")); // 00001 to 00015
    REQUIRE(grid.chosenRows().size() == 15);
    page.search().setText(text("program 0001"));
    CHECK(grid.chosenRows().size() == 7); // 00001 and 00010 to 00015
    grid.removeChosenRows();
    CHECK(file.plan().all<Program>().size() == 13);
    CHECK(cellText(grid, grid.view().currentIndex().row(), text("name")) == text("Program 00016"));
    page.search().clear();
    REQUIRE(file.undo());
    REQUIRE(file.plan().all<Program>().size() == 20);
    CHECK(grid.chosenRows().size() == 1);

    // A row that was removed hands the cursor to the next one, also in a filtered table.
    page.search().setText(text("program 0001"));
    goToCell(grid, 3, text("name"));
    const QUuid next = grid.model().idAt(4);
    grid.removeChosenRows();
    CHECK(grid.currentRow() == next);
    CHECK(grid.chosenRows() == QList {next});

    // A group that is closed hides as well.
    page.search().clear();
    grid.setGrouping(0);
    chooseCells(grid, 1, 3, text("name"));
    grid.model().toggleGroup(0);
    CHECK(grid.chosenRows().isEmpty());
    grid.clearChosen();
    grid.removeChosenRows();
    CHECK(file.plan().all<Program>().size() == 19);
    CHECK(grid.showRow(next)); // whoever looks for a row finds it in a closed group
    CHECK(grid.currentRow() == next);
}

TEST_CASE("The sum of what is chosen counts the money of a year once")
{
    ProgramsShown on(3);
    auto& [bench, file, window, page, grid] = on;
    goToCell(grid, 0, text("name"));
    press(grid.view(), Qt::Key_A, Qt::ControlModifier);
    REQUIRE(grid.chosenMoney());
    CHECK(grid.chosenMoney()->value == 3'000'000);
    CHECK(page.findChild<QLabel*>(text("chosen"))->text().endsWith(text("Rp3.000.000")));
    chooseCells(grid, 0, 1, text("budget_total"));
    CHECK(grid.chosenMoney()->value == 2'000'000);
    chooseCells(grid, 0, 1, text("name"));
    CHECK_FALSE(grid.chosenMoney());
}

TEST_CASE("Rows take two lines when the settings say so, at once when the grid is told")
{
    Window with;
    with.openSample();
    EntityGrid& grid = programmes(with);
    const int compact = grid.view().rowHeight(0);
    QSettings().setValue(text("window/density"), text("roomy"));
    grid.followDensity();
    CHECK(grid.view().rowHeight(0) >= compact + QFontMetrics(theme::bodyFont()).lineSpacing());
    QSettings().remove(text("window/density"));
    grid.followDensity();
    CHECK(grid.view().rowHeight(0) == compact);
}

TEST_CASE("Names of heads are pasted into the table of OPDs, and after a removal the cursor is on the next OPD")
{
    Window with;
    with.openSample();
    with.window->showPage(QStringLiteral("opd"));
    Page* page = with.window->currentPage();
    EntityGrid& grid = *page->findChild<EntityGrid*>();
    goToCell(grid, 0, text("head_name"));
    grid.pasteText(text("Nama Pertama\t111\tPembina\nNama Kedua\t222\tPenata\n"));
    PastePreview* preview = shownPreview(*page);
    REQUIRE(preview);
    QTest::mouseClick(preview->pasteButton(), Qt::LeftButton);
    CHECK(with.plan().get(Id<Opd>(grid.model().idAt(0))).headName == text("Nama Pertama"));
    CHECK(with.plan().get(Id<Opd>(grid.model().idAt(1))).headNip == text("222"));

    Opd fresh;
    fresh.id = Id<Opd>::make();
    fresh.code = text("0");
    fresh.name = text("Baru");
    REQUIRE(with.window->commit(ChangeSet(text("Tambah")).insert(fresh)));
    REQUIRE(grid.showRow(fresh.id.uuid()));
    const QUuid next = grid.model().idAt(grid.view().currentIndex().row() + 1);
    REQUIRE(with.window->commit(ChangeSet(text("Hapus")).remove(fresh.id)));
    CHECK(grid.currentRow() == next);
}
