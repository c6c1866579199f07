// The patterns of areas in a figure.
#pragma once

#include "core/document/figure_geometry.h"

namespace pela::book {

/// Pattern `index` over `shape`. Pattern 0 is plain; after the last the patterns start again. `spacing`: from line to line.
Hatch hatchOf(const Shape& shape, int index, double spacing);

/// The smallest rectangle around a whole bar, or around the whole ring that a sector is part of.
QRectF boundsOf(const Shape& shape);

} // namespace pela::book
