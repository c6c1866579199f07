// Every way opening can end (design.md "The file"), each with its sentence.
#include "core/store/database.h"
#include "core/store/new_plan.h"
#include "core/store/schema.h"
#include "tests/support/bytes.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"
#include "tests/support/whole_plan.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QtEndian>

using namespace pela;
using test::Bench;
using test::bytesOf;

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray soundPlan(Bench& bench)
{
    bench.make();
    bench.close();
    return bytesOf(bench.path());
}

/// Opens for writing and checks how it ends; the file must be untouched.
void requireEnd(const QString& path, Problem problem)
{
    const QByteArray before = bytesOf(path);
    for (OpenMode mode : {OpenMode::Read, OpenMode::Write, OpenMode::WriteIfFree}) {
        const auto opened = PlanFile::open(path, mode);
        REQUIRE_FALSE(opened);
        CHECK(int(opened.error().problem) == int(problem));
        CHECK(opened.error().message.contains(QFileInfo(path).fileName()));
        CHECK(opened.error().message.endsWith(u'.'));
    }
    CHECK(bytesOf(path) == before);
    CHECK(QDir(QFileInfo(path).path()).entryList({QStringLiteral(".*part*")}, QDir::Files | QDir::Hidden).isEmpty());
}

} // namespace

TEST_CASE("A file that is no plan is told apart from a damaged one and a newer one")
{
    Bench bench;
    const QByteArray sound = soundPlan(bench);
    const QString path = bench.path(QStringLiteral("lain.pela"));

    SECTION("missing")
    {
        const auto opened = PlanFile::open(path, OpenMode::Read);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().problem == Problem::NotFound);
    }
    SECTION("a folder")
    {
        const auto opened = PlanFile::open(QFileInfo(path).path(), OpenMode::Read);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().problem == Problem::NotAPlan);
    }
    SECTION("empty")
    {
        write(path, {});
        requireEnd(path, Problem::NotAPlan);
    }
    SECTION("a photograph")
    {
        write(path, QByteArray::fromHex("ffd8ffe000104a464946") + QByteArray(5000, 'x'));
        requireEnd(path, Problem::NotAPlan);
    }
    SECTION("a database of somebody else")
    {
        QByteArray other = sound;
        qToBigEndian<quint32>(0, other.data() + 68);
        write(path, other);
        requireEnd(path, Problem::NotAPlan);
    }
    SECTION("a newer schema")
    {
        QByteArray newer = sound;
        qToBigEndian<quint32>(quint32(currentSchema() + 1), newer.data() + 60);
        write(path, newer);
        requireEnd(path, Problem::Newer);
    }
    SECTION("only a header")
    {
        write(path, sound.left(60));
        requireEnd(path, Problem::Damaged);
    }
    SECTION("cut anywhere")
    {
        for (qsizetype cut = 100; cut < sound.size(); cut += sound.size() / 23) {
            write(path, sound.left(cut));
            requireEnd(path, Problem::Damaged);
        }
    }
    SECTION("a page of zeros where the tables are listed")
    {
        QByteArray broken = sound;
        broken.replace(100, 3000, QByteArray(3000, '\0'));
        write(path, broken);
        requireEnd(path, Problem::Damaged);
    }
}

TEST_CASE("The second writer reads, and hears who has the plan")
{
    Bench bench;
    PlanFile& first = bench.make();
    QFile owner(bench.path() + QStringLiteral(".owner"));
    REQUIRE(owner.open(QIODevice::WriteOnly));
    owner.write("Dinas Kominfo\nPC-03\n");
    owner.close();

    const auto refused = PlanFile::open(bench.path(), OpenMode::Write);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().problem == Problem::Locked);
    CHECK(refused.error().message.contains(QStringLiteral("Dinas Kominfo")));
    CHECK(refused.error().message.contains(QStringLiteral("PC-03")));

    auto second = PlanFile::open(bench.path(), OpenMode::WriteIfFree);
    REQUIRE(second);
    CHECK(second->file->isReadOnly());
    CHECK(second->file->readOnlyReason().contains(QStringLiteral("PC-03")));
    CHECK_FALSE(second->file->commit(change(QString()).insert(test::program(first.plan(), QStringLiteral("X")))));

    SECTION("and sees what the first one writes")
    {
        REQUIRE(first.commit(change(QStringLiteral("Tambah")).insert(test::program(first.plan(), QStringLiteral("Baru")))));
        const auto seen = second->file->refresh();
        REQUIRE(seen);
        CHECK(*seen);
        CHECK(second->file->plan().canonicalDump() == first.plan().canonicalDump());
        CHECK_FALSE(*second->file->refresh());
    }
}

