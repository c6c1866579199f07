#include "core/store/schema.h"

#include "core/base/safe_file.h"
#include "core/store/database.h"
#include "core/store/open_plans.h"
#include "core/store/upgrades/upgrade.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtEndian>

#include <mutex>

namespace pela {

namespace {

/// A statement is a paragraph: no parser of our own has to know where SQL ends.
QStringList statementsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression blankLines(QStringLiteral("\\n\\s*\\n"));
    QStringList statements;
    for (const QString& paragraph : QString::fromUtf8(file.readAll()).split(blankLines)) {
        QStringList lines = paragraph.split(u'\n');
        lines.removeIf([](const QString& line) { return line.trimmed().isEmpty() || line.startsWith(QLatin1String("--")); });
        if (!lines.isEmpty())
            statements << lines.join(u'\n');
    }
    return statements;
}

using Parts = QMap<QString, QString>;

/// "table opd", "trigger journal_keeps_entries" with how each is made; what SQLite makes for itself is left out. That is tables
/// and indexes; a trigger with a name of SQLite's own was smuggled in, and runs like any other.
Result<Parts> partsOf(Database& database)
{
    Parts parts;
    const Result<> read
        = database.each(QStringLiteral("SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'view') "
                                       "OR name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"),
            {}, [&](const QSqlQuery& row) {
                parts.insert(row.value(0).toString() + u' ' + row.value(1).toString(), row.value(2).toString());
            });
    if (!read)
        return read.error();
    return parts;
}

QStringList statementsThatMakeTables()
{
    QStringList statements;
    for (const SchemaStep& step : schemaSteps())
        statements << step.room << step.clear;
    return statements;
}

/// What a plan of the current schema has. SQLite itself says how it writes that down, so a database is made to ask; once, because
/// every opening wants to know, and anew only when the steps are others.
Result<Parts> expectedParts()
{
    static std::mutex guard;
    static QStringList made;
    static Parts parts;
    const QStringList statements = statementsThatMakeTables();
    const std::lock_guard<std::mutex> hold(guard);
    if (made == statements)
        return parts;
    const Result<std::unique_ptr<Database>> fresh = Database::open(QStringLiteral(":memory:"), Database::Access::Write);
    if (!fresh)
        return fresh.error();
    if (Result<> done = makeTables(**fresh); !done)
        return done.error();
    const Result<Parts> found = partsOf(**fresh);
    if (!found)
        return found.error();
    made = statements;
    parts = *found;
    return parts;
}

QList<SchemaStep> shippedSteps()
{
    QList<SchemaStep> steps;
    const QDir folder(QStringLiteral(":/schema"));
    for (const QString& name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        const QString stem = QFileInfo(name).baseName(); // "0002-opd-motto"; ".after.sql" belongs to its step
        if (name != stem + QStringLiteral(".sql"))
            continue;
        steps.append({stem.left(4).toInt(), stem.mid(5), statementsOf(folder.filePath(name)), nullptr,
            statementsOf(folder.filePath(stem + QStringLiteral(".after.sql")))});
        Q_ASSERT(steps.last().schema == int(steps.size()));
    }
    return steps;
}

} // namespace

bool isHeaderOfPlan(const QByteArray& header)
{
    return header.size() >= headerSize && header.startsWith(QByteArray("SQLite format 3\0", 16))
        && qFromBigEndian<quint32>(header.constData() + 68) == quint32(applicationId);
}

Result<bool> looksLikePlan(const QString& path)
{
    if (isOpenPlan(path))
        return true;
    if (!QFileInfo(path).isFile())
        return false;
    const Result<QByteArray> header = firstBytes(path, headerSize);
    if (!header)
        return header.error();
    return isHeaderOfPlan(*header);
}

QList<SchemaStep>& schemaSteps()
{
    // A step that has to move values gets its function here: steps[n - 1].change = &itsFunction.
    static QList<SchemaStep> steps = shippedSteps();
    return steps;
}

int currentSchema()
{
    return schemaSteps().last().schema;
}

Result<> makeTables(Database& database)
{
    QStringList statements = statementsThatMakeTables();
    statements << QStringLiteral("PRAGMA application_id = %1").arg(applicationId)
               << QStringLiteral("PRAGMA user_version = %1").arg(currentSchema());
    if (Result<> begun = database.begin(); !begun)
        return begun;
    for (const QString& statement : statements)
        if (Result<> done = database.run(statement); !done) {
            database.rollback();
            return done;
        }
    return database.commit();
}

Result<QStringList> schemaDifferences(Database& database)
{
    const auto expected = expectedParts();
    if (!expected)
        return expected.error();
    const auto found = partsOf(database);
    if (!found)
        return found.error();
    QStringList names;
    for (auto part = expected->begin(); part != expected->end(); ++part)
        if (found->value(part.key()) != part.value())
            names << part.key();
    for (auto part = found->begin(); part != found->end(); ++part)
        if (!expected->contains(part.key()))
            names << part.key();
    return names;
}

} // namespace pela
