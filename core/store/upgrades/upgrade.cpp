#include "core/store/upgrades/upgrade.h"

#include "core/store/database.h"
#include "core/store/journal.h"
#include "core/store/schema.h"

#include <QSet>

namespace pela {

namespace {

const QUuid upgradeNamespace(0x70656c61, 0x0b9e, 0x5ade, 0x80, 0x00, 0x70, 0x65, 0x6c, 0x61, 0x00, 0x02);

QString named(const QByteArray& name)
{
    return QString::fromUtf8(name);
}

/// Columns of a table beside its id, and what they begin with.
Result<QList<UpgradeChange::Column>> columnsOf(Database& database, const QByteArray& table)
{
    QList<std::pair<UpgradeChange::Column, QString>> columns;
    Result<> read
        = database.each(QStringLiteral("PRAGMA table_info(%1)").arg(named(table)), {}, [&columns](const QSqlQuery& row) {
              columns.append({{row.value(1).toString().toUtf8(), {}}, row.value(4).toString()});
          });
    if (!read)
        return read.error();
    QList<UpgradeChange::Column> all;
    for (auto& [column, initial] : columns) {
        if (column.name == "id")
            continue;
        const Result<QVariant> value
            = initial.isEmpty() ? Result<QVariant>(QVariant()) : database.single(QStringLiteral("SELECT ") + initial);
        if (!value)
            return value.error();
        column.initial = valueFromColumn(*value, FieldType::Text);
        all.append(column);
    }
    return all;
}

Value storable(const Value& value)
{
    return value.isText() ? Value(storableText(value.text())) : value;
}

} // namespace

void UpgradeChange::add(Step step)
{
    // One row a record, so that the next one of this step sees it.
    ChangeWriter one;
    one.row(step.group, step.id, step.values);
    if (const Result<> done = rows_.apply(one.take()); !done && !wrong_)
        wrong_ = done.error();
    writer_.row(step.group, step.id, step.values);
    steps_.append(std::move(step));
}

const QList<UpgradeChange::Column>& UpgradeChange::columnsOf(const QByteArray& table)
{
    const auto known = known_.constFind(table);
    if (known != known_.constEnd())
        return *known;
    Result<QList<Column>> columns = columns_(table);
    if (!columns && !wrong_)
        wrong_ = columns.error();
    return *known_.insert(table, columns ? *std::move(columns) : QList<Column>());
}

void UpgradeChange::set(const QByteArray& entity, const QUuid& id, const QByteArray& field, const Value& value)
{
    const Value before = rows_.value(entity, id, field);
    const Value after = storable(value);
    if (before != after)
        add({{entity, RowAction::Update, {field}}, id, {before, after}});
}

void UpgradeChange::insert(const QByteArray& entity, const QUuid& id, const QList<std::pair<QByteArray, Value>>& values)
{
    Step step {{entity, RowAction::Insert, {}}, id, {}};
    for (const auto& [field, value] : values) {
        step.group.fields.append(field);
        step.values.append(storable(value));
    }
    for (const Column& column : columnsOf(entity)) {
        if (step.group.fields.contains(column.name))
            continue;
        step.group.fields.append(column.name);
        step.values.append(column.initial);
    }
    add(std::move(step));
}

void UpgradeChange::remove(const QByteArray& entity, const QUuid& id)
{
    Step step {{entity, RowAction::Remove, {}}, id, {}};
    for (const QByteArray& field : rows_.fields(entity)) {
        step.group.fields.append(field);
        step.values.append(rows_.value(entity, id, field));
    }
    add(std::move(step));
}

QUuid UpgradeChange::derivedId(const QUuid& from, const QString& part)
{
    return QUuid::createUuidV5(upgradeNamespace, from.toString(QUuid::WithoutBraces) + u'/' + part);
}

struct UpgradeRun {
    Database& database;
    NamedRows& rows;
    JournalEntry& head;

    /// Columns that rows of the history do not have yet hold what the table gave them: said in the entry, so that a default that
    /// changes later changes no old plan.
    Result<> fillNewColumns(UpgradeChange& change) const
    {
        for (const QByteArray& entity : rows.entities()) {
            const auto columns = columnsOf(database, entity);
            if (!columns)
                return columns.error();
            const QList<QByteArray> known = rows.fields(entity);
            for (const UpgradeChange::Column& column : *columns)
                if (!known.contains(column.name))
                    for (const QUuid& id : rows.ids(entity))
                        change.set(entity, id, column.name, column.initial);
        }
        return {};
    }

