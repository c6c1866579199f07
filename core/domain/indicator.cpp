#include "core/domain/indicator.h"

#include "core/base/percent.h"
#include "core/domain/city.h"
#include "core/domain/order.h"
#include "core/domain/programme.h"

namespace pela {

using namespace describe;

const EntityInfo& Indicator::describe()
{
    static EntityInfo info = entity<Indicator>("indicator", QT_TRANSLATE_NOOP("Entity", "Indicator"),
        {
            field<&Indicator::program>("program", QT_TRANSLATE_NOOP("Field", "Programme"), {required, follow}),
            field<&Indicator::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&Indicator::name>("name", QT_TRANSLATE_NOOP("Field", "Indicator"), {required}),
            field<&Indicator::unit>("unit", QT_TRANSLATE_NOOP("Field", "Unit")),
            field<&Indicator::baseline>("baseline", QT_TRANSLATE_NOOP("Field", "Baseline")),
        },
        "name");
    return info;
}

const EntityInfo& Target::describe()
{
    static EntityInfo info = entity<Target>("target", QT_TRANSLATE_NOOP("Entity", "Yearly target"),
        {
            field<&Target::indicator>("indicator", QT_TRANSLATE_NOOP("Field", "Indicator"), {required, follow}),
            field<&Target::year>("year", QT_TRANSLATE_NOOP("Field", "Year"), {required, calendarYear}),
            field<&Target::target>("target", QT_TRANSLATE_NOOP("Field", "Target")),
            field<&Target::realised>("realised", QT_TRANSLATE_NOOP("Field", "Realised")),
        },
        nullptr, {{"indicator", "year"}});
    return info;
}

const Target* targetOf(const Plan& plan, Id<Indicator> indicator, int year)
{
    for (const Target* target : plan.of(&Target::indicator, indicator))
        if (target->year == year)
            return target;
    return nullptr;
}

std::vector<const Target*> targetsOf(const Plan& plan, Id<Indicator> indicator)
{
    std::vector<const Target*> targets = plan.of(&Target::indicator, indicator);
    std::sort(targets.begin(), targets.end(), [](const Target* a, const Target* b) { return a->year < b->year; });
    return targets;
}

std::vector<int> yearsWithoutTarget(const Plan& plan, Id<Indicator> indicator)
{
    std::vector<int> years = yearsOf(plan);
    for (const Target* target : plan.of(&Target::indicator, indicator))
        if (!target->target.isEmpty())
            std::erase(years, target->year);
    return years;
}

std::optional<Decimal> percentReached(const Target& target)
{
    if (!target.target.number() || !target.realised.number())
        return {};
    return percentOf(*target.realised.number(), *target.target.number(), 2);
}

bool hasTarget(const Plan& plan, Id<Program> program, int year)
{
    for (const Indicator* indicator : plan.of(&Indicator::program, program))
        for (const Target* target : plan.of(&Target::indicator, indicator->id))
            if (!target->target.isEmpty() && (year == 0 || target->year == year))
                return true;
    return false;
}

void settleIndicators(Draft& draft)
{
    settlePositions(draft, &Indicator::program);
}

void setTarget(Draft& draft, Id<Indicator> indicator, int year, Measure Target::*member, const Measure& measure)
{
    if (const Target* target = targetOf(draft.plan(), indicator, year)) {
        draft.set(target->id, member, measure);
    } else if (!measure.isEmpty()) {
        Target line;
        line.indicator = indicator;
        line.year = year;
        line.*member = measure;
        draft.insert(line);
    }
}

} // namespace pela
