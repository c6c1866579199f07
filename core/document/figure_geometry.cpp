#include "core/document/figure_geometry.h"

#include "core/base/format.h"
#include "core/base/percent.h"
#include "core/document/figure_hatch.h"
#include "core/document/figure_labels.h"
#include "core/document/figure_numbers.h"

#include <array>
#include <cmath>

namespace pela::book {
namespace {

const QString ink = QStringLiteral("#16161a");
const QString quiet = QStringLiteral("#555860");
const QString gridColour = QStringLiteral("#d4d6dc");
const QString background = QStringLiteral("#ffffff");

constexpr double legendRow = 1.3;  ///< in heights of a line, as all sizes here
constexpr double legendGap = 0.5;  ///< between the legend and the chart
const QLatin1String percent("%");  // stands beside each value
constexpr double ringLegend = 1.7; ///< a row of the legend beside a ring

Decimal valueOf(const Figure::Series& series, qsizetype category)
{
    return category < series.values.size() ? series.values[category] : Decimal();
}

/// How far a value reaches. Only what is drawn goes through a double; what is said stays exact.
double reachOf(const Figure::Series& series, qsizetype category)
{
    return valueOf(series, category).toDouble();
}

qsizetype categoriesOf(const Figure& figure)
{
    qsizetype count = figure.categories.size();
    for (const Figure::Series& series : figure.series)
        count = std::max(count, series.values.size());
    return count;
}

/// Of the series, or of one of its values where that has a colour of its own.
QString colourOf(const Figure::Series& series, int index, qsizetype value = -1)
{
    if (const QString its = series.colours.value(value); isColour(its))
        return its;
    if (isColour(series.colour))
        return series.colour;
    static const std::array spare {"#3f4aa8", "#b12f7c", "#9a5b00", "#0b7a75", "#1f6fb5", "#2f7d32"};
    return QString::fromLatin1(spare[size_t(index) % spare.size()]);
}

/// The same hue, ever lighter, for the parts of one series.
QString shade(const QString& colour, qsizetype index, qsizetype count)
{
    const double white = count < 2 ? 0 : 0.62 * double(index) / double(count - 1);
    QString mixed = QStringLiteral("#");
    for (int i = 1; i < 7; i += 2)
        mixed += QStringLiteral("%1").arg(
            int(std::lround(std::lerp(double(colour.mid(i, 2).toInt(nullptr, 16)), 255.0, white))), 2, 16, QLatin1Char('0'));
    return mixed;
}

QString more(qsizetype count)
{
    return QStringLiteral("dan %1 lainnya").arg(count);
}

/// The unit stands above lying bars.
double unitRow(const Figure& figure)
{
    return figure.unit.isEmpty() || figure.unit == percent ? 0 : 1.3;
}

/// From zero (or below, where values are) to a round number above the largest value.
struct Scale {
    double low = 0;
    double step = 1;
    int steps = 1;

    Scale(double smallest, double largest, int wantedSteps)
    {
        const double range = largest - smallest;
        if (!(range > 1e-9))
            return;
        const double raw = range / wantedSteps;
        const double power = std::pow(10.0, std::floor(std::log10(raw)));
        const double lead = raw / power;
        step = power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10);
        low = std::floor(smallest / step) * step;
        steps = std::max(1, int(std::lround(std::ceil(largest / step) - std::floor(smallest / step))));
    }
    double tick(int index) const { return low + step * index; }
    QString words(int index) const { return tickNumber(tick(index)); }
    double share(double value) const { return std::clamp((value - low) / (step * steps), 0.0, 1.0); }
};

/// The names of the series above the bars, as many to a row as fit.
struct Legend {
    struct Entry {
        double x = 0;
        double width = 0;
        int row = 0;
    };
    QList<Entry> entries;
    int rows = 0;

    Legend(const Figure& figure, double width, const LabelType& type)
    {
        if (figure.series.size() < 2)
            return;
        double x = 0;
        rows = 1;
        for (const Figure::Series& series : figure.series) {
            const double wide = std::min(type.height * 1.2 + nameWidth(series.name.simplified(), type), width);
            if (x > 0 && x + wide > width) {
                x = 0;
                ++rows;
            }
            entries.append({x, wide, rows - 1});
            x += wide + type.height * 1.2;
        }
    }
    double height(double em) const { return rows == 0 ? 0 : em * (rows * legendRow + legendGap); }
};

class Chart {
public:
    Chart(const Figure& figure, QSizeF size, const LabelType& type)
        : figure_(figure), type_(type), em_(type.height), whole_(QPointF(), size), area_(whole_),
          series_(int(figure.series.size())), categories_(categoriesOf(figure))
    {
        made_.background = background;
        made_.outline = em_ * 0.06;
    }

