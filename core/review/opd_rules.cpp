#include "core/base/format.h"
#include "core/domain/seal.h"
#include "core/review/rule_groups.h"

namespace pela {

namespace {

/// What people call an OPD.
QString called(const Opd& opd)
{
    return nameFor(opd.shortName.isEmpty() ? opd.name : opd.shortName);
}

void programs(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Opd& opd : plan.all<Opd>())
        if (plan.of(&Program::leadOpd, opd.id).empty() && plan.of(&ProgramSupport::opd, opd.id).empty())
            add(found, rule, Severity::Note, opd.id,
                say(QT_TRANSLATE_NOOP("Rules", "%1 leads or supports no programme yet.")).arg(called(opd)));
}

void head(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Opd& opd : plan.all<Opd>())
        if (opd.headTitle.trimmed().isEmpty())
            add(found, rule, Severity::Missing, opd.id,
                say(QT_TRANSLATE_NOOP("Rules", "%1: the title of its head is missing. It stands on the commitment sheet."))
                    .arg(called(opd)));
}

void sameName(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    QHash<QString, const Opd*> seen;
    for (const Opd& opd : plan.all<Opd>()) {
        const Opd*& first = seen[opd.name.simplified().toCaseFolded()];
        if (first)
            add(found, rule, Severity::Wrong, opd.id,
                say(QT_TRANSLATE_NOOP(
                        "Rules", "Two OPDs are called “%1” (%2 and %3). Keep one and move the programmes of the other to it."))
                    .arg(nameFor(opd.name), nameFor(first->code), nameFor(opd.code)));
        else
            first = &opd;
    }
}

void commitmentMissing(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Opd& opd : plan.all<Opd>()) {
        if (plan.of(&Program::leadOpd, opd.id).empty() || !plan.of(&Commitment::opd, opd.id).empty())
            continue;
        add(found, rule, Severity::Missing, opd.id,
            say(QT_TRANSLATE_NOOP("Rules", "%1 leads programmes but has no commitment sheet yet.")).arg(called(opd)));
    }
}

void commitmentStage(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Commitment& commitment : plan.all<Commitment>()) {
        const Opd* opd = plan.find(commitment.opd);
        if (!opd || commitment.stage == CommitmentStage::Signed)
            continue;
        add(found, rule, Severity::Note, commitment.id,
            (commitment.stage == CommitmentStage::Draft
                    ? say(QT_TRANSLATE_NOOP("Rules", "The commitment of %1 is a draft."))
                    : say(QT_TRANSLATE_NOOP("Rules", "The commitment of %1 is ready and waits to be signed.")))
                .arg(called(*opd)));
    }
}

/// The signing binds what the books say (domain.md section 5): a plan that went on since contradicts a signed sheet.
void commitmentChanged(const Plan& plan, const Rule& rule, QList<Finding>& found)
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
                      .arg(called(*opd), formatDate(commitment.date), nameFor(first))
                : say(QT_TRANSLATE_NOOP("Rules", "The plan differs from what %1 signed on %2 in %3 places; the first: %4."))
                      .arg(called(*opd), formatDate(commitment.date), QString::number(since.size()), nameFor(first)));
    }
}

void scan(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Commitment& commitment : plan.all<Commitment>()) {
        const Opd* opd = plan.find(commitment.opd);
        if (opd && commitment.stage == CommitmentStage::Signed && commitment.scan.isNull())
            add(found, rule, Severity::Note, commitment.id,
                say(QT_TRANSLATE_NOOP("Rules", "The commitment of %1 is signed, but its scan is not attached."))
                    .arg(called(*opd)));
    }
}

void signatory(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Commitment& commitment : plan.all<Commitment>()) {
        const Opd* opd = plan.find(commitment.opd);
        if (!opd || commitment.stage == CommitmentStage::Signed || !commitment.signatoryTitle.trimmed().isEmpty())
            continue;
        add(found, rule, Severity::Missing, commitment.id,
            say(QT_TRANSLATE_NOOP("Rules", "The commitment of %1 does not say who signs it.")).arg(called(*opd)));
        if (!opd->headTitle.trimmed().isEmpty())
            found.last().fix = change(say(QT_TRANSLATE_NOOP("Rules", "Let the head of %1 sign")).arg(called(*opd)))
                                   .set(commitment.id, &Commitment::signatoryTitle, opd->headTitle)
                                   .set(commitment.id, &Commitment::signatoryName, opd->headName)
                                   .set(commitment.id, &Commitment::signatoryNip, opd->headNip)
                                   .set(commitment.id, &Commitment::signatoryRank, opd->headRank);
    }
}

} // namespace

std::vector<Rule> opdRules()
{
    return {
        {"opd.same-name", QT_TRANSLATE_NOOP("Rules", "OPDs of the same name"), sameName},
        {"opd.head", QT_TRANSLATE_NOOP("Rules", "Heads of the OPDs"), head},
        {"opd.programs", QT_TRANSLATE_NOOP("Rules", "OPDs without programmes"), programs},
        {"commitment.missing", QT_TRANSLATE_NOOP("Rules", "OPDs without a commitment"), commitmentMissing},
        {"commitment.signatory", QT_TRANSLATE_NOOP("Rules", "Signatories"), signatory},
        {"commitment.changed", QT_TRANSLATE_NOOP("Rules", "Changed since signing"), commitmentChanged},
        {"commitment.scan", QT_TRANSLATE_NOOP("Rules", "Scans of signed sheets"), scan},
        {"commitment.stage", QT_TRANSLATE_NOOP("Rules", "Unsigned commitments"), commitmentStage},
    };
}

} // namespace pela
