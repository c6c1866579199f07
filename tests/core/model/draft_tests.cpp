// A plan as a value, and changes that read what they have already written.
#include "core/base/format.h"
#include "core/base/percent.h"
#include "core/model/changes.h"
#include "core/model/draft.h"
#include "tests/support/catch.h"
#include "tests/support/large_plan.h"
#include "tests/support/plans.h"

using namespace pela;
using test::largePlan;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

QStringList sentences(const Draft& draft)
{
    QStringList all;
    for (const Draft::Objection& objection : draft.objections())
        all << objection.sentence;
    return all;
}

} // namespace

TEST_CASE("A snapshot stays as it was whatever happens to the plan, and the other way round")
{
    Plan plan = largePlan(300);
    const Plan photo = plan.snapshot();
    const QByteArray before = photo.canonicalDump();
    const Table* programs = &plan.table(Program::describe());

    Draft draft(plan);
    const QList<QUuid> led = plan.table(Program::describe())
                                 .referring(Program::describe().fieldIndex(u"lead_opd"), test::opd(plan, text("01")).id.uuid());
    REQUIRE(led.size() == 300);
    for (qsizetype i = 0; i < led.size(); i += 2)
        draft.remove(Id<Program>(led[i]));
    draft.set(Id<Program>(led[1]), &Program::name, text("Lain"));
    draft.set(Id<Program>(led[3]), &Program::leadOpd, test::opd(plan, text("02")).id);
    REQUIRE(draft.objections().isEmpty());
    CHECK(plan.canonicalDump() == before);

    plan = draft.plan();
    CHECK(&plan.table(Program::describe()) == programs);
    CHECK(photo.canonicalDump() == before);
    CHECK(plan.all<Program>().size() == 150);
    CHECK(plan.all<BudgetLine>().size() == 150 * 5);
    CHECK(plan.of(&Program::leadOpd, test::opd(plan, text("02")).id).size() == 1);
    CHECK(plan.of(&Program::leadOpd, test::opd(plan, text("01")).id).size() == 149);
    size_t walked = 0;
    for (const Program& program : plan.all<Program>()) {
        ++walked;
        REQUIRE(plan.find(program.id) == &program);
    }
    CHECK(walked == 150);

    // What was taken away comes back at the end of the tables, and every index with it.
    Plan again = plan.snapshot();
    REQUIRE(apply(inverse(draft.change()), again));
    CHECK(again.canonicalDump() == before);
    for (const QUuid& id : led)
        CHECK(again.of(&BudgetLine::program, Id<Program>(id)).size() == 5);
}

TEST_CASE("A plan is known to be a snapshot still until one of the two is written to, whatever of it")
{
    const Plan plan = largePlan(300);
    for (const EntityInfo* entity : entities()) {
        INFO(entity->name);
        Plan other = plan.snapshot();
        CHECK(other.isStillSnapshotOf(plan));
        CHECK(plan.isStillSnapshotOf(other.snapshot()));
        const QUuid added = newIdentity();
        QVarLengthArray<Value, 24> values;
        for (const FieldInfo& field : entity->fields)
            values.append(field.initial);
        other.table(*entity).insert(added, values);
        CHECK(!other.isStillSnapshotOf(plan));
        CHECK(!plan.isStillSnapshotOf(other));
        other.table(*entity).erase(added);
        CHECK(other.canonicalDump() == plan.canonicalDump());
        if (plan.table(*entity).size() > 0) {
            Plan written = plan.snapshot();
            const QUuid row = plan.table(*entity).idAt(0);
            written.table(*entity).set(row, 0, entity->fields.front().get(plan.table(*entity).find(row)));
            CHECK(!written.isStillSnapshotOf(plan));
        }
    }
}

TEST_CASE("A draft reads what it has written")
{
    const Plan plan = largePlan(1);
    Draft draft(plan);
    Program fresh = test::program(plan, text("Baru"));
    const Id<Program> id = draft.insert(fresh);
    const Id<BudgetLine> line = draft.insert(BudgetLine {{}, id, 2026, plan.all<FundSource>().front().id, Rupiah {5}});
    CHECK(draft.plan().get(id).name == text("Baru"));
    CHECK(draft.plan().of(&BudgetLine::program, id).size() == 1);
    draft.set(line, &BudgetLine::planned, Rupiah {7});
    CHECK(draft.plan().get(line).planned == Rupiah {7});
    draft.remove(id);
    CHECK_FALSE(draft.plan().find(line));
    CHECK(draft.change().isEmpty());
    CHECK(draft.objections().isEmpty());

    draft.set(id, &Program::name, text("Terlambat"));
    CHECK(sentences(draft).size() == 1);
    CHECK_FALSE(draft.prove());
}

TEST_CASE("Two rows may change their codes with each other in one change; a code that ends up twice is named at the later row")
{
    const Plan plan = largePlan(0);
    const Id<Opd> first = test::opd(plan, text("01")).id;
    const Id<Opd> second = test::opd(plan, text("02")).id;
    Draft swap(plan);
    swap.set(first, &Opd::code, text("02"));
    swap.set(second, &Opd::code, text("01"));
    CHECK(swap.objections().isEmpty());

    Draft twice(plan);
    Opd other;
    other.code = text("02");
    other.name = text("Dinas Lain");
    other.id = twice.insert(other);
    const auto objections = twice.objections();
    REQUIRE(objections.size() == 1);
    CHECK(objections.first().row == other.id.uuid());
    CHECK(objections.first().sentence.contains(text("Dinas Kesehatan")));
    twice.set(other.id, &Opd::code, QString());
    CHECK(sentences(twice).size() == 1); // empty is no code twice, but it is required
}

