// Bringing a file of an older schema up to date, step by step, each step a journal entry.
#pragma once

#include "core/store/upgrades/named_rows.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace pela {

class Database;

/// The change that a step makes, by names, over rows that it sees as they become.
class UpgradeChange {
public:
    struct Column {
        QByteArray name;
        Value initial;
    };
    /// `columns` says what a table has beside its id.
    using Columns = std::function<Result<QList<Column>>(const QByteArray& table)>;
    UpgradeChange(NamedRows& rows, Columns columns) : rows_(rows), columns_(std::move(columns)) { }

    const NamedRows& rows() const { return rows_; }
    /// What is so already is no change. Text is stored as storableText() has it, here and in insert().
    void set(const QByteArray& entity, const QUuid& id, const QByteArray& field, const Value& value);
    /// The row holds these values; fields of the table that are not named get the value it begins them with, which is written
    /// down like the others. An empty value gives up a field that the step takes away.
    void insert(const QByteArray& entity, const QUuid& id, const QList<std::pair<QByteArray, Value>>& values);
    void remove(const QByteArray& entity, const QUuid& id);
    /// The same id in every copy of the plan that makes this step: a UUIDv5 of the row it comes from and a word for its part in
    /// it.
    static QUuid derivedId(const QUuid& from, const QString& part);

private:
    friend struct UpgradeRun;
    struct Step {
        RecordedGroup group;
        QUuid id;
        QList<Value> values;
    };
    void add(Step step);
    const QList<Column>& columnsOf(const QByteArray& table);

    NamedRows& rows_;
    Columns columns_;
    QHash<QByteArray, QList<Column>> known_;
    QList<Step> steps_;
    ChangeWriter writer_;
    std::optional<Error> wrong_;
};

struct SchemaStep {
    int schema = 0;                                  ///< the one it leads to
    QString name;                                    ///< "first", "opd-motto": stands in the journal, the same in every copy
    QStringList room;                                ///< statements that make room
    void (*change)(UpgradeChange& change) = nullptr; ///< moves values; nullptr when there are none to move
    QStringList clear;                               ///< statements that take away what is no longer used
};

/// The steps this program has, first to newest: the SQL under resources/schema and the functions of this folder. Tests add one.
QList<SchemaStep>& schemaSteps();

/// Brings an open file of schema `from` to the newest one, each step in a transaction with its journal entry. Columns that a step
/// adds to rows that are there are written down in its entry too, with the value they begin with.
Result<> upgradeFile(Database& database, int from, const QString& shownPath);

} // namespace pela
