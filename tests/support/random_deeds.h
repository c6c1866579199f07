// Random changes to any row and field of a plan, as wild as a descriptor allows. The same seed gives the same changes.
#pragma once

#include "core/domain/entities.h"
#include "core/model/change_set.h"

#include <random>

namespace pela::test {

class RandomDeeds {
public:
    explicit RandomDeeds(unsigned seed) : random_(seed) { }

    /// One to four row changes. Many are fine, some are refused (a code used twice, a row still needed).
    ChangeSet next(const Plan& plan);
    /// Below `bound`; 0 for a bound of 0.
    size_t below(size_t bound) { return bound ? size_t(random_() % bound) : 0; }

private:
    void addDeed(ChangeSet& change, const Plan& plan);
    RowChange newRow(const EntityInfo& entity, const Plan& plan);
    Value value(const FieldInfo& field, const Plan& plan, ChangeSet& change);
    Value reference(const FieldInfo& field, const Plan& plan);
    QString text();
    QUuid uuid();

    std::mt19937 random_;
    int made_ = 0;
};

} // namespace pela::test
