// Money as sheets: the fund sources of a plan, and the budget of one programme by source and year.
#pragma once

#include "core/sheets/sheet.h"

namespace pela {

Sheet fundSourceSheet();

/// Rows are fund sources: the source, an amount per year of the period, and their sum, all of one programme. No rows can be added
/// here. Without a programme it is empty.
Sheet budgetSheet(const Plan& plan, Id<Program> program);

} // namespace pela
