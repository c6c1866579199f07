// The large plan of the measurements: 10,000 programmes and 50,000 budget lines on the small plan of the tests.
#pragma once

#include "core/store/plan_file.h"

namespace pela::bench {

/// Makes it at `path`; ends the program with a message when that fails.
void makeBigPlan(const QString& path, int programs, int linesEach);

} // namespace pela::bench
