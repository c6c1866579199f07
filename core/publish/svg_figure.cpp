#include "core/publish/svg_figure.h"

#include "core/base/format.h"
#include "core/publish/clean_text.h"

#include <cmath>

namespace pela::publish {

namespace {

constexpr double width = 720;
constexpr double labelSpace = 190; ///< for names left of horizontal bars
constexpr double barHeight = 26;
constexpr double plotHeight = 240;
const QString grey = QStringLiteral("#5f6673");

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

/// Only a plain hex colour gets into an attribute.
QString safeColour(const QString& colour)
{
    const bool plain = colour.size() == 7 && colour.startsWith(u'#')
        && std::all_of(
            colour.begin() + 1, colour.end(), [](QChar c) { return QStringLiteral("0123456789abcdefABCDEF").contains(c); });
    return plain ? colour : grey;
}

QString shortened(const QString& text, qsizetype most)
{
    return text.size() <= most ? text : QString(text.left(most - 1) + u'…');
}

QString textAt(double x, double y, const QString& anchor, const QString& words)
{
    return QStringLiteral("<text x=\"") + number(x) + QStringLiteral("\" y=\"") + number(y) + QStringLiteral("\" text-anchor=\"")
        + anchor + QStringLiteral("\">") + escaped(words) + QStringLiteral("</text>");
}

QString bar(double x, double y, double w, double h, const QString& colour)
{
    return QStringLiteral("<rect x=\"") + number(x) + QStringLiteral("\" y=\"") + number(y) + QStringLiteral("\" width=\"")
        + number(std::max(w, 0.0)) + QStringLiteral("\" height=\"") + number(std::max(h, 0.0)) + QStringLiteral("\" fill=\"")
        + safeColour(colour) + QStringLiteral("\" stroke=\"#fff\"/>");
}

double valueAt(const book::Figure::Series& series, qsizetype i)
{
    const double value = i < series.values.size() ? series.values[i] : 0;
    return std::isfinite(value) && value > 0 ? value : 0; // a negative budget has no bar
}

double sumAt(const book::Figure& figure, qsizetype i)
{
    double sum = 0;
    for (const book::Figure::Series& series : figure.series)
        sum += valueAt(series, i);
    return sum;
}

double largestSum(const book::Figure& figure)
{
    double most = 0;
    for (qsizetype i = 0; i < figure.categories.size(); ++i)
        most = std::max(most, sumAt(figure, i));
    return most > 0 ? most : 1;
}

/// Names of the series with their colours, where there is more than one.
QString legend(const book::Figure& figure, double y)
{
    if (figure.series.size() < 2)
        return {};
    QString svg;
    double x = 0;
    for (const book::Figure::Series& series : figure.series) {
        const QString name = shortened(series.name, 40);
        const double space = 34 + 7.0 * double(name.size());
        if (x > 0 && x + space > width) {
            x = 0;
            y += 20;
        }
        svg += bar(x, y - 10, 12, 12, series.colour) + textAt(x + 18, y, QStringLiteral("start"), name);
        x += space;
    }
    return svg;
}

double legendHeight(const book::Figure& figure)
{
    if (figure.series.size() < 2)
        return 0;
    double x = 0;
    double height = 28;
    for (const book::Figure::Series& series : figure.series) {
        const double space = 34 + 7.0 * double(std::min<qsizetype>(series.name.size(), 40));
        if (x > 0 && x + space > width) {
            x = 0;
            height += 20;
        }
        x += space;
    }
    return height;
}

QString horizontal(const book::Figure& figure, double& height)
{
    const double scale = (width - labelSpace - 110) / largestSum(figure);
    QString svg;
    double y = 4;
    for (qsizetype i = 0; i < figure.categories.size(); ++i, y += barHeight + 8) {
        svg += textAt(labelSpace - 8, y + barHeight * 0.66, QStringLiteral("end"), shortened(figure.categories[i], 28));
        double x = labelSpace;
        for (const book::Figure::Series& series : figure.series) {
            const double length = valueAt(series, i) * scale;
            svg += bar(x, y, length, barHeight, series.colours.value(i, series.colour));
            x += length;
        }
        svg += textAt(x + 6, y + barHeight * 0.66, QStringLiteral("start"), formatNumber(sumAt(figure, i), 1));
    }
    svg += legend(figure, y + 14);
    height = y + legendHeight(figure) + 4;
    return svg;
}

QString vertical(const book::Figure& figure, double& height)
{
    const double scale = (plotHeight - 24) / largestSum(figure);
    const double slot = width / std::max<double>(1, double(figure.categories.size()));
    const double thick = std::min(slot * 0.6, 90.0);
    QString svg = QStringLiteral("<line x1=\"0\" y1=\"") + number(plotHeight) + QStringLiteral("\" x2=\"") + number(width)
        + QStringLiteral("\" y2=\"") + number(plotHeight) + QStringLiteral("\" stroke=\"") + grey + QStringLiteral("\"/>");
    for (qsizetype i = 0; i < figure.categories.size(); ++i) {
        const double middle = slot * (double(i) + 0.5);
        double y = plotHeight;
        for (const book::Figure::Series& series : figure.series) {
            const double tall = valueAt(series, i) * scale;
            y -= tall;
            svg += bar(middle - thick / 2, y, thick, tall, series.colours.value(i, series.colour));
        }
        svg += textAt(middle, y - 6, QStringLiteral("middle"), formatNumber(sumAt(figure, i), 1));
        svg += textAt(middle, plotHeight + 18, QStringLiteral("middle"), shortened(figure.categories[i], 16));
    }
    svg += legend(figure, plotHeight + 46);
    height = plotHeight + 26 + legendHeight(figure);
    return svg;
}

} // namespace

QString escaped(const QString& text)
{
    return cleanText(text).toHtmlEscaped();
}

QString svgOf(const book::Figure& figure)
{
    double height = 0;
    const bool lying = figure.kind == book::Figure::Kind::HorizontalBars || figure.kind == book::Figure::Kind::Ring;
    const QString drawing = lying ? horizontal(figure, height) : vertical(figure, height);
    return QStringLiteral("<svg role=\"img\" viewBox=\"0 0 ") + number(width) + u' ' + number(height)
        + QStringLiteral("\" xmlns=\"http://www.w3.org/2000/svg\"><title>")
        + escaped(figure.alternative.isEmpty() ? figure.caption : figure.alternative) + QStringLiteral("</title>") + drawing
        + QStringLiteral("</svg>");
}

} // namespace pela::publish
