// What a grid shows: rows of one entity, columns over them, ways to group them, and how a new row begins.
#pragma once

#include "core/sheets/sheet_column.h"

#include <QColor>

#include <vector>

namespace pela {

/// One way to put rows under headings. A row whose group is null stands last, under `noneLabel`.
struct Grouping {
    QString key;
    QString title; ///< "Dimension"
    std::function<QUuid(const Plan& plan, const QUuid& row)> groupOf;
    std::function<std::vector<QUuid>(const Plan& plan)> order;
    std::function<QString(const Plan& plan, const QUuid& group)> label;
    std::function<QColor(const Plan& plan, const QUuid& group)> colour = {}; ///< invalid: no mark
    QString noneLabel;
};

/// Adds a blank row with this id; `number` counts the rows of one deed, from 0.
using AddRow = std::function<void(ChangeSet& changes, const Plan& plan, const QUuid& row, int number)>;

/// Its functions hold values only and read the plan they are given: a paste is worked out in another thread.
struct GridSpec {
    const EntityInfo* entity = nullptr;
    QList<SheetColumn> columns;
    int frozen = 1;      ///< so many first columns stay when scrolling sideways
    int titleColumn = 0; ///< where a new row is begun, and where its hint stands
    /// The rows in their natural order.
    std::function<std::vector<QUuid>(const Plan& plan)> rows;
    AddRow addRow = {}; ///< empty: rows cannot be added here
    /// The last touch on every change made here, before it is committed.
    std::function<void(ChangeSet& changes, const Plan& plan)> finish = {};
    /// What a row is called in what is undone and in the history, where its title alone does not say it.
    std::function<QString(const Plan& plan, const QUuid& row)> rowName = {};
    QString newRowHint; ///< "Type a name to add a programme"
    QList<Grouping> groupings;
    bool filterRow = true;
    bool totals = true;
    int lines = 2; ///< lines of text a row has room for
};

} // namespace pela
