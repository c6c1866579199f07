#include "core/document/markdown.h"
#include "tests/support/catch.h"

using namespace pela::book;

namespace {

template <class T> QList<T> blocksOf(const QList<Block>& blocks)
{
    QList<T> found;
    for (const Block& block : blocks)
        if (const auto* value = std::get_if<T>(&block))
            found.append(*value);
    return found;
}

} // namespace

TEST_CASE("Markdown becomes headings, paragraphs with styles, and links")
{
    const auto blocks = readMarkdown(QStringLiteral("## Latar *belakang*\n\nKota **tumbuh** dan _warga_ "
                                                    "[bertanya](https://ambon.go.id).\n\n> Kutipan"));
    REQUIRE(blocks.size() == 3);
    CHECK(std::get<Heading>(blocks[0]).level == 2);
    CHECK(std::get<Heading>(blocks[0]).text == QStringLiteral("Latar belakang"));
    const Runs runs = std::get<Paragraph>(blocks[1]).runs;
    CHECK(plainText(runs) == QStringLiteral("Kota tumbuh dan warga bertanya."));
    CHECK(runs[1].bold);
    CHECK(runs[3].italic);
    CHECK(runs[5].link == QStringLiteral("https://ambon.go.id"));
    CHECK(std::get<Paragraph>(blocks[2]).style == Paragraph::Style::Quote);
}

TEST_CASE("Lists keep their order, start and depth")
{
    const auto blocks = readMarkdown(QStringLiteral("3. tiga\n4. empat\n   - di bawah empat\n   - juga\n5. lima"));
    const auto lists = blocksOf<ListBlock>(blocks);
    REQUIRE(lists.size() == 1);
    CHECK(lists[0].ordered);
    CHECK(lists[0].start == 3);
    REQUIRE(lists[0].items.size() == 5);
    CHECK(plainText(lists[0].items[1].runs) == QStringLiteral("empat"));
    CHECK(lists[0].items[1].depth == 0);
    CHECK(lists[0].items[2].depth == 1);
    CHECK(plainText(lists[0].items[3].runs) == QStringLiteral("juga"));
    CHECK(lists[0].items[4].depth == 0);
}

TEST_CASE("Tables keep their columns, alignment and cells")
{
    const auto tables
        = blocksOf<Table>(readMarkdown(QStringLiteral("| Tahun | Pagu |\n|---|---:|\n| 2025 | **12** |\n| 2026 | |")));
    REQUIRE(tables.size() == 1);
    REQUIRE(tables[0].columns.size() == 2);
    CHECK(tables[0].columns[1].align == Align::Right);
    REQUIRE(tables[0].rows.size() == 2);
    CHECK(tables[0].rows[0].cells[1].text == QStringLiteral("12"));
    CHECK(tables[0].rows[0].cells[1].bold);
    CHECK(tables[0].rows[1].cells[1].text.isEmpty());
}

TEST_CASE("HTML and dangerous links are plain words")
{
    const auto blocks
        = readMarkdown(QStringLiteral("<script>alert(1)</script> dan <b>tebal</b> [klik](javascript:alert) &amp; &#233;"));
    REQUIRE(blocks.size() == 1);
    const Runs runs = std::get<Paragraph>(blocks[0]).runs;
    CHECK(plainText(runs) == QStringLiteral("<script>alert(1)</script> dan <b>tebal</b> klik & é"));
    for (const Run& run : runs)
        CHECK(run.link.isEmpty());
}

TEST_CASE("Hostile Markdown neither crashes nor loses its words")
{
    const QString text = GENERATE(QString(100'000, u'['), QString(100'000, u'>'), QString(50'000, u'*') + QStringLiteral("a"),
        QStringLiteral("- ").repeated(20'000),
        QString(QChar(0)) + QStringLiteral("sebelum") + QChar(0) + QStringLiteral("sesudah"), QStringLiteral("`").repeated(9'999),
        QStringLiteral("\u202eterbalik 😀 ") + QString(4'000, u'x'), QString(QChar(0xd800)) + QStringLiteral(" yatim"),
        QStringLiteral("|a").repeated(3'000) + QStringLiteral("|\n") + QStringLiteral("|-").repeated(3'000)
            + QStringLiteral("|\n") + QStringLiteral("|x\n").repeated(3'000));
    const auto blocks = readMarkdown(text + QStringLiteral("\n\nakhir"));
    CHECK(plainText(blocks).contains(QStringLiteral("akhir")));
}
