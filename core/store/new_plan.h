// Making plans: an empty one on a framework with the templates in it, and the Ambon sample.
#pragma once

#include "core/base/result.h"
#include "core/store/plan_file.h"

namespace pela {

/// A framework that ships with the program (resources/frameworks).
struct FrameworkChoice {
    QString id;   ///< file name without its suffix, "six-dimensions"
    QString name; ///< as the file says it
};
QList<FrameworkChoice> frameworks();

struct NewPlan {
    QString city; ///< "Kota Ambon"
    QString code; ///< Kemendagri code, "81.71"; two to four digits with a point
    int periodStart = 0;
    int periodEnd = 0;
    QString framework = QStringLiteral("six-dimensions");
};

/// Makes a plan file with framework, book outlines, clauses, fund sources and the four bimtek.
/// Usage when the framework does not exist; Refused when the period or the names make no sense.
Result<std::unique_ptr<PlanFile>> createPlan(const QString& path, const NewPlan& wish);

/// Writes the sample (Kota Ambon 2025-2029) with a history of how it was made, and returns it open.
Result<std::unique_ptr<PlanFile>> createSample(const QString& path);

} // namespace pela
