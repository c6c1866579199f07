#include "core/store/journal.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QJsonDocument>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

} // namespace

QString JournalEntry::deed() const
{
    const QString said = label.simplified();
    switch (kind) {
    case JournalKind::Do:
        return said;
    case JournalKind::Undo:
        return Words::tr("Undone: %1").arg(said);
    case JournalKind::Redo:
        return Words::tr("Done again: %1").arg(said);
    }
    Q_UNREACHABLE();
}

QString JournalEntry::kindCode() const
{
    constexpr std::array codes {"do", "undo", "redo"};
    return QString::fromLatin1(codes[size_t(kind)]);
}

QByteArray JournalEntry::computeHash() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly); // lengths are written too, so fields cannot run into each other
    stream.setVersion(QDataStream::Qt_6_0);
    stream << seq << target;
    for (const QByteArray& part : {previousHash, time.toUTC().toString(Qt::ISODateWithMs).toUtf8(), author.toUtf8(),
             machine.toUtf8(), label.toUtf8(), kindCode().toUtf8(), changes})
        stream.writeBytes(part.constData(), uint(part.size()));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<ChangeSet> JournalEntry::changeSet() const
{
    Result<ChangeSet> change = changeFromJson(QJsonDocument::fromJson(changes).array());
    if (change)
        change->setLabel(label);
    return change;
}

void UndoStacks::follow(qint64 seq, JournalKind kind, qint64 target, const QString& label)
{
    const auto take = [target](QList<Item>& items) {
        if (!items.isEmpty() && items.last().seq == target)
            items.removeLast();
    };
    switch (kind) {
    case JournalKind::Do:
        undo.append({seq, label});
        redo.clear();
        break;
    case JournalKind::Undo:
        take(undo);
        redo.append({target, label});
        break;
    case JournalKind::Redo:
        take(redo);
        undo.append({target, label});
        break;
    }
}

} // namespace pela
