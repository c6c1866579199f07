#include "core/domain/commitment.h"

#include "core/domain/attachment.h"
#include "core/domain/opd.h"
#include "core/domain/programme.h"
#include "core/domain/seal.h"

namespace pela {

using namespace describe;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

QString commitmentObjection(const Plan& plan, const Plan& planAfter, const void* before, const void* after)
{
    const auto* was = static_cast<const Commitment*>(before);
    const auto* is = static_cast<const Commitment*>(after);
    if (!is && was->stage == CommitmentStage::Signed)
        return Words::tr("The commitment of %1 is signed and is not removed, nor is its OPD. Open it for signing again first.")
            .arg(plan.titleOf(Opd::describe(), was->opd.uuid()).left(120));
    if (!is || is->stage != CommitmentStage::Signed)
        return {};
    if (is->seal.isEmpty())
        return Words::tr("A commitment is signed with what it promises. Use Sign on the commitments page.");
    if (is->seal != seal(planAfter, is->id) && !(was && was->stage == CommitmentStage::Signed))
        return Words::tr("The seal of the commitment of %1 is not what it promises, so it is not signed. Use Sign on the commitments page.")
            .arg(planAfter.titleOf(Opd::describe(), is->opd.uuid()).left(120));
    if (was && was->stage == CommitmentStage::Signed) {
        Commitment allowed = *is;
        allowed.scan = was->scan; // the scan often arrives days after the signing
        if (!(allowed == *was))
            return Words::tr("A signed commitment is not changed any more. Open it for signing again first.");
    }
    return {};
}

} // namespace

const EntityInfo& Clause::describe()
{
    static EntityInfo info = entity<Clause>("clause", QT_TRANSLATE_NOOP("Entity", "Clause"),
        {
            field<&Clause::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&Clause::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), {required, unique}),
            field<&Clause::title>("title", QT_TRANSLATE_NOOP("Field", "Title"), {required}),
            field<&Clause::text>("text", QT_TRANSLATE_NOOP("Field", "Text"), {longText}),
        },
        "title");
    return info;
}

const EntityInfo& Commitment::describe()
{
    static EntityInfo info = with(
        entity<Commitment>("commitment", QT_TRANSLATE_NOOP("Entity", "Commitment"),
            {
                field<&Commitment::opd>("opd", QT_TRANSLATE_NOOP("Field", "OPD"), {required, follow}),
                field<&Commitment::number>("number", QT_TRANSLATE_NOOP("Field", "Number")),
                field<&Commitment::stage>("stage", QT_TRANSLATE_NOOP("Field", "Stage")),
                field<&Commitment::signatoryName>("signatory_name", QT_TRANSLATE_NOOP("Field", "Signatory")),
                field<&Commitment::signatoryTitle>("signatory_title", QT_TRANSLATE_NOOP("Field", "Title of the signatory")),
                field<&Commitment::signatoryNip>("signatory_nip", QT_TRANSLATE_NOOP("Field", "NIP")),
                field<&Commitment::signatoryRank>("signatory_rank", QT_TRANSLATE_NOOP("Field", "Rank")),
                field<&Commitment::place>("place", QT_TRANSLATE_NOOP("Field", "Place")),
                field<&Commitment::date>("date", QT_TRANSLATE_NOOP("Field", "Date")),
                field<&Commitment::scan>("scan", QT_TRANSLATE_NOOP("Field", "Signed sheet"), {clear, hidden}),
                field<&Commitment::seal>("seal", QT_TRANSLATE_NOOP("Field", "Seal"), {hidden, longText}),
            },
            nullptr, {{"opd"}}),
        &commitmentObjection);
    return info;
}

const EntityInfo& CommitmentClause::describe()
{
    static EntityInfo info = entity<CommitmentClause>("commitment_clause", QT_TRANSLATE_NOOP("Entity", "Promise"),
        {
            field<&CommitmentClause::commitment>("commitment", QT_TRANSLATE_NOOP("Field", "Commitment"), {required, follow}),
            field<&CommitmentClause::clause>("clause", QT_TRANSLATE_NOOP("Field", "Clause"), {required}),
        },
        nullptr, {{"commitment", "clause"}});
    return info;
}

const EntityInfo& CommitmentProgram::describe()
{
    static EntityInfo info = entity<CommitmentProgram>("commitment_program", QT_TRANSLATE_NOOP("Entity", "Promised programme"),
        {
            field<&CommitmentProgram::commitment>("commitment", QT_TRANSLATE_NOOP("Field", "Commitment"), {required, follow}),
            field<&CommitmentProgram::program>("program", QT_TRANSLATE_NOOP("Field", "Programme"), {required, follow}),
        },
        nullptr, {{"commitment", "program"}});
    return info;
}

} // namespace pela
