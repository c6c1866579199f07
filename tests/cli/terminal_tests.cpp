// What stands between a command and whoever reads it: terminals, closed streams, the language, the words that are typed.
#include "tests/cli/run_pela.h"
#include "tests/support/catch.h"

#include <QFileInfo>

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

TEST_CASE("Help and what is typed wrong are said in the language of the program")
{
    SampleFolder sample;
    for (const QStringList& arguments :
        {QStringList {text("--help")}, QStringList {text("info"), text("--help")}, QStringList {text("new"), text("--help")}}) {
        const QByteArray said = runPela(arguments).out;
        for (const char* english : {"Usage", "Options", "OPTIONS", "Positionals", "Subcommands", "REQUIRED", "Print this"})
            CHECK_FALSE(said.contains(english));
        CHECK(said.contains("--help"));
    }
    CHECK(runPela({text("export"), sample.path()}).err.contains("DOCUMENT, --to"));
    CHECK(runPela({text("info"), sample.path(), text("--yaml")}).err.contains("--yaml"));
    const Run nameless = runPela({text("sample"), text("")});
    CHECK(nameless.exitCode == 2);
    CHECK(nameless.err.contains("ambon.pela"));
}
