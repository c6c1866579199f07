// What a plan is organised by: dimensions, sub-dimensions, tracks. Data, copied into the plan when it is made (adr/006).
#pragma once

#include "core/model/plan.h"

namespace pela {

/// A set of dimensions that a plan is organised by: the six dimensions of the movement, or the six aspects of the 2026 draft.
struct Framework {
    Id<Framework> id;
    QString code;
    QString name;
    QString version;
    QString source;

    static const EntityInfo& describe();
    friend bool operator==(const Framework&, const Framework&) = default;
};

struct Dimension {
    Id<Dimension> id;
    Id<Framework> framework;
    int position = 0;
    QString code;
    QString name;
    QString nameEnglish;
    QString colour; ///< "#3f4aa8"; the printed and charted colour, 4.5:1 against white
    QString icon;   ///< name of a line icon, "governance"

    static const EntityInfo& describe();
    friend bool operator==(const Dimension&, const Dimension&) = default;
};

struct Subdimension {
    Id<Subdimension> id;
    Id<Dimension> dimension;
    int position = 0;
    QString code; ///< "1.2"
    QString name;
    QString nameEnglish;

    static const EntityInfo& describe();
    friend bool operator==(const Subdimension&, const Subdimension&) = default;
};

/// One of the tracks of the rencana aksi (people, infrastructure, applications, literacy; domain.md section 1.1).
struct ActionTrack {
    Id<ActionTrack> id;
    Id<Framework> framework;
    int position = 0;
    QString code;
    QString name;

    static const EntityInfo& describe();
    friend bool operator==(const ActionTrack&, const ActionTrack&) = default;
};

/// Dimensions of the plan's framework in their order.
std::vector<const Dimension*> dimensionsOf(const Plan& plan);
/// Their sub-dimensions, dimension by dimension.
std::vector<const Subdimension*> subdimensionsOf(const Plan& plan);
/// Tracks of the plan's framework in their order.
std::vector<const ActionTrack*> tracksOf(const Plan& plan);

} // namespace pela
