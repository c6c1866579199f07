// The journal: every change with its author, chained by hashes. It only grows: no entry is ever rewritten or removed.
#pragma once

#include "core/store/recorded_change.h"

#include <QDateTime>
#include <QVariant>

namespace pela {

class Database;

/// What an entry is. Stored by its code; a code that this program does not know is from a newer one.
enum class JournalKind {
    Begin,   ///< a whole state: a new plan, a compact copy, a packet; always the first entry and never another
    Do,      ///< somebody changed something
    Undo,    ///< a deed was taken back
    Redo,    ///< and done again
    Merge,   ///< what another file had changed was taken in; that file's newest entry is the second parent
    Upgrade, ///< a newer Pela moved values between fields and rows as the format grew
};

struct JournalEntry {
    qint64 seq = 0;          ///< where it stands in this file; its identity is `hash`
    QByteArray hash;         ///< SHA-256 of everything below but `seq`
    QByteArray parent;       ///< hash of the entry before; empty for Begin
    QByteArray secondParent; ///< for Merge: hash of the other file's newest entry
    JournalKind kind = JournalKind::Do;
    QDateTime time; ///< UTC, what the clock said: a witness, never an order
    QString author;
    QString machine;
    QString label;
    QByteArray changes; ///< see recorded_change.h

    // What a kind needs beside its changes.
    bool continues = false; ///< Do: goes on typing where the entry before stopped; one deed with it
    QByteArray target;      ///< Undo and Redo: the last entry of the deed taken back or done again
    QUuid plan;             ///< Begin: the Masterplan row it is about
    QByteArray from;        ///< Begin: the entry of another file that this state was cut from; empty for a new plan
    int schema = 0;         ///< Upgrade: the schema it leads to
    QByteArray written;     ///< the payload as the file holds it, with what a newer Pela of the same format may have added

    QByteArray payload() const;
    QByteArray computeHash() const;
    QString kindCode() const; ///< "begin", "do", "undo", "redo", "merge", "upgrade"
    /// What was done, on one line: the label, said to be undone or done again where it was.
    QString deed() const;
};

/// Writes an entry at the end, inside a transaction of the caller's. `packed` is what pack() makes of its changes, from whoever
/// has it already.
Result<> appendEntry(Database& database, const JournalEntry& entry, const QByteArray& packed = {});

/// Reads the entries that `where` chooses. Newer when the kind of one is not known to this program. Without
/// `withChanges` their changes are left out, which is quick.
Result<> eachJournalEntry(Database& database, const QString& shownPath, const QString& where, const QVariantList& values,
    const std::function<void(JournalEntry&&)>& take, bool withChanges = true);

/// The same until `take` answers false.
Result<> whileJournalEntries(Database& database, const QString& shownPath, const QString& where, const QVariantList& values,
    const std::function<bool(JournalEntry&&)>& take, bool withChanges = true);

/// What a person did in one go: an entry, or several that went on typing in the same field, of which this is the newest.
struct Deed : JournalEntry {
    qint64 first = 0; ///< seq of the oldest
};

/// The newest entry that begins a plan or brings it up to date, by its seq: nothing before it is taken back, because there the
/// plan had other fields, or none. 0 when there is none; Newer when an entry is of a kind that this program does not know. Looks
/// at every entry, but reads none.
Result<qint64> newestBarrier(Database& database, const QString& shownPath);

/// Which deeds can be undone and redone, newest last, as following the journal gives it. Most people undo the last few of
/// thousands, so only the newest entries are followed, as many as it takes to say the same as following all would.
struct UndoStacks {
    struct Item {
        qint64 first = 0;
        qint64 last = 0;
        QByteArray hash; ///< of the last entry
        QString label;
    };
    QList<Item> undo;
    QList<Item> redo;
    qint64 since = 0; ///< seq of the oldest entry followed: older deeds than in `undo` may lie before it

    /// False when it is about a deed that lies before the entries followed.
    bool follow(const JournalEntry& entry);
};

/// Follows the newest `entries` of a journal that ends with `head`, and further back towards `barrier` until as many as `deeds`
/// are known that can be undone, or all there are.
Result<UndoStacks> readUndoStacks(
    Database& database, const QString& shownPath, qint64 barrier, qint64 head, qint64 entries, qsizetype deeds);

} // namespace pela
