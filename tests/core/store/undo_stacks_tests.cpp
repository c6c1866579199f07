// Following the end of a long history says the same about undo and redo as following all of it.
#include "core/store/database.h"
#include "core/store/plan_file.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"

#include <random>

using namespace pela;
using namespace pela::test;

namespace {

ChangeSet rank(PlanFile& file, int number)
{
    return change(QStringLiteral("Pangkat %1").arg(number))
        .set(file.plan().all<Opd>().front().id, &Opd::headRank, QString::number(number));
}

QStringList hashesOf(const QList<UndoStacks::Item>& items)
{
    QStringList hashes;
    for (const UndoStacks::Item& item : items)
        hashes << QStringLiteral("%1-%2 %3").arg(item.first).arg(item.last).arg(QString::fromLatin1(item.hash.toHex()));
    return hashes;
}

} // namespace

TEST_CASE("However few entries are followed, the newest deeds and all that can be redone are those of the whole history")
{
    const unsigned seed = GENERATE(1U, 2U, 3U);
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto oneIn = [&random](unsigned many) { return random() % many == 0; };
    Bench bench;
    bench.make();
    int number = 0;
    const auto compare = [&] {
        const JournalEntry head = bench.file().journal(1)->first();
        const auto database = Database::open(bench.path(), Database::Access::Read);
        REQUIRE(database);
        const auto all = readUndoStacks(**database, bench.path(), 1, head.seq, head.seq, 0);
        REQUIRE(all);
        const QStringList undo = hashesOf(all->undo);
        for (const qint64 entries : {1, 2, 5, 20})
            for (const qsizetype deeds : {1, 2, 7}) {
                INFO("entries " << entries << ", deeds " << deeds);
                const auto some = readUndoStacks(**database, bench.path(), 1, head.seq, entries, deeds);
                REQUIRE(some);
                CHECK(some->undo.size() >= std::min(deeds, all->undo.size()));
                CHECK(undo.mid(undo.size() - some->undo.size()) == hashesOf(some->undo));
                CHECK(hashesOf(some->redo) == hashesOf(all->redo));
                CHECK(((some->undo.size() == all->undo.size()) || some->since > 1));
            }
    };
    for (int step = 0; step < 120; ++step) {
        if (oneIn(3))
            for (unsigned times = random() % 4; times > 0; --times)
                REQUIRE(bench.file().undo());
        else if (oneIn(3))
            for (unsigned times = random() % 3; times > 0; --times)
                REQUIRE(bench.file().redo());
        else if (oneIn(2))
            REQUIRE(bench.file().commit(rank(bench.file(), ++number).typing()));
        else
            REQUIRE(bench.file().commit(rank(bench.file(), ++number)));
        if (step % 10 == 0)
            compare();
    }
    compare();
}

TEST_CASE("A history longer than what opening follows is undone to its beginning")
{
    Bench bench;
    bench.make();
    const QByteArray start = bench.file().plan().canonicalDump();
    for (int number = 1; number <= 250; ++number)
        REQUIRE(bench.file().commit(rank(bench.file(), number)));
    bench.reopen();
    int undone = 0;
    for (; bench.file().undoLabel(); ++undone) {
        CHECK(*bench.file().undoLabel() == QStringLiteral("Pangkat %1").arg(250 - undone));
        REQUIRE(bench.file().undo());
        if (undone == 120)
            bench.reopen();
    }
    CHECK(undone == 250);
    CHECK(bench.file().plan().canonicalDump() == start);
    bench.reopen();
    CHECK_FALSE(bench.file().undoLabel());
    int redone = 0;
    for (; bench.file().redoLabel(); ++redone)
        REQUIRE(bench.file().redo());
    CHECK(redone == 250);
}
