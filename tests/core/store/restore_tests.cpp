// A backup takes the place of a plan: which one, what becomes of the plan that was there, and when none may.
#include "core/base/safe_file.h"
#include "core/store/restore.h"
#include "tests/support/bytes.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"
#include "tests/support/unfinished.h"
#include "tests/support/whole_plan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

using namespace pela;
using test::Bench;
using test::bytesOf;
using test::dumpOf;
using test::requirePlan;

TEST_CASE("A damaged plan is restored from its newest backup that verifies, and what was there is kept")
{
    Bench bench;
    PlanFile& file = bench.make();
    const QByteArray older = file.plan().canonicalDump();
    file.finishBackup();
    REQUIRE(file.commit(change(QStringLiteral("Tambah")).insert(test::program(file.plan(), QStringLiteral("A")))));
    const QByteArray newer = file.plan().canonicalDump();
    bench.reopen();
    bench.close();
    const auto backups = backupsFor(bench.path());
    REQUIRE(backups);
    REQUIRE(backups->size() == 2);

    QFile broken(bench.path());
    REQUIRE(broken.open(QIODevice::ReadWrite));
    REQUIRE(broken.write(QByteArray(8000, 'x')) == 8000); // it can say nothing of itself any more
    broken.close();
    const QByteArray kept = bytesOf(bench.path());
    SECTION("the newest")
    {
        const auto restored = restorePlan(bench.path());
        REQUIRE(restored);
        CHECK(bytesOf(restored->kept) == kept);
        requirePlan(bench.path(), newer);
        const auto again = restorePlan(bench.path());
        REQUIRE(again);
        CHECK(again->kept != restored->kept);
    }
    SECTION("the one before, when the newest is damaged too")
    {
        QFile newest(backups->first());
        newest.setPermissions(newest.permissions() | QFile::WriteOwner);
        REQUIRE(newest.resize(5000));
        REQUIRE(restorePlan(bench.path()));
        requirePlan(bench.path(), older);
    }
    SECTION("a file that is gone altogether")
    {
        REQUIRE(QFile::remove(bench.path()));
        const auto restored = restorePlan(bench.path());
        REQUIRE(restored);
        CHECK(restored->kept.isEmpty());
        requirePlan(bench.path(), newer);
    }
    SECTION("not while somebody has it open, and nothing where there is no backup")
    {
        REQUIRE(QFile::remove(bench.path()));
        REQUIRE(QFile::copy(backups->first(), bench.path()));
        {
            const auto opened = PlanFile::open(bench.path(), OpenMode::Write);
            REQUIRE(opened);
            opened->file->finishBackup();
            const auto refused = restorePlan(bench.path());
            REQUIRE_FALSE(refused);
            CHECK(refused.error().problem == Problem::Locked);
        }
        const QString other = bench.path(QStringLiteral("lain.pela"));
        REQUIRE(writeNewFile(other, "rusak"));
        const auto none = restorePlan(other);
        REQUIRE_FALSE(none);
        CHECK(none.error().problem == Problem::NotFound);
        CHECK(bytesOf(other) == "rusak");
    }
}

TEST_CASE("A plan that is whole is kept by a name that says so, and a restore that died leaves no second name of the plan")
{
    Bench bench;
    bench.make().finishBackup();
    bench.close();
    const auto opened = [&] {
        const auto plan = PlanFile::open(bench.path(), OpenMode::Write);
        return plan ? QString() : plan.error().message;
    };
    REQUIRE(opened().isEmpty());
    const auto restored = restorePlan(bench.path());
    REQUIRE(restored);
    CHECK(restored->kept == bench.path(QStringLiteral("plan-sebelumnya.pela")));

    // As it is between keeping the file and putting the backup in its place.
    for (const char* name : {"plan-sebelumnya-2.pela", "plan-rusak.pela"})
        std::filesystem::create_hard_link(bench.path().toStdString(), bench.path(QString::fromLatin1(name)).toStdString());
    CHECK(opened().isEmpty());
    CHECK(namesOf(bench.path()) == 1);
    CHECK(QFileInfo::exists(restored->kept));

    std::filesystem::create_hard_link(
        bench.path().toStdString(), bench.path(QStringLiteral("plan-rusak-milik-orang.pela")).toStdString());
    CHECK(opened().contains(QStringLiteral("second name")));
    CHECK(namesOf(bench.path()) == 2);
}

