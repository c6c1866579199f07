// A file of an older schema becomes one of today, and its history stays what it was: a frozen plan of a time when an OPD had a
// motto, and a made-up step that moves the motto to where today has a field for it.
#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/schema.h"
#include "tests/support/catch.h"
#include "tests/support/older_plans.h"
#include "tests/support/plans.h"
#include "tests/support/whole_plan.h"

#include <QFile>

using namespace pela;
using test::Bench;
using test::hashesOf;
using test::requireWhole;
using test::WithoutMottoes;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// The frozen file at a place of its own, to be written to.
void thaw(const QString& path)
{
    test::thaw(QStringLiteral(PELA_TEST_DATA "/schema-1-with-motto.pela"), path);
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE(
    "An older plan is brought up to date in a copy for who reads, and in its place for who writes; the file as it was is kept")
{
    const WithoutMottoes later;
    Bench bench;
    thaw(bench.path());
    const QByteArray before = bytesOf(bench.path());
    {
        const auto read = PlanFile::open(bench.path(), OpenMode::Read);
        REQUIRE(read);
        CHECK(read->migrated);
        requireWhole(*read->file);
        CHECK(bytesOf(bench.path()) == before);
    }
    PlanFile& file = bench.reopen();
    CHECK(file.schema() == currentSchema());
    requireWhole(file);
    int moved = 0;
    for (const Opd& opd : file.plan().all<Opd>())
        moved += opd.address.startsWith(text("Mel"));
    CHECK(moved == 4);
    int clauses = 0;
    for (const Clause& clause : file.plan().all<Clause>())
        clauses += clause.code.startsWith(text("moto-"));
    CHECK(clauses == 4);

    const auto entries = file.journal();
    REQUIRE(entries);
    const JournalEntry& upgrade = entries->first();
    CHECK(upgrade.kind == JournalKind::Upgrade);
    CHECK(upgrade.schema == currentSchema());
    CHECK(upgrade.author.isEmpty());
    CHECK(upgrade.machine.isEmpty());
    CHECK(upgrade.time == entries->at(1).time);
    // Nothing before can be undone, and what comes after can.
    CHECK_FALSE(file.undoLabel());
    const auto back = file.revertTo(entries->at(1).seq);
    REQUIRE_FALSE(back);
    CHECK(back.error().problem == Problem::Refused);
    const Id<Opd> first = file.plan().all<Opd>().front().id;
    REQUIRE(file.commit(change(text("Isi alamat")).set(first, &Opd::address, text("Jalan Sultan Hairun"))));
    REQUIRE(file.undo());
    requireWhole(file);
    file.finishBackup();
    bool kept = false;
    for (const QString& backup : backupsOf(masterplanOf(file.plan()).id))
        kept = kept || bytesOf(backup) == before;
    CHECK(kept);
}

TEST_CASE("Two copies that are brought up to date on two computers stay one history, hash by hash")
{
    const WithoutMottoes later;
    const auto history = [](const QString& author) {
        Bench bench;
        thaw(bench.path());
        Author::setCurrentName(author);
        PlanFile& file = bench.reopen();
        return std::pair(hashesOf(file), file.plan().canonicalDump());
    };
    const auto one = history(text("Dinas Kominfo"));
    const auto other = history(text("Orang lain"));
    CHECK(one.first == other.first);
    CHECK(one.second == other.second);
}

TEST_CASE("An entry about a field that is gone still replays, shows what today has words for, and is never taken for damage")
{
    const WithoutMottoes later;
    Bench bench;
    thaw(bench.path());
    PlanFile& file = bench.reopen();
    const auto deeds = file.deeds();
    REQUIRE(deeds);
    int aboutMottoes = 0;
    for (const Deed& deed : *deeds) {
        const auto what = file.changeOf(deed);
        REQUIRE(what);
        if (deed.label == text("Ubah moto")) {
            ++aboutMottoes;
            CHECK(what->isEmpty());
        }
    }
    CHECK(aboutMottoes >= 4);
    requireWhole(file);
    requireWhole(bench.reopen());
}

TEST_CASE("A step that gives a field up without emptying it, or fails half way, leaves the file as it was")
{
    Bench bench;
    thaw(bench.path());
    const QByteArray before = bytesOf(bench.path());
    SECTION("values are left behind")
    {
        const WithoutMottoes later([](UpgradeChange&) {});
        const auto opened = PlanFile::open(bench.path(), OpenMode::Write);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().problem == Problem::Damaged);
        CHECK(opened.error().message.contains(text("motto")));
    }
    SECTION("a statement cannot be run")
    {
        const WithoutMottoes later;
        schemaSteps().last().clear.append(text("ALTER TABLE tiada DROP COLUMN motto"));
        CHECK_FALSE(PlanFile::open(bench.path(), OpenMode::Write));
    }
    CHECK(bytesOf(bench.path()) == before);
}

