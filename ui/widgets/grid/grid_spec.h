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

    int frozen = 1;      ///< so many first columns stay when scrolling sideways
    int titleColumn = 0; ///< where a new row is begun, and where its hint stands
    /// What a row is called in what is undone and in the history, where its title alone does not say it.
    std::function<QString(const Plan& plan, const QUuid& row)> rowName = {};
    QString newRowHint; ///< "Type a name to add a programme"
    QList<Grouping> groupings;
    bool filterRow = true;
    bool totals = true;
    int lines = 2; ///< lines of text a row has room for
};

} // namespace pela
