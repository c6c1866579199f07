// A backup counts when all of it holds together, and only then does an older one go.
#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/file_at_rest.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

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
}

TEST_CASE("A plan with a long name has its backups, and a name that leaves no room is refused with its length")
{
    Bench bench;
    const QString name = QString(120, QChar(0x00e9)); // two bytes each
    auto made = PlanFile::create(bench.path(name + QStringLiteral(".pela")), test::smallPlan());
    REQUIRE(made);
    (*made)->finishBackup();
    CHECK(backupsOf(masterplanOf((*made)->plan()).id).size() == 1);
    const QString longer = bench.path(QString(246, u'a') + QStringLiteral(".pela"));
    for (const Result<>& refused : {(*made)->saveCopy(longer),
             PlanFile::create(longer, test::smallPlan()) ? Result<>()
                                                         : Result<>(PlanFile::create(longer, test::smallPlan()).error())}) {
        REQUIRE_FALSE(refused);
        CHECK(refused.error().problem == Problem::Unwritable);
        CHECK(refused.error().message.contains(QStringLiteral("251")));
    }
}
