// What is typed into the filter over a column, and which cells it lets through.
#pragma once

#include "core/domain/entities.h"
#include "core/model/plan.h"

namespace pela {

/// Money, counts and years: kinds that are compared and sorted as numbers.
bool isNumeric(FieldType type);

/// Read once when it is typed, asked for every cell of its column.
class CellFilter {
public:
    CellFilter() = default;
    explicit CellFilter(const QString& typed);

    const QString& typed() const { return typed_; }
    /// True when a cell holds what is asked for: part of its `text` (case-folded; asked when it matters), for numbers also a
    /// comparison
    /// (">500 juta", "<= 3"), for yes and no the beginning of the word.
    bool accepts(const Value& value, const std::function<QString()>& text, const FieldInfo& field, const Plan& plan) const;

private:
    struct Comparison {
        QString sign;
        std::optional<Decimal> amount; ///< what it says as money: 1,250 is written in English, "2 juta" is two million
        std::optional<Decimal> number; ///< digit for digit
        bool holds(Decimal cell, Decimal bound) const;
    };

    QString typed_;
    QString wanted_; ///< trimmed and case-folded
    std::optional<Comparison> comparison_;
};

} // namespace pela
