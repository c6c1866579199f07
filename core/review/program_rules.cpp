#include "core/review/rule_groups.h"

namespace pela {

namespace {

bool hasObjective(const Plan&, const Program& program)
{
    return !program.objective.trimmed().isEmpty();
}

bool hasIndicator(const Plan& plan, const Program& program)
{
    return !plan.of(&Indicator::program, program.id).empty();
}

bool hasMoney(const Plan& plan, const Program& program)
{
    return hasBudget(plan, program.id);
}

void objective(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Program& program : plan.all<Program>())
        if (!hasObjective(plan, program))
            add(found, rule, Severity::Missing, program.id,
                say(QT_TRANSLATE_NOOP("Rules", "“%1” has no objective (sasaran).")).arg(nameFor(program.name)));
}

void indicator(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Program& program : plan.all<Program>())
        if (!hasIndicator(plan, program))
            add(found, rule, Severity::Missing, program.id,
                say(QT_TRANSLATE_NOOP("Rules", "“%1” has no indicator, so nobody can tell whether it was reached."))
                    .arg(nameFor(program.name)));
}

void budget(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Program& program : plan.all<Program>())
        if (!hasMoney(plan, program))
            add(found, rule, Severity::Missing, program.id,
                say(QT_TRANSLATE_NOOP("Rules", "“%1” has no budget in any year.")).arg(nameFor(program.name)));
}

void sameName(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    QHash<QString, const Program*> seen;
    seen.reserve(qsizetype(plan.all<Program>().size()));
    for (const Program& program : plan.all<Program>()) {
        const Program*& first = seen[program.name.simplified().toCaseFolded()];
        if (!first)
            first = &program;
        else if (first->leadOpd == program.leadOpd)
            add(found, rule, Severity::Wrong, program.id,
                say(QT_TRANSLATE_NOOP(
                        "Rules", "“%1” stands in the plan twice for the same OPD. Remove one, or give it another name."))
                    .arg(nameFor(program.name)));
        else
            add(found, rule, Severity::Note, program.id,
                say(QT_TRANSLATE_NOOP("Rules",
                        "“%1” stands in the plan twice for different OPDs. If it is one programme, let one lead and the other "
                        "support."))
                    .arg(nameFor(program.name)));
    }
}

void quickWin(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    QSet<QUuid> having;
    for (const Program& program : plan.all<Program>())
        if (const Dimension* dimension = program.quickWin ? dimensionOf(plan, program) : nullptr)
            having.insert(dimension->id.uuid());
    for (const Dimension* dimension : dimensionsOf(plan))
        if (!having.contains(dimension->id.uuid()))
            add(found, rule, Severity::Missing, dimension->id,
                say(QT_TRANSLATE_NOOP("Rules", "%1 has no quick win yet. Most cities choose one for each dimension."))
                    .arg(nameFor(dimension->name)));
}

} // namespace

std::vector<Rule> programRules()
{
    return {
        {"program.same-name", QT_TRANSLATE_NOOP("Rules", "Programmes of the same name"), sameName},
        judging<&hasObjective>("program.objective", QT_TRANSLATE_NOOP("Rules", "Objectives"), objective),
        judging<&hasIndicator>("program.indicator", QT_TRANSLATE_NOOP("Rules", "Indicators"), indicator),
        judging<&hasMoney>("program.budget", QT_TRANSLATE_NOOP("Rules", "Programmes without a budget"), budget),
        {"dimension.quick-win", QT_TRANSLATE_NOOP("Rules", "Quick wins"), quickWin},
    };
}

} // namespace pela
