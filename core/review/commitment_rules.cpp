#include "core/base/format.h"
#include "core/domain/seal.h"
#include "core/review/rule_groups.h"
#include "core/review/signing.h"

namespace pela {

QStringList doubtsBeforeSigning(const Plan& plan, const Commitment& sheet)
{
    QStringList doubts;
    if (sheet.signatoryName.trimmed().isEmpty())
        doubts.append(say(QT_TRANSLATE_NOOP("Rules", "The name of the signatory is not filled in.")));
    if (sheet.number.trimmed().isEmpty())
        doubts.append(say(QT_TRANSLATE_NOOP("Rules", "The sheet has no number yet.")));
    const auto promises = plan.of(&CommitmentProgram::commitment, sheet.id);
    if (promises.empty())
        doubts.append(say(QT_TRANSLATE_NOOP("Rules", "No programme is promised.")));
    const auto aimless = std::count_if(
        promises.begin(), promises.end(), [&](const CommitmentProgram* promise) { return !hasTarget(plan, promise->program); });
    if (aimless > 0)
        doubts.append(
            QCoreApplication::translate("Rules", "%n promised programme(s) have no target yet.", nullptr, int(aimless)));
    return doubts;
}

namespace {

bool hasSigned(const Plan& plan, const Opd& opd)
{
    const Commitment* sheet = commitmentOf(plan, opd.id);
    return sheet && isSigned(*sheet);
}

void ready(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Commitment& commitment : plan.all<Commitment>()) {
        const Opd* opd = plan.find(commitment.opd);
        if (!opd || commitment.stage != CommitmentStage::Ready)
            continue;
        if (const QStringList doubts = doubtsBeforeSigning(plan, commitment); !doubts.isEmpty())
            add(found, rule, Severity::Note, commitment.id,
                say(QT_TRANSLATE_NOOP("Rules", "The commitment of %1 is marked as ready, but: %2"))
                    .arg(nameFor(*opd), doubts.join(u' ')));
    }
}

void missing(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Opd& opd : plan.all<Opd>()) {
        if (plan.of(&Program::leadOpd, opd.id).empty() || !plan.of(&Commitment::opd, opd.id).empty())
            continue;
        add(found, rule, Severity::Missing, opd.id,
            say(QT_TRANSLATE_NOOP("Rules", "%1 leads programmes but has no commitment sheet yet.")).arg(nameFor(opd)));
    }
}

void stage(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Commitment& commitment : plan.all<Commitment>()) {
        const Opd* opd = plan.find(commitment.opd);
        if (!opd || isSigned(commitment))
            continue;
        add(found, rule, Severity::Note, commitment.id,
            (commitment.stage == CommitmentStage::Draft
                    ? say(QT_TRANSLATE_NOOP("Rules", "The commitment of %1 is a draft."))
                    : say(QT_TRANSLATE_NOOP("Rules", "The commitment of %1 is ready and waits to be signed.")))
                .arg(nameFor(*opd)));
    }
}

/// The signing binds what the books say (domain.md section 5): a plan that went on since contradicts a signed sheet.
void changed(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Commitment& commitment : plan.all<Commitment>()) {
        const QList<Drift> since = drift(plan, commitment);
        const Opd* opd = plan.find(commitment.opd);
        if (since.isEmpty() || !opd)
            continue;
        const QString first = sentenceFor(since.first());
        add(found, rule, Severity::Wrong, commitment.id,
            since.size() == 1
                ? say(QT_TRANSLATE_NOOP("Rules", "The plan differs from what %1 signed on %2: %3."))
                      .arg(nameFor(*opd), formatDate(commitment.date), nameFor(first))
                : say(QT_TRANSLATE_NOOP("Rules", "The plan differs from what %1 signed on %2 in %3 places; the first: %4."))
                      .arg(nameFor(*opd), formatDate(commitment.date), QString::number(since.size()), nameFor(first)));
    }
}

void scan(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Commitment& commitment : plan.all<Commitment>()) {
        const Opd* opd = plan.find(commitment.opd);
        if (opd && isSigned(commitment) && commitment.scan.isNull())
            add(found, rule, Severity::Note, commitment.id,
                say(QT_TRANSLATE_NOOP("Rules", "The commitment of %1 is signed, but its scan is not attached."))
                    .arg(nameFor(*opd)));
    }
}

void signatory(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Commitment& commitment : plan.all<Commitment>()) {
        const Opd* opd = plan.find(commitment.opd);
        if (!opd || isSigned(commitment) || !commitment.signatoryTitle.trimmed().isEmpty())
            continue;
        add(found, rule, Severity::Missing, commitment.id,
            say(QT_TRANSLATE_NOOP("Rules", "The commitment of %1 does not say who signs it.")).arg(nameFor(*opd)));
        if (!opd->headTitle.trimmed().isEmpty()) {
            Draft mended(plan, say(QT_TRANSLATE_NOOP("Rules", "Let the head of %1 sign")).arg(nameFor(*opd)));
            letHeadSign(mended, commitment.id);
            found.last().fix = mended.change();
        }
    }
}

} // namespace

std::vector<Rule> commitmentRules()
{
    return {
        {"commitment.missing", QT_TRANSLATE_NOOP("Rules", "OPDs without a commitment"), missing},
        {"commitment.signatory", QT_TRANSLATE_NOOP("Rules", "Signatories"), signatory},
        {"commitment.ready", QT_TRANSLATE_NOOP("Rules", "Open questions before signing"), ready},
        {"commitment.changed", QT_TRANSLATE_NOOP("Rules", "Changed since signing"), changed},
        {"commitment.scan", QT_TRANSLATE_NOOP("Rules", "Scans of signed sheets"), scan},
        judging<&hasSigned>("commitment.stage", QT_TRANSLATE_NOOP("Rules", "Unsigned commitments"), stage),
    };
}

} // namespace pela
