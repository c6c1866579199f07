// The indicators of one programme as a sheet (a target, what was reached and the share per year), and its budget by source and
// year.
#pragma once

#include "core/sheets/sheet_column.h"

namespace pela {

/// Name, unit and baseline, then target, realisation and their share for each year of the period.
QList<SheetColumn> indicatorColumns(const Plan& plan);

/// Rows are fund sources: the source, an amount per year of the period, and their sum, all of one programme.
QList<SheetColumn> budgetColumns(const Plan& plan, Id<Program> program);

} // namespace pela
