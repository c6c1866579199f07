// What a change did, in words: for the page of the history and for the history as text.
#pragma once

#include "core/model/changes.h"

namespace pela {

/// Names of rows that are gone by now, as the changes that took them away wrote them down.
class GoneNames {
public:
    /// Remembers the names of the rows that `change` removes; newest change first.
    void take(const Plan& plan, const ChangeSet& change);
    QString find(const QUuid& id) const { return names_.value(id); } ///< empty when it knows none

private:
    QHash<QUuid, QString> names_;
};

/// The name of a changed row; a link is named by what it joins.
QString rowName(const Plan& plan, const GoneNames& gone, const RowChange& row);
/// A value as people read it; a reference to a row that is gone by the name it had.
QString valueText(const Plan& plan, const GoneNames& gone, const Value& value, const FieldInfo& field);
/// What a row change says in one line: "Pagu: Rp1.000.000 → Rp2.000.000", "added", "removed". Long values are cut.
QString rowSummary(const Plan& plan, const GoneNames& gone, const RowChange& row);

} // namespace pela
