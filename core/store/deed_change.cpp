#include "core/store/deed_change.h"

#include "core/model/changes.h"

namespace pela {

Result<ChangeSet> sumOfEntries(Database& database, const QString& shownPath, const QString& where, const QVariantList& values)
{
    QList<ChangeSet> changes;
    std::optional<Error> unreadable;
    const Result<> read
        = whileJournalEntries(database, shownPath, where + QStringLiteral(" ORDER BY seq"), values, [&](JournalEntry&& entry) {
              Result<DecodedChange> decoded = decodeChange(entry.changes);
              if (decoded)
                  changes.append(std::move(decoded->change));
              else
                  unreadable = decoded.error();
              return !unreadable;
          });
    if (!read)
        return read.error();
    if (unreadable)
        return *unreadable;
    return changes.size() == 1 ? changes.first() : net(changes);
}

Result<ChangeSet> changeOfDeed(Database& database, const QString& shownPath, qint64 first, qint64 last)
{
    return sumOfEntries(database, shownPath, QStringLiteral("seq IN (?, ?)"), {first, last});
}

} // namespace pela
