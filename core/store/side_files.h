// What SQLite leaves beside a plan when the program ends in the middle of a commit, and putting a plan where such a thing may
// lie.
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"

#include <QStringList>

namespace pela {

/// Refuses a file name that is so long that what SQLite and the lock put beside it could have none. Unwritable, with the length.
Result<> nameLeavesRoom(const QString& path);

/// SQLite's journal of an unfinished transaction on the file at `path`.
QString hotJournal(const QString& path);
/// There is such a journal and something is in it: before the file is read, it has to be rolled back.
bool mayBeUnfinished(const QString& path);

/// Refuses, with a sentence, what SQLite would wait for or follow elsewhere: a pipe, a folder, a link where it looks for a
/// journal.
Result<> sideFilesAreFiles(const QString& path);

/// What lies beside the file and was written for another one that had its name: where a file was replaced by hand, SQLite would
/// roll pages of the one into the other.
QStringList strangersBeside(const QString& path);
/// Gives them other names, so that nobody takes them for a part of this file. Nothing is thrown away.
Result<> setStrangersAside(const QString& path);

enum class Place {
    Replace, ///< what is there is at rest: nobody writes to it, and no transaction of it is unfinished
    New,     ///< nothing may be there
};
/// Puts a finished, proven plan at `path`, as replaceFile() does, and sees to it that nothing that was left there by another
/// file is taken for a part of it, wherever between two steps the program or the computer ends.
Result<> placePlan(const QString& finished, const QString& path, Place place, const Task& task = {});

} // namespace pela
