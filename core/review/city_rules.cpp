#include "core/review/rule_groups.h"

namespace pela {

namespace {

template <QString Masterplan::*Text> bool says(const Plan&, const Masterplan& city)
{
    return !(city.*Text).trimmed().isEmpty();
}

bool hasLogo(const Plan&, const Masterplan& city)
{
    return !city.logo.isNull();
}

/// What the one row about the city must say.
template <auto Holds>
void need(const Plan& plan, const Rule& rule, QList<Finding>& found, Severity severity, const char* sentence)
{
    if (const Masterplan& city = masterplanOf(plan); !Holds(plan, city))
        add(found, rule, severity, city.id, say(sentence));
}

void vision(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    need<&says<&Masterplan::vision>>(plan, rule, found, Severity::Missing,
        QT_TRANSLATE_NOOP("Rules", "The vision is not written yet. Buku I and II begin with it."));
}

void mission(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    need<&says<&Masterplan::mission>>(plan, rule, found, Severity::Missing,
        QT_TRANSLATE_NOOP("Rules", "The mission is not written yet. Buku I and II begin with it."));
}

void province(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    need<&says<&Masterplan::province>>(plan, rule, found, Severity::Missing,
        QT_TRANSLATE_NOOP("Rules", "The province is missing. The books name it where they describe the city."));
}

void head(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    need<&says<&Masterplan::headTitle>>(plan, rule, found, Severity::Missing,
        QT_TRANSLATE_NOOP("Rules", "The title of the head of region is missing. It stands under every approval page."));
}

void place(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    need<&says<&Masterplan::capital>>(plan, rule, found, Severity::Missing,
        QT_TRANSLATE_NOOP("Rules", "The place of signing is missing. It stands above every signature."));
}

void logo(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    need<&hasLogo>(plan, rule, found, Severity::Note,
        QT_TRANSLATE_NOOP("Rules", "There is no logo yet. It stands on the covers and the commitment sheets."));
}

void legalBasis(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    const Masterplan& masterplan = masterplanOf(plan);
    if (masterplan.legalKind.trimmed().isEmpty() || masterplan.legalNumber.trimmed().isEmpty())
        add(found, rule, Severity::Note, masterplan.id,
            say(QT_TRANSLATE_NOOP(
                "Rules", "The plan has no legal instrument (payung hukum) yet. Assessors ask for its kind and number.")));
}

} // namespace

std::vector<Rule> cityRules()
{
    return {
        judging<&says<&Masterplan::vision>>("plan.vision", QT_TRANSLATE_NOOP("Rules", "Vision"), vision),
        judging<&says<&Masterplan::mission>>("plan.mission", QT_TRANSLATE_NOOP("Rules", "Mission"), mission),
        {"plan.legal", QT_TRANSLATE_NOOP("Rules", "Legal instrument"), legalBasis},
        judging<&says<&Masterplan::province>>("plan.province", QT_TRANSLATE_NOOP("Rules", "Province"), province),
        judging<&says<&Masterplan::headTitle>>("plan.head", QT_TRANSLATE_NOOP("Rules", "Head of region"), head),
        judging<&says<&Masterplan::capital>>("plan.place", QT_TRANSLATE_NOOP("Rules", "Place of signing"), place),
        judging<&hasLogo>("plan.logo", QT_TRANSLATE_NOOP("Rules", "Logo"), logo),
    };
}

} // namespace pela
