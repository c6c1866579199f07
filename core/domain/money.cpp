#include "core/domain/money.h"

#include "core/domain/order.h"
#include "core/domain/programme.h"

namespace pela {

using namespace describe;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

} // namespace

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

Rupiah plannedFor(const Plan& plan, Id<Program> program, int year)
{
    Rupiah sum;
    for (const BudgetLine* line : plan.of(&BudgetLine::program, program))
        if (year == 0 || line->year == year)
            sum += line->planned;
    return sum;
}

Rupiah plannedFor(const Plan& plan, Id<Program> program, int year, Id<FundSource> source)
{
    Rupiah sum;
    for (const BudgetLine* line : plan.of(&BudgetLine::program, program))
        if ((year == 0 || line->year == year) && line->fundSource == source)
            sum += line->planned;
    return sum;
}

Rupiah plannedFor(const Plan& plan, Id<Opd> opd)
{
    Rupiah sum;
    for (const Program* program : plan.of(&Program::leadOpd, opd))
        sum += plannedFor(plan, program->id);
    return sum;
}

bool hasBudget(const Plan& plan, Id<Program> program, int year)
{
    for (const BudgetLine* line : plan.of(&BudgetLine::program, program))
        if (line->planned.value != 0 && (year == 0 || line->year == year))
            return true;
    return false;
}

void settleFundSources(Draft& draft)
{
    int last = 0;
    for (const FundSource& source : draft.plan().all<FundSource>())
        last = std::max(last, source.position);
    for (const Id<FundSource> id : draft.touched<FundSource>())
        if (draft.adds(id) && draft.plan().get(id).position == 0)
            draft.set(id, &FundSource::position, ++last);
    settleCodes<FundSource>(draft, QStringLiteral("SD-"));
}

void planMoney(Draft& draft, Id<Program> program, int year, Id<FundSource> source, Rupiah amount)
{
    for (const BudgetLine* line : draft.plan().of(&BudgetLine::program, program)) {
        if (line->year != year || line->fundSource != source)
            continue;
        if (amount.value == 0)
            draft.remove(line->id);
        else
            draft.set(line->id, &BudgetLine::planned, amount);
        return;
    }
    if (amount.value != 0)
        draft.insert(BudgetLine {Id<BudgetLine>::make(), program, year, source, amount});
}

Result<> planYear(Draft& draft, Id<Program> program, int year, Rupiah amount)
{
    const Plan& plan = draft.plan();
    std::vector<const BudgetLine*> lines = plan.of(&BudgetLine::program, program);
    std::erase_if(lines, [year](const BudgetLine* line) { return line->year != year; });
    if (lines.size() > 1)
        return Error {Problem::Refused,
            Words::tr("The budget of %1 is shared by %2 fund sources. Change it under “Budget” in the pane on the right.")
                .arg(year)
                .arg(lines.size())};
    const auto sources = plan.sorted(&FundSource::position);
    if (lines.empty() && sources.empty())
        return Error {Problem::Refused, Words::tr("This plan has no fund source yet, so an amount cannot be entered.")};
    planMoney(draft, program, year, lines.empty() ? sources.front()->id : lines.front()->fundSource, amount);
    return {};
}

} // namespace pela
