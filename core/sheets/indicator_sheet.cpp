#include "core/sheets/indicator_sheet.h"

#include "core/base/format.h"
#include "core/domain/order.h"

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(IndicatorSheet)
};

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
    column.write = [year, member](Draft& draft, const QUuid& row, const Value& value) -> Result<> {
        Measure measure;
        if (!Codec<Measure>::decode(value, measure))
            measure = {};
        setTarget(draft, Id<Indicator>(row), year, member, measure);
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

Sheet indicatorSheet(const Plan& plan, Id<Program> program)
{
    Sheet sheet;
    sheet.entity = &Indicator::describe();
    if (program.isNull())
        sheet.columns.append(fieldColumn(&Indicator::program, 30));
    sheet.columns += {fieldColumn(&Indicator::name, 22), fieldColumn(&Indicator::unit, 9), fieldColumn(&Indicator::baseline, 9)};
    for (const int year : yearsOf(plan)) {
        sheet.columns.append(measureColumn("target_", Words::tr("Target %1"), year, &Target::target));
        sheet.columns.append(measureColumn("realised_", Words::tr("Reached %1"), year, &Target::realised));
        sheet.columns.append(shareColumn(year));
    }
    sheet.rows = [program](const Plan& now) {
        if (!program.isNull())
            return idsOf(now.ordered(&Indicator::program, program));
        std::vector<QUuid> all;
        for (const Program* each : byCode<Program>(now))
            for (const Indicator* indicator : now.ordered(&Indicator::program, each->id))
                all.push_back(indicator->id.uuid());
        return all;
    };
    sheet.addRow = [program](Draft& draft, const QUuid& row) {
        Indicator fresh = blank<Indicator>(row);
        fresh.program = program;
        draft.insert(fresh);
    };
    sheet.finish = &settleIndicators;
    return sheet;
}

} // namespace pela
