// Who may write, when another computer is gone, when it comes back, and when the file is no longer where it was.
#include "core/base/safe_file.h"
#include "core/store/database.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"
#include "tests/support/whole_plan.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <filesystem>

using namespace pela;
using test::Bench;
using test::requireWhole;

namespace {

/// The lock of a program on a computer that is not this one.
void lockFromElsewhere(const QString& path)
{
    REQUIRE(writeNewFile(path + QStringLiteral(".lock"),
        "4321\npela\nPC-LAIN\n1e2d3c4baaaa4bbb8ccc0123456789ab\n0f0f0f0f-0000-4000-8000-000000000001\n"));
    REQUIRE(writeNewFile(path + QStringLiteral(".owner"), "Dinas Kominfo\nPC-LAIN\n"));
}

/// The lock that a program on this computer left when it was killed.
QByteArray lockOfTheDead()
{
    constexpr int noProcess = 999'999'999;
    return QByteArray::number(noProcess) + "\npela\n" + QSysInfo::machineHostName().toUtf8() + '\n' + QSysInfo::machineUniqueId()
        + '\n' + QSysInfo::bootUniqueId() + '\n';
}

Result<> add(PlanFile& file, const QString& name)
{
    return file.commit(change(QStringLiteral("Tambah ") + name).insert(test::program(file.plan(), name)));
}

std::unique_ptr<PlanFile> openAt(const QString& path, OpenMode mode)
{
    auto opened = PlanFile::open(path, mode);
    INFO((opened ? QString() : opened.error().message).toStdString());
    REQUIRE(opened);
    opened->file->finishBackup();
    return std::move(opened->file);
}

} // namespace

TEST_CASE("The lock of a computer that is gone says who has it and since when, and a person may take it over")
{
    Bench bench;
    bench.make();
    bench.close();
    lockFromElsewhere(bench.path());
    {
        const auto reading = openAt(bench.path(), OpenMode::WriteIfFree);
        CHECK(reading->isReadOnly());
        CHECK(reading->isHeldElsewhere());
        for (const QString& said :
            {QStringLiteral("Dinas Kominfo"), QStringLiteral("PC-LAIN"), QString::number(QDate::currentDate().year())})
            CHECK(reading->readOnlyReason().contains(said));
    }
    const auto refused = PlanFile::open(bench.path(), OpenMode::Write);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().problem == Problem::Locked);
    const auto taken = openAt(bench.path(), OpenMode::TakeOver);
    CHECK_FALSE(taken->isReadOnly());
    REQUIRE(add(*taken, QStringLiteral("A")));
}

TEST_CASE("A program killed while it cleared away the lock of another that was killed stands in nobody's way")
{
    Bench bench;
    bench.make();
    bench.close();
    const QString lock = bench.path() + QStringLiteral(".lock");
    const QString clearing = lock + QStringLiteral(".rmlock");
    const bool locked = GENERATE(true, false);
    const QByteArray left = GENERATE(QByteArray(), lockOfTheDead());
    if (locked)
        REQUIRE(writeNewFile(lock, lockOfTheDead()));
    REQUIRE(writeNewFile(clearing, left));
    const auto opened = openAt(bench.path(), OpenMode::WriteIfFree);
    CHECK_FALSE(opened->isReadOnly());
    REQUIRE(add(*opened, QStringLiteral("A")));
    CHECK_FALSE(QFileInfo::exists(clearing));
}

TEST_CASE("A program on this computer keeps its lock, whoever asks to take it over")
{
    Bench bench;
    bench.make().finishBackup();
    const auto refused = PlanFile::open(bench.path(), OpenMode::TakeOver);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().problem == Problem::Locked);
}

