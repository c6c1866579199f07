#include "core/domain/framework.h"

#include "core/domain/city.h"

namespace pela {

using namespace describe;

const EntityInfo& Framework::describe()
{
    static EntityInfo info = entity<Framework>("framework", QT_TRANSLATE_NOOP("Entity", "Framework"),
        {
            field<&Framework::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), {required, unique}),
            field<&Framework::name>("name", QT_TRANSLATE_NOOP("Field", "Name"), {required}),
            field<&Framework::version>("version", QT_TRANSLATE_NOOP("Field", "Version")),
            field<&Framework::source>("source", QT_TRANSLATE_NOOP("Field", "Source"), {longText}),
        },
        "name");
    return info;
}

const EntityInfo& Dimension::describe()
{
    static EntityInfo info = entity<Dimension>("dimension", QT_TRANSLATE_NOOP("Entity", "Dimension"),
        {
            field<&Dimension::framework>("framework", QT_TRANSLATE_NOOP("Field", "Framework"), {required, follow}),
            field<&Dimension::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&Dimension::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), {required}),
            field<&Dimension::name>("name", QT_TRANSLATE_NOOP("Field", "Name"), {required}),
            field<&Dimension::nameEnglish>("name_en", QT_TRANSLATE_NOOP("Field", "English name")),
            field<&Dimension::colour>("colour", QT_TRANSLATE_NOOP("Field", "Colour")),
            field<&Dimension::icon>("icon", QT_TRANSLATE_NOOP("Field", "Icon"), {hidden}),
        },
        "name", {{"framework", "code"}});
    return info;
}

const EntityInfo& Subdimension::describe()
{
    static EntityInfo info = entity<Subdimension>("subdimension", QT_TRANSLATE_NOOP("Entity", "Sub-dimension"),
        {
            field<&Subdimension::dimension>("dimension", QT_TRANSLATE_NOOP("Field", "Dimension"), {required, follow}),
            field<&Subdimension::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&Subdimension::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), {required}),
            field<&Subdimension::name>("name", QT_TRANSLATE_NOOP("Field", "Name"), {required}),
            field<&Subdimension::nameEnglish>("name_en", QT_TRANSLATE_NOOP("Field", "English name")),
        },
        "name", {{"dimension", "code"}});
    return info;
}

const EntityInfo& ActionTrack::describe()
{
    static EntityInfo info = entity<ActionTrack>("action_track", QT_TRANSLATE_NOOP("Entity", "Action track"),
        {
            field<&ActionTrack::framework>("framework", QT_TRANSLATE_NOOP("Field", "Framework"), {required, follow}),
            field<&ActionTrack::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&ActionTrack::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), {required}),
            field<&ActionTrack::name>("name", QT_TRANSLATE_NOOP("Field", "Name"), {required}),
        },
        "name", {{"framework", "code"}});
    return info;
}

std::vector<const Dimension*> dimensionsOf(const Plan& plan)
{
    return plan.ordered(&Dimension::framework, masterplanOf(plan).framework);
}

std::vector<const Subdimension*> subdimensionsOf(const Plan& plan)
{
    std::vector<const Subdimension*> all;
    for (const Dimension* dimension : dimensionsOf(plan))
        for (const Subdimension* below : plan.ordered(&Subdimension::dimension, dimension->id))
            all.push_back(below);
    return all;
}

std::vector<const ActionTrack*> tracksOf(const Plan& plan)
{
    return plan.ordered(&ActionTrack::framework, masterplanOf(plan).framework);
}

} // namespace pela
