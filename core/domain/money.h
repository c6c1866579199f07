// Planned money (pagu): whole rupiah by programme, year and fund source.
#pragma once

#include "core/base/result.h"
#include "core/model/draft.h"

namespace pela {

struct Opd;
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

/// Planned money of a programme in one year over all fund sources; year 0: all years. Many rows at once: Summary.
Rupiah plannedFor(const Plan& plan, Id<Program> program, int year = 0);
/// The amount of one programme, year and source; year 0: all years.
Rupiah plannedFor(const Plan& plan, Id<Program> program, int year, Id<FundSource> source);
/// Planned money of the programmes that an OPD leads, all years.
Rupiah plannedFor(const Plan& plan, Id<Opd> opd);
/// Whether any year of a programme has an amount; year 0: any year.
bool hasBudget(const Plan& plan, Id<Program> program, int year = 0);

/// The last touch on a change of fund sources: a new one stands last and gets the next code, "SD-07", where it has none.
void settleFundSources(Draft& draft);

/// Makes the amount of one programme, year and source so; zero takes the line away.
void planMoney(Draft& draft, Id<Program> program, int year, Id<FundSource> source, Rupiah amount);

/// The same where only the year is said: for the source that pays in that year, or the first of the plan. Refused where several
/// sources share the year, and in a plan without a fund source.
Result<> planYear(Draft& draft, Id<Program> program, int year, Rupiah amount);

} // namespace pela
