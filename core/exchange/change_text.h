// What a change did, in words: for the page of the history and for the history as text.
#pragma once

#include "core/plan/changes.h"

namespace pela {

/// The name of a changed row. A row that is gone by now is called what it was called when it went, or came.
QString rowName(const Plan& plan, const RowChange& row);
/// What a row change says in one line: "Pagu: Rp1.000.000 → Rp2.000.000", "added", "removed". Long values are cut.
QString rowSummary(const Plan& plan, const RowChange& row);

} // namespace pela