TEST_CASE("Fields that belong together may not repeat, whatever the order in which rows come and go")
{
    const Plan plan = largePlan(1, 5);
    const Program& program = plan.all<Program>().back();
    const BudgetLine line = *plan.of(&BudgetLine::program, program.id).front();
    Draft draft(plan);
    BudgetLine copy = line;
    copy.id = {};
    copy.id = draft.insert(copy);
    CHECK(draft.objections().size() == 1);
    draft.remove(line.id);
    CHECK(draft.objections().isEmpty());
    draft.set(copy.id, &BudgetLine::year, line.year == 2025 ? 2026 : 2025);
    CHECK(draft.objections().size() == 1);
}

TEST_CASE("A change that takes a row away and puts it there again writes over it")
{
    const Plan plan = largePlan(1, 2);
    Program program = plan.all<Program>().back();
    program.name = text("Ditulis ulang");
    Draft draft(plan);
    draft.apply(change(text("Ganti")).remove(program.id).insert(program));
    REQUIRE(draft.objections().isEmpty());
    const ChangeSet whole = draft.change();
    REQUIRE(whole.rows().size() == 1);
    CHECK(whole.rows().first().action == RowAction::Update);
    CHECK(draft.plan().of(&BudgetLine::program, program.id).size() == 2);
}

TEST_CASE("Decimals are exact: what was typed stays, sums and shares round as officials do")
{
    const auto number = [](const char* typed) { return *Measure::parse(text(typed)).number(); };
    CHECK(Measure::parse(text("12,50")).display() == text("12,50"));
    CHECK_FALSE(Measure::parse(text("12,50")) == Measure::parse(text("12,5")));
    CHECK(std::is_eq(Decimal::compare(number("12,50"), number("12,5"))));
    CHECK(Decimal::sum(number("0,1"), number("0,2"))->toString() == text("0.3"));
    Decimal sum;
    for (int i = 0; i < 1'000; ++i)
        sum = *Decimal::sum(sum, number("0,1"));
    CHECK(sum.toString() == text("100.0"));
    CHECK(number("2,675").rounded(2).toString() == text("2.68")); // 2.67 in binary
    CHECK(number("-2,675").rounded(2).toString() == text("-2.68"));
    CHECK(Decimal::ratio(number("1"), number("3"), 4)->toString() == text("0.3333"));
    CHECK(Decimal::ratio(number("2"), number("3"), 4)->toString() == text("0.6667"));
    CHECK_FALSE(Decimal::ratio(number("1"), number("0,00"), 2));
    CHECK_FALSE(Decimal::sum(*Decimal::of(Decimal::limit - 1, 0), *Decimal::of(1, 0)));
    CHECK_FALSE(Measure::parse(text("1234567890123456789")).number()); // too many digits to be exact: it stays a text
    CHECK(Measure::parse(text("1234567890123456789")).display() == text("1234567890123456789"));
    CHECK(percentReached({{}, {}, 2026, Measure::parse(text("80")), Measure::parse(text("70"))})->toString() == text("87.50"));
    CHECK(formatPercent(*percentReached({{}, {}, 2026, Measure::parse(text("3")), Measure::parse(text("3,5"))}))
        == text("116,67%"));
    const auto percent
        = [&](const char* part, const char* whole) { return formatPercent(*percentOf(number(part), number(whole), 1)); };
    CHECK(percent("23", "2000") == text("1,2%")); // 1.15, which is 1.1 in binary
    CHECK(percent("-23", "2000") == text("-1,2%"));
    CHECK(percent("2000", "2000") == text("100%"));
    CHECK(percent("0,5", "0,25") == text("200%"));
    CHECK_FALSE(percentOf(number("1"), number("0"), 1));
    CHECK(withoutZeros(number("12,50")).toString() == text("12.5"));
    CHECK(withoutZeros(number("1200")).toString() == text("1200"));
    CHECK(withoutZeros(number("0,00")).toString() == text("0"));
    for (const char* odd : {"", "-", ".", "1.", ".5", "007", "-0", "+1", "1e5", "12,5", " 1", "1 "})
        CHECK_FALSE(Decimal::fromString(text(odd)));
}

TEST_CASE("Objections see the plan as it will be")
{
    const Plan plan = largePlan(1);
    const Id<Masterplan> city = masterplanOf(plan).id;
    Draft draft(plan);
    draft.set(city, &Masterplan::periodEnd, 2020);
    CHECK(draft.objections().size() == 1);
    draft.set(city, &Masterplan::periodStart, 2018);
    CHECK(draft.objections().isEmpty());
}

TEST_CASE("Rows that refer to one row may become many, few and many again")
{
    const Plan plan = largePlan(1);
    Draft draft(plan);
    const Id<Program> program = plan.all<Program>().front().id;
    const size_t before = plan.of(&Indicator::program, program).size();
    QList<Id<Indicator>> made;
    const auto add = [&](int count) {
        for (int i = 0; i < count; ++i) {
            Indicator indicator;
            indicator.program = program;
            indicator.name = text("Indikator");
            made.append(draft.insert(indicator));
        }
        CHECK(draft.plan().of(&Indicator::program, program).size() == before + size_t(made.size()));
    };
    const auto takeAway = [&](int count) {
        for (int i = 0; i < count; ++i)
            draft.remove(made.takeFirst());
        CHECK(draft.plan().of(&Indicator::program, program).size() == before + size_t(made.size()));
    };
    add(80);
    takeAway(70);
    add(20);
    takeAway(25);
    add(90);
    takeAway(int(made.size()));
    CHECK(draft.change().isEmpty());
}
