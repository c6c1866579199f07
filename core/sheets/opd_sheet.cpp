#include "core/sheets/opd_sheet.h"

#include "core/domain/order.h"

namespace pela {

Sheet opdSheet()
{
    Sheet sheet;
    sheet.entity = &Opd::describe();
    sheet.columns = {fieldColumn(&Opd::code, 8), fieldColumn(&Opd::name, 32), fieldColumn(&Opd::shortName, 14),
        fieldColumn(&Opd::kind, 14), fieldColumn(&Opd::headTitle, 24), fieldColumn(&Opd::headName, 20),
        fieldColumn(&Opd::headNip, 18), fieldColumn(&Opd::headRank, 16), fieldColumn(&Opd::address, 28),
        workedOutColumn("programs", QT_TRANSLATE_NOOP("Field", "Programmes"), FieldType::Integer, 8,
            [](const Plan& plan, const QUuid& row) -> Value { return qint64(plan.of(&Program::leadOpd, Id<Opd>(row)).size()); }),
        workedOutColumn("budget", QT_TRANSLATE_NOOP("Field", "Budget led"), FieldType::Rupiah, 15,
            [](const Plan& plan, const QUuid& row) -> Value { return plannedFor(plan, Id<Opd>(row)).value; }),
        workedOutColumn("commitment", QT_TRANSLATE_NOOP("Field", "Commitment"), FieldType::Text, 13,
            [](const Plan& plan, const QUuid& row) -> Value {
                const Commitment* commitment = commitmentOf(plan, Id<Opd>(row));
                return commitment ? titleOf(commitment->stage) : QString(QLatin1String(""));
            })};
    for (SheetColumn& column : sheet.columns)
        column.sum = column.key == QLatin1String("programs") || column.key == QLatin1String("budget");
    sheet.rows = [](const Plan& plan) { return idsOf(byCode<Opd>(plan)); };
    sheet.addRow = [](Draft& draft, const QUuid& row) { draft.insert(blank<Opd>(row)); };
    sheet.finish = &settleOpds;
    return sheet;
}

} // namespace pela
