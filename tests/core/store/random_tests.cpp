// Long random histories: whatever was done can be taken back and done again, also after closing the file on the way.
#include "core/store/plan_file.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"
#include "tests/support/random_deeds.h"
#include "tests/support/whole_plan.h"

using namespace pela;
using namespace pela::test;

namespace {

/// Commits random changes until `wanted` of them were accepted and changed something.
void commitSome(PlanFile& file, RandomDeeds& deeds, int wanted)
{
    int tried = 0;
    QByteArray before = file.plan().canonicalDump();
    while (wanted > 0) {
        REQUIRE(++tried < 100'000);
        const Result<> done = file.commit(deeds.next(file.plan()));
        QByteArray after = file.plan().canonicalDump();
        if (!done) {
            INFO(done.error().message.toStdString());
            REQUIRE(done.error().problem == Problem::Refused);
            REQUIRE_FALSE(done.error().message.isEmpty());
            REQUIRE(after == before);
        } else if (after != before) {
            --wanted;
        }
        before = std::move(after);
    }
}

} // namespace

TEST_CASE("A thousand random commits can all be undone and all be redone, over restarts in the middle")
{
    const unsigned seed = GENERATE(8171U, 20'191'015U);
    INFO("seed " << seed);
    Bench bench;
    bench.make();
    RandomDeeds deeds(seed);
    const QByteArray start = bench.file().plan().canonicalDump();

    commitSome(bench.file(), deeds, 400);
    bench.reopen();
    commitSome(bench.file(), deeds, 600);
    const QByteArray end = bench.file().plan().canonicalDump();
    REQUIRE(end != start);

    int undone = 0;
    while (bench.file().undoLabel()) {
        REQUIRE(bench.file().undo());
        if (++undone == 300)
            bench.reopen();
    }
    CHECK(undone > 700); // typing in one field becomes one entry, so fewer than a thousand
    CHECK(bench.file().plan().canonicalDump() == start);
    requireWhole(bench.file());

    bench.reopen();
    CHECK(bench.file().plan().canonicalDump() == start);
    int redone = 0;
    while (bench.file().redoLabel()) {
        REQUIRE(bench.file().redo());
        if (++redone == 500)
            bench.reopen();
    }
    CHECK(redone == undone);
    CHECK(bench.file().plan().canonicalDump() == end);
    bench.reopen();
    CHECK(bench.file().plan().canonicalDump() == end);
    requireWhole(bench.file());
}

TEST_CASE("Commits and undo and redo and going back in any order leave what a simple model says")
{
    Bench bench;
    bench.make();
    RandomDeeds deeds(59'2022);
    // The model: the dump after each deed that may be undone, and those that may be redone.
    QList<QByteArray> done {bench.file().plan().canonicalDump()};
    QList<QByteArray> undone;

    for (int step = 0; step < 400; ++step) {
        switch (deeds.below(8)) {
        case 0:
        case 1:
        case 2:
            if (bench.file().undoLabel()) {
                REQUIRE(bench.file().undo());
                undone << done.takeLast();
            } else {
                REQUIRE(done.size() == 1);
            }
            break;
        case 3:
            if (bench.file().redoLabel()) {
                REQUIRE(bench.file().redo());
                done << undone.takeLast();
            } else {
                REQUIRE(undone.isEmpty());
            }
            break;
        case 4:
            if (deeds.below(8) == 0)
                bench.reopen();
            break;
        default: {
            ChangeSet change = deeds.next(bench.file().plan());
            if (change.isTyping())
                break; // joins the entry before it; the model knows nothing of seconds
            const Result<> committed = bench.file().commit(change);
            if (committed && bench.file().plan().canonicalDump() != done.last()) {
                done << bench.file().plan().canonicalDump();
                undone.clear();
            }
        }
        }
        REQUIRE(bench.file().plan().canonicalDump() == done.last());
    }
    requireWhole(bench.file());

    const Result<QList<JournalEntry>> entries = bench.file().journal(200);
    REQUIRE(entries);
    REQUIRE(entries->size() > 100);
    const QByteArray before = bench.file().plan().canonicalDump();
    REQUIRE(bench.file().revertTo(1));
    CHECK(bench.file().plan().canonicalDump() == done.first());
    REQUIRE(bench.file().undo());
    CHECK(bench.file().plan().canonicalDump() == before);
    requireWhole(bench.file());
}
