#include "core/domain/city.h"

#include "core/domain/attachment.h"
#include "core/domain/framework.h"

namespace pela {

using namespace describe;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

RowObjection masterplanObjection(const Plan&, const Plan&, const void*, const void* after)
{
    const auto* plan = static_cast<const Masterplan*>(after);
    if (!plan)
        return {};
    if (plan->periodEnd < plan->periodStart)
        return {Words::tr("The last year of the period lies before the first."), Words::tr("Choose a later last year.")};
    if (plan->periodEnd - plan->periodStart >= 20)
        return {Words::tr("A masterplan covers at most 20 years."), Words::tr("Choose a shorter period.")};
    return {};
}

} // namespace

const EntityInfo& Masterplan::describe()
{
    static EntityInfo info = with(
        entity<Masterplan>("masterplan", QT_TRANSLATE_NOOP("Entity", "City and period"),
            {
                field<&Masterplan::city>("city", QT_TRANSLATE_NOOP("Field", "City or regency"), {required}),
                field<&Masterplan::code>("code", QT_TRANSLATE_NOOP("Field", "Kemendagri code"), {required}),
                field<&Masterplan::province>("province", QT_TRANSLATE_NOOP("Field", "Province")),
                field<&Masterplan::capital>("capital", QT_TRANSLATE_NOOP("Field", "Place of signing")),
                field<&Masterplan::headTitle>("head_title", QT_TRANSLATE_NOOP("Field", "Title of the head of region")),
                field<&Masterplan::headName>("head_name", QT_TRANSLATE_NOOP("Field", "Name of the head of region")),
                field<&Masterplan::secretaryTitle>("secretary_title", QT_TRANSLATE_NOOP("Field", "Title of the secretary")),
                field<&Masterplan::secretaryName>("secretary_name", QT_TRANSLATE_NOOP("Field", "Name of the secretary")),
                field<&Masterplan::address>("address", QT_TRANSLATE_NOOP("Field", "Address on the letterhead"), {longText}),
                field<&Masterplan::periodStart>(
                    "period_start", QT_TRANSLATE_NOOP("Field", "First year"), {required, calendarYear}),
                field<&Masterplan::periodEnd>("period_end", QT_TRANSLATE_NOOP("Field", "Last year"), {required, calendarYear}),
                field<&Masterplan::vision>("vision", QT_TRANSLATE_NOOP("Field", "Vision"), {markdown}),
                field<&Masterplan::mission>("mission", QT_TRANSLATE_NOOP("Field", "Mission"), {markdown}),
                field<&Masterplan::legalKind>("legal_kind", QT_TRANSLATE_NOOP("Field", "Legal instrument")),
                field<&Masterplan::legalNumber>("legal_number", QT_TRANSLATE_NOOP("Field", "Number of the instrument")),
                field<&Masterplan::legalDate>("legal_date", QT_TRANSLATE_NOOP("Field", "Date of the instrument")),
                field<&Masterplan::framework>("framework", QT_TRANSLATE_NOOP("Field", "Framework"), {required}),
                field<&Masterplan::logo>("logo", QT_TRANSLATE_NOOP("Field", "Logo"), {clear, hidden}),
                field<&Masterplan::paper>("paper", QT_TRANSLATE_NOOP("Field", "Paper size")),
                field<&Masterplan::example>("example", QT_TRANSLATE_NOOP("Field", "Example plan")),
            },
            "city"),
        &masterplanObjection, true);
    return info;
}

const Masterplan& masterplanOf(const Plan& plan)
{
    const auto& rows = plan.all<Masterplan>();
    if (rows.empty()) {
        // Only while a plan is being made; a file without the row does not open.
        static const Masterplan blank {};
        return blank;
    }
    return rows.front();
}

std::vector<int> yearsOf(const Plan& plan)
{
    std::vector<int> years;
    for (int year = masterplanOf(plan).periodStart; year <= masterplanOf(plan).periodEnd; ++year)
        years.push_back(year);
    return years;
}

QString periodOf(const Masterplan& city)
{
    return QString::number(city.periodStart) + u'–' + QString::number(city.periodEnd);
}

} // namespace pela
