// What a programme is measured by, year by year.
#pragma once

#include "core/model/draft.h"

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

/// nullptr when nothing is said about that year.
const Target* targetOf(const Plan& plan, Id<Indicator> indicator, int year);
/// What an indicator says about its years, the first year first.
std::vector<const Target*> targetsOf(const Plan& plan, Id<Indicator> indicator);
/// Years of the period for which an indicator has no target.
std::vector<int> yearsWithoutTarget(const Plan& plan, Id<Indicator> indicator);
/// What was reached in per cent of the target, two decimals, half rounded up; may exceed 100. Nothing where one of the two is no
/// number or the target is 0 (domain.md section 7).
std::optional<Decimal> percentReached(const Target& target);
/// Whether any indicator of a programme has a target; year 0: for any year.
bool hasTarget(const Plan& plan, Id<Program> program, int year = 0);

/// The last touch on a change of indicators: a new one stands after the last of its programme.
void settleIndicators(Draft& draft);

/// Makes the target (`&Target::target`) or what was reached (`&Target::realised`) in one year so.
void setTarget(Draft& draft, Id<Indicator> indicator, int year, Measure Target::*member, const Measure& measure);

} // namespace pela
