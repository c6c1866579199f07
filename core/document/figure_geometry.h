// Where everything in a figure stands: bars, sectors, hatches, lines and words, in numbers. Paper paints it and HTML writes it as
// SVG, so that both show the same figure.
#pragma once

#include "core/document/document.h"

#include <QLineF>
#include <QRectF>

#include <functional>

namespace pela::book {

/// The type that labels are set in. Core has no fonts, so whoever draws says how large words are. The height of a line gives the
/// scale of everything else: bars, gaps, widths of lines.
struct LabelType {
    std::function<double(const QString&)> width; ///< of a text on one line
    double height = 0;                           ///< of a line, more than zero
    double ascent = 0;                           ///< from the top of a line to its baseline
};

/// A part of a ring, in degrees clockwise from the top.
struct Sector {
    QPointF centre;
    double outer = 0;
    double inner = 0;
    double start = 0;
    double sweep = 0; ///< 360 closes the ring
};
using Shape = std::variant<QRectF, Sector>;

/// Lines that keep areas apart where colour does not: on a copier, and for readers who do not see the colours.
struct Hatch {
    QList<QLineF> lines; ///< inside the shape, so that nothing needs to be clipped
    double width = 0;
    bool dots = false; ///< the lines are specks with round ends
};

/// Colours are "#rrggbb", always valid.
struct FigureGeometry {
    struct Area {
        Shape shape;
        QString colour;
        Hatch hatch; ///< in the colour of the background
    };
    struct Line {
        QLineF line;
        QString colour;
        double width = 0;
    };
    struct Label {
        QPointF at; ///< on the baseline: where the text begins, ends or has its middle
        Align align = Align::Left;
        QString text; ///< cut with "…" where there was no room for it
        QString colour;
    };

    QList<Line> grid;     ///< under the areas
    QList<Area> areas;    ///< one for each value but zero
    QList<Line> axes;     ///< over the areas, where values are zero
    QList<Area> swatches; ///< of the legend; their names are among the labels
    QList<Label> labels;
    QString background; ///< of hatches, and of the outline of areas and swatches
    double outline = 0; ///< its width
};

/// The figure in an area of this size that begins at zero; nothing stands outside. Values that are no finite number count as
/// nothing. Bars of negative values go below the axis, or left of it, and stack there apart from the positive ones; a ring has no
/// sector for them, but its legend and its sum do count them. A figure without values says so. Where not even a few words have
/// room the figure is empty.
FigureGeometry geometryOf(const Figure& figure, QSizeF size, const LabelType& type);

/// The height a figure likes at this width.
double preferredHeight(const Figure& figure, double width, const LabelType& type);

} // namespace pela::book
