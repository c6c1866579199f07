#include "tests/support/catch.h"
#include "ui/paper/figure_painter.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <limits>

using namespace pela;
using namespace pela::book;

namespace {

QImage painted(const Figure& figure, bool patterns, QSize size = {600, 360})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    FigureStyle style;
    style.font.setPixelSize(12);
    style.patterns = patterns;
    paintFigure(painter, QRectF(QPointF(10, 10), QSizeF(size) - QSizeF(20, 20)), figure, style);
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

Figure twoSeries(Figure::Kind kind)
{
    Figure figure;
    figure.kind = kind;
    figure.categories = {QStringLiteral("2025"), QStringLiteral("2026")};
    figure.series = {{QStringLiteral("A"), QStringLiteral("#3f4aa8"), {100, 100}},
        {QStringLiteral("B"), QStringLiteral("#b0307a"), {300, 300}}};
    return figure;
}

} // namespace

TEST_CASE("Areas of a chart are as large as their values")
{
    const auto kind = GENERATE(Figure::Kind::Bars, Figure::Kind::StackedBars, Figure::Kind::HorizontalBars, Figure::Kind::Ring);
    const QImage image = painted(twoSeries(kind), false);
    const double small = count(image, QColor(0x3f, 0x4a, 0xa8));
    const double large = count(image, QColor(0xb0, 0x30, 0x7a));
    CHECK(small > 300);
    CHECK(large / small > 2.3);
    CHECK(large / small < 3.5);
}

TEST_CASE("Patterns tell areas apart where colours do not")
{
    Figure figure = twoSeries(Figure::Kind::StackedBars);
    figure.series[1].colour = figure.series[0].colour;
    const int plain = count(painted(figure, false), QColor(0x3f, 0x4a, 0xa8));
    const int hatched = count(painted(figure, true), QColor(0x3f, 0x4a, 0xa8));
    CHECK(hatched < plain * 0.9);
    CHECK(hatched > plain * 0.3);
}

TEST_CASE("A long name beside a lying bar goes on two lines instead of being cut")
{
    Figure figure;
    figure.kind = Figure::Kind::HorizontalBars;
    figure.categories = {QStringLiteral("Kerja sama pemerintah dengan badan usaha (KPBU)"), QStringLiteral("Hibah")};
    figure.series = {{QStringLiteral("A"), QStringLiteral("#3f4aa8"), {35'500, 2'020}}};
    QBuffer drawn;
    QSvgGenerator svg;
    svg.setOutputDevice(&drawn);
    QPainter painter(&svg);
    FigureStyle style;
    style.font.setPixelSize(12);
    paintFigure(painter, QRectF(0, 0, 400, preferredHeight(figure, 400, style)), figure, style);
    painter.end();
    const QString words = QString::fromUtf8(drawn.data());
    CHECK(words.contains(QStringLiteral("Kerja sama")));
    CHECK(words.contains(QStringLiteral("(KPBU)")));
    CHECK_FALSE(words.contains(QChar(0x2026)));
}

TEST_CASE("Values and labels that make no sense are survived, inside the area")
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
    QImage image = painted(figure, true);
    // The border of ten pixels around the area may be touched by half a label, no more.
    int outside = 0;
    for (int x = 0; x < image.width(); ++x)
        outside += image.pixelColor(x, 0) != QColor(Qt::white) || image.pixelColor(x, image.height() - 1) != QColor(Qt::white)
            ? 1
            : 0;
    CHECK(outside == 0);

    figure.series.clear();
    image = painted(figure, true);
    CHECK(count(image, Qt::white) < image.width() * image.height()); // says that there is nothing
    CHECK(preferredHeight(figure, 600, {}) > 0);
}
