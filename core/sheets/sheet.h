// A table as people exchange it: the columns and rows of one area, and how a new row begins. The window shows it as a grid and
// pastes into it; an import reads a file into it.
#pragma once

#include "core/sheets/sheet_column.h"

#include <vector>

namespace pela {

struct Sheet {
    const EntityInfo* entity = nullptr;
    QList<SheetColumn> columns;
    /// The rows in their natural order.
    std::function<std::vector<QUuid>(const Plan& plan)> rows = {};
    /// Adds a blank row with this id; what it leaves open (code, place) finish() settles. Empty: rows cannot be added here.
    std::function<void(Draft& draft, const QUuid& row)> addRow = {};
    /// The last touch on every deed done here, before it is committed: once, for all its rows.
    std::function<void(Draft& draft)> finish = {};

    /// These columns in this order; the keys must be there.
    QList<SheetColumn> pick(std::initializer_list<const char*> keys) const;
};

/// A blank row under the id that a grid or a paste chose for it.
template <class E> E blank(const QUuid& row)
{
    E fresh;
    fresh.id = Id<E>(row);
    return fresh;
}

/// The ids of some rows, in their order: what Sheet::rows gives.
template <class E> std::vector<QUuid> idsOf(const std::vector<const E*>& rows)
{
    std::vector<QUuid> ids;
    ids.reserve(rows.size());
    for (const E* row : rows)
        ids.push_back(row->id.uuid());
    return ids;
}

} // namespace pela
