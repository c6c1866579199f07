#include "ui/paper/figure_painter.h"

#include "core/base/format.h"
#include "ui/paper/hatch.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace pela {
namespace {

using book::Figure;

double finite(double value)
{
    return std::isfinite(value) ? value : 0;
}

double valueOf(const Figure::Series& series, qsizetype category)
{
    return category < series.values.size() ? finite(series.values[category]) : 0;
}

/// Of the series, or of one of its values where that has a colour of its own.
QColor colourOf(const Figure::Series& series, int index, qsizetype value = -1)
{
    if (const QColor its(series.colours.value(value)); its.isValid())
        return its;
    static const std::array<QColor, 6> spare {QColor(0x3f, 0x4a, 0xa8), QColor(0xb1, 0x2f, 0x7c), QColor(0x9a, 0x5b, 0x00),
        QColor(0x0b, 0x7a, 0x75), QColor(0x1f, 0x6f, 0xb5), QColor(0x2f, 0x7d, 0x32)};
    const QColor own(series.colour);
    return own.isValid() ? own : spare[size_t(index) % spare.size()];
}

/// The same hue, lighter or darker, for the parts of one series.
QColor shade(const QColor& colour, int index, int count)
{
    if (count < 2)
        return colour;
    const qreal light = 0.28 + 0.5 * index / (count - 1);
    return QColor::fromHslF(float(std::max(colour.hslHueF(), 0.0F)), colour.hslSaturationF() * 0.8F, float(light));
}

/// From zero (or below, where values are) to a round number above the largest value.
struct Scale {
    double low = 0, high = 1, step = 1;

    Scale(double smallest, double largest, int wantedSteps)
    {
        const double range = std::max(largest, 0.0) - std::min(smallest, 0.0);
        if (!(range > 0) || !std::isfinite(range))
            return;
        const double raw = range / wantedSteps;
        const double power = std::pow(10.0, std::floor(std::log10(raw)));
        const double lead = raw / power;
        step = power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10);
        low = std::floor(std::min(smallest, 0.0) / step) * step;
        high = std::ceil(std::max(largest, 0.0) / step) * step;
    }
    double share(double value) const { return (value - low) / (high - low); }
};

class Chart {
public:
    Chart(QPainter& painter, const QRectF& area, const Figure& figure, const FigureStyle& style)
        : painter_(painter), area_(area), figure_(figure), style_(style), metrics_(style.font), em_(metrics_.height())
    {
        painter_.setFont(style_.font);
        painter_.setBrush(Qt::NoBrush);
    }

    void paint()
    {
        if (isEmpty()) {
            text(area_, Qt::AlignCenter, style_.emptyText, style_.quiet);
            return;
        }
        if (figure_.kind == Figure::Kind::Ring)
            return ring();
        if (figure_.series.size() > 1)
            legend();
        if (figure_.kind == Figure::Kind::HorizontalBars)
            horizontalBars();
        else
            verticalBars(figure_.kind == Figure::Kind::StackedBars);
    }

private:
    bool isEmpty() const
    {
        for (const Figure::Series& series : figure_.series) {
            if (std::any_of(series.values.begin(), series.values.end(), [](double v) { return finite(v) != 0; }))
                return false;
        }
        return true;
    }

    void text(const QRectF& area, int flags, const QString& words, const QColor& colour) const
    {
        painter_.setPen(colour);
        painter_.drawText(area, flags | Qt::TextSingleLine | Qt::TextDontClip,
            metrics_.elidedText(QString(words).replace(u'\n', u' ').remove(QChar(0)), Qt::ElideRight, area.width()));
    }

    QString number(double value) const { return formatNumber(value, std::abs(value) < 100 ? 1 : 0); }

    void line(QPointF from, QPointF to, const QColor& colour, qreal ems) const
    {
        painter_.setPen(QPen(colour, em_ * ems, Qt::SolidLine, Qt::FlatCap));
        painter_.drawLine(from, to);
    }

