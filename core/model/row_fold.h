// What happens to each row over a whole change: shared by resolving one change and by adding up several.
#pragma once

#include "core/model/change_set.h"

#include <QMap>

#include <optional>

namespace pela {

using RowKey = std::pair<const EntityInfo*, QUuid>;

/// What happens to one row over a whole change. Where a row does not exist, its fields count as a blank row's.
struct RowFold {
    const EntityInfo* entity = nullptr;
    QUuid id;
    bool existed = false;
    bool exists = false;
    QMap<int, FieldChange> fields;

    const Value& initial(int field) const { return entity->fields[size_t(field)].initial; }
    void set(int field, const Value& before, const Value& after)
    {
        auto change = fields.find(field);
        if (change == fields.end())
            change = fields.insert(field, {field, before, {}});
        change->after = after;
    }
    /// Nothing when the row ends as it began.
    std::optional<RowChange> result() const
    {
        if (!existed && !exists)
            return {};
        RowChange row {entity, id, !existed ? RowAction::Insert : exists ? RowAction::Update : RowAction::Remove, {}};
        for (const FieldChange& change : fields) {
            const FieldChange kept {change.field, existed ? change.before : Value(), exists ? change.after : Value()};
            const Value& reference = existed && exists ? change.before : initial(change.field);
            if ((exists ? change.after : change.before) != reference)
                row.fields.append(kept);
        }
        if (row.action == RowAction::Update && row.fields.isEmpty())
            return {};
        return row;
    }
};

/// Rows in the order in which they were first touched.
class Folds {
public:
    RowFold* find(const EntityInfo* entity, const QUuid& id)
    {
        const auto place = places_.constFind({entity, id});
        return place == places_.constEnd() ? nullptr : &rows_[*place];
    }
    RowFold& add(RowFold row)
    {
        places_.insert({row.entity, row.id}, rows_.size());
        rows_.append(std::move(row));
        return rows_.last();
    }
    QList<RowFold>& rows() { return rows_; }

private:
    QHash<RowKey, qsizetype> places_;
    QList<RowFold> rows_;
};

} // namespace pela
