#include "tests/fuzz/malformed_plans.h"

#include "tests/cli/run_pela.h"
#include "tests/fuzz/forged.h"

#include <QtEndian>

namespace pela::test {

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

struct Spelled {
    const char* name;
    const char* sql;
    const char* harmless = "";
};

// ------------------------------------------------------------------------------------------- what tables are made of

/// Run as they are, with the schema open for writing.
const std::initializer_list<Spelled> schemas {
    {"a table more", "CREATE TABLE tambahan(x)"},
    {"an index more", "CREATE INDEX tambahan ON opd(name)"},
    {"an index less", "DROP INDEX section_book"},
    {"a view", "CREATE VIEW jahat AS SELECT * FROM program"},
    {"a trigger", "CREATE TRIGGER jahat AFTER INSERT ON journal BEGIN DELETE FROM program; END"},
    {"a trigger with a name of SQLite's",
        "INSERT INTO sqlite_master VALUES('trigger', 'sqlite_jahat', 'journal', 0, 'CREATE TRIGGER sqlite_jahat AFTER INSERT ON "
        "journal BEGIN DELETE FROM program; END')"},
    {"a guard less", "DROP TRIGGER journal_keeps_entries"},
    {"a guard that guards nothing",
        "DROP TRIGGER journal_keeps_entries; CREATE TRIGGER journal_keeps_entries BEFORE DELETE ON journal BEGIN SELECT 1; END"},
    {"a column more", "ALTER TABLE opd ADD COLUMN tambahan TEXT"},
    {"a column of another name", "ALTER TABLE program RENAME COLUMN name TO nama"},
    {"a column less", "ALTER TABLE program DROP COLUMN note"},
    {"a table of another name", "ALTER TABLE opd RENAME TO dinas"},
    {"a table less", "DROP TABLE budget_line"},
    {"no reference sets", "DROP TABLE reference_set"},
    {"no contents", "DROP TABLE content"},
    {"no journal", "DROP TABLE journal"},
    {"not strict", "UPDATE sqlite_master SET sql = replace(sql, 'STRICT', '') WHERE name = 'opd'"},
    {"without NOT NULL", "UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'opd'"},
    {"without a reference",
        "UPDATE sqlite_master SET sql = replace(sql, 'REFERENCES opd(id) DEFERRABLE INITIALLY DEFERRED', '') WHERE name = "
        "'program'"},
    {"another default", "UPDATE sqlite_master SET sql = replace(sql, 'DEFAULT ''''', 'DEFAULT ''x''') WHERE name = 'program'"},
    {"a check", "UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ', CHECK (0)) STRICT') WHERE name = 'opd'"},
    {"a generated column",
        "UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ', tambahan TEXT AS (code || name)) STRICT') WHERE name = "
        "'opd'"},
    {"a key without case",
        "UPDATE sqlite_master SET sql = replace(sql, 'PRIMARY KEY', 'PRIMARY KEY COLLATE NOCASE') WHERE name = 'opd'"},
    {"an index of one value",
        "UPDATE sqlite_master SET sql = replace(sql, '(book)', '(book) WHERE book IS NULL') WHERE name = 'section_book'"},
    {"two tables in one place",
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'opd') WHERE name = 'program'"},
    {"a table nowhere", "UPDATE sqlite_master SET rootpage = 0 WHERE name = 'program'"},
    {"a table behind the end", "UPDATE sqlite_master SET rootpage = 99999 WHERE name = 'program'"},
    {"an index in a table",
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'opd') WHERE name = "
        "'section_book'"},
    {"a table made of nonsense", "UPDATE sqlite_master SET sql = 'CREATE TABLE opd(' WHERE name = 'opd'"},
    {"a table made of nothing", "UPDATE sqlite_master SET sql = NULL WHERE name = 'opd'"},
    {"a table twice", "INSERT INTO sqlite_master SELECT * FROM sqlite_master WHERE name = 'opd'"},
    {"a table that is not listed", "DELETE FROM sqlite_master WHERE name = 'opd'"},
    {"a virtual table", "CREATE VIRTUAL TABLE tambahan USING fts5(x)"},
    {"no schema number", "PRAGMA user_version = 0"},
    {"a negative schema number", "PRAGMA user_version = -1"},
    {"a newer schema number", "PRAGMA user_version = 2"},
    {"another application", "PRAGMA application_id = 1"},
    {"statistics", "ANALYZE", "a table that SQLite keeps for itself; it changes how rows are found, never which"},
    {"a write-ahead log", "PRAGMA journal_mode = WAL", "the same rows; who writes next turns it back"},
    {"small pages", "PRAGMA page_size = 512; VACUUM", "the same rows on other pages"},
    {"large pages", "PRAGMA page_size = 65536; VACUUM", "the same rows on other pages"},
    {"pages that move", "PRAGMA auto_vacuum = 1; VACUUM", "the same rows on other pages"},
};

