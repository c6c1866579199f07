#include "core/sheets/tsv.h"
#include "tests/support/catch.h"

using namespace pela;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

TEST_CASE("A table from the clipboard is read cell by cell")
{
    CHECK(parseTsv(QString()).isEmpty());
    CHECK(parseTsv(text("a")) == QList<QStringList> {{text("a")}});
    CHECK(parseTsv(text("a\tb\nc\td\n")) == QList<QStringList> {{text("a"), text("b")}, {text("c"), text("d")}});
    CHECK(parseTsv(text("a\tb\r\nc\td")) == QList<QStringList> {{text("a"), text("b")}, {text("c"), text("d")}});
    CHECK(parseTsv(text("a\rb\r")) == QList<QStringList> {{text("a")}, {text("b")}});
}

TEST_CASE("Empty cells and empty lines keep their places")
{
    CHECK(parseTsv(text("\t\tx")) == QList<QStringList> {{QString(), QString(), text("x")}});
    CHECK(parseTsv(text("x\t\t")) == QList<QStringList> {{text("x"), QString(), QString()}});
    CHECK(parseTsv(text("x\t\r\ny")) == QList<QStringList> {{text("x"), QString()}, {text("y")}});
    CHECK(parseTsv(text("a\n\nb")) == QList<QStringList> {{text("a")}, {QString()}, {text("b")}});
}

TEST_CASE("Quoted cells hold tabs, line breaks and quotes, as Excel and LibreOffice write them")
{
    CHECK(parseTsv(text("\"baris 1\nbaris 2\"\tb")) == QList<QStringList> {{text("baris 1\nbaris 2"), text("b")}});
    CHECK(parseTsv(text("\"a\tb\"\n\"c\r\nd\"\n")) == QList<QStringList> {{text("a\tb")}, {text("c\r\nd")}});
    CHECK(parseTsv(text("\"kata \"\"kunci\"\"\"\tx")) == QList<QStringList> {{text("kata \"kunci\""), text("x")}});
    CHECK(parseTsv(text("\"\"\tx")) == QList<QStringList> {{QString(), text("x")}});
}

TEST_CASE("A quote that closes nothing is an ordinary letter and swallows no rows")
{
    CHECK(parseTsv(text("5\" pipa\tx\ny")) == QList<QStringList> {{text("5\" pipa"), text("x")}, {text("y")}});
    CHECK(parseTsv(text("\"terbuka\nbaris 2\tb")) == QList<QStringList> {{text("\"terbuka")}, {text("baris 2"), text("b")}});
    CHECK(parseTsv(text("\"a\" dan b\tx")) == QList<QStringList> {{text("\"a\" dan b"), text("x")}});
    CHECK(parseTsv(text("\"")) == QList<QStringList> {{text("\"")}});
}

TEST_CASE("What is written is read back the same, however hostile")
{
    QString nul = text("a_b");
    nul[1] = QChar(0);
    const QList<QStringList> table {
        {text("=cmd|' /C calc'!A0"), text("<script>alert(1)</script>"), nul},
        {text("\""), text("\"\""), text("a\"b"), text("\"mulai")},
        {text("tab\tdan\nbaris\r\nbaru"), text("😀 شكرا \u202ekiri"), QString()},
        {QString(4000, QChar(u'x')), text(" spasi "), text("'")},
        {QString()},
        {QString(), QString()},
    };
    CHECK(parseTsv(writeTsv(table)) == table);
}

TEST_CASE("Ten thousand rows with a stray quote in each are read in one pass")
{
    QString many;
    for (int i = 0; i < 10'000; ++i)
        many += text("\"pipa\tmeter\" dan \"\"\tBank Sampah \"\"") + QString::number(i) + u'\n';
    const QList<QStringList> rows = parseTsv(many);
    REQUIRE(rows.size() == 10'000);
    CHECK(rows[9'999].size() == 3);
    CHECK(rows[9'999][2] == text("Bank Sampah \"\"9999"));
}
