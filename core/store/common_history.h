// What two histories share: where a merge begins, and whether one holds anything that the other does not.
#pragma once

#include "core/store/journal.h"

namespace pela {

/// The newest entry of `of` whose state `by` knows: it is in that history too, or was taken in there by a merge (a second
/// parent), or was what that history was cut from; or it is a beginning that was cut from an entry known there. What came after
/// it is what `of` has and `by` has not. Both histories oldest first, without changes. Empty when they share nothing.
QByteArray newestKnown(const QList<JournalEntry>& of, const QList<JournalEntry>& by);

} // namespace pela
