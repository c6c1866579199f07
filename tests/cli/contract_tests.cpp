// The command line is a contract: scripts and acceptance checks rely on its exit codes, JSON and messages.
#include "core/domain/attachment.h"
#include "core/domain/city.h"
#include "core/domain/opd.h"
#include "core/store/plan_file.h"
#include "tests/cli/run_pela.h"
#include "tests/support/catch.h"
#include "tests/support/older_plans.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

using namespace pela;
using namespace pela::test;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

Run makeNew(const QString& path, const QStringList& more = {})
{
    return runPela(QStringList {text("new"), path, text("--name"), text("Kota Ambon"), text("--code"), text("81.71"),
                       text("--period"), text("2025-2029")}
        + more);
}

void requireUsage(const QStringList& arguments)
{
    const Run run = runPela(arguments);
    INFO(arguments.join(u' ').toStdString() << '\n' << run.said());
    REQUIRE_FALSE(run.crashed);
    CHECK(run.exitCode == 2);
    CHECK(run.out.isEmpty());
    CHECK_FALSE(run.err.trimmed().isEmpty());
}

} // namespace

TEST_CASE("A compact copy says from which entry of which plan it was cut")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(text("asal.pela"));
    const QString copy = folder.filePath(text("ringkas.pela"));
    REQUIRE(makeNew(path).exitCode == 0);
    REQUIRE(runPela({text("copy"), path, copy, text("--compact")}).exitCode == 0);
    const auto entriesOf = [](const QString& file) {
        return runPela({text("log"), file, text("--json")}).json().value(text("entries")).toArray();
    };
    const QJsonArray before = entriesOf(path);
    const QJsonArray after = entriesOf(copy);
    REQUIRE_FALSE(before.isEmpty());
    REQUIRE(after.size() == 1);
    const QJsonObject begin = after.first().toObject();
    CHECK(begin.value(text("kind")).toString() == text("begin"));
    CHECK(begin.value(text("from")) == before.last().toObject().value(text("hash")));
    CHECK(begin.value(text("plan")) == before.first().toObject().value(text("plan")));
    CHECK_FALSE(begin.value(text("plan")).toString().isEmpty());
}

TEST_CASE("A plan frozen with its schema is read by every command, and info lists the reference sets it brings")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(text("beku.pela"));
    thaw(QStringLiteral(PELA_TEST_DATA "/schema-1.pela"), path);
    const QJsonArray sets = runPela({text("info"), path, text("--json")}).json().value(text("reference_sets")).toArray();
    REQUIRE(sets.size() == 1);
    CHECK(sets.first().toObject().value(text("digest")).toString()
        == text("ca3b687708b45164ae174d433128c916c595e5cae6e118605c01d5dcb0c7e158"));
    CHECK(runPela({text("info"), path}).out.contains("Nomenklatur contoh"));
    CHECK(runPela({text("verify"), path}).exitCode == 0);
    CHECK(runPela({text("log"), path}).out.contains("Gabungkan paket dinas"));
    CHECK(runPela({text("documents"), path}).exitCode == 0);
    CHECK(runPela({text("check"), path}).exitCode == 1);
    CHECK(runPela({text("export"), path, text("matriks"), text("--to"), folder.filePath(text("m.csv"))}).exitCode == 0);
    CHECK(runPela({text("copy"), path, folder.filePath(text("salinan.pela"))}).exitCode == 0);
}

TEST_CASE("A plan that is not whole is copied with a word about it, and over no copy that is there")
{
    SampleFolder sample;
    const QString good = sample.path(text("baik.pela"));
    const QString fresh = sample.path(text("baru.pela"));
    REQUIRE(runPela({text("copy"), sample.path(), good}).exitCode == 0);
    const QByteArray before = bytesOf(good);
    tamper(sample.path(), text("UPDATE program SET name = 'PALSU' WHERE rowid = 1"));
    const Run refused = runPela({text("copy"), sample.path(), good});
    INFO(refused.said());
    requireSentence(refused, 3, good);
    CHECK(bytesOf(good) == before);
    const Run made = runPela({text("copy"), sample.path(), fresh});
    INFO(made.said());
    CHECK(made.exitCode == 1);
    CHECK(made.out.contains("PALSU"));
    CHECK(runPela({text("verify"), fresh}).exitCode == 1);
}

