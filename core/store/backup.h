// Verified copies: on request beside the plan, and by themselves in the user's data folder.
#pragma once

#include "core/base/result.h"
#include "core/domain/entities.h"

namespace pela {

class Database;

/// Writes a complete copy to `temporary` (which must not exist) and proves its pages. `target` is what a sentence names.
Result<> verifiedCopy(Database& database, const QString& temporary, const QString& target);

/// Keeps a copy in backupFolder(); of each plan the newest ten stay, and an older one only goes when the new one has verified.
Result<> keepBackup(Database& database, Id<Masterplan> plan, const QString& planPath);

QString backupFolder(Id<Masterplan> plan);

} // namespace pela
