// Functions over changes: prove one, turn it round, add several up, apply one.
#pragma once

#include "core/base/result.h"
#include "core/model/change_set.h"

namespace pela {

/// Makes a change whole against a plan (see Draft), or refuses, with a sentence naming the rows, what would break the plan.
Result<ChangeSet> resolve(const ChangeSet& change, const Plan& plan);

/// What leads one row from a plan to another, whole; nothing when it is the same in both, or in neither.
std::optional<RowChange> rowChange(const Plan& was, const Plan& now, const EntityInfo& entity, const QUuid& id);

/// The change that takes a whole one back.
ChangeSet inverse(const ChangeSet& whole);

/// One change with the net effect of several whole ones in order.
ChangeSet net(const QList<ChangeSet>& whole);

/// Whether `later` writes on in the one field that `earlier` wrote in, maybe along with others, as a section's first words do.
bool writesOn(const ChangeSet& earlier, const ChangeSet& later);

/// Writes a whole change into a plan. False when the plan is not the one it was proved against; it may be half written then, so
/// whoever wants to keep it writes into a snapshot.
bool apply(const ChangeSet& whole, Plan& plan);
bool apply(const RowChange& whole, Plan& plan);

} // namespace pela
