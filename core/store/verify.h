// Proof that a plan holds together: its pages, its keys, its history, its seals, and that the rows are what the history says.
#pragma once

#include "core/store/plan_on_disk.h"

namespace pela {

class Database;

/// Proves an open database; `shownPath` is what sentences call the file.
Result<PlanOnDisk::Report> verifyDatabase(Database& database, const QString& shownPath, const Task& task = {});

/// The sentence of whoever stopped a proof.
Error stoppedVerifying();

} // namespace pela
