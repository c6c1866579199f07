// The window as a whole: what main() calls when no command was asked for.
#pragma once

#include <QString>

class QApplication;

namespace pela {

/// Themes the application, opens the window, and the plan when a file is named. Returns the exit code of the event loop.
int runWindow(QApplication& application, const QString& file);

} // namespace pela
