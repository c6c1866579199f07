#include "core/document/markdown.h"
#include "tests/support/catch.h"
#include "tests/support/cost.h"
#include "tests/support/long_texts.h"

using namespace pela;
using namespace pela::book;

namespace {

QString wordsOf(const QString& markdown)
{
    return plainText(readMarkdown(markdown));
}

} // namespace

TEST_CASE("Reading Markdown takes no longer than its length, whatever it is made of")
{
    const test::LongText text = GENERATE(from_range(test::hostileMarkdown() + test::longWords()));
    INFO(text.name);
    constexpr int letters = 400'000;
    const auto read = [](const QString& markdown) { readMarkdown(markdown); };
    CHECK(test::timesTheCost(read, text.make(letters), test::plainWords(letters)) < test::notTooDear);
}

TEST_CASE("Nesting deeper than any paper shows is read as the words it is written with")
{
    const QString deep = QString(300, u'>') + QStringLiteral(" dalam");
    CHECK(wordsOf(deep).endsWith(QStringLiteral("> dalam")));
    CHECK(wordsOf(QStringLiteral("- ").repeated(300) + QStringLiteral("dalam")).endsWith(QStringLiteral("- dalam")));
    CHECK(wordsOf(QStringLiteral("1. ").repeated(300) + QStringLiteral("dalam")).endsWith(QStringLiteral("1. dalam")));
    CHECK(wordsOf(QString(2'000, u' ') + QStringLiteral("dalam")) == QStringLiteral("dalam"));
}

TEST_CASE("A line of many dashes stays a line, however many there are")
{
    const QString dashes = GENERATE(QStringLiteral("- ").repeated(100), QStringLiteral("* ").repeated(100), QString(100, u'-'));
    const auto blocks = readMarkdown(QStringLiteral("atas\n\n") + dashes + QStringLiteral("\n\nbawah"));
    REQUIRE(blocks.size() == 3);
    CHECK(std::holds_alternative<Space>(blocks[1]));
}

TEST_CASE("Whatever is long, the words of a text are all there")
{
    const QString line = QStringLiteral("baris [tautan](https://contoh.id) dan [lain](https://contoh.id)\n");
    const QString read = wordsOf(line.repeated(5'000));
    CHECK(read.count(QStringLiteral("baris tautan dan lain")) == 5'000);

    QString rows = QStringLiteral("| a | b |\n|---|---|\n");
    for (int i = 0; i < 3'000; ++i)
        rows += QStringLiteral("| %1 | isi |\n").arg(i);
    const auto blocks = readMarkdown(rows);
    REQUIRE(blocks.size() == 1);
    CHECK(std::get<Table>(blocks[0]).rows.size() == 3'000);
}

TEST_CASE("References that would multiply a text leave it as it was typed")
{
    const QString address = QString(QStringLiteral("https://contoh.id/") + QString(20'000, u'x'));
    const QString text
        = QStringLiteral("[a]: ") + address + QStringLiteral("\n\n") + QStringLiteral("lihat [a] ").repeated(5'000);
    const auto blocks = readMarkdown(text);
    qsizetype letters = 0;
    for (const Block& block : blocks)
        for (const Run& run : std::get<Paragraph>(block).runs)
            letters += run.text.size() + run.link.size();
    CHECK(letters < 2 * text.size());
    CHECK(plainText(blocks).count(QStringLiteral("lihat")) == 5'000);
}

TEST_CASE("A table too wide for any page is told line by line")
{
    const auto row = [](int columns, const QString& word) {
        return QString(QString(u'|' + word).repeated(columns) + QStringLiteral("|\n"));
    };
    const auto table = [&](int columns) -> QString {
        return row(columns, QStringLiteral("judul")) + row(columns, QStringLiteral("---")) + row(columns, QStringLiteral("isi"));
    };
    CHECK(std::holds_alternative<Table>(readMarkdown(table(30)).first()));
    CHECK(readMarkdown(table(100)).size() == 2); // the head, and a line
    for (const int columns : {100, 1'000}) {     // a newer md4c takes more than 128 of them for a paragraph
        const QString words = plainText(readMarkdown(table(columns)));
        CHECK(words.count(QStringLiteral("judul")) == columns);
        CHECK(words.count(QStringLiteral("isi")) == columns);
    }
}
