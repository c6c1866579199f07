// What an area means is said once in core/domain: names, codes, blank rows, sums.
#include "core/base/code.h"
#include "core/domain/order.h"
#include "core/domain/summary.h"
#include "core/model/changes.h"
#include "core/sheets/money_sheet.h"
#include "core/sheets/opd_sheet.h"
#include "core/sheets/program_sheet.h"
#include "core/store/new_plan.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"

using namespace pela;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// A plan in memory, changed the way a file would change it.
Plan made(const ChangeSet& wish, Plan plan = {})
{
    const auto resolved = resolve(wish, plan);
    if (!resolved)
        FAIL(resolved.error().message.toStdString());
    REQUIRE(apply(*resolved, plan));
    return plan;
}

} // namespace

TEST_CASE("An OPD is called by its short name where it has one, and by both where there is room")
{
    Opd opd;
    opd.name = text("Dinas Kesehatan");
    CHECK(shortNameOf(opd) == text("Dinas Kesehatan"));
    CHECK(longNameOf(opd) == text("Dinas Kesehatan"));
    opd.shortName = text("  ");
    CHECK(shortNameOf(opd) == text("Dinas Kesehatan"));
    opd.shortName = text("Dinkes");
    CHECK(shortNameOf(opd) == text("Dinkes"));
    CHECK(longNameOf(opd) == text("Dinas Kesehatan (Dinkes)"));
    opd.shortName = opd.name;
    CHECK(longNameOf(opd) == text("Dinas Kesehatan"));
}

TEST_CASE("The next code follows the highest of its stem, as people count and as wide as they write")
{
    CodeSeries codes;
    for (const char* code : {"1.2.07", "1.2.9", "1.2.08", "1.3.099", "KHUSUS", "1.2.A", "", "1.4.12345678901234567890", "7"})
        codes.take(text(code));
    CHECK(codes.next(text("1.2.")) == text("1.2.10"));
    CHECK(codes.next(text("1.2.")) == text("1.2.11"));
    CHECK(codes.next(text("1.3.")) == text("1.3.100"));
    CHECK(codes.next(text("1.4.")) == text("1.4.01"));
    CHECK(codes.next(text("OPD-")) == text("OPD-01"));
    CHECK(codes.next({}) == text("8"));
    CHECK(CodeSeries::continues(u"1.2.10", u"1.2."));
    CHECK_FALSE(CodeSeries::continues(u"1.2.", u"1.2."));
    CHECK_FALSE(CodeSeries::continues(u"1.2.3.4", u"1.2."));
    CHECK_FALSE(CodeSeries::continues(u"1.2.x1", u"1.2."));
}

TEST_CASE("A new OPD takes the code after the highest, also the tenth, and several of one deed take different ones")
{
    const Plan plan = made(test::smallPlan());
    Draft draft(plan);
    const auto add = [&draft](int from, int to) {
        for (int i = from; i < to; ++i) {
            Opd opd;
            opd.name = text("OPD ") + QString::number(i);
            draft.insert(opd);
        }
        settleOpds(draft);
    };
    add(0, 9);
    CHECK(byCode<Opd>(draft.plan()).back()->code == text("OPD-09"));
    Opd own;
    own.name = text("OPD dengan kode");
    own.code = text("OPD-20");
    draft.insert(own);
    add(9, 12);
    CHECK(byCode<Opd>(draft.plan()).back()->code == text("OPD-23"));
    CHECK(draft.objections().isEmpty());
    CHECK(draft.plan().all<Opd>().size() == plan.all<Opd>().size() + 13);
}

TEST_CASE("New rows stand after the last of their neighbours, and a new bimtek is the next of the newest round")
{
    const Plan plan = made(test::smallPlan());
    Draft draft(plan);
    Bimtek first = blankBimtek(plan);
    CHECK(first.cycle == masterplanOf(plan).periodStart);
    CHECK(first.number == 1);
    CHECK(first.title == text("Bimtek I"));
    first.cycle = 2031;
    first.number = 3;
    draft.insert(first);
    AgendaItem second;
    second.bimtek = first.id;
    second.day = 2;
    second.position = 7;
    second.topic = text("SWOT");
    draft.insert(second);
    CHECK(nameWithRound(blankBimtek(draft.plan())) == text("Bimtek IV (2031)"));
    // Three agenda items without a place, the second of them with a day of its own.
    QList<Id<AgendaItem>> items;
    for (const int day : {0, 5, 0}) {
        AgendaItem item;
        item.bimtek = first.id;
        item.day = day;
        item.topic = text("Sesi");
        items.append(draft.insert(item));
    }
    Attendance guest;
    guest.bimtek = first.id;
    guest.person = text("Sekretaris");
    guest.id = draft.insert(guest);
    settleBimtekRows(draft);
    for (int i = 0; i < 3; ++i)
        CHECK(draft.plan().get(items[i]).position == 8 + i);
    CHECK(draft.plan().get(items[0]).day == 5); // the last day that has items, this deed's own among them
    CHECK(draft.plan().get(items[1]).day == 5);
    CHECK(draft.plan().get(guest.id).position == 1);
    settleBimtekRows(draft); // once settled, settled
    CHECK(draft.plan().get(items[2]).position == 10);
    FundSource source;
    source.name = text("CSR");
    source.id = draft.insert(source);
    settleFundSources(draft);
    CHECK(draft.plan().get(source.id).position == 1); // the first of the plan stands at 0
    CHECK(draft.plan().get(source.id).code == text("SD-01"));
    CHECK(blankSection(plan, Id<Book>::make()).level == 1);
}

