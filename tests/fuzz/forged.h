// Plans that somebody forged who knows how hashes are made, and plans that hold what no reader of pictures likes.
#pragma once

#include "core/store/journal.h"
#include "tests/fuzz/malformed_plans.h"

#include <stdexcept>

namespace pela::test {

/// What must not fail while a plan is being spoilt.
template <class T> T need(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message.toStdString());
    return std::move(*result);
}

void addForgedHistories(QList<MalformedPlan>& plans);
void addPictures(QList<MalformedPlan>& plans);

/// Writes the history anew with what `edit` makes of each entry, and with hashes that fit.
void reforge(const QString& path, const std::function<void(JournalEntry&)>& edit);

} // namespace pela::test
