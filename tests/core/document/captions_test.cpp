#include "core/document/captions.h"
#include "core/document/composer.h"
#include "core/document/labels.h"
#include "tests/support/catch.h"
#include "tests/support/sample_document.h"

using namespace pela;
using namespace pela::book;

namespace {

Heading heading(Heading::Kind kind, const QList<int>& numbers)
{
    return {std::max(1, int(numbers.size())), QStringLiteral("Judul"), {}, true, kind, numbers};
}

Table captioned(const QString& caption)
{
    Table table;
    table.caption = caption;
    return table;
}

QStringList labels(const Document& document, Contents::Of of)
{
    QStringList all;
    for (const Caption& caption : captions(document, of))
        all.append(caption.label);
    return all;
}

} // namespace

TEST_CASE("A heading is labelled by its kind and numbers, never by words it carries")
{
    using Kind = Heading::Kind;
    const auto label = [](Kind kind, const QList<int>& numbers) { return labelOf(heading(kind, numbers)); };
    CHECK(label(Kind::Chapter, {3}) == QStringLiteral("BAB III"));
    CHECK(label(Kind::Chapter, {3, 1}) == QStringLiteral("3.1"));
    CHECK(label(Kind::Chapter, {14, 1, 2}) == QStringLiteral("14.1.2"));
    CHECK(label(Kind::Appendix, {3}) == QStringLiteral("Lampiran C")); // never the hundredth
    CHECK(label(Kind::Appendix, {27, 4}) == QStringLiteral("AA.4"));
    CHECK(label(Kind::Front, {}).isEmpty());
    CHECK(label(Kind::Plain, {}).isEmpty());
    CHECK(lineOf(heading(Kind::Chapter, {1})) == QStringLiteral("BAB I Judul"));
    CHECK(lineOf(heading(Kind::Plain, {})) == QStringLiteral("Judul"));
}

TEST_CASE("A composer counts chapters and appendices apart, and what stands before the first chapter has no number")
{
    Document document;
    Composer composer(document);
    composer.heading(2, QStringLiteral("sebelum bab"));
    composer.chapter(Heading::Kind::Front, QStringLiteral("Kata pengantar"));
    composer.heading(2, QStringLiteral("di dalamnya"));
    composer.chapter(Heading::Kind::Chapter, QStringLiteral("BAB IX")); // a title may say what it likes
    composer.heading(3, QStringLiteral("melompat"));
    composer.heading(3, QStringLiteral("turun"));
    composer.heading(2, QStringLiteral("naik"));
    composer.heading(3, QStringLiteral("turun lagi"));
    composer.chapter(Heading::Kind::Appendix, QStringLiteral("Matriks"));
    composer.heading(2, QStringLiteral("bagian"));
    composer.chapter(Heading::Kind::Chapter, QStringLiteral("Penutup"));
    composer.heading(2, QStringLiteral("awal"));
    QStringList lines;
    for (const PageSection& section : document.sections)
        for (const Block& block : section.blocks)
            lines.append(lineOf(std::get<Heading>(block)));
    CHECK(lines
        == QStringList {QStringLiteral("sebelum bab"), QStringLiteral("Kata pengantar"), QStringLiteral("di dalamnya"),
            QStringLiteral("BAB I BAB IX"), QStringLiteral("1.1 melompat"), QStringLiteral("1.1.1 turun"),
            QStringLiteral("1.2 naik"), QStringLiteral("1.2.1 turun lagi"), QStringLiteral("Lampiran A Matriks"),
            QStringLiteral("A.1 bagian"), QStringLiteral("BAB II Penutup"), QStringLiteral("2.1 awal")});
}

TEST_CASE("Captions are numbered per chapter, and on their own outside of what has a number")
{
    using Kind = Heading::Kind;
    const Table table = captioned(QStringLiteral("Pagu"));
    const Document document = test::pageWith({table, heading(Kind::Chapter, {3}), table, heading(Kind::Chapter, {3, 7}), table,
        captioned({}), heading(Kind::Chapter, {14}), table, heading(Kind::Plain, {}), table, heading(Kind::Appendix, {2}), table,
        heading(Kind::Chapter, {2}), table});
    CHECK(labels(document, Contents::Of::Tables)
        == QStringList {QStringLiteral("Tabel 1"), QStringLiteral("Tabel 3.1"), QStringLiteral("Tabel 3.2"),
            QStringLiteral("Tabel 14.1"), QStringLiteral("Tabel 2"), QStringLiteral("Tabel B.1"), QStringLiteral("Tabel 2.1")});
    CHECK(labels(document, Contents::Of::Figures).isEmpty());
    CHECK(labels(document, Contents::Of::Headings).isEmpty());
}

TEST_CASE("A caption knows its block and its words; tables and figures count apart")
{
    const Document document = test::sampleBook();
    const QList<Caption> tables = captions(document, Contents::Of::Tables);
    REQUIRE(tables.size() == 2);
    const Block& block = document.sections[tables[1].section].blocks[tables[1].block];
    REQUIRE(std::holds_alternative<Table>(block));
    CHECK(std::get<Table>(block).caption == tables[1].text);
    CHECK(tables[1].label == QStringLiteral("Tabel A.1"));
    CHECK(labels(document, Contents::Of::Figures)
        == QStringList {QStringLiteral("Gambar 1.1"), QStringLiteral("Gambar 1.2"), QStringLiteral("Gambar 2.1"),
            QStringLiteral("Gambar 2.2")});
}