TEST_CASE("info says what attachments and history weigh, and a compact copy says what it leaves behind")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(text("berat.pela"));
    const QString copy = folder.filePath(text("ringkas.pela"));
    REQUIRE(makeNew(path).exitCode == 0);
    const auto bytesIn = [](const QString& file) {
        return runPela({text("info"), file, text("--json")}).json().value(text("bytes")).toObject();
    };
    const qint64 logo = bytesIn(path).value(text("attachments")).toInteger();
    {
        const auto opened = PlanFile::open(path, OpenMode::Write);
        REQUIRE(opened);
        PlanFile& file = *opened->file;
        Draft draft(file.plan(), text("Dua lampiran"));
        const auto kept = keepFile(draft, text("catatan.txt"), QByteArray(3 << 20, 'a'));
        const auto other = keepFile(draft, text("lain.txt"), QByteArray(1 << 20, 'b'));
        REQUIRE((kept && other));
        REQUIRE(file.commit(draft));
        REQUIRE(file.commit(change(text("Hapus")).remove(kept->id)));
        file.finishBackup();
    }
    const QJsonObject bytes = bytesIn(path);
    CHECK(bytes.value(text("attachments")).toInteger() == logo + (4 << 20));
    CHECK(bytes.value(text("attachments_of_the_past")).toInteger() == 3 << 20);
    CHECK(bytes.value(text("history")).toInteger() > 1000);
    const Run info = runPela({text("info"), path});
    INFO(info.said());
    CHECK(info.out.contains("3 MB"));

    const Run compact = runPela({text("copy"), path, copy, text("--compact")});
    INFO(compact.said());
    REQUIRE(compact.exitCode == 0);
    CHECK(compact.out.contains("3 MB"));
    CHECK(compact.out.trimmed().endsWith("."));
    CHECK(bytesIn(copy).value(text("attachments")).toInteger() == logo + (1 << 20));
    CHECK(bytesIn(copy).value(text("attachments_of_the_past")).toInteger() == 0);
    requireVerified(copy);
    const QString whole = folder.filePath(text("lengkap.pela"));
    CHECK(runPela({text("copy"), path, whole}).out.isEmpty());
    // The history of an older copy that it replaces goes too: that is said, and where it still is.
    CHECK(compact.out.count('\n') == 1);
    const Run replacing = runPela({text("copy"), path, whole, text("--compact")});
    INFO(replacing.said());
    REQUIRE(replacing.exitCode == 0);
    CHECK(replacing.out.count('\n') == 2);
    CHECK(replacing.out.trimmed().split('\n').last().contains(path.toUtf8()));
}

TEST_CASE("log shows an entry that cannot be read as one, and all the others")
{
    SampleFolder sample;
    const qsizetype whole = runPela({text("log"), sample.path(), text("--json")}).json().value(text("entries")).toArray().size();
    // Squeezed bytes that say another length than they have, and bytes of no form at all.
    const auto changes = GENERATE(as<const char*> {}, "x'7a00ffffff789c'", "x'6300'", "x''");
    tamper(sample.path(), text("UPDATE journal SET changes = %1 WHERE seq = (SELECT max(seq) FROM journal)").arg(text(changes)));
    const Run json = runPela({text("log"), sample.path(), text("--json")});
    INFO(json.said());
    CHECK(json.exitCode == 1);
    CHECK(json.err.isEmpty());
    const QJsonArray entries = json.json().value(text("entries")).toArray();
    REQUIRE(entries.size() == whole);
    CHECK(entries.last().toObject().value(text("unreadable")).toBool());
    CHECK(entries.last().toObject().value(text("changes")).toArray().isEmpty());
    const Run log = runPela({text("log"), sample.path()});
    CHECK(log.exitCode == 1);
    CHECK(log.err.isEmpty());
    CHECK(log.out.contains("pela verify"));
}

TEST_CASE("new makes a plan that info, verify and log can read")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(text("baru ünïcode.pela"));
    const Run made = makeNew(path);
    INFO(made.said());
    REQUIRE(made.exitCode == 0);
    CHECK(made.err.isEmpty());
    CHECK(bytesOf(path).mid(68, 4) == "PELA");
    CHECK(everyFileIn(folder.path()).size() == 1); // no lock, journal or temporary file stays

    const Run info = runPela({text("info"), path, text("--json")});
    INFO(info.said());
    REQUIRE(info.exitCode == 0);
    const QJsonObject counts = info.json().value(text("counts")).toObject();
    CHECK(info.json().value(text("schema")).toInt() >= 1);
    CHECK(counts.value(text("masterplan")).toInt() == 1);
    CHECK(counts.value(text("dimension")).toInt() == 6);
    CHECK(counts.value(text("subdimension")).toInt() == 18);
    CHECK(counts.value(text("program")).toInt() == 0);

    const Run readable = runPela({text("info"), path});
    CHECK(readable.exitCode == 0);
    CHECK(readable.out.contains("Kota Ambon"));

    const Run verified = runPela({text("verify"), path, text("--json")});
    CHECK(verified.exitCode == 0);
    CHECK(verified.json().value(text("ok")).toBool());
    CHECK(verified.json().value(text("problems")).toArray().isEmpty());
}

