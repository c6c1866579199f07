// Files that are cut, flipped, foreign, newer or changed behind the program's back: each ends in its sentence and its exit
// code, never in a crash, and never with a changed file.
#include "tests/cli/run_pela.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <random>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace pela::test;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

const QList<const char*> readingCommands {"info", "documents", "log", "verify"};

/// Every reading command refuses the file with a sentence and leaves the folder as it was.
void requireRefused(const QString& path)
{
    const QHash<QString, QByteArray> before = everyFileIn(QFileInfo(path).path());
    for (const char* command : readingCommands) {
        INFO(command);
        requireSentence(runPela({text(command), path}), 3, path);
    }
    const QString target = QFileInfo(path).path() + text("/keluar.csv");
    requireSentence(runPela({text("export"), path, text("matriks"), text("--to"), target}), 3, path);
    CHECK(everyFileIn(QFileInfo(path).path()) == before);
}

/// What a file says when asked; two files that say the same hold the same plan.
QByteArray contentsOf(const QString& path)
{
    return runPela({text("info"), path, text("--json")}).out + runPela({text("log"), path, text("--json")}).out;
}

/// A damaged file is refused, or verify names what is wrong, or the damage hit bytes that hold nothing.
void requireNeverWrong(const QString& path, const QByteArray& contents, int& refused)
{
    const QByteArray before = sha256Of(path);
    const Run info = runPela({text("info"), path, text("--json")});
    INFO(info.said());
    REQUIRE_FALSE(info.crashed);
    REQUIRE((info.exitCode == 0 || info.exitCode == 3));
    const Run verified = runPela({text("verify"), path, text("--json")});
    INFO(verified.said());
    REQUIRE_FALSE(verified.crashed);
    if (verified.exitCode == 0) {
        CHECK(contentsOf(path) == contents);
    } else {
        ++refused;
        REQUIRE((verified.exitCode == 1 || verified.exitCode == 3));
        if (verified.exitCode == 1)
            CHECK_FALSE(verified.json().value(text("problems")).toArray().isEmpty());
        else
            CHECK(QString::fromUtf8(verified.err).trimmed().endsWith(u'.'));
    }
    CHECK(sha256Of(path) == before);
    CHECK(QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden).size() == 2);
}

} // namespace

