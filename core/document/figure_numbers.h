// What a figure says of its values. Bars and sectors are drawn through a double; words and shares never are.
#pragma once

#include "core/base/decimal.h"

#include <QString>

#include <optional>

namespace pela::book {

/// Values added up; nothing where the sum has more digits than a number holds.
using Sum = std::optional<Decimal>;
void add(Sum& sum, const Sum& value);

/// One decimal, half rounded away from zero, where a value is below a hundred; none from there on.
QString number(Decimal value);
QString number(const Sum& sum);
/// The same for a tick of a scale, which is geometry.
QString tickNumber(double tick);

} // namespace pela::book
