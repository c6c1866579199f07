// A copy of a plan that is not whole: it is the plan that is named, and nothing is washed clean.
#include "core/base/safe_file.h"
#include "core/store/backup.h"
#include "core/store/file_at_rest.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"
#include "tests/support/whole_plan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace pela;
using test::Bench;

namespace {

/// A plan with a past in which a bit has flipped: it opens, and does not hold together.
void makeBitten(Bench& bench)
{
    PlanFile& file = bench.make();
    REQUIRE(file.commit(change(QStringLiteral("Kata yang dicari")).insert(test::program(file.plan(), QStringLiteral("A")))));
    REQUIRE(file.commit(change(QStringLiteral("Sesudahnya")).insert(test::program(file.plan(), QStringLiteral("B")))));
    bench.close();
    QFile bytes(bench.path());
    REQUIRE(bytes.open(QIODevice::ReadWrite));
    const qsizetype at = bytes.readAll().lastIndexOf("Kata yang dicari");
    REQUIRE(at > 0);
    REQUIRE(bytes.seek(at));
    REQUIRE(bytes.write("k") == 1);
}

void requireBlamed(const Result<>& refused, const QString& plan, const QString& copy)
{
    REQUIRE_FALSE(refused);
    INFO(refused.error().message.toStdString());
    CHECK(refused.error().problem == Problem::Damaged);
    CHECK(refused.error().message.contains(QDir::toNativeSeparators(plan)));
    CHECK_FALSE(refused.error().message.contains(QDir::toNativeSeparators(copy)));
    CHECK_FALSE(QFileInfo::exists(copy));
}

} // namespace

TEST_CASE("A copy whose source is damaged says that the source is, and so does a backup")
{
    const OpenMode mode = GENERATE(OpenMode::Read, OpenMode::Write);
    Bench bench;
    makeBitten(bench);
    const auto opened = PlanFile::open(bench.path(), mode);
    REQUIRE(opened);
    opened->file->finishBackup();
    const QString copy = bench.path(QStringLiteral("salinan.pela"));
    requireBlamed(opened->file->saveCopy(copy), bench.path(), copy);
    requireBlamed(opened->file->saveCompactCopy(copy), bench.path(), copy);
    if (mode == OpenMode::Read) {
        FileAtRest file(bench.path());
        const Id<Masterplan> plan = masterplanOf(opened->file->plan()).id;
        requireBlamed(keepBackup(file, plan, "baru", bench.path()), bench.path(), backupFolder(plan) + QStringLiteral("/none"));
    }
    CHECK(QDir(QFileInfo(copy).path()).entryList({QStringLiteral("*.part*")}, QDir::Files | QDir::Hidden).isEmpty());
}

TEST_CASE("A history that was tampered with is not copied, however little of it")
{
    const char* deed = GENERATE("UPDATE journal SET label = 'Lain' WHERE seq = (SELECT max(seq) FROM journal)",
        "UPDATE journal SET payload = x'a0' WHERE seq = (SELECT max(seq) FROM journal)",
        "UPDATE journal SET seq = seq + 1 WHERE seq = (SELECT max(seq) FROM journal)",
        "DELETE FROM journal WHERE seq = (SELECT max(seq) - 1 FROM journal)");
    INFO(deed);
    Bench bench;
    PlanFile& file = bench.make();
    for (const char* name : {"A", "B"})
        REQUIRE(file.commit(change(QStringLiteral("Tambah")).insert(test::program(file.plan(), QString::fromLatin1(name)))));
    bench.close();
    test::tamper(bench.path(), QString::fromLatin1(deed));
    const auto opened = PlanFile::open(bench.path(), OpenMode::Read);
    REQUIRE(opened);
    const QString copy = bench.path(QStringLiteral("salinan.pela"));
    requireBlamed(opened->file->saveCopy(copy), bench.path(), copy);
}

TEST_CASE("A copy that did not come out whole says so, when its source is whole")
{
    Bench bench;
    PlanFile& file = bench.make();
    file.finishBackup();
    const QString copy = bench.path(QStringLiteral("salinan.pela"));
    REQUIRE(writeNewFile(copy, QByteArray(5000, 'x')));
    const auto refused = proveCopy(copy, copy, bench.path(), bench.path());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(QStringLiteral("salinan.pela")));
    CHECK_FALSE(refused.error().message.contains(QStringLiteral("plan.pela")));
}

TEST_CASE("A compact copy is not begun from a plan whose rows are not what its history says")
{
    const OpenMode mode = GENERATE(OpenMode::Read, OpenMode::Write);
    Bench bench;
    bench.make();
    bench.close();
    test::tamper(bench.path(), QStringLiteral("UPDATE opd SET name = 'Dinas Palsu' WHERE code = '01'"));
    const auto opened = PlanFile::open(bench.path(), mode);
    REQUIRE(opened);
    opened->file->finishBackup();
    const QString copy = bench.path(QStringLiteral("ringkas.pela"));
    requireBlamed(opened->file->saveCompactCopy(copy), bench.path(), copy);
    CHECK(opened->file->saveCompactCopy(copy).error().message.contains(QStringLiteral("Dinas Palsu")));
    // A whole copy brings the proof along.
    REQUIRE(opened->file->saveCopy(copy));
}

TEST_CASE("An undo that does not fit what is there is refused before anything is written")
{
    Bench bench;
    PlanFile& file = bench.make();
    REQUIRE(file.commit(change(QStringLiteral("Tambah")).insert(test::program(file.plan(), QStringLiteral("A")))));
    bench.close();
    test::tamper(bench.path(), QStringLiteral("DELETE FROM program"));
    PlanFile& again = bench.reopen();
    again.finishBackup();
    const QList<QByteArray> before = test::hashesOf(again);
    const auto refused = again.undo();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().problem == Problem::Damaged);
    CHECK(test::hashesOf(again) == before);
    CHECK(again.plan().all<Program>().size() == 0);
}
