// The outline of a book as people rearrange it: every deed takes along the sections below the one it is done to.
#pragma once

#include "core/domain/entities.h"
#include "core/model/change_set.h"

namespace pela {

inline constexpr int deepestSection = 3;

/// A section with those below it, as places [first, last) in the book's order.
struct SectionSpan {
    int first = 0;
    int last = 0;
};
SectionSpan spanOf(const std::vector<const Section*>& ordered, Id<Section> section);

/// Adds `fresh` (its id, book, level, kind and title are the caller's) after `after` and all below it; a null `after`: at the
/// end.
ChangeSet addSection(const Plan& plan, const Section& fresh, Id<Section> after);
/// Removes a section and those below it.
ChangeSet removeSection(const Plan& plan, Id<Section> section);
/// Moves a section past its neighbour: up (-1) or down (+1). At the edge of its chapter it moves into the next one. Empty at the
/// ends.
ChangeSet moveSection(const Plan& plan, Id<Section> section, int direction);
/// Makes a section and those below it one level deeper (+1) or higher (-1). Empty where that makes no sense.
ChangeSet indentSection(const Plan& plan, Id<Section> section, int direction);

} // namespace pela
