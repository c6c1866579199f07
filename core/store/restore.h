// Putting a backup in place of a plan that is damaged.
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"

#include <QStringList>

namespace pela {

/// Backups of the plan at `path`, newest first, those of a file of this name before those of its copies: of the plan that the
/// file says it is; where it is too damaged to say so, of the one that was last backed up from there, or else of the only one of
/// that name. NotFound when there is none on this computer;
/// Unreadable when what lies beside the file keeps it from being asked.
Result<QStringList> backupsFor(const QString& path);

/// Whether a backup is whole: it opens and verifies. Damaged when it is not; what opening answers with where that cannot be told.
Result<> verifyBackup(const QString& backup);

struct Restored {
    QString backup; ///< which one stands there now
    QString kept;   ///< where the file that was there is now; empty when there was none
};
/// Puts `backup`, or the newest one that verifies, at `path`. What was there is kept beside it, with what SQLite left beside it.
/// Locked when somebody has the plan open; Damaged when the backup, or every one of them, does not verify. Whether one
/// verifies could not be told where it cannot be read; then no older one is taken. Refused or failed, everything is as it was.
/// Stopped when `task` is, with everything as it was.
Result<Restored> restorePlan(const QString& path, const QString& backup = {}, const Task& task = {});

/// Whether a restore goes on at `path`, or died: the file there has a second name beside it under which a restore keeps it.
bool isRestoreUnfinished(const QString& path);

/// Takes away the name under which a restore that died had begun to keep this very file, after what SQLite left beside it has
/// come back from there: then everything is as it was before. For whoever has the lock of `path`, before it is opened.
void endUnfinishedRestore(const QString& path);

} // namespace pela
