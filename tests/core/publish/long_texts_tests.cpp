#include "core/document/composer.h"
#include "core/publish/publish.h"
#include "tests/support/catch.h"
#include "tests/support/growth.h"
#include "tests/support/long_texts.h"

#include <QTemporaryDir>

using namespace pela;

namespace {

book::Column columnOf(const QString& title)
{
    return {title, {}, 1, book::Align::Left};
}

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
    const auto document = [&](int length) { return everywhere(text.make(length)); };
    CHECK(test::growth(50'000, document, [](const book::Document& d) { publish::htmlOf(d); }) < test::hardlyMoreThanLinear);
    CHECK(test::growth(50'000, document, [](const book::Document& d) { publish::csvOf(d); }) < test::hardlyMoreThanLinear);
}

TEST_CASE("A sheet takes no longer than the length of a text, whatever it is made of")
{
    const test::LongText text = GENERATE(from_range(test::longWords()));
    INFO(text.name);
    const QTemporaryDir folder;
    int count = 0;
    const double growth = test::growth(
        50'000, [&](int length) { return everywhere(text.make(length)); },
        [&](const book::Document& document) {
            const Result<> written = publish::publishXlsx(document, folder.filePath(QStringLiteral("%1.xlsx").arg(++count)), {});
            if (!written)
                throw std::runtime_error(written.error().message.toStdString());
        });
    CHECK(growth < test::hardlyMoreThanLinear);
}

TEST_CASE("HTML of a long list, of many headings and of a wide table grows with them and no faster")
{
    const auto headings = [](int count) {
        book::Document document;
        book::Composer composer(document);
        composer.add(book::Contents {});
        for (int i = 0; i < count; ++i)
            composer.heading(2, QStringLiteral("Bagian"));
        return document;
    };
    const auto columns = [](int count) {
        book::Document document;
        book::Composer composer(document);
        book::Table table;
        table.rows.append(book::Row {});
        for (int i = 0; i < count; ++i) {
            table.columns.append(columnOf(QStringLiteral("kolom")));
            table.rows.last().cells.append(textCell(QStringLiteral("isi")));
        }
        composer.add(table);
        return document;
    };
    const auto html = [](const book::Document& document) { publish::htmlOf(document); };
    CHECK(test::growth(1'000, headings, html) < test::hardlyMoreThanLinear);
    CHECK(test::growth(1'000, columns, html) < test::hardlyMoreThanLinear);
}
