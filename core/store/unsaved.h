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

/// Under which name texts are kept: that of a dialog, or of a plan in the place of its file.
struct UnsavedName {
    QString name;
    QString planPath; ///< the file of the plan; empty for a dialog
};
UnsavedName unsavedName(Id<Masterplan> plan, const QString& path);
/// Keeps these texts under a name, instead of what was kept there; none forgets it. They are on the disk when this returns.
/// Unwritable when they cannot be kept.
Result<> keepUnsaved(const UnsavedName& name, const QList<UnsavedText>& texts);
/// What is kept under a name. What cannot be read is none, and gets another name so that nothing is kept in its place.
QList<UnsavedText> unsavedUnder(const UnsavedName& name);
/// A plan that was moved has its texts where it lies now: those kept for it at a path where it lies no more are kept under this
/// name from now on, with what is kept there. Texts of a copy that is still where it was are that copy's; where the folder is
/// gone too, which may be a stick that is not in, they are kept for both. Not for a plan that can only be read: it would have
/// them and could not take them in.
void bringUnsavedTo(Id<Masterplan> plan, const UnsavedName& name);

/// The same as differences to a plan; a text that the plan has by now is none.
QList<Difference> differences(const QList<UnsavedText>& texts, const Plan& there);

} // namespace pela
