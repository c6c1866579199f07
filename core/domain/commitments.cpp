#include "core/domain/commitments.h"

#include <algorithm>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

QString opdName(const Plan& plan, Id<Commitment> commitment)
{
    return plan.titleOf(Opd::describe(), plan.get(commitment).opd.uuid());
}

template <class Link, class T> const Link* linkOf(const Plan& plan, Id<Commitment> commitment, Id<T> Link::*end, Id<T> target)
{
    for (const Link* link : plan.of(&Link::commitment, commitment))
        if (link->*end == target)
            return link;
    return nullptr;
}

template <class Link, class T>
void setLinks(
    const Plan& plan, Id<Commitment> commitment, Id<T> Link::*end, const QList<Id<T>>& targets, bool promised, ChangeSet& change)
{
    for (const Id<T>& target : targets) {
        const Link* link = linkOf(plan, commitment, end, target);
        if (promised && !link) {
            Link fresh;
            fresh.commitment = commitment;
            fresh.*end = target;
            change.insert(fresh);
        } else if (!promised && link) {
            change.remove(link->id);
        }
    }
}

} // namespace

const Commitment* commitmentOf(const Plan& plan, Id<Opd> opd)
{
    const auto sheets = plan.of(&Commitment::opd, opd);
    return sheets.empty() ? nullptr : sheets.front();
}

std::vector<const Program*> promisable(const Plan& plan, Id<Opd> opd)
{
    std::vector<const Program*> programs = plan.of(&Program::leadOpd, opd);
    if (const Commitment* commitment = commitmentOf(plan, opd))
        for (const CommitmentProgram* promise : plan.of(&CommitmentProgram::commitment, commitment->id))
            if (const Program& program = plan.get(promise->program); program.leadOpd != opd)
                programs.push_back(&program);
    std::sort(programs.begin(), programs.end(),
        [](auto* a, auto* b) { return std::tie(a->code, a->name, a->id) < std::tie(b->code, b->name, b->id); });
    return programs;
}

bool isPromised(const Plan& plan, Id<Commitment> commitment, Id<Program> program)
{
    return linkOf(plan, commitment, &CommitmentProgram::program, program);
}

bool isPromised(const Plan& plan, Id<Commitment> commitment, Id<Clause> clause)
{
    return linkOf(plan, commitment, &CommitmentClause::clause, clause);
}

Rupiah promisedMoney(const Plan& plan, Id<Commitment> commitment)
{
    Rupiah sum;
    for (const CommitmentProgram* promise : plan.of(&CommitmentProgram::commitment, commitment))
        for (const BudgetLine* line : plan.of(&BudgetLine::program, promise->program))
            sum += line->planned;
    return sum;
}

ChangeSet prepareCommitments(const Plan& plan, const QList<Id<Opd>>& opds)
{
    ChangeSet change;
    int prepared = 0;
    QString only;
    for (const Id<Opd>& id : opds) {
        const Opd* opd = plan.find(id);
        if (!opd || commitmentOf(plan, id))
            continue;
        Commitment sheet;
        sheet.id = Id<Commitment>::make();
        sheet.opd = id;
        sheet.signatoryName = opd->headName;
        sheet.signatoryTitle = opd->headTitle;
        sheet.signatoryNip = opd->headNip;
        sheet.signatoryRank = opd->headRank;
        sheet.place = masterplanOf(plan).capital;
        change.insert(sheet);
        for (const Clause* clause : plan.sorted(&Clause::position))
            change.insert(CommitmentClause {{}, sheet.id, clause->id});
        for (const Program* program : promisable(plan, id))
            change.insert(CommitmentProgram {{}, sheet.id, program->id});
        only = plan.titleOf(Opd::describe(), id.uuid());
        ++prepared;
    }
    change.setLabel(prepared == 1 ? Words::tr("Prepare the commitment of %1").arg(only)
                                  : Words::tr("Prepare the commitments of %1 OPDs").arg(prepared));
    return change;
}

ChangeSet promisePrograms(const Plan& plan, Id<Commitment> commitment, const QList<Id<Program>>& programs, bool promised)
{
    ChangeSet change((promised ? Words::tr("Add to the promise of %1") : Words::tr("Take from the promise of %1"))
                         .arg(opdName(plan, commitment)));
    setLinks(plan, commitment, &CommitmentProgram::program, programs, promised, change);
    return change;
}

ChangeSet promiseClauses(const Plan& plan, Id<Commitment> commitment, const QList<Id<Clause>>& clauses, bool promised)
{
    ChangeSet change(Words::tr("Choose the clauses of %1").arg(opdName(plan, commitment)));
    setLinks(plan, commitment, &CommitmentClause::clause, clauses, promised, change);
    return change;
}

ChangeSet setStage(const Plan& plan, const QList<Id<Commitment>>& commitments, CommitmentStage stage)
{
    Q_ASSERT(stage != CommitmentStage::Signed);
    ChangeSet change;
    for (const Id<Commitment>& id : commitments)
        if (plan.get(id).stage != CommitmentStage::Signed)
            change.set(id, &Commitment::stage, stage);
    const QString whose
        = commitments.size() == 1 ? opdName(plan, commitments.first()) : Words::tr("%1 OPDs").arg(commitments.size());
    change.setLabel((stage == CommitmentStage::Ready ? Words::tr("Mark the commitment of %1 as ready")
                                                     : Words::tr("Turn the commitment of %1 back into a draft"))
                        .arg(whose));
    return change;
}

void replaceScan(const Plan& plan, Id<Commitment> commitment, Id<Attachment> scan, ChangeSet& change)
{
    const Id<Attachment> old = plan.get(commitment).scan;
    change.set(commitment, &Commitment::scan, scan);
    if (old.isNull() || old == scan)
        return;
    size_t users = 0;
    for (const EntityInfo* entity : entities())
        for (int field = 0; field < int(entity->fields.size()); ++field)
            if (entity->fields[size_t(field)].type == FieldType::Reference
                && &entity->fields[size_t(field)].target() == &Attachment::describe())
                users += plan.table(*entity).referring(field, old.uuid()).size();
    if (users <= 1)
        change.remove(old);
}

} // namespace pela
