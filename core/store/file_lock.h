// One writer at a time, and a name for whoever it is.
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QLockFile>

#include <memory>
#include <optional>

namespace pela {

struct Author;

/// Who has a plan open for writing, as far as the files beside it say.
struct LockHolder {
    QString name;    ///< "Dinas Kominfo"
    QString machine; ///< "PC-03"
    QDateTime since;
    /// On another computer nobody can ask from here whether the program there still runs: a person has to say that it does not.
    bool elsewhere = false;

    QString sentence(const QString& planPath) const;
};

/// Two files beside the plan: the lock, which says which process holds it, and the name of its owner. Neither is ever written or
/// read through a link, and what is not a lock (empty, garbled, a pipe) keeps nobody out.
class FileLock {
public:
    /// Locked, with a sentence naming the holder, when somebody else writes; ReadOnly when the folder takes no lock. `planPath`
    /// is the file itself and no link to it.
    static Result<std::unique_ptr<FileLock>> acquire(const QString& planPath, const Author& author);
    /// The same after a person said that the holder, on another computer, is gone. Whoever it was sees it before the next change.
    static Result<std::unique_ptr<FileLock>> takeOver(const QString& planPath, const Author& author);
    static std::optional<LockHolder> holder(const QString& planPath);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// The lock is still ours, or is again. Locked, with a sentence naming who took it over, when it is not.
    Result<> confirm();

private:
    FileLock(const QString& planPath, const Author& author);
    bool take();
    void sign() const;
    void letGo();

    QString planPath_;
    QByteArray signature_; ///< what the owner file says
    std::unique_ptr<QLockFile> lock_;
    QByteArray written_; ///< what the lock file said as we took it
};

} // namespace pela
