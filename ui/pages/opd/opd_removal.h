// Taking an OPD out of the plan: who still needs it, and where all that shall go.
#pragma once

#include "core/domain/entities.h"
#include "core/model/changes.h"

#include <QStringList>

#include <optional>

class QWidget;

namespace pela {

struct OpdUses {
    QStringList leads;    ///< names of programmes
    QStringList supports; ///< names of programmes
    int seats = 0;        ///< attendees of bimtek
    QString commitment;   ///< its stage; empty when there is none

    bool any() const { return !leads.isEmpty() || !supports.isEmpty() || seats > 0; }
};
OpdUses usesOf(const Plan& plan, Id<Opd> opd);

/// Asks before an OPD is removed: the one that takes over (null when nothing needs it); nothing when it shall stay.
std::optional<Id<Opd>> askHeir(const Plan& plan, Id<Opd> opd, QWidget* parent);

} // namespace pela
