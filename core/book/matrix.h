// The matriks rencana aksi: every programme with everything the plan says about it.
#pragma once

#include "core/book/material.h"

namespace pela::book {

/// For paper, in two parts that a page can hold (docs/adr/007): aims with targets, then means with money. Both are grouped by
/// dimension and sub-dimension and share number and code; money is in exact million rupiah with totals per dimension and overall.
QList<Table> matrixForPaper(const Material& material);
/// For a sheet: one flat row an indicator with dimension and sub-dimension as columns, whole rupiah, so that filters and
/// sums work. The money of a programme stands on its first row only, so that a column adds up to the total.
Table matrixForSheet(const Material& material);

} // namespace pela::book
