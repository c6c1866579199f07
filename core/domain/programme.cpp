#include "core/domain/programme.h"

#include "core/domain/framework.h"
#include "core/domain/indicator.h"
#include "core/domain/money.h"
#include "core/domain/opd.h"
#include "core/domain/order.h"

#include <QSet>

namespace pela {

using namespace describe;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

/// What the codes of a sub-dimension begin with: "1.2."
QString stemOf(const Subdimension* under)
{
    return under ? QString(under->code + u'.') : QString();
}

} // namespace

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

std::vector<const Opd*> supportersOf(const Plan& plan, Id<Program> program)
{
    std::vector<const Opd*> opds;
    for (const ProgramSupport* support : plan.of(&ProgramSupport::program, program))
        if (const Opd* opd = plan.find(support->opd))
            opds.push_back(opd);
    std::sort(opds.begin(), opds.end(), [](const Opd* a, const Opd* b) {
        const int order = shortNameOf(*a).compare(shortNameOf(*b), Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a->id < b->id;
    });
    return opds;
}

bool runsIn(const Plan& plan, Id<Program> program, int year)
{
    return hasBudget(plan, program, year) || hasTarget(plan, program, year);
}

size_t DimensionPart::programCount() const
{
    size_t count = 0;
    for (const SubdimensionPart& part : parts)
        count += part.programs.size();
    return count;
}

std::vector<DimensionPart> outline(const Plan& plan)
{
    std::vector<DimensionPart> result;
    QSet<QUuid> known;
    for (const Dimension* dimension : dimensionsOf(plan)) {
        DimensionPart& here = result.emplace_back();
        here.dimension = dimension;
        for (const Subdimension* subdimension : plan.ordered(&Subdimension::dimension, dimension->id)) {
            known.insert(subdimension->id.uuid());
            SubdimensionPart& part = here.parts.emplace_back();
            part.subdimension = subdimension;
            part.programs = byCode(plan.of(&Program::subdimension, subdimension->id));
        }
    }
    SubdimensionPart unplaced;
    for (const Program& program : plan.all<Program>())
        if (!known.contains(program.subdimension.uuid()))
            unplaced.programs.push_back(&program);
    if (!unplaced.programs.empty()) {
        unplaced.programs = byCode(std::move(unplaced.programs));
        result.emplace_back().parts.push_back(std::move(unplaced));
    }
    return result;
}

void settlePrograms(Draft& draft)
{
    const Plan& before = draft.before();
    QList<std::pair<Id<Program>, QString>> uncoded; // and the stem of the code to come
    for (const Id<Program> id : draft.touched<Program>()) {
        const Program& now = draft.plan().get(id);
        const Program* was = before.find(id);
        const bool moved = was && was->code == now.code && was->subdimension != now.subdimension
            && CodeSeries::continues(was->code, stemOf(before.find(was->subdimension)));
        if (moved || (!was && now.code.isEmpty()))
            uncoded.append({id, stemOf(draft.plan().find(now.subdimension))});
    }
    if (uncoded.isEmpty())
        return;
    CodeSeries codes;
    for (const Plan* plan : {&before, &draft.plan()}) // a code that the deed itself gives up is not given to another
        for (const Program& program : plan->all<Program>())
            codes.take(program.code);
    for (const auto& [id, stem] : uncoded)
        draft.set(id, &Program::code, codes.next(stem));
}

Id<Program> duplicateProgram(Draft& draft, Id<Program> id, const QString& name)
{
    const Plan plan = draft.plan().snapshot();
    Program copy = plan.get(id);
    copy.id = {};
    copy.name = name;
    copy.code.clear();
    copy.id = draft.insert(copy);
    settlePrograms(draft);
    for (const ProgramSupport* support : plan.of(&ProgramSupport::program, id))
        draft.insert(ProgramSupport {{}, copy.id, support->opd});
    for (const BudgetLine* line : plan.of(&BudgetLine::program, id))
        draft.insert(BudgetLine {{}, copy.id, line->year, line->fundSource, line->planned});
    for (const Indicator* indicator : plan.ordered(&Indicator::program, id)) {
        Indicator measured = *indicator;
        measured.id = {};
        measured.program = copy.id;
        measured.id = draft.insert(measured);
        for (const Target* target : plan.of(&Target::indicator, indicator->id))
            draft.insert(Target {{}, measured.id, target->year, target->target, {}});
    }
    return copy.id;
}

void movePrograms(Draft& draft, const QList<Id<Program>>& programs, Id<Subdimension> to)
{
    const Subdimension& target = draft.plan().get(to);
    const QString where = target.code + u' ' + target.name;
    draft.setLabel(programs.size() == 1
            ? Words::tr("Move %1 to %2").arg(draft.plan().titleOf(Program::describe(), programs.front().uuid()).left(60), where)
            : Words::tr("Move %n programme(s) to %1", nullptr, int(programs.size())).arg(where));
    for (const Id<Program>& program : programs)
        draft.set(program, &Program::subdimension, to);
    settlePrograms(draft);
}

void setSupport(Draft& draft, Id<Program> program, const QList<Id<Opd>>& opds)
{
    const Plan plan = draft.plan().snapshot();
    QSet<Id<Opd>> wanted(opds.begin(), opds.end());
    for (const ProgramSupport* support : plan.of(&ProgramSupport::program, program))
        if (!wanted.remove(support->opd))
            draft.remove(support->id);
    for (const Id<Opd>& opd : opds)
        if (wanted.remove(opd))
            draft.insert(ProgramSupport {{}, program, opd});
}

void changeSupport(Draft& draft, Id<Program> program, Id<Opd> opd, bool supports)
{
    const Plan& plan = draft.plan();
    QList<Id<Opd>> opds;
    for (const ProgramSupport* support : plan.of(&ProgramSupport::program, program))
        if (support->opd != opd)
            opds.append(support->opd);
    if (supports)
        opds.append(opd);
    draft.setLabel((supports ? Words::tr("Add %1 as support of %2") : Words::tr("Take %1 off the support of %2"))
                       .arg(shortNameOf(plan.get(opd)), plan.get(program).name.left(60)));
    setSupport(draft, program, opds);
}

} // namespace pela
