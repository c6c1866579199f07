// The window as a whole: what main() calls when no command was asked for.
#pragma once

#include "ui/contract/page_entry.h"

class QApplication;

namespace pela {

class MainWindow;

/// Themes the application, opens the window on these pages, and the plan when a file is named; each further file gets a window of
/// its own. A window that is open already takes over what it can (ui/shell/one_start.h), and then none is opened here. Returns
/// the exit code of the event loop.
int runWindow(QApplication& application, PageList pages, const QStringList& files);

/// Whoever ends the program from outside (a desktop session, a terminal, an administrator, a display that goes) ends it as the
/// close button does: what is being typed is kept. For the one window of a program, in its thread.
void endInOrder(MainWindow& window);

} // namespace pela
