// What whoever edits a programme shall know before: that it was signed for.
#pragma once

#include "core/domain/entities.h"
#include "core/model/plan.h"

namespace pela {

/// "Promised on the signed sheet of Dinas Kesehatan; …"; empty for a programme that no signed sheet promises.
QString promiseRemark(const Plan& plan, Id<Program> program);
/// What is different already between the signed sheets and the programme, a line each; empty when nothing is.
QString promiseDifferences(const Plan& plan, Id<Program> program);

} // namespace pela
