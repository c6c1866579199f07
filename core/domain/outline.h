// The programmes of a plan in the order of its framework: dimension, sub-dimension, code.
#pragma once

#include "core/domain/entities.h"
#include "core/model/plan.h"

namespace pela {

struct SubdimensionPart {
    const Subdimension* subdimension = nullptr; ///< nullptr: programmes that have no place in the framework yet
    std::vector<const Program*> programs;       ///< by code, "P-2" before "P-10"
};

struct DimensionPart {
    const Dimension* dimension = nullptr; ///< nullptr: programmes that have no place in the framework yet
    std::vector<SubdimensionPart> parts;

    size_t programCount() const;
};

/// Every dimension and sub-dimension of the plan's framework, also the empty ones; programmes without a place come last.
/// Every programme of the plan is in it exactly once. The pointers live as long as the plan does not change.
std::vector<DimensionPart> outline(const Plan& plan);

/// Digits count as numbers: "P-2" < "P-10". Letters by case-folded value. A strict order for sorting codes.
bool naturalLess(QStringView a, QStringView b);

} // namespace pela
