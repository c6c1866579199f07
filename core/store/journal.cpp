#include "core/store/journal.h"

#include "core/store/database.h"
#include "core/store/packing.h"

#include <QCborMap>
#include <QCborValue>
#include <QCryptographicHash>
#include <QDir>
#include <QSqlQuery>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

constexpr std::array kindCodes {"begin", "do", "undo", "redo", "merge", "upgrade"};

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

// Keys of the payload.
const QString continuesKey = QStringLiteral("continues");
const QString targetKey = QStringLiteral("target");
const QString planKey = QStringLiteral("plan");
const QString fromKey = QStringLiteral("from");
const QString schemaKey = QStringLiteral("schema");

Error unknownKind(const QString& code, const QString& shownPath)
{
    return {Problem::Newer,
        Words::tr("The history of %1 holds an entry of a kind that this Pela does not know (“%2”): a newer Pela wrote it. "
                  "Install the newer Pela to open it.")
            .arg(QDir::toNativeSeparators(shownPath), code.left(40))};
}

constexpr std::array textColumns {"kind", "time", "author", "machine", "label"}; // STRICT: there is text in them and nothing else
constexpr qsizetype mostInSmall = 64 * 1024; // bytes; some hundred are written, and in a file there may be any number

/// A column, or NULL where it is longer. SQLite knows how long bytes are without reading them; of text it counts letters, and
/// only those before a NUL.
QString within(const char* column, qint64 most)
{
    const bool isText = std::find_if(textColumns.begin(), textColumns.end(), [column](const char* text) {
        return qstrcmp(text, column) == 0;
    }) != textColumns.end();
    const QString name = QLatin1String(column);
    const QString bytes = isText ? QStringLiteral("CAST(%1 AS BLOB)").arg(name) : name;
    return QStringLiteral("CASE WHEN length(%1) <= %2 THEN %3 END").arg(bytes).arg(most).arg(name);
}

QString changesWithin()
{
    return within("changes", largestUnpacked + 1);
}

/// Asks for the packed changes of one entry.
QString changesOfEntry()
{
    return QStringLiteral("SELECT %1 FROM journal WHERE seq = ?").arg(changesWithin());
}

/// Of the entries that go on with one another, every so many is packed by itself, so that reading one does not lead far back.
constexpr int longestChain = 32;

/// Unpacks the changes of entries. Those of one that is packed against the entry before need that one's, which is at hand when
/// entries are read in their order.
class Unpacker {
public:
    explicit Unpacker(Database& database) : database_(database) { }

    /// `stored` is what the column of entry `seq` holds.
    Result<QByteArray> changes(qint64 seq, const QByteArray& stored)
    {
        QList<QByteArray> chain {stored}; // newest first, up to one that stands by itself or follows the one read last
        qint64 oldest = seq;
        for (; isPackedAgainst(chain.last()) && oldest - 1 != seq_ && chain.size() <= longestChain; --oldest) {
            const Result<QVariant> before = database_.single(changesOfEntry(), {oldest - 1});
            if (!before)
                return before.error();
            chain << before->toByteArray();
        }
        for (; !chain.isEmpty(); chain.removeLast()) {
            length_ = isPackedAgainst(chain.last()) ? length_ + 1 : 0;
            bytes_ = length_ <= longestChain ? unpack(chain.last(), bytes_) : QByteArray();
        }
        seq_ = seq;
        return bytes_;
    }
    /// How many entries the last one read is away from one that is packed by itself.
    int length() const { return length_; }

private:
    Database& database_;
    qint64 seq_ = -1;
    QByteArray bytes_;
    int length_ = 0;
};

/// How an entry's changes are stored: one that goes on typing repeats what the entry before says.
Result<QByteArray> packedChanges(Database& database, const JournalEntry& entry)
{
    if (!entry.continues)
        return pack(entry.changes);
    const Result<QVariant> stored = database.single(changesOfEntry(), {entry.seq - 1});
    if (!stored)
        return stored.error();
    Unpacker unpacker(database);
    const Result<QByteArray> before = unpacker.changes(entry.seq - 1, stored->toByteArray());
    if (!before)
        return before.error();
    return unpacker.length() < longestChain ? packAgainst(*before, entry.changes) : pack(entry.changes);
}

constexpr std::array smallColumns {"hash", "parent", "second_parent", "kind", "time", "author", "machine", "label", "payload"};
/// What is asked of the table: what nobody wrote is not read.
QString columnsOfEntries(bool withChanges)
{
    QStringList columns {QStringLiteral("seq")};
    for (const char* name : smallColumns)
        columns << within(name, mostInSmall);
    columns << (withChanges ? changesWithin() : QStringLiteral("NULL"));
    return columns.join(QStringLiteral(", "));
}

