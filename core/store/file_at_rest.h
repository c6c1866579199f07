// Copying a plan file while its window goes on writing to it.
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"

#include <QFile>

#include <atomic>
#include <memory>
#include <mutex>

namespace pela {

/// The file under a PlanFile that writes. With a rollback journal the file is whole whenever no transaction is under way, so its
/// bytes may be copied then; a copy during which somebody wrote is gone over again. Other processes are kept out by the lock.
class FileAtRest {
public:
    /// Opens it at once: what is copied is this file, whatever lies under its name later.
    explicit FileAtRest(const QString& path);
    /// The one of the file at `path`, shared by all in this process who have it open, now and until the last of them lets go:
    /// work that outlives a plan goes on reading while the same plan is opened again. To be asked before SQLite opens the file.
    static std::shared_ptr<FileAtRest> of(const QString& path);

    /// Brackets a transaction of this process.
    class Writing {
    public:
        explicit Writing(FileAtRest& file) : file_(file), hold_(file.writing_) { ++file_.moments_; }
        ~Writing() { ++file_.moments_; }
        Writing(const Writing&) = delete;
        Writing& operator=(const Writing&) = delete;

    private:
        FileAtRest& file_;
        std::lock_guard<std::mutex> hold_;
    };

    /// Copies the bytes to `target`, over what is there. A transaction waits for it at most once, and then no longer than
    /// comparing both files in memory takes: that is when commits overtook it many times. Stopped, Unwritable or Unreadable else.
    Result<> copyTo(const QString& target, const Task& task);

private:
    enum class Attempt { Done, Overtaken, Stopped, NotRead, NotWritten };
    Attempt copyOnce(const QString& target, const Task& task, bool watch);

    std::mutex copying_;
    std::mutex writing_;
    std::atomic<quint64> moments_ = 0; ///< odd while a transaction is under way
    // Kept open as long as anybody uses it: closing a file takes away the locks that SQLite holds on it in the same process.
    QFile file_;
};

} // namespace pela
