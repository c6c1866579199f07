// Paints figures: the geometry is that of core/document, the fonts are ours.
#pragma once

#include "core/document/document.h"

#include <QFont>
#include <QRectF>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace pela {

/// The height a figure likes at this width. The pixel size of the font, which labels get, is in the painter's units.
qreal preferredHeight(const book::Figure& figure, qreal width, const QFont& font);

/// Paints a chart into `area`, without its caption.
void paintFigure(QPainter& painter, const QRectF& area, const book::Figure& figure, const QFont& font);

} // namespace pela
