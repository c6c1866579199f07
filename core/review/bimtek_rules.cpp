#include "core/review/rule_groups.h"

namespace pela {

namespace {

bool isBroughtForth(const Plan&, const BimtekOutput& output)
{
    return output.done;
}

void outputs(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Bimtek& bimtek : plan.all<Bimtek>()) {
        const auto wanted = plan.of(&BimtekOutput::bimtek, bimtek.id);
        const auto open = std::count_if(
            wanted.begin(), wanted.end(), [&](const BimtekOutput* output) { return !isBroughtForth(plan, *output); });
        if (open > 0)
            add(found, rule, Severity::Note, bimtek.id,
                say(QT_TRANSLATE_NOOP("Rules", "%1: %2 of %3 required outputs are still open."))
                    .arg(nameWithRound(bimtek))
                    .arg(open)
                    .arg(wanted.size()));
    }
}

void date(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Bimtek& bimtek : plan.all<Bimtek>())
        if (!bimtek.startDate.isValid())
            add(found, rule, Severity::Missing, bimtek.id,
                say(QT_TRANSLATE_NOOP("Rules", "%1, “%2”, has no date yet.")).arg(nameWithRound(bimtek), nameFor(bimtek.title)));
}

void agenda(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Bimtek& bimtek : plan.all<Bimtek>()) {
        const int days = daysOf(bimtek);
        int last = 0;
        for (const AgendaItem* item : plan.of(&AgendaItem::bimtek, bimtek.id))
            last = std::max(last, item->day);
        if (days > 0 && last > days)
            add(found, rule, Severity::Wrong, bimtek.id,
                say(QT_TRANSLATE_NOOP("Rules", "The agenda of %1 has %2 days, its dates have %3."))
                    .arg(nameWithRound(bimtek))
                    .arg(last)
                    .arg(days));
    }
}

} // namespace

std::vector<Rule> bimtekRules()
{
    return {
        {"bimtek.agenda", QT_TRANSLATE_NOOP("Rules", "Agendas of the bimtek"), agenda},
        {"bimtek.date", QT_TRANSLATE_NOOP("Rules", "Dates of the bimtek"), date},
        judging<&isBroughtForth>("bimtek.output", QT_TRANSLATE_NOOP("Rules", "Outputs of the bimtek"), outputs),
    };
}

} // namespace pela
