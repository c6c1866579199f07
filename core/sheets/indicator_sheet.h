// Indicators as a sheet: a target, what was reached and the share per year.
#pragma once

#include "core/sheets/sheet.h"

namespace pela {

/// Name, unit and baseline, then target, realisation and their share for each year of the period. The indicators of one
/// programme; with a null id those of all, each with its programme in the first column.
Sheet indicatorSheet(const Plan& plan, Id<Program> program);

} // namespace pela
