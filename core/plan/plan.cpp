#include "core/plan/plan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

namespace {

template <class... E> std::vector<std::unique_ptr<Table>> makeTables(Entities<E...>)
{
    std::vector<std::unique_ptr<Table>> tables;
    (tables.push_back(std::make_unique<TableOf<E>>()), ...);
    return tables;
}

} // namespace

Plan::Plan() : tables_(makeTables(AllEntities {}))
{
    Q_ASSERT(tables_.size() == entities().size());
    for (const EntityInfo* entity : entities())
        Q_ASSERT(&tables_[size_t(entity->index)]->info() == entity);
}

const Masterplan& Plan::masterplan() const
{
    const auto& rows = all<Masterplan>();
    if (rows.empty()) {
        // Only while a plan is being made; a file without the row does not open.
        static const Masterplan blank {};
        return blank;
    }
    return rows.front();
}

std::vector<int> Plan::years() const
{
    std::vector<int> years;
    for (int year = masterplan().periodStart; year <= masterplan().periodEnd; ++year)
        years.push_back(year);
    return years;
}

std::vector<const Dimension*> Plan::dimensions() const
{
    return ordered(&Dimension::framework, masterplan().framework);
}

const Dimension* Plan::dimensionOf(const Program& program) const
{
    const Subdimension* subdimension = find(program.subdimension);
    return subdimension ? find(subdimension->dimension) : nullptr;
}

QString Plan::titleOf(const EntityInfo& entity, const QUuid& id) const
{
    const Table& rows = table(entity);
    const void* row = rows.find(id);
    if (!row)
        return {};
    if (entity.titleField >= 0)
        return entity.fields[size_t(entity.titleField)].get(row).toString();
    QStringList parts;
    for (const FieldInfo& field : entity.fields) {
        if (field.type == FieldType::Reference && field.required)
            parts << titleOf(field.target(), uuidFrom(field.get(row)));
        else if (field.type == FieldType::Year)
            parts << field.get(row).toString();
    }
    return parts.join(QStringLiteral(" – "));
}

QByteArray Plan::canonicalDump() const
{
    QByteArray dump;
    for (const auto& rows : tables_) {
        std::vector<QUuid> ids;
        for (size_t i = 0; i < rows->size(); ++i)
            ids.push_back(rows->idAt(i));
        std::sort(ids.begin(), ids.end());
        for (const QUuid& id : ids) {
            QJsonArray line {QString::fromLatin1(rows->info().name), id.toString(QUuid::WithoutBraces)};
            for (const FieldInfo& field : rows->info().fields)
                line.append(QJsonValue::fromVariant(rows->value(id, field)));
            dump += QJsonDocument(line).toJson(QJsonDocument::Compact);
            dump += '\n';
        }
    }
    return dump;
}

} // namespace pela
