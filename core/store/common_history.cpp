#include "core/store/common_history.h"

#include <QSet>

namespace pela {

QByteArray newestKnown(const QList<JournalEntry>& of, const QList<JournalEntry>& by)
{
    QSet<QByteArray> known;
    for (const JournalEntry& entry : by)
        known += {entry.hash, entry.secondParent, entry.from};
    known.remove({});
    const auto found = std::find_if(of.crbegin(), of.crend(),
        [&known](const JournalEntry& entry) { return known.contains(entry.hash) || known.contains(entry.from); });
    return found == of.crend() ? QByteArray() : found->hash;
}

} // namespace pela
