// Programmes as a sheet.
#pragma once

#include "core/sheets/sheet.h"

namespace pela {

/// Code and name first, then where it belongs, the money of each year of the period, and the rest. A new programme has neither
/// a sub-dimension nor an OPD until they are said, and is objected to without; a change without a code ends with one.
Sheet programSheet(const Plan& plan);

} // namespace pela
