// Taking an OPD out of the plan: who still needs it, and where all that shall go.
#pragma once

#include "core/domain/entities.h"
#include "core/model/changes.h"

#include <optional>

class QWidget;

namespace pela {

/// Asks before an OPD is removed: the one that takes over (null when nothing needs it); nothing when it shall stay.
std::optional<Id<Opd>> askHeir(const Plan& plan, Id<Opd> opd, QWidget* parent);

} // namespace pela
