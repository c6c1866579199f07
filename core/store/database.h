// One connection to one SQLite file through Qt Sql, with the settings a plan needs and errors as sentences.
#pragma once

#include "core/base/result.h"
#include "core/model/descriptor.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>

namespace pela {

/// Qt binds a null text as NULL; columns that must not be NULL want an empty one.
inline QString filled(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

class Database {
public:
    enum class Access { Read, Write };

    /// `shownPath` is what sentences call the file when `path` is a temporary copy of it.
    static Result<std::unique_ptr<Database>> open(const QString& path, Access access, const QString& shownPath = {});
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs one statement. Statements with the same text are prepared once. Here and below a question that got no answer from the
    /// medium is asked again, unless it is part of a transaction: that has to be done again as a whole (readTwice).
    Result<> run(const QString& sql, const QVariantList& values = {});
    /// Runs one statement and calls `row` for each row it gives.
    Result<> each(const QString& sql, const QVariantList& values, const std::function<void(const QSqlQuery&)>& row);
    /// The same until `row` answers false.
    Result<> whileRows(const QString& sql, const QVariantList& values, const std::function<bool(const QSqlQuery&)>& row);
    /// The first column of the first row; invalid when there is none.
    Result<QVariant> single(const QString& sql, const QVariantList& values = {});

    Result<> begin();        ///< takes the write lock at once, so that nothing fails half way for want of it
    Result<> beginReading(); ///< what is read until commit() is of one moment
    /// On failure everything has been rolled back, as far as SQLite can tell: what failed may have been the very last step, after
    /// which all of it is there.
    Result<> commit();
    void rollback();

private:
    static Result<std::unique_ptr<Database>> openOnce(const QString& path, Access access, const QString& shownPath);
    explicit Database(QString shownPath) : shownPath_(std::move(shownPath)) { }
    Result<> configure(Access access);
    bool mayAskAgain(const QString& sql, const Error& error) const;
    Result<QSqlQuery*> execute(const QString& sql, const QVariantList& values);
    Error errorFrom(const QSqlError& error) const;

    QString shownPath_;
    QString connectionName_;
    QSqlDatabase connection_;
    QByteArray identity_;      ///< of the file; empty when there was none yet
    bool transaction_ = false; ///< between begin() and commit() or rollback()
    QHash<QString, std::shared_ptr<QSqlQuery>> prepared_;
};

/// What a column of an entity's table holds, and how a value goes into one. Ids are texts there, and so are exact decimals; a
/// value that does not belong into the field comes out as one that the field refuses.
Value valueFromColumn(const QVariant& column, FieldType type);
QVariant columnFromValue(const Value& value);

} // namespace pela
