#include "core/base/safe_file.h"
#include "tests/support/catch.h"
#include "tests/support/cost.h"
#include "tests/support/long_texts.h"
#include "tests/support/sample_document.h"
#include "tests/support/tools.h"
#include "ui/paper/pdf_publisher.h"
#include "ui/paper/text_block.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace pela;
using namespace pela::book;

namespace {

Column columnOf(const QString& title)
{
    return {title, {}, 1, Align::Left};
}

Cell textCell(const QString& text)
{
    return {text, {}, 1, false};
}

Paragraph say(const QString& text)
{
    return {{{text, false, false, {}}}, Align::Left, Paragraph::Style::Body};
}

Table cellOf(const QString& text)
{
    Table table;
    table.columns = {columnOf(QStringLiteral("Nama")), columnOf(QStringLiteral("Isi"))};
    table.rows.append({Row::Kind::Plain, {textCell(text), textCell(QStringLiteral("pendek"))}, {}});
    return table;
}

constexpr int letters = 80'000;

/// As many letters in paragraphs as people write them.
Document plainPages(int length)
{
    constexpr int paragraph = 700;
    return test::pageWith(QList<Block>(length / paragraph, Block(say(test::plainWords(paragraph)))));
}

void toPdf(const Document& document)
{
    const Result<QByteArray> pdf = renderPdf(layOut(document));
    if (!pdf)
        throw std::runtime_error(pdf.error().message.toStdString());
}

/// What other programs find in the PDF.
QString textOf(const Document& document)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("buku.pdf"));
    const Result<QByteArray> pdf = renderPdf(layOut(document));
    REQUIRE(pdf);
    REQUIRE(writeNewFile(path, *pdf));
    const test::Answer sound = test::ask(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
    INFO(sound.out.toStdString() << sound.err.toStdString());
    CHECK(sound.code == 0);
    const test::Answer answer
        = test::ask(QStringLiteral("pdftotext"), {QStringLiteral("-enc"), QStringLiteral("UTF-8"), path, QStringLiteral("-")});
    REQUIRE(answer.code == 0);
    return QString::fromUtf8(answer.out);
}

QString numbered(int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += QStringLiteral("kata%1 ").arg(i);
    return text;
}

} // namespace

TEST_CASE("Printing a paragraph takes no longer than its length, whatever it is made of")
{
    const test::LongText text = GENERATE(from_range(test::longWords()));
    INFO(text.name);
    const Document document = test::pageWith({say(text.make(letters))});
    CHECK(test::timesTheCost(toPdf, document, plainPages(letters)) < test::notTooDear);
}

TEST_CASE("Printing a cell takes no longer than its length, whatever it is made of")
{
    const test::LongText text = GENERATE(from_range(test::longWords()));
    INFO(text.name);
    const Document document = test::pageWith({cellOf(text.make(letters))});
    CHECK(test::timesTheCost(toPdf, document, plainPages(letters)) < test::notTooDear);
}

TEST_CASE("Printing a title takes no longer than its length, wherever it stands")
{
    const auto chapter = [] {
        const QString title = QStringLiteral("judul ").repeated(letters / 6);
        Document document
            = test::pageWith({Heading {1, title, QStringLiteral("x"), true, Heading::Kind::Chapter, {1}}, Contents {}});
        document.title = document.city = document.sections[0].chapter = title;
        return document;
    };
    const auto signature = [] {
        const QString name = QStringLiteral("nama ").repeated(letters / 5);
        return test::pageWith(
            {SignatureBlock {name, {{name, name, name, name}}, 2}, Cover {name, name, name, name, name, {}, {}}});
    };
    const auto links = [] {
        Paragraph paragraph;
        for (int i = 0; i < letters / 10; ++i)
            paragraph.runs.append({QStringLiteral("ke sana "), i % 2 == 0, false, QStringLiteral("https://contoh.id/%1").arg(i)});
        return test::pageWith({paragraph});
    };
    SECTION("heading, contents, page header and footer")
    {
        CHECK(test::timesTheCost(toPdf, chapter(), plainPages(letters)) < test::notTooDear);
    }
    SECTION("signature and cover")
    {
        CHECK(test::timesTheCost(toPdf, signature(), plainPages(letters)) < test::notTooDear);
    }
    SECTION("links")
    {
        CHECK(test::timesTheCost(toPdf, links(), plainPages(letters)) < test::notTooDear);
    }
}

TEST_CASE("Printing a table of many columns takes no longer than their number")
{
    constexpr int columns = 4'000;
    Table table;
    table.rows.append(Row {});
    for (int i = 0; i < columns; ++i) {
        table.columns.append(columnOf(QStringLiteral("k")));
        table.rows.last().cells.append(textCell(QString::number(i)));
    }
    CHECK(test::timesTheCost(toPdf, test::pageWith({table}), plainPages(letters)) < test::notTooDear);
}

TEST_CASE("A text of many pages is printed whole and in its order")
{
    constexpr int words = 12'000;
    const QString text = numbered(words);
    const Block block = GENERATE_COPY(Block(say(text)), Block(cellOf(text)), Block(ListBlock {{{{{text, false, false, {}}}, 0}}}),
        Block(Paragraph {
            {{text.left(7'000), false, false, {}}, {text.mid(7'000), true, false, {}}}, Align::Left, Paragraph::Style::Quote}));
    static const QRegularExpression word(QStringLiteral("\\bkata(\\d+)\\b"));
    QStringList found;
    for (auto each = word.globalMatch(textOf(test::pageWith({block}))); each.hasNext();)
        found.append(each.next().captured(1));
    QStringList expected;
    for (int i = 0; i < words; ++i)
        expected.append(QString::number(i));
    CHECK(found == expected);
}

TEST_CASE("A word without end is printed to its end, inside the page")
{
    constexpr int letters = 100'000;
    const Block block = GENERATE_COPY(Block(say(QString(letters, u'x'))), Block(cellOf(QString(letters, u'x'))));
    CHECK(textOf(test::pageWith({block})).count(u'x') == letters);
}

TEST_CASE("Emoji joined without end stay on the page")
{
    constexpr int count = 5'000;
    const Document document = test::pageWith({say(QStringLiteral("👨\u200d").repeated(count))});
    const PagedDocument pages = layOut(document);
    int found = 0;
    for (int page = 0; page < pages.pageCount(); ++page) {
        for (const print::HiddenText& each : pages.hiddenText(page)) {
            ++found;
            CHECK(each.baseline.x() < pages.pageSize(page).width());
            CHECK(each.baseline.y() < pages.pageSize(page).height());
        }
    }
    CHECK(found == count);
}

TEST_CASE("What must stay on one page and is longer is cut where people see it")
{
    const QString endless = QString(QStringLiteral("nama ").repeated(10'000) + QStringLiteral("UJUNG"));
    const Document document = test::pageWith({SignatureBlock {endless, {{endless, endless, endless, endless}}, 6},
        Cover {endless, endless, endless, endless, endless, {}, {}}, say(QStringLiteral("sesudahnya"))});
    CHECK(layOut(document).pageCount() <= 4);
    const QString text = textOf(document);
    CHECK(text.contains(QStringLiteral("nama…")));
    CHECK(text.contains(QStringLiteral("sesudahnya")));
}

TEST_CASE("A caption longer than a page runs on over the next pages")
{
    Table table = cellOf(QStringLiteral("isi"));
    table.caption = numbered(4'000) + QStringLiteral("UJUNG");
    CHECK(textOf(test::pageWith({table})).contains(QStringLiteral("UJUNG")));
}