    void fill(const QPainterPath& path, const QColor& colour, int pattern) const
    {
        painter_.fillPath(path, colour);
        if (style_.patterns)
            paintHatch(painter_, path, pattern, style_.background, em_ * 0.42);
        painter_.strokePath(path, QPen(style_.background, em_ * 0.06));
    }

    void bar(const QRectF& area, const QColor& colour, int pattern) const
    {
        if (area.width() <= 0 || area.height() <= 0)
            return;
        QPainterPath path;
        path.addRect(area);
        fill(path, colour, figure_.series.size() > 1 ? pattern : 0);
    }

    /// Takes the rows of the legend, and the unit, off the top of the area.
    void legend()
    {
        const qreal swatch = em_ * 0.8;
        qreal x = area_.left();
        qreal y = area_.top();
        for (int i = 0; i < int(figure_.series.size()); ++i) {
            const QString name = figure_.series[i].name.simplified();
            const qreal wide = std::min(swatch + em_ * 0.4 + metrics_.horizontalAdvance(name), area_.width());
            if (x > area_.left() && x + wide > area_.right()) {
                x = area_.left();
                y += em_ * 1.3;
            }
            QPainterPath path;
            path.addRect(QRectF(x, y + em_ * 0.12, swatch, swatch));
            fill(path, colourOf(figure_.series[i], i), i);
            text(QRectF(x + swatch + em_ * 0.4, y, wide - swatch - em_ * 0.4, em_), Qt::AlignLeft | Qt::AlignVCenter, name,
                style_.text);
            x += wide + em_ * 1.2;
        }
        area_.setTop(y + em_ * 1.8);
    }

    Scale scaleOf(bool stacked, int steps) const
    {
        double smallest = 0;
        double largest = 0;
        for (qsizetype c = 0; c < categories(); ++c) {
            double above = 0;
            double below = 0;
            for (const Figure::Series& series : figure_.series) {
                const double value = valueOf(series, c);
                (value < 0 ? below : above) += stacked ? value : 0;
                if (!stacked) {
                    above = std::max(above, value);
                    below = std::min(below, value);
                }
            }
            largest = std::max(largest, above);
            smallest = std::min(smallest, below);
        }
        return {smallest, largest, steps};
    }

    qsizetype categories() const
    {
        qsizetype count = figure_.categories.size();
        for (const Figure::Series& series : figure_.series)
            count = std::max(count, series.values.size());
        return count;
    }
    QString category(qsizetype index) const { return figure_.categories.value(index); }

    void verticalBars(bool stacked)
    {
        const Scale scale = scaleOf(stacked, std::clamp(int(area_.height() / (em_ * 3)), 2, 6));
        qreal axisWidth = 0;
        for (double tick = scale.low; tick <= scale.high + scale.step / 2; tick += scale.step)
            axisWidth = std::max(axisWidth, metrics_.horizontalAdvance(number(tick)));
        QRectF plot = area_.adjusted(
            axisWidth + em_ * 0.6, em_ * (figure_.unit.isEmpty() ? 1 : 2.3), 0, -em_ * (labelsFit() ? 1.6 : 2.7));
        if (!figure_.unit.isEmpty())
            text(QRectF(area_.left(), area_.top(), area_.width(), em_), Qt::AlignLeft, figure_.unit, style_.quiet);
        const auto yOf = [&](double value) { return plot.bottom() - scale.share(value) * plot.height(); };
        for (double tick = scale.low; tick <= scale.high + scale.step / 2; tick += scale.step) {
            const qreal y = yOf(tick);
            line({plot.left(), y}, {plot.right(), y}, style_.grid, 0.04);
            text(
                QRectF(area_.left(), y - em_ / 2, axisWidth, em_), Qt::AlignRight | Qt::AlignVCenter, number(tick), style_.quiet);
        }
        const qsizetype count = categories();
        const qreal slot = plot.width() / qreal(count);
        const qsizetype every = std::max<qsizetype>(1, qsizetype(std::ceil(em_ * 2.2 / slot)));
        for (qsizetype c = 0; c < count; ++c) {
            const qreal left = plot.left() + slot * qreal(c);
            const QRectF room(left + slot * 0.15, plot.top(), slot * 0.7, plot.height());
            if (stacked)
                stack(c, room, yOf);
            else
                cluster(c, room, yOf);
            if (c % every == 0)
                categoryLabel(QRectF(left, plot.bottom() + em_ * 0.4, slot * qreal(every), em_ * 2.2), category(c));
        }
        line({plot.left(), yOf(0)}, {plot.right(), yOf(0)}, style_.text, 0.07);
    }

