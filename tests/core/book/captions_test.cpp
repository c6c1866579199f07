#include "core/document/captions.h"
#include "tests/support/catch.h"
#include "tests/support/sample_document.h"

using namespace pela;
using namespace pela::book;

namespace {

Heading chapter(const QString& number)
{
    return {1, number, QStringLiteral("Judul"), {}, true};
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

TEST_CASE("Captions are numbered per chapter, whatever the chapter is called")
{
    const Table table = captioned(QStringLiteral("Pagu"));
    const Document document = test::pageWith(
        {table, chapter(QStringLiteral("BAB III")), table, table, captioned({}), chapter(QStringLiteral("BAB XIV")), table,
            chapter({}), table, chapter(QStringLiteral("Lampiran 2")), table, chapter(QStringLiteral("BAB 5.")), table});
    CHECK(labels(document, Contents::Of::Tables)
        == QStringList {QStringLiteral("Tabel 1"), QStringLiteral("Tabel 3.1"), QStringLiteral("Tabel 3.2"),
            QStringLiteral("Tabel 14.1"), QStringLiteral("Tabel 2"), QStringLiteral("Tabel L2.1"), QStringLiteral("Tabel 5.1")});
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
    CHECK(tables[1].label == QStringLiteral("Tabel L1.1"));
    CHECK(labels(document, Contents::Of::Figures)
        == QStringList {QStringLiteral("Gambar 1.1"), QStringLiteral("Gambar 1.2"), QStringLiteral("Gambar 2.1"),
            QStringLiteral("Gambar 2.2")});
}
