// Files written and replaced without a moment at which neither the old one nor the new one is whole. The only place of the
// project that speaks to the operating system about files.
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"

#include <QByteArray>

namespace pela {

/// Brings `finished` to the disk and renames it over `target`, whose permissions it takes over. Both are in the same folder. On
/// failure `target` is as it was and `finished` is gone. Bringing a file to a slow stick takes a while: the task is asked after
/// that, just before `target` is replaced.
Result<> replaceFile(const QString& finished, const QString& target, const Task& task = {});

/// The same for a place where no file may be: one that somebody put there meanwhile stays, and `finished` is gone.
Result<> placeNewFile(const QString& finished, const QString& target);

/// Gives a file another name in its folder, where none may be.
Result<> moveFile(const QString& from, const QString& to);

/// Copies a file that nobody writes to a place where none may be; its owner may write the copy.
Result<> copyFile(const QString& from, const QString& to);

/// Removes a file, or a link and not what it leads to, so that it stays removed whatever happens next. Nothing to do when there
/// is none.
Result<> removeForGood(const QString& path);

/// The sentence for a file that was not written because whoever waited for it stopped it (Problem::Stopped).
Error stoppedWriting(const QString& path);

/// A name beside `target` (same folder, so that renaming is one step) that no file has yet.
QString temporaryBeside(const QString& target);

/// Writes a file that does not exist yet. A full disk is noticed, and nothing half-written stays.
Result<> writeNewFile(const QString& path, const QByteArray& bytes);

/// The same for every name of a file (links, other spellings) and for no other file that is there; empty when there is none.
/// Does not open the file for anything that could disturb who has it open.
QByteArray fileIdentity(const QString& path);

/// The sentence for a file that could not be written; `reason` comes from the system.
Error cannotWrite(const QString& path, const QString& reason);

} // namespace pela
