// One line a field: the whole description of what a plan is made of. See CONTRIBUTING.md for adding one.
#include "core/plan/entities.h"

#include "core/plan/plan.h"

namespace pela {

using namespace describe;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

QString masterplanObjection(const Plan&, const void*, const void* after)
{
    const auto* plan = static_cast<const Masterplan*>(after);
    if (!plan)
        return {};
    if (plan->periodEnd < plan->periodStart)
        return Words::tr("The last year of the period lies before the first. Choose a later last year.");
    if (plan->periodEnd - plan->periodStart >= 20)
        return Words::tr("A masterplan covers at most 20 years. Choose a shorter period.");
    return {};
}

QString bimtekObjection(const Plan&, const void*, const void* after)
{
    const auto* bimtek = static_cast<const Bimtek*>(after);
    if (bimtek && bimtek->startDate.isValid() && bimtek->endDate.isValid() && bimtek->endDate < bimtek->startDate)
        return Words::tr("The last day of the bimtek lies before the first. Correct one of the dates.");
    return {};
}

QString commitmentObjection(const Plan& plan, const void* before, const void* after)
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
    if (was && was->stage == CommitmentStage::Signed) {
        Commitment allowed = *is;
        allowed.scan = was->scan; // the scan often arrives days after the signing
        if (!(allowed == *was))
            return Words::tr("A signed commitment is not changed any more. Open it for signing again first.");
    }
    return {};
}

/// Adds to a description what the field list cannot say.
EntityInfo with(EntityInfo info, decltype(EntityInfo::objection) objection, bool single = false)
{
    info.objection = objection;
    info.single = single;
    return info;
}

} // namespace

const EntityInfo& Attachment::describe()
{
    static EntityInfo info = entity("attachment", QT_TRANSLATE_NOOP("Entity", "Attachment"),
        {
            field<&Attachment::name>("name", QT_TRANSLATE_NOOP("Field", "File name"), {required}),
            field<&Attachment::mediaType>("media_type", QT_TRANSLATE_NOOP("Field", "Kind of file")),
            field<&Attachment::size>("size", QT_TRANSLATE_NOOP("Field", "Size"), {hidden}),
            field<&Attachment::content>("content", QT_TRANSLATE_NOOP("Field", "Content"), {required, hidden, contentHash}),
        },
        "name");
    return info;
}

const EntityInfo& Framework::describe()
{
    static EntityInfo info = entity("framework", QT_TRANSLATE_NOOP("Entity", "Framework"),
        {
            field<&Framework::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), {required, unique}),
            field<&Framework::name>("name", QT_TRANSLATE_NOOP("Field", "Name"), {required}),
            field<&Framework::version>("version", QT_TRANSLATE_NOOP("Field", "Version")),
            field<&Framework::source>("source", QT_TRANSLATE_NOOP("Field", "Source"), {longText}),
        },
        "name");
    return info;
}

const EntityInfo& Dimension::describe()
{
    static EntityInfo info = entity("dimension", QT_TRANSLATE_NOOP("Entity", "Dimension"),
        {
            field<&Dimension::framework>("framework", QT_TRANSLATE_NOOP("Field", "Framework"), {required, follow}),
            field<&Dimension::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&Dimension::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), {required}),
            field<&Dimension::name>("name", QT_TRANSLATE_NOOP("Field", "Name"), {required}),
            field<&Dimension::nameEnglish>("name_en", QT_TRANSLATE_NOOP("Field", "English name")),
            field<&Dimension::colour>("colour", QT_TRANSLATE_NOOP("Field", "Colour")),
            field<&Dimension::icon>("icon", QT_TRANSLATE_NOOP("Field", "Icon"), {hidden}),
        },
        "name", {{"framework", "code"}});
    return info;
}

const EntityInfo& Subdimension::describe()
{
    static EntityInfo info = entity("subdimension", QT_TRANSLATE_NOOP("Entity", "Sub-dimension"),
        {
            field<&Subdimension::dimension>("dimension", QT_TRANSLATE_NOOP("Field", "Dimension"), {required, follow}),
            field<&Subdimension::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&Subdimension::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), {required}),
            field<&Subdimension::name>("name", QT_TRANSLATE_NOOP("Field", "Name"), {required}),
            field<&Subdimension::nameEnglish>("name_en", QT_TRANSLATE_NOOP("Field", "English name")),
        },
        "name", {{"dimension", "code"}});
    return info;
}

const EntityInfo& ActionTrack::describe()
{
    static EntityInfo info = entity("action_track", QT_TRANSLATE_NOOP("Entity", "Action track"),
        {
            field<&ActionTrack::framework>("framework", QT_TRANSLATE_NOOP("Field", "Framework"), {required, follow}),
            field<&ActionTrack::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&ActionTrack::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), {required}),
            field<&ActionTrack::name>("name", QT_TRANSLATE_NOOP("Field", "Name"), {required}),
        },
        "name", {{"framework", "code"}});
    return info;
}

