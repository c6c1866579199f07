// Orders that all areas share: rows by their code, and where a new row stands among its neighbours.
#pragma once

#include "core/base/code.h"
#include "core/model/plan.h"

namespace pela {

/// Rows by code as people count, "1.2.9" before "1.2.10".
template <class E> std::vector<const E*> byCode(std::vector<const E*> rows)
{
    std::sort(rows.begin(), rows.end(), [](const E* a, const E* b) {
        if (naturalLess(a->code, b->code))
            return true;
        return !naturalLess(b->code, a->code) && a->id < b->id;
    });
    return rows;
}
/// All rows of a kind by code: `byCode<Opd>(plan)`.
template <class E> std::vector<const E*> byCode(const Plan& plan)
{
    std::vector<const E*> rows;
    rows.reserve(plan.all<E>().size());
    for (const E& row : plan.all<E>())
        rows.push_back(&row);
    return byCode(std::move(rows));
}

/// The position of a row that is added last to those of `owner`. `ahead` counts those that the same deed adds before it.
template <class E, class T> int nextPosition(const Plan& plan, Id<T> E::*reference, Id<T> owner, int ahead = 0)
{
    int last = 0;
    for (const E* row : plan.of(reference, owner))
        last = std::max(last, row->position);
    return last + 1 + ahead;
}

} // namespace pela