TEST_CASE("Programmes of another plan are not moved into this one")
{
    const Plan plan = made(test::smallPlan());
    const Id<Subdimension> here = subdimensionsOf(plan).front()->id;
    CHECK_FALSE(drafted(plan, movePrograms, {Id<Program>::make()}, here).prove());
}

TEST_CASE("A book is numbered by its code, and only by one that can be printed")
{
    Book book;
    for (const auto& [code, number] : {std::pair {"buku-2", 2}, {"buku-12", 12}, {"buku-", 0}, {"buku-x", 0}, {"buku-2a", 0},
             {"lampiran-1", 0}, {"buku-2147483647", 0}, {"", 0}}) {
        INFO(code);
        book.code = text(code);
        CHECK(numberOf(book) == number);
    }
}

TEST_CASE("The head of an OPD signs for whatever its sheet leaves open")
{
    Opd opd;
    opd.headTitle = text("Kepala Dinas");
    opd.headName = text("Sinta");
    opd.headNip = text("19700101");
    CHECK(signatoryOf(opd, nullptr) == headOf(opd));
    CHECK(nameAndTitle(headOf(opd)) == text("Sinta, Kepala Dinas"));
    Commitment sheet;
    sheet.signatoryName = text("Budi");
    sheet.signatoryTitle = text("Plt. Kepala Dinas");
    CHECK(nameAndTitle(signatoryOf(opd, &sheet)) == text("Budi, Plt. Kepala Dinas"));
    CHECK(signatoryOf(opd, &sheet).nip == text("19700101"));
    opd.headName.clear();
    CHECK(nameAndTitle(headOf(opd)) == text("Kepala Dinas"));
}

TEST_CASE("What is planned is the same sum wherever it is asked")
{
    test::Bench bench;
    const auto sample = createSample(bench.path());
    REQUIRE(sample);
    const Plan& plan = (*sample)->plan();
    const Summary summary(plan);
    const auto columnNamed = [](const Sheet& sheet, const QString& key) {
        for (const SheetColumn& column : sheet.columns)
            if (column.key == key)
                return column;
        FAIL("no column " << key.toStdString());
        return SheetColumn();
    };
    const SheetColumn total = columnNamed(programSheet(plan), text("budget_total"));
    const SheetColumn led = columnNamed(opdSheet(), text("budget"));
    Rupiah all;
    for (const Program& program : plan.all<Program>()) {
        const Rupiah planned = summary.of(program.id).planned;
        CHECK(plannedFor(plan, program.id) == planned);
        CHECK(total.value(plan, program.id.uuid()) == Value(planned.value));
        CHECK(hasBudget(plan, program.id) == (planned.value != 0));
        const Sheet budget = budgetSheet(plan, program.id);
        const SheetColumn sum = columnNamed(budget, text("sum"));
        Rupiah bySource;
        for (const QUuid& source : budget.rows(plan))
            bySource.value += sum.value(plan, source).integer();
        CHECK(bySource == planned);
        Rupiah byYear;
        for (const int year : summary.years())
            byYear += plannedFor(plan, program.id, year);
        CHECK(byYear == planned);
        all += planned;
    }
    CHECK(all == summary.overall().planned);
    for (const Opd& opd : plan.all<Opd>()) {
        CHECK(plannedFor(plan, opd.id) == summary.of(opd.id).planned);
        CHECK(led.value(plan, opd.id.uuid()) == Value(summary.of(opd.id).planned.value));
    }
}

TEST_CASE("A file is kept when it is what its name says")
{
    const Plan plan = made(test::smallPlan());
    Draft draft(plan, text("Lampirkan"));
    const auto kept = keepFile(draft, text("pindaian.pdf"), "%PDF-1.4 isi");
    REQUIRE(kept);
    CHECK(isScan(*kept));
    CHECK(kept->size == 12);
    CHECK(draft.change().contents().value(kept->content) == "%PDF-1.4 isi");
    const auto note = keepFile(draft, text("catatan.txt"), "isi");
    REQUIRE(note);
    CHECK_FALSE(isScan(*note));
    const qsizetype rows = draft.steps();
    CHECK_FALSE(keepFile(draft, text("pindaian.pdf"), "bukan PDF"));
    CHECK_FALSE(keepFile(draft, text("kosong.pdf"), {}));
    CHECK_FALSE(keepFile(draft, text("besar.txt"), QByteArray(largestAttachment + 1, 'x')));
    CHECK(draft.steps() == rows);
}
