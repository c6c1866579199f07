// The page of programmes on a plan of its own, with as many programmes as a test asks for.
#pragma once

#include "core/sheets/program_sheet.h"
#include "tests/ui/page_bench.h"
#include "ui/pages/program/program_detail.h"
#include "ui/pages/program/program_page.h"
#include "ui/widgets/side_pane.h"

namespace pela::test {

inline QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// `count` programmes "Program 0001" ... of the first OPD, with one budget line each.
inline void addPrograms(PlanFile& file, int count)
{
    Draft fill(file.plan(), text("Isi"));
    const Id<FundSource> source = file.plan().all<FundSource>().front().id;
    const int year = yearsOf(file.plan()).front();
    for (int i = 1; i <= count; ++i) {
        Program row = program(file.plan(), QStringLiteral("Program %1").arg(i, 5, 10, QLatin1Char('0')));
        row.id = Id<Program>::make();
        row.code = QStringLiteral("1.1.%1").arg(i, 5, 10, QLatin1Char('0'));
        fill.insert(row);
        planMoney(fill, row.id, year, source, {1'000'000});
    }
    const auto done = file.commit(fill);
    if (!done)
        throw std::runtime_error(done.error().message.toStdString());
}

inline QString firstYear(const PlanFile& file)
{
    return QStringLiteral("budget_%1").arg(yearsOf(file.plan()).front());
}

/// Types a whole programme in the new row: its name, where it belongs and who leads it, and leaves by that key.
inline void typeProgram(EntityGrid& grid, const char* name, Qt::Key leave = Qt::Key_Return)
{
    grid.beginNewRow();
    type(grid.view(), name);
    press(grid.view(), Qt::Key_Return);
    QTest::qWait(1); // the next cell opens when this one has closed
    type(grid.view(), "1.1");
    press(grid.view(), Qt::Key_Return);
    QTest::qWait(1);
    type(grid.view(), "Kominfo");
    press(grid.view(), leave);
}

struct ProgramsShown {
    explicit ProgramsShown(int programs = 0) : file(bench.make()), window(file), page(window)
    {
        if (programs > 0)
            addPrograms(file, programs);
        page.reload();
        window.open(page);
        page.side().setOpen(true);
    }
    Bench bench;
    PlanFile& file;
    PageBench window;
    ProgramPage page;
    EntityGrid& grid = page.grid();
};

} // namespace pela::test
