#include "core/domain/programme.h"

#include "core/domain/framework.h"
#include "core/domain/opd.h"

namespace pela {

using namespace describe;

const EntityInfo& Program::describe()
{
    static EntityInfo info = entity<Program>("program", QT_TRANSLATE_NOOP("Entity", "Programme"),
        {
            field<&Program::code>("code", QT_TRANSLATE_NOOP("Field", "Code")),
            field<&Program::name>("name", QT_TRANSLATE_NOOP("Field", "Programme"), {required}),
            field<&Program::subdimension>("subdimension", QT_TRANSLATE_NOOP("Field", "Sub-dimension"), {required}),
            field<&Program::leadOpd>("lead_opd", QT_TRANSLATE_NOOP("Field", "Lead OPD"), {required}),
            field<&Program::objective>("objective", QT_TRANSLATE_NOOP("Field", "Objective"), {longText}),
            field<&Program::description>("description", QT_TRANSLATE_NOOP("Field", "Description"), {longText}),
            field<&Program::location>("location", QT_TRANSLATE_NOOP("Field", "Location")),
            field<&Program::horizon>("horizon", QT_TRANSLATE_NOOP("Field", "Horizon")),
            field<&Program::track>("track", QT_TRANSLATE_NOOP("Field", "Action track"), {clear}),
            field<&Program::quickWin>("quick_win", QT_TRANSLATE_NOOP("Field", "Quick win")),
            field<&Program::status>("status", QT_TRANSLATE_NOOP("Field", "Status")),
            field<&Program::note>("note", QT_TRANSLATE_NOOP("Field", "Note"), {longText}),
        },
        "name");
    return info;
}

const EntityInfo& ProgramSupport::describe()
{
    static EntityInfo info = entity<ProgramSupport>("program_support", QT_TRANSLATE_NOOP("Entity", "Supporting OPD"),
        {
            field<&ProgramSupport::program>("program", QT_TRANSLATE_NOOP("Field", "Programme"), {required, follow}),
            field<&ProgramSupport::opd>("opd", QT_TRANSLATE_NOOP("Field", "OPD"), {required}),
        },
        nullptr, {{"program", "opd"}});
    return info;
}

const Dimension* dimensionOf(const Plan& plan, const Program& program)
{
    const Subdimension* subdimension = plan.find(program.subdimension);
    return subdimension ? plan.find(subdimension->dimension) : nullptr;
}

} // namespace pela
