// The window as a whole: what main() calls when no command was asked for.
#pragma once

#include "ui/contract/page_entry.h"

class QApplication;

namespace pela {

class MainWindow;

/// Themes the application, opens the window on these pages, and the plan when a file is named. Returns the exit code of the event
/// loop.
int runWindow(QApplication& application, PageList pages, const QString& file);

/// Whoever ends the program from outside (a desktop session, a terminal, an administrator, a display that goes) ends it as the
/// close button does: what is being typed is kept. For the one window of a program, in its thread.
void endInOrder(MainWindow& window);

} // namespace pela
