#include "core/sheets/bimtek_sheet.h"

namespace pela {

namespace {

template <class E> Sheet sheetOf(Id<Bimtek> bimtek, QList<SheetColumn> columns)
{
    Sheet sheet;
    sheet.entity = &E::describe();
    sheet.columns = std::move(columns);
    sheet.rows = [bimtek](const Plan& plan) { return idsOf(plan.ordered(&E::bimtek, bimtek)); };
    if (!bimtek.isNull())
        sheet.addRow = [bimtek](Draft& draft, const QUuid& row) {
            E fresh = blank<E>(row);
            if constexpr (std::is_same_v<E, AgendaItem>)
                fresh.day = 0; // settled with the others of its bimtek
            fresh.bimtek = bimtek;
            draft.insert(fresh);
        };
    sheet.finish = &settleBimtekRows;
    return sheet;
}

} // namespace

Sheet outputSheet(Id<Bimtek> bimtek)
{
    return sheetOf<BimtekOutput>(bimtek, {fieldColumn(&BimtekOutput::done, 6), fieldColumn(&BimtekOutput::name, 50)});
}

Sheet agendaSheet(Id<Bimtek> bimtek)
{
    return sheetOf<AgendaItem>(bimtek,
        {fieldColumn(&AgendaItem::time, 16), fieldColumn(&AgendaItem::topic, 48), fieldColumn(&AgendaItem::speaker, 26),
            fieldColumn(&AgendaItem::day, 6)});
}

Sheet attendanceSheet(Id<Bimtek> bimtek)
{
    return sheetOf<Attendance>(bimtek,
        {fieldColumn(&Attendance::person, 28), fieldColumn(&Attendance::present, 7), fieldColumn(&Attendance::role, 24),
            fieldColumn(&Attendance::opd, 28), fieldColumn(&Attendance::institution, 26)});
}

} // namespace pela
