#include "core/review/rule_groups.h"

namespace pela {

namespace {

bool hasTitledHead(const Plan&, const Opd& opd)
{
    return !opd.headTitle.trimmed().isEmpty();
}

void programs(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Opd& opd : plan.all<Opd>())
        if (plan.of(&Program::leadOpd, opd.id).empty() && plan.of(&ProgramSupport::opd, opd.id).empty())
            add(found, rule, Severity::Note, opd.id,
                say(QT_TRANSLATE_NOOP("Rules", "%1 leads or supports no programme yet.")).arg(nameFor(opd)));
}

void head(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Opd& opd : plan.all<Opd>())
        if (!hasTitledHead(plan, opd))
            add(found, rule, Severity::Missing, opd.id,
                say(QT_TRANSLATE_NOOP("Rules", "%1: the title of its head is missing. It stands on the commitment sheet."))
                    .arg(nameFor(opd)));
}

void sameName(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    QHash<QString, const Opd*> seen;
    for (const Opd& opd : plan.all<Opd>()) {
        const Opd*& first = seen[opd.name.simplified().toCaseFolded()];
        if (first)
            add(found, rule, Severity::Wrong, opd.id,
                say(QT_TRANSLATE_NOOP(
                        "Rules", "Two OPDs are called “%1” (%2 and %3). Keep one and move the programmes of the other to it."))
                    .arg(nameFor(opd.name), nameFor(first->code), nameFor(opd.code)));
        else
            first = &opd;
    }
}

} // namespace

std::vector<Rule> opdRules()
{
    return {
        {"opd.same-name", QT_TRANSLATE_NOOP("Rules", "OPDs of the same name"), sameName},
        judging<&hasTitledHead>("opd.head", QT_TRANSLATE_NOOP("Rules", "Heads of the OPDs"), head),
        {"opd.programs", QT_TRANSLATE_NOOP("Rules", "OPDs without programmes"), programs},
    };
}

} // namespace pela
