// The journal: every change with its author, in a hash chain, and what may be undone next.
#pragma once

#include "core/domain/entities.h"
#include "core/model/changes.h"

#include <QDateTime>

namespace pela {

enum class JournalKind { Do, Undo, Redo };

struct JournalEntry {
    qint64 seq = 0;
    QDateTime time; ///< UTC
    QString author;
    QString machine;
    QString label;
    JournalKind kind = JournalKind::Do;
    qint64 target = 0;  ///< the entry taken back or done again; 0 for Do
    QByteArray changes; ///< canonical JSON
    QByteArray previousHash;
    QByteArray hash;

    Result<ChangeSet> changeSet() const;
    /// What was done, on one line: the label, said to be undone or done again where it was.
    QString deed() const;
    /// SHA-256 over the previous hash and everything above.
    QByteArray computeHash() const;
    QString kindCode() const; ///< "do", "undo", "redo"
};

/// What stands before the first entry.
inline QByteArray genesisHash()
{
    return QByteArray(32, '\0');
}

/// What is remembered of the newest entry.
struct JournalHead {
    qint64 seq = 0;
    QByteArray hash = genesisHash();
    QDateTime time;
};

/// Which entries can be undone and redone, newest last, as following the journal from its start gives it.
struct UndoStacks {
    struct Item {
        qint64 seq = 0;
        QString label;
    };
    QList<Item> undo;
    QList<Item> redo;

    void follow(qint64 seq, JournalKind kind, qint64 target, const QString& label);
};

} // namespace pela
