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

void settleCodes(ChangeSet& changes, const Plan& plan)
{
    const EntityInfo& info = Program::describe();
    const int codeField = info.fieldIndex(u"code");
    const int subdimensionField = info.fieldIndex(u"subdimension");
    struct Touched {
        QUuid id;
        QString code;
        Id<Subdimension> subdimension;
        bool coded = false; ///< the change itself says the code
    };
    QList<Touched> touched;
    QHash<QUuid, qsizetype> places;
    for (const RowChange& row : changes.rows()) {
        if (row.entity != &info || row.action == RowAction::Remove)
            continue;
        if (!places.contains(row.id)) {
            const Program* program = plan.find(Id<Program>(row.id));
            places.insert(row.id, touched.size());
            touched.append({row.id, program ? program->code : QString(), program ? program->subdimension : Id<Subdimension>()});
        }
        Touched* entry = &touched[places.value(row.id)];
        for (const FieldChange& field : row.fields) {
            if (field.field == codeField) {
                entry->coded = true;
                entry->code = field.after.toString();
            } else if (field.field == subdimensionField) {
                entry->subdimension = Id<Subdimension>(field.after.uuid());
            }
        }
    }
    CodeSeries codes;
    for (const Program& program : plan.all<Program>())
        codes.take(program.code);
    for (const Touched& entry : touched)
        if (entry.coded)
            codes.take(entry.code);
    for (const Touched& entry : touched) {
        const Program* before = plan.find(Id<Program>(entry.id));
        const bool moved = before && !entry.coded && before->subdimension != entry.subdimension
            && CodeSeries::continues(before->code, stemOf(plan.find(before->subdimension)));
        if (moved || (!before && entry.code.isEmpty()))
            changes.set(Id<Program>(entry.id), &Program::code, codes.next(stemOf(plan.find(entry.subdimension))));
    }
}

Program blankProgram(const Plan& plan, Id<Subdimension> subdimension, Id<Opd> lead)
{
    Program program;
    program.id = Id<Program>::make();
    program.subdimension = subdimension;
    program.leadOpd = lead;
    if (!plan.find(subdimension)) {
        const auto all = subdimensionsOf(plan);
        program.subdimension = all.empty() ? Id<Subdimension>() : all.front()->id;
    }
    if (!plan.find(lead)) {
        const auto all = byCode<Opd>(plan);
        program.leadOpd = all.empty() ? Id<Opd>() : all.front()->id;
    }
    return program;
}

Id<Program> duplicateProgram(ChangeSet& changes, const Plan& plan, Id<Program> id, const QString& name)
{
    Program copy = plan.get(id);
    copy.id = Id<Program>::make();
    copy.name = name;
    copy.code.clear();
    changes.insert(copy);
    settleCodes(changes, plan);
    for (const ProgramSupport* support : plan.of(&ProgramSupport::program, id))
        changes.insert(ProgramSupport {Id<ProgramSupport>::make(), copy.id, support->opd});
    for (const BudgetLine* line : plan.of(&BudgetLine::program, id))
        changes.insert(BudgetLine {Id<BudgetLine>::make(), copy.id, line->year, line->fundSource, line->planned});
    for (const Indicator* indicator : plan.ordered(&Indicator::program, id)) {
        Indicator measured = *indicator;
        measured.id = Id<Indicator>::make();
        measured.program = copy.id;
        changes.insert(measured);
        for (const Target* target : plan.of(&Target::indicator, indicator->id))
            changes.insert(Target {Id<Target>::make(), measured.id, target->year, target->target, {}});
    }
    return copy.id;
}

ChangeSet movePrograms(const Plan& plan, const QList<Id<Program>>& programs, Id<Subdimension> to)
{
    const Subdimension& target = plan.get(to);
    const QString where = target.code + u' ' + target.name;
    ChangeSet changes(programs.size() == 1
            ? Words::tr("Move %1 to %2").arg(plan.titleOf(Program::describe(), programs.front().uuid()).left(60), where)
            : Words::tr("Move %n programme(s) to %1", nullptr, int(programs.size())).arg(where));
    for (const Id<Program>& program : programs)
        changes.set(program, &Program::subdimension, to);
    settleCodes(changes, plan);
    return changes;
}

void setSupport(ChangeSet& changes, const Plan& plan, Id<Program> program, const QList<Id<Opd>>& opds)
{
    QSet<Id<Opd>> wanted(opds.begin(), opds.end());
    for (const ProgramSupport* support : plan.of(&ProgramSupport::program, program))
        if (!wanted.remove(support->opd))
            changes.remove(support->id);
    for (const Id<Opd>& opd : opds)
        if (wanted.remove(opd))
            changes.insert(ProgramSupport {Id<ProgramSupport>::make(), program, opd});
}

ChangeSet changeSupport(const Plan& plan, Id<Program> program, Id<Opd> opd, bool supports)
{
    QList<Id<Opd>> opds;
    for (const ProgramSupport* support : plan.of(&ProgramSupport::program, program))
        if (support->opd != opd)
            opds.append(support->opd);
    if (supports)
        opds.append(opd);
    ChangeSet changes((supports ? Words::tr("Add %1 as support of %2") : Words::tr("Take %1 off the support of %2"))
                          .arg(shortNameOf(plan.get(opd)), plan.get(program).name.left(60)));
    setSupport(changes, plan, program, opds);
    return changes;
}

} // namespace pela
