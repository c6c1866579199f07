#include "core/base/format.h"
#include "core/review/rule_groups.h"

namespace pela {

namespace {

void vision(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    const Masterplan& masterplan = masterplanOf(plan);
    if (masterplan.vision.trimmed().isEmpty())
        add(found, rule, Severity::Missing, masterplan.id,
            say(QT_TRANSLATE_NOOP("Rules", "The vision is not written yet. Buku I and II begin with it.")));
    if (masterplan.mission.trimmed().isEmpty())
        add(found, rule, Severity::Missing, masterplan.id,
            say(QT_TRANSLATE_NOOP("Rules", "The mission is not written yet. Buku I and II begin with it.")));
}

void legalBasis(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    const Masterplan& masterplan = masterplanOf(plan);
    if (masterplan.legalKind.trimmed().isEmpty() || masterplan.legalNumber.trimmed().isEmpty())
        add(found, rule, Severity::Note, masterplan.id,
            say(QT_TRANSLATE_NOOP(
                "Rules", "The plan has no legal instrument (payung hukum) yet. Assessors ask for its kind and number.")));
}

void letterhead(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    const Masterplan& masterplan = masterplanOf(plan);
    if (masterplan.headTitle.trimmed().isEmpty())
        add(found, rule, Severity::Missing, masterplan.id,
            say(QT_TRANSLATE_NOOP("Rules", "The title of the head of region is missing. It stands under every approval page.")));
    if (masterplan.capital.trimmed().isEmpty())
        add(found, rule, Severity::Missing, masterplan.id,
            say(QT_TRANSLATE_NOOP("Rules", "The place of signing is missing. It stands above every signature.")));
    if (masterplan.logo.isNull())
        add(found, rule, Severity::Note, masterplan.id,
            say(QT_TRANSLATE_NOOP("Rules", "There is no logo yet. It stands on the covers and the commitment sheets.")));
}

void bimtekDate(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Bimtek& bimtek : plan.all<Bimtek>())
        if (!bimtek.startDate.isValid())
            add(found, rule, Severity::Missing, bimtek.id,
                say(QT_TRANSLATE_NOOP("Rules", "Bimtek %1 (%2), “%3”, has no date yet."))
                    .arg(romanNumeral(bimtek.number))
                    .arg(bimtek.cycle)
                    .arg(nameFor(bimtek.title)));
}

void bimtekAgenda(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Bimtek& bimtek : plan.all<Bimtek>()) {
        if (!bimtek.startDate.isValid())
            continue;
        const int days = bimtek.endDate.isValid() ? int(bimtek.startDate.daysTo(bimtek.endDate)) + 1 : 1;
        int last = 0;
        for (const AgendaItem* item : plan.of(&AgendaItem::bimtek, bimtek.id))
            last = std::max(last, item->day);
        if (last > days)
            add(found, rule, Severity::Wrong, bimtek.id,
                say(QT_TRANSLATE_NOOP("Rules", "The agenda of bimtek %1 (%2) has %3 days, its dates have %4."))
                    .arg(romanNumeral(bimtek.number))
                    .arg(bimtek.cycle)
                    .arg(last)
                    .arg(days));
    }
}

} // namespace

std::vector<Rule> cityRules()
{
    return {
        {"plan.vision", QT_TRANSLATE_NOOP("Rules", "Vision and mission"), vision},
        {"plan.legal", QT_TRANSLATE_NOOP("Rules", "Legal instrument"), legalBasis},
        {"plan.letterhead", QT_TRANSLATE_NOOP("Rules", "Letterhead and signing"), letterhead},
        {"bimtek.agenda", QT_TRANSLATE_NOOP("Rules", "Agendas of the bimtek"), bimtekAgenda},
        {"bimtek.date", QT_TRANSLATE_NOOP("Rules", "Dates of the bimtek"), bimtekDate},
    };
}

} // namespace pela
