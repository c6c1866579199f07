#include "core/domain/opd.h"

#include "core/domain/entities.h"
#include "core/domain/order.h"

namespace pela {

using namespace describe;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

} // namespace

const EntityInfo& Opd::describe()
{
    static EntityInfo info = entity<Opd>("opd", QT_TRANSLATE_NOOP("Entity", "OPD"),
        {
            field<&Opd::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), {required, unique}),
            field<&Opd::name>("name", QT_TRANSLATE_NOOP("Field", "Name"), {required}),
            field<&Opd::shortName>("short_name", QT_TRANSLATE_NOOP("Field", "Short name")),
            field<&Opd::kind>("kind", QT_TRANSLATE_NOOP("Field", "Kind")),
            field<&Opd::headTitle>("head_title", QT_TRANSLATE_NOOP("Field", "Title of the head")),
            field<&Opd::headName>("head_name", QT_TRANSLATE_NOOP("Field", "Name of the head")),
            field<&Opd::headNip>("head_nip", QT_TRANSLATE_NOOP("Field", "NIP")),
            field<&Opd::headRank>("head_rank", QT_TRANSLATE_NOOP("Field", "Rank")),
            field<&Opd::address>("address", QT_TRANSLATE_NOOP("Field", "Address"), {longText}),
        },
        "name");
    return info;
}

Official headOf(const Opd& opd)
{
    return {opd.headTitle, opd.headName, opd.headNip, opd.headRank};
}

QString nameAndTitle(const Official& official)
{
    QStringList parts {official.name, official.title};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString shortNameOf(const Opd& opd)
{
    return opd.shortName.trimmed().isEmpty() ? opd.name : opd.shortName;
}

QString longNameOf(const Opd& opd)
{
    const QString called = shortNameOf(opd);
    return called == opd.name ? opd.name : QString(opd.name + QStringLiteral(" (") + called + u')');
}

void settleOpds(Draft& draft)
{
    settleCodes<Opd>(draft, QStringLiteral("OPD-"));
}

OpdUses usesOf(const Plan& plan, Id<Opd> opd)
{
    OpdUses uses;
    for (const Program* program : plan.of(&Program::leadOpd, opd))
        uses.leads.append(program->name.simplified());
    for (const ProgramSupport* support : plan.of(&ProgramSupport::opd, opd))
        if (const Program* program = plan.find(support->program))
            uses.supports.append(program->name.simplified());
    uses.leads.sort(Qt::CaseInsensitive);
    uses.supports.sort(Qt::CaseInsensitive);
    uses.seats = int(plan.of(&Attendance::opd, opd).size());
    if (const Commitment* sheet = commitmentOf(plan, opd))
        uses.commitment = titleOf(sheet->stage);
    return uses;
}

void removeOpd(Draft& draft, Id<Opd> opd, Id<Opd> heir)
{
    const Plan plan = draft.plan().snapshot();
    draft.setLabel(Words::tr("Remove OPD %1").arg(plan.titleOf(Opd::describe(), opd.uuid())));
    if (!heir.isNull()) {
        for (const Program* program : plan.of(&Program::leadOpd, opd))
            draft.set(program->id, &Program::leadOpd, heir);
        for (const ProgramSupport* support : plan.of(&ProgramSupport::opd, opd)) {
            // The heir may lead or support that programme already; one role is enough.
            const auto others = plan.of(&ProgramSupport::program, support->program);
            const bool already = plan.get(support->program).leadOpd == heir
                || std::any_of(others.begin(), others.end(), [&](const ProgramSupport* other) { return other->opd == heir; });
            if (already)
                draft.remove(support->id);
            else
                draft.set(support->id, &ProgramSupport::opd, heir);
        }
        for (const Attendance* seat : plan.of(&Attendance::opd, opd))
            draft.set(seat->id, &Attendance::opd, heir);
    }
    draft.remove(opd);
}

} // namespace pela
