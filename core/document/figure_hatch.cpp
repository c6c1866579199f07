#include "core/document/figure_hatch.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace pela::book {
namespace {

/// More lines than this make no pattern, only a slow page.
constexpr int mostLines = 400;

bool holds(const QRectF& bar, QPointF point)
{
    return bar.contains(point);
}

bool holds(const Sector& sector, QPointF point)
{
    const QPointF from = point - sector.centre;
    const double radius = std::hypot(from.x(), from.y());
    if (radius < sector.inner || radius > sector.outer)
        return false;
    const double angle = std::atan2(from.x(), -from.y()) * 180 / std::numbers::pi;
    return std::fmod(angle - sector.start + 720, 360) <= sector.sweep;
}

/// Where on the line, from 0 to 1, it may enter or leave.
QList<double> crossings(const QRectF& bar, const QLineF& line)
{
    QList<double> at;
    if (line.dx() != 0)
        at << (bar.left() - line.x1()) / line.dx() << (bar.right() - line.x1()) / line.dx();
    if (line.dy() != 0)
        at << (bar.top() - line.y1()) / line.dy() << (bar.bottom() - line.y1()) / line.dy();
    return at;
}

QList<double> crossings(const Sector& sector, const QLineF& line)
{
    QList<double> at;
    const QPointF along(line.dx(), line.dy());
    const QPointF from = line.p1() - sector.centre;
    const double a = QPointF::dotProduct(along, along);
    const double b = QPointF::dotProduct(from, along);
    for (const double radius : {sector.inner, sector.outer}) {
        const double root = b * b - a * (QPointF::dotProduct(from, from) - radius * radius);
        if (root > 0)
            at << (-b - std::sqrt(root)) / a << (-b + std::sqrt(root)) / a;
    }
    for (const double degrees : {sector.start, sector.start + sector.sweep}) {
        const double angle = degrees * std::numbers::pi / 180;
        const QPointF across(std::cos(angle), std::sin(angle)); // at right angles to the edge
        if (const double steep = QPointF::dotProduct(along, across); steep != 0)
            at << -QPointF::dotProduct(from, across) / steep;
    }
    return at;
}

template <class S> void addInside(const S& shape, const QLineF& line, QList<QLineF>& lines)
{
    QList<double> at = crossings(shape, line);
    at << 0 << 1;
    for (double& place : at)
        place = std::clamp(place, 0.0, 1.0);
    std::sort(at.begin(), at.end());
    for (qsizetype i = 1; i < at.size(); ++i)
        if (at[i] > at[i - 1] && holds(shape, line.pointAt((at[i - 1] + at[i]) / 2)))
            lines.append({line.pointAt(at[i - 1]), line.pointAt(at[i])});
}

template <class S> class Pattern {
public:
    Pattern(const S& shape, const QRectF& bounds) : shape_(shape), bounds_(bounds) { }

    void diagonals(double step, bool rising)
    {
        const double from = rising ? bounds_.bottom() : bounds_.top();
        const double to = rising ? bounds_.top() : bounds_.bottom();
        for (double x = bounds_.left() - bounds_.height(); x < bounds_.right(); x += step)
            addInside(shape_, {x, from, x + bounds_.height(), to}, lines);
    }
    void level(double step)
    {
        for (double y = bounds_.top() + step / 2; y < bounds_.bottom(); y += step)
            addInside(shape_, {bounds_.left(), y, bounds_.right(), y}, lines);
    }
    void upright(double step)
    {
        for (double x = bounds_.left() + step / 2; x < bounds_.right(); x += step)
            addInside(shape_, {x, bounds_.top(), x, bounds_.bottom()}, lines);
    }
    void dots(double step, double width)
    {
        const QPointF speck(width * 0.02, 0); // a line of no length is left out by some who draw it
        const auto isInside = [&](double dx, double dy, QPointF at) { return holds(shape_, at + QPointF(dx, dy) * width / 2); };
        for (double y = bounds_.top() + step / 2; y < bounds_.bottom(); y += step)
            for (double x = bounds_.left() + step / 2; x < bounds_.right(); x += step)
                if (const QPointF at(x, y);
                    isInside(-1, 0, at) && isInside(1, 0, at) && isInside(0, -1, at) && isInside(0, 1, at))
                    lines.append({at - speck, at + speck});
    }

    QList<QLineF> lines;

private:
    const S& shape_;
    const QRectF bounds_;
};

template <class S> Hatch hatch(const S& shape, const QRectF& bounds, int index, double spacing)
{
    const int kind = index % 7;
    if (kind == 0 || bounds.isEmpty() || spacing <= 0)
        return {};
    const double step = std::max(spacing, (bounds.width() + bounds.height()) / mostLines);
    Pattern pattern(shape, bounds);
    switch (kind) {
    case 1:
        pattern.diagonals(step * 1.4, true);
        break;
    case 2:
        pattern.level(step);
        break;
    case 3:
        pattern.diagonals(step * 1.4, false);
        break;
    case 4:
        pattern.dots(step * 0.9, spacing * 0.36);
        return {pattern.lines, spacing * 0.36, true};
    case 5:
        pattern.upright(step);
        break;
    default:
        pattern.diagonals(step * 1.8, true);
        pattern.diagonals(step * 1.8, false);
        break;
    }
    return {pattern.lines, spacing * 0.26, false};
}

} // namespace

QRectF boundsOf(const Shape& shape)
{
    if (const auto* bar = std::get_if<QRectF>(&shape))
        return *bar;
    const auto& sector = std::get<Sector>(shape);
    const QPointF corner(sector.outer, sector.outer);
    return {sector.centre - corner, sector.centre + corner};
}

Hatch hatchOf(const Shape& shape, int index, double spacing)
{
    return std::visit([&](const auto& known) { return hatch(known, boundsOf(shape), index, spacing); }, shape);
}

} // namespace pela::book
