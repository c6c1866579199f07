#include "core/store/database.h"

#include "core/base/safe_file.h"
#include "core/base/system_reason.h"
#include "core/store/statement_gate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

constexpr int busy = 5; // SQLITE_BUSY

/// What SQLite may use in this process, in bytes. What a plan holds at most in one place (an attachment, a change packed) fits
/// many times over; a forged file with a text of a thousand megabytes does not, and is an error instead of the end of the
/// program.
constexpr int mostMemory = 512 << 20;

/// SQLITE_IOERR itself, which nothing but reading in the middle of VACUUM ends with, and _READ, _SHORT_READ, _FSTAT, _RDLOCK,
/// _SEEK, _MMAP, _DATA, _CORRUPTFS: what a medium answers that is asked for bytes.
bool isReadError(int code)
{
    constexpr std::array kinds {0, 1, 2, 7, 9, 22, 24, 32, 33};
    return (code & 0xff) == 10 && std::find(kinds.begin(), kinds.end(), code >> 8) != kinds.end();
}

/// The connections to one file in this process, and what reads it beside them. That stays open as long as they do: closing it
/// would take away the locks that SQLite holds on the file.
struct Connected {
    int connections = 0;
    std::unique_ptr<QFile> file;
};

std::map<QByteArray, Connected>& connected() // by the identity of the file
{
    static auto* all = new std::map<QByteArray, Connected>;
    return *all;
}

std::mutex& guard()
{
    static std::mutex mutex;
    return mutex;
}

/// Whether the medium gives all bytes of a file. SQLite calls a file damaged also when it does not.
bool isGiven(const QString& path, const QByteArray& identity)
{
    const std::lock_guard<std::mutex> hold(guard());
    std::unique_ptr<QFile>& file = connected()[identity].file;
    if (!file)
        file = std::make_unique<QFile>(path);
    constexpr qint64 piece = 1 << 20;
    if (!(file->isOpen() || file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) || !file->seek(0))
        return false;
    while (!file->read(piece).isEmpty()) { }
    return file->error() == QFileDevice::NoError;
}

} // namespace

Value valueFromColumn(const QVariant& column, FieldType type)
{
    if (column.isNull())
        return {};
    if (column.typeId() == QMetaType::LongLong)
        return column.toLongLong();
    const QString text = column.toString();
    if (type == FieldType::Reference)
        if (const QUuid id = uuidFrom(text); !id.isNull())
            return id;
    if (type == FieldType::Measure)
        if (const std::optional<Decimal> number = Decimal::fromString(text); number && column.typeId() == QMetaType::QString)
            return *number;
    return text;
}

QVariant columnFromValue(const Value& value)
{
    switch (value.kind()) {
    case Value::Kind::Empty:
        return {};
    case Value::Kind::Integer:
        return value.integer();
    default:
        return value.toString();
    }
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, Access access, const QString& shownPath)
{
    return readTwice([&] { return openOnce(path, access, shownPath); });
}

