#include "tests/support/large_plan.h"

#include "core/domain/entities.h"
#include "core/model/changes.h"
#include "tests/support/plans.h"

namespace pela::test {

Plan largePlan(int programs, int linesEach)
{
    Plan plan;
    const auto small = resolve(smallPlan(), plan);
    if (!small || !apply(*small, plan))
        throw std::runtime_error("the small plan does not fit an empty one");
    const Id<Subdimension> subdimension = plan.all<Subdimension>().front().id;
    const Id<Opd> lead = opd(plan, QStringLiteral("01")).id;
    const Id<FundSource> source = plan.all<FundSource>().front().id;
    for (int i = 0; i < programs; ++i) {
        Program program;
        program.id = Id<Program>::make();
        program.code = QStringLiteral("P-") + QString::number(i + 1);
        program.name = QStringLiteral("Program ") + QString::number(i + 1);
        program.subdimension = subdimension;
        program.leadOpd = lead;
        put(plan, program);
        Indicator indicator;
        indicator.id = Id<Indicator>::make();
        indicator.program = program.id;
        indicator.name = QStringLiteral("Indikator ") + QString::number(i + 1);
        indicator.unit = QStringLiteral("unit");
        put(plan, indicator);
        for (int year = 2025; year <= 2029; ++year) {
            Target target;
            target.id = Id<Target>::make();
            target.indicator = indicator.id;
            target.year = year;
            target.target = Measure(year - 2020);
            put(plan, target);
        }
        for (int line = 0; line < linesEach; ++line) {
            BudgetLine money;
            money.id = Id<BudgetLine>::make();
            money.program = program.id;
            money.year = 2025 + line % 5;
            money.fundSource = source;
            money.planned = Rupiah {1'000'000};
            put(plan, money);
        }
    }
    return plan;
}

} // namespace pela::test