const EntityInfo& Masterplan::describe()
{
    static EntityInfo info = with(
        entity("masterplan", QT_TRANSLATE_NOOP("Entity", "City and period"),
            {
                field<&Masterplan::city>("city", QT_TRANSLATE_NOOP("Field", "City or regency"), {required}),
                field<&Masterplan::code>("code", QT_TRANSLATE_NOOP("Field", "Kemendagri code"), {required}),
                field<&Masterplan::province>("province", QT_TRANSLATE_NOOP("Field", "Province")),
                field<&Masterplan::capital>("capital", QT_TRANSLATE_NOOP("Field", "Place of signing")),
                field<&Masterplan::headTitle>("head_title", QT_TRANSLATE_NOOP("Field", "Title of the head of region")),
                field<&Masterplan::headName>("head_name", QT_TRANSLATE_NOOP("Field", "Name of the head of region")),
                field<&Masterplan::secretaryTitle>("secretary_title", QT_TRANSLATE_NOOP("Field", "Title of the secretary")),
                field<&Masterplan::secretaryName>("secretary_name", QT_TRANSLATE_NOOP("Field", "Name of the secretary")),
                field<&Masterplan::address>("address", QT_TRANSLATE_NOOP("Field", "Address on the letterhead"), {longText}),
                field<&Masterplan::periodStart>(
                    "period_start", QT_TRANSLATE_NOOP("Field", "First year"), {required, calendarYear}),
                field<&Masterplan::periodEnd>("period_end", QT_TRANSLATE_NOOP("Field", "Last year"), {required, calendarYear}),
                field<&Masterplan::vision>("vision", QT_TRANSLATE_NOOP("Field", "Vision"), {markdown}),
                field<&Masterplan::mission>("mission", QT_TRANSLATE_NOOP("Field", "Mission"), {markdown}),
                field<&Masterplan::legalKind>("legal_kind", QT_TRANSLATE_NOOP("Field", "Legal instrument")),
                field<&Masterplan::legalNumber>("legal_number", QT_TRANSLATE_NOOP("Field", "Number of the instrument")),
                field<&Masterplan::legalDate>("legal_date", QT_TRANSLATE_NOOP("Field", "Date of the instrument")),
                field<&Masterplan::framework>("framework", QT_TRANSLATE_NOOP("Field", "Framework"), {required}),
                field<&Masterplan::logo>("logo", QT_TRANSLATE_NOOP("Field", "Logo"), {clear, hidden}),
                field<&Masterplan::paper>("paper", QT_TRANSLATE_NOOP("Field", "Paper size")),
                field<&Masterplan::example>("example", QT_TRANSLATE_NOOP("Field", "Example plan")),
            },
            "city"),
        &masterplanObjection, true);
    return info;
}

