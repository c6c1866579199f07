#include "core/domain/indicator.h"

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

std::optional<Decimal> percentReached(const Target& target)
{
    if (!target.target.number() || !target.realised.number())
        return {};
    const std::optional<Decimal> share = Decimal::ratio(*target.realised.number(), *target.target.number(), 4);
    return share ? Decimal::of(share->digits(), 2) : std::nullopt;
}

} // namespace pela