TEST_CASE("A field that a step adds is written down with the value it begins with, so that a changed default changes no old plan")
{
    WithoutMottoes later;
    schemaSteps().append({currentSchema() + 1, text("opd-mood"),
        {text("ALTER TABLE opd ADD COLUMN mood TEXT NOT NULL DEFAULT 'tenang'")}, nullptr, {}});
    Bench bench;
    thaw(bench.path());
    const auto database = Database::open(bench.path(), Database::Access::Write);
    REQUIRE(database);
    REQUIRE(upgradeFile(**database, 1, bench.path()));
    NamedRows rows;
    qint64 upgrades = 0;
    bool followed = true;
    const Result<> read = eachJournalEntry(**database, bench.path(), text("1 ORDER BY seq"), {}, [&](JournalEntry&& entry) {
        followed = followed && rows.apply(entry.changes);
        upgrades += entry.kind == JournalKind::Upgrade;
    });
    REQUIRE(read);
    CHECK(followed);
    CHECK(upgrades == currentSchema() - 1);
    REQUIRE(rows.ids("opd").size() > 20);
    for (const QUuid& id : rows.ids("opd")) {
        CHECK(rows.value("opd", id, "mood") == Value(text("tenang")));
        CHECK(rows.value("opd", id, "motto").isEmpty());
    }
}

TEST_CASE("A row that a step adds is written down with every value, also those that the step left to the table")
{
    const WithoutMottoes later([](UpgradeChange& change) {
        const QUuid opd = change.rows().ids("opd").first();
        change.insert(
            "clause", UpgradeChange::derivedId(opd, text("sisa")), {{"code", Value(text("sisa"))}, {"title", Value(text("S"))}});
        test::moveMottoes(change);
    });
    Bench bench;
    thaw(bench.path());
    PlanFile& file = bench.reopen();
    requireWhole(file);
    const auto upgrade = file.journal(1);
    REQUIRE(upgrade);
    QHash<QByteArray, Value> written;
    QList<QByteArray> fields;
    const Result<> read = readChange(
        upgrade->first().changes,
        [&fields](const RecordedGroup& group) {
            fields = group.entity == "clause" && group.action == RowAction::Insert ? group.fields : QList<QByteArray>();
        },
        [&](const QUuid&, std::span<const Value> values) {
            if (fields.indexOf("code") >= 0 && values[size_t(fields.indexOf("code"))] == Value(text("sisa")))
                for (qsizetype i = 0; i < fields.size(); ++i)
                    written.insert(fields[i], values[size_t(i)]);
            return true;
        });
    REQUIRE(read);
    CHECK(written
        == QHash<QByteArray, Value> {
            {"code", Value(text("sisa"))}, {"title", Value(text("S"))}, {"position", Value(0)}, {"text", Value(QString())}});
}

TEST_CASE("A row that a step adds without a value that its table demands is refused by the name of the field")
{
    const WithoutMottoes later([](UpgradeChange& change) {
        test::moveMottoes(change);
        const QUuid opd = change.rows().ids("opd").first();
        change.insert("commitment_clause", UpgradeChange::derivedId(opd, text("sisa")), {{"clause", Value(opd)}});
    });
    Bench bench;
    thaw(bench.path());
    const QByteArray before = bytesOf(bench.path());
    const auto opened = PlanFile::open(bench.path(), OpenMode::Write);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().message.contains(text("commitment_clause.commitment")));
    CHECK(bytesOf(bench.path()) == before);
}

TEST_CASE("Text that a step sets goes through the same door as text that people type")
{
    const WithoutMottoes later([](UpgradeChange& change) {
        test::moveMottoes(change);
        const QUuid opd = change.rows().ids("opd").first();
        change.set("opd", opd, "address", Value(QString(QChar(0xfeff)) + u'a'));
        change.insert("clause", UpgradeChange::derivedId(opd, text("sisa")),
            {{"position", Value(1)}, {"code", Value(text("sisa"))}, {"title", Value(QString(QChar(u'\0')) + u'b')},
                {"text", Value(QString())}});
    });
    Bench bench;
    thaw(bench.path());
    PlanFile& file = bench.reopen();
    requireWhole(file);
    QStringList found;
    for (const Opd& opd : file.plan().all<Opd>())
        found << opd.address;
    for (const Clause& clause : file.plan().all<Clause>())
        found << clause.title;
    CHECK(found.contains(QString(QChar::ReplacementCharacter) + u'a'));
    CHECK(found.contains(QString(QChar::ReplacementCharacter) + u'b'));
}

TEST_CASE("A plan of a newer schema is a newer Pela's")
{
    Bench bench;
    {
        const WithoutMottoes later;
        thaw(bench.path());
        bench.reopen();
        bench.close();
    }
    const auto opened = PlanFile::open(bench.path(), OpenMode::Write);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().problem == Problem::Newer);
}
