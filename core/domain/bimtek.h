// The guided workshops: agenda, who was there, what they have to bring forth (domain.md section 4).
#pragma once

#include "core/model/plan.h"

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

} // namespace pela
