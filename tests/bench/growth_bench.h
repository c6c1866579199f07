// Whether opening, verifying and undoing grow with the plan and its history, and no faster.
#pragma once

#include <QString>

namespace pela::bench {

/// Plans of 1,000, 10,000 and 100,000 programmes; and a commit of 100,000 rows, for which only the largest has enough.
void benchGrowthOfPlan(const QString& folder);
/// One plan with 1,000, 10,000, 100,000 and 300,000 entries in its history.
void benchGrowthOfHistory(const QString& folder);

} // namespace pela::bench
