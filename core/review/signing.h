// May this be signed? What a careful person would want to know before the pen is lifted.
#pragma once

#include "core/domain/commitment.h"

#include <QStringList>

namespace pela {

/// What speaks against signing a sheet as it stands, a full sentence each; empty when nothing does. The rule "commitment.ready"
/// finds it in sheets that are marked as ready.
QStringList doubtsBeforeSigning(const Plan& plan, const Commitment& sheet);

} // namespace pela
