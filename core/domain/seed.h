// Reads plan rows from the JSON files of resources/ (see resources/README.md for the format).
#pragma once

#include "core/base/result.h"
#include "core/domain/entities.h"
#include "core/model/change_set.h"

#include <QJsonObject>
#include <QMap>

namespace pela {

/// Collects rows from several files; a later row with the same key updates an earlier one. Ids are made from entity and key,
/// so the same files give the same ids.
class Seed {
public:
    /// Reads one resource file. Fails, naming file and row, on an unknown entity, field or value.
    Result<> addFile(const QString& path);
    Result<> add(const QJsonObject& rows, const QString& fileName);

    /// Changes a field of every collected row of an entity that leaves it out.
    void setDefault(const EntityInfo& entity, const QString& field, const Value& value);
    /// Gives the row with that key, which has no rows below it, an id that the same files do not give again.
    void giveNewId(const EntityInfo& entity, const QString& key);
    /// Replaces a field of the row with that key.
    void set(const EntityInfo& entity, const QString& key, const QString& field, const Value& value);
    /// The id a key stands for; null when no file has it.
    QUuid idOf(const EntityInfo& entity, const QString& key) const;

    /// Inserts for the rows of the given entities (all when empty), each entity after those it refers to.
    Result<ChangeSet> changes(const QString& label, const QList<const EntityInfo*>& only = {}) const;

private:
    struct PendingRow {
        QUuid id;
        QMap<int, Value> values;
        QMap<int, QString> references; ///< keys, looked up once all files are read
        QString where;
    };
    using Rows = QMap<int, QList<PendingRow>>; ///< by entity index

    Result<> addRows(const EntityInfo& entity, const QJsonArray& rows, const QString& path, const QUuid& parent,
        const EntityInfo* parentEntity, const QString& fileName);
    Result<> readField(const EntityInfo& entity, PendingRow& row, int field, const QJsonValue& value) const;
    PendingRow* find(const EntityInfo& entity, const QUuid& id);

    Rows rows_;
    QHash<QPair<int, QUuid>, qsizetype> places_;
    QHash<QPair<int, QString>, QUuid> keys_;
};

} // namespace pela