TEST_CASE("new takes a framework by its id and refuses one it does not know")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(text("aspek.pela"));
    const Run made = makeNew(path, {text("--framework"), text("six-aspects-2026-draft")});
    INFO(made.said());
    REQUIRE(made.exitCode == 0);
    const Run info = runPela({text("info"), path, text("--json")});
    CHECK(info.json().value(text("counts")).toObject().value(text("dimension")).toInt() == 6);

    const QString other = folder.filePath(text("lain.pela"));
    const Run refused = makeNew(other, {text("--framework"), text("nine-planets")});
    CHECK(refused.exitCode == 2);
    CHECK(refused.err.contains("nine-planets"));
    CHECK_FALSE(QFileInfo::exists(other));
}

TEST_CASE("new and sample never replace a file")
{
    SampleFolder sample;
    const auto before = everyFileIn(sample.folder());
    requireSentence(makeNew(sample.path()), 3, sample.path());
    requireSentence(runPela({text("sample"), sample.path()}), 3, sample.path());
    const QString photo = sample.path(text("foto.jpg"));
    writeBytes(photo, "\xff\xd8\xff\xe0 not a plan");
    requireSentence(runPela({text("sample"), photo}), 3, photo);
    CHECK(bytesOf(photo).startsWith("\xff\xd8\xff\xe0"));
    for (auto file = before.begin(); file != before.end(); ++file)
        CHECK(sha256Of(file.key()) == file.value());
}

TEST_CASE("new and sample in a folder that is not there say so")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(text("tidak/ada/rencana.pela"));
    requireSentence(makeNew(path), 3, path);
    requireSentence(runPela({text("sample"), path}), 3, path);
}

