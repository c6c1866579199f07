#include "core/domain/summary.h"

#include <QSet>

namespace pela {

namespace {

void accumulate(Summary::Totals& into, const Summary::Totals& from)
{
    into.programs += from.programs;
    into.quickWins += from.quickWins;
    into.indicators += from.indicators;
    into.planned += from.planned;
    for (size_t i = 0; i < from.perYear.size(); ++i)
        into.perYear[i] += from.perYear[i];
}

} // namespace

Summary::Summary(const Plan& plan) : years_(yearsOf(plan))
{
    QSet<int> other;
    for (const BudgetLine& line : plan.all<BudgetLine>())
        if (line.planned.value != 0 && (years_.empty() || line.year < years_.front() || line.year > years_.back()))
            other.insert(line.year);
    if (!other.isEmpty()) {
        years_.insert(years_.end(), other.begin(), other.end());
        std::sort(years_.begin(), years_.end());
    }
    nothing_.perYear.resize(years_.size());
    overall_ = nothing_;

    programs_.reserve(qsizetype(plan.all<Program>().size()));
    for (const Program& program : plan.all<Program>()) {
        Totals& totals = programs_.insert(program.id.uuid(), nothing_).value();
        totals.programs = 1;
        totals.quickWins = program.quickWin ? 1 : 0;
    }
    for (const Indicator& indicator : plan.all<Indicator>())
        if (const auto found = programs_.find(indicator.program.uuid()); found != programs_.end())
            ++found->indicators;
    for (const BudgetLine& line : plan.all<BudgetLine>()) {
        const auto place = std::lower_bound(years_.begin(), years_.end(), line.year);
        if (line.planned.value == 0 || place == years_.end() || *place != line.year)
            continue;
        const size_t column = size_t(place - years_.begin());
        const auto spend = [&](Totals& totals) {
            totals.planned += line.planned;
            totals.perYear[column] += line.planned;
        };
        if (const auto found = programs_.find(line.program.uuid()); found != programs_.end())
            spend(*found);
        auto source = sources_.find(line.fundSource.uuid());
        if (source == sources_.end())
            source = sources_.insert(line.fundSource.uuid(), nothing_);
        spend(*source);
    }

    QHash<QUuid, QUuid> dimensionOfSubdimension;
    for (const Dimension* dimension : dimensionsOf(plan))
        for (const Subdimension* subdimension : plan.of(&Subdimension::dimension, dimension->id))
            dimensionOfSubdimension.insert(subdimension->id.uuid(), dimension->id.uuid());
    for (const Program& program : plan.all<Program>()) {
        const Totals& totals = *programs_.constFind(program.id.uuid());
        accumulate(overall_, totals);
        const QUuid dimension = dimensionOfSubdimension.value(program.subdimension.uuid());
        add(dimensions_, dimension, totals);
        add(subdimensions_, dimension.isNull() ? QUuid() : program.subdimension.uuid(), totals);
        add(opds_, program.leadOpd.uuid(), totals);
    }
    // A source is counted by the programmes it pays for, each once.
    QSet<std::pair<QUuid, QUuid>> paid;
    paid.reserve(qsizetype(plan.all<Program>().size()) * 2);
    for (const BudgetLine& line : plan.all<BudgetLine>())
        if (line.planned.value != 0) {
            const qsizetype before = paid.size();
            paid.insert({line.fundSource.uuid(), line.program.uuid()});
            if (paid.size() != before)
                ++sources_[line.fundSource.uuid()].programs;
        }
    for (const ProgramSupport& support : plan.all<ProgramSupport>())
        ++supports_[support.opd.uuid()];
}

Rupiah Summary::inYear(int year) const
{
    const auto place = std::lower_bound(years_.begin(), years_.end(), year);
    return place != years_.end() && *place == year ? overall_.perYear[size_t(place - years_.begin())] : Rupiah();
}

const Summary::Totals& Summary::look(const Table& table, const QUuid& id) const
{
    const auto found = table.constFind(id);
    return found == table.constEnd() ? nothing_ : *found;
}

void Summary::add(Table& table, const QUuid& id, const Totals& totals)
{
    auto found = table.find(id);
    if (found == table.end())
        found = table.insert(id, nothing_);
    accumulate(*found, totals);
}

} // namespace pela
