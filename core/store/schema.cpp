#include "core/store/schema.h"

#include "core/store/database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QtEndian>

namespace pela {

namespace {

QStringList migrationFiles()
{
    return QDir(QStringLiteral(":/schema")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

/// A statement is a paragraph: no parser of our own has to know where SQL ends.
QStringList statementsOf(const QString& fileName)
{
    QFile file(QStringLiteral(":/schema/") + fileName);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
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

/// "table opd", "index target_indicator"; what SQLite makes for itself is left out.
Result<QSet<QString>> partsOf(Database& database)
{
    QSet<QString> parts;
    const Result<> read
        = database.each(QStringLiteral("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"), {},
            [&](const QSqlQuery& row) { parts.insert(row.value(0).toString() + u' ' + row.value(1).toString()); });
    if (!read)
        return read.error();
    return parts;
}

} // namespace

bool isHeaderOfPlan(const QByteArray& header)
{
    return header.size() >= 100 && header.startsWith(QByteArray("SQLite format 3\0", 16))
        && qFromBigEndian<quint32>(header.constData() + 68) == quint32(applicationId);
}

bool looksLikePlan(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    return isHeaderOfPlan(file.read(100));
}

int currentSchema()
{
    static const int newest = int(migrationFiles().size());
    Q_ASSERT(newest > 0 && migrationFiles().last().startsWith(QStringLiteral("%1-").arg(newest, 4, 10, QLatin1Char('0'))));
    return newest;
}

Result<> migrate(Database& database, int from)
{
    const QStringList files = migrationFiles();
    // Rebuilding a table drops it for a moment; what refers to it is checked once all is in place again.
    if (Result<> off = database.run(QStringLiteral("PRAGMA foreign_keys = OFF")); !off)
        return off;
    for (int schema = from + 1; schema <= files.size(); ++schema) {
        if (Result<> begun = database.begin(); !begun)
            return begun;
        QStringList statements = statementsOf(files[schema - 1]);
        statements << QStringLiteral("PRAGMA application_id = %1").arg(applicationId)
                   << QStringLiteral("PRAGMA user_version = %1").arg(schema);
        for (const QString& statement : statements)
            if (Result<> done = database.run(statement); !done) {
                database.rollback();
                return done;
            }
        if (Result<> done = database.commit(); !done)
            return done;
    }
    return database.run(QStringLiteral("PRAGMA foreign_keys = ON"));
}

Result<QStringList> schemaDifferences(Database& database)
{
    const Result<std::unique_ptr<Database>> fresh = Database::open(QStringLiteral(":memory:"), Database::Access::Write);
    if (!fresh)
        return fresh.error();
    if (Result<> made = migrate(**fresh, 0); !made)
        return made.error();
    const Result<QSet<QString>> expected = partsOf(**fresh);
    if (!expected)
        return expected.error();
    const Result<QSet<QString>> found = partsOf(database);
    if (!found)
        return found.error();
    QStringList names = ((*expected - *found) + (*found - *expected)).values();
    names.sort();
    return names;
}

} // namespace pela
