#include "core/domain/commitment.h"

#include "core/domain/entities.h"
#include "core/domain/order.h"
#include "core/domain/seal.h"

namespace pela {

using namespace describe;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

RowObjection commitmentObjection(const Plan& plan, const Plan& planAfter, const void* before, const void* after)
{
    const auto* was = static_cast<const Commitment*>(before);
    const auto* is = static_cast<const Commitment*>(after);
    const auto nameIn = [](const Plan& where, Id<Opd> opd) { return where.titleOf(Opd::describe(), opd.uuid()).left(120); };
    const QString openFirst = Words::tr("Open it for signing again first.");
    const QString useSign = Words::tr("Use Sign on the commitments page.");
    if (!is && was->stage == CommitmentStage::Signed)
        return {Words::tr("The commitment of %1 is signed and is not removed, nor is its OPD.").arg(nameIn(plan, was->opd)),
            openFirst};
    if (!is || is->stage != CommitmentStage::Signed)
        return {};
    if (is->seal.isEmpty())
        return {Words::tr("The commitment of %1 counts as signed, but bears no seal of what it promised.")
                    .arg(nameIn(planAfter, is->opd)),
            useSign};
    const bool wasSigned = was && was->stage == CommitmentStage::Signed;
    if (!wasSigned && is->seal != seal(planAfter, is->id))
        return {Words::tr("The seal of the commitment of %1 is not what it promises, so it is not signed.")
                    .arg(nameIn(planAfter, is->opd)),
            useSign};
    if (wasSigned) {
        Commitment allowed = *is;
        allowed.scan = was->scan; // the scan often arrives days after the signing
        if (!(allowed == *was))
            return {Words::tr("A signed commitment is not changed any more."), openFirst};
    }
    return {};
}

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
void setLinks(Draft& draft, Id<Commitment> commitment, Id<T> Link::*end, const QList<Id<T>>& targets, bool promised)
{
    for (const Id<T>& target : targets) {
        const Link* link = linkOf(draft.plan(), commitment, end, target);
        if (promised && !link) {
            Link fresh;
            fresh.commitment = commitment;
            fresh.*end = target;
            draft.insert(fresh);
        } else if (!promised && link) {
            draft.remove(link->id);
        }
    }
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

const Commitment* commitmentOf(const Plan& plan, Id<Opd> opd)
{
    const auto sheets = plan.of(&Commitment::opd, opd);
    return sheets.empty() ? nullptr : sheets.front();
}

bool isSigned(const Commitment& sheet)
{
    return sheet.stage == CommitmentStage::Signed;
}

Official signatoryOf(const Commitment& sheet)
{
    return {sheet.signatoryTitle, sheet.signatoryName, sheet.signatoryNip, sheet.signatoryRank};
}

Official signatoryOf(const Opd& opd, const Commitment* sheet)
{
    Official official = headOf(opd);
    if (!sheet)
        return official;
    const Official named = signatoryOf(*sheet);
    for (QString Official::*part : {&Official::title, &Official::name, &Official::nip, &Official::rank})
        if (!(named.*part).isEmpty())
            official.*part = named.*part;
    return official;
}

std::vector<const Commitment*> signedSheetsOf(const Plan& plan, Id<Program> program)
{
    std::vector<const Commitment*> sheets;
    for (const CommitmentProgram* promise : plan.of(&CommitmentProgram::program, program))
        if (const Commitment* sheet = plan.find(promise->commitment); sheet && isSigned(*sheet))
            sheets.push_back(sheet);
    std::sort(sheets.begin(), sheets.end(), [&plan](const Commitment* a, const Commitment* b) {
        return std::pair(plan.titleOf(Opd::describe(), a->opd.uuid()), a->id)
            < std::pair(plan.titleOf(Opd::describe(), b->opd.uuid()), b->id);
    });
    return sheets;
}

std::vector<const Program*> promisable(const Plan& plan, Id<Opd> opd)
{
    std::vector<const Program*> programs = plan.of(&Program::leadOpd, opd);
    if (const Commitment* commitment = commitmentOf(plan, opd))
        for (const CommitmentProgram* promise : plan.of(&CommitmentProgram::commitment, commitment->id))
            if (const Program& program = plan.get(promise->program); program.leadOpd != opd)
                programs.push_back(&program);
    return byCode(std::move(programs));
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
        sum += plannedFor(plan, promise->program);
    return sum;
}

void prepareCommitments(Draft& draft, const QList<Id<Opd>>& opds)
{
    const Plan plan = draft.plan().snapshot();
    int prepared = 0;
    QString only;
    for (const Id<Opd>& id : opds) {
        const Opd* opd = plan.find(id);
        if (!opd || commitmentOf(draft.plan(), id))
            continue;
        Commitment sheet;
        sheet.opd = id;
        const Official head = headOf(*opd);
        sheet.signatoryTitle = head.title;
        sheet.signatoryName = head.name;
        sheet.signatoryNip = head.nip;
        sheet.signatoryRank = head.rank;
        sheet.place = masterplanOf(plan).capital;
        sheet.id = draft.insert(sheet);
        for (const Clause* clause : plan.sorted(&Clause::position))
            draft.insert(CommitmentClause {{}, sheet.id, clause->id});
        for (const Program* program : promisable(plan, id))
            draft.insert(CommitmentProgram {{}, sheet.id, program->id});
        only = plan.titleOf(Opd::describe(), id.uuid());
        ++prepared;
    }
    draft.setLabel(prepared == 1 ? Words::tr("Prepare the commitment of %1").arg(only)
                                 : Words::tr("Prepare the commitments of %1 OPDs").arg(prepared));
}

void promisePrograms(Draft& draft, Id<Commitment> commitment, const QList<Id<Program>>& programs, bool promised)
{
    draft.setLabel((promised ? Words::tr("Add to the promise of %1") : Words::tr("Take from the promise of %1"))
                       .arg(opdName(draft.plan(), commitment)));
    setLinks(draft, commitment, &CommitmentProgram::program, programs, promised);
}

void promiseClauses(Draft& draft, Id<Commitment> commitment, const QList<Id<Clause>>& clauses, bool promised)
{
    draft.setLabel(Words::tr("Choose the clauses of %1").arg(opdName(draft.plan(), commitment)));
    setLinks(draft, commitment, &CommitmentClause::clause, clauses, promised);
}

void letHeadSign(Draft& draft, Id<Commitment> commitment)
{
    const Plan& plan = draft.plan();
    const Official head = headOf(plan.get(plan.get(commitment).opd));
    draft.set(commitment, &Commitment::signatoryTitle, head.title);
    draft.set(commitment, &Commitment::signatoryName, head.name);
    draft.set(commitment, &Commitment::signatoryNip, head.nip);
    draft.set(commitment, &Commitment::signatoryRank, head.rank);
}

void setStage(Draft& draft, const QList<Id<Commitment>>& commitments, CommitmentStage stage)
{
    Q_ASSERT(stage != CommitmentStage::Signed);
    for (const Id<Commitment>& id : commitments)
        if (draft.plan().get(id).stage != CommitmentStage::Signed)
            draft.set(id, &Commitment::stage, stage);
    const QString whose
        = commitments.size() == 1 ? opdName(draft.plan(), commitments.first()) : Words::tr("%1 OPDs").arg(commitments.size());
    draft.setLabel((stage == CommitmentStage::Ready ? Words::tr("Mark the commitment of %1 as ready")
                                                    : Words::tr("Turn the commitment of %1 back into a draft"))
                       .arg(whose));
}

void replaceScan(Draft& draft, Id<Commitment> commitment, Id<Attachment> scan)
{
    const Id<Attachment> old = draft.plan().get(commitment).scan;
    draft.set(commitment, &Commitment::scan, scan);
    if (old.isNull() || old == scan)
        return;
    size_t users = 0;
    for (const EntityInfo* entity : entities())
        for (int field = 0; field < int(entity->fields.size()); ++field)
            if (entity->fields[size_t(field)].type == FieldType::Reference
                && &entity->fields[size_t(field)].target() == &Attachment::describe())
                users += draft.plan().table(*entity).referring(field, old.uuid()).size();
    if (users == 0)
        draft.remove(old);
}

} // namespace pela
