// What a programme is measured by, year by year.
#pragma once

#include "core/model/plan.h"

namespace pela {

struct Program;

struct Indicator {
    Id<Indicator> id;
    Id<Program> program;
    int position = 0;
    QString name;
    QString unit;
    Measure baseline;

    static const EntityInfo& describe();
    friend bool operator==(const Indicator&, const Indicator&) = default;
};

/// What an indicator shall reach in one year, and what it did reach; may exceed 100 %.
struct Target {
    Id<Target> id;
    Id<Indicator> indicator;
    int year = 0;
    Measure target;
    Measure realised;

    static const EntityInfo& describe();
    friend bool operator==(const Target&, const Target&) = default;
};

/// What was reached in per cent of the target, two decimals, half rounded up; may exceed 100. Nothing where one of the two is
/// no number or the target is 0 (domain.md section 7).
std::optional<Decimal> percentReached(const Target& target);

} // namespace pela
