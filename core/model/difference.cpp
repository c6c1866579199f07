#include "core/model/difference.h"

#include "core/model/cell_text.h"
#include "core/model/change_text.h"

namespace pela {

namespace {

QString placeOf(const Plan& plan, const RowChange& row, const FieldInfo* field = nullptr)
{
    const QString name = rowName(plan, {}, row);
    return field ? QString(name + QStringLiteral(" · ") + field->title())
                 : QString(row.entity->title() + QStringLiteral(" · ") + name);
}

Difference fieldDifference(const RowChange& row, const FieldChange& change, const Plan& mine, const Plan& there)
{
    const FieldInfo& field = row.entity->fields[size_t(change.field)];
    Difference difference;
    difference.place = placeOf(mine, row, &field);
    difference.mine = valueText(mine, {}, change.after, field);
    if (!there.table(*row.entity).find(row.id)) {
        difference.problem = Difference::tr("The row is not in that file.");
        return difference;
    }
    const Value stored = there.table(*row.entity).value(row.id, field);
    difference.theirs = valueText(there, {}, stored, field);
    difference.change = {row.entity, row.id, RowAction::Update, {{change.field, stored, change.after}}};
    return difference;
}

} // namespace

ChangeSet changeBetween(const Plan& before, const Plan& after)
{
    ChangeSet whole;
    const auto valueIn = [](const void* row, const FieldInfo& field) { return row ? field.get(row) : Value(); };
    const auto compare = [&](const EntityInfo& entity, const QUuid& id, RowAction action) {
        const void* was = before.table(entity).find(id);
        const void* is = after.table(entity).find(id);
        RowChange row {&entity, id, action, {}};
        for (size_t i = 0; i < entity.fields.size(); ++i) {
            FieldChange field {int(i), valueIn(was, entity.fields[i]), valueIn(is, entity.fields[i])};
            if (action != RowAction::Update || field.before != field.after)
                row.fields.append(std::move(field));
        }
        if (!row.fields.isEmpty())
            whole.append(std::move(row));
    };
    for (const EntityInfo* entity : entities()) {
        const Table& was = before.table(*entity);
        const Table& is = after.table(*entity);
        if (was.isStillCopyOf(is))
            continue;
        for (size_t i = 0; i < is.size(); ++i)
            compare(*entity, is.idAt(i), was.find(is.idAt(i)) ? RowAction::Update : RowAction::Insert);
        for (size_t i = 0; i < was.size(); ++i)
            if (!is.find(was.idAt(i)))
                compare(*entity, was.idAt(i), RowAction::Remove);
    }
    return whole;
}

QList<Difference> differences(const ChangeSet& done, const Plan& mine, const Plan& there)
{
    QList<Difference> found;
    for (const RowChange& row : done.rows()) {
        const bool isThere = there.table(*row.entity).find(row.id) != nullptr;
        if (row.action == RowAction::Remove) {
            if (isThere)
                found.append({placeOf(there, row), Difference::tr("removed"), Difference::tr("still there"), {},
                    {row.entity, row.id, RowAction::Remove, {}}});
        } else if (row.action == RowAction::Insert && !isThere) {
            found.append({placeOf(mine, row), Difference::tr("added"), Difference::tr("not there"), {}, row});
        } else {
            for (const FieldChange& change : row.fields) {
                const bool same
                    = isThere && there.table(*row.entity).value(row.id, row.entity->fields[size_t(change.field)]) == change.after;
                if (!same)
                    found.append(fieldDifference(row, change, mine, there));
            }
        }
    }
    return found;
}

ChangeSet taking(const QString& label, const QList<Difference>& chosen)
{
    ChangeSet change(label);
    for (const Difference& difference : chosen)
        if (difference.change.entity)
            change.append(difference.change);
    return change;
}

} // namespace pela
