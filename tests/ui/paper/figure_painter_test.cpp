#include "core/publish/svg_figure.h"
#include "tests/support/catch.h"
#include "tests/support/tools.h"
#include "ui/paper/figure_painter.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>

#include <limits>

using namespace pela;
using namespace pela::book;

namespace {

constexpr int width = 720;

QFont labelFont()
{
    QFont font(QStringLiteral("Liberation Sans"));
    font.setPixelSize(12);
    return font;
}

/// White all around, ten pixels wide.
QImage painted(const Figure& figure, double height)
{
    QImage image(width + 20, qRound(height) + 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFigure(painter, QRectF(10, 10, width, height), figure, labelFont());
    return image;
}

int count(const QImage& image, const QColor& colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return found;
}

/// Seven series, one for each hatch, with a loss among them.
Figure everyHatch(Figure::Kind kind)
{
    Figure figure;
    figure.kind = kind;
    figure.unit = QStringLiteral("juta rupiah");
    figure.categories = {QStringLiteral("2025"), QStringLiteral("2026")};
    for (int i = 0; i < 7; ++i)
        figure.series.append({QStringLiteral("Dimensi %1").arg(i + 1),
            QStringLiteral("#%1%2%3").arg(40 + 30 * i, 2, 16).arg(200 - 25 * i, 2, 16).arg(90 + 10 * i, 2, 16),
            {100.0 + 40 * i, i == 2 ? -150.0 : 90.0}});
    return figure;
}

} // namespace

TEST_CASE("HTML shows the figure that paper shows: as many areas, as large, hatched alike")
{
    const auto kind = GENERATE(Figure::Kind::Bars, Figure::Kind::StackedBars, Figure::Kind::HorizontalBars, Figure::Kind::Ring);
    const Figure figure = everyHatch(kind);
    const QString svg = publish::svgOf(figure);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("gambar.svg"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(svg.toUtf8());
    file.close();
    const test::Answer answer = test::ask(QStringLiteral("xmllint"), {QStringLiteral("--noout"), path});
    INFO(answer.err.toStdString());
    CHECK(answer.code == 0);
    // A ring shows the sum of each series.
    CHECK(svg.count(QStringLiteral("class=\"value\"")) == (kind == Figure::Kind::Ring ? 7 : 14));
    CHECK(svg.count(QStringLiteral("class=\"swatch\"")) == 7);

    QSvgRenderer renderer(svg.toUtf8());
    REQUIRE(renderer.isValid());
    const QSizeF natural = renderer.viewBoxF().size();
    CHECK(natural.width() == Approx(width));
    QImage written(width + 20, qRound(natural.height()) + 20, QImage::Format_RGB32);
    written.fill(Qt::white);
    QPainter painter(&written);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(10, 10), natural));
    painter.end();
    const QImage paper = painted(figure, natural.height());
    for (const Figure::Series& series : figure.series) {
        INFO(series.name.toStdString());
        const int onPaper = count(paper, QColor(series.colour));
        const int inHtml = count(written, QColor(series.colour));
        CHECK(onPaper > 100);
        CHECK(inHtml > onPaper * 0.9);
        CHECK(inHtml < onPaper * 1.1);
    }
}

TEST_CASE("Patterns tell areas apart where colours do not")
{
    Figure figure = everyHatch(Figure::Kind::Bars);
    for (Figure::Series& series : figure.series)
        series.values = {100, 100};
    const QImage image = painted(figure, 360);
    const int plain = count(image, QColor(figure.series[0].colour));
    for (int i = 1; i < 7; ++i) {
        INFO(i);
        const int hatched = count(image, QColor(figure.series[i].colour));
        CHECK(hatched < plain * 0.9);
        CHECK(hatched > plain * 0.3);
    }
}

TEST_CASE("Values and labels that make no sense are painted inside the area")
{
    const auto kind = GENERATE(Figure::Kind::Bars, Figure::Kind::StackedBars, Figure::Kind::HorizontalBars, Figure::Kind::Ring);
    Figure figure;
    figure.kind = kind;
    figure.unit = QString(4000, u'u');
    for (int i = 0; i < 300; ++i)
        figure.categories.append(QString(4000, u'W') + QChar(0) + QStringLiteral("\n😀"));
    const double inf = std::numeric_limits<double>::infinity();
    figure.series = {{QString(4000, u'n'), QStringLiteral("no colour"), {std::nan(""), inf, -inf, -5, 1e300, 0, 3}},
        {{}, {}, {1}}, {QStringLiteral("x"), QStringLiteral("#000000"), {}}};
    QImage image = painted(figure, 340);
    const QRect border = image.rect().adjusted(0, 0, -1, -1);
    int outside = 0;
    for (int x = border.left(); x <= border.right(); ++x)
        for (const int y : {border.top(), border.top() + 7, border.bottom() - 7, border.bottom()})
            outside += image.pixelColor(x, y) != QColor(Qt::white) ? 1 : 0;
    for (int y = border.top(); y <= border.bottom(); ++y)
        for (const int x : {border.left(), border.left() + 7, border.right() - 7, border.right()})
            outside += image.pixelColor(x, y) != QColor(Qt::white) ? 1 : 0;
    CHECK(outside == 0);

    figure.series.clear();
    image = painted(figure, 340);
    CHECK(count(image, Qt::white) < image.width() * image.height()); // says that there is nothing
}
