// What a commitment sheet states, as a value: read from the seal of a signed one, from the plan otherwise.
#pragma once

#include "core/domain/entities.h"
#include "core/model/plan.h"

#include <map>

namespace pela::book {

struct Promise {
    struct Indicator {
        QString name;
        QString unit;
        std::map<int, Measure> targets; ///< by year
    };
    struct Money {
        QString source;
        std::map<int, Rupiah> perYear;
    };
    struct Program {
        QString code;
        QString name;
        std::vector<Indicator> indicators;
        std::vector<Money> money; ///< one a source, by name
    };
    struct Clause {
        QString title;
        QString text;
    };
    std::vector<Program> programs;
    std::vector<Clause> clauses;

    Rupiah total() const;
    /// Every year that a target or money stands in.
    std::vector<int> years() const;
};

/// A signed sheet states what was sealed, whatever the plan says now; one not signed yet states what would be sealed.
/// Nothing when the sealed text cannot be read.
std::optional<Promise> promiseOf(const Plan& plan, const Commitment& commitment);
/// What an OPD without a commitment would promise: every programme it leads, every clause of the library.
Promise promiseOf(const Plan& plan, const Opd& opd);

} // namespace pela::book
