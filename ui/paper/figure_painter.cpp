#include "ui/paper/figure_painter.h"

#include "core/document/figure_geometry.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace pela {
namespace {

using book::FigureGeometry;

book::LabelType labelType(const QFont& font)
{
    const QFontMetricsF metrics(font);
    return {[metrics](const QString& text) { return metrics.horizontalAdvance(text); }, metrics.height(), metrics.ascent()};
}

QPainterPath pathOf(const QRectF& bar)
{
    QPainterPath path;
    path.addRect(bar);
    return path;
}

QPainterPath pathOf(const book::Sector& sector)
{
    const auto circle
        = [&](double radius) { return QRectF(sector.centre - QPointF(radius, radius), sector.centre + QPointF(radius, radius)); };
    QPainterPath path;
    if (sector.sweep >= 359.99) {
        path.addEllipse(circle(sector.outer));
        path.addEllipse(circle(sector.inner));
        return path;
    }
    // Qt counts from three o'clock and against the clock.
    const double start = 90 - sector.start;
    path.arcMoveTo(circle(sector.outer), start);
    path.arcTo(circle(sector.outer), start, -sector.sweep);
    path.arcTo(circle(sector.inner), start - sector.sweep, sector.sweep);
    path.closeSubpath();
    return path;
}

void paint(QPainter& painter, const QList<FigureGeometry::Area>& areas, const FigureGeometry& figure)
{
    const QColor background(figure.background);
    for (const FigureGeometry::Area& area : areas) {
        const QPainterPath path = std::visit([](const auto& shape) { return pathOf(shape); }, area.shape);
        painter.fillPath(path, QColor(area.colour));
        painter.setPen(
            QPen(background, area.hatch.width, Qt::SolidLine, area.hatch.dots ? Qt::RoundCap : Qt::FlatCap, Qt::MiterJoin));
        painter.drawLines(area.hatch.lines);
        painter.strokePath(path, QPen(background, figure.outline, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    }
}

void paint(QPainter& painter, const QList<FigureGeometry::Line>& lines)
{
    for (const FigureGeometry::Line& one : lines) {
        painter.setPen(QPen(QColor(one.colour), one.width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(one.line);
    }
}

} // namespace

qreal preferredHeight(const book::Figure& figure, qreal width, const QFont& font)
{
    return book::preferredHeight(figure, width, labelType(font));
}

void paintFigure(QPainter& painter, const QRectF& area, const book::Figure& figure, const QFont& font)
{
    const book::LabelType type = labelType(font);
    const FigureGeometry geometry = book::geometryOf(figure, area.size(), type);
    painter.save();
    painter.translate(area.topLeft());
    painter.setFont(font);
    painter.setBrush(Qt::NoBrush);
    paint(painter, geometry.grid);
    paint(painter, geometry.areas, geometry);
    paint(painter, geometry.axes);
    paint(painter, geometry.swatches, geometry);
    for (const FigureGeometry::Label& label : geometry.labels) {
        const qreal before = label.align == book::Align::Left ? 0
            : label.align == book::Align::Right               ? type.width(label.text)
                                                              : type.width(label.text) / 2;
        painter.setPen(QColor(label.colour));
        painter.drawText(label.at - QPointF(before, 0), label.text);
    }
    painter.restore();
}

} // namespace pela
