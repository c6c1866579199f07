#include "core/store/database.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"

using namespace pela;
using test::Bench;

namespace {

QString message(const Result<>& result)
{
    return result ? QString() : result.error().message;
}

} // namespace

TEST_CASE("What was committed is there after opening again")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program
        = test::program(file.plan(), QStringLiteral("Bank Sampah \"Jiku\" 🙂 العربية\n=cmd()<script>"));
    REQUIRE(message(file.commit(change(QStringLiteral("Tambah program")).insert(program))).isEmpty());
    const QByteArray before = file.plan().canonicalDump();

    PlanFile& again = bench.reopen();
    CHECK(again.plan().canonicalDump() == before);
    CHECK(again.plan().get(program.id) == program);
    const auto report = again.verify();
    REQUIRE(report);
    CHECK(report->problems.isEmpty());
}

TEST_CASE("Undo and redo are journal entries and survive closing the file")
{
    Bench bench;
    PlanFile& file = bench.make();
    const QByteArray start = file.plan().canonicalDump();
    const Program program = test::program(file.plan(), QStringLiteral("Pusat kendali"));
    REQUIRE(file.commit(change(QStringLiteral("Tambah program")).insert(program)));
    REQUIRE(file.commit(change(QStringLiteral("Ganti nama")).set(program.id, &Program::name, QStringLiteral("Command center"))));
    const QByteArray end = file.plan().canonicalDump();
    CHECK(file.undoLabel() == QStringLiteral("Ganti nama"));

    PlanFile& again = bench.reopen();
    REQUIRE(again.undo());
    CHECK(again.plan().get(program.id).name == QStringLiteral("Pusat kendali"));
    REQUIRE(again.undo());
    CHECK(again.plan().canonicalDump() == start);
    CHECK_FALSE(again.undoLabel());

    PlanFile& third = bench.reopen();
    CHECK(third.redoLabel() == QStringLiteral("Tambah program"));
    REQUIRE(third.redo());
    REQUIRE(third.redo());
    CHECK(third.plan().canonicalDump() == end);
    CHECK_FALSE(third.redoLabel());
    const auto entries = third.journal();
    REQUIRE(entries);
    CHECK(entries->size() == 7);
    CHECK(entries->first().kind == JournalKind::Redo);
    CHECK(third.verify()->problems.isEmpty());
}

TEST_CASE("Going back to an entry is one deed that can itself be taken back")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = test::program(file.plan(), QStringLiteral("A"));
    REQUIRE(file.commit(change(QStringLiteral("Tambah")).insert(program)));
    const QByteArray kept = file.plan().canonicalDump();
    REQUIRE(file.commit(change(QStringLiteral("Ubah")).set(program.id, &Program::name, QStringLiteral("B"))));
    REQUIRE(file.commit(change(QStringLiteral("Hapus")).remove(program.id)));
    const QByteArray end = file.plan().canonicalDump();
    REQUIRE(message(file.revertTo(2)).isEmpty());
    CHECK(file.plan().canonicalDump() == kept);
    REQUIRE(file.undo());
    CHECK(file.plan().canonicalDump() == end);
    const JournalEntry undone = file.journal(1)->first();
    REQUIRE(message(file.revertTo(3)).isEmpty());
    REQUIRE(message(file.revertTo(undone.seq)).isEmpty());
    CHECK(undone.deed() != undone.label);
    CHECK(file.journal(1)->first().label == QStringLiteral("Back to: ") + undone.deed());
    CHECK(file.verify()->problems.isEmpty());
}

TEST_CASE("Going back over rows that another program changed past the history is refused, and nothing is written")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = test::program(file.plan(), QStringLiteral("A"));
    REQUIRE(file.commit(change(QStringLiteral("Tambah")).insert(program)));
    REQUIRE(file.commit(change(QStringLiteral("Ubah")).set(program.id, &Program::name, QStringLiteral("B"))));
    bench.close();
    {
        const auto other = Database::open(bench.path(), Database::Access::Write);
        REQUIRE(other);
        REQUIRE((*other)->run(QStringLiteral("UPDATE program SET name = 'lain'")));
    }
    PlanFile& again = bench.reopen();
    const auto back = again.revertTo(2);
    REQUIRE_FALSE(back);
    CHECK(back.error().problem == Problem::Damaged);
    CHECK(message(back) == message(again.undo()));
    CHECK(again.plan().get(program.id).name == QStringLiteral("lain"));
    CHECK(again.journal()->size() == 3);
}

TEST_CASE("Typing in one field within moments is one entry, other typing is not")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = test::program(file.plan(), QStringLiteral("A"));
    REQUIRE(file.commit(change(QStringLiteral("Tambah")).insert(program)));
    for (const char* text : {"A b", "A be", "A ber"})
        REQUIRE(
            file.commit(change(QStringLiteral("Ubah nama")).set(program.id, &Program::name, QString::fromLatin1(text)).typing()));
    CHECK(file.deeds()->size() == 3);
    REQUIRE(file.commit(
        change(QStringLiteral("Ubah lokasi")).set(program.id, &Program::location, QStringLiteral("Sirimau")).typing()));
    CHECK(file.deeds()->size() == 4);
    CHECK(file.verify()->problems.isEmpty());
    REQUIRE(file.undo());
    REQUIRE(file.undo());
    CHECK(file.plan().get(program.id).name == QStringLiteral("A"));
    CHECK(file.verify()->problems.isEmpty());
}

