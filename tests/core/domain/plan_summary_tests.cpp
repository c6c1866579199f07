#include "core/base/code.h"
#include "core/domain/summary.h"
#include "tests/support/catch.h"
#include "tests/support/large_plan.h"
#include "tests/support/plans.h"

#include <ctime>

using namespace pela;

TEST_CASE("Totals agree whichever way they are counted")
{
    Plan plan = test::largePlan(40, 7);
    const Id<Program> first = plan.all<Program>().front().id;
    test::assign(plan, first, &Program::quickWin, true);
    const Summary summary(plan);
    CHECK(summary.overall().programs == 40);
    CHECK(summary.overall().quickWins == 1);
    CHECK(summary.overall().indicators == 40);
    CHECK(summary.overall().planned.value == 40 * 7 * 1'000'000LL);
    Rupiah byYear;
    for (int year : summary.years())
        byYear += summary.inYear(year);
    CHECK(byYear == summary.overall().planned);
    CHECK(summary.inYear(2025).value == 40 * 2 * 1'000'000LL);
    CHECK(summary.inYear(1999).value == 0);
    CHECK(summary.of(dimensionsOf(plan).front()->id).planned == summary.overall().planned);
    CHECK(summary.of(plan.all<Subdimension>().front().id).programs == 40);
    CHECK(summary.of(test::opd(plan, QStringLiteral("01")).id).programs == 40);
    CHECK(summary.of(test::opd(plan, QStringLiteral("02")).id).programs == 0);
    CHECK(summary.of(plan.all<FundSource>().front().id).planned == summary.overall().planned);
    CHECK(summary.of(plan.all<FundSource>().front().id).programs == 40);
    CHECK(summary.of(first).planned.value == 7'000'000);
}

TEST_CASE("Money outside the period gets its own year, so that columns add up")
{
    Plan plan = test::largePlan(1, 5);
    BudgetLine stray;
    stray.id = Id<BudgetLine>::make();
    stray.program = plan.all<Program>().front().id;
    stray.fundSource = plan.all<FundSource>().front().id;
    stray.year = 2031;
    stray.planned = Rupiah {5};
    test::put(plan, stray);
    const Summary summary(plan);
    CHECK(summary.years() == std::vector<int> {2025, 2026, 2027, 2028, 2029, 2031});
    CHECK(summary.overall().perYear.back().value == 5);
}

TEST_CASE("Programmes outside the framework are counted and shown, not lost")
{
    Plan plan = test::largePlan(3);
    test::assign(plan, plan.all<Program>().front().id, &Program::subdimension, Id<Subdimension>());
    const Summary summary(plan);
    CHECK(summary.of(Id<Dimension>()).programs == 1);
    const auto parts = outline(plan);
    REQUIRE(parts.size() == 2);
    CHECK(parts.back().dimension == nullptr);
    CHECK(parts.front().programCount() == 2);
    CHECK(parts.back().programCount() == 1);
}

TEST_CASE("Codes sort as people count")
{
    CHECK(naturalLess(u"P-2", u"P-10"));
    CHECK_FALSE(naturalLess(u"P-10", u"P-2"));
    CHECK(naturalLess(u"1.9", u"1.10"));
    CHECK(naturalLess(u"a", u"B"));
    CHECK_FALSE(naturalLess(u"P-2", u"P-2"));
    CHECK(naturalLess(u"P-2", u"P-02") != naturalLess(u"P-02", u"P-2"));
    CHECK(naturalLess(u"", u"A"));
    CHECK(naturalLess(u"99999999999999999999999", u"100000000000000000000000"));
}

TEST_CASE("A summary of ten times the plan costs about ten times, not a hundred")
{
    const Plan small = test::largePlan(1'000);
    const Plan large = test::largePlan(10'000);
    const auto cost = [](const Plan& plan) {
        std::clock_t best = std::numeric_limits<std::clock_t>::max();
        for (int i = 0; i < 5; ++i) {
            const std::clock_t start = std::clock(); // our own work, whatever else the machine does
            const Summary summary(plan);
            CHECK(summary.overall().planned.value > 0);
            best = std::min(best, std::clock() - start);
        }
        return double(std::max<std::clock_t>(best, 1));
    };
    CHECK(cost(large) < 40 * cost(small));
}
