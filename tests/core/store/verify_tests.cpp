// What a hash cannot say, verify asks of each entry.
#include "core/store/journal.h"
#include "tests/support/catch.h"
#include "tests/support/older_plans.h"
#include "tests/support/plans.h"

#include <QFile>

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

TEST_CASE("Verify sees a deed that is taken back by something else, and an upgrade to a form that does not come next")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = addProgram(file, "A");
    REQUIRE(file.commit(change(text("Ubah")).set(program.id, &Program::note, text("satu"))));
    const JournalEntry newest = file.journal(1)->first();
    const auto whole = resolve(change(QString()).set(program.id, &Program::note, text("dua")), file.plan());
    const auto right = resolve(change(QString()).set(program.id, &Program::note, QString()), file.plan());
    REQUIRE((whole && right));
    bench.close();
    JournalEntry entry;
    entry.label = newest.label;
    entry.target = newest.hash;
    qsizetype problems = 1;
    SECTION("undone as it was done")
    {
        entry.kind = JournalKind::Undo;
        writeByHand(bench.path(), entry, *right);
        problems = 0;
    }
    SECTION("undone by something else")
    {
        entry.kind = JournalKind::Undo;
        writeByHand(bench.path(), entry, *whole);
    }
    SECTION("undone by nothing")
    {
        entry.kind = JournalKind::Undo;
        writeByHand(bench.path(), entry, ChangeSet());
    }
    SECTION("an upgrade")
    {
        entry.kind = JournalKind::Upgrade;
        entry.target = {};
        entry.schema = GENERATE(0, 1, 2, 99);
        writeByHand(bench.path(), entry, *whole);
    }
    const auto report = PlanFile::open(bench.path(), OpenMode::Read)->file->verify();
    REQUIRE(report);
    INFO(report->problems.join(u'\n').toStdString());
    CHECK(report->problems.size() == problems);
}

TEST_CASE("Verify sees damage that a copy would not have: a list of free pages that leads nowhere")
{
    Bench bench;
    bench.make();
    bench.close();
    QFile file(bench.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(32));
    REQUIRE(file.write(QByteArray::fromHex("7fffffff00000005")) == 8);
    file.close();
    const OpenMode mode = GENERATE(OpenMode::Read, OpenMode::Write);
    const auto opened = PlanFile::open(bench.path(), mode);
    REQUIRE(opened);
    opened->file->finishBackup();
    const auto report = opened->file->verify();
    REQUIRE(report);
    CHECK_FALSE(report->problems.isEmpty());
}
