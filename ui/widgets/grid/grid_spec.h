// What a grid shows: a sheet of core, and ways to group its rows.
#pragma once

#include "core/sheets/sheet.h"

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

/// A sheet of core, and how it is shown.
struct GridSpec : Sheet {
    GridSpec() = default;
    explicit GridSpec(Sheet sheet) : Sheet(std::move(sheet)) { }

    QString name;        ///< under which widths and hidden columns are remembered ("program"); empty: not at all
    int frozen = 1;      ///< so many first columns stay when scrolling sideways
    int titleColumn = 0; ///< where a new row is begun, and where its hint stands
    /// What a row is called in what is undone and in the history, where its title alone does not say it.
    std::function<QString(const Plan& plan, const QUuid& row)> rowName = {};
    QString newRowHint; ///< "Type a name to add a programme"
    /// Keys of the columns that must be filled in before a new row is written. Until then what is typed waits in the new row,
    /// and the grid asks for what is missing.
    QStringList asked;
    QStringList hidden; ///< keys of the columns that are out of sight until somebody wants them
    QString emptyText;  ///< what stands in the table while it has no rows
    /// What is to be known of a row before it is changed; a small mark stands beside its name. Empty: nothing.
    std::function<QString(const Plan& plan, const QUuid& row)> remark = {};
    QList<Grouping> groupings;
    bool filterRow = true;
    bool totals = true;
};

} // namespace pela