    /// Whether one line below the axis is enough.
    bool labelsFit() const
    {
        const qreal slot = area_.width() * 0.9 / qreal(std::max<qsizetype>(categories(), 1));
        return std::all_of(figure_.categories.begin(), figure_.categories.end(),
            [&](const QString& name) { return metrics_.horizontalAdvance(name.left(200)) < slot - em_ * 0.4; });
    }

    void categoryLabel(const QRectF& area, const QString& name) const
    {
        const QRectF inner = area.adjusted(em_ * 0.15, 0, -em_ * 0.15, 0);
        if (metrics_.horizontalAdvance(name) <= inner.width()) {
            text(inner, Qt::AlignHCenter | Qt::AlignTop, name, style_.text);
            return;
        }
        const auto [first, rest] = twoLines(name, inner.width());
        text(QRectF(inner.topLeft(), QSizeF(inner.width(), em_)), Qt::AlignHCenter, first, style_.text);
        text(QRectF(inner.left(), inner.top() + em_ * 1.1, inner.width(), em_), Qt::AlignHCenter, rest, style_.text);
    }

    /// As many words as fit on the first line, and the rest.
    std::pair<QString, QString> twoLines(const QString& name, qreal width) const
    {
        const QStringList words = name.simplified().left(200).split(u' ');
        QString first = words.first();
        int used = 1;
        while (used < words.size() && metrics_.horizontalAdvance(QString(first + u' ' + words[used])) <= width)
            first += u' ' + words[used++];
        return {first, QStringList(words.mid(used)).join(u' ')};
    }

    /// The name left of a lying bar: on two lines where it is long and the bars leave room for them.
    void nameOfBar(const QRectF& area, qreal room, const QString& name) const
    {
        constexpr int flags = Qt::AlignRight | Qt::AlignVCenter;
        if (metrics_.horizontalAdvance(name) <= area.width() || room < em_ * 1.8) {
            text(area, flags, name, style_.text);
            return;
        }
        const auto [first, rest] = twoLines(name, area.width());
        text(area.translated(0, -em_ * 0.45), flags, first, style_.text);
        text(area.translated(0, em_ * 0.45), flags, rest, style_.text);
    }

    template <class Y> void cluster(qsizetype c, const QRectF& room, Y yOf) const
    {
        const qreal each = room.width() / qreal(figure_.series.size());
        const qreal width = std::min(each * 0.94, em_ * 4);
        for (int i = 0; i < int(figure_.series.size()); ++i) {
            const double value = valueOf(figure_.series[i], c);
            const qreal left = room.left() + each * i + (each - width) / 2;
            const QRectF area
                = QRectF(QPointF(left, yOf(std::max(value, 0.0))), QPointF(left + width, yOf(std::min(value, 0.0))));
            bar(area, colourOf(figure_.series[i], i, c), i);
            const QString label = number(value);
            if (value != 0 && metrics_.horizontalAdvance(label) <= each * (figure_.series.size() == 1 ? 1.35 : 1.05)) {
                const qreal y = value > 0 ? area.top() - em_ * 1.05 : area.bottom() + em_ * 0.05;
                text(QRectF(left + width / 2 - each, y, each * 2, em_), Qt::AlignHCenter, label, style_.text);
            }
        }
    }

