// How many lines of text a row of a grid has room for: one place for all grids.
#pragma once

namespace pela {

/// One line, or two where the person asked for roomy rows. A grid that stands already follows EntityGrid::followDensity().
int linesPerRow();
void saveRoomyRows(bool roomy);

} // namespace pela