    FigureGeometry build()
    {
        if (whole_.width() < em_ * 10 || whole_.height() < em_) {
            return made_; // no room for a single word
        } else if (isEmpty()) {
            label(area_, Align::Centre, QStringLiteral("Belum ada data"), quiet);
        } else if (figure_.kind == Figure::Kind::Ring) {
            ring();
        } else {
            legend();
            if (figure_.kind == Figure::Kind::HorizontalBars)
                lyingBars();
            else
                uprightBars();
        }
        return made_;
    }

private:
    bool isEmpty() const
    {
        return std::all_of(figure_.series.begin(), figure_.series.end(), [](const Figure::Series& series) {
            return std::all_of(series.values.begin(), series.values.end(), [](Decimal value) { return value.isZero(); });
        });
    }
    bool isStacked() const { return figure_.kind == Figure::Kind::StackedBars; }

    /// One line of text in the middle of a box's height, cut to the box's width. It never leaves the whole area.
    void label(const QRectF& box, Align align, const QString& text, const QString& colour)
    {
        const double left = std::max(box.left(), whole_.left());
        const double right = std::min(box.right(), whole_.right());
        const QString words = fitted(text, right - left, type_);
        if (words.isEmpty())
            return;
        const double top = std::clamp(box.center().y() - em_ / 2, whole_.top(), whole_.bottom() - em_);
        const double x = align == Align::Left ? left : align == Align::Right ? right : (left + right) / 2;
        made_.labels.append({{x, top + type_.ascent}, align, words, colour});
    }

    static void addArea(QList<FigureGeometry::Area>& to, const Shape& shape, const QString& colour, int pattern, double em)
    {
        to.append({shape, colour, hatchOf(shape, pattern, em * 0.42)});
    }
    void addBar(const QRectF& box, int series, qsizetype category)
    {
        if (box.width() > 0 && box.height() > 0)
            addArea(made_.areas, box, colourOf(figure_.series[series], series, category), series_ > 1 ? series : 0, em_);
    }

    /// Takes the rows of the legend off the top of the area, at most half of it.
    void legend()
    {
        const Legend all(figure_, area_.width(), type_);
        const int most = std::max(1, int(area_.height() / 2 / (em_ * legendRow)));
        const bool isCut = all.rows > most;
        const int rows = isCut ? most - 1 : all.rows;
        int shown = 0;
        for (; shown < all.entries.size() && all.entries[shown].row < rows; ++shown) {
            const Legend::Entry& entry = all.entries[shown];
            const QRectF box(entry.x, entry.row * em_ * legendRow, entry.width, em_);
            addArea(made_.swatches, QRectF(box.left(), box.top() + em_ * 0.12, em_ * 0.8, em_ * 0.8),
                colourOf(figure_.series[shown], shown), shown, em_);
            label(box.adjusted(em_ * 1.2, 0, 0, 0), Align::Left, figure_.series[shown].name, ink);
        }
        if (isCut)
            label({0, rows * em_ * legendRow, area_.width(), em_}, Align::Left, more(all.entries.size() - shown), quiet);
        area_.setTop(isCut ? em_ * (most * legendRow + legendGap) : all.height(em_));
    }