// -------------------------------------------------------------------------------------------------------------- rows

/// Run by somebody who means harm: the guards of the journal are away meanwhile.
const std::initializer_list<Spelled> statements {
    {"rows: a period without end", "UPDATE masterplan SET period_end = 1000000000"},
    {"rows: a period of nobody's time", "UPDATE masterplan SET period_start = -4712, period_end = -4700"},
    {"rows: a year beyond 64 bits", "UPDATE masterplan SET period_end = 9223372036854775807"},
    {"rows: a year before all", "UPDATE masterplan SET period_start = -9223372036854775808"},
    {"rows: no masterplan", "DELETE FROM masterplan"},
    {"rows: another masterplan", "UPDATE masterplan SET id = '0a0a0a0a-0000-4000-8000-000000000001'"},
    {"rows: a city of nothing", "UPDATE masterplan SET city = ''"},
    {"rows: a day that there is not", "UPDATE masterplan SET legal_date = '2026-02-30'"},
    {"rows: a day in other words", "UPDATE masterplan SET legal_date = '15 Oktober 2019'"},
    {"rows: a paper that there is not", "UPDATE masterplan SET paper = 'kulit'"},
    {"rows: yes, twice", "UPDATE masterplan SET example = 2"},
    {"rows: a key in capitals", "UPDATE opd SET id = upper(id) WHERE rowid = 1"},
    {"rows: a key that is none", "UPDATE opd SET id = 'dinas' WHERE rowid = 1"},
    {"rows: a key of nothing", "UPDATE opd SET id = '' WHERE rowid = 1"},
    {"rows: a null key", "UPDATE opd SET id = '00000000-0000-0000-0000-000000000000' WHERE rowid = 1"},
    {"rows: a kind that there is not", "UPDATE opd SET kind = 'kerajaan' WHERE rowid = 1"},
    {"rows: a code twice", "UPDATE opd SET code = (SELECT code FROM opd WHERE rowid = 1) WHERE rowid = 2"},
    {"rows: all codes alike", "UPDATE program SET code = 'P'"},
    {"rows: a bimtek twice", "UPDATE bimtek SET number = 1"},
    {"rows: a bimtek number", "UPDATE bimtek SET number = 0 WHERE rowid = 1"},
    {"rows: a bimtek that ends before it begins",
        "UPDATE bimtek SET start_date = '2026-03-02', end_date = '2026-03-01' WHERE rowid = 1"},
    {"rows: a day of a bimtek", "UPDATE agenda_item SET day = 2147483647 WHERE rowid = 1"},
    {"rows: an order at the end of all numbers", "UPDATE section SET position = 2147483647 WHERE rowid = 1"},
    {"rows: an order before all numbers", "UPDATE section SET position = -2147483648 WHERE rowid = 1"},
    {"rows: a level of a heading", "UPDATE section SET level = 9 WHERE rowid = 3"},
    {"rows: a status that there is not", "UPDATE section SET status = 'rampung' WHERE rowid = 3"},
    {"rows: more money than there is", "UPDATE budget_line SET planned = 9223372036854775807"},
    {"rows: less money than there is", "UPDATE budget_line SET planned = -9223372036854775808"},
    {"rows: money of a year", "UPDATE budget_line SET year = 2201 WHERE rowid = 1"},
    {"rows: a target that is bytes", "UPDATE target SET target = x'ff00' WHERE rowid = 1"},
    {"rows: a target beyond numbers", "UPDATE target SET target = 1e308 WHERE rowid = 1"},
    {"rows: a target of many digits", "UPDATE target SET target = '123456789012345678901234567890' WHERE rowid = 1"},
    {"rows: a target with an end in it", "UPDATE target SET target = 'a' || char(0) || 'b' WHERE rowid = 1"},
    {"rows: a name that is no text", "UPDATE program SET name = CAST(x'ff80c0' AS TEXT) WHERE rowid = 1"},
    {"rows: a name with an end in it", "UPDATE program SET name = 'a' || char(0) || 'b' WHERE rowid = 1"},
    {"rows: a name with half a letter", "UPDATE program SET name = CAST(x'eda080' AS TEXT) WHERE rowid = 1"},
    {"rows: a name that turns round", "UPDATE program SET name = char(8238) || name WHERE rowid = 1"},
    {"rows: a row more", "INSERT INTO opd(id, code, name) VALUES ('0a0a0a0a-0000-4000-8000-000000000001', 'ZZ', 'Dinas Gaib')"},
    {"rows: three thousand more", // each a sheet to sign: 6,000 pages
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO opd(id, code, name) SELECT "
        "printf('0a0a0a0a-0000-4000-8000-%012d', i), 'Z' || i, 'Dinas' FROM n"},
    {"rows: a promise twice",
        "INSERT INTO commitment_program SELECT '0a0a0a0a-0000-4000-8000-000000000001', commitment, program FROM "
        "commitment_program LIMIT 1"},
    {"rows: signed with nothing", "UPDATE commitment SET seal = '' WHERE stage = 'signed'"},
    {"rows: signed with something else", "UPDATE commitment SET seal = '{}' WHERE stage = 'signed'"},
    {"rows: signed by hand", "UPDATE commitment SET stage = 'signed' WHERE stage <> 'signed'"},
    {"rows: an attachment of more than all", "UPDATE attachment SET size = 2147483647"},
    {"rows: an attachment of less than nothing", "UPDATE attachment SET size = -1"},
    {"rows: an attachment without content", "UPDATE attachment SET content = ''"},

    {"limits: a name of a page", "UPDATE program SET name = replace(hex(zeroblob(6000)), '00', 'ab') WHERE rowid = 1"},
    {"limits: a name of fifty million letters",
        "UPDATE program SET name = replace(hex(zeroblob(25000000)), '00', 'ab') WHERE rowid = 1"},
    {"limits: a note of fifty million letters",
        "UPDATE program SET note = replace(hex(zeroblob(25000000)), '00', 'ab') WHERE rowid = 1"},
    {"limits: a note of two hundred million letters", "UPDATE program SET note = hex(zeroblob(100000000)) WHERE rowid = 1"},
    {"limits: a vision too long by one", "UPDATE masterplan SET vision = replace(hex(zeroblob(1000001)), '00', 'ab')"},
    {"limits: a target of a hundred thousand letters", "UPDATE target SET target = hex(zeroblob(50000)) WHERE rowid = 1"},
    {"limits: a seal of fifty million letters", "UPDATE commitment SET seal = hex(zeroblob(25000000)) WHERE rowid = 1"},

    {"references: a lead that is gone", "DELETE FROM opd WHERE id = (SELECT lead_opd FROM program LIMIT 1)"},
    {"references: a lead that never was", "UPDATE program SET lead_opd = '0a0a0a0a-0000-4000-8000-000000000001' WHERE rowid = 1"},
    {"references: a lead of another kind", "UPDATE program SET lead_opd = id WHERE rowid = 1"},
    {"references: a lead that is no key", "UPDATE program SET lead_opd = 'Dinas Kominfo' WHERE rowid = 1"},
    {"references: no framework", "DELETE FROM framework"},
    {"references: no dimensions", "DELETE FROM dimension"},
    {"references: no books", "DELETE FROM book"},
    {"references: a logo that is no attachment", "UPDATE masterplan SET logo = framework"},
    {"references: a promise of nobody's", "UPDATE commitment_program SET commitment = program WHERE rowid = 1"},
    {"references: money of no source", "DELETE FROM fund_source"},

    // ----------------------------------------------------------------------------------------------------- journal
    {"journal: empty", "DELETE FROM journal"},
    {"journal: no beginning", "DELETE FROM journal WHERE seq = 1"},
    {"journal: a gap", "DELETE FROM journal WHERE seq = 5"},
    {"journal: no end", "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)"},
    {"journal: numbers to the end of numbers",
        "UPDATE journal SET seq = 9223372036854775807 WHERE seq = (SELECT max(seq) FROM journal)"},
    {"journal: numbers before all numbers", "UPDATE journal SET seq = -9223372036854775808 WHERE seq = 1"},
    {"journal: two entries changed places",
        "UPDATE journal SET seq = CASE seq WHEN 3 THEN -4 WHEN 4 THEN -3 END WHERE seq IN (3, 4); UPDATE journal SET seq = -seq "
        "WHERE seq < 0"},
    {"journal: a hash of nothing", "UPDATE journal SET hash = x'' WHERE seq = 3"},
    {"journal: a hash of a megabyte", "UPDATE journal SET hash = zeroblob(1000000) WHERE seq = 3"},
    {"journal: the head's hash", "UPDATE journal SET hash = zeroblob(32) WHERE seq = (SELECT max(seq) FROM journal)"},
    {"journal: a parent of nothing", "UPDATE journal SET parent = x'' WHERE seq = 3"},
    {"journal: a beginning with a parent", "UPDATE journal SET parent = zeroblob(32) WHERE seq = 1"},
    {"journal: a second parent", "UPDATE journal SET second_parent = zeroblob(32) WHERE seq = 3"},
    {"journal: a kind of nothing", "UPDATE journal SET kind = '' WHERE seq = 3"},
    {"journal: a kind of the future", "UPDATE journal SET kind = 'ramal' WHERE seq = 3"},
    {"journal: a kind of fifty million letters", "UPDATE journal SET kind = hex(zeroblob(25000000)) WHERE seq = 3"},
    {"journal: all is undone", "UPDATE journal SET kind = 'undo' WHERE seq > 1"},
    {"journal: all begins", "UPDATE journal SET kind = 'begin'"},
    {"journal: all is an upgrade", "UPDATE journal SET kind = 'upgrade'"},
    {"journal: a time of no clock", "UPDATE journal SET time = 'kemarin' WHERE seq = 3"},
    {"journal: a time of another clock", "UPDATE journal SET time = '2026-01-01T00:00:00.000+09:00' WHERE seq = 3"},
    {"journal: a time of nothing", "UPDATE journal SET time = ''"},
    {"journal: another author", "UPDATE journal SET author = 'Orang lain' WHERE seq = 3"},
    {"journal: another computer", "UPDATE journal SET machine = 'PC lain' WHERE seq = 3"},
    {"journal: another label", "UPDATE journal SET label = 'Tidak pernah' WHERE seq = 3"},
    {"journal: a label of fifty million letters", "UPDATE journal SET label = hex(zeroblob(25000000)) WHERE seq = 3"},
    {"journal: a payload of nonsense", "UPDATE journal SET payload = x'ff00ff' WHERE seq = 1"},
    {"journal: a payload of nests",
        "UPDATE journal SET payload = CAST(replace(hex(zeroblob(20000)), '00', 'aa') AS BLOB) WHERE seq = 1"},
    {"journal: a payload of arrays in arrays",
        "UPDATE journal SET payload = CAST(replace(hex(zeroblob(20000)), '00', char(129)) AS BLOB) WHERE seq = 1"},
    {"journal: a payload of two hundred and sixty megabytes", "UPDATE journal SET payload = zeroblob(260000000) WHERE seq = 3"},
    {"journal: a payload of ten megabytes", "UPDATE journal SET payload = zeroblob(10000000) WHERE seq = 1"},
    {"journal: no changes", "UPDATE journal SET changes = x'' WHERE seq = 3"},
    {"journal: changes of no form", "UPDATE journal SET changes = CAST('j[{}]' AS BLOB) WHERE seq = 3"},
    {"journal: changes of no compression", "UPDATE journal SET changes = x'7a00000010ffffffff' WHERE seq = 3"},
    {"journal: changes that claim four gigabytes", "UPDATE journal SET changes = x'7affffffff789c030000000001' WHERE seq = 3"},
    {"journal: changes that go on from nothing", "UPDATE journal SET changes = x'6405000005' WHERE seq = 1"},
    {"journal: changes that all go on", "UPDATE journal SET changes = x'64ffffff7f00ffffff7fffffff7f'"},
    {"journal: changes of a hundred megabytes", "UPDATE journal SET changes = zeroblob(100000000) WHERE seq = 3"},
    {"journal: changes of somewhere else",
        "UPDATE journal SET changes = (SELECT changes FROM journal WHERE seq = 4) WHERE seq = 3"},

    {"contents: altered", "UPDATE content SET bytes = x'00'"},
    {"contents: gone", "DELETE FROM content"},
    {"contents: none of a name", "UPDATE content SET sha256 = 'gambar' WHERE rowid = (SELECT min(rowid) FROM content)"},
    {"contents: three hundred megabytes", "UPDATE content SET bytes = zeroblob(300000000)"},
    {"contents: one that nobody names",
        "INSERT INTO content VALUES ('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', CAST('test' AS BLOB))",
        "bytes that are what their name says and that nothing shows; a compact copy leaves them behind"},
    {"reference sets: altered", "UPDATE reference_set SET bytes = x'00000001'"},
    {"reference sets: of another digest", "UPDATE reference_set SET digest = 'x'"},
    {"reference sets: fewer than said", "UPDATE reference_set SET count = 2147483647"},
    {"reference sets: more than numbers", "UPDATE reference_set SET count = 9223372036854775807"},
    {"reference sets: of another title", "UPDATE reference_set SET title = 'Peraturan lain'"},
    {"reference sets: without end", "UPDATE reference_set SET bytes = x'ffffffff789c030000000001'"},
};