const EntityInfo& Opd::describe()
{
    static EntityInfo info = entity("opd", QT_TRANSLATE_NOOP("Entity", "OPD"),
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

const EntityInfo& Program::describe()
{
    static EntityInfo info = entity("program", QT_TRANSLATE_NOOP("Entity", "Programme"),
        {
            field<&Program::code>("code", QT_TRANSLATE_NOOP("Field", "Code")),
            field<&Program::name>("name", QT_TRANSLATE_NOOP("Field", "Programme"), {required}),
            field<&Program::subdimension>("subdimension", QT_TRANSLATE_NOOP("Field", "Sub-dimension"), {required}),
            field<&Program::leadOpd>("lead_opd", QT_TRANSLATE_NOOP("Field", "Lead OPD"), {required}),
            field<&Program::objective>("objective", QT_TRANSLATE_NOOP("Field", "Objective"), {longText}),
            field<&Program::description>("description", QT_TRANSLATE_NOOP("Field", "Description"), {longText}),
            field<&Program::location>("location", QT_TRANSLATE_NOOP("Field", "Location")),
            field<&Program::horizon>("horizon", QT_TRANSLATE_NOOP("Field", "Horizon")),
            field<&Program::track>("track", QT_TRANSLATE_NOOP("Field", "Action track"), {clear}),
            field<&Program::quickWin>("quick_win", QT_TRANSLATE_NOOP("Field", "Quick win")),
            field<&Program::status>("status", QT_TRANSLATE_NOOP("Field", "Status")),
            field<&Program::note>("note", QT_TRANSLATE_NOOP("Field", "Note"), {longText}),
        },
        "name");
    return info;
}

const EntityInfo& ProgramSupport::describe()
{
    static EntityInfo info = entity("program_support", QT_TRANSLATE_NOOP("Entity", "Supporting OPD"),
        {
            field<&ProgramSupport::program>("program", QT_TRANSLATE_NOOP("Field", "Programme"), {required, follow}),
            field<&ProgramSupport::opd>("opd", QT_TRANSLATE_NOOP("Field", "OPD"), {required}),
        },
        nullptr, {{"program", "opd"}});
    return info;
}

const EntityInfo& Indicator::describe()
{
    static EntityInfo info = entity("indicator", QT_TRANSLATE_NOOP("Entity", "Indicator"),
        {
            field<&Indicator::program>("program", QT_TRANSLATE_NOOP("Field", "Programme"), {required, follow}),
            field<&Indicator::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&Indicator::name>("name", QT_TRANSLATE_NOOP("Field", "Indicator"), {required}),
            field<&Indicator::unit>("unit", QT_TRANSLATE_NOOP("Field", "Unit")),
            field<&Indicator::baseline>("baseline", QT_TRANSLATE_NOOP("Field", "Baseline")),
        },
        "name");
    return info;
}

const EntityInfo& Target::describe()
{
    static EntityInfo info = entity("target", QT_TRANSLATE_NOOP("Entity", "Yearly target"),
        {
            field<&Target::indicator>("indicator", QT_TRANSLATE_NOOP("Field", "Indicator"), {required, follow}),
            field<&Target::year>("year", QT_TRANSLATE_NOOP("Field", "Year"), {required, calendarYear}),
            field<&Target::target>("target", QT_TRANSLATE_NOOP("Field", "Target")),
            field<&Target::realised>("realised", QT_TRANSLATE_NOOP("Field", "Realised")),
        },
        nullptr, {{"indicator", "year"}});
    return info;
}

const EntityInfo& FundSource::describe()
{
    static EntityInfo info = entity("fund_source", QT_TRANSLATE_NOOP("Entity", "Fund source"),
        {
            field<&FundSource::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&FundSource::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), {required, unique}),
            field<&FundSource::name>("name", QT_TRANSLATE_NOOP("Field", "Name"), {required}),
        },
        "name");
    return info;
}

const EntityInfo& BudgetLine::describe()
{
    static EntityInfo info = entity("budget_line", QT_TRANSLATE_NOOP("Entity", "Budget line"),
        {
            field<&BudgetLine::program>("program", QT_TRANSLATE_NOOP("Field", "Programme"), {required, follow}),
            field<&BudgetLine::year>("year", QT_TRANSLATE_NOOP("Field", "Year"), {required, calendarYear}),
            field<&BudgetLine::fundSource>("fund_source", QT_TRANSLATE_NOOP("Field", "Fund source"), {required}),
            field<&BudgetLine::planned>("planned", QT_TRANSLATE_NOOP("Field", "Planned budget")),
        },
        nullptr, {{"program", "year", "fund_source"}});
    return info;
}

