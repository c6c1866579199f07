// Pictures of the window for the manual and for looking at: every page, the start page and the palette, light and dark.
#pragma once

#include "ui/contract/page_entry.h"

class QApplication;

namespace pela {

/// Writes PNG files of a plan at 1366x768 into `folder` (made when missing), at the scale Qt was started with
/// (QT_SCALE_FACTOR=1.5 gives the second set; its names end in "@1.5x"). The plan itself is not touched.
/// Smaller ones for the manual, named like its pages, go into `manual` below that folder.
/// Returns 0, or 3 when the plan cannot be read or a picture cannot be written; says why on stderr.
int takeShots(QApplication& application, PageList pages, const QString& planFile, const QString& folder);

} // namespace pela
