// What several entries of the journal did together.
#pragma once

#include "core/store/journal.h"

namespace pela {

/// The net effect of the entries that `where` chooses. Damaged when one of them cannot be read.
Result<ChangeSet> sumOfEntries(Database& database, const QString& shownPath, const QString& where, const QVariantList& values);

/// What a deed did. Entries between its first and its last went on in the same field: what they wrote was written over.
Result<ChangeSet> changeOfDeed(Database& database, const QString& shownPath, qint64 first, qint64 last);

} // namespace pela
