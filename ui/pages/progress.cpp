#include "ui/pages/progress.h"

#include "core/domain/commitments.h"

namespace pela {

namespace {

template <class Rows, class Test> PageProgress count(const Rows& rows, Test isDone)
{
    return {int(std::count_if(rows.begin(), rows.end(), isDone)), int(rows.size())};
}

} // namespace

PageProgress cityProgress(const Plan& plan)
{
    const Masterplan& masterplan = masterplanOf(plan);
    const bool parts[] = {
        !masterplan.province.trimmed().isEmpty(),
        !masterplan.capital.trimmed().isEmpty(),
        !masterplan.headTitle.trimmed().isEmpty(),
        !masterplan.vision.trimmed().isEmpty(),
        !masterplan.mission.trimmed().isEmpty(),
        !masterplan.logo.isNull(),
    };
    return count(std::span(parts), [](bool there) { return there; });
}

PageProgress opdProgress(const Plan& plan)
{
    return count(plan.all<Opd>(), [](const Opd& opd) { return !opd.headTitle.trimmed().isEmpty(); });
}

PageProgress bimtekProgress(const Plan& plan)
{
    return count(plan.all<BimtekOutput>(), [](const BimtekOutput& output) { return output.done; });
}

PageProgress programProgress(const Plan& plan)
{
    const auto pays = [](const BudgetLine* line) { return line->planned.value != 0; };
    return count(plan.all<Program>(), [&](const Program& program) {
        if (program.objective.trimmed().isEmpty() || plan.of(&Indicator::program, program.id).empty())
            return false;
        const auto lines = plan.of(&BudgetLine::program, program.id);
        return std::any_of(lines.begin(), lines.end(), pays);
    });
}

PageProgress bookProgress(const Plan& plan)
{
    return count(plan.all<Section>(), [](const Section& section) {
        return section.status == SectionStatus::Reviewed || section.status == SectionStatus::Final;
    });
}

PageProgress commitmentProgress(const Plan& plan)
{
    return count(plan.all<Opd>(), [&plan](const Opd& opd) {
        const Commitment* sheet = commitmentOf(plan, opd.id);
        return sheet && sheet->stage == CommitmentStage::Signed;
    });
}

} // namespace pela
