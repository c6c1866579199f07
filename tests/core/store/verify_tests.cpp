// What a hash cannot say, verify asks of each entry.
#include "core/store/journal.h"
#include "tests/support/catch.h"
#include "tests/support/older_plans.h"
#include "tests/support/plans.h"

using namespace pela;
using test::Bench;
using test::writeByHand;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

Program addProgram(PlanFile& file, const char* name)
{
    const Program program = test::program(file.plan(), text(name));
    REQUIRE(file.commit(change(text("Tambah ") + program.name).insert(program)));
    return program;
}

} // namespace

TEST_CASE("Verify sees typing that goes on with nothing, a parent that is no hash, and a beginning of another plan")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program first = addProgram(file, "A");
    const Program second = addProgram(file, "B");
    bench.close();
    const auto wholeChange = [&](Id<Program> id) {
        const auto opened = PlanFile::open(bench.path(), OpenMode::Read);
        REQUIRE(opened);
        const auto whole = resolve(change(QString()).set(id, &Program::name, text("Lain")), opened->file->plan());
        REQUIRE(whole);
        return *whole;
    };
    JournalEntry entry;
    entry.label = text("Ubah");
    SECTION("typing")
    {
        writeByHand(bench.path(), entry, wholeChange(first.id));
        entry.continues = true;
        writeByHand(bench.path(), entry, wholeChange(second.id));
    }
    SECTION("parent")
    {
        entry.kind = JournalKind::Merge;
        entry.secondParent = "xy";
        writeByHand(bench.path(), entry, wholeChange(first.id));
    }
    const auto report = PlanFile::open(bench.path(), OpenMode::Read)->file->verify();
    REQUIRE(report);
    INFO(report->problems.join(u'\n').toStdString());
    CHECK(report->problems.size() == 1);
}
