#include "core/sheets/indicator_sheet.h"

#include "core/base/format.h"
#include "core/sheets/program_sheet.h"

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(IndicatorSheet)
};

const Target* targetOf(const Plan& plan, Id<Indicator> indicator, int year)
{
    for (const Target* target : plan.of(&Target::indicator, indicator))
        if (target->year == year)
            return target;
    return nullptr;
}

SheetColumn measureColumn(const char* key, const QString& title, int year, Measure Target::*member)
{
    SheetColumn column;
    column.key = QString::fromLatin1(key) + QString::number(year);
    column.title = title.arg(year);
    column.field = fieldOf(member);
    column.value = [year, member](const Plan& plan, const QUuid& row) -> Value {
        const Target* target = targetOf(plan, Id<Indicator>(row), year);
        return target ? Codec<Measure>::encode(target->*member) : Value();
    };
    column.write = [year, member](ChangeSet& changes, const Plan& plan, const QUuid& row, const Value& value) -> Result<> {
        Measure measure;
        if (!Codec<Measure>::decode(value, measure))
            measure = {};
        const Id<Indicator> indicator(row);
        // A row this very change inserts may have got its line for the year from the column before.
        for (const RowChange& change : changes.rows()) {
            if (change.entity != &Target::describe() || change.action != RowAction::Insert)
                continue;
            const EntityInfo& info = Target::describe();
            Value owner;
            Value of;
            for (const FieldChange& field : change.fields) {
                if (field.field == info.fieldIndex(u"indicator"))
                    owner = field.after;
                if (field.field == info.fieldIndex(u"year"))
                    of = field.after;
            }
            if (owner.uuid() == row && of.integer() == year) {
                changes.set(Id<Target>(change.id), member, measure);
                return {};
            }
        }
        if (const Target* target = targetOf(plan, indicator, year)) {
            changes.set(target->id, member, measure);
        } else if (!measure.isEmpty()) {
            Target fresh;
            fresh.id = Id<Target>::make();
            fresh.indicator = indicator;
            fresh.year = year;
            fresh.*member = measure;
            changes.insert(fresh);
        }
        return {};
    };
    column.letters = 9;
    return column;
}

SheetColumn shareColumn(int year)
{
    SheetColumn column;
    column.key = QStringLiteral("share_%1").arg(year);
    column.title = Words::tr("% %1").arg(year);
    column.field = plainField("share", QT_TRANSLATE_NOOP("Field", "Share"), FieldType::Measure);
    const auto reached = [year](const Plan& plan, const QUuid& row) {
        const Target* target = targetOf(plan, Id<Indicator>(row), year);
        return target ? percentReached(*target) : std::nullopt;
    };
    column.value = [reached](const Plan& plan, const QUuid& row) -> Value {
        const auto percent = reached(plan, row);
        return percent ? Value(*percent) : Value();
    };
    column.text = [reached](const Plan& plan, const QUuid& row) {
        const auto percent = reached(plan, row);
        return percent ? formatPercent(*percent) : QString();
    };
    column.letters = 7;
    return column;
}

} // namespace

QList<SheetColumn> indicatorColumns(const Plan& plan)
{
    QList<SheetColumn> columns {
        fieldColumn(&Indicator::name, 22), fieldColumn(&Indicator::unit, 9), fieldColumn(&Indicator::baseline, 9)};
    for (const int year : yearsOf(plan)) {
        columns.append(measureColumn("target_", Words::tr("Target %1"), year, &Target::target));
        columns.append(measureColumn("realised_", Words::tr("Reached %1"), year, &Target::realised));
        columns.append(shareColumn(year));
    }
    return columns;
}

QList<SheetColumn> budgetColumns(const Plan& plan, Id<Program> program)
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
        column.write = [program, year](ChangeSet& changes, const Plan& now, const QUuid& source, const Value& value) -> Result<> {
            planMoney(changes, now, program, year, Id<FundSource>(source), {value.integer()});
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
        Rupiah total;
        for (const BudgetLine* line : now.of(&BudgetLine::program, program))
            if (line->fundSource.uuid() == source)
                total += line->planned;
        return total.value;
    };
    sum.sum = true;
    sum.letters = 10;
    columns.append(sum);
    return columns;
}

} // namespace pela
