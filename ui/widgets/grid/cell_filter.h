// What is typed into the filter over a column, and which cells it lets through.
#pragma once

#include "core/plan/plan.h"

namespace pela {

/// Money, counts and years: kinds that are compared and sorted as numbers.
bool isNumeric(FieldType type);
std::optional<double> numberOf(const Value& value);

/// True when a cell holds what `filter` asks for: part of its `text` (case-folded), for numbers also a comparison
/// (">500 juta", "<= 3"), for yes and no the beginning of the word.
bool acceptsCell(const QString& filter, const Value& value, const QString& text, const FieldInfo& field, const Plan& plan);

} // namespace pela
