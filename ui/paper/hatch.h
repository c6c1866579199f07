// Patterns that keep areas apart where colour does not: on a copier, and for readers who do not see the colours.
#pragma once

#include <QColor>
#include <QPainterPath>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace pela {

/// Draws pattern `index` in `colour` over `path`, as lines that stay vectors in a PDF. Pattern 0 is plain; after the last the
/// patterns start again. `spacing` is the distance of two lines.
void paintHatch(QPainter& painter, const QPainterPath& path, int index, const QColor& colour, qreal spacing);

} // namespace pela
