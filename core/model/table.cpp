#include "core/model/table.h"

namespace pela {

Table::Table(const EntityInfo& info) : info_(info), referrers_(info.fields.size()) { }

const void* Table::find(const QUuid& id) const
{
    const auto place = places_.constFind(id);
    return place == places_.constEnd() ? nullptr : at(size_t(*place));
}

Value Table::value(const QUuid& id, const FieldInfo& field) const
{
    const void* row = find(id);
    Q_ASSERT(row);
    return field.get(row);
}

const std::vector<QUuid>& Table::referring(int fieldIndex, const QUuid& target) const
{
    static const std::vector<QUuid> none;
    const Referrers& referrers = referrers_[size_t(fieldIndex)];
    const auto found = referrers.constFind(target);
    return found == referrers.constEnd() ? none : *found;
}

void Table::insert(const QUuid& id)
{
    Q_ASSERT(!places_.contains(id));
    places_.insert(id, qsizetype(size()));
    append(id);
}

bool Table::set(const QUuid& id, int fieldIndex, const Value& value)
{
    const auto place = places_.constFind(id);
    Q_ASSERT(place != places_.constEnd());
    const FieldInfo& field = info_.fields[size_t(fieldIndex)];
    void* row = rowAt(size_t(*place));
    if (field.type != FieldType::Reference)
        return field.set(row, value);

    const QUuid before = uuidFrom(field.get(row));
    if (!field.set(row, value))
        return false;
    const QUuid after = uuidFrom(value);
    if (before == after)
        return true;
    if (!before.isNull())
        unlink(fieldIndex, before, id);
    if (!after.isNull())
        referrers_[size_t(fieldIndex)][after].push_back(id);
    return true;
}

void Table::erase(const QUuid& id)
{
    const auto found = places_.constFind(id);
    Q_ASSERT(found != places_.constEnd());
    const size_t place = size_t(*found);
    for (size_t i = 0; i < info_.fields.size(); ++i) {
        if (info_.fields[i].type != FieldType::Reference)
            continue;
        const QUuid target = uuidFrom(info_.fields[i].get(at(place)));
        if (!target.isNull())
            unlink(int(i), target, id);
    }
    const QUuid last = idAt(size() - 1);
    removeSwappingLast(place);
    places_.remove(id);
    if (last != id)
        places_[last] = qsizetype(place);
}

void Table::unlink(int fieldIndex, const QUuid& target, const QUuid& row)
{
    Referrers& referrers = referrers_[size_t(fieldIndex)];
    const auto found = referrers.find(target);
    Q_ASSERT(found != referrers.end());
    std::erase(*found, row);
    if (found->empty())
        referrers.erase(found);
}

} // namespace pela