TEST_CASE("restore --list marks the backups that are not whole")
{
    SampleFolder sample;
    const auto opened = PlanFile::open(sample.path(), OpenMode::Read);
    REQUIRE(opened);
    Limits limits;
    limits.environment[text("XDG_DATA_HOME")] = sample.path(text("data"));
    const QString folder = sample.path(text("data/Pela/Pela/backups/")) + masterplanOf(opened->file->plan()).id.text() + u'/';
    REQUIRE(QDir().mkpath(folder));
    writeBytes(folder + text("ambon-000001-00000000.pela"), bytesOf(sample.path()));
    writeBytes(folder + text("ambon-000002-00000000.pela"), bytesOf(sample.path()).left(50'000));
    const Run run = runPela({text("restore"), sample.path(), text("--list")}, limits);
    INFO(run.said());
    CHECK(run.exitCode == 1);
    const QList<QByteArray> lines = run.out.trimmed().split('\n');
    REQUIRE(lines.size() == 2);
    CHECK(lines.first().endsWith("(rusak)"));
    CHECK(lines.last().endsWith(".pela"));
}

TEST_CASE("Wrong usage ends with 2, a message, and no result")
{
    SampleFolder sample;
    const QString path = sample.path();
    const QString fresh = sample.path(text("x.pela"));
    requireUsage({text("--no-such-option")});
    requireUsage({text("info")});
    requireUsage({text("info"), path, text("--yaml")});
    requireUsage({text("info"), path, path});
    requireUsage({text("verify")});
    requireUsage({text("log")});
    requireUsage({text("sample")});
    requireUsage({text("documents")});
    requireUsage({text("export"), path});
    requireUsage({text("export"), path, text("buku-2")});
    requireUsage({text("new"), fresh});
    requireUsage({text("new"), fresh, text("--name"), text("X"), text("--code"), text("1"), text("--period"), text("2029-2025")});
    requireUsage(
        {text("new"), fresh, text("--name"), text("X"), text("--code"), text("1"), text("--period"), text("lima tahun")});
    requireUsage({text("new"), fresh, text("--name"), text("X"), text("--code"), text("1"), text("--period"), text("25-29")});
    requireUsage({text("new"), fresh, text("--name"), text(""), text("--code"), text("1"), text("--period"), text("2025-2029")});
    CHECK_FALSE(QFileInfo::exists(fresh));
}

TEST_CASE("A document or format that does not exist is wrong usage and writes nothing")
{
    SampleFolder sample;
    const auto before = everyFileIn(sample.folder());
    const auto refuse = [&](const char* document, const char* file) {
        requireUsage({text("export"), sample.path(), text(document), text("--to"), sample.path(text(file))});
    };
    refuse("buku-9", "x.xlsx");
    refuse("", "x.xlsx");
    refuse("komitmen:TIDAK-ADA", "x.pdf");
    refuse("daftar-hadir:99", "x.pdf");
    refuse("daftar-hadir:", "x.pdf");
    refuse("matriks", "x.foo");
    refuse("matriks", "x");
    refuse("daftar-hadir:1", "x.csv.exe");
    CHECK(everyFileIn(sample.folder()) == before);
}

TEST_CASE("documents lists what export can write, and export writes it")
{
    SampleFolder sample;
    const Run listed = runPela({text("documents"), sample.path(), text("--json")});
    INFO(listed.said());
    REQUIRE(listed.exitCode == 0);
    QStringList ids;
    for (const QJsonValue& entry : listed.json().value(text("documents")).toArray()) {
        ids << entry[text("id")].toString();
        CHECK_FALSE(entry[text("title")].toString().isEmpty());
        CHECK_FALSE(entry[text("formats")].toArray().isEmpty());
    }
    for (const char* expected : {"buku-1", "buku-2", "buku-3", "matriks", "komitmen", "komitmen-bersama", "daftar-hadir:1"})
        CHECK(ids.contains(text(expected)));
    CHECK(ids.filter(text("komitmen:")).size() >= 25);
    CHECK(QStringList(ids).removeDuplicates() == 0);

    const Run plain = runPela({text("documents"), sample.path()});
    CHECK(plain.exitCode == 0);
    CHECK(plain.out.contains("buku-2"));

    const QString sheet = sample.path(text("matriks.xlsx"));
    const Run written = runPela({text("export"), sample.path(), text("matriks"), text("--to"), sheet});
    INFO(written.said());
    REQUIRE(written.exitCode == 0);
    CHECK(bytesOf(sheet).startsWith("PK"));

    const QString table = sample.path(text("matriks.csv"));
    REQUIRE(runPela({text("export"), sample.path(), text("matriks"), text("--to"), table}).exitCode == 0);
    CHECK(bytesOf(table).count('\n') > 60);
}

TEST_CASE("A document is exported by the id it is listed with, whatever the code of its OPD is made of")
{
    SampleFolder sample;
    QStringList codes {text("a:b"), text("dinas air"), text("🌊 1.02"), QString(200, u'x'), text("--to")};
    {
        const auto opened = PlanFile::open(sample.path(), OpenMode::Write);
        REQUIRE(opened);
        ChangeSet strange(text("Kode aneh"));
        for (qsizetype i = 0; i < codes.size(); ++i)
            strange.set(opened->file->plan().all<Opd>()[size_t(i)].id, &Opd::code, codes[i]);
        REQUIRE(opened->file->commit(strange));
    }
    const Run listed = runPela({text("documents"), sample.path(), text("--json")});
    QStringList ids;
    for (const QJsonValue& entry : listed.json().value(text("documents")).toArray())
        ids << entry[text("id")].toString();
    for (const QString& code : std::as_const(codes)) {
        INFO(code.toStdString());
        REQUIRE(ids.contains(text("komitmen:") + code));
        const QString path = sample.path(text("lembar.html"));
        QFile::remove(path);
        const Run written = runPela({text("export"), sample.path(), text("komitmen:") + code, text("--to"), path});
        INFO(written.said());
        CHECK(written.exitCode == 0);
        CHECK(bytesOf(path).contains("Lembar Komitmen"));
    }
}

TEST_CASE("export writes over the file it wrote before, and over nothing when it cannot")
{
    SampleFolder sample;
    const QString table = sample.path(text("matriks.csv"));
    writeBytes(table, "older");
    REQUIRE(runPela({text("export"), sample.path(), text("matriks"), text("--to"), table}).exitCode == 0);
    CHECK(bytesOf(table) != "older");

    const QString nowhere = sample.path(text("tidak/ada/matriks.csv"));
    requireSentence(runPela({text("export"), sample.path(), text("matriks"), text("--to"), nowhere}), 3, nowhere);
    // The plan itself is never a target.
    const QByteArray plan = sha256Of(sample.path());
    const Run onItself = runPela({text("export"), sample.path(), text("matriks"), text("--to"), sample.path()});
    CHECK(onItself.exitCode == 2);
    CHECK(sha256Of(sample.path()) == plan);
}

#ifdef PELA_GUI
TEST_CASE("The three books come out as PDF without a display")
{
    SampleFolder sample;
    for (const char* book : {"buku-1", "buku-2", "buku-3", "komitmen", "daftar-hadir:4"}) {
        const QString path = sample.path(text(book).replace(u':', u'-') + text(".pdf"));
        const Run run = runPela({text("export"), sample.path(), text(book), text("--to"), path});
        INFO(run.said());
        REQUIRE(run.exitCode == 0);
        const QByteArray pdf = bytesOf(path);
        CHECK(pdf.startsWith("%PDF-"));
        CHECK(pdf.size() > 5'000);
    }
}
#endif

TEST_CASE("log tells who changed what from what to what")
{
    SampleFolder sample;
    const Run run = runPela({text("log"), sample.path(), text("--json")});
    INFO(run.said().substr(0, 3000));
    REQUIRE(run.exitCode == 0);
    const QJsonArray entries = run.json().value(text("entries")).toArray();
    REQUIRE(entries.size() >= 1);
    for (const QJsonValue& entry : entries) {
        CHECK(entry[text("seq")].toInt() >= 1);
        CHECK(QDateTime::fromString(entry[text("time")].toString(), Qt::ISODateWithMs).isValid());
        CHECK_FALSE(entry[text("author")].toString().isEmpty());
        CHECK_FALSE(entry[text("label")].toString().isEmpty());
        const QJsonArray changes = entry[text("changes")].toArray();
        REQUIRE_FALSE(changes.isEmpty());
        const QJsonObject first = changes.first().toObject();
        for (const char* key : {"entity", "id", "field", "before", "after"})
            CHECK(first.contains(text(key)));
    }
    const Run asText = runPela({text("log"), sample.path()});
    CHECK(asText.exitCode == 0);
    CHECK(asText.out.contains("Dinas Kesehatan"));
}

TEST_CASE("log as text names the row and says from what to what")
{
    SampleFolder sample;
    {
        const auto opened = PlanFile::open(sample.path(), OpenMode::Write);
        REQUIRE(opened);
        PlanFile& file = *opened->file;
        const Opd& opd = file.plan().all<Opd>().front();
        REQUIRE(file.commit(change(text("Ubah kode")).set(opd.id, &Opd::code, text("9.99"))));
        REQUIRE(file.undo());
    }
    const QString said = QString::fromUtf8(runPela({text("log"), sample.path()}).out);
    CHECK(said.contains(QRegularExpression(text(" → 9\\.99\\n"))));
    CHECK(said.contains(QRegularExpression(text(": 9\\.99 → "))));
}

TEST_CASE("info counts every entity of the sample")
{
    SampleFolder sample;
    const Run run = runPela({text("info"), sample.path(), text("--json")});
    REQUIRE(run.exitCode == 0);
    const QJsonObject counts = run.json().value(text("counts")).toObject();
    CHECK(counts.value(text("program")).toInt() >= 55);
    CHECK(counts.value(text("opd")).toInt() >= 25);
    CHECK(counts.value(text("subdimension")).toInt() == 18);
    CHECK(counts.value(text("budget_line")).toInt() >= 60);
    CHECK(counts.value(text("bimtek")).toInt() >= 4);
    CHECK(counts.contains(text("commitment_program")));
}

TEST_CASE("Reading commands leave the plan and its folder exactly as they were")
{
    SampleFolder sample;
    const auto before = everyFileIn(sample.folder());
    for (const char* command : {"info", "documents", "log", "verify"}) {
        CHECK(runPela({text(command), sample.path()}).exitCode == 0);
        CHECK(runPela({text(command), sample.path(), text("--json")}).exitCode == 0);
    }
    CHECK(everyFileIn(sample.folder()) == before);
}

TEST_CASE("help and version are results")
{
    const Run help = runPela({text("--help")});
    CHECK(runPela({text("help")}).out == help.out);
    CHECK(runPela({text("help"), text("copy")}).out == runPela({text("copy"), text("--help")}).out);
    for (const QStringList& unknown :
        {QStringList {text("help"), text("COPY")}, QStringList {text("help"), text("copy"), text("x")}})
        CHECK(runPela(unknown).exitCode == 2);
    CHECK(help.exitCode == 0);
    for (const char* command : {"new", "sample", "info", "documents", "export", "log", "verify"})
        CHECK(help.out.contains(command));
    const Run version = runPela({text("--version")});
    CHECK(version.exitCode == 0);
    CHECK(version.out.contains(PELA_VERSION));
}
