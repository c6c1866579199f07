// The window as a whole: what main() calls when no command was asked for.
#pragma once

#include "ui/contract/page_entry.h"

class QApplication;

namespace pela {

/// Themes the application, opens the window on these pages, and the plan when a file is named. Returns the exit code of the event
/// loop.
int runWindow(QApplication& application, PageList pages, const QString& file);

} // namespace pela
