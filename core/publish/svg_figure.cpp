#include "core/publish/svg_figure.h"

#include "core/document/figure_geometry.h"
#include "core/publish/clean_text.h"

#include <array>
#include <cmath>
#include <numbers>

namespace pela::publish {

namespace {

using book::FigureGeometry;

constexpr double width = 720;
constexpr double fontSize = 12;
/// Whoever has none of these may get a wider one, which is why the picture lets words stand out at its sides.
const char* const fonts = "Arial, Liberation Sans, Helvetica, sans-serif";

/// Advance widths of Arial, and of the fonts made to replace it, in thousandths of the font's size from space to tilde.
constexpr std::array<short, 95> advances {278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556,
    500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584};

double widthOf(const QString& text)
{
    double thousandths = 0;
    for (const QChar c : text)
        thousandths += c >= u' ' && c <= u'~' ? advances[size_t(c.unicode() - u' ')] : c.unicode() < 0x250 ? 600 : 1000;
    return thousandths * fontSize / 1000;
}

const book::LabelType labels {widthOf, fontSize * 1.117, fontSize * 0.905};

/// At most two decimals, none where they are zero.
QString number(double value)
{
    return QString::number(std::round(value * 100) / 100, 'g', 10);
}

QString at(double x, double y)
{
    return number(x) + u' ' + number(y);
}

QString attribute(const char* name, const QString& value)
{
    return u' ' + QString::fromLatin1(name) + QStringLiteral("=\"") + value + u'"';
}

QString elementOf(const QRectF& bar)
{
    return QStringLiteral("<rect") + attribute("x", number(bar.x())) + attribute("y", number(bar.y()))
        + attribute("width", number(bar.width())) + attribute("height", number(bar.height()));
}

QString elementOf(const book::Sector& sector)
{
    const auto on = [&](double radius, double degrees) {
        const double angle = degrees * std::numbers::pi / 180;
        return at(sector.centre.x() + radius * std::sin(angle), sector.centre.y() - radius * std::cos(angle));
    };
    const auto arc = [&](double radius, double degrees, bool large, bool clockwise) -> QString {
        return u'A' + at(radius, radius) + QStringLiteral(" 0 ") + (large ? u'1' : u'0') + u' ' + (clockwise ? u'1' : u'0') + u' '
            + on(radius, degrees);
    };
    QString path;
    if (sector.sweep >= 359.99) {
        for (const double radius : {sector.outer, sector.inner})
            path += u'M' + on(radius, 0) + arc(radius, 180, false, true) + arc(radius, 360, false, true) + u'Z';
    } else {
        const double end = sector.start + sector.sweep;
        const bool large = sector.sweep > 180;
        path = u'M' + on(sector.outer, sector.start) + arc(sector.outer, end, large, true) + u'L' + on(sector.inner, end)
            + arc(sector.inner, sector.start, large, false) + u'Z';
    }
    return QStringLiteral("<path fill-rule=\"evenodd\"") + attribute("d", path);
}

QString linesOf(const QList<QLineF>& lines, const QString& colour, double thickness)
{
    QString path;
    for (const QLineF& line : lines)
        path += u'M' + at(line.x1(), line.y1()) + u'L' + at(line.x2(), line.y2());
    return QStringLiteral("<path") + attribute("d", path) + attribute("stroke", colour)
        + attribute("stroke-width", number(thickness));
}

void write(const QList<FigureGeometry::Line>& lines, QString& svg)
{
    for (const FigureGeometry::Line& one : lines)
        svg += linesOf({one.line}, one.colour, one.width) + QStringLiteral("/>");
}

void write(const QList<FigureGeometry::Area>& areas, const FigureGeometry& figure, const char* name, QString& svg)
{
    for (const FigureGeometry::Area& area : areas) {
        svg += std::visit([](const auto& shape) { return elementOf(shape); }, area.shape)
            + attribute("class", QString::fromLatin1(name)) + attribute("fill", area.colour)
            + attribute("stroke", figure.background) + attribute("stroke-width", number(figure.outline)) + QStringLiteral("/>");
        if (!area.hatch.lines.isEmpty())
            svg += linesOf(area.hatch.lines, figure.background, area.hatch.width)
                + (area.hatch.dots ? QStringLiteral(" stroke-linecap=\"round\"/>") : QStringLiteral("/>"));
    }
}

void write(const QList<FigureGeometry::Label>& words, QString& svg)
{
    for (const FigureGeometry::Label& label : words) {
        svg += QStringLiteral("<text") + attribute("x", number(label.at.x())) + attribute("y", number(label.at.y()))
            + attribute("fill", label.colour);
        if (label.align != book::Align::Left)
            svg += attribute("text-anchor", label.align == book::Align::Right ? QStringLiteral("end") : QStringLiteral("middle"));
        svg += u'>' + escaped(label.text) + QStringLiteral("</text>");
    }
}

} // namespace

QString escaped(const QString& text)
{
    return cleanText(text).toHtmlEscaped();
}

QString svgOf(const book::Figure& figure)
{
    const double height = book::preferredHeight(figure, width, labels);
    const FigureGeometry geometry = book::geometryOf(figure, {width, height}, labels);
    QString svg = QStringLiteral("<svg role=\"img\"") + attribute("viewBox", QStringLiteral("0 0 ") + at(width, height))
        + QStringLiteral(" xmlns=\"http://www.w3.org/2000/svg\"") + attribute("font-size", number(fontSize))
        + attribute("font-family", QString::fromLatin1(fonts)) + QStringLiteral(" overflow=\"visible\"><title>")
        + escaped(figure.alternative.isEmpty() ? figure.caption : figure.alternative) + QStringLiteral("</title>");
    write(geometry.grid, svg);
    write(geometry.areas, geometry, "value", svg);
    write(geometry.axes, svg);
    write(geometry.swatches, geometry, "swatch", svg);
    write(geometry.labels, svg);
    return svg + QStringLiteral("</svg>");
}

} // namespace pela::publish