TEST_CASE("Whoever comes back to a plan that was taken over is told before the next change, and leaves the lock alone")
{
    Bench bench;
    PlanFile& away = bench.make();
    away.finishBackup();
    REQUIRE(QFile::remove(bench.path() + QStringLiteral(".lock")));
    REQUIRE(QFile::remove(bench.path() + QStringLiteral(".owner")));
    lockFromElsewhere(bench.path());
    const auto refused = add(away, QStringLiteral("A"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().problem == Problem::Locked);
    CHECK(refused.error().message.contains(QStringLiteral("Dinas Kominfo")));
    CHECK(away.isReadOnly());
    bench.close();
    CHECK(QFile::exists(bench.path() + QStringLiteral(".lock")));
    CHECK(QFile::exists(bench.path() + QStringLiteral(".owner")));
}

TEST_CASE("A lock that went missing is taken again, and what is no lock keeps nobody out")
{
    Bench bench;
    bench.make().finishBackup();
    const QString lock = bench.path() + QStringLiteral(".lock");
    REQUIRE(QFile::remove(lock));
    REQUIRE(add(bench.file(), QStringLiteral("A")));
    CHECK(QFile::exists(lock));
    bench.close();
    for (const char* garbage : {"", "x", "-1\npela\nvm\n", "\n\n\n", "999999999999999999999\npela\n\n",
             "4321\npela\nPC-LAIN\n1e2d3c4b" /* who wrote it died in the middle */}) {
        INFO(garbage);
        REQUIRE(writeNewFile(lock, garbage));
        const auto opened = openAt(bench.path(), OpenMode::Write);
        CHECK_FALSE(opened->isReadOnly());
    }
}

TEST_CASE("A lock belongs to the file, whatever link leads to it, and an upgrade or a copy goes to the file itself")
{
    Bench bench;
    bench.make().finishBackup();
    const QString link = bench.path(QStringLiteral("tautan.pela"));
    std::filesystem::create_symlink(bench.path().toStdString(), link.toStdString());
    const auto second = PlanFile::open(link, OpenMode::Write);
    REQUIRE_FALSE(second);
    CHECK(second.error().problem == Problem::Locked);
    bench.close();
    const auto opened = openAt(link, OpenMode::Write);
    CHECK(opened->path() == QFileInfo(bench.path()).canonicalFilePath());
    CHECK(QFile::exists(opened->path() + QStringLiteral(".lock")));
    CHECK_FALSE(QFile::exists(link + QStringLiteral(".lock")));
}

TEST_CASE("A plan that has a second name on the disk is looked at and not written, and is left as it is")
{
    Bench bench;
    bench.make();
    bench.close();
    const QString folder = bench.path(QStringLiteral("lain"));
    std::filesystem::create_directory(folder.toStdString());
    const QString other = folder + QStringLiteral("/rencana.pela");
    std::filesystem::create_hard_link(bench.path().toStdString(), other.toStdString());
    for (const QString& path : {bench.path(), other}) {
        const auto refused = PlanFile::open(path, OpenMode::Write);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().problem == Problem::ReadOnly);
        CHECK(refused.error().message.contains(QFileInfo(path).fileName()));
        CHECK_FALSE(PlanFile::bringUpToDate(path));
        const auto looked = openAt(path, OpenMode::WriteIfFree);
        CHECK(looked->isReadOnly());
        CHECK(looked->readOnlyReason() == refused.error().message);
        CHECK_FALSE(QFile::exists(path + QStringLiteral(".lock")));
    }
    const QString copy = bench.path(QStringLiteral("salinan.pela"));
    REQUIRE(openAt(other, OpenMode::Read)->saveCopy(copy));
    CHECK_FALSE(openAt(copy, OpenMode::Write)->isReadOnly());
    REQUIRE(QFile::remove(other));
    CHECK_FALSE(openAt(bench.path(), OpenMode::Write)->isReadOnly());
}

TEST_CASE("A plan that was moved, removed or replaced while it is open says so, is not written, and goes on in a copy")
{
    Bench bench;
    PlanFile& file = bench.make();
    file.finishBackup();
    REQUIRE(add(file, QStringLiteral("A")));
    const QByteArray before = file.plan().canonicalDump();
    const QString elsewhere = bench.path(QStringLiteral("pindah.pela"));
    SECTION("moved")
    {
        REQUIRE(QFile::rename(bench.path(), elsewhere));
    }
    SECTION("removed")
    {
        REQUIRE(QFile::remove(bench.path()));
    }
    SECTION("replaced")
    {
        auto other = PlanFile::create(elsewhere, test::smallPlan());
        REQUIRE(other);
        (*other)->finishBackup();
        other->reset();
        std::filesystem::rename(elsewhere.toStdString(), bench.path().toStdString());
    }
    const auto refused = add(file, QStringLiteral("B"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().problem == Problem::NotFound);
    CHECK_FALSE(file.stillThere());
    CHECK(file.plan().canonicalDump() == before);

    const QString copy = bench.path(QStringLiteral("salinan.pela"));
    REQUIRE(file.saveCopy(copy));
    REQUIRE(file.goOnIn(copy));
    CHECK(file.stillThere());
    REQUIRE(add(file, QStringLiteral("B")));
    requireWhole(file);
    CHECK(openAt(copy, OpenMode::Read)->plan().canonicalDump() == file.plan().canonicalDump());
}

TEST_CASE("Another plan written over the very file, with the same counters, is seen before the next change, and nothing is mixed")
{
    Bench bench;
    const QString other = bench.path(QStringLiteral("lain.pela"));
    bench.make().finishBackup();
    bench.close();
    REQUIRE(QFile::copy(bench.path(), other)); // both make as many transactions from here
    {
        const auto opened = openAt(other, OpenMode::Write);
        REQUIRE(add(*opened, QStringLiteral("Di tempat lain")));
    }
    PlanFile& file = bench.reopen();
    REQUIRE(add(file, QStringLiteral("Di sini")));
    QFile source(other);
    REQUIRE(source.open(QIODevice::ReadOnly));
    const QByteArray bytes = source.readAll();
    {
        std::FILE* target = std::fopen(QFile::encodeName(bench.path()).constData(), "r+b");
        REQUIRE(target);
        REQUIRE(std::fwrite(bytes.constData(), 1, size_t(bytes.size()), target) == size_t(bytes.size()));
        std::fclose(target);
    }
    QFile(bench.path()).resize(bytes.size());
    const QByteArray ours = file.plan().canonicalDump();
    for (int time = 0; time < 2; ++time) {
        const auto refused = add(file, QStringLiteral("Sesudahnya"));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().problem == Problem::NotFound);
        CHECK(file.isWrittenOver());
        CHECK_FALSE(file.stillThere());
        CHECK(file.plan().canonicalDump() == ours); // what is shown stays until somebody chose
    }
    const auto there = openAt(bench.path(), OpenMode::Read);
    CHECK(there->plan().canonicalDump() == openAt(other, OpenMode::Read)->plan().canonicalDump());
    requireWhole(*there);
    const auto lacking = file.unknownTo(*there);
    REQUIRE((lacking && *lacking));
    CHECK((*lacking)->certain);
    {
        // A reader has nothing to lose: it shows what is there.
        const auto reader = openAt(bench.path(), OpenMode::Read);
        CHECK(reader->refresh());
    }
    REQUIRE((*lacking)->change.rows().size() == 1);
    CHECK((*lacking)->change.rows().first().action == RowAction::Insert);
}
