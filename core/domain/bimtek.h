// The guided workshops: agenda, who was there, what they have to bring forth (domain.md section 4).
#pragma once

#include "core/model/draft.h"

namespace pela {

struct Opd;

/// One guided workshop. A city may go through more than one round; `cycle` is the round's first year.
struct Bimtek {
    Id<Bimtek> id;
    int cycle = 0;
    int number = 0; ///< 1 to 4 usually, printed as I to IV
    QString title;
    QString purpose;
    QDate startDate;
    QDate endDate;
    QString place;
    QString mentor;
    QString note;

    static const EntityInfo& describe();
    friend bool operator==(const Bimtek&, const Bimtek&) = default;
};

/// Something a bimtek has to bring forth (luaran): a draft book, signed sheets.
struct BimtekOutput {
    Id<BimtekOutput> id;
    Id<Bimtek> bimtek;
    int position = 0;
    QString name;
    bool done = false;

    static const EntityInfo& describe();
    friend bool operator==(const BimtekOutput&, const BimtekOutput&) = default;
};

struct AgendaItem {
    Id<AgendaItem> id;
    Id<Bimtek> bimtek;
    int position = 0;
    int day = 1;
    QString time; ///< "08.30–09.00"
    QString topic;
    QString speaker;

    static const EntityInfo& describe();
    friend bool operator==(const AgendaItem&, const AgendaItem&) = default;
};

struct Attendance {
    Id<Attendance> id;
    Id<Bimtek> bimtek;
    int position = 0;
    QString person;
    QString role;        ///< jabatan
    QString institution; ///< where the person comes from when it is not an OPD
    Id<Opd> opd;
    bool present = false;

    static const EntityInfo& describe();
    friend bool operator==(const Attendance&, const Attendance&) = default;
};

/// "Bimtek II"
QString nameOf(const Bimtek& bimtek);
/// "Bimtek II (2019)": told apart from the same one of another round.
QString nameWithRound(const Bimtek& bimtek);
/// All bimtek by round and number, the first round first.
std::vector<const Bimtek*> bimtekInOrder(const Plan& plan);
/// The last day, or the only one; invalid while there is no date.
QDate lastDayOf(const Bimtek& bimtek);
/// How many days it lasts; 0 while there is no date.
int daysOf(const Bimtek& bimtek);
/// The date of its first, second... day; invalid while there is no date.
QDate dateOf(const Bimtek& bimtek, int day);
int presentAt(const Plan& plan, Id<Bimtek> bimtek);
/// Where a person comes from, as one says it at the door: "Dinas Perhubungan (Dishub)".
QString institutionOf(const Plan& plan, const Attendance& person);
/// "Sinta Dewi – Kepala Bidang – Dinas Perhubungan (Dishub)"
QString introductionOf(const Plan& plan, const Attendance& person);

/// A blank bimtek, the next of the newest round.
Bimtek blankBimtek(const Plan& plan);
/// The last touch on a change of what belongs to bimtek: new rows stand after the last of theirs, and an agenda item that says
/// no day (0) is on the last day that has items.
void settleBimtekRows(Draft& draft);

void markPresent(Draft& draft, Id<Attendance> person, bool present);
/// Adds somebody who is not on the list, as present. `guest` is the id of the new row.
void addGuest(Draft& draft, Id<Bimtek> bimtek, Id<Attendance> guest, const QString& name);

} // namespace pela
