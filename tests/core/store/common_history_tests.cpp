// What two histories share, over copies that were worked on apart, taken in, and worked on again.
#include "core/store/common_history.h"

#include "tests/support/catch.h"
#include "tests/support/older_plans.h"
#include "tests/support/plans.h"
#include "tests/support/whole_plan.h"

#include <QFile>

#include <random>

using namespace pela;
using test::Bench;
using test::requireWhole;

namespace {

QList<JournalEntry> historyOf(const QString& path)
{
    const auto opened = PlanFile::open(path, OpenMode::Read);
    REQUIRE(opened);
    QList<JournalEntry> entries;
    REQUIRE(opened->file->eachEntry([&entries](JournalEntry&& entry) { entries << std::move(entry); }));
    return entries;
}

void work(const QString& path, int deeds)
{
    const auto opened = PlanFile::open(path, OpenMode::Write);
    REQUIRE(opened);
    PlanFile& file = *opened->file;
    for (int i = 0; i < deeds; ++i)
        REQUIRE(file.commit(change(QStringLiteral("Tambah"))
                                .insert(test::program(file.plan(), QUuid::createUuid().toString(QUuid::WithoutBraces)))));
    file.finishBackup();
}

/// Takes in what `other` has: as the merge command will, one entry whose second parent is the newest of the other file.
void takeIn(const QString& path, const QString& other)
{
    JournalEntry entry;
    entry.kind = JournalKind::Merge;
    entry.label = QStringLiteral("Gabungkan");
    entry.secondParent = historyOf(other).last().hash;
    ChangeSet whole;
    {
        const auto opened = PlanFile::open(path, OpenMode::Read);
        REQUIRE(opened);
        const auto made = resolve(
            change(QString()).insert(test::program(opened->file->plan(), QUuid::createUuid().toString(QUuid::WithoutBraces))),
            opened->file->plan());
        REQUIRE(made);
        whole = *made;
    }
    test::writeByHand(path, entry, whole);
}

} // namespace

TEST_CASE("A merge makes its second parent common: what was taken in once is known, and only what came after is new")
{
    const unsigned seed = GENERATE(1U, 2U, 3U, 4U);
    std::mt19937 random(seed);
    const auto some = [&random] { return int(random() % 3) + 1; };
    Bench bench;
    bench.make();
    bench.close();
    const QString ours = bench.path();
    const QString theirs = bench.path(QStringLiteral("paket.pela"));
    const bool compact = seed % 2 == 0;
    {
        const auto opened = PlanFile::open(ours, OpenMode::Read);
        REQUIRE(opened);
        REQUIRE((compact ? opened->file->saveCompactCopy(theirs) : opened->file->saveCopy(theirs)));
    }
    const QByteArray fork = historyOf(ours).last().hash;
    const QByteArray forkThere = historyOf(theirs).last().hash;
    work(ours, some());
    work(theirs, some());
    CHECK(newestKnown(historyOf(ours), historyOf(theirs)) == fork);
    CHECK(newestKnown(historyOf(theirs), historyOf(ours)) == forkThere);
    for (int round = 0; round < 3; ++round) {
        const QByteArray taken = historyOf(theirs).last().hash;
        takeIn(ours, theirs);
        CHECK(newestKnown(historyOf(theirs), historyOf(ours)) == taken);
        work(theirs, some());
        work(ours, some());
        CHECK(newestKnown(historyOf(theirs), historyOf(ours)) == taken); // handed in again it brings only what is new
        CHECK(newestKnown(historyOf(ours), historyOf(theirs)) == fork);  // the packet never heard of us
    }
    for (const QString& path : {ours, theirs})
        requireWhole(*PlanFile::open(path, OpenMode::Read)->file);
}

TEST_CASE("Two plans that began apart share nothing")
{
    Bench bench;
    bench.make();
    bench.close();
    const QString other = bench.path(QStringLiteral("lain.pela"));
    REQUIRE(PlanFile::create(other, test::smallPlan()));
    CHECK(newestKnown(historyOf(bench.path()), historyOf(other)).isEmpty());
}