const EntityInfo& Clause::describe()
{
    static EntityInfo info = entity("clause", QT_TRANSLATE_NOOP("Entity", "Clause"),
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
        entity("commitment", QT_TRANSLATE_NOOP("Entity", "Commitment"),
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
    static EntityInfo info = entity("commitment_clause", QT_TRANSLATE_NOOP("Entity", "Promise"),
        {
            field<&CommitmentClause::commitment>("commitment", QT_TRANSLATE_NOOP("Field", "Commitment"), {required, follow}),
            field<&CommitmentClause::clause>("clause", QT_TRANSLATE_NOOP("Field", "Clause"), {required}),
        },
        nullptr, {{"commitment", "clause"}});
    return info;
}

const EntityInfo& CommitmentProgram::describe()
{
    static EntityInfo info = entity("commitment_program", QT_TRANSLATE_NOOP("Entity", "Promised programme"),
        {
            field<&CommitmentProgram::commitment>("commitment", QT_TRANSLATE_NOOP("Field", "Commitment"), {required, follow}),
            field<&CommitmentProgram::program>("program", QT_TRANSLATE_NOOP("Field", "Programme"), {required, follow}),
        },
        nullptr, {{"commitment", "program"}});
    return info;
}

const EntityInfo& Bimtek::describe()
{
    static EntityInfo info
        = with(entity("bimtek", QT_TRANSLATE_NOOP("Entity", "Bimtek"),
                   {
                       field<&Bimtek::cycle>("cycle", QT_TRANSLATE_NOOP("Field", "Round"), {required, calendarYear}),
                       field<&Bimtek::number>("number", QT_TRANSLATE_NOOP("Field", "Number"), {required, between(1, 99)}),
                       field<&Bimtek::title>("title", QT_TRANSLATE_NOOP("Field", "Title"), {required}),
                       field<&Bimtek::purpose>("purpose", QT_TRANSLATE_NOOP("Field", "Purpose"), {longText}),
                       field<&Bimtek::startDate>("start_date", QT_TRANSLATE_NOOP("Field", "First day")),
                       field<&Bimtek::endDate>("end_date", QT_TRANSLATE_NOOP("Field", "Last day")),
                       field<&Bimtek::place>("place", QT_TRANSLATE_NOOP("Field", "Place")),
                       field<&Bimtek::mentor>("mentor", QT_TRANSLATE_NOOP("Field", "Mentor")),
                       field<&Bimtek::note>("note", QT_TRANSLATE_NOOP("Field", "Note"), {longText}),
                   },
                   "title", {{"cycle", "number"}}),
            &bimtekObjection);
    return info;
}

const EntityInfo& BimtekOutput::describe()
{
    static EntityInfo info = entity("bimtek_output", QT_TRANSLATE_NOOP("Entity", "Required output"),
        {
            field<&BimtekOutput::bimtek>("bimtek", QT_TRANSLATE_NOOP("Field", "Bimtek"), {required, follow}),
            field<&BimtekOutput::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&BimtekOutput::name>("name", QT_TRANSLATE_NOOP("Field", "Output"), {required}),
            field<&BimtekOutput::done>("done", QT_TRANSLATE_NOOP("Field", "Done")),
        },
        "name");
    return info;
}

const EntityInfo& AgendaItem::describe()
{
    static EntityInfo info = entity("agenda_item", QT_TRANSLATE_NOOP("Entity", "Agenda item"),
        {
            field<&AgendaItem::bimtek>("bimtek", QT_TRANSLATE_NOOP("Field", "Bimtek"), {required, follow}),
            field<&AgendaItem::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&AgendaItem::day>("day", QT_TRANSLATE_NOOP("Field", "Day"), {between(1, 31)}),
            field<&AgendaItem::time>("time", QT_TRANSLATE_NOOP("Field", "Time")),
            field<&AgendaItem::topic>("topic", QT_TRANSLATE_NOOP("Field", "Topic"), {required}),
            field<&AgendaItem::speaker>("speaker", QT_TRANSLATE_NOOP("Field", "Speaker")),
        },
        "topic");
    return info;
}

const EntityInfo& Attendance::describe()
{
    static EntityInfo info = entity("attendance", QT_TRANSLATE_NOOP("Entity", "Attendee"),
        {
            field<&Attendance::bimtek>("bimtek", QT_TRANSLATE_NOOP("Field", "Bimtek"), {required, follow}),
            field<&Attendance::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&Attendance::person>("person", QT_TRANSLATE_NOOP("Field", "Name"), {required}),
            field<&Attendance::role>("role", QT_TRANSLATE_NOOP("Field", "Position")),
            field<&Attendance::institution>("institution", QT_TRANSLATE_NOOP("Field", "Institution")),
            field<&Attendance::opd>("opd", QT_TRANSLATE_NOOP("Field", "OPD"), {clear}),
            field<&Attendance::present>("present", QT_TRANSLATE_NOOP("Field", "Present")),
        },
        "person");
    return info;
}

const EntityInfo& Book::describe()
{
    static EntityInfo info = entity("book", QT_TRANSLATE_NOOP("Entity", "Book"),
        {
            field<&Book::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&Book::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), {required, unique}),
            field<&Book::title>("title", QT_TRANSLATE_NOOP("Field", "Title"), {required}),
            field<&Book::subtitle>("subtitle", QT_TRANSLATE_NOOP("Field", "Subtitle")),
        },
        "title");
    return info;
}

const EntityInfo& Section::describe()
{
    static EntityInfo info = entity("section", QT_TRANSLATE_NOOP("Entity", "Section"),
        {
            field<&Section::book>("book", QT_TRANSLATE_NOOP("Field", "Book"), {required, follow}),
            field<&Section::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&Section::level>("level", QT_TRANSLATE_NOOP("Field", "Level"), {between(1, 3)}),
            field<&Section::kind>("kind", QT_TRANSLATE_NOOP("Field", "Kind")),
            field<&Section::title>("title", QT_TRANSLATE_NOOP("Field", "Title"), {required}),
            field<&Section::text>("text", QT_TRANSLATE_NOOP("Field", "Text"), {markdown}),
            field<&Section::status>("status", QT_TRANSLATE_NOOP("Field", "Status")),
        },
        "title");
    return info;
}

namespace {

template <class... E> std::vector<const EntityInfo*> listOf(Entities<E...>)
{
    std::vector<const EntityInfo*> list;
    // The place in the list is the only thing a description learns after it was made.
    ((const_cast<EntityInfo&>(E::describe()).index = int(list.size()), list.push_back(&E::describe())), ...);
    return list;
}

} // namespace

std::span<const EntityInfo* const> entities()
{
    static const std::vector<const EntityInfo*> list = listOf(AllEntities {});
    return list;
}

} // namespace pela
