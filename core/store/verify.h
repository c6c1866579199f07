// Proof that a plan holds together: its pages, its keys, its history, its seals, and that the rows are what the history says.
#pragma once

#include "core/store/plan_on_disk.h"

namespace pela {

class Database;

/// What is wrong with the pages of a file and with what its tables are made of. It has to be asked of the file itself: a copy
/// that SQLite makes has new pages.
Result<QStringList> problemsOfPages(Database& database);

/// Proves an open database; `shownPath` is what sentences call the file. What is found is looked for once more, because a medium
/// that does not answer looks like a problem of the file.
Result<PlanOnDisk::Report> verifyDatabase(Database& database, const QString& shownPath, const Task& task = {});

/// The sentence of whoever stopped a proof.
Error stoppedVerifying();

} // namespace pela
