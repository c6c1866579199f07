#include "core/domain/seed.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace pela {

namespace {

/// A namespace of our own for ids made from names.
const QUuid seedNamespace(0x70656c61, 0x5eed, 0x5eed, 0x80, 0x00, 0x70, 0x65, 0x6c, 0x61, 0x00, 0x01);

Error wrong(const QString& where, const QString& what)
{
    return {Problem::Refused, QCoreApplication::translate("Seed", "%1: %2").arg(where, what)};
}

Value valueFrom(const QJsonValue& json)
{
    if (json.isBool())
        return json.toBool() ? 1 : 0;
    if (!json.isDouble())
        return json.isNull() ? Value() : Value(json.toString());
    const double number = json.toDouble();
    if (const qint64 whole = json.toInteger(); double(whole) == number)
        return whole;
    // The shortest decimal that this double stands for is the one in the file: 0.1, not what is nearest to it in halves.
    const QString written = QString::number(number, 'f', QLocale::FloatingPointShortest);
    const std::optional<Decimal> decimal = Decimal::fromString(written);
    return decimal ? Value(*decimal) : Value(written); // with more digits than a number keeps it stays as it is written
}

} // namespace

Result<> Seed::addFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(path, QCoreApplication::translate("Seed", "the file cannot be read"));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject())
        return wrong(path, problem.errorString());
    return add(document.object(), path);
}

Result<> Seed::add(const QJsonObject& rows, const QString& fileName)
{
    for (auto entry = rows.begin(); entry != rows.end(); ++entry) {
        if (entry.key() == QLatin1String("about") || entry.key() == QLatin1String("sign"))
            continue;
        const EntityInfo* entity = entityNamed(entry.key());
        if (!entity)
            return wrong(fileName, QCoreApplication::translate("Seed", "there is no entity “%1”").arg(entry.key()));
        if (Result<> done = addRows(*entity, entry.value().toArray(), QString(), {}, nullptr, fileName); !done)
            return done;
    }
    return {};
}

Seed::PendingRow* Seed::find(const EntityInfo& entity, const QUuid& id)
{
    const auto place = places_.constFind({entity.index, id});
    return place == places_.constEnd() ? nullptr : &rows_[entity.index][*place];
}

Result<> Seed::addRows(const EntityInfo& entity, const QJsonArray& rows, const QString& path, const QUuid& parent,
    const EntityInfo* parentEntity, const QString& fileName)
{
    const int positionField = entity.fieldIndex(u"position");
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QJsonObject object = rows[i].toObject();
        QString key = object[QStringLiteral("key")].toString();
        const bool named = !key.isEmpty();
        if (!named)
            key = parentEntity ? QString::number(i + 1) : object[QStringLiteral("code")].toString(QString::number(i + 1));
        // A key names its row wherever it stands; only what has none is named by its place.
        const QString rowPath = (named ? QString() : path) + QString::fromLatin1(entity.name) + u'/' + key;
        const QUuid id = QUuid::createUuidV5(seedNamespace, rowPath);
        PendingRow* row = find(entity, id);
        if (!row) {
            places_.insert({entity.index, id}, rows_[entity.index].size());
            rows_[entity.index].append(PendingRow {id, {}, {}, fileName + QStringLiteral(": ") + rowPath});
            row = &rows_[entity.index].last();
            if (positionField >= 0)
                row->values.insert(positionField, qint64(i + 1));
        }
        keys_.insert({entity.index, key}, id);
        if (parentEntity)
            for (int field = 0; field < int(entity.fields.size()); ++field)
                if (entity.fields[size_t(field)].target && &entity.fields[size_t(field)].target() == parentEntity) {
                    row->values.insert(field, parent);
                    break;
                }
        QList<std::pair<const EntityInfo*, QJsonArray>> children;
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (member.key() == QLatin1String("key"))
                continue;
            const int field = entity.fieldIndex(member.key());
            if (field >= 0) {
                if (Result<> done = readField(entity, *row, field, member.value()); !done)
                    return done;
            } else if (const EntityInfo* child = entityNamed(member.key())) {
                children.append({child, member.value().toArray()});
            } else {
                return wrong(row->where, QCoreApplication::translate("Seed", "there is no field “%1”").arg(member.key()));
            }
        }
        for (const auto& [child, childRows] : children)
            if (Result<> done = addRows(*child, childRows, rowPath + u'/', id, &entity, fileName); !done)
                return done;
    }
    return {};
}

Result<> Seed::readField(const EntityInfo& entity, PendingRow& row, int field, const QJsonValue& value) const
{
    const FieldInfo& info = entity.fields[size_t(field)];
    if (info.type == FieldType::Reference) {
        row.references.insert(field, value.toString());
        return {};
    }
    if (value.isArray() || value.isObject())
        return wrong(row.where,
            QCoreApplication::translate("Seed", "“%1” has a value of the wrong kind").arg(QString::fromLatin1(info.name)));
    row.values.insert(field, valueFrom(value));
    return {};
}

void Seed::setDefault(const EntityInfo& entity, const QString& field, const Value& value)
{
    const int place = entity.fieldIndex(field);
    Q_ASSERT(place >= 0);
    for (PendingRow& row : rows_[entity.index])
        if (!row.values.contains(place))
            row.values.insert(place, value);
}

void Seed::giveNewId(const EntityInfo& entity, const QString& key)
{
    const QUuid id = newIdentity();
    const qsizetype place = places_.take({entity.index, idOf(entity, key)});
    rows_[entity.index][place].id = id;
    places_.insert({entity.index, id}, place);
    keys_.insert({entity.index, key}, id);
}

void Seed::set(const EntityInfo& entity, const QString& key, const QString& field, const Value& value)
{
    PendingRow* row = find(entity, idOf(entity, key));
    Q_ASSERT(row);
    row->references.remove(entity.fieldIndex(field));
    row->values.insert(entity.fieldIndex(field), value);
}

QUuid Seed::idOf(const EntityInfo& entity, const QString& key) const
{
    return keys_.value({entity.index, key});
}

Result<ChangeSet> Seed::changes(const QString& label, const QList<const EntityInfo*>& only) const
{
    ChangeSet change(label);
    for (const EntityInfo* entity : entities()) {
        if (!only.isEmpty() && !only.contains(entity))
            continue;
        for (const PendingRow& row : rows_.value(entity->index)) {
            RowChange added {entity, row.id, RowAction::Insert, {}};
            for (auto value = row.values.begin(); value != row.values.end(); ++value)
                added.fields.append({value.key(), {}, value.value()});
            for (auto reference = row.references.begin(); reference != row.references.end(); ++reference) {
                const FieldInfo& field = entity->fields[size_t(reference.key())];
                const QUuid target = idOf(field.target(), reference.value());
                if (target.isNull())
                    return wrong(row.where,
                        QCoreApplication::translate("Seed", "%1 names “%2”, which no file has")
                            .arg(QString::fromLatin1(field.name), reference.value()));
                added.fields.append({reference.key(), {}, target});
            }
            change.append(added);
        }
    }
    return change;
}

} // namespace pela
