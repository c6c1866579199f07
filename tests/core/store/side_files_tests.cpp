// What a program that died left beside a plan harms nothing that is put there later.
#include "core/base/safe_file.h"
#include "core/store/new_plan.h"
#include "core/store/restore.h"
#include "tests/support/bytes.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"
#include "tests/support/unfinished.h"
#include "tests/support/whole_plan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace pela;
using test::Bench;
using test::bytesOf;
using test::dumpOf;
using test::requirePlan;

namespace {

/// The sample, closed: it has the sections in which a commit can be cut off.
QString sampleIn(const Bench& bench, const QString& name)
{
    const QString path = bench.path(name);
    auto made = createSample(path);
    REQUIRE(made);
    (*made)->finishBackup();
    return path;
}

} // namespace

TEST_CASE("A commit that was cut off is rolled back in its own file, and in no other that is put there by hand")
{
    Bench bench;
    const QString source = sampleIn(bench, QStringLiteral("ambon.pela"));
    const QByteArray before = dumpOf(source);
    const QString dead = bench.path(QStringLiteral("mati.pela"));
    test::leaveUnfinished(source, dead);
    SECTION("its own")
    {
        CHECK(strangersBeside(dead).isEmpty());
        requirePlan(dead, before);
    }
    SECTION("another plan")
    {
        bench.make();
        const QByteArray other = bench.file().plan().canonicalDump();
        bench.close();
        QFile::remove(dead);
        REQUIRE(QFile::copy(bench.path(), dead));
        CHECK(strangersBeside(dead) == QStringList {hotJournal(dead)});
        requirePlan(dead, other);
    }
    SECTION("another plan, beside a log that was written ahead for the one that died")
    {
        bench.make();
        const QByteArray other = bench.file().plan().canonicalDump();
        bench.close();
        QFile::remove(dead);
        QFile::remove(hotJournal(dead));
        REQUIRE(QFile::copy(bench.path(), dead));
        REQUIRE(QFile::copy(source, dead + QStringLiteral("-wal")));
        requirePlan(dead, other);
        CHECK_FALSE(QFile::exists(dead + QStringLiteral("-wal")));
    }
    SECTION("a later state of the same plan")
    {
        {
            const auto opened = PlanFile::open(source, OpenMode::Write);
            REQUIRE(opened);
            for (int i = 0; i < 3; ++i)
                REQUIRE(opened->file->commit(
                    change(QStringLiteral("Ubah"))
                        .set(masterplanOf(opened->file->plan()).id, &Masterplan::city, QStringLiteral("Kota %1").arg(i))));
            opened->file->finishBackup();
        }
        const QByteArray later = dumpOf(source);
        QFile::remove(dead);
        REQUIRE(QFile::copy(source, dead));
        requirePlan(dead, later);
    }
}

TEST_CASE("Whatever Pela puts in the place of a plan that died is what it was, and stays it")
{
    Bench bench;
    const QString source = sampleIn(bench, QStringLiteral("ambon.pela"));
    const QString dead = bench.path(QStringLiteral("mati.pela"));
    test::leaveUnfinished(source, dead);
    QByteArray wanted = dumpOf(source);
    SECTION("a copy, where only the journal is left")
    {
        QFile::remove(dead);
        REQUIRE(PlanFile::open(source, OpenMode::Read)->file->saveCopy(dead));
    }
    SECTION("a compact copy onto an empty file")
    {
        QFile::remove(dead);
        REQUIRE(writeNewFile(dead, {}));
        REQUIRE(PlanFile::open(source, OpenMode::Read)->file->saveCompactCopy(dead));
    }
    SECTION("a copy onto the older copy that died")
    {
        REQUIRE(PlanFile::open(source, OpenMode::Read)->file->saveCopy(dead));
    }
    SECTION("a new plan")
    {
        QFile::remove(dead);
        auto made = PlanFile::create(dead, test::smallPlan());
        REQUIRE(made);
        wanted = (*made)->plan().canonicalDump();
        (*made)->finishBackup();
    }
    SECTION("the sample, beside a log that was written ahead")
    {
        QFile::remove(dead);
        REQUIRE(QFile::copy(source, dead + QStringLiteral("-wal")));
        auto made = createSample(dead);
        REQUIRE(made);
        wanted = (*made)->plan().canonicalDump();
        (*made)->finishBackup();
    }
    SECTION("a backup")
    {
        QFile file(dead);
        REQUIRE(file.resize(file.size() / 3));
        const auto restored = restorePlan(dead, source);
        REQUIRE(restored);
        CHECK(QFileInfo(restored->kept).size() > 0);
        CHECK(mayBeUnfinished(restored->kept)); // went with the file that it belongs to
    }
    CHECK_FALSE(QFile::exists(hotJournal(dead)));
    requirePlan(dead, wanted);
}

TEST_CASE("A folder that has the name of a journal is named, and nothing is put beside it")
{
    Bench bench;
    PlanFile& file = bench.make();
    const QString target = bench.path(QStringLiteral("salinan.pela"));
    REQUIRE(QDir().mkpath(hotJournal(target)));
    const auto refused = file.saveCopy(target);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().problem == Problem::Unwritable);
    CHECK(refused.error().message.contains(QStringLiteral("salinan.pela-journal")));
    CHECK_FALSE(QFileInfo::exists(target));
    CHECK(QFileInfo(hotJournal(target)).isDir());
    const auto made = PlanFile::create(target, test::smallPlan());
    REQUIRE_FALSE(made);
    CHECK(made.error().message == refused.error().message);
    const auto restored = restorePlan(target);
    REQUIRE_FALSE(restored);
    CHECK(restored.error().message == refused.error().message);
}

TEST_CASE("A plan is there with everything that was to be in it, or not at all")
{
    Bench bench;
    const auto refused = PlanFile::create(bench.path(), test::smallPlan(), [](PlanFile& file) -> Result<> {
        if (Result<> done = file.commit(change(QStringLiteral("Tambah")).insert(test::program(file.plan(), QStringLiteral("A"))));
            !done)
            return done;
        return Error {Problem::Unwritable, QStringLiteral("Penuh.")};
    });
    REQUIRE_FALSE(refused);
    CHECK(QDir(QFileInfo(bench.path()).path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

#ifdef Q_OS_UNIX
TEST_CASE("Beside a plan a pipe or a link in the place of a journal or a lock is neither waited for nor followed")
{
    Bench bench;
    bench.make();
    bench.close();
    const QString precious = bench.path(QStringLiteral("berharga.txt"));
    REQUIRE(writeNewFile(precious, "jangan hilang"));
    const QString suffix = GENERATE(
        as<QString>(), QStringLiteral("-journal"), QStringLiteral("-wal"), QStringLiteral(".lock"), QStringLiteral(".owner"));
    const bool pipe = GENERATE(true, false);
    INFO(suffix.toStdString() << (pipe ? " is a pipe" : " is a link"));
    const QString place = bench.path() + suffix;
    if (pipe)
        REQUIRE(::mkfifo(QFile::encodeName(place).constData(), 0600) == 0);
    else
        REQUIRE(QFile::link(precious, place));
    const auto opened = PlanFile::open(bench.path(), OpenMode::Write);
    if (suffix.startsWith(u'-')) {
        REQUIRE_FALSE(opened);
        CHECK(opened.error().message.contains(QFileInfo(place).fileName()));
    } else {
        REQUIRE(opened);
        opened->file->finishBackup();
    }
    CHECK(bytesOf(precious) == "jangan hilang");
}
#endif