TEST_CASE("A change that would break the plan is refused with a sentence and writes nothing")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = test::program(file.plan(), QStringLiteral("Bank Sampah"));
    REQUIRE(file.commit(change(QStringLiteral("Tambah")).insert(program)));
    const QByteArray before = file.plan().canonicalDump();
    const Id<Opd> lead = program.leadOpd;
    const Id<Opd> other = test::opd(file.plan(), QStringLiteral("02")).id;

    SECTION("an OPD that leads a programme")
    {
        const Result<> refused = file.commit(drafted(file.plan(), removeOpd, lead, {}));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message.contains(QStringLiteral("Bank Sampah")));
    }
    SECTION("an empty required text")
    {
        CHECK_FALSE(file.commit(change(QString()).set(program.id, &Program::name, QStringLiteral("  "))));
    }
    SECTION("a code used twice")
    {
        CHECK_FALSE(file.commit(change(QString()).set(other, &Opd::code, QStringLiteral("01"))));
    }
    SECTION("a reference to nothing")
    {
        CHECK_FALSE(file.commit(change(QString()).set(program.id, &Program::leadOpd, Id<Opd>::make())));
    }
    SECTION("two budget lines of the same year and source")
    {
        BudgetLine line;
        line.program = program.id;
        line.year = 2026;
        line.fundSource = file.plan().all<FundSource>().front().id;
        CHECK_FALSE(file.commit(change(QString()).insert(line).insert(line)));
    }
    SECTION("a year far away")
    {
        CHECK_FALSE(file.commit(change(QString()).set(masterplanOf(file.plan()).id, &Masterplan::periodEnd, 1200)));
    }
    SECTION("a period that ends before it begins")
    {
        CHECK_FALSE(file.commit(change(QString()).set(masterplanOf(file.plan()).id, &Masterplan::periodEnd, 2020)));
    }
    SECTION("a second masterplan")
    {
        Masterplan second = masterplanOf(file.plan());
        second.id = Id<Masterplan>::make();
        CHECK_FALSE(file.commit(change(QString()).insert(second)));
    }
    CHECK(file.plan().canonicalDump() == before);
    CHECK(file.journal()->size() == 2);
    CHECK(file.verify()->problems.isEmpty());
}

TEST_CASE("A draft is put onto the plan as it is when it is committed, whatever came between")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = test::program(file.plan(), QStringLiteral("Pusat kendali"));
    REQUIRE(file.commit(change(QStringLiteral("Tambah program")).insert(program)));
    Draft late(file.plan(), QStringLiteral("Ubah catatan"));
    late.set(program.id, &Program::note, QStringLiteral("dari rancangan"));
    const auto commit = [&](QString Program::*field, const char* value) {
        REQUIRE(file.commit(change(QStringLiteral("Ubah lainnya")).set(program.id, field, QString::fromUtf8(value))));
    };
    QString name = program.name;
    SECTION("nothing") { }
    SECTION("another field")
    {
        commit(&Program::name, "Nama baru");
        name = QStringLiteral("Nama baru");
    }
    SECTION("the same field, there and back")
    {
        commit(&Program::note, "dari orang lain");
        REQUIRE(file.undo());
    }
    SECTION("the row is gone")
    {
        REQUIRE(file.commit(change(QStringLiteral("Hapus")).remove(program.id)));
        CHECK(message(file.commit(late)).contains(QStringLiteral("no longer in the plan")));
        return;
    }
    REQUIRE(message(file.commit(late)).isEmpty());
    CHECK(file.undoLabel() == QStringLiteral("Ubah catatan"));
    const QByteArray before = file.plan().canonicalDump();
    PlanFile& again = bench.reopen();
    CHECK(again.plan().canonicalDump() == before);
    CHECK(again.plan().get(program.id).note == QStringLiteral("dari rancangan"));
    CHECK(again.plan().get(program.id).name == name);
    REQUIRE(again.commit(Draft(again.plan())));
    const auto report = again.verify();
    REQUIRE(report);
    CHECK(report->problems.isEmpty());
}

TEST_CASE("Removing an OPD moves its programmes where the planner chooses")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = test::program(file.plan(), QStringLiteral("Bank Sampah"));
    REQUIRE(file.commit(change(QStringLiteral("Tambah")).insert(program)));
    const Id<Opd> heir = test::opd(file.plan(), QStringLiteral("02")).id;
    REQUIRE(message(file.commit(drafted(file.plan(), removeOpd, program.leadOpd, heir))).isEmpty());
    CHECK(file.plan().get(program.id).leadOpd == heir);
    CHECK(file.plan().all<Opd>().size() == 1);
    REQUIRE(file.undo());
    CHECK(file.plan().get(program.id) == program);
}

TEST_CASE("What belongs to a row goes with it and comes back with it")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = test::program(file.plan(), QStringLiteral("Bank Sampah"));
    Indicator indicator;
    indicator.id = Id<Indicator>::make();
    indicator.program = program.id;
    indicator.name = QStringLiteral("Unit");
    Target target;
    target.indicator = indicator.id;
    target.year = 2026;
    target.target = Measure::parse(QStringLiteral("20 TPS3R"));
    BudgetLine line;
    line.program = program.id;
    line.year = 2026;
    line.fundSource = file.plan().all<FundSource>().front().id;
    line.planned = Rupiah {1'250'000'000};
    REQUIRE(message(file.commit(change(QStringLiteral("Tambah")).insert(program).insert(indicator).insert(target).insert(line)))
                .isEmpty());
    const QByteArray full = file.plan().canonicalDump();
    REQUIRE(file.commit(change(QStringLiteral("Hapus")).remove(program.id)));
    CHECK(file.plan().all<Target>().empty());
    CHECK(file.plan().all<BudgetLine>().empty());
    REQUIRE(file.undo());
    CHECK(file.plan().canonicalDump() == full);
    CHECK(file.plan().of(&BudgetLine::program, program.id).size() == 1);
    CHECK(file.verify()->problems.isEmpty());
}