TEST_CASE("Copies of one plan that are called alike in two folders are each restored from their own backups")
{
    Bench bench;
    REQUIRE((QDir(bench.path(QString())).mkpath(QStringLiteral("a")) && QDir(bench.path(QString())).mkpath(QStringLiteral("b"))));
    const QString here = bench.path(QStringLiteral("a/rencana.pela"));
    const QString there = bench.path(QStringLiteral("b/rencana.pela"));
    bench.make().finishBackup();
    bench.close();
    REQUIRE((QFile::copy(bench.path(), here) && QFile::copy(bench.path(), there)));
    const auto work = [](const QString& path, const char* name) {
        for (int time = 0; time < 2; ++time) { // a backup is kept at opening
            const auto opened = PlanFile::open(path, OpenMode::Write);
            REQUIRE(opened);
            opened->file->finishBackup();
            if (time == 0)
                REQUIRE(opened->file->commit(
                    change(QStringLiteral("Tambah")).insert(test::program(opened->file->plan(), QString::fromLatin1(name)))));
        }
    };
    work(here, "Di sini");
    const QByteArray ours = dumpOf(here);
    for (int day = 0; day < 12; ++day)
        work(there, "Di sana"); // more often than backups are kept
    const bool cut = GENERATE(true, false);
    {
        QFile broken(here);
        REQUIRE(broken.open(QIODevice::ReadWrite));
        if (cut) {
            REQUIRE(broken.resize(9000));
        } else {
            REQUIRE(broken.seek(8192));
            REQUIRE(broken.write(QByteArray(4096, 'x')) == 4096);
        }
    }
    const auto restored = restorePlan(here);
    INFO((restored ? QString() : restored.error().message).toStdString());
    REQUIRE(restored);
    requirePlan(here, ours);
}

TEST_CASE("A file that is no plan does not give way to a backup")
{
    Bench bench;
    bench.make().finishBackup();
    const QString backup = bench.path(QStringLiteral("salinan.pela"));
    REQUIRE(bench.file().saveCopy(backup));
    const QString letter = bench.path(QStringLiteral("surat.txt"));
    REQUIRE(writeNewFile(letter, "Yth. Bapak Wali Kota"));
    const auto restored = restorePlan(letter, backup);
    REQUIRE_FALSE(restored);
    CHECK(restored.error().problem == Problem::Usage);
    CHECK(bytesOf(letter) == "Yth. Bapak Wali Kota");
}

TEST_CASE("A restore that died after the plan's own journal was gone from its side takes no journal away")
{
    Bench bench;
    const QByteArray plan = bench.make().plan().canonicalDump();
    bench.close();
    const QString path = bench.path(QStringLiteral("kota.pela"));
    const QString kept = bench.path(QStringLiteral("kota-sebelumnya.pela"));
    test::leaveUnfinished(bench.path(), path);
    // As keepAll() and placePlan() leave it when they are killed between the two.
    if (GENERATE(true, false))
        std::filesystem::create_hard_link(path.toStdString(), kept.toStdString());
    else // as on a stick that knows no second names
        REQUIRE(QFile::copy(path, kept));
    REQUIRE(QFile::rename(hotJournal(path), hotJournal(kept)));
    const QByteArray before = bytesOf(hotJournal(kept));
    SECTION("it comes back")
    {
        {
            const auto opened = PlanFile::open(path, GENERATE(OpenMode::Read, OpenMode::Write)); // whoever comes first
            REQUIRE((opened ? QString() : opened.error().message).isEmpty());
            opened->file->finishBackup();
        }
        requirePlan(path, plan);
        CHECK_FALSE(QFileInfo::exists(kept));
        CHECK_FALSE(QFileInfo::exists(hotJournal(kept)));
    }
    SECTION("it stays where something else lies in its place")
    {
        REQUIRE(writeNewFile(hotJournal(path), "lain"));
        (void)PlanFile::open(path, OpenMode::Write);
        CHECK(QFileInfo::exists(kept));
        CHECK(bytesOf(hotJournal(kept)) == before);
    }
}

TEST_CASE("A plan is restored under the longest name it may have, and under none that is longer")
{
    Bench bench;
    const QString name = bench.path(QString(238, u'a') + QStringLiteral(".pela"));
    {
        const auto made = PlanFile::create(name, test::smallPlan());
        REQUIRE(made);
        (*made)->finishBackup();
    }
    QFile broken(name);
    REQUIRE(broken.resize(5000));
    const auto restored = restorePlan(name);
    REQUIRE(restored);
    CHECK(QFileInfo(restored->kept).size() == 5000);
    const auto refused = restorePlan(bench.path(QString(247, u'a') + QStringLiteral(".pela")), restored->backup);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(QStringLiteral("252")));
}

