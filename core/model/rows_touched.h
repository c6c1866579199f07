// Which rows of one kind a change can be seen in: the rows themselves and what belongs to them or is named by them.
#pragma once

#include "core/model/change_set.h"

#include <QSet>

#include <optional>

namespace pela {

/// Rows of `entity` that may look different after `change` (whole; already in the plan, or taken back from it). A budget
/// line touches its programme; a target its programme, through its indicator. Nothing when it cannot be told row by
/// row: something many rows name was renamed.
std::optional<QSet<QUuid>> rowsTouched(const ChangeSet& change, const Plan& plan, const EntityInfo& entity);

} // namespace pela