    Scale scaleFor(int steps) const
    {
        double smallest = 0;
        double largest = 0;
        for (qsizetype c = 0; c < categories_; ++c) {
            double above = 0;
            double below = 0;
            for (const Figure::Series& series : figure_.series) {
                const double value = reachOf(series, c);
                above = isStacked() ? above + std::max(value, 0.0) : std::max(above, value);
                below = isStacked() ? below + std::min(value, 0.0) : std::min(below, value);
            }
            largest = std::max(largest, above);
            smallest = std::min(smallest, below);
        }
        return {smallest, largest, steps};
    }
    void uprightBars()
    {
        const Scale scale = scaleFor(std::clamp(int(area_.height() / (em_ * 3)), 2, 6));
        double axisWidth = 0;
        for (int i = 0; i <= scale.steps; ++i)
            axisWidth = std::max(axisWidth, type_.width(scale.words(i)));
        axisWidth = std::min(axisWidth, area_.width() * 0.3);
        if (!figure_.unit.isEmpty())
            label({area_.left(), area_.top(), area_.width(), em_}, Align::Left, figure_.unit, quiet);
        const double names = em_ * (fitsOneLine() ? 1.2 : 2.3);
        // Room for the values above the highest bar and below the lowest.
        const QRectF plot = area_.adjusted(
            axisWidth + em_ * 0.6, em_ * (figure_.unit.isEmpty() ? 1.1 : 2.4), 0, -names - em_ * (scale.low < 0 ? 1.1 : 0.4));
        if (plot.width() <= 0 || plot.height() <= 0)
            return;
        const auto yOf = [&](double value) { return plot.bottom() - scale.share(value) * plot.height(); };
        for (int i = 0; i <= scale.steps; ++i) {
            const double y = yOf(scale.tick(i));
            made_.grid.append({{plot.left(), y, plot.right(), y}, gridColour, em_ * 0.04});
            label({area_.left(), y - em_ / 2, axisWidth, em_}, Align::Right, scale.words(i), quiet);
        }
        const double slot = plot.width() / double(categories_);
        const auto every = std::max<qsizetype>(1, qsizetype(std::ceil(em_ * 2.2 / slot)));
        for (qsizetype c = 0; c < categories_; ++c) {
            const QRectF place(plot.left() + slot * double(c), plot.top(), slot, plot.height());
            if (isStacked())
                stack(c, place, yOf);
            else
                cluster(c, place, yOf);
            const double beside = slot * double(every - 1) / 2;
            if (c % every == 0)
                nameBelow({place.left() - beside + em_ * 0.15, area_.bottom() - names, slot + beside * 2 - em_ * 0.3, names},
                    figure_.categories.value(c));
        }
        made_.axes.append({{plot.left(), yOf(0), plot.right(), yOf(0)}, ink, em_ * 0.07});
    }

    /// Whether one line below the axis is enough.
    bool fitsOneLine() const
    {
        const double slot = area_.width() * 0.9 / double(std::max<qsizetype>(categories_, 1));
        return std::all_of(figure_.categories.begin(), figure_.categories.end(),
            [&](const QString& name) { return nameWidth(name, type_) < slot - em_ * 0.4; });
    }

    void nameBelow(const QRectF& box, const QString& name)
    {
        const QRectF line(box.left(), box.top(), box.width(), em_);
        if (nameWidth(name, type_) <= box.width())
            return label(line, Align::Centre, name, ink);
        const auto [first, rest] = twoLines(name, box.width(), type_);
        label(line, Align::Centre, first, ink);
        label(line.translated(0, em_ * 1.1), Align::Centre, rest, ink);
    }

    /// A value beyond the end of an upright bar.
    void valueAt(double x, double room, double y, const Sum& value)
    {
        const QString words = number(value);
        const double wide = type_.width(words);
        if (!(value && value->isZero()) && wide <= room)
            label({x - wide, !value || value->digits() > 0 ? y - em_ * 1.05 : y + em_ * 0.05, wide * 2, em_}, Align::Centre,
                words, ink);
    }

    template <class Y> void cluster(qsizetype c, const QRectF& place, Y yOf)
    {
        const double each = place.width() * 0.7 / series_;
        const double wide = std::min(each * 0.94, em_ * 4);
        for (int i = 0; i < series_; ++i) {
            const Decimal value = valueOf(figure_.series[i], c);
            const double middle = place.left() + place.width() * 0.15 + each * (i + 0.5);
            const double end = yOf(value.toDouble());
            addBar(QRectF(QPointF(middle - wide / 2, yOf(0)), QPointF(middle + wide / 2, end)).normalized(), i, c);
            valueAt(middle, each * (series_ == 1 ? 1.35 : 1.05), end, value);
        }
    }

    template <class Y> void stack(qsizetype c, const QRectF& place, Y yOf)
    {
        const double wide = std::min(place.width() * 0.7, em_ * 5);
        const double left = place.center().x() - wide / 2;
        double above = 0;
        double below = 0;
        Sum sum = Decimal();
        for (int i = 0; i < series_; ++i) {
            add(sum, valueOf(figure_.series[i], c));
            const double value = reachOf(figure_.series[i], c);
            double& base = value < 0 ? below : above;
            addBar(QRectF(QPointF(left, yOf(base)), QPointF(left + wide, yOf(base + value))).normalized(), i, c);
            base += value;
        }
        valueAt(place.center().x(), place.width(), yOf(!sum || sum->digits() > 0 ? above : below), sum);
    }

