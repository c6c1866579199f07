#include "core/model/difference.h"

#include "core/model/cell_text.h"
#include "core/model/change_text.h"
#include "core/model/changes.h"

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
    for (const EntityInfo* entity : entities()) {
        const Table& was = before.table(*entity);
        const Table& is = after.table(*entity);
        if (was.isStillCopyOf(is))
            continue;
        const auto take = [&](const QUuid& id) {
            if (std::optional<RowChange> row = rowChange(before, after, *entity, id))
                whole.append(*std::move(row));
        };
        for (size_t i = 0; i < is.size(); ++i)
            take(is.idAt(i));
        for (size_t i = 0; i < was.size(); ++i)
            if (!is.find(was.idAt(i)))
                take(was.idAt(i));
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