    Result<> writeRows(const UpgradeChange& change, qsizetype from) const
    {
        for (const UpgradeChange::Step& step : change.steps_.mid(from)) {
            const QString table = named(step.group.entity);
            QStringList names;
            QVariantList values;
            const bool update = step.group.action == RowAction::Update;
            for (qsizetype i = 0; i < step.group.fields.size(); ++i) {
                if (step.group.action != RowAction::Remove && step.values[update ? 2 * i + 1 : i].isEmpty()) {
                    // A column that takes no NULL is emptied in the history only: the step gives it up, and its SQL takes it
                    // away.
                    const Result<QVariant> strict
                        = database.single(QStringLiteral("SELECT \"notnull\" FROM pragma_table_info(?) WHERE name = ?"),
                            {table, named(step.group.fields[i])});
                    if (!strict)
                        return strict.error();
                    if (strict->toBool())
                        continue;
                }
                names.append(named(step.group.fields[i]) + (update ? QStringLiteral(" = ?") : QString()));
                values.append(columnFromValue(step.values[update ? 2 * i + 1 : i]));
            }
            if (update && names.isEmpty())
                continue;
            const QString id = step.id.toString(QUuid::WithoutBraces);
            QString sql;
            if (step.group.action == RowAction::Remove) {
                sql = QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(table);
                values = {id};
            } else if (update) {
                sql = QStringLiteral("UPDATE %1 SET %2 WHERE id = ?").arg(table, names.join(QStringLiteral(", ")));
                values.append(id);
            } else {
                names.append(QStringLiteral("id"));
                values.append(id);
                sql = QStringLiteral("INSERT INTO %1(%2) VALUES (?%3)")
                          .arg(table, names.join(QStringLiteral(", ")), QStringLiteral(", ?").repeated(values.size() - 1));
            }
            if (Result<> done = database.run(sql, values); !done)
                return done;
        }
        return {};
    }

    Result<> statements(const QStringList& list) const
    {
        for (const QString& statement : list)
            if (Result<> done = database.run(statement); !done)
                return done;
        return {};
    }

    Result<> step(const SchemaStep& step) const
    {
        UpgradeChange change(rows, [this](const QByteArray& table) { return columnsOf(database, table); });
        if (Result<> done = statements(step.room); !done)
            return done;
        if (Result<> done = fillNewColumns(change); !done)
            return done;
        const qsizetype filled = change.steps_.size();
        if (step.change)
            step.change(change);
        if (change.wrong_)
            return *change.wrong_;
        if (Result<> done = writeRows(change, filled); !done)
            return done;
        if (Result<> done = statements(step.clear); !done)
            return done;

        JournalEntry entry;
        entry.seq = head.seq + 1;
        entry.parent = head.hash;
        entry.kind = JournalKind::Upgrade;
        entry.time = head.time;
        entry.label = step.name;
        entry.schema = step.schema;
        entry.changes = change.writer_.take();
        entry.hash = entry.computeHash();
        if (Result<> done = appendEntry(database, entry); !done)
            return done;
        head = entry;
        return statements({QStringLiteral("PRAGMA user_version = %1").arg(step.schema)});
    }
};

Result<> upgradeFile(Database& database, int from, const QString& shownPath)
{
    NamedRows rows;
    JournalEntry head;
    std::optional<Error> wrong;
    const Result<> read = eachJournalEntry(database, shownPath, QStringLiteral("1 ORDER BY seq"), {}, [&](JournalEntry&& entry) {
        if (!wrong)
            if (const Result<> done = rows.apply(entry.changes); !done)
                wrong = done.error();
        head = std::move(entry);
    });
    if (!read)
        return read;
    if (wrong)
        return *wrong;
    // Rebuilding a table drops it for a moment; what refers to it is checked once all is in place again.
    if (Result<> off = database.run(QStringLiteral("PRAGMA foreign_keys = OFF")); !off)
        return off;
    for (const SchemaStep& step : schemaSteps()) {
        if (step.schema <= from)
            continue;
        if (Result<> begun = database.begin(); !begun)
            return begun;
        if (Result<> done = UpgradeRun {database, rows, head}.step(step); !done) {
            database.rollback();
            return done;
        }
        if (Result<> done = database.commit(); !done)
            return done;
    }
    return database.run(QStringLiteral("PRAGMA foreign_keys = ON"));
}

} // namespace pela
