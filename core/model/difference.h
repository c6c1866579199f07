// What is in hand and not in another plan, piece by piece, as people choose among it.
#pragma once

#include "core/model/change_set.h"

#include <QCoreApplication>

namespace pela {

/// One field that has another value there, or one row that is on one side only.
struct Difference {
    Q_DECLARE_TR_FUNCTIONS(Difference)
public:
    QString place; ///< "Bank Sampah · Pagu 2026"
    QString mine;  ///< as people read it, whole
    QString theirs;
    QString problem;       ///< why it cannot be taken, in a sentence; empty when it can
    RowChange change;      ///< taking it
    bool doubtful = false; ///< the other value may be the newer one, so it is not taken unless somebody says so
};

/// What a whole change has done to `mine` and `there` does not have.
QList<Difference> differences(const ChangeSet& done, const Plan& mine, const Plan& there);

/// What leads from one plan to another: every value, not the bytes of attachments.
ChangeSet changeBetween(const Plan& before, const Plan& after);

/// One change that takes all of these.
ChangeSet taking(const QString& label, const QList<Difference>& chosen);

} // namespace pela
