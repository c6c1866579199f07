#include "core/model/rows_touched.h"

namespace pela {

namespace {

/// Whether following references from rows of one kind can lead to rows of another.
bool leadsTo(const EntityInfo& from, const EntityInfo& to, int depth = 4)
{
    if (depth == 0)
        return false;
    for (const FieldInfo& field : from.fields)
        if (field.target && (&field.target() == &to || (&field.target() != &from && leadsTo(field.target(), to, depth - 1))))
            return true;
    return false;
}

class Finder {
public:
    Finder(const Plan& plan, const EntityInfo& entity) : plan_(plan), entity_(entity) { }

    void follow(const EntityInfo& from, const Value& reference)
    {
        const QUuid id = reference.uuid();
        if (id.isNull())
            return;
        if (&from == &entity_) {
            rows.insert(id);
            return;
        }
        if (!leadsTo(from, entity_) || !plan_.table(from).find(id))
            return;
        for (const FieldInfo& field : from.fields)
            if (field.target)
                follow(field.target(), plan_.table(from).value(id, field));
    }

    QSet<QUuid> rows;

private:
    const Plan& plan_;
    const EntityInfo& entity_;
};

} // namespace

std::optional<QSet<QUuid>> rowsTouched(const ChangeSet& change, const Plan& plan, const EntityInfo& entity)
{
    Finder finder(plan, entity);
    for (const RowChange& row : change.rows()) {
        if (row.entity == &entity) {
            finder.rows.insert(row.id);
            continue;
        }
        if (leadsTo(entity, *row.entity))
            return std::nullopt;
        finder.follow(*row.entity, row.id);
        for (const FieldChange& field : row.fields) {
            const FieldInfo& info = row.entity->fields[size_t(field.field)];
            if (!info.target)
                continue;
            finder.follow(info.target(), field.before);
            finder.follow(info.target(), field.after);
        }
    }
    return std::move(finder.rows);
}

} // namespace pela
