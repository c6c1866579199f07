// How long it takes until another page is on screen.
#pragma once

#include <QString>

namespace pela::bench {

/// Every page of a whole window, when it is first shown, when it is shown again, and when the plan has changed meanwhile: on the
/// sample and on a large plan in `folder`. Needs a QApplication.
void benchSwitch(const QString& folder);

/// Shows every page of the plan at `path` and prints the memory that took.
void printMemoryShown(const QString& path);

} // namespace pela::bench
