#include "core/sheets/money_sheet.h"

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MoneySheet)
};

} // namespace

Sheet fundSourceSheet()
{
    Sheet sheet;
    sheet.entity = &FundSource::describe();
    sheet.columns = {fieldColumn(&FundSource::code, 10), fieldColumn(&FundSource::name, 30)};
    sheet.rows = [](const Plan& plan) { return idsOf(plan.sorted(&FundSource::position)); };
    sheet.addRow = [](Draft& draft, const QUuid& row) { draft.insert(blank<FundSource>(row)); };
    sheet.finish = &settleFundSources;
    return sheet;
}

Sheet budgetSheet(const Plan& plan, Id<Program> program)
{
    SheetColumn name = fieldColumn(&FundSource::name, 14);
    name.title = Words::tr("Fund source");
    name.write = {};
    QList<SheetColumn> columns {name};
    for (const int year : yearsOf(plan)) {
        SheetColumn column;
        column.key = QStringLiteral("year_%1").arg(year);
        column.title = QString::number(year);
        column.deed = Words::tr("Budget %1").arg(year);
        column.field = plainField("planned", QT_TRANSLATE_NOOP("Field", "Budget"), FieldType::Rupiah);
        column.value = [program, year](const Plan& now, const QUuid& source) -> Value {
            return plannedFor(now, program, year, Id<FundSource>(source)).value;
        };
        column.write = [program, year](Draft& draft, const QUuid& source, const Value& value) -> Result<> {
            planMoney(draft, program, year, Id<FundSource>(source), {value.integer()});
            return {};
        };
        column.sum = true;
        column.letters = 9;
        columns.append(column);
    }
    SheetColumn sum;
    sum.key = QStringLiteral("sum");
    sum.title = Words::tr("Sum");
    sum.field = plainField("planned", QT_TRANSLATE_NOOP("Field", "Budget"), FieldType::Rupiah);
    sum.value = [program](const Plan& now, const QUuid& source) -> Value {
        return plannedFor(now, program, 0, Id<FundSource>(source)).value;
    };
    sum.sum = true;
    sum.letters = 10;
    columns.append(sum);
    Sheet sheet;
    sheet.entity = &FundSource::describe();
    sheet.columns = columns;
    sheet.rows = [program](const Plan& now) {
        return program.isNull() ? std::vector<QUuid>() : idsOf(now.sorted(&FundSource::position));
    };
    return sheet;
}

} // namespace pela
