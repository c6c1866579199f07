// What printing costs: time per page of a short and a very long matrix, and of a text over hundreds of pages, beside the floor
// (the same texts broken into lines and painted straight on a QPdfWriter, without rules, headers, links or pagination). Prints
// one table; ratios of one run count, not seconds.
#include "tests/support/sample_document.h"
#include "ui/paper/pdf_publisher.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <cstdio>
#include <ctime>

using namespace pela;

namespace {

constexpr int shortPages = 100;
constexpr int longPages = 1600;

struct Timing {
    int pages = 0;
    double seconds = 0;
    double perPage() const { return seconds * 1000 / std::max(pages, 1); }
};

/// Processor time: what other programs do at the same time does not count.
double secondsSince(std::clock_t start)
{
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

Timing publish(const book::Document& document)
{
    const std::clock_t start = std::clock();
    const PagedDocument pages = layOut(document);
    const Result<QByteArray> pdf = renderPdf(pages);
    if (!pdf)
        qFatal("%s", qPrintable(pdf.error().message));
    return {pages.pageCount(), secondsSince(start)};
}

/// A text of so many letters, as one paragraph and as one cell.
book::Document longText(int letters)
{
    const QString words = QStringLiteral("rencana induk kota cerdas ").repeated(letters / 26);
    book::Table table;
    table.columns = {book::Column {QStringLiteral("Uraian"), {}, 1, book::Align::Left}};
    table.rows.append({book::Row::Kind::Plain, {book::Cell {words, {}, 1, false}}, {}});
    return test::pageWith({book::Paragraph {{{words, false, false, {}}}, book::Align::Left}, table});
}

/// Paints the cells of the matrix one below the other, in the type and the column width of the publisher, on as many pages.
Timing floorOf(const book::Document& document, int pages)
{
    const auto& table = std::get<book::Table>(document.sections[0].blocks[0]);
    double weights = 0;
    for (const book::Column& column : table.columns)
        weights += column.weight;
    const std::clock_t start = std::clock();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(int(print::unitsPerInch));
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF()));
    QPainter painter(&writer);
    QFont font(QStringLiteral("Liberation Sans"));
    font.setPixelSize(qRound(print::pt(7.5)));
    const qreal lineHeight = print::pt(7.5 * 1.25);
    const qreal width = print::mm(257);
    const int rowsPerPage = int(std::ceil(double(table.rows.size()) / pages));
    for (int i = 0; i < int(table.rows.size()); ++i) {
        if (i > 0 && i % rowsPerPage == 0)
            writer.newPage();
        qreal x = print::mm(20);
        const qreal top = print::mm(30) + (i % rowsPerPage) * lineHeight * 5;
        for (int c = 0; c < int(table.columns.size()); ++c) {
            const qreal columnWidth = width * table.columns[c].weight / weights;
            QTextLayout layout(table.rows[i].cells[c].text, font);
            layout.beginLayout();
            qreal y = 0;
            for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
                line.setLineWidth(columnWidth - print::mm(2));
                line.setPosition({0, y});
                y += lineHeight;
            }
            layout.endLayout();
            layout.draw(&painter, {x, top});
            x += columnWidth;
        }
    }
    painter.end();
    return {pages, secondsSince(start)};
}

void printRow(const char* what, const Timing& timing)
{
    std::printf("%-34s %7d %9.2f %9.2f\n", what, timing.pages, timing.seconds, timing.perPage());
}

/// Whether that is within the target.
bool printRatio(const char* what, double ratio, double target)
{
    std::printf("%-34s %7s %9.2f   at most %.2f   %s\n", what, "", ratio, target, ratio <= target ? "ok" : "TOO MUCH");
    return ratio <= target;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);

    const Timing probe = publish(test::matrix(200));
    const double rowsPerPage = 200.0 / probe.pages;
    const book::Document small = test::matrix(int(shortPages * rowsPerPage));
    const book::Document large = test::matrix(int(longPages * rowsPerPage));
    const Timing shortMatrix = publish(small);
    const Timing shortFloor = floorOf(small, shortMatrix.pages);
    const Timing longMatrix = publish(large);
    const Timing longFloor = floorOf(large, longMatrix.pages);
    constexpr int letters = 200'000;
    const Timing shortText = publish(longText(letters));
    const Timing longerText = publish(longText(8 * letters));

    std::printf("%-34s %7s %9s %9s\n", "paper", "pages", "seconds", "ms/page");
    printRow("matrix, short", shortMatrix);
    printRow("floor, short", shortFloor);
    printRow("matrix, long", longMatrix);
    printRow("floor, long", longFloor);
    bool within = printRatio("long / short, per page", longMatrix.perPage() / shortMatrix.perPage(), 1.15);
    printRow("paragraph and cell, short", shortText);
    printRow("paragraph and cell, 8 times as long", longerText);
    within &= printRatio("8 times as long / short, per page", longerText.perPage() / shortText.perPage(), 1.25);
    within &= printRatio("long / floor", longMatrix.seconds / longFloor.seconds, 2.00);
    return within ? 0 : 1;
}
