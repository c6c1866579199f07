// Whose plan it is and for which years.
#pragma once

#include "core/base/paper_size.h"
#include "core/model/plan.h"

#include <array>

namespace pela {

struct Attachment;
struct Framework;

template <> struct Choices<PaperSize> {
    static constexpr std::array list {Choice {"a4", QT_TRANSLATE_NOOP("Choice", "A4 (210 x 297 mm)")},
        Choice {"f4", QT_TRANSLATE_NOOP("Choice", "F4 (215 x 330 mm)")}};
};

/// The one row that says whose plan this is.
struct Masterplan {
    Id<Masterplan> id;
    QString city; ///< "Kota Ambon"
    QString code; ///< Kemendagri code, "81.71"
    QString province;
    QString capital;   ///< the place a document is signed at, "Ambon"
    QString headTitle; ///< "Wali Kota Ambon"
    QString headName;
    QString secretaryTitle; ///< "Sekretaris Kota Ambon"
    QString secretaryName;
    QString address; ///< letterhead
    int periodStart = 2025;
    int periodEnd = 2029;
    QString vision;    ///< Markdown
    QString mission;   ///< Markdown
    QString legalKind; ///< "Peraturan Wali Kota"
    QString legalNumber;
    QDate legalDate;
    Id<Framework> framework;
    Id<Attachment> logo;
    PaperSize paper = PaperSize::A4;
    bool example = false; ///< marks every page "CONTOH"

    static const EntityInfo& describe();
    friend bool operator==(const Masterplan&, const Masterplan&) = default;
};

/// The row that says whose plan this is. Every plan has exactly one.
const Masterplan& masterplanOf(const Plan& plan);
/// The years of the period, first to last.
std::vector<int> yearsOf(const Plan& plan);
/// "2025–2029"
QString periodOf(const Masterplan& city);

} // namespace pela
