// What belongs to a bimtek as sheets: its outputs, its agenda, and who was there.
#pragma once

#include "core/sheets/sheet.h"

namespace pela {

// Without a bimtek (a null id) they are empty and take no rows.
Sheet outputSheet(Id<Bimtek> bimtek);
Sheet agendaSheet(Id<Bimtek> bimtek);
Sheet attendanceSheet(Id<Bimtek> bimtek);

} // namespace pela
