// How many lines of text a row of a grid has room for: one place for all grids.
#pragma once

namespace pela {

/// One line, or two where the person asked for roomy rows (setting "window/density"). A grid that stands already follows when
/// it is told: EntityGrid::followDensity().
int linesPerRow();

} // namespace pela