    void lyingBars()
    {
        const Scale scale = scaleFor(4);
        double names = 0;
        for (const QString& name : figure_.categories)
            names = std::max(names, nameWidth(name, type_));
        names = std::min(names, area_.width() * 0.42);
        double values = 0;
        for (const Figure::Series& series : figure_.series)
            for (qsizetype c = 0; c < categories_; ++c)
                values = std::max(values, type_.width(withUnit(valueOf(series, c))));
        values = std::min(values, area_.width() * 0.3);
        const double unit = unitRow(figure_) * em_;
        const QRectF plot = area_.adjusted(names + em_ * 0.7, unit, -values - em_ * 0.5, 0);
        if (plot.width() <= 0 || plot.height() <= 0)
            return;
        if (unit > 0)
            label({plot.left(), area_.top(), area_.right() - plot.left(), em_}, Align::Left, figure_.unit, quiet);
        const auto xOf = [&](double value) { return plot.left() + scale.share(value) * plot.width(); };
        const double slot = plot.height() / double(categories_);
        const double each = std::min(slot * 0.76 / series_, em_ * 1.5);
        const auto every = std::max<qsizetype>(1, qsizetype(std::ceil(em_ * 0.9 / slot)));
        for (qsizetype c = 0; c < categories_; ++c) {
            const double middle = plot.top() + slot * (double(c) + 0.5);
            if (c % every == 0)
                nameBeside({area_.left(), middle - em_ / 2, names, em_}, slot, figure_.categories.value(c));
            double top = middle - each * series_ / 2;
            for (int i = 0; i < series_; ++i, top += each) {
                const Decimal value = valueOf(figure_.series[i], c);
                const QRectF bar = QRectF(QPointF(xOf(0), top), QPointF(xOf(value.toDouble()), top + each * 0.94)).normalized();
                addBar(bar, i, c);
                if (each >= em_ * 0.75)
                    label({bar.right() + em_ * 0.35, bar.center().y() - em_ / 2, values + em_ * 0.15, em_}, Align::Left,
                        withUnit(value), ink);
            }
        }
        made_.axes.append({{xOf(0), plot.top(), xOf(0), plot.bottom()}, ink, em_ * 0.07});
    }

    /// The name left of a lying bar: on two lines where it is long and the bars leave room for them.
    void nameBeside(const QRectF& line, double room, const QString& name)
    {
        if (nameWidth(name, type_) <= line.width() || room < em_ * 1.8)
            return label(line, Align::Right, name, ink);
        const auto [first, rest] = twoLines(name, line.width(), type_);
        label(line.translated(0, -em_ * 0.45), Align::Right, first, ink);
        label(line.translated(0, em_ * 0.45), Align::Right, rest, ink);
    }

    QString withUnit(Decimal value) const
    {
        return figure_.unit == percent ? QString(number(value) + figure_.unit) : number(value);
    }

    /// What a ring is cut into: its series, or the values of the only one.
    struct Slice {
        QString name;
        Sum value;
        double reach = 0;
        QString colour;
    };
    QList<Slice> slices() const
    {
        QList<Slice> all;
        if (series_ > 1) {
            for (int i = 0; i < series_; ++i) {
                Slice slice {figure_.series[i].name, Decimal(), 0, colourOf(figure_.series[i], i)};
                for (qsizetype c = 0; c < categories_; ++c) {
                    add(slice.value, valueOf(figure_.series[i], c));
                    slice.reach += reachOf(figure_.series[i], c);
                }
                all.append(slice);
            }
            return all;
        }
        const Figure::Series& only = figure_.series.first();
        for (qsizetype c = 0; c < categories_; ++c) {
            const QString own = only.colours.value(c);
            all.append({figure_.categories.value(c), valueOf(only, c), reachOf(only, c),
                isColour(own) ? own : shade(colourOf(only, 0), c, categories_)});
        }
        return all;
    }

