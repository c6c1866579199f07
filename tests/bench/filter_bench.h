// What one key typed into the filter of the programme page costs.
#pragma once

#include <QString>

namespace pela::bench {

/// Opens the plan at `path` on the programme page and types words into its filter, letter by letter; the milliseconds of
/// the slowest key, painted. Needs a QApplication.
double filterKeystroke(const QString& path);

} // namespace pela::bench
