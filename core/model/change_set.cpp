#include "core/model/change_set.h"

#include <QCryptographicHash>

namespace pela {

ChangeSet& ChangeSet::set(const EntityInfo& entity, const QUuid& id, int field, const Value& value)
{
    // Fields set one after another on the same row read as one row change.
    if (!rows_.isEmpty() && rows_.back().entity == &entity && rows_.back().id == id && rows_.back().action != RowAction::Remove) {
        rows_.back().fields.append({field, {}, value});
        return *this;
    }
    rows_.append({&entity, id, RowAction::Update, {{field, {}, value}}});
    return *this;
}

ChangeSet& ChangeSet::insertRow(const EntityInfo& entity, const QUuid& id, const void* row)
{
    RowChange added {&entity, id, RowAction::Insert, {}};
    for (size_t i = 0; i < entity.fields.size(); ++i)
        added.fields.append({int(i), {}, entity.fields[i].get(row)});
    rows_.append(std::move(added));
    return *this;
}

ChangeSet& ChangeSet::updateRow(const EntityInfo& entity, const QUuid& id, const void* row)
{
    insertRow(entity, id, row);
    rows_.back().action = RowAction::Update;
    return *this;
}

ChangeSet& ChangeSet::remove(const EntityInfo& entity, const QUuid& id)
{
    rows_.append({&entity, id, RowAction::Remove, {}});
    return *this;
}

ChangeSet& ChangeSet::append(const ChangeSet& other)
{
    rows_.append(other.rows_);
    contents_.insert(other.contents_);
    return *this;
}

ChangeSet& ChangeSet::append(RowChange row)
{
    rows_.append(std::move(row));
    return *this;
}

QString ChangeSet::keepContent(const QByteArray& bytes)
{
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    contents_.insert(hash, bytes);
    return hash;
}

} // namespace pela
