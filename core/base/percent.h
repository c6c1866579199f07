// Shares of a whole, by the arithmetic of official tables.
#pragma once

#include "core/base/decimal.h"

namespace pela {

/// How many hundredths of the whole a part is, half rounded away from zero: 1,2 for 23 of 2000 with one decimal. Nothing for a
/// whole of zero or a result out of range.
std::optional<Decimal> percentOf(Decimal part, Decimal whole, int decimals);

/// As large, without zeros at the end of the decimals: 12,5 for 12,50.
Decimal withoutZeros(Decimal number);

} // namespace pela
