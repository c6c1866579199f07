#include "core/domain/bimtek.h"

#include "core/base/format.h"
#include "core/domain/city.h"
#include "core/domain/opd.h"
#include "core/domain/order.h"

namespace pela {

using namespace describe;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

RowObjection bimtekObjection(const Plan&, const Plan&, const void*, const void* after)
{
    const auto* bimtek = static_cast<const Bimtek*>(after);
    if (bimtek && bimtek->startDate.isValid() && bimtek->endDate.isValid() && bimtek->endDate < bimtek->startDate)
        return {Words::tr("The last day of the bimtek lies before the first."), Words::tr("Correct one of the dates.")};
    return {};
}

} // namespace

const EntityInfo& Bimtek::describe()
{
    static EntityInfo info
        = with(entity<Bimtek>("bimtek", QT_TRANSLATE_NOOP("Entity", "Bimtek"),
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
    static EntityInfo info = entity<BimtekOutput>("bimtek_output", QT_TRANSLATE_NOOP("Entity", "Required output"),
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
    static EntityInfo info = entity<AgendaItem>("agenda_item", QT_TRANSLATE_NOOP("Entity", "Agenda item"),
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
    static EntityInfo info = entity<Attendance>("attendance", QT_TRANSLATE_NOOP("Entity", "Attendee"),
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

QString nameOf(const Bimtek& bimtek)
{
    return QStringLiteral("Bimtek ") + romanNumeral(bimtek.number);
}

QString nameWithRound(const Bimtek& bimtek)
{
    return nameOf(bimtek) + QStringLiteral(" (") + QString::number(bimtek.cycle) + u')';
}

std::vector<const Bimtek*> bimtekInOrder(const Plan& plan)
{
    std::vector<const Bimtek*> all = plan.sorted(&Bimtek::number);
    std::stable_sort(all.begin(), all.end(), [](const Bimtek* a, const Bimtek* b) { return a->cycle < b->cycle; });
    return all;
}

QDate lastDayOf(const Bimtek& bimtek)
{
    return bimtek.endDate.isValid() ? bimtek.endDate : bimtek.startDate;
}

int daysOf(const Bimtek& bimtek)
{
    return bimtek.startDate.isValid() ? int(bimtek.startDate.daysTo(lastDayOf(bimtek))) + 1 : 0;
}

QDate dateOf(const Bimtek& bimtek, int day)
{
    return bimtek.startDate.isValid() ? bimtek.startDate.addDays(day - 1) : QDate();
}

int presentAt(const Plan& plan, Id<Bimtek> bimtek)
{
    const auto people = plan.of(&Attendance::bimtek, bimtek);
    return int(std::count_if(people.begin(), people.end(), [](const Attendance* person) { return person->present; }));
}

QString institutionOf(const Plan& plan, const Attendance& person)
{
    const Opd* opd = plan.find(person.opd);
    return opd ? longNameOf(*opd) : person.institution;
}

QString introductionOf(const Plan& plan, const Attendance& person)
{
    QStringList parts {person.person, person.role, institutionOf(plan, person)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" – "));
}

Bimtek blankBimtek(const Plan& plan)
{
    Bimtek blank;
    blank.id = Id<Bimtek>::make();
    const auto all = bimtekInOrder(plan);
    blank.cycle = all.empty() ? masterplanOf(plan).periodStart : std::max(all.back()->cycle, masterplanOf(plan).periodStart);
    blank.number = !all.empty() && all.back()->cycle == blank.cycle ? all.back()->number + 1 : 1;
    blank.title = nameOf(blank);
    return blank;
}

void settleBimtekRows(Draft& draft)
{
    QHash<Id<Bimtek>, int> lastDays;
    for (const Id<AgendaItem> id : draft.touched<AgendaItem>()) {
        const AgendaItem item = draft.plan().get(id);
        if (item.day != 0 || !draft.adds(id))
            continue;
        if (!lastDays.contains(item.bimtek)) {
            int& last = lastDays[item.bimtek] = 1;
            for (const AgendaItem* other : draft.plan().of(&AgendaItem::bimtek, item.bimtek))
                last = std::max(last, other->day);
        }
        draft.set(id, &AgendaItem::day, lastDays[item.bimtek]);
    }
    settlePositions(draft, &AgendaItem::bimtek);
    settlePositions(draft, &BimtekOutput::bimtek);
    settlePositions(draft, &Attendance::bimtek);
}

void markPresent(Draft& draft, Id<Attendance> person, bool present)
{
    const QString name = draft.plan().get(person).person.left(60);
    draft.setLabel((present ? Words::tr("Mark %1 present") : Words::tr("Mark %1 absent")).arg(name));
    draft.set(person, &Attendance::present, present);
}

void addGuest(Draft& draft, Id<Bimtek> bimtek, Id<Attendance> guest, const QString& name)
{
    draft.setLabel(Words::tr("Add guest %1").arg(name.left(60)));
    Attendance row;
    row.id = guest;
    row.bimtek = bimtek;
    row.person = name;
    row.present = true;
    draft.insert(row);
    settleBimtekRows(draft);
}

} // namespace pela
