#include "core/publish/svg_figure.h"
#include "tests/support/catch.h"
#include "tests/support/numbers.h"
#include "tests/support/tools.h"
#include "ui/paper/figure_painter.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>

using namespace pela;
using namespace pela::book;

namespace {

constexpr int width = 720;
constexpr int border = 10; ///< white around the figure
constexpr int detail = 2;  ///< pixels to a unit

QImage canvas(double height)
{
    QImage image(QSize(width + 2 * border, qRound(height) + 2 * border) * detail, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

QFont labelFont()
{
    QFont font(QStringLiteral("Liberation Sans"));
    font.setPixelSize(12);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QImage painted(const Figure& figure, double height)
{
    QImage image = canvas(height);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(detail, detail);
    paintFigure(painter, QRectF(border, border, width, height), figure, labelFont());
    return image;
}

/// How many pixels have each colour.
QHash<QRgb, int> colours(const QImage& image)
{
    QHash<QRgb, int> found;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++found[image.pixel(x, y)];
    return found;
}

QRgb colourOf(const Figure::Series& series)
{
    return QColor(series.colour).rgb();
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
            test::whole({100 + 40 * i, i == 2 ? -150 : 90})});
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
    QImage written = canvas(natural.height());
    QPainter painter(&written);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(detail, detail);
    renderer.render(&painter, QRectF(QPointF(border, border), natural));
    painter.end();
    const QHash<QRgb, int> inHtml = colours(written);
    const QHash<QRgb, int> onPaper = colours(painted(figure, natural.height()));
    for (const Figure::Series& series : figure.series) {
        INFO(series.name.toStdString());
        CHECK(onPaper[colourOf(series)] > 300);
        CHECK(inHtml[colourOf(series)] > onPaper[colourOf(series)] * 0.9);
        CHECK(inHtml[colourOf(series)] < onPaper[colourOf(series)] * 1.1);
    }
}

TEST_CASE("Patterns tell areas apart where colours do not")
{
    Figure figure = everyHatch(Figure::Kind::Bars);
    for (Figure::Series& series : figure.series)
        series.values = test::whole({100, 100});
    const QHash<QRgb, int> seen = colours(painted(figure, 360));
    const int plain = seen[colourOf(figure.series[0])];
    for (int i = 1; i < 7; ++i) {
        INFO(i);
        const int hatched = seen[colourOf(figure.series[i])];
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
    figure.series = {{QString(4000, u'n'), QStringLiteral("no colour"), test::extremes()}, {{}, {}, test::whole({1})},
        {QStringLiteral("x"), QStringLiteral("#000000"), {}}};
    const QImage image = painted(figure, 340);
    QImage outside = image;
    QPainter painter(&outside);
    const int white = border * detail - 2; // half the width of a line may stand outside
    painter.fillRect(image.rect().adjusted(white, white, -white, -white), Qt::white);
    painter.end();
    CHECK(colours(outside).size() == 1);
    CHECK(colours(image).size() > 1);

    figure.series.clear();
    CHECK(colours(painted(figure, 340)).size() > 1); // says that there is nothing
}
