// The OPDs of a plan as a sheet.
#pragma once

#include "core/sheets/sheet.h"

namespace pela {

/// By code: every field, then what each OPD is used for ("programs", "budget", "commitment").
Sheet opdSheet();

} // namespace pela