TEST_CASE("A plan cut at any length is refused or proven different, never a crash", "[plan-file]")
{
    SampleFolder sample;
    const QByteArray whole = bytesOf(sample.path());
    const QByteArray contents = contentsOf(sample.path());
    const QString cut = sample.path(text("terpotong.pela"));
    std::mt19937 random(81'71);
    int refused = 0;
    for (int time = 0; time < 50; ++time) {
        const qsizetype length = 1 + qsizetype(random() % unsigned(whole.size() - 1));
        INFO("cut at " << length << " of " << whole.size());
        writeBytes(cut, whole.left(length));
        requireNeverWrong(cut, contents, refused);
    }
    CHECK(refused >= 49); // a cut through the last page may hit bytes that hold nothing
}

TEST_CASE("A plan cut at a boundary is refused", "[plan-file]")
{
    SampleFolder sample;
    const QByteArray whole = bytesOf(sample.path());
    const QString cut = sample.path(text("terpotong.pela"));
    for (int length : {1, 15, 16, 68, 72, 99, 100, 101, 512, 4095, 4096, 4097, 8192}) {
        INFO("cut at " << length);
        writeBytes(cut, whole.left(length));
        requireRefused(cut);
    }
    writeBytes(cut, whole.left(whole.size() - 4096));
    requireRefused(cut);
}

TEST_CASE("A plan with one flipped byte is refused, proven different, or the same plan", "[plan-file]")
{
    SampleFolder sample;
    const QByteArray whole = bytesOf(sample.path());
    const QByteArray contents = contentsOf(sample.path());
    const QString flipped = sample.path(text("terbalik.pela"));
    std::mt19937 random(2019'10'15);
    int refused = 0;
    for (int time = 0; time < 50; ++time) {
        QByteArray bytes = whole;
        const qsizetype place = qsizetype(random() % unsigned(whole.size()));
        bytes[place] = char(bytes[place] ^ (1 << random() % 8));
        INFO("byte " << place);
        writeBytes(flipped, bytes);
        requireNeverWrong(flipped, contents, refused);
    }
    CHECK(refused > 20);
}

TEST_CASE("A plan with fifty flipped bytes is refused or proven different", "[plan-file]")
{
    SampleFolder sample;
    const QByteArray whole = bytesOf(sample.path());
    const QString flipped = sample.path(text("terbalik.pela"));
    for (unsigned seed : {1U, 2U, 3U, 4U, 5U}) {
        std::mt19937 random(seed);
        QByteArray bytes = whole;
        for (int time = 0; time < 50; ++time)
            bytes[qsizetype(random() % unsigned(whole.size()))] = char(random());
        writeBytes(flipped, bytes);
        int refused = 0;
        requireNeverWrong(flipped, {}, refused);
        CHECK(refused == 1);
    }
}

TEST_CASE("What is no plan is called so")
{
    QTemporaryDir folder;
    const auto path = [&folder](const char* name) { return folder.filePath(text(name)); };
    writeBytes(path("foto.pela"), QByteArray::fromHex("ffd8ffe000104a46494600010101004800480000") + QByteArray(5000, '\x5a'));
    requireRefused(path("foto.pela"));
    writeBytes(path("kosong.pela"), {});
    requireRefused(path("kosong.pela"));
    writeBytes(path("teks.pela"), "SQLite format 3, but not really");
    requireRefused(path("teks.pela"));
    writeBytes(path("nol.pela"), QByteArray(100'000, '\0'));
    requireRefused(path("nol.pela"));
    requireRefused(path("tidak-ada.pela"));
    REQUIRE(QDir(folder.path()).mkdir(text("folder.pela")));
    requireRefused(path("folder.pela"));
    sqlite(path("lain.pela"), text("CREATE TABLE program(id TEXT PRIMARY KEY); INSERT INTO program VALUES ('x')"));
    requireRefused(path("lain.pela"));
    // A foreign database that calls itself a plan, without and with a schema number.
    sqlite(path("menyamar.pela"), text("PRAGMA application_id=1346718785; CREATE TABLE program(id TEXT PRIMARY KEY)"));
    requireRefused(path("menyamar.pela"));
    sqlite(path("menyamar.pela"), text("PRAGMA user_version=1"));
    requireRefused(path("menyamar.pela"));
}

#ifdef Q_OS_UNIX
TEST_CASE("A pipe and a device named like a plan are refused at once")
{
    QTemporaryDir folder;
    const QString pipe = folder.filePath(text("pipa.pela"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    requireSentence(runPela({text("info"), pipe}), 3, pipe);
    requireSentence(runPela({text("verify"), text("/dev/null")}), 3, text("/dev/null"));
}
#endif

TEST_CASE("A plan of a newer schema says that a newer Pela is needed")
{
    SampleFolder sample;
    sqlite(sample.path(), text("PRAGMA user_version=%1").arg(9'999));
    requireRefused(sample.path());
    CHECK(runPela({text("info"), sample.path()}).err.contains("9999"));
}

TEST_CASE("A row changed by hand is named by verify")
{
    const auto deed = GENERATE(as<const char*> {}, "UPDATE program SET name = 'Diubah tangan' WHERE rowid = 3",
        "UPDATE budget_line SET planned = planned + 1 WHERE rowid = 1", "DELETE FROM budget_line WHERE rowid = 2",
        "INSERT INTO opd(id, code, name) VALUES ('0a0a0a0a-0000-4000-8000-000000000001', 'ZZ', 'Dinas Gaib')",
        "UPDATE journal SET label = 'Tidak pernah' WHERE seq = 1", "UPDATE journal SET author = 'Orang lain' WHERE seq = 1",
        "UPDATE journal SET time = '2001-01-01T00:00:00.000Z' WHERE seq = 1", "DELETE FROM journal",
        "UPDATE content SET bytes = x'00'");
    INFO(deed);
    SampleFolder sample;
    const bool hasContent = sqlite(sample.path(), text("SELECT count(*) FROM content")).trimmed() != "0";
    if (!hasContent && QByteArray(deed).contains("content"))
        sqlite(sample.path(), text("INSERT INTO content(sha256, bytes) VALUES ('00', x'01')"));
    tamper(sample.path(), QString::fromUtf8(deed));
    const QByteArray before = sha256Of(sample.path());
    const Run verified = runPela({text("verify"), sample.path(), text("--json")});
    INFO(verified.said());
    REQUIRE_FALSE(verified.crashed);
    REQUIRE((verified.exitCode == 1 || verified.exitCode == 3));
    CHECK_FALSE(verified.json().value(text("ok")).toBool(true));
    const QJsonArray problems = verified.json().value(text("problems")).toArray();
    REQUIRE_FALSE(problems.isEmpty());
    CHECK(problems.first().toString().endsWith(u'.'));
    CHECK_FALSE(runPela({text("verify"), sample.path()}).exitCode == 0);
    CHECK(sha256Of(sample.path()) == before);
}

TEST_CASE("A hand-edited value that does not fit its type is refused or named, not believed")
{
    const auto deed = GENERATE(as<const char*> {}, "UPDATE program SET lead_opd = 'bukan uuid' WHERE rowid = 1",
        "UPDATE program SET id = 'bukan uuid' WHERE rowid = 1", "UPDATE opd SET kind = 'kerajaan' WHERE rowid = 1",
        "UPDATE masterplan SET period_start = 99999999999", "UPDATE masterplan SET period_end = 1", "DELETE FROM masterplan",
        "UPDATE journal SET changes = x'7a00' WHERE seq = 1", "UPDATE journal SET changes = x'' WHERE seq = 1",
        "UPDATE journal SET changes = CAST('j[{\"entity\":\"dewa\"}]' AS BLOB) WHERE seq = 1", "DROP TABLE budget_line",
        "ALTER TABLE program RENAME COLUMN name TO nama", "CREATE TABLE tambahan(x)",
        "CREATE TRIGGER jahat AFTER INSERT ON journal BEGIN DELETE FROM program; END",
        "CREATE VIEW jahat AS SELECT * FROM program");
    INFO(deed);
    SampleFolder sample;
    tamper(sample.path(), text("PRAGMA foreign_keys=OFF;") + QString::fromUtf8(deed));
    const QByteArray before = sha256Of(sample.path());
    for (const char* command : readingCommands) {
        INFO(command);
        const Run run = runPela({text(command), sample.path()});
        INFO(run.said());
        REQUIRE_FALSE(run.crashed);
        if (text(command) == text("verify"))
            CHECK(run.exitCode != 0);
        else if (run.exitCode == 1)
            CHECK(text(command) == text("log")); // it shows which entry cannot be read
        else
            CHECK((run.exitCode == 0 || run.exitCode == 3));
        if (run.exitCode == 3)
            CHECK(QString::fromUtf8(run.err).trimmed().endsWith(u'.'));
    }
    CHECK(sha256Of(sample.path()) == before);
}
