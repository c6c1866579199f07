#include "core/domain/seal.h"
#include "core/store/backup.h"
#include "core/store/new_plan.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"

#include <QSet>

using namespace pela;

TEST_CASE("Every framework that ships makes a plan that opens and verifies")
{
    REQUIRE(frameworks().size() >= 2);
    CHECK(frameworks().first().id == QStringLiteral("six-dimensions"));
    for (const FrameworkChoice& framework : frameworks()) {
        INFO(framework.id.toStdString());
        test::Bench bench;
        NewPlan wish {QStringLiteral("Kabupaten Buru"), QStringLiteral("81.04"), 2026, 2030, framework.id};
        const auto made = createPlan(bench.path(), wish);
        REQUIRE(made);
        const Plan& plan = (*made)->plan();
        CHECK(masterplanOf(plan).headTitle == QStringLiteral("Bupati"));
        CHECK(dimensionsOf(plan).size() == 6);
        CHECK(plan.all<Book>().size() == 3);
        CHECK(plan.all<Bimtek>().size() == 4);
        CHECK((*made)->verify()->problems.isEmpty());
    }
}

TEST_CASE("A framework that does not exist is named, and no file is left")
{
    test::Bench bench;
    const auto made
        = createPlan(bench.path(), {QStringLiteral("Kota X"), QStringLiteral("00.00"), 2026, 2030, QStringLiteral("nothing")});
    REQUIRE_FALSE(made);
    CHECK(made.error().problem == Problem::Usage);
    CHECK(made.error().message.contains(QStringLiteral("six-dimensions")));
    CHECK_FALSE(QFileInfo::exists(bench.path()));
}

TEST_CASE("The sample is whole: every dimension, sub-dimension and year has something to show")
{
    test::Bench bench;
    const auto made = createSample(bench.path());
    if (!made)
        FAIL(made.error().message.toStdString());
    const Plan& plan = (*made)->plan();
    CHECK(masterplanOf(plan).example);
    CHECK(plan.all<Program>().size() >= 55);
    CHECK(plan.all<Opd>().size() >= 25);
    QSet<QUuid> subdimensions;
    QSet<int> years;
    for (const Program& program : plan.all<Program>())
        subdimensions.insert(program.subdimension.uuid());
    for (const BudgetLine& line : plan.all<BudgetLine>())
        years.insert(line.year);
    CHECK(subdimensions.size() == 18);
    CHECK(years.size() == 5);
    for (const Commitment& commitment : plan.all<Commitment>()) {
        if (commitment.stage == CommitmentStage::Signed) {
            CHECK(commitment.seal == seal(plan, commitment.id));
            CHECK(drift(plan, commitment).isEmpty());
        }
    }
    const auto signedSheet = std::find_if(plan.all<Commitment>().begin(), plan.all<Commitment>().end(),
        [](const Commitment& c) { return c.stage == CommitmentStage::Signed; });
    REQUIRE(signedSheet != plan.all<Commitment>().end());
    CHECK((*made)->journal()->size() > 5);
    CHECK((*made)->verify()->problems.isEmpty());
}

TEST_CASE("A signed commitment is not changed any more, and says what changed around it")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    const Program program = test::program(file.plan(), QStringLiteral("Bank Sampah"));
    Indicator indicator;
    indicator.id = Id<Indicator>::make();
    indicator.program = program.id;
    indicator.name = QStringLiteral("Unit");
    Target target;
    target.id = Id<Target>::make();
    target.indicator = indicator.id;
    target.year = 2026;
    target.target = Measure(12);
    Commitment commitment;
    commitment.id = Id<Commitment>::make();
    commitment.opd = program.leadOpd;
    REQUIRE(file.commit(change(QStringLiteral("Siapkan"))
                            .insert(program)
                            .insert(indicator)
                            .insert(target)
                            .insert(commitment)
                            .insert(CommitmentProgram {{}, commitment.id, program.id})));
    REQUIRE(file.commit(drafted(file.plan(), sign, commitment.id, QStringLiteral("Ambon"), QDate(2019, 10, 15))));

    CHECK_FALSE(file.commit(change(QString()).set(commitment.id, &Commitment::date, QDate(2020, 1, 1))));
    REQUIRE(file.commit(change(QStringLiteral("Ubah target")).set(target.id, &Target::target, Measure(8))));
    const QList<Drift> found = drift(file.plan(), file.plan().get(commitment.id));
    REQUIRE(found.size() == 1);
    CHECK(found.first().kind == Drift::Kind::Target);
    CHECK(found.first().before == QStringLiteral("12"));
    CHECK(found.first().after == QStringLiteral("8"));
    CHECK(sentenceFor(found.first()).contains(QStringLiteral("Bank Sampah")));

    REQUIRE(file.commit(drafted(file.plan(), reopenForSigning, commitment.id)));
    CHECK(file.plan().get(commitment.id).seal.isEmpty());
    REQUIRE(file.undo());
    CHECK(file.plan().get(commitment.id).stage == CommitmentStage::Signed);
    CHECK(file.verify()->problems.isEmpty());
}

TEST_CASE("Two samples are two plans, with backups of their own, and the same in all else")
{
    test::Bench bench;
    const auto first = createSample(bench.path(QStringLiteral("satu.pela")));
    const auto second = createSample(bench.path(QStringLiteral("dua.pela")));
    REQUIRE((first && second));
    CHECK(masterplanOf((*first)->plan()).id != masterplanOf((*second)->plan()).id);
    CHECK((*first)->plan().all<Program>().front().id == (*second)->plan().all<Program>().front().id);
    for (const auto* made : {&first, &second}) {
        (**made)->finishBackup();
        CHECK(backupsOf(masterplanOf((**made)->plan()).id).size() == 1);
    }
}
