// What somebody typed and no plan has yet: kept aside, so that no end of the program takes it away.
#pragma once

#include "core/base/result.h"
#include "core/domain/city.h"
#include "core/model/difference.h"

namespace pela {

/// A text that is still being typed, or that the plan refused.
struct UnsavedText {
    QString entity; ///< the field it is meant for, by the names of the file format; empty when it is meant for no field
    QUuid row;
    QString field;
    QString place; ///< where it was typed, for people: "Bank Sampah · Pagu 2026"
    QString text;

    friend bool operator==(const UnsavedText&, const UnsavedText&) = default;
};

/// Under which name the texts typed in a plan are kept: the plan, in the place of its file.
QString unsavedName(Id<Masterplan> plan, const QString& path);
/// Keeps these texts under a name, instead of what was kept there; none forgets it. They are on the disk when this returns.
/// Unwritable when they cannot be kept.
Result<> keepUnsaved(const QString& name, const QList<UnsavedText>& texts);
/// What is kept under a name; what cannot be read is none.
QList<UnsavedText> unsavedUnder(const QString& name);

/// The same as differences to a plan; a text that the plan has by now is none.
QList<Difference> differences(const QList<UnsavedText>& texts, const Plan& there);

} // namespace pela
