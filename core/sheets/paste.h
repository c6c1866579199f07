// What pasting a table into a grid will do, worked out before anything is done.
#pragma once

#include "core/sheets/sheet.h"

#include <QStringList>

#include <vector>

namespace pela {

/// Where a table is pasted: the columns as they stand on the screen, the rows from the current one down.
struct PasteTarget {
    const EntityInfo* entity = nullptr;
    QList<SheetColumn> columns;
    int firstColumn = 0;
    std::vector<QUuid> rows; ///< existing rows that receive the first pasted rows, in order
    decltype(Sheet::addRow) addRow = {};
    decltype(Sheet::finish) finish = {};
};

enum class PasteFate {
    Same, ///< the cell holds this already
    Changed,
    Added,   ///< part of a new row
    Ignored, ///< a column that is worked out, or beyond the last one: nothing happens there
    Refused,
};

struct PasteCell {
    int column = -1; ///< in PasteTarget::columns; -1 beyond the last
    QString typed;
    QString before; ///< what stands there now
    QString after;  ///< what it will show
    PasteFate fate = PasteFate::Ignored;
    QString reason; ///< why it is refused or ignored
};

struct PasteRow {
    int line = 0; ///< in the pasted table, from 1, a header line counted
    QUuid id;
    bool isNew = false;
    bool refused = false; ///< nothing of this row is written
    QString reason;       ///< why, where no single cell is to blame
    QList<PasteCell> cells;
};

/// A row with one refused cell is left out as a whole: half a row is worse than none.
struct PastePlan {
    QList<PasteRow> rows;
    Draft draft; ///< everything that is not refused, without objections; its label is the caller's
    int added = 0;
    int changed = 0;
    int same = 0;
    int refused = 0;
    bool hadHeader = false; ///< the first line named the columns

    bool isEmpty() const { return added == 0 && changed == 0; }
};

/// Never fails: what does not fit is in the plan with its reason.
PastePlan planPaste(const QList<QStringList>& cells, const PasteTarget& target, const Plan& plan);

} // namespace pela
