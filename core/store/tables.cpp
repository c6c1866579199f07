#include "core/store/tables.h"

#include "core/store/database.h"

#include <QDir>

namespace pela {

namespace {

QString columnsOf(const EntityInfo& entity)
{
    QStringList columns {QStringLiteral("id")};
    for (const FieldInfo& field : entity.fields)
        columns << QString::fromLatin1(field.name);
    return columns.join(QStringLiteral(", "));
}

QString tableOf(const EntityInfo& entity)
{
    return QString::fromLatin1(entity.name);
}

Error damagedRow(const QString& shownPath, const EntityInfo& entity, const QString& what)
{
    return {Problem::Damaged,
        QCoreApplication::translate(
            "Database", "The file %1 is damaged: in %2, %3. Nothing was changed in it. Restore it from a backup.")
            .arg(QDir::toNativeSeparators(shownPath), entity.title(), what)};
}

Result<> readTable(Database& database, Table& rows, const QString& shownPath)
{
    const EntityInfo& entity = rows.info();
    QString problem;
    QVarLengthArray<Value, 24> values(qsizetype(entity.fields.size()));
    const Result<> done
        = database.each(QStringLiteral("SELECT ") + columnsOf(entity) + QStringLiteral(" FROM ") + tableOf(entity), {},
            [&](const QSqlQuery& query) {
                if (!problem.isEmpty())
                    return;
                const QUuid id = uuidFrom(query.value(0).toString());
                if (id.isNull() || rows.find(id)) {
                    problem = QCoreApplication::translate("Database", "the key “%1” is not valid")
                                  .arg(query.value(0).toString().left(60));
                    return;
                }
                for (qsizetype i = 0; i < values.size(); ++i)
                    values[i] = valueFromColumn(query.value(int(i) + 1), entity.fields[size_t(i)].type);
                if (const int unfit = rows.insert(id, values); unfit >= 0)
                    problem = QCoreApplication::translate("Database", "“%1” is not a value for %2")
                                  .arg(values[unfit].toString().left(60), entity.fields[size_t(unfit)].title());
            });
    if (!done)
        return done;
    if (!problem.isEmpty())
        return damagedRow(shownPath, entity, problem);
    return {};
}

Result<> checkReferences(const Plan& plan, const QString& shownPath)
{
    for (const EntityInfo* entity : entities()) {
        const Table& rows = plan.table(*entity);
        for (const FieldInfo& field : entity->fields) {
            if (field.type != FieldType::Reference)
                continue;
            const Table& targets = plan.table(field.target());
            for (size_t i = 0; i < rows.size(); ++i) {
                const Value value = field.get(rows.at(i));
                if (value.isEmpty() ? field.required : !targets.find(value.uuid()))
                    return damagedRow(shownPath, *entity,
                        QCoreApplication::translate("Database", "%1 of a row points to nothing").arg(field.title()));
            }
        }
    }
    return {};
}

/// The statement that writes a row. Rows alike come one after another, thousands at a time, so it is kept for the next one.
class Statement {
public:
    const QString& writing(const RowChange& row)
    {
        if (!fits(row)) {
            entity_ = row.entity;
            action_ = row.action;
            fields_.clear();
            for (const FieldChange& field : row.fields)
                fields_.append(field.field);
            sql_ = made();
        }
        return sql_;
    }

private:
    bool fits(const RowChange& row) const
    {
        if (row.entity != entity_ || row.action != action_)
            return false;
        return row.action != RowAction::Update
            || std::equal(row.fields.begin(), row.fields.end(), fields_.begin(), fields_.end(),
                [](const FieldChange& change, int field) { return change.field == field; });
    }
    QString made() const
    {
        if (action_ == RowAction::Remove)
            return QStringLiteral("DELETE FROM ") + tableOf(*entity_) + QStringLiteral(" WHERE id = ?");
        if (action_ == RowAction::Insert) // all columns, so that one prepared statement serves every row of the entity
            return QStringLiteral("INSERT INTO ") + tableOf(*entity_) + u'(' + columnsOf(*entity_) + QStringLiteral(") VALUES (?")
                + QStringLiteral(", ?").repeated(qsizetype(entity_->fields.size())) + u')';
        QStringList assignments;
        for (const int field : fields_)
            assignments << QString::fromLatin1(entity_->fields[size_t(field)].name) + QStringLiteral(" = ?");
        return QStringLiteral("UPDATE ") + tableOf(*entity_) + QStringLiteral(" SET ") + assignments.join(QStringLiteral(", "))
            + QStringLiteral(" WHERE id = ?");
    }

    const EntityInfo* entity_ = nullptr;
    RowAction action_ = RowAction::Update;
    QVarLengthArray<int, 24> fields_;
    QString sql_;
};

} // namespace

Result<> readPlan(Database& database, Plan& plan, const QString& shownPath)
{
    for (const EntityInfo* entity : entities())
        if (Result<> done = readTable(database, plan.table(*entity), shownPath); !done)
            return done;
    if (plan.all<Masterplan>().size() != 1)
        return damagedRow(shownPath, Masterplan::describe(),
            QCoreApplication::translate("Database", "there are %1 rows instead of one").arg(plan.all<Masterplan>().size()));
    return checkReferences(plan, shownPath);
}

Result<QByteArray> readContent(Database& database, const QString& sha256, const QString& shownPath)
{
    const Result<QVariant> bytes = database.single(QStringLiteral("SELECT bytes FROM content WHERE sha256 = ?"), {sha256});
    if (!bytes)
        return bytes.error();
    if (!bytes->isValid())
        return Error {Problem::Damaged,
            QCoreApplication::translate("PlanFile", "An attachment of %1 is missing its content.")
                .arg(QDir::toNativeSeparators(shownPath))};
    return bytes->toByteArray();
}

Result<> writeRows(Database& database, const ChangeSet& resolved)
{
    Statement statement;
    QVariantList values;
    for (const RowChange& row : resolved.rows()) {
        const EntityInfo& entity = *row.entity;
        const QString id = row.id.toString(QUuid::WithoutBraces);
        values.clear();
        if (row.action == RowAction::Insert) {
            values << id;
            for (const FieldInfo& field : entity.fields)
                values << columnFromValue(field.initial);
            for (const FieldChange& field : row.fields)
                values[field.field + 1] = columnFromValue(field.after);
        } else {
            if (row.action == RowAction::Update)
                for (const FieldChange& field : row.fields)
                    values << columnFromValue(field.after);
            values << id;
        }
        if (Result<> done = database.run(statement.writing(row), values); !done)
            return done;
    }
    for (auto content = resolved.contents().begin(); content != resolved.contents().end(); ++content)
        if (Result<> done = database.run(
                QStringLiteral("INSERT OR IGNORE INTO content(sha256, bytes) VALUES (?, ?)"), {content.key(), content.value()});
            !done)
            return done;
    return {};
}

} // namespace pela
