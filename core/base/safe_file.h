// Putting a finished file in the place of another without a moment at which neither is whole.
#pragma once

#include "core/base/result.h"

namespace pela {

/// Brings `finished` to the disk and renames it over `target`. On failure `target` is as it was and `finished` is gone.
Result<> replaceFile(const QString& finished, const QString& target);

/// A name beside `target` (same folder, so that renaming is one step) that no file has yet.
QString temporaryBeside(const QString& target);

} // namespace pela
