#include "ui/paper/hatch.h"

#include <QPainter>

namespace pela {
namespace {

/// More lines than this make no pattern, only a slow page.
constexpr int mostLines = 400;

QList<QLineF> diagonals(const QRectF& area, qreal step, bool rising)
{
    QList<QLineF> lines;
    for (qreal x = area.left() - area.height(); x < area.right(); x += step)
        lines.append(rising ? QLineF(x, area.bottom(), x + area.height(), area.top())
                            : QLineF(x, area.top(), x + area.height(), area.bottom()));
    return lines;
}

QList<QLineF> level(const QRectF& area, qreal step)
{
    QList<QLineF> lines;
    for (qreal y = area.top() + step / 2; y < area.bottom(); y += step)
        lines.append(QLineF(area.left(), y, area.right(), y));
    return lines;
}

QList<QLineF> upright(const QRectF& area, qreal step)
{
    QList<QLineF> lines;
    for (qreal x = area.left() + step / 2; x < area.right(); x += step)
        lines.append(QLineF(x, area.top(), x, area.bottom()));
    return lines;
}

} // namespace

void paintHatch(QPainter& painter, const QPainterPath& path, int index, const QColor& colour, qreal spacing)
{
    const int pattern = index % 7;
    const QRectF area = path.boundingRect();
    if (pattern == 0 || area.isEmpty() || spacing <= 0)
        return;
    const qreal step = std::max(spacing, (area.width() + area.height()) / mostLines);
    QList<QLineF> lines;
    QPen pen(colour, spacing * 0.26, Qt::SolidLine, Qt::FlatCap);
    switch (pattern) {
    case 1:
        lines = diagonals(area, step * 1.4, true);
        break;
    case 2:
        lines = level(area, step);
        break;
    case 3:
        lines = diagonals(area, step * 1.4, false);
        break;
    case 4:
        pen = QPen(colour, spacing * 0.36, Qt::CustomDashLine, Qt::RoundCap);
        pen.setDashPattern({0.01, 2.4});
        lines = level(area, step * 0.9);
        break;
    case 5:
        lines = upright(area, step);
        break;
    default:
        lines = diagonals(area, step * 1.8, true) + diagonals(area, step * 1.8, false);
        break;
    }
    painter.save();
    painter.setClipPath(path, Qt::IntersectClip);
    painter.setPen(pen);
    painter.drawLines(lines);
    painter.restore();
}

} // namespace pela
