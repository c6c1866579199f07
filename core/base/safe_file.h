// Files written and replaced without a moment at which neither the old one nor the new one is whole. The only place of the
// project that speaks to the operating system about files.
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"

#include <QByteArray>

#include <memory>

class QTemporaryDir;

namespace pela {

/// Brings `finished`, made by temporaryBeside(), to the disk, renames it over `target`, and brings their folder to the disk. On
/// failure `target` is as it was and `finished` is gone. Bringing a file to a slow stick takes a while: the task is asked after
/// that, just before `target` is replaced.
Result<> replaceFile(const QString& finished, const QString& target, const Task& task = {});

/// The same for a place where no file may be: one that somebody put there meanwhile stays, and `finished` is gone.
Result<> placeNewFile(const QString& finished, const QString& target);

/// Gives a file another name in its folder, where none may be.
Result<> moveFile(const QString& from, const QString& to);

/// Gives a file a name beside its own that no other has, "plan.pela-journal-1": what stands in the way and may be worth
/// something.
Result<> setAside(const QString& path);

/// Copies the bytes of a file that nobody writes into one that is empty, or is none yet; then only its owner may read it. What
/// cannot be read once is tried again. Unreadable or Unwritable; then the copy is gone.
Result<> copyFile(const QString& from, const QString& to);

/// Keeps a file also under another name in its folder, where no other may be: as a second name of it, or a copy where the disk
/// knows no second names.
Result<> keepAlso(const QString& from, const QString& to);

/// The first bytes of a file, fewer when it has not so many. What cannot be read once is tried again, and then it is Unreadable.
Result<QByteArray> firstBytes(const QString& path, qint64 count);

/// Removes a file, or a link and not what it leads to, so that it stays removed whatever happens next. Nothing to do when there
/// is none.
Result<> removeForGood(const QString& path);

/// The sentence for a file that was not written because whoever waited for it stopped it (Problem::Stopped).
Error stoppedWriting(const QString& path);

/// Makes an empty file with a hidden name beside `target` (same folder, so that renaming is one step). Nobody may read it who
/// may not read what stands at `target`, nor `source`, where its content comes from. What such files of dead programs left there
/// is swept away.
Result<QString> temporaryBeside(const QString& target, const QString& source = {});

/// A folder for files that are gone when it is, which only its owner may enter. Those of dead programs are swept away.
Result<std::shared_ptr<QTemporaryDir>> temporaryFolder();

/// Writes a file that does not exist yet. A full disk is noticed, and nothing half-written stays.
Result<> writeNewFile(const QString& path, const QByteArray& bytes);
/// The same for one that temporaryBeside() made.
Result<> fillFile(const QString& path, const QByteArray& bytes);

/// The same for every name of a file (links, other spellings) and for no other file that is there; empty when there is none.
/// Does not open the file for anything that could disturb who has it open.
QByteArray fileIdentity(const QString& path);

/// How many names the file has in its file system (hard links); 0 when there is none.
int namesOf(const QString& path);

/// The sentence for a file that could not be written; `reason` comes from the system.
Error cannotWrite(const QString& path, const QString& reason);

/// The sentence for a file that the medium under it did not give: that is no damage to the file.
Error cannotRead(const QString& path, const QString& reason);

/// Whether a medium that does not answer may be behind it: SQLite calls a file damaged then too.
inline bool maybeOfTheMedium(const Error& error)
{
    return error.problem == Problem::Unreadable || error.problem == Problem::Damaged;
}

/// A loose cable or a slow share fails once and then answers: what reads, and can be done again, is done again before anybody is
/// told.
template <class Read> auto readTwice(const Read& read)
{
    auto answer = read();
    if (!answer && maybeOfTheMedium(answer.error()))
        answer = read();
    return answer;
}

} // namespace pela
