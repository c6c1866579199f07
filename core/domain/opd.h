// The agencies of the city and the institutions that plan with it.
#pragma once

#include "core/model/draft.h"

#include <QStringList>

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

/// Somebody in an office, as sheets name those who sign them.
struct Official {
    QString title; ///< "Kepala Dinas Kesehatan"
    QString name;
    QString nip;
    QString rank;

    friend bool operator==(const Official&, const Official&) = default;
};
Official headOf(const Opd& opd);
/// "Sinta Dewi, Kepala Dinas Kesehatan"; one of them where the other is not known.
QString nameAndTitle(const Official& official);

/// What people call an OPD: "Dinkes", or its whole name where it has no short one.
QString shortNameOf(const Opd& opd);
/// "Dinas Kesehatan (Dinkes)"; the name alone where it has no short one or is called the same.
QString longNameOf(const Opd& opd);

/// The last touch on a change of OPDs: a new one without a code gets the next, "OPD-07".
void settleOpds(Draft& draft);

/// Who and what needs an OPD.
struct OpdUses {
    QStringList leads;    ///< names of programmes
    QStringList supports; ///< names of programmes
    int seats = 0;        ///< attendees of bimtek
    QString commitment;   ///< its stage; empty when there is none

    bool any() const { return !leads.isEmpty() || !supports.isEmpty() || seats > 0; }
};
OpdUses usesOf(const Plan& plan, Id<Opd> opd);

/// Removes an OPD; its programmes, support roles and seats move to `heir`. With a null heir, an OPD still in use is objected to.
void removeOpd(Draft& draft, Id<Opd> opd, Id<Opd> heir);

} // namespace pela
