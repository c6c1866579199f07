// What a copy of a plan may replace: nothing that would be lost.
#include "core/base/safe_file.h"
#include "tests/support/bytes.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"
#include "tests/support/whole_plan.h"

#include <QFile>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace pela;
using test::Bench;
using test::bytesOf;
using test::hashesOf;
using test::requireWhole;

namespace {

void add(PlanFile& file, const QString& name)
{
    REQUIRE(file.commit(change(QStringLiteral("Tambah ") + name).insert(test::program(file.plan(), name))));
}

/// Changes a plan file as somebody elsewhere would.
void workOn(const QString& path)
{
    const auto opened = PlanFile::open(path, OpenMode::Write);
    REQUIRE(opened);
    add(*opened->file, QStringLiteral("Di tempat lain"));
    opened->file->finishBackup();
}

Result<> save(const PlanFile& file, const QString& path, bool compact)
{
    return compact ? file.saveCompactCopy(path) : file.saveCopy(path);
}

} // namespace

TEST_CASE("A copy replaces an older copy of its plan, whole or compact, and an empty file")
{
    const bool older = GENERATE(false, true);
    const bool newer = GENERATE(false, true);
    INFO("compact: the older " << older << ", the newer " << newer);
    Bench bench;
    PlanFile& file = bench.make();
    const QString copy = bench.path(QStringLiteral("salinan.pela"));
    REQUIRE(writeNewFile(copy, {}));
    REQUIRE(save(file, copy, older));
    add(file, QStringLiteral("Bank Sampah"));
    const QString link = bench.path(QStringLiteral("tautan.pela"));
    REQUIRE(QFile::link(copy, link));
    REQUIRE(save(file, link, newer));
    CHECK(QFileInfo(link).isSymLink());
    const auto opened = PlanFile::open(copy, OpenMode::Read);
    REQUIRE(opened);
    CHECK(opened->file->plan().canonicalDump() == file.plan().canonicalDump());
    requireWhole(*opened->file);
    CHECK_FALSE(QFile::exists(copy + QStringLiteral(".lock")));
    CHECK_FALSE(QFile::exists(copy + QStringLiteral(".owner")));
}

TEST_CASE("A copy replaces no other plan, no copy with changes of its own, none that is open, and no other file")
{
    const bool compact = GENERATE(false, true);
    Bench bench;
    PlanFile& file = bench.make();
    add(file, QStringLiteral("Bank Sampah"));
    const QString there = bench.path(QStringLiteral("ada.pela"));
    std::unique_ptr<PlanFile> open;
    SECTION("another plan")
    {
        REQUIRE(PlanFile::create(there, test::smallPlan()));
    }
    SECTION("a copy that was worked on")
    {
        REQUIRE(file.saveCopy(there));
        workOn(there);
    }
    SECTION("a compact copy that was worked on")
    {
        REQUIRE(file.saveCompactCopy(there));
        workOn(there);
    }
    SECTION("an open copy")
    {
        REQUIRE(file.saveCopy(there));
        auto opened = PlanFile::open(there, OpenMode::Write);
        REQUIRE(opened);
        opened->file->finishBackup();
        open = std::move(opened->file);
    }
    SECTION("a copy cut off half way")
    {
        REQUIRE(file.saveCopy(there));
        QFile cut(there);
        REQUIRE(cut.resize(cut.size() / 2));
    }
    SECTION("a text")
    {
        REQUIRE(writeNewFile(there, "Catatan rapat"));
    }
    const QByteArray before = bytesOf(there);
    const auto refused = save(file, there, compact);
    REQUIRE_FALSE(refused);
    INFO(refused.error().message.toStdString());
    CHECK(refused.error().problem == (open ? Problem::Locked : Problem::Refused));
    CHECK(refused.error().message.contains(QStringLiteral("ada.pela")));
    CHECK(bytesOf(there) == before);
    CHECK(QFile::exists(there + QStringLiteral(".owner")) == bool(open));
}

#ifdef Q_OS_UNIX
TEST_CASE("A copy is not written into a pipe or onto a folder, and does not wait there")
{
    Bench bench;
    PlanFile& file = bench.make();
    const QString place = bench.path(QStringLiteral("pipa.pela"));
    SECTION("pipe")
    {
        REQUIRE(::mkfifo(QFile::encodeName(place).constData(), 0600) == 0);
    }
    SECTION("folder")
    {
        std::filesystem::create_directory(place.toStdString());
    }
    const auto refused = file.saveCopy(place);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().problem == Problem::Unwritable);
    CHECK(QFileInfo::exists(place));
    CHECK_FALSE(QFileInfo(place).isFile());
}
#endif
