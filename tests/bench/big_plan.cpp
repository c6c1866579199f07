#include "tests/bench/big_plan.h"

#include "tests/support/plans.h"

namespace pela::bench {

void makeBigPlan(const QString& path, int programs, int linesEach)
{
    Result<std::unique_ptr<PlanFile>> made = PlanFile::create(path, test::smallPlan());
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    const Plan& plan = (*made)->plan();
    const Id<FundSource> source = plan.all<FundSource>().front().id;
    ChangeSet change(QStringLiteral("Sepuluh ribu program"));
    for (int number = 1; number <= programs; ++number) {
        Program program = test::program(plan, QStringLiteral("Program contoh nomor %1 untuk pengukuran").arg(number));
        program.id = Id<Program>::make();
        program.code = QStringLiteral("P-%1").arg(number, 5, 10, QChar(u'0'));
        program.leadOpd = plan.all<Opd>()[size_t(number) % plan.all<Opd>().size()].id;
        program.objective = QStringLiteral("Warga di lingkungan %1 terlayani lebih dekat dan lebih cepat").arg(number % 97);
        program.location = QStringLiteral("Kecamatan %1").arg(number % 5);
        change.insert(program);
        for (int line = 0; line < linesEach; ++line) {
            BudgetLine budget;
            budget.program = program.id;
            budget.year = masterplanOf(plan).periodStart + line % 5;
            budget.fundSource = source;
            budget.planned = Rupiah {qint64(number % 900 + 1) * 1'250'000};
            change.insert(budget);
        }
    }
    if (const Result<> done = (*made)->commit(change); !done)
        qFatal("%s", qPrintable(done.error().message));
}

} // namespace pela::bench
