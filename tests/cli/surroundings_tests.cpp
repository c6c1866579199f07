// What the program finds around it: a locale, fonts.
#include "tests/cli/run_pela.h"
#include "tests/support/catch.h"
#include "tests/support/tools.h"

#include <QDir>
#include <QFile>

using namespace pela;
using namespace pela::test;

namespace {

const QHash<QString, QString> noLocale {{QStringLiteral("LC_ALL"), {}}, {QStringLiteral("LC_CTYPE"), {}},
    {QStringLiteral("LANG"), {}}, {QStringLiteral("LANGUAGE"), {}}};

} // namespace

TEST_CASE("Without a locale, or with a strange one, letters are what they are and nobody is told about it")
{
    SampleFolder sample;
    const QString plan = sample.path(QStringLiteral("Rencana – Ümläut 城.pela"));
    REQUIRE(QFile::copy(sample.path(), plan));
    QHash<QString, QString> around = noLocale;
    SECTION("none") { }
    SECTION("C")
    {
        around[QStringLiteral("LC_ALL")] = QStringLiteral("C");
    }
    SECTION("POSIX as language")
    {
        around[QStringLiteral("LANG")] = QStringLiteral("POSIX");
    }
    SECTION("one that is not there")
    {
        around[QStringLiteral("LANG")] = QStringLiteral("xx_XX.ISO-8859-1");
    }
    const Run run = runPela({QStringLiteral("log"), plan}, {{}, false, {}, around});
    INFO(run.said());
    CHECK(run.exitCode == 0);
    CHECK(run.err.isEmpty());
    const QString page = sample.path(QStringLiteral("Büku 城.html"));
    const Run exported = runPela(
        {QStringLiteral("export"), plan, QStringLiteral("buku-1"), QStringLiteral("--to"), page}, {{}, false, {}, around});
    INFO(exported.said());
    CHECK(exported.exitCode == 0);
    CHECK(exported.err.isEmpty());
    CHECK(QFile::exists(page));
}

TEST_CASE("A sheet is written under any name")
{
    SampleFolder sample;
    const QString sheet = sample.path(QStringLiteral("Matriks – Ümläut 城.xlsx"));
    const Run run = runPela({QStringLiteral("export"), sample.path(), QStringLiteral("matriks"), QStringLiteral("--to"), sheet});
    INFO(run.said());
    CHECK(run.exitCode == 0);
    CHECK(bytesOf(sheet).startsWith("PK"));
}

#ifdef PELA_GUI
namespace {

/// Fontconfig told that there is no font anywhere.
QHash<QString, QString> noFonts(const SampleFolder& sample)
{
    const QString settings = sample.path(QStringLiteral("fonts.conf"));
    writeBytes(settings,
        QByteArray("<?xml version=\"1.0\"?><fontconfig><dir>") + sample.path(QStringLiteral("none")).toUtf8() + "</dir><cachedir>"
            + sample.path(QStringLiteral("cache")).toUtf8() + "</cachedir></fontconfig>");
    return {{QStringLiteral("FONTCONFIG_FILE"), settings}};
}

} // namespace

TEST_CASE("Where no font is installed, paper has the letters it always has")
{
    SampleFolder sample;
    const QString book = sample.path(QStringLiteral("komitmen.pdf"));
    const Run run = runPela({QStringLiteral("export"), sample.path(), QStringLiteral("komitmen"), QStringLiteral("--to"), book},
        {{}, false, {}, noFonts(sample)});
    INFO(run.said());
    REQUIRE(run.exitCode == 0);
    const Answer fonts = ask(QStringLiteral("pdffonts"), {book});
    INFO(fonts.out.toStdString());
    CHECK(fonts.out.contains("LiberationSans"));
    CHECK(fonts.out.contains("LiberationSerif"));
}
#endif
