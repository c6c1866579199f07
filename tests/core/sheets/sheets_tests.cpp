// The sheets of every area, as the command line will reach them: without a window.
#include "core/domain/order.h"
#include "core/sheets/bimtek_sheet.h"
#include "core/sheets/indicator_sheet.h"
#include "core/sheets/money_sheet.h"
#include "core/sheets/opd_sheet.h"
#include "core/sheets/paste.h"
#include "core/sheets/program_sheet.h"
#include "core/store/new_plan.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"

#include <QSet>

using namespace pela;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// Pastes lines below the last row of a sheet, the first naming the columns by their keys, and commits what comes of it.
PastePlan add(PlanFile& file, const Sheet& sheet, const QList<QStringList>& lines)
{
    PasteTarget target;
    target.entity = sheet.entity;
    target.columns = sheet.columns;
    target.addRow = sheet.addRow;
    target.finish = sheet.finish;
    PastePlan planned = planPaste(lines, target, file.plan());
    planned.draft.setLabel(text("Impor"));
    const auto done = file.commit(planned.draft);
    if (!done)
        FAIL(done.error().message.toStdString());
    return planned;
}

} // namespace

TEST_CASE("Every sheet shows its rows, names its columns apart, and takes a new row")
{
    test::Bench bench;
    const auto sample = createSample(bench.path());
    REQUIRE(sample);
    const Plan& plan = (*sample)->plan();
    const Id<Bimtek> bimtek = bimtekInOrder(plan).front()->id;
    const Id<Program> program = plan.all<Program>().front().id;
    const std::pair<Sheet, size_t> sheets[] = {
        {programSheet(plan), plan.all<Program>().size()},
        {indicatorSheet(plan, {}), plan.all<Indicator>().size()},
        {indicatorSheet(plan, program), plan.of(&Indicator::program, program).size()},
        {budgetSheet(plan, program), plan.all<FundSource>().size()},
        {fundSourceSheet(), plan.all<FundSource>().size()},
        {opdSheet(), plan.all<Opd>().size()},
        {outputSheet(bimtek), plan.of(&BimtekOutput::bimtek, bimtek).size()},
        {agendaSheet(bimtek), plan.of(&AgendaItem::bimtek, bimtek).size()},
        {attendanceSheet(bimtek), plan.of(&Attendance::bimtek, bimtek).size()},
    };
    for (const auto& [sheet, count] : sheets) {
        INFO(sheet.entity->name);
        const auto rows = sheet.rows(plan);
        CHECK(rows.size() == count);
        CHECK(QSet<QUuid>(rows.begin(), rows.end()).size() == qsizetype(count));
        QSet<QString> keys;
        QSet<QString> titles;
        for (const SheetColumn& column : sheet.columns) {
            keys.insert(column.key);
            titles.insert(column.title);
            for (const QUuid& row : rows)
                column.value(plan, row);
        }
        CHECK(keys.size() == sheet.columns.size());
        CHECK(titles.size() == sheet.columns.size());
        if (!sheet.addRow)
            continue;
        Draft draft(plan);
        const QUuid fresh = QUuid::createUuid();
        sheet.addRow(draft, fresh);
        const ChangeSet added = draft.change();
        REQUIRE(added.rows().size() == 1);
        CHECK(added.rows().first().id == fresh);
        CHECK(added.rows().first().entity == sheet.entity);
    }
    CHECK_FALSE(attendanceSheet({}).addRow);
    CHECK(attendanceSheet({}).rows(plan).empty());
    CHECK(budgetSheet(plan, {}).rows(plan).empty());
}

TEST_CASE("Rows of every area are read from a table without a window")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    add(file, opdSheet(),
        {{text("name"), text("short_name"), text("head_title")},
            {text("Dinas Sosial"), text("Dinsos"), text("Kepala Dinas Sosial")}, {text("Dishub"), text(""), text("")}});
    const auto opds = byCode<Opd>(file.plan());
    REQUIRE(opds.size() == 4);
    CHECK(opds[2]->code == text("OPD-01"));
    CHECK(opds[3]->code == text("OPD-02"));

    const int year = yearsOf(file.plan()).front();
    add(file, programSheet(file.plan()),
        {{text("name"), text("subdimension"), text("lead_opd"), QStringLiteral("budget_%1").arg(year), text("support")},
            {text("Bank Sampah"), text("1.1"), text("Dinsos"), text("1,5 miliar"), text("Dishub; Dinas Kominfo")},
            {text("Lapor"), text("1.1"), text("Dishub"), text(""), text("")}});
    const auto programs = byCode<Program>(file.plan());
    REQUIRE(programs.size() == 2);
    CHECK(programs[0]->code == text("1.1.01"));
    CHECK(programs[1]->code == text("1.1.02"));
    CHECK(plannedFor(file.plan(), programs[0]->id).value == 1'500'000'000);
    CHECK(supportersOf(file.plan(), programs[0]->id).size() == 2);

    const Id<Program> program = programs[0]->id;
    const auto indicators = add(file, indicatorSheet(file.plan(), {}),
        {{text("program"), text("name"), QStringLiteral("target_%1").arg(year), QStringLiteral("realised_%1").arg(year)},
            {text("Bank Sampah"), text("Unit"), text("12"), text("6")}, {text("Tidak ada"), text("Unit"), text("1"), text("")},
            {text(""), text("Tanpa program"), text(""), text("")}});
    CHECK(indicators.added == 1);
    CHECK(indicators.refused == 2);
    const auto measured = file.plan().of(&Indicator::program, program);
    REQUIRE(measured.size() == 1);
    const Target* target = targetOf(file.plan(), measured.front()->id, year);
    REQUIRE(target);
    CHECK(percentReached(*target)->toString() == QStringLiteral("50.00"));
    CHECK(yearsWithoutTarget(file.plan(), measured.front()->id).size() == yearsOf(file.plan()).size() - 1);
}