/// An entry whose changes are still packed.
Result<JournalEntry> readEntry(const QSqlQuery& query, const QString& shownPath)
{
    JournalEntry entry;
    entry.seq = query.value(0).toLongLong();
    for (int column = 1; column <= int(smallColumns.size()); ++column)
        if (query.value(column).isNull())
            return Error {Problem::Damaged,
                Words::tr("The history of %1 is damaged: entry %2 holds something longer than any that Pela writes. Nothing was "
                          "changed in it. Restore it from a backup.")
                    .arg(QDir::toNativeSeparators(shownPath))
                    .arg(entry.seq)};
    entry.hash = query.value(1).toByteArray();
    entry.parent = query.value(2).toByteArray();
    entry.secondParent = query.value(3).toByteArray();
    const QByteArray code = query.value(4).toString().toUtf8();
    const auto known = std::find_if(kindCodes.begin(), kindCodes.end(), [&code](const char* kind) { return code == kind; });
    if (known == kindCodes.end())
        return unknownKind(QString::fromUtf8(code), shownPath);
    entry.kind = JournalKind(known - kindCodes.begin());
    // A time that is written in any other way than Pela does is none: it fits no hash, wherever the computer stands.
    if (const QDateTime time = QDateTime::fromString(query.value(5).toString(), Qt::ISODateWithMs);
        timeText(time) == query.value(5).toString())
        entry.time = time;
    entry.author = query.value(6).toString();
    entry.machine = query.value(7).toString();
    entry.label = query.value(8).toString();
    if (const QByteArray payload = query.value(9).toByteArray(); !payload.isEmpty()) {
        const QCborMap map = QCborValue::fromCbor(payload).toMap();
        entry.written = payload;
        entry.continues = map[continuesKey].toBool();
        entry.target = map[targetKey].toByteArray();
        entry.plan = QUuid::fromRfc4122(map[planKey].toByteArray());
        entry.from = map[fromKey].toByteArray();
        entry.schema = int(map[schemaKey].toInteger());
    }
    entry.changes = query.value(10).toByteArray();
    return entry;
}

} // namespace

QByteArray JournalEntry::payload() const
{
    if (!written.isEmpty())
        return written;
    QCborMap map;
    if (continues)
        map[continuesKey] = true;
    if (!target.isEmpty())
        map[targetKey] = target;
    if (!plan.isNull())
        map[planKey] = plan.toRfc4122();
    if (!from.isEmpty())
        map[fromKey] = from;
    if (schema > 0)
        map[schemaKey] = schema;
    return map.isEmpty() ? QByteArray("") : map.toCborValue().toCbor();
}

QByteArray JournalEntry::computeHash() const
{
    QCryptographicHash sum(QCryptographicHash::Sha256);
    // Each part with its length before it, so that parts cannot run into each other.
    const auto add = [&sum](const QByteArray& part) {
        sum.addData(QByteArray::number(part.size()).append(':'));
        sum.addData(part);
    };
    for (const QByteArray& part : {QByteArray("pela journal 1"), parent, secondParent, kindCode().toUtf8(),
             timeText(time).toUtf8(), author.toUtf8(), machine.toUtf8(), label.toUtf8(), payload(), changes})
        add(part);
    return sum.result();
}

QString JournalEntry::kindCode() const
{
    return QString::fromLatin1(kindCodes[size_t(kind)]);
}

QString JournalEntry::deed() const
{
    const QString said = label.simplified();
    switch (kind) {
    case JournalKind::Begin:
    case JournalKind::Do:
    case JournalKind::Merge:
        return said;
    case JournalKind::Undo:
        return Words::tr("Undone: %1").arg(said);
    case JournalKind::Redo:
        return Words::tr("Done again: %1").arg(said);
    case JournalKind::Upgrade:
        return Words::tr("Brought up to date by a newer Pela (%1)").arg(said);
    }
    Q_UNREACHABLE();
}

Result<> appendEntry(Database& database, const JournalEntry& entry, const QByteArray& packed)
{
    const auto bytes = [](const QByteArray& some) { return some.isNull() ? QByteArray("") : some; };
    const Result<QByteArray> changes = packed.isEmpty() ? packedChanges(database, entry) : packed;
    if (!changes)
        return changes.error();
    return database.run(
        QStringLiteral("INSERT INTO journal(seq, hash, parent, second_parent, kind, time, author, machine, label, "
                       "payload, changes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {entry.seq, entry.hash, bytes(entry.parent), bytes(entry.secondParent), entry.kindCode(), timeText(entry.time),
            filled(entry.author), filled(entry.machine), filled(entry.label), entry.payload(), *changes});
}