// ------------------------------------------------------------------------------------------------------------- pages

/// Bytes written over others at a place; counted from the end when it is negative.
void write(const QString& path, qint64 place, const QByteArray& bytes)
{
    QByteArray all = bytesOf(path);
    writeBytes(path, all.replace(qsizetype(place < 0 ? all.size() + place : place), bytes.size(), bytes));
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

void addPages(QList<MalformedPlan>& plans)
{
    constexpr qint64 page = 4096;
    const auto add = [&plans](const QString& name, const std::function<void(const QString&)>& spoil, const char* harmless = "") {
        plans.append({text("pages: ") + name, spoil, text(harmless)});
    };
    const auto over = [&](const char* name, qint64 place, const QByteArray& bytes, const char* harmless = "") {
        add(
            text(name), [place, bytes](const QString& path) { write(path, place, bytes); }, harmless);
    };
    over("another beginning", 0, "SQLite format 2");
    over("pages of nothing", 16, QByteArray(2, '\0'));
    over("pages of no size", 16, QByteArray("\x10\x01", 2));
    over("a format of the future", 18, "\x09\x09");
    over("payload fractions", 21, "\1\1\1");
    over("more pages than bytes", 28, bigEndian(0x7fffffff));
    over("a free list that leads nowhere", 32, bigEndian(0x7fffffff) + bigEndian(5));
    over("a schema format of the future", 44, bigEndian(9));
    over("another encoding", 56, bigEndian(2));
    over("the version that wrote it", 96, bigEndian(0), "a note of SQLite's to itself");
    over("the first table", 100, QByteArray(8, '\xff'));
    over("the end", -page, QByteArray(page, '\xff'));
    for (const qint64 cut : {1, 512, 4096, 40960})
        add(text("the last %1 bytes are gone").arg(cut),
            [cut](const QString& path) { writeBytes(path, bytesOf(path).chopped(cut)); });
    add(
        text("more bytes than pages"), [](const QString& path) { writeBytes(path, bytesOf(path) + QByteArray(10'000, 'x')); },
        "bytes behind the last page, which nobody reads");
    for (int number = 2; number < 40; number += 3)
        add(text("page %1 is empty").arg(number),
            [number](const QString& path) { write(path, page * (number - 1), QByteArray(page, '\0')); });
}

} // namespace

const QList<MalformedPlan>& malformedPlans()
{
    static const QList<MalformedPlan> all = [] {
        QList<MalformedPlan> plans;
        for (const Spelled& one : schemas)
            plans.append({text("schema: ") + text(one.name),
                [sql = text(one.sql)](const QString& path) { sqlite(path, text("PRAGMA writable_schema = ON; ") + sql); },
                text(one.harmless)});
        for (const Spelled& one : statements)
            plans.append({text(one.name),
                [sql = text(one.sql)](const QString& path) { tamper(path, text("PRAGMA foreign_keys = OFF; ") + sql); },
                text(one.harmless)});
        addPages(plans);
        addForgedHistories(plans);
        addPictures(plans);
        return plans;
    }();
    return all;
}

} // namespace pela::test
