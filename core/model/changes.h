// The pure part of writing: make a ChangeSet complete and prove it against a plan, turn it round, apply it, write it down.
#pragma once

#include "core/base/result.h"
#include "core/model/change_set.h"

#include <QJsonArray>

namespace pela {

/// Makes a change complete: values before, one change a row, rows that belong to a removed row, references to clear.
/// Refuses, with a sentence naming the rows, what would break the plan: a missing required value, a value that does not fit,
/// a code used twice, a reference to nothing, a removal that others still need. What changes nothing drops out.
Result<ChangeSet> resolve(const ChangeSet& change, const Plan& plan);

/// The change that takes a resolved one back.
ChangeSet inverse(const ChangeSet& resolved);

/// One change with the net effect of several resolved ones in order.
ChangeSet net(const QList<ChangeSet>& resolved);

/// Writes a resolved change into a plan. False when the plan is not the one it was resolved against.
bool apply(const ChangeSet& resolved, Plan& plan);

QJsonArray toJson(const ChangeSet& resolved);
/// Fields and entities that this program does not know make it fail: such a journal is from a newer program or is damaged.
Result<ChangeSet> changeFromJson(const QJsonArray& rows);

} // namespace pela
