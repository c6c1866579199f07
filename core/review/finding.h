// What a check found: where it is, what a person reads, and, where the program knows one, the change that mends it.
#pragma once

#include "core/domain/entities.h"
#include "core/model/change_set.h"

namespace pela {

enum class Severity {
    Note,    ///< worth a look
    Missing, ///< the plan is not complete without it
    Wrong,   ///< contradicts itself; paper would show it
};
/// "note", "missing", "wrong"
QString severityCode(Severity severity);

struct Finding {
    QString rule; ///< "program.indicator"; stays the same between versions, scripts use it
    Severity severity = Severity::Missing;
    const EntityInfo* entity = nullptr;
    QUuid id;                     ///< of the row the finding is about
    QString message;              ///< a full sentence in the user's language, with the row's name in it
    std::optional<ChangeSet> fix; ///< an ordinary change, to be committed like any other
};

} // namespace pela
