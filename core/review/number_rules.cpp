#include "core/review/rule_groups.h"

namespace pela {

namespace {

template <class Years> QString list(const Years& years)
{
    QStringList words;
    for (const int year : years)
        words.append(QString::number(year));
    return words.join(QLatin1String(", "));
}

/// Years of the period for which an indicator says nothing.
void targets(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Indicator& indicator : plan.all<Indicator>()) {
        const std::vector<int> missing = yearsWithoutTarget(plan, indicator.id);
        const Program* program = missing.empty() ? nullptr : plan.find(indicator.program);
        if (program)
            add(found, rule, Severity::Missing, program->id,
                say(QT_TRANSLATE_NOOP("Rules", "“%1”: the indicator “%2” has no target for %3."))
                    .arg(nameFor(program->name), nameFor(indicator.name), list(missing)));
    }
}

/// Rows of a year outside the period; one finding a programme.
template <class Rows, class ProgramOf>
QHash<Id<Program>, QList<int>> outside(const Plan& plan, const Rows& rows, ProgramOf programOf)
{
    const Masterplan& masterplan = masterplanOf(plan);
    QHash<Id<Program>, QList<int>> years;
    for (const auto& row : rows)
        if (row.year < masterplan.periodStart || row.year > masterplan.periodEnd)
            if (QList<int>& list = years[programOf(row)]; !list.contains(row.year))
                list.append(row.year);
    for (QList<int>& list : years)
        std::sort(list.begin(), list.end());
    return years;
}

void budgetPeriod(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    const auto years = outside(plan, plan.all<BudgetLine>(), [](const BudgetLine& line) { return line.program; });
    for (auto each = years.begin(); each != years.end(); ++each)
        if (const Program* program = plan.find(each.key()))
            add(found, rule, Severity::Wrong, program->id,
                say(QT_TRANSLATE_NOOP("Rules", "“%1” has a budget for %2, outside the period of the plan."))
                    .arg(nameFor(program->name), list(each.value())));
}

void targetPeriod(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    const auto years = outside(plan, plan.all<Target>(), [&](const Target& target) {
        const Indicator* indicator = plan.find(target.indicator);
        return indicator ? indicator->program : Id<Program>();
    });
    for (auto each = years.begin(); each != years.end(); ++each)
        if (const Program* program = plan.find(each.key()))
            add(found, rule, Severity::Wrong, program->id,
                say(QT_TRANSLATE_NOOP("Rules", "“%1” has targets for %2, outside the period of the plan."))
                    .arg(nameFor(program->name), list(each.value())));
}

void negative(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const BudgetLine& line : plan.all<BudgetLine>()) {
        const Program* program = line.planned.value < 0 ? plan.find(line.program) : nullptr;
        if (program)
            add(found, rule, Severity::Wrong, program->id,
                say(QT_TRANSLATE_NOOP("Rules", "“%1” has a budget below zero in %2."))
                    .arg(nameFor(program->name))
                    .arg(line.year));
    }
}

} // namespace

std::vector<Rule> numberRules()
{
    return {
        {"period.budget", QT_TRANSLATE_NOOP("Rules", "Budgets outside the period"), budgetPeriod},
        {"period.target", QT_TRANSLATE_NOOP("Rules", "Targets outside the period"), targetPeriod},
        {"budget.negative", QT_TRANSLATE_NOOP("Rules", "Budgets below zero"), negative},
        {"program.target", QT_TRANSLATE_NOOP("Rules", "Yearly targets"), targets},
    };
}

} // namespace pela
