#include "core/model/changes.h"

#include "core/model/draft.h"

#include <QMap>

namespace pela {

Result<ChangeSet> resolve(const ChangeSet& change, const Plan& plan)
{
    Draft draft(plan, change.label());
    draft.apply(change);
    Result<ChangeSet> whole = draft.prove();
    if (whole && change.isTyping())
        whole->typing();
    return whole;
}

std::optional<RowChange> rowChange(const Plan& was, const Plan& now, const EntityInfo& entity, const QUuid& id)
{
    const void* before = was.table(entity).find(id);
    const void* after = now.table(entity).find(id);
    if (!before && !after)
        return {};
    RowChange row {&entity, id, !before ? RowAction::Insert : after ? RowAction::Update : RowAction::Remove, {}};
    for (size_t i = 0; i < entity.fields.size(); ++i) {
        const FieldInfo& field = entity.fields[i];
        FieldChange change {int(i), before ? field.get(before) : Value(), after ? field.get(after) : Value()};
        if (row.action != RowAction::Update || change.before != change.after)
            row.fields.append(std::move(change));
    }
    if (row.action == RowAction::Update && row.fields.isEmpty())
        return {};
    return row;
}

ChangeSet inverse(const ChangeSet& whole)
{
    ChangeSet back(whole.label());
    for (auto row = whole.rows().crbegin(); row != whole.rows().crend(); ++row) {
        RowChange turned = *row;
        if (row->action == RowAction::Insert)
            turned.action = RowAction::Remove;
        else if (row->action == RowAction::Remove)
            turned.action = RowAction::Insert;
        for (FieldChange& field : turned.fields)
            std::swap(field.before, field.after);
        back.append(std::move(turned));
    }
    return back;
}

namespace {

/// What several changes do to one row.
struct RowSum {
    RowAction first;
    RowAction last;
    QMap<int, FieldChange> fields;

    void add(const RowChange& row)
    {
        last = row.action;
        for (const FieldChange& change : row.fields) {
            const auto known = fields.find(change.field);
            if (known == fields.end())
                fields.insert(change.field, change);
            else
                known->after = change.after;
        }
    }

    std::optional<RowChange> result(const EntityInfo* entity, const QUuid& id) const
    {
        const bool existed = first != RowAction::Insert;
        const bool exists = last != RowAction::Remove;
        if (!existed && !exists)
            return {};
        RowChange row {entity, id, !existed ? RowAction::Insert : exists ? RowAction::Update : RowAction::Remove, {}};
        for (const FieldChange& change : fields)
            if (row.action != RowAction::Update || change.before != change.after)
                row.fields.append({change.field, existed ? change.before : Value(), exists ? change.after : Value()});
        if (row.action == RowAction::Update && row.fields.isEmpty())
            return {};
        return row;
    }
};

} // namespace

ChangeSet net(const QList<ChangeSet>& whole)
{
    using RowKey = std::pair<const EntityInfo*, QUuid>;
    QList<RowKey> order;
    QHash<RowKey, RowSum> sums;
    for (const ChangeSet& change : whole)
        for (const RowChange& row : change.rows()) {
            const RowKey key {row.entity, row.id};
            auto sum = sums.find(key);
            if (sum == sums.end()) {
                order.append(key);
                sum = sums.insert(key, {row.action, row.action, {}});
            }
            sum->add(row);
        }
    ChangeSet together(whole.isEmpty() ? QString() : whole.last().label());
    for (const RowKey& key : order)
        if (std::optional<RowChange> row = sums[key].result(key.first, key.second))
            together.append(*std::move(row));
    return together;
}

bool writesOn(const ChangeSet& earlier, const ChangeSet& later)
{
    if (earlier.rows().size() != 1 || later.rows().size() != 1)
        return false;
    const RowChange& typed = earlier.rows().first();
    const RowChange& now = later.rows().first();
    return typed.id == now.id && typed.action == RowAction::Update && now.action == RowAction::Update && now.fields.size() == 1
        && std::any_of(typed.fields.begin(), typed.fields.end(),
            [&now](const FieldChange& field) { return field.field == now.fields.first().field; });
}

bool apply(const RowChange& row, Plan& plan)
{
    Table& rows = plan.table(*row.entity);
    if ((rows.find(row.id) == nullptr) != (row.action == RowAction::Insert))
        return false;
    if (row.action != RowAction::Update && row.fields.size() != qsizetype(row.entity->fields.size()))
        return false;
    if (row.action != RowAction::Insert)
        for (const FieldChange& field : row.fields)
            if (rows.value(row.id, row.entity->fields[size_t(field.field)]) != field.before)
                return false;
    if (row.action == RowAction::Remove) {
        rows.erase(row.id);
    } else if (row.action == RowAction::Insert) {
        QVarLengthArray<Value, 24> values(qsizetype(row.entity->fields.size()));
        for (const FieldChange& field : row.fields)
            values[field.field] = field.after;
        if (rows.insert(row.id, values) >= 0)
            return false;
    } else {
        for (const FieldChange& field : row.fields)
            if (!rows.set(row.id, field.field, field.after))
                return false;
    }
    return true;
}

bool apply(const ChangeSet& whole, Plan& plan)
{
    return std::all_of(whole.rows().begin(), whole.rows().end(), [&plan](const RowChange& row) { return apply(row, plan); });
}

} // namespace pela