TEST_CASE("A file that SQLite counts as changed, though nothing in it is, is written to as if nothing had been")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = test::program(file.plan(), QStringLiteral("Pusat kendali"));
    REQUIRE(file.commit(change(QStringLiteral("Tambah program")).insert(program)));
    int told = 0;
    QObject::connect(&file, &PlanFile::reloaded, &file, [&told] { ++told; });
    {
        const auto other = Database::open(bench.path(), Database::Access::Write);
        REQUIRE(other);
        REQUIRE((*other)->run(QStringLiteral("UPDATE program SET name = name")));
    }
    const auto done = file.commit(change(QStringLiteral("Ganti nama")).set(program.id, &Program::name, QStringLiteral("Baru")));
    CHECK((done ? QString() : done.error().message).isEmpty());
    CHECK(told == 0);
    CHECK(file.undoLabel() == QStringLiteral("Ganti nama"));
    {
        const auto other = Database::open(bench.path(), Database::Access::Write);
        REQUIRE(other);
        REQUIRE((*other)->run(QStringLiteral("UPDATE program SET note = 'lain'")));
    }
    CHECK_FALSE(file.commit(change(QStringLiteral("Ganti nama")).set(program.id, &Program::name, QStringLiteral("Lagi"))));
    CHECK(told == 1);
}

TEST_CASE("A change by another program is read before anything is written over it")
{
    Bench bench;
    PlanFile& file = bench.make();
    {
        auto other = Database::open(bench.path(), Database::Access::Write);
        REQUIRE(other);
        REQUIRE((*other)->run(QStringLiteral("UPDATE opd SET name = 'Dinas Lain' WHERE code = '01'")));
    }
    const auto committed = file.commit(change(QStringLiteral("Tambah")).insert(test::program(file.plan(), QStringLiteral("X"))));
    REQUIRE_FALSE(committed);
    CHECK(test::opd(file.plan(), QStringLiteral("01")).name == QStringLiteral("Dinas Lain"));
    const auto report = file.verify();
    REQUIRE(report);
    REQUIRE(report->problems.size() == 1);
    CHECK(report->problems.first().contains(QStringLiteral("Dinas Lain")));
}

