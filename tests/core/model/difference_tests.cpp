// What a change has done to one plan and another plan does not have.
#include "core/model/difference.h"

#include "core/domain/entities.h"
#include "core/model/changes.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"

using namespace pela;

TEST_CASE("A difference is a field with another value, a row that came or a row that went; taken together they make up for all")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    const Plan there = file.plan().snapshot();
    const Id<Opd> first = test::opd(there, QStringLiteral("01")).id;
    const Id<Opd> second = test::opd(there, QStringLiteral("02")).id;
    Opd added;
    added.id = Id<Opd>::make();
    added.code = QStringLiteral("09");
    added.name = QStringLiteral("Dinas Baru");
    const auto done = resolve(change(QStringLiteral("Ubah"))
                                  .set(first, &Opd::name, QStringLiteral("Dinas Lain"))
                                  .set(first, &Opd::address, there.get(first).address)
                                  .insert(added)
                                  .remove(second),
        there);
    REQUIRE(done);
    Plan mine = there.snapshot();
    REQUIRE(apply(*done, mine));

    const auto found = differences(*done, mine, there);
    REQUIRE(found.size() == 3);
    for (const Difference& difference : found) {
        CHECK(difference.problem.isEmpty());
        CHECK(difference.mine != difference.theirs);
    }
    CHECK(differences(*done, mine, mine).isEmpty());
    const auto taken = resolve(taking(QStringLiteral("Ambil"), found), there);
    REQUIRE(taken);
    Plan made = there.snapshot();
    REQUIRE(apply(*taken, made));
    CHECK(made.canonicalDump() == mine.canonicalDump());
}

TEST_CASE("A field of a row that the other plan does not have cannot be taken, and says so")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    const Id<Opd> id = test::opd(file.plan(), QStringLiteral("02")).id;
    const auto done = resolve(change(QStringLiteral("Ubah")).set(id, &Opd::name, QStringLiteral("Dinas Lain")), file.plan());
    REQUIRE(done);
    Plan mine = file.plan().snapshot();
    REQUIRE(apply(*done, mine));
    const auto removal = resolve(change(QStringLiteral("Hapus")).remove(id), file.plan());
    REQUIRE(removal);
    Plan there = file.plan().snapshot();
    REQUIRE(apply(*removal, there));
    const auto found = differences(*done, mine, there);
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found.first().problem.isEmpty());
    CHECK(taking(QStringLiteral("Ambil"), found).isEmpty());
}
