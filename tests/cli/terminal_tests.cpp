// What stands between a command and whoever reads it: terminals, closed streams, the language, the words that are typed.
#include "core/domain/programme.h"
#include "core/store/plan_file.h"
#include "tests/cli/run_pela.h"
#include "tests/support/catch.h"

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

} // namespace

TEST_CASE("A result that standard output does not take is a failure")
{
    SampleFolder sample;
    for (const QStringList& arguments : {QStringList {text("info"), sample.path(), text("--json")},
             QStringList {text("log"), sample.path()}, QStringList {text("--help")}}) {
        INFO(arguments.join(u' ').toStdString());
        Limits limits;
        limits.outTo = text("/dev/full");
        const Run run = runPela(arguments, limits);
        CHECK(run.exitCode == 3);
        CHECK(QString::fromUtf8(run.err).trimmed().endsWith(u'.'));
        CHECK(run.err.contains("sampai selesai")); // it was done; only its words are missing
    }
}

#ifdef Q_OS_UNIX
TEST_CASE("A result that nobody can take is a failure, and goes into no file")
{
    SampleFolder sample;
    const QByteArray before = sha256Of(sample.path());
    Limits limits;
    limits.out = GENERATE(Limits::Out::Closed, Limits::Out::Abandoned);
    for (const char* command : {"info", "log", "verify"}) {
        const Run run = runPela({text(command), sample.path()}, limits);
        INFO(run.said());
        REQUIRE_FALSE(run.crashed);
        CHECK(run.exitCode == 3);
        CHECK(QString::fromUtf8(run.err).trimmed().endsWith(u'.'));
        CHECK_FALSE(run.err.contains("Broken pipe"));
        CHECK_FALSE(run.err.contains("Bad file"));
        CHECK(sha256Of(sample.path()) == before);
    }
    const QString fresh = sample.path(text("baru.pela"));
    CHECK(runPela({text("new"), fresh, text("--name"), text("Kota Ambon"), text("--code"), text("81.71"), text("--period"),
                      text("2025-2029")},
              limits)
              .exitCode
        == 0); // it has no result to print
    requireVerified(fresh);
}
#endif

TEST_CASE("A word that is neither a command nor a file is wrong usage, and a plan that is not there is said to be missing")
{
    SampleFolder sample;
    for (const QStringList& arguments : {QStringList {text("inof")}, QStringList {text("inof"), sample.path()}}) {
        const Run run = runPela(arguments);
        INFO(run.said());
        CHECK(run.exitCode == 2);
        CHECK(run.out.isEmpty());
        CHECK(run.err.contains("pela --help"));
    }
    for (const QString& missing : {sample.path(text("tidak-ada.pela")), sample.path(text("tidak-ada"))})
        requireSentence(runPela({missing}), 3, missing);
}

TEST_CASE("What a plan says does nothing to a terminal, and JSON has it as it is")
{
    SampleFolder sample;
    const QString hostile = text("Dinas\x1b]0;x\x07 \x1b[31m\nLulus \x7f\xc2\x9b \xe2\x80\xae");
    QString name;
    {
        const auto opened = PlanFile::open(sample.path(), OpenMode::Write);
        REQUIRE(opened);
        PlanFile& file = *opened->file;
        const Id<Program> program = file.plan().all<Program>().front().id;
        REQUIRE(file.commit(change(hostile).set(program, &Program::name, hostile)));
        name = file.plan().get(program).name;
        file.finishBackup();
    }
    REQUIRE(name == hostile);
    tamper(sample.path(), text("UPDATE masterplan SET city = city || char(27) || '[2J'"));
    bool shown = false;
    for (const char* command : {"info", "check", "log", "verify", "documents"}) {
        const Run run = runPela({text(command), sample.path()});
        INFO(command << run.said());
        const QString said = QString::fromUtf8(run.out + run.err);
        CHECK_FALSE(said.contains(QRegularExpression(text("[\\x{0}-\\x{8}\\x{b}-\\x{1f}\\x{7f}-\\x{9f}\\x{202e}]"))));
        shown = shown || said.contains(text("Dinas\xe2\x90\x9b]0;x\xe2\x90\x87"));
    }
    CHECK(shown);
    const Run log = runPela({text("log"), sample.path(), text("--json")});
    CHECK_FALSE(QString::fromUtf8(log.out).contains(QRegularExpression(text("[\\x{7f}-\\x{9f}\\x{202e}]"))));
    const QJsonArray entries = log.json().value(text("entries")).toArray();
    REQUIRE_FALSE(entries.isEmpty());
    CHECK(entries.last().toObject().value(text("label")).toString() == hostile);
}

TEST_CASE("Paths are said whole, wherever they were typed")
{
    SampleFolder sample;
    Limits limits;
    limits.folder = sample.folder();
    const Run copied = runPela({text("copy"), text("./ambon.pela"), text("ringkas.pela"), text("--compact")}, limits);
    INFO(copied.said());
    REQUIRE(copied.exitCode == 0);
    CHECK(copied.out.contains(sample.path(text("ringkas.pela")).toUtf8()));
    const Run missing = runPela({text("info"), text("tidak-ada.pela")}, limits);
    CHECK(missing.err.contains(sample.path(text("tidak-ada.pela")).toUtf8()));
    CHECK(runPela({text("info"), text("ringkas.pela")}, limits).exitCode == 0);
    for (const char* here : {".//ambon.pela", "././ambon.pela", ".///./ambon.pela"})
        CHECK(runPela({text("info"), text(here)}, limits).exitCode == 0);
}

TEST_CASE("Help and what is typed wrong are said in the language of the program")
{
    SampleFolder sample;
    for (const QStringList& arguments :
        {QStringList {text("--help")}, QStringList {text("info"), text("--help")}, QStringList {text("new"), text("--help")}}) {
        const QByteArray said = runPela(arguments).out;
        for (const char* english :
            {"Usage", "Options", "OPTIONS", "Positionals", "Subcommands", "REQUIRED", "Print this", "FILE", "PATH"})
            CHECK_FALSE(said.contains(english));
        CHECK(said.contains("--help"));
    }
    CHECK(runPela({text("export"), sample.path()}).err.contains("DOKUMEN, --to"));
    CHECK(runPela({text("info"), sample.path(), text("--yaml")}).err.contains("--yaml"));
    const Run nameless = runPela({text("sample"), text("")});
    CHECK(nameless.exitCode == 2);
    CHECK(nameless.err.contains("ambon.pela"));
}
