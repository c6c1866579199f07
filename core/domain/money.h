// Planned money (pagu): whole rupiah by programme, year and fund source.
#pragma once

#include "core/model/plan.h"

namespace pela {

struct Program;

struct FundSource {
    Id<FundSource> id;
    int position = 0;
    QString code;
    QString name;

    static const EntityInfo& describe();
    friend bool operator==(const FundSource&, const FundSource&) = default;
};

/// Planned money (pagu) of one programme, one year, one source; whole rupiah.
struct BudgetLine {
    Id<BudgetLine> id;
    Id<Program> program;
    int year = 0;
    Id<FundSource> fundSource;
    Rupiah planned;

    static const EntityInfo& describe();
    friend bool operator==(const BudgetLine&, const BudgetLine&) = default;
};

} // namespace pela
