#include "core/model/table.h"

namespace pela {

namespace {

constexpr qsizetype fewReferring = 64;

} // namespace

Table::Table(const EntityInfo& info) : info_(info), referring_(qsizetype(info.fields.size())), keys_(qsizetype(info.keys.size()))
{
}

void Table::becomeIndexes(const Table& other)
{
    Q_ASSERT(&info_ == &other.info_);
    places_ = other.places_;
    referring_ = other.referring_;
    keys_ = other.keys_;
}

const void* Table::find(const QUuid& id) const
{
    const qsizetype* place = places_.find(id);
    return place ? at(size_t(*place)) : nullptr;
}

Value Table::value(const QUuid& id, const FieldInfo& field) const
{
    const void* row = find(id);
    Q_ASSERT(row);
    return field.get(row);
}

const QList<QUuid>& Table::referring(int fieldIndex, const QUuid& target) const
{
    static const QList<QUuid> none;
    const Referring* found = referring_.at(fieldIndex).find(target);
    return found ? found->rows : none;
}

QUuid Table::twin(size_t key, const QUuid& id) const
{
    const void* row = find(id);
    Q_ASSERT(row);
    const std::optional<size_t> hash = keyHash(key, row);
    const KeyHolders* holders = hash ? keys_.at(qsizetype(key)).find(*hash) : nullptr;
    if (!holders)
        return {};
    for (const QUuid& other : *holders) {
        if (other == id)
            continue;
        const void* otherRow = find(other);
        const auto same = [&](int field) {
            const FieldInfo& info = info_.fields[size_t(field)];
            return info.get(row) == info.get(otherRow);
        };
        const std::vector<int>& fields = info_.keys[key].fields;
        if (std::all_of(fields.begin(), fields.end(), same))
            return other;
    }
    return {};
}

int Table::insert(const QUuid& id, std::span<const Value> values)
{
    Q_ASSERT(!places_.find(id) && values.size() == info_.fields.size());
    const auto place = size();
    append(id);
    places_.edit(id) = qsizetype(place);
    void* row = rowAt(place);
    int unfit = -1;
    for (size_t i = 0; i < values.size(); ++i) {
        const FieldInfo& field = info_.fields[i];
        if (!field.set(row, values[i]))
            unfit = int(i);
        else if (field.type == FieldType::Reference)
            if (const QUuid target = values[i].uuid(); !target.isNull())
                link(int(i), target, id);
    }
    for (size_t key = 0; key < info_.keys.size(); ++key)
        enter(key, id, row);
    return unfit;
}

bool Table::set(const QUuid& id, int fieldIndex, const Value& value)
{
    const qsizetype* place = places_.find(id);
    Q_ASSERT(place);
    const FieldInfo& field = info_.fields[size_t(fieldIndex)];
    void* row = rowAt(size_t(*place));
    const Value before = field.get(row);
    if (before == value)
        return true;
    const auto inKey = [&](size_t key) {
        const std::vector<int>& fields = info_.keys[key].fields;
        return std::find(fields.begin(), fields.end(), fieldIndex) != fields.end();
    };
    for (size_t key = 0; key < info_.keys.size(); ++key)
        if (inKey(key))
            leave(key, id, row);
    const bool fits = field.set(row, value);
    if (!fits)
        field.set(row, before);
    for (size_t key = 0; key < info_.keys.size(); ++key)
        if (inKey(key))
            enter(key, id, row);
    if (fits && field.type == FieldType::Reference) {
        if (const QUuid target = before.uuid(); !target.isNull())
            unlink(fieldIndex, target, id);
        if (const QUuid target = value.uuid(); !target.isNull())
            link(fieldIndex, target, id);
    }
    return fits;
}

void Table::erase(const QUuid& id)
{
    const qsizetype* found = places_.find(id);
    Q_ASSERT(found);
    const auto place = size_t(*found);
    for (size_t i = 0; i < info_.fields.size(); ++i)
        if (info_.fields[i].type == FieldType::Reference)
            if (const QUuid target = info_.fields[i].get(at(place)).uuid(); !target.isNull())
                unlink(int(i), target, id);
    for (size_t key = 0; key < info_.keys.size(); ++key)
        leave(key, id, at(place));
    const QUuid last = idAt(size() - 1);
    removeSwappingLast(place);
    places_.remove(id);
    if (last != id)
        places_.edit(last) = qsizetype(place);
}

void Table::link(int fieldIndex, const QUuid& target, const QUuid& row)
{
    Referring& referring = referring_[fieldIndex].edit(target);
    referring.rows.append(row);
    if (referring.places.size() > 0)
        referring.places.edit(row) = referring.rows.size() - 1;
}

void Table::unlink(int fieldIndex, const QUuid& target, const QUuid& row)
{
    Referring& referring = referring_[fieldIndex].edit(target);
    // Most are never asked for theirs. Once places are kept they are kept for all, also when the rows have become few again.
    if (referring.places.size() == 0 && referring.rows.size() > fewReferring)
        for (qsizetype i = 0; i < referring.rows.size(); ++i)
            referring.places.edit(referring.rows.at(i)) = i;
    const bool placed = referring.places.size() > 0;
    const qsizetype place = placed ? *referring.places.find(row) : referring.rows.indexOf(row);
    Q_ASSERT(place >= 0 && referring.rows.at(place) == row);
    if (!placed) {
        referring.rows.removeAt(place);
    } else {
        const QUuid last = referring.rows.takeLast();
        referring.places.remove(row);
        if (last != row) {
            referring.rows[place] = last;
            referring.places.edit(last) = place;
        }
    }
    if (referring.rows.isEmpty())
        referring_[fieldIndex].remove(target);
}

std::optional<size_t> Table::keyHash(size_t key, const void* row) const
{
    const EntityInfo::Key& of = info_.keys[key];
    size_t hash = key;
    for (int field : of.fields) {
        const Value value = info_.fields[size_t(field)].get(row);
        if (of.emptyIsNone && value.toString().isEmpty())
            return {};
        hash = qHash(value, hash * 31 + 1);
    }
    return hash;
}

void Table::enter(size_t key, const QUuid& id, const void* row)
{
    if (const std::optional<size_t> hash = keyHash(key, row))
        keys_[qsizetype(key)].edit(*hash).append(id);
}

void Table::leave(size_t key, const QUuid& id, const void* row)
{
    const std::optional<size_t> hash = keyHash(key, row);
    if (!hash)
        return;
    KeyHolders& holders = keys_[qsizetype(key)].edit(*hash);
    holders.erase(std::remove(holders.begin(), holders.end(), id), holders.end());
    if (holders.isEmpty())
        keys_[qsizetype(key)].remove(*hash);
}

} // namespace pela
