// How long the window's thread stands still while work goes on beside it.
#pragma once

#include <QString>

namespace pela::bench {

/// A matrix of 1,600 pages, exported from a whole window on a plan in `folder`. Needs a QApplication.
void benchBusy(const QString& folder);

} // namespace pela::bench