Result<> eachJournalEntry(Database& database, const QString& shownPath, const QString& where, const QVariantList& values,
    const std::function<void(JournalEntry&&)>& take, bool withChanges)
{
    return whileJournalEntries(
        database, shownPath, where, values,
        [&take](JournalEntry&& entry) {
            take(std::move(entry));
            return true;
        },
        withChanges);
}

Result<> whileJournalEntries(Database& database, const QString& shownPath, const QString& where, const QVariantList& values,
    const std::function<bool(JournalEntry&&)>& take, bool withChanges)
{
    std::optional<Error> wrong;
    Unpacker unpacker(database);
    const Result<> read = database.whileRows(
        QStringLiteral("SELECT ") + columnsOfEntries(withChanges) + QStringLiteral(" FROM journal WHERE ") + where, values,
        [&](const QSqlQuery& row) {
            Result<JournalEntry> entry = readEntry(row, shownPath);
            if (entry && withChanges) {
                Result<QByteArray> changes = unpacker.changes(entry->seq, entry->changes);
                if (changes)
                    entry->changes = *std::move(changes);
                else
                    entry = changes.error();
            }
            if (entry)
                return take(std::move(*entry));
            wrong = entry.error();
            return false;
        });
    if (read && wrong)
        return *wrong;
    return read;
}

Result<qint64> newestBarrier(Database& database, const QString& shownPath)
{
    QStringList known;
    for (const char* kind : kindCodes)
        known << u'\'' + QLatin1String(kind) + u'\'';
    qint64 barrier = 0;
    std::optional<QString> strange;
    const Result<> read
        = database.each(QStringLiteral("SELECT max(CASE WHEN kind IN ('begin', 'upgrade') THEN seq END), "
                                       "max(CASE WHEN kind NOT IN (%1) THEN substr(kind, 1, 40) END) FROM journal")
                            .arg(known.join(QStringLiteral(", "))),
            {}, [&](const QSqlQuery& row) {
                barrier = row.value(0).toLongLong();
                if (!row.value(1).isNull())
                    strange = row.value(1).toString();
            });
    if (!read)
        return read.error();
    if (strange)
        return unknownKind(*strange, shownPath);
    return barrier;
}

bool UndoStacks::follow(const JournalEntry& entry)
{
    const auto take = [&entry](QList<Item>& from, QList<Item>& to) {
        if (from.isEmpty() || from.last().hash != entry.target)
            return false;
        to.append(from.takeLast());
        return true;
    };
    switch (entry.kind) {
    case JournalKind::Begin:
    case JournalKind::Upgrade:
        undo.clear();
        redo.clear();
        return true;
    case JournalKind::Do:
    case JournalKind::Merge:
        if (entry.continues && !undo.isEmpty() && undo.last().last == entry.seq - 1) {
            undo.last().last = entry.seq;
            undo.last().hash = entry.hash;
        } else {
            undo.append({entry.seq, entry.seq, entry.hash, entry.label});
        }
        redo.clear();
        return true;
    case JournalKind::Undo:
        return take(undo, redo);
    case JournalKind::Redo:
        return take(redo, undo);
    }
    Q_UNREACHABLE();
}

Result<UndoStacks> readUndoStacks(
    Database& database, const QString& shownPath, qint64 barrier, qint64 head, qint64 entries, qsizetype deeds)
{
    constexpr qint64 further = 8;
    for (;; entries *= further) {
        const qint64 from = std::max(barrier, head - entries + 1);
        const bool whole = from == barrier;
        UndoStacks stacks;
        bool follows = true;
        const Result<> read = eachJournalEntry(
            database, shownPath, QStringLiteral("seq >= ? ORDER BY seq"), {from},
            [&](JournalEntry&& entry) {
                // A new deed is a place to begin at: after it there is nothing to redo, whatever lies before.
                const bool begins = (entry.kind == JournalKind::Do || entry.kind == JournalKind::Merge) && !entry.continues;
                if (stacks.since == 0 && !whole && !begins)
                    return;
                if (stacks.since == 0)
                    stacks.since = entry.seq;
                follows = stacks.follow(entry) && follows;
            },
            false);
        if (!read)
            return read.error();
        if (whole || (follows && stacks.undo.size() >= deeds))
            return stacks;
    }
}

} // namespace pela
