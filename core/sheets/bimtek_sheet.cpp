#include "core/sheets/bimtek_sheet.h"

namespace pela {

namespace {

template <class E> Sheet sheetOf(Id<Bimtek> bimtek, QList<SheetColumn> columns, E (*blank)(const Plan&, Id<Bimtek>, int))
{
    Sheet sheet;
    sheet.entity = &E::describe();
    sheet.columns = std::move(columns);
    sheet.rows = [bimtek](const Plan& plan) { return idsOf(plan.ordered(&E::bimtek, bimtek)); };
    if (!bimtek.isNull())
        sheet.addRow = [bimtek, blank](ChangeSet& changes, const Plan& plan, const QUuid& row, int ahead) {
            addBlank(changes, blank(plan, bimtek, ahead), row);
        };
    return sheet;
}

} // namespace

Sheet outputSheet(Id<Bimtek> bimtek)
{
    return sheetOf(bimtek, {fieldColumn(&BimtekOutput::done, 6), fieldColumn(&BimtekOutput::name, 50)}, &blankOutput);
}

Sheet agendaSheet(Id<Bimtek> bimtek)
{
    return sheetOf(bimtek,
        {fieldColumn(&AgendaItem::time, 16), fieldColumn(&AgendaItem::topic, 48), fieldColumn(&AgendaItem::speaker, 26),
            fieldColumn(&AgendaItem::day, 6)},
        &blankAgendaItem);
}

Sheet attendanceSheet(Id<Bimtek> bimtek)
{
    return sheetOf(bimtek,
        {fieldColumn(&Attendance::person, 28), fieldColumn(&Attendance::present, 7), fieldColumn(&Attendance::role, 24),
            fieldColumn(&Attendance::opd, 28), fieldColumn(&Attendance::institution, 26)},
        &blankAttendance);
}

} // namespace pela
