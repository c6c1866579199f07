#include "core/domain/money.h"

#include "core/domain/programme.h"

namespace pela {

using namespace describe;

const EntityInfo& FundSource::describe()
{
    static EntityInfo info = entity<FundSource>("fund_source", QT_TRANSLATE_NOOP("Entity", "Fund source"),
        {
            field<&FundSource::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&FundSource::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), {required, unique}),
            field<&FundSource::name>("name", QT_TRANSLATE_NOOP("Field", "Name"), {required}),
        },
        "name");
    return info;
}

const EntityInfo& BudgetLine::describe()
{
    static EntityInfo info = entity<BudgetLine>("budget_line", QT_TRANSLATE_NOOP("Entity", "Budget line"),
        {
            field<&BudgetLine::program>("program", QT_TRANSLATE_NOOP("Field", "Programme"), {required, follow}),
            field<&BudgetLine::year>("year", QT_TRANSLATE_NOOP("Field", "Year"), {required, calendarYear}),
            field<&BudgetLine::fundSource>("fund_source", QT_TRANSLATE_NOOP("Field", "Fund source"), {required}),
            field<&BudgetLine::planned>("planned", QT_TRANSLATE_NOOP("Field", "Planned budget")),
        },
        nullptr, {{"program", "year", "fund_source"}});
    return info;
}

} // namespace pela
