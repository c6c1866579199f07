// Money and counts of a plan, gathered in one walk over its rows: for whoever needs many of them. One alone is asked of
// plannedFor().
#pragma once

#include "core/domain/entities.h"
#include "core/model/plan.h"

namespace pela {

class Summary {
public:
    struct Totals {
        int programs = 0;
        int quickWins = 0;
        int indicators = 0;
        Rupiah planned;
        std::vector<Rupiah> perYear; ///< one for each of years()
    };

    /// A picture of the plan at this moment; make a new one after a change.
    explicit Summary(const Plan& plan);

    /// The years of the period, and any other year that money is planned for, so that columns always add up to the total.
    const std::vector<int>& years() const { return years_; }
    const Totals& overall() const { return overall_; }
    Rupiah inYear(int year) const;

    /// Totals of one row; zeros when nothing belongs to it. A null id stands for what has none: programmes outside the
    /// framework, without a leading OPD, money without a source. An OPD counts what it leads.
    const Totals& of(Id<Dimension> id) const { return look(dimensions_, id.uuid()); }
    const Totals& of(Id<Subdimension> id) const { return look(subdimensions_, id.uuid()); }
    const Totals& of(Id<Opd> id) const { return look(opds_, id.uuid()); }
    const Totals& of(Id<FundSource> id) const { return look(sources_, id.uuid()); }
    const Totals& of(Id<Program> id) const { return look(programs_, id.uuid()); }
    /// How many programmes an OPD supports without leading them.
    int supportedBy(Id<Opd> id) const { return supports_.value(id.uuid()); }

private:
    using Table = QHash<QUuid, Totals>;
    const Totals& look(const Table& table, const QUuid& id) const;
    void add(Table& table, const QUuid& id, const Totals& totals);

    std::vector<int> years_;
    Totals overall_;
    Totals nothing_;
    Table dimensions_;
    Table subdimensions_;
    Table opds_;
    Table sources_;
    Table programs_;
    QHash<QUuid, int> supports_;
};

} // namespace pela