    void ring()
    {
        const QList<Slice> parts = slices();
        double turn = 0; // what the full turn stands for
        Sum around = Decimal();
        Sum total = Decimal();
        for (const Slice& part : parts) {
            if (part.reach > 0)
                add(around, part.value);
            turn += std::max(part.reach, 0.0);
            add(total, part.value);
        }
        const double outer = std::min(area_.height(), area_.width() * 0.42) / 2;
        const double inner = outer * 0.54;
        const QPointF centre(area_.left() + em_ * 0.3 + outer, area_.center().y());
        double angle = 0;
        for (int i = 0; i < int(parts.size()); ++i) {
            if (parts[i].reach <= 0)
                continue;
            const double sweep = 360 * parts[i].reach / turn;
            addArea(made_.areas, Sector {centre, outer, inner, angle, sweep}, parts[i].colour, i, em_);
            angle += sweep;
        }
        const QRectF line(centre.x() - inner, centre.y() - em_ / 2, inner * 2, em_);
        const double apart = figure_.unit.isEmpty() ? 0 : em_ / 2;
        label(line.translated(0, -apart), Align::Centre, number(total), ink);
        label(line.adjusted(em_ * 0.4, apart, -em_ * 0.4, apart), Align::Centre, figure_.unit, quiet);
        ringLegendBeside(parts, around, centre.x() + outer + em_ * 2);
    }

    void ringLegendBeside(const QList<Slice>& parts, const Sum& around, double left)
    {
        const auto amountOf = [&](const Sum& value) {
            const Sum share = value && around && value->digits() >= 0 ? percentOf(*value, *around, 0) : std::nullopt;
            return share ? QString(number(value) + QStringLiteral("  ·  ") + formatPercent(*share)) : number(value);
        };
        const auto room = std::max<qsizetype>(1, qsizetype(area_.height() / em_));
        const bool isCut = parts.size() > room;
        const qsizetype shown = isCut ? room - 1 : parts.size();
        double names = 0;
        double amounts = 0;
        for (qsizetype i = 0; i < shown; ++i) {
            names = std::max(names, nameWidth(parts[i].name, type_));
            amounts = std::max(amounts, type_.width(amountOf(parts[i].value)));
        }
        names = std::clamp(area_.right() - left - em_ * 2.9 - amounts, 0.0, names);
        const double row = std::min(em_ * ringLegend, area_.height() / double(shown + (isCut ? 1 : 0)));
        const double swatch = std::min(em_ * 0.9, row * 0.9);
        double y = area_.center().y() - row * double(shown + (isCut ? 1 : 0)) / 2;
        for (int i = 0; i < int(shown); ++i, y += row) {
            addArea(made_.swatches, QRectF(left, y + (row - swatch) / 2, swatch, swatch), parts[i].colour, i, em_);
            label({left + em_ * 1.4, y, names, row}, Align::Left, parts[i].name, ink);
            label({left + em_ * 2.9 + names, y, amounts, row}, Align::Right, amountOf(parts[i].value), quiet);
        }
        if (isCut)
            label({left + em_ * 1.4, y, area_.right() - left - em_ * 1.4, row}, Align::Left, more(parts.size() - shown), quiet);
    }

    const Figure& figure_;
    const LabelType& type_;
    const double em_; ///< the height of a line
    const QRectF whole_;
    QRectF area_; ///< what the legend leaves of it
    const int series_;
    const qsizetype categories_;
    FigureGeometry made_;
};

} // namespace

FigureGeometry geometryOf(const Figure& figure, QSizeF size, const LabelType& type)
{
    return Chart(figure, size, type).build();
}

double preferredHeight(const Figure& figure, double width, const LabelType& type)
{
    const double em = type.height;
    const auto series = double(figure.series.size());
    const auto categories = double(std::max<qsizetype>(categoriesOf(figure), 1));
    switch (figure.kind) {
    case Figure::Kind::HorizontalBars:
        return Legend(figure, width, type).height(em) + em * unitRow(figure)
            + em * 1.85 * categories * (series > 1 ? 0.6 * series : 1);
    case Figure::Kind::Ring:
        return std::max(std::min(width * 0.34, em * 16), em * ringLegend * (series > 1 ? series : categories));
    case Figure::Kind::Bars:
    case Figure::Kind::StackedBars:
        break;
    }
    return Legend(figure, width, type).height(em) + std::min(width * 0.42, em * 19);
}

} // namespace pela::book