TEST_CASE("A plan is restored from its own backups before those of a copy that was worked on elsewhere")
{
    Bench bench;
    PlanFile& file = bench.make();
    file.finishBackup();
    const QByteArray own = file.plan().canonicalDump();
    const QString copy = bench.path(QStringLiteral("salinan.pela"));
    REQUIRE(file.saveCopy(copy));
    bench.close();
    {
        const auto opened = PlanFile::open(copy, OpenMode::Write);
        REQUIRE(opened);
        REQUIRE(opened->file->commit(
            change(QStringLiteral("Tambah")).insert(test::program(opened->file->plan(), QStringLiteral("A")))));
        opened->file->finishBackup();
    }
    {
        const auto again = PlanFile::open(copy, OpenMode::Write); // its newest state is backed up as it is opened
        REQUIRE(again);
        again->file->finishBackup();
    }
    REQUIRE(QFile::remove(bench.path()));
    REQUIRE(restorePlan(bench.path()));
    requirePlan(bench.path(), own);
}

TEST_CASE("A plan is restored from no other plan, be it called alike or named")
{
    Bench bench;
    const QDir folder(bench.path(QString()));
    QStringList plans;
    for (const QString& city : {QStringLiteral("satu"), QStringLiteral("dua")}) {
        REQUIRE(folder.mkpath(city));
        plans << folder.filePath(city + QStringLiteral("/rencana.pela"));
        REQUIRE(PlanFile::create(plans.last(), test::smallPlan()));
        const auto opened = PlanFile::open(plans.last(), OpenMode::Write);
        REQUIRE(opened);
        opened->file->finishBackup();
    }
    const auto ofTheFirst = backupsFor(plans[0]);
    const auto ofTheSecond = backupsFor(plans[1]);
    REQUIRE(ofTheFirst);
    REQUIRE(ofTheSecond);
    for (const QString& backup : *ofTheSecond)
        REQUIRE(QFile::remove(backup));
    QString target = plans[1];
    Problem problem = Problem::NotFound;
    QString named;
    SECTION("one that is whole") { }
    SECTION("one that cannot say any more whose it is")
    {
        REQUIRE(QFile::remove(target));
        REQUIRE(writeNewFile(target, "rusak"));
    }
    SECTION("a file that never was a plan")
    {
        target = bench.path(QStringLiteral("rencana.pela"));
        REQUIRE(writeNewFile(target, "rusak"));
    }
    SECTION("one whose backup is named and is none of its own")
    {
        named = ofTheFirst->first();
        problem = Problem::Refused;
    }
    SECTION("a backup of another plan for one that cannot say any more which it was")
    {
        REQUIRE(QFile::remove(target));
        REQUIRE(writeNewFile(target, "rusak"));
        named = ofTheFirst->first();
        problem = Problem::Refused;
    }
    SECTION("one among whose backups somebody put that of another")
    {
        REQUIRE(QFile::copy(ofTheFirst->first(), ofTheSecond->first()));
        problem = Problem::NotAPlan;
    }
    SECTION("itself")
    {
        named = target;
        problem = Problem::Usage;
    }
    SECTION("a plan in the place of a backup")
    {
        named = target;
        target = ofTheFirst->first();
        problem = Problem::Usage;
    }
    const QByteArray before = bytesOf(target);
    const auto restored = restorePlan(target, named);
    REQUIRE_FALSE(restored);
    CHECK(restored.error().problem == problem);
    CHECK(bytesOf(target) == before);
}

TEST_CASE("What another program wrote ahead beside a plan is kept with it when a backup takes its place")
{
    Bench bench;
    bench.make();
    bench.reopen();
    bench.close();
    const QString log = bench.path() + QStringLiteral("-wal");
    QFile broken(bench.path());
    REQUIRE(broken.open(QIODevice::ReadWrite));
    REQUIRE(broken.write(QByteArray(8000, 'x')) == 8000);
    broken.close();
    REQUIRE(writeNewFile(log, "yang belum ada di berkas"));
    const auto restored = restorePlan(bench.path());
    REQUIRE(restored);
    CHECK(bytesOf(restored->kept + QStringLiteral("-wal")) == "yang belum ada di berkas");
    CHECK_FALSE(QFileInfo::exists(log));
}
