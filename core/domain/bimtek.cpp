#include "core/domain/bimtek.h"

#include "core/domain/opd.h"

namespace pela {

using namespace describe;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

QString bimtekObjection(const Plan&, const Plan&, const void*, const void* after)
{
    const auto* bimtek = static_cast<const Bimtek*>(after);
    if (bimtek && bimtek->startDate.isValid() && bimtek->endDate.isValid() && bimtek->endDate < bimtek->startDate)
        return Words::tr("The last day of the bimtek lies before the first. Correct one of the dates.");
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

} // namespace pela
