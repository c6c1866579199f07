// The agencies of the city and the institutions that plan with it.
#pragma once

#include "core/model/change_set.h"

#include <array>

namespace pela {

enum class OpdKind { Secretariat, Office, Agency, Inspectorate, District, Other };
template <> struct Choices<OpdKind> {
    static constexpr std::array list {Choice {"secretariat", QT_TRANSLATE_NOOP("Choice", "Secretariat")},
        Choice {"office", QT_TRANSLATE_NOOP("Choice", "Office (dinas)")},
        Choice {"agency", QT_TRANSLATE_NOOP("Choice", "Agency (badan)")},
        Choice {"inspectorate", QT_TRANSLATE_NOOP("Choice", "Inspectorate")},
        Choice {"district", QT_TRANSLATE_NOOP("Choice", "District (kecamatan)")},
        Choice {"other", QT_TRANSLATE_NOOP("Choice", "Other institution")}};
};

/// An agency of the city (organisasi perangkat daerah) or an institution that plans with it.
struct Opd {
    Id<Opd> id;
    QString code;
    QString name;
    QString shortName;
    OpdKind kind = OpdKind::Office;
    QString headTitle; ///< "Kepala Dinas Kesehatan"
    QString headName;
    QString headNip;
    QString headRank;
    QString address; ///< on the letterhead of its commitment sheet

    static const EntityInfo& describe();
    friend bool operator==(const Opd&, const Opd&) = default;
};

/// Removes an OPD; its programmes, support roles and seats move to `heir`. With a null heir, an OPD still in use is refused by
/// resolve().
ChangeSet removeOpd(const Plan& plan, Id<Opd> opd, Id<Opd> heir);

} // namespace pela
