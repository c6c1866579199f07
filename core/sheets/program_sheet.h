// Programmes as a sheet.
#pragma once

#include "core/sheets/sheet.h"

namespace pela {

/// Code and name first, then where it belongs, the money of each year of the period, and the rest. A new programme stands in the
/// first sub-dimension and is led by the first OPD until that is said; a change without a code ends with one.
Sheet programSheet(const Plan& plan);

/// How a new programme begins that stands beside others: in that sub-dimension, led by that OPD. Sheet::addRow.
decltype(Sheet::addRow) programLike(Id<Subdimension> subdimension, Id<Opd> lead);

} // namespace pela