    template <class Y> void stack(qsizetype c, const QRectF& room, Y yOf) const
    {
        const qreal width = std::min(room.width(), em_ * 5);
        const qreal left = room.center().x() - width / 2;
        double above = 0;
        double below = 0;
        for (int i = 0; i < int(figure_.series.size()); ++i) {
            const double value = valueOf(figure_.series[i], c);
            double& base = value < 0 ? below : above;
            const QRectF area = QRectF(QPointF(left, yOf(base)), QPointF(left + width, yOf(base + value))).normalized();
            bar(area, colourOf(figure_.series[i], i, c), i);
            base += value;
        }
        if (above > 0)
            text(QRectF(room.center().x() - em_ * 4, yOf(above) - em_ * 1.05, em_ * 8, em_), Qt::AlignHCenter,
                number(above + below), style_.text);
    }

    void horizontalBars()
    {
        const Scale scale = scaleOf(false, 4);
        qreal names = 0;
        for (const QString& name : figure_.categories)
            names = std::max(names, metrics_.horizontalAdvance(name.left(200)));
        names = std::min(names, area_.width() * 0.42);
        qreal values = 0;
        for (const Figure::Series& series : figure_.series) {
            for (qsizetype c = 0; c < categories(); ++c)
                values = std::max(values, metrics_.horizontalAdvance(withUnit(valueOf(series, c))));
        }
        const QRectF plot = area_.adjusted(names + em_ * 0.7, 0, -values - em_ * 0.5, 0);
        const auto xOf = [&](double value) { return plot.left() + scale.share(value) * plot.width(); };
        const qsizetype count = categories();
        const qreal slot = plot.height() / qreal(count);
        const qreal each = std::min(slot * 0.76 / qreal(figure_.series.size()), em_ * 1.5);
        for (qsizetype c = 0; c < count; ++c) {
            const qreal middle = plot.top() + slot * (qreal(c) + 0.5);
            if (slot > em_ * 0.8 || c % 2 == 0)
                nameOfBar(QRectF(area_.left(), middle - em_ / 2, names, em_), slot, category(c));
            qreal top = middle - each * qreal(figure_.series.size()) / 2;
            for (int i = 0; i < int(figure_.series.size()); ++i, top += each) {
                const double value = valueOf(figure_.series[i], c);
                const QRectF area = QRectF(QPointF(xOf(0), top), QPointF(xOf(value), top + each * 0.94)).normalized();
                bar(area, colourOf(figure_.series[i], i, c), i);
                if (each >= em_ * 0.75)
                    text(QRectF(std::max(area.right(), xOf(0)) + em_ * 0.35, top + each / 2 - em_ / 2, values + em_, em_),
                        Qt::AlignLeft | Qt::AlignVCenter, withUnit(value), style_.text);
            }
        }
        line({xOf(0), plot.top()}, {xOf(0), plot.bottom()}, style_.text, 0.07);
    }

    QString withUnit(double value) const
    {
        const bool symbol = figure_.unit == QLatin1String("%");
        return symbol ? QString(number(value) + figure_.unit) : number(value);
    }

    struct Slice {
        QString name;
        double value;
        QColor colour;
    };
    QList<Slice> slices() const
    {
        QList<Slice> all;
        if (figure_.series.size() > 1) {
            for (int i = 0; i < int(figure_.series.size()); ++i) {
                double sum = 0;
                for (const double value : figure_.series[i].values)
                    sum += std::max(finite(value), 0.0);
                all.append({figure_.series[i].name, sum, colourOf(figure_.series[i], i)});
            }
        } else {
            const Figure::Series& only = figure_.series.first();
            const int count = int(categories());
            for (int c = 0; c < count; ++c)
                all.append({category(c), std::max(valueOf(only, c), 0.0), shade(colourOf(only, 0), c, count)});
        }
        return all;
    }