Result<std::unique_ptr<Database>> Database::openOnce(const QString& path, Access access, const QString& shownPath)
{
    std::unique_ptr<Database> database(new Database(shownPath.isEmpty() ? path : shownPath));
    database->connectionName_ = QStringLiteral("pela-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    database->connection_ = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->connectionName_);
    database->connection_.setDatabaseName(path);
    database->connection_.setConnectOptions(access == Access::Read
            ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2500")
            : QStringLiteral("QSQLITE_BUSY_TIMEOUT=2500"));
    const bool opened = database->connection_.open();
    {
        const std::lock_guard<std::mutex> hold(guard());
        database->identity_ = fileIdentity(path);
        ++connected()[database->identity_].connections;
    }
    if (!opened)
        return database->errorFrom(database->connection_.lastError());
    if (Result<> configured = database->configure(access); !configured)
        return configured.error();
    return database;
}

Database::~Database()
{
    prepared_.clear();
    connection_.close();
    connection_ = {};
    QSqlDatabase::removeDatabase(connectionName_);
    const std::lock_guard<std::mutex> hold(guard());
    if (const auto here = connected().find(identity_); here != connected().end() && --here->second.connections <= 0)
        connected().erase(here);
}

Result<> Database::configure(Access access)
{
    const QStringList settings {QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA trusted_schema = OFF"),
        QStringLiteral("PRAGMA cell_size_check = ON"), QStringLiteral("PRAGMA synchronous = FULL"),
        QStringLiteral("PRAGMA hard_heap_limit = %1").arg(mostMemory)};
    for (const QString& setting : settings)
        if (Result<> done = run(setting); !done)
            return done;
    const Result<QVariant> foreignKeys = single(QStringLiteral("PRAGMA foreign_keys"));
    if (!foreignKeys)
        return foreignKeys.error();
    Q_ASSERT(foreignKeys->toInt() == 1); // a build of SQLite without them is not one we can ship with
    if (access != Access::Write)
        return {};
    // Asked what it is now: while another program has the file open with a write-ahead log, SQLite leaves it at that.
    const Result<QVariant> mode = single(QStringLiteral("PRAGMA journal_mode = DELETE"));
    if (!mode)
        return mode.error();
    const QString now = mode->toString();
    if (now != QLatin1String("delete") && now != QLatin1String("memory"))
        return errorFrom(QSqlError(QString(), QString(), QSqlError::ConnectionError, QString::number(busy)));
    return {};
}

bool Database::mayAskAgain(const QString& sql, const Error& error) const
{
    constexpr std::array questions {"SELECT", "PRAGMA", "BEGIN"};
    return maybeOfTheMedium(error) && !transaction_ && std::any_of(questions.begin(), questions.end(), [&sql](const char* word) {
        return sql.startsWith(QLatin1String(word));
    });
}

Result<QSqlQuery*> Database::execute(const QString& sql, const QVariantList& values)
{
    if (const QString refusal = statementRefusal(); !refusal.isEmpty())
        return errorFrom(QSqlError(QString(), QString(), QSqlError::StatementError, refusal));
    std::shared_ptr<QSqlQuery>& query = prepared_[sql];
    if (!query) {
        query = std::make_shared<QSqlQuery>(connection_);
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            const Error error = errorFrom(query->lastError());
            prepared_.remove(sql);
            return error;
        }
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), values[i]);
    if (!query->exec()) {
        const Error error = errorFrom(query->lastError());
        prepared_.remove(sql);
        return error;
    }
    return query.get();
}

Result<> Database::run(const QString& sql, const QVariantList& values)
{
    Result<QSqlQuery*> query = execute(sql, values);
    if (!query && mayAskAgain(sql, query.error()))
        query = execute(sql, values);
    if (!query)
        return query.error();
    (*query)->finish();
    return {};
}

Result<> Database::each(const QString& sql, const QVariantList& values, const std::function<void(const QSqlQuery&)>& row)
{
    return whileRows(sql, values, [&row](const QSqlQuery& query) {
        row(query);
        return true;
    });
}

Result<> Database::whileRows(const QString& sql, const QVariantList& values, const std::function<bool(const QSqlQuery&)>& row)
{
    for (bool again = true;; again = false) {
        const Result<QSqlQuery*> query = execute(sql, values);
        bool any = false;
        while (query && (*query)->next()) {
            any = true;
            if (!row(**query))
                break;
        }
        const QSqlError error = query ? (*query)->lastError() : QSqlError();
        if (query)
            (*query)->finish();
        if (query && !error.isValid())
            return {};
        const Error failed = query ? errorFrom(error) : query.error();
        if (!again || any || !mayAskAgain(sql, failed))
            return failed;
    }
}

Result<QVariant> Database::single(const QString& sql, const QVariantList& values)
{
    QVariant first;
    bool any = false;
    const Result<> done = each(sql, values, [&](const QSqlQuery& query) {
        if (!any)
            first = query.value(0);
        any = true;
    });
    if (!done)
        return done.error();
    return first;
}

