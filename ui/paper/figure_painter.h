// One painter of charts for screen, PDF and PNG.
#pragma once

#include "core/document/document.h"

#include <QColor>
#include <QFont>
#include <QRectF>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace pela {

/// How a figure looks where it is painted. The font gives the scale of everything: line widths, bars, gaps.
struct FigureStyle {
    QFont font; ///< of labels; its pixel size is in the painter's units
    QColor text = QColor(0x16, 0x16, 0x1a);
    QColor quiet = QColor(0x55, 0x58, 0x60); ///< axis labels
    QColor grid = QColor(0xd4, 0xd6, 0xdc);
    QColor background = Qt::white;                        ///< gaps between neighbouring areas
    bool patterns = true;                                 ///< hatch the areas, so that they are told apart without colour
    QString emptyText = QStringLiteral("Belum ada data"); ///< stands where there are no values
};

/// The height a figure likes at this width, in the painter's units.
qreal preferredHeight(const book::Figure& figure, qreal width, const FigureStyle& style);

/// Paints a chart into `area`, without its caption. Values that are no finite number count as nothing; too long labels end in
/// "…".
void paintFigure(QPainter& painter, const QRectF& area, const book::Figure& figure, const FigureStyle& style);

} // namespace pela
