#include "core/document/composer.h"
#include "core/publish/publish.h"
#include "tests/support/catch.h"
#include "tests/support/cost.h"
#include "tests/support/long_texts.h"

#include <QTemporaryDir>

using namespace pela;

namespace {

book::Column columnOf(const QString& title)
{
    return {title, {}, 1, book::Align::Left};
}

constexpr int letters = 400'000;

book::Cell textCell(const QString& text)
{
    return {text, {}, 1, false};
}

/// The text wherever a plan puts one: in a heading, a paragraph, a list, a cell, a caption.
book::Document everywhere(const QString& text)
{
    book::Document document;
    document.title = QStringLiteral("Panjang");
    book::Composer composer(document);
    composer.heading(2, text);
    composer.paragraph(text);
    composer.add(book::ListBlock {{{{{text, true, true, QStringLiteral("https://contoh.id")}}, 0}}});
    book::Table table;
    table.caption = text;
    table.columns = {columnOf(QStringLiteral("Nama")), columnOf(text)};
    table.rows.append({book::Row::Kind::Plain, {textCell(text), textCell(QStringLiteral("isi"))}, {}});
    composer.add(table);
    return document;
}

} // namespace

TEST_CASE("HTML and CSV take no longer than the length of a text, whatever it is made of")
{
    const test::LongText text = GENERATE(from_range(test::longWords()));
    INFO(text.name);
    const book::Document document = everywhere(text.make(letters));
    const book::Document words = everywhere(test::plainWords(letters));
    CHECK(test::timesTheCost([](const book::Document& d) { publish::htmlOf(d); }, document, words) < test::notTooDear);
    CHECK(test::timesTheCost([](const book::Document& d) { publish::csvOf(d); }, document, words) < test::notTooDear);
}

TEST_CASE("A sheet takes no longer than the length of a text, whatever it is made of")
{
    const test::LongText text = GENERATE(from_range(test::longWords()));
    INFO(text.name);
    const QTemporaryDir folder;
    int count = 0;
    const auto write = [&](const book::Document& document) {
        const Result<> written = publish::publishXlsx(document, folder.filePath(QStringLiteral("%1.xlsx").arg(++count)), {});
        if (!written)
            throw std::runtime_error(written.error().message.toStdString());
    };
    CHECK(test::timesTheCost(write, everywhere(text.make(letters)), everywhere(test::plainWords(letters))) < test::notTooDear);
}

TEST_CASE("HTML of many headings and of a wide table grows with them and no faster")
{
    constexpr int count = 8'000;
    book::Document headings;
    book::Document paragraphs;
    book::Composer written(headings);
    book::Composer plain(paragraphs);
    written.add(book::Contents {});
    book::Table wide;
    wide.rows.append(book::Row {});
    for (int i = 0; i < count; ++i) {
        written.heading(2, QStringLiteral("Bagian"));
        plain.paragraph(QStringLiteral("Bagian"));
        wide.columns.append(columnOf(QStringLiteral("kolom")));
        wide.rows.last().cells.append(textCell(QStringLiteral("isi")));
    }
    book::Document table;
    book::Composer(table).add(wide);
    const auto html = [](const book::Document& document) { publish::htmlOf(document); };
    CHECK(test::timesTheCost(html, headings, paragraphs) < test::notTooDear);
    CHECK(test::timesTheCost(html, table, paragraphs) < test::notTooDear);
}