Result<> Database::begin()
{
    Result<> done = run(QStringLiteral("BEGIN IMMEDIATE"));
    transaction_ = bool(done);
    return done;
}

Result<> Database::beginReading()
{
    Result<> done = run(QStringLiteral("BEGIN"));
    transaction_ = bool(done);
    return done;
}

Result<> Database::commit()
{
    Result<> done = run(QStringLiteral("COMMIT"));
    if (!done)
        rollback();
    transaction_ = false;
    return done;
}

void Database::rollback()
{
    // SQLite may have rolled back by itself (disk full); "no transaction is active" is then what we want to hear.
    QSqlQuery query(connection_);
    query.exec(QStringLiteral("ROLLBACK"));
    transaction_ = false;
}

Error Database::errorFrom(const QSqlError& error) const
{
    const QString file = QDir::toNativeSeparators(shownPath_);
    const int code = error.nativeErrorCode().toInt();
    constexpr int corrupt = 11;
    if (isReadError(code) || ((code & 0xff) == corrupt && !isGiven(connection_.databaseName(), identity_)))
        return cannotRead(shownPath_, reasonOfMedium());
    const auto damaged = [&file](const QString& how) {
        return Error {Problem::Damaged,
            Words::tr("The file %1 is damaged (%2). Nothing was changed in it. Restore it from a backup.").arg(file, how)};
    };
    switch (code & 0xff) { // the primary code of an extended one
    case busy:
    case 6: // SQLITE_LOCKED
        return {Problem::Locked, Words::tr("Another program is holding the file %1. Close it there, then try again.").arg(file)};
    case 8: // SQLITE_READONLY
        return {
            Problem::ReadOnly, Words::tr("The file %1 can only be read here. Save a copy elsewhere to go on working.").arg(file)};
    case 13: // SQLITE_FULL
        return {Problem::Unwritable,
            Words::tr("The disk that holds %1 is full, so nothing was written. Free some space, then try again.").arg(file)};
    case 10: // SQLITE_IOERR
        return {Problem::Unwritable,
            Words::tr("The disk that holds %1 does not answer as it should, so nothing was written. Check the disk or the "
                      "stick, then try again.")
                .arg(file)};
    case 14: // SQLITE_CANTOPEN
        return {
            Problem::Unreadable, Words::tr("The file %1 cannot be opened. Check that you may read it and its folder.").arg(file)};
    case 7: // SQLITE_NOMEM, also of what would take all that SQLite may use
        return {Problem::Unreadable,
            Words::tr(
                "The memory is not enough for %1. Close other programs, then try again. If that does not help, the file holds "
                "something larger than a plan can hold: restore it from a backup.")
                .arg(file)};
    case 18: // SQLITE_TOOBIG
        return {Problem::Damaged,
            Words::tr("The file %1 holds something larger than a plan can hold. Nothing was changed in it. Restore it from a "
                      "backup.")
                .arg(file)};
    case 26: // SQLITE_NOTADB
        return {Problem::NotAPlan, Words::tr("%1 is not a Pela plan. Choose a file that ends in .pela.").arg(file)};
    case corrupt:
        return damaged(Words::tr("its pages do not hold together"));
    case 1: // SQLITE_ERROR: a table or a column is not there
        return damaged(Words::tr("a part of it is missing"));
    case 0: // the driver's own
        return damaged(error.driverText());
    case 19: // SQLITE_CONSTRAINT names the column behind its own words, where it knows it
        if (const QString column = error.databaseText().section(QLatin1String(": "), 1); !column.isEmpty())
            return damaged(Words::tr("%1 holds what cannot stand there").arg(column));
        [[fallthrough]];
    default:
        return damaged(Words::tr("it holds what cannot stand there, error %1 of SQLite").arg(code));
    }
}

} // namespace pela
