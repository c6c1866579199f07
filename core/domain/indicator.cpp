#include "core/domain/indicator.h"

#include "core/domain/city.h"
#include "core/domain/order.h"
#include "core/domain/programme.h"

namespace pela {

using namespace describe;

namespace {

/// The line for a year that a change itself adds: the column before may have begun it.
Id<Target> begun(const ChangeSet& changes, Id<Indicator> indicator, int year)
{
    const EntityInfo& info = Target::describe();
    for (const RowChange& change : changes.rows()) {
        if (change.entity != &info || change.action != RowAction::Insert)
            continue;
        QUuid owner;
        int of = 0;
        for (const FieldChange& field : change.fields) {
            if (field.field == info.fieldIndex(u"indicator"))
                owner = field.after.uuid();
            if (field.field == info.fieldIndex(u"year"))
                of = int(field.after.integer());
        }
        if (owner == indicator.uuid() && of == year)
            return Id<Target>(change.id);
    }
    return {};
}

} // namespace

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
    const std::optional<Decimal> share = Decimal::ratio(*target.realised.number(), *target.target.number(), 4);
    return share ? Decimal::of(share->digits(), 2) : std::nullopt;
}

bool hasTarget(const Plan& plan, Id<Program> program, int year)
{
    for (const Indicator* indicator : plan.of(&Indicator::program, program))
        for (const Target* target : plan.of(&Target::indicator, indicator->id))
            if (!target->target.isEmpty() && (year == 0 || target->year == year))
                return true;
    return false;
}

Indicator blankIndicator(const Plan& plan, Id<Program> program, int ahead)
{
    Indicator blank;
    blank.id = Id<Indicator>::make();
    blank.program = program;
    blank.position = nextPosition(plan, &Indicator::program, program, ahead);
    return blank;
}

void setTarget(
    ChangeSet& changes, const Plan& plan, Id<Indicator> indicator, int year, Measure Target::*member, const Measure& measure)
{
    if (const Id<Target> fresh = begun(changes, indicator, year); !fresh.isNull()) {
        changes.set(fresh, member, measure);
    } else if (const Target* target = targetOf(plan, indicator, year)) {
        changes.set(target->id, member, measure);
    } else if (!measure.isEmpty()) {
        Target line;
        line.id = Id<Target>::make();
        line.indicator = indicator;
        line.year = year;
        line.*member = measure;
        changes.insert(line);
    }
}

} // namespace pela
