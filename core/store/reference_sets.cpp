#include "core/store/reference_sets.h"

#include "core/store/database.h"
#include "core/store/packing.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QIODevice>

namespace pela {

namespace {

constexpr qsizetype mostBytes = qsizetype(64) << 20; // of a set; the nomenclature of all activities has two million

QByteArray contentOf(const ReferenceSet& set)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << set.columns << set.rows;
    return bytes;
}

/// Covers all that a set says of itself too: where its codes come from is what an assessor asks.
QString digestOf(const ReferenceSet& set, const QByteArray& content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // Each part with its length before it, so that parts cannot run into each other.
    for (const QByteArray& part : {set.kind.toUtf8(), set.title.toUtf8(), set.source.toUtf8(), content})
        hash.addData(QByteArray(QByteArray::number(part.size()) + ':' + part));
    return QString::fromLatin1(hash.result().toHex());
}

// QDataStream makes room for as many as the bytes say there are, so that is looked at first: each takes at least its length.
bool readMany(QDataStream& in, qint64& many)
{
    quint32 count = 0;
    in >> count;
    many = count;
    return in.status() == QDataStream::Ok && many <= in.device()->bytesAvailable() / qint64(sizeof(quint32));
}

bool readTexts(QDataStream& in, QStringList& texts)
{
    qint64 many = 0;
    if (!readMany(in, many))
        return false;
    for (QString text; many > 0 && in.status() == QDataStream::Ok; --many) {
        in >> text;
        texts << text;
    }
    return in.status() == QDataStream::Ok;
}

/// Reads what contentOf() wrote, to its end.
bool readContentOf(const QByteArray& bytes, ReferenceSet& set)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    qint64 rows = 0;
    bool good = readTexts(in, set.columns) && readMany(in, rows);
    for (; good && rows > 0; --rows) {
        set.rows.append(QStringList());
        good = readTexts(in, set.rows.last());
    }
    return good && in.atEnd();
}

} // namespace

QString ReferenceSet::digest() const
{
    return digestOf(*this, contentOf(*this));
}

Result<> writeReferenceSet(Database& database, const ReferenceSet& set)
{
    const QByteArray content = contentOf(set);
    if (content.size() > mostBytes)
        return Error {Problem::Refused,
            QCoreApplication::translate(
                "ReferenceSets", "“%1” is larger than %2 MB, which is more than a reference set may have.")
                .arg(set.title.left(80))
                .arg(mostBytes / (1024 * 1024))};
    return database.run(QStringLiteral("INSERT INTO reference_set(digest, kind, title, source, count, bytes) "
                                       "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT(digest) DO NOTHING"),
        {digestOf(set, content), filled(set.kind), filled(set.title), filled(set.source), qlonglong(set.rows.size()),
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
    qint64 count = -1;
    const Result<> read
        = database.each(QStringLiteral("SELECT kind, title, source, bytes, count FROM reference_set WHERE digest = ?"), {digest},
            [&](const QSqlQuery& row) {
                set.kind = row.value(0).toString();
                set.title = row.value(1).toString();
                set.source = row.value(2).toString();
                content = uncompressed(row.value(3).toByteArray(), mostBytes);
                count = row.value(4).toLongLong();
            });
    if (!read)
        return read.error();
    const bool whole = !content.isEmpty() && digestOf(set, content) == digest && readContentOf(content, set);
    if (!whole || set.rows.size() != count)
        return Error {Problem::Damaged,
            QCoreApplication::translate(
                "ReferenceSets", "A reference set of %1 is missing or was altered (%2). Read it in again.")
                .arg(QDir::toNativeSeparators(shownPath), digest.left(12))};
    return set;
}

} // namespace pela
