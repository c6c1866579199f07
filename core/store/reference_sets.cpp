#include "core/store/reference_sets.h"

#include "core/store/database.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QIODevice>

namespace pela {

namespace {

QByteArray contentOf(const ReferenceSet& set)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << set.columns << set.rows;
    return bytes;
}

/// Qt binds a null text as NULL; the column wants an empty one.
QString filled(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QString digestOf(const QString& kind, const QByteArray& content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(kind.toUtf8().append('\0'));
    hash.addData(content);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

QString ReferenceSet::digest() const
{
    return digestOf(kind, contentOf(*this));
}

Result<> writeReferenceSet(Database& database, const ReferenceSet& set)
{
    const QByteArray content = contentOf(set);
    return database.run(QStringLiteral("INSERT INTO reference_set(digest, kind, title, source, count, bytes) "
                                       "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT(digest) DO NOTHING"),
        {digestOf(set.kind, content), filled(set.kind), filled(set.title), filled(set.source), qlonglong(set.rows.size()),
            qCompress(content)});
}

Result<QList<ReferenceSetInfo>> readReferenceSets(Database& database)
{
    QList<ReferenceSetInfo> sets;
    const Result<> read = database.each(QStringLiteral("SELECT digest, kind, title, source, count FROM reference_set "
                                                       "ORDER BY kind, title, digest"),
        {}, [&sets](const QSqlQuery& row) {
            sets.append({row.value(0).toString(), row.value(1).toString(), row.value(2).toString(), row.value(3).toString(),
                row.value(4).toInt()});
        });
    if (!read)
        return read.error();
    return sets;
}

Result<ReferenceSet> readReferenceSet(Database& database, const QString& digest, const QString& shownPath)
{
    ReferenceSet set;
    QByteArray content;
    const Result<> read = database.each(QStringLiteral("SELECT kind, title, source, bytes FROM reference_set WHERE digest = ?"),
        {digest}, [&](const QSqlQuery& row) {
            set.kind = row.value(0).toString();
            set.title = row.value(1).toString();
            set.source = row.value(2).toString();
            content = qUncompress(row.value(3).toByteArray());
        });
    if (!read)
        return read.error();
    if (content.isEmpty() || digestOf(set.kind, content) != digest)
        return Error {Problem::Damaged,
            QCoreApplication::translate(
                "ReferenceSets", "A reference set of %1 is missing or was altered (%2). Read it in again.")
                .arg(QDir::toNativeSeparators(shownPath), digest.left(12))};
    QDataStream stream(content);
    stream.setVersion(QDataStream::Qt_6_0);
    stream >> set.columns >> set.rows;
    return set;
}

} // namespace pela
