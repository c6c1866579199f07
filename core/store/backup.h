// Backups: verified copies in the user's data folder, made beside the work.
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/domain/city.h"

#include <thread>

namespace pela {

class Database;
class FileAtRest;

/// Proves a finished copy: its pages, its keys, its journal's chain, hash by hash. That the rows are what the history says is
/// verify's to prove, which takes several times as long (README). `target` is what a sentence names. When the
/// file it was made from, at `source`, is not whole itself, the sentence says so of `shownSource`. Removes the copy on failure.
Result<> proveCopy(const QString& copy, const QString& target, const QString& source, const QString& shownSource);

/// Keeps a copy of the file in backupFolder(), which nobody else may enter, unless the newest there is of the same state (`head`:
/// hash of the newest entry). Of each plan the newest ten from this place stay, and the newest thirty from all others, counted by
/// the number in their names and never by the clock; an older one only goes when the new one has verified.
Result<> keepBackup(
    FileAtRest& file, Id<Masterplan> plan, const QByteArray& head, const QString& planPath, const Task& task = {});

QString backupFolder(Id<Masterplan> plan);
/// What the names of backups, and of what else is made of the file at `planPath`, begin with: its name, cut where it is so long
/// that nothing would fit behind it.
QString backupStem(const QString& planPath);
/// What the names of the backups of the file at `planPath` begin with: its name and a sign of its folder, because copies of one
/// plan may be called alike.
QString backupStart(const QString& planPath);
/// Backups of a plan, newest first.
QStringList backupsOf(Id<Masterplan> plan);
/// Those of them whose names begin so, with nothing but their signs and numbers behind it.
QStringList startingWith(const QString& start, QStringList backups);
/// The plan that a file says it is; null when it cannot say so any more.
Id<Masterplan> planIn(const QString& path);
/// The plan among whose backups a file lies, whatever is in it; null for a file elsewhere.
Id<Masterplan> planOfBackup(const QString& backup);
/// The plan that lay at a path when it was backed up last, or ever; null when none did.
Id<Masterplan> planThatLayAt(const QString& path);
/// How many entries its history has; none when it cannot say so.
qint64 entriesIn(const QString& path);
/// Backups of the plan that was last backed up from this place, or else of the only one of that name that is not to be found any
/// more where it lay; none when there is none.
QStringList backupsFrom(const QString& planPath);

/// Lets a thread that was asked to stop end by itself; the process waits for it before it ends.
void leaveToEnd(std::jthread thread);

} // namespace pela