TEST_CASE("An altered, missing or foreign journal entry is found")
{
    const auto problemsAfter = [](const QString& sql) {
        Bench bench;
        PlanFile& file = bench.make();
        const Program program = test::program(file.plan(), QStringLiteral("A"));
        REQUIRE(file.commit(change(QStringLiteral("Tambah")).insert(program)));
        REQUIRE(file.commit(change(QStringLiteral("Ubah")).set(program.id, &Program::name, QStringLiteral("B"))));
        bench.close();
        test::tamper(bench.path(), sql);
        auto opened = PlanFile::open(bench.path(), OpenMode::Read);
        REQUIRE(opened);
        const auto report = opened->file->verify();
        REQUIRE(report);
        return report->problems.size();
    };
    CHECK(problemsAfter(QStringLiteral("UPDATE journal SET label = 'lain' WHERE seq = 2")) == 1);
    CHECK(problemsAfter(QStringLiteral("UPDATE journal SET author = 'lain' WHERE seq = 2")) == 1);
    // The same moment in other words, which would be another one on a computer elsewhere.
    CHECK(problemsAfter(QStringLiteral("UPDATE journal SET time = replace(time, 'Z', '') WHERE seq = 2")) >= 1);
    CHECK(problemsAfter(QStringLiteral("UPDATE journal SET time = replace(time, 'Z', '+00:00') WHERE seq = 2")) >= 1);
    CHECK(
        problemsAfter(QStringLiteral("UPDATE journal SET changes = CAST('x' || substr(changes, 2) AS BLOB) WHERE seq = 3")) >= 1);
    CHECK(
        problemsAfter(QStringLiteral("UPDATE journal SET changes = CAST('z' || substr(changes, 2) AS BLOB) WHERE seq = 3")) >= 1);
    CHECK(problemsAfter(QStringLiteral("UPDATE program SET code = (SELECT code FROM opd LIMIT 1)")) >= 1);
    CHECK(problemsAfter(QStringLiteral("DELETE FROM journal WHERE seq = 2")) >= 2);
    CHECK(problemsAfter(QStringLiteral("DELETE FROM journal WHERE seq = 3")) == 1);
    CHECK(problemsAfter(QStringLiteral("DELETE FROM program")) == 1);
    CHECK(problemsAfter(QStringLiteral("UPDATE program SET quick_win = 1")) == 1);
}

TEST_CASE("The tables have exactly the columns that the descriptors name, with the same initial values")
{
    Bench bench;
    bench.make();
    bench.close();
    auto database = Database::open(bench.path(), Database::Access::Read);
    REQUIRE(database);
    for (const EntityInfo* entity : entities()) {
        INFO(entity->name);
        QStringList described {QStringLiteral("id")};
        for (const FieldInfo& field : entity->fields)
            described << QString::fromLatin1(field.name);
        QStringList stored;
        REQUIRE((*database)->each(
            QStringLiteral("SELECT name, dflt_value FROM pragma_table_info('%1')").arg(QString::fromLatin1(entity->name)), {},
            [&](const QSqlQuery& row) {
                const QString name = row.value(0).toString();
                stored << name;
                if (const FieldInfo* field = entity->field(name); field && !row.value(1).toString().isEmpty())
                    CHECK(row.value(1).toString().remove(u'\'') == field->initial.toString());
            }));
        std::sort(described.begin(), described.end());
        std::sort(stored.begin(), stored.end());
        CHECK(described == stored);
    }
}

TEST_CASE("A saved copy is whole, and a place that cannot be written leaves nothing behind")
{
    Bench bench;
    PlanFile& file = bench.make();
    REQUIRE(file.commit(change(QStringLiteral("Tambah")).insert(test::program(file.plan(), QStringLiteral("A")))));
    const QString copy = bench.path(QStringLiteral("salinan.pela"));
    REQUIRE(file.saveCopy(copy));
    REQUIRE(file.saveCopy(copy)); // over itself
    auto opened = PlanFile::open(copy, OpenMode::Write);
    REQUIRE(opened);
    CHECK(opened->file->plan().canonicalDump() == file.plan().canonicalDump());
    CHECK(opened->file->verify()->problems.isEmpty());
    const auto refused = file.saveCopy(bench.path(QStringLiteral("tidak/ada/salinan.pela")));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().problem == Problem::Unwritable);
}

TEST_CASE("Of each plan the newest ten backups are kept")
{
    Bench bench;
    bench.make();
    QStringList kept;
    for (int session = 0; session < 13; ++session) {
        PlanFile& file = bench.reopen();
        REQUIRE(file.commit(change(QStringLiteral("Tambah")).insert(test::program(file.plan(), QString::number(session)))));
        file.finishBackup();
    }
    QDirIterator walk(
        QString::fromUtf8(qgetenv("XDG_DATA_HOME")), {QStringLiteral("*.pela")}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        kept << walk.next();
    CHECK(kept.size() == 10);
    for (const QString& path : kept) {
        auto backup = PlanFile::open(path, OpenMode::Read);
        REQUIRE(backup);
        CHECK(backup->file->verify()->problems.isEmpty());
    }
}
