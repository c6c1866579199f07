// Orders that all areas share: rows by their code, and where a new row stands among its neighbours.
#pragma once

#include "core/base/code.h"
#include "core/model/draft.h"

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

/// The rows that a draft adds and that have no place yet (position 0) stand last, in the order in which they were added, each
/// behind the last of its owner. Part of the last touch on a deed: one walk for any number of rows.
template <class E, class T> void settlePositions(Draft& draft, Id<T> E::*owner)
{
    QHash<Id<T>, int> last;
    for (const Id<E> id : draft.touched<E>()) {
        const E row = draft.plan().get(id);
        if (row.position != 0 || !draft.adds(id))
            continue;
        if (!last.contains(row.*owner))
            for (const E* other : draft.plan().of(owner, row.*owner))
                last[row.*owner] = std::max(last[row.*owner], other->position);
        draft.set(id, &E::position, ++last[row.*owner]);
    }
}

/// The rows that a draft adds without a code get the next ones of a stem: "OPD-07". Part of the last touch on a deed.
template <class E> void settleCodes(Draft& draft, const QString& stem)
{
    QList<Id<E>> blank;
    for (const Id<E> id : draft.touched<E>())
        if (draft.adds(id) && draft.plan().get(id).code.isEmpty())
            blank.append(id);
    if (blank.isEmpty())
        return;
    CodeSeries codes;
    for (const E& row : draft.plan().all<E>())
        codes.take(row.code);
    for (const Id<E> id : blank)
        draft.set(id, &E::code, codes.next(stem));
}

} // namespace pela