    void ring()
    {
        const QList<Slice> parts = slices();
        double total = 0;
        for (const Slice& part : parts)
            total += part.value;
        const qreal size = std::min(area_.height(), area_.width() * 0.42);
        const QRectF circle(area_.left() + em_ * 0.3, area_.center().y() - size / 2, size, size);
        const QRectF hole = circle.adjusted(size * 0.23, size * 0.23, -size * 0.23, -size * 0.23);
        qreal angle = 90;
        for (int i = 0; i < int(parts.size()) && total > 0; ++i) {
            if (parts[i].value <= 0)
                continue;
            const qreal sweep = -360 * parts[i].value / total;
            QPainterPath path;
            if (sweep <= -359.99) {
                path.addEllipse(circle);
                path.addEllipse(hole);
            } else {
                path.arcMoveTo(circle, angle);
                path.arcTo(circle, angle, sweep);
                path.arcTo(hole, angle + sweep, -sweep);
                path.closeSubpath();
            }
            fill(path, parts[i].colour, i);
            angle += sweep;
        }
        text(QRectF(hole.left(), hole.center().y() - em_, hole.width(), em_), Qt::AlignCenter, number(total), style_.text);
        text(QRectF(hole.left() + em_ * 0.4, hole.center().y(), hole.width() - em_ * 0.8, em_), Qt::AlignCenter, figure_.unit,
            style_.quiet);

        const qreal left = circle.right() + em_ * 2;
        const qreal row = std::min(em_ * 1.7, area_.height() / qreal(std::max<qsizetype>(parts.size(), 1)));
        qreal y = area_.center().y() - row * qreal(parts.size()) / 2;
        const qreal swatch = std::min(em_ * 0.9, row * 0.9);
        qreal names = 0;
        qreal amounts = 0;
        for (const Slice& part : parts) {
            names = std::max(names, metrics_.horizontalAdvance(part.name.left(200)));
            amounts = std::max(amounts, metrics_.horizontalAdvance(amountOf(part.value, total)));
        }
        names = std::min(names, area_.right() - left - em_ * 2.9 - amounts);
        for (int i = 0; i < int(parts.size()); ++i, y += row) {
            QPainterPath path;
            path.addRect(QRectF(left, y + (row - swatch) / 2, swatch, swatch));
            fill(path, parts[i].colour, i);
            text(QRectF(left + em_ * 1.4, y, names, row), Qt::AlignLeft | Qt::AlignVCenter, parts[i].name, style_.text);
            text(QRectF(left + em_ * 2.9 + names, y, amounts, row), Qt::AlignRight | Qt::AlignVCenter,
                amountOf(parts[i].value, total), style_.quiet);
        }
    }

    QString amountOf(double value, double total) const
    {
        return number(value) + QStringLiteral("  ·  ") + formatPercent(total > 0 ? value / total : 0, 0);
    }

    QPainter& painter_;
    QRectF area_;
    const Figure& figure_;
    const FigureStyle& style_;
    QFontMetricsF metrics_;
    qreal em_; ///< the height of a line of labels
};

} // namespace

qreal preferredHeight(const Figure& figure, qreal width, const FigureStyle& style)
{
    const qreal em = QFontMetricsF(style.font).height();
    qsizetype categories = figure.categories.size();
    for (const Figure::Series& series : figure.series)
        categories = std::max(categories, series.values.size());
    const qsizetype moreLegendLines = figure.series.size() / 4;
    const qreal legend = figure.series.size() > 1 ? em * (1.8 + 1.3 * qreal(moreLegendLines)) : 0;
    switch (figure.kind) {
    case Figure::Kind::HorizontalBars:
        return legend
            + em * 2.0 * qreal(std::max<qsizetype>(categories, 1))
            * (figure.series.size() > 1 ? 0.6 * qreal(figure.series.size()) : 1);
    case Figure::Kind::Ring:
        return std::max(
            std::min(width * 0.34, em * 16), em * 1.7 * qreal(figure.series.size() > 1 ? figure.series.size() : categories));
    case Figure::Kind::Bars:
    case Figure::Kind::StackedBars:
        break;
    }
    return legend + std::min(width * 0.42, em * 19);
}

void paintFigure(QPainter& painter, const QRectF& area, const Figure& figure, const FigureStyle& style)
{
    painter.save();
    Chart(painter, area, figure, style).paint();
    painter.restore();
}

} // namespace pela
