#include "core/store/tables.h"

#include "core/model/objections.h"
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

/// `what` is a sentence that names the row.
Error damagedRow(const QString& shownPath, const EntityInfo& entity, const QString& what)
{
    return {Problem::Damaged,
        QCoreApplication::translate(
            "Database", "The file %1 is damaged (%2): %3 Nothing was changed in it. Restore it from a backup.")
            .arg(QDir::toNativeSeparators(shownPath), entity.title(), what)};
}

/// What to call a row that was just read: by its name, or by its key when it has none.
QString rowRead(const Plan& plan, const EntityInfo& entity, const QUuid& id)
{
    return plan.titleOf(entity, id).trimmed().isEmpty() ? u'“' + id.toString(QUuid::WithoutBraces) + u'”'
                                                        : nameOf(plan, entity, id);
}

/// What a commit would refuse is refused here too, by the same limits (core/model/objections.h).
Result<> readTable(Database& database, Plan& plan, const EntityInfo& entity, const QString& shownPath)
{
    Table& rows = plan.table(entity);
    QString problem;
    QVarLengthArray<Value, 24> values(qsizetype(entity.fields.size()));
    const Result<> done
        = database.each(QStringLiteral("SELECT ") + columnsOf(entity) + QStringLiteral(" FROM ") + tableOf(entity), {},
            [&](const QSqlQuery& query) {
                if (!problem.isEmpty())
                    return;
                const QUuid id = uuidFrom(query.value(0).toString());
                if (id.isNull() || rows.find(id)) {
                    problem = QCoreApplication::translate("Database", "The key “%1” is not valid.")
                                  .arg(query.value(0).toString().left(60));
                    return;
                }
                qsizetype unfit = -1;
                for (qsizetype i = 0; i < values.size(); ++i) {
                    const FieldInfo& field = entity.fields[size_t(i)];
                    values[i] = valueFromColumn(query.value(int(i) + 1), field.type);
                    if (unfitness(field, values[i]) != Unfit::No)
                        unfit = i;
                }
                if (const int other = rows.insert(id, values); other >= 0)
                    problem = sayNoValue(entity.fields[size_t(other)], values[other], rowRead(plan, entity, id));
                else if (unfit >= 0)
                    problem = sayUnfit(unfitness(entity.fields[size_t(unfit)], values[unfit]), entity.fields[size_t(unfit)],
                        values[unfit], rowRead(plan, entity, id));
            });
    if (!done)
        return done;
    if (!problem.isEmpty())
        return damagedRow(shownPath, entity, problem);
    return {};
}

/// Then what a row is among the others.
Result<> checkRows(const Plan& plan, const QString& shownPath)
{
    for (const EntityInfo* entity : entities()) {
        const Table& rows = plan.table(*entity);
        for (const FieldInfo& field : entity->fields)
            for (size_t i = 0; field.type == FieldType::Reference && i < rows.size(); ++i) {
                const Value value = field.get(rows.at(i));
                if (const Unfit why = unfitness(plan, field, value); why != Unfit::No)
                    return damagedRow(shownPath, *entity, sayUnfit(why, field, value, rowRead(plan, *entity, rows.idAt(i))));
            }
    }
    for (const EntityInfo* entity : entities()) {
        const Table& rows = plan.table(*entity);
        const bool maySay = entity->objection || !entity->keys.empty();
        for (size_t i = 0; maySay && i < rows.size(); ++i)
            if (const QString sentence = objectionToStanding(plan, *entity, rows.idAt(i)); !sentence.isEmpty())
                return damagedRow(shownPath, *entity, sentence);
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
        if (Result<> done = readTable(database, plan, *entity, shownPath); !done)
            return done;
    if (plan.all<Masterplan>().size() != 1)
        return damagedRow(shownPath, Masterplan::describe(),
            QCoreApplication::translate("Database", "There are %1 rows instead of one.").arg(plan.all<Masterplan>().size()));
    return checkRows(plan, shownPath);
}

Result<QByteArray> readContent(Database& database, const QString& sha256, const QString& shownPath)
{
    // SQLite knows how long they are without reading them.
    const Result<QVariant> bytes
        = database.single(QStringLiteral("SELECT CASE WHEN length(bytes) <= ? THEN bytes END FROM content WHERE sha256 = ?"),
            {largestAttachment, sha256});
    if (!bytes)
        return bytes.error();
    if (!bytes->isValid())
        return Error {Problem::Damaged,
            QCoreApplication::translate("PlanFile", "An attachment of %1 is missing its content.")
                .arg(QDir::toNativeSeparators(shownPath))};
    if (bytes->isNull())
        return Error {Problem::Damaged,
            QCoreApplication::translate("PlanFile", "An attachment of %1 is larger than the %2 MB that a plan takes in.")
                .arg(QDir::toNativeSeparators(shownPath))
                .arg(largestAttachment / (1024 * 1024))};
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
