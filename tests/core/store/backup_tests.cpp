// A backup counts when all of it holds together, and only then does an older one go.
#include "core/base/safe_file.h"
#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/file_at_rest.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSysInfo>

using namespace pela;
using test::Bench;

namespace {

/// Flips the lowest bit of the first byte of the last place where `words` stand.
void flip(const QString& path, const QByteArray& words)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const qsizetype at = bytes.lastIndexOf(words);
    REQUIRE(at >= 0);
    bytes[at] = char(bytes[at] ^ 1);
    REQUIRE(file.seek(0));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// What a lock says whose process has ended.
QByteArray deadLock()
{
    QProcess process;
    process.start(QStringLiteral("sleep"), {QStringLiteral("0")});
    REQUIRE(process.waitForStarted());
    const qint64 number = process.processId();
    REQUIRE(process.waitForFinished());
    return QByteArray::number(number) + "\npela\n" + QSysInfo::machineHostName().toUtf8() + '\n';
}

} // namespace

TEST_CASE("A backup whose history was altered or whose rows point to nothing does not count, and no older one goes for it")
{
    Bench bench;
    PlanFile& file = bench.make();
    Program program = test::program(file.plan(), QStringLiteral("Bank Sampah"));
    REQUIRE(file.commit(change(QStringLiteral("Tambah")).insert(program)));
    REQUIRE(file.commit(change(QStringLiteral("Isi")).set(program.id, &Program::note, QStringLiteral("catatan lama"))));
    REQUIRE(file.commit(change(QStringLiteral("Kosongkan")).set(program.id, &Program::note, QString())));
    const Id<Masterplan> plan = masterplanOf(file.plan()).id;
    bench.close();
    const auto keep = [&](int number) {
        FileAtRest atRest(bench.path());
        return keepBackup(atRest, plan, QByteArray::number(1000 + number), bench.path());
    };
    for (int i = 0; i < 12; ++i)
        REQUIRE(keep(i));
    const QStringList before = backupsOf(plan);
    REQUIRE(before.size() == 10);

    SECTION("a bit of what an entry changed")
    {
        flip(bench.path(), "catatan lama");
    }
    SECTION("a bit of what an entry is called")
    {
        flip(bench.path(), "Kosongkan");
    }
    SECTION("a row that points to nothing")
    {
        const auto other = Database::open(bench.path(), Database::Access::Write);
        REQUIRE(other);
        REQUIRE((*other)->run(QStringLiteral("PRAGMA foreign_keys = OFF")));
        REQUIRE((*other)->run(QStringLiteral("DELETE FROM opd WHERE id = ?"), {program.leadOpd.text()}));
    }
    const auto kept = keep(99);
    REQUIRE_FALSE(kept);
    CHECK(kept.error().problem == Problem::Damaged);
    CHECK(backupsOf(plan) == before);
    CHECK(QFileInfo(before.first()).dir().entryList(QDir::Files | QDir::Hidden).size() == 10);
    CHECK(
        QDir(QFileInfo(backupFolder(plan)).path()).entryList({QStringLiteral("*.part*")}, QDir::Files | QDir::Hidden).isEmpty());
}

TEST_CASE("Until there is a backup nothing is made for it")
{
    Bench bench;
    PlanFile& file = bench.make();
    file.finishBackup();
    const Id<Masterplan> plan = Id<Masterplan>::make(); // that none is known of
    const QDir all(QFileInfo(backupFolder(plan)).path());
    const QStringList before = all.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    std::stop_source stopped;
    stopped.request_stop();
    bench.close();
    FileAtRest atRest(bench.path());
    CHECK_FALSE(keepBackup(atRest, plan, "keadaan", bench.path(), Task {stopped.get_token(), {}}));
    CHECK(all.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) == before);
    REQUIRE(keepBackup(atRest, plan, "keadaan", bench.path()));
    CHECK(backupsOf(plan).size() == 1);
    CHECK(QFileInfo::exists(backupFolder(plan) + QStringLiteral(".place")));
}

TEST_CASE("A plan with a long name has its backups, and a name that leaves no room is refused with its length")
{
    Bench bench;
    const QString name = QString(119, QChar(0x00e9)); // two bytes each: 243 with its ending
    auto made = PlanFile::create(bench.path(name + QStringLiteral(".pela")), test::smallPlan());
    REQUIRE(made);
    (*made)->finishBackup();
    CHECK(backupsOf(masterplanOf((*made)->plan()).id).size() == 1);
    for (const int bytes : {243, 244, 246, 247, 250, 255}) {
        INFO(bytes << " bytes");
        const QString longName = bench.path(QString(bytes - 5, u'a') + QStringLiteral(".pela"));
        const Result<> copied = (*made)->saveCopy(longName);
        if (bytes > 243) {
            const auto created = PlanFile::create(longName, test::smallPlan());
            for (const Result<>& refused : {copied, created ? Result<>() : Result<>(created.error())}) {
                REQUIRE_FALSE(refused);
                CHECK(refused.error().problem == Problem::Unwritable);
                CHECK(refused.error().message.contains(QString::number(bytes)));
            }
            continue;
        }
        REQUIRE(copied);
        // Also what a crash left beside it can be swept away: the lock of a process that is gone.
        REQUIRE(writeNewFile(longName + QStringLiteral(".lock"), deadLock()));
        const auto opened = PlanFile::open(longName, OpenMode::Write);
        REQUIRE(opened);
        REQUIRE(opened->file->commit(
            change(QStringLiteral("Tambah")).insert(test::program(opened->file->plan(), QStringLiteral("A")))));
        opened->file->finishBackup();
    }
}
