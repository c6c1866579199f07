// The file under an open plan, for work beside the window.
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"

#include <QStringList>

#include <functional>
#include <memory>

class QFileInfo;

namespace pela {

class FileAtRest;
class FileLock;
struct Author;

/// Gives the bytes of an attachment by their SHA-256; empty when the file has none. May be called on any thread.
using ContentReader = std::function<QByteArray(const QString& sha256)>;

/// A value that any thread may use, also after the plan was closed. What it does reads the file as it lies on the disk and holds
/// up no commit for longer than a moment; it stops, leaving nothing behind, when the task says so.
class PlanOnDisk {
public:
    PlanOnDisk() = default;
    /// `readFrom` is where the bytes are: the plan, or the copy that a reader works on. `file` is there when we are who writes.
    PlanOnDisk(QString path, QString readFrom, std::shared_ptr<FileAtRest> file)
        : path_(std::move(path)), readFrom_(std::move(readFrom)), file_(std::move(file))
    {
    }

    /// A complete, verified copy at `path`, put in place in one step. It replaces an older copy of this plan that nobody has
    /// open, and an empty file; anything else that is there is refused with a sentence.
    Result<> copyTo(const QString& path, const Task& task = {}) const;
    /// The same for a copy that begins anew with the state of now: without the past and what only it needs. `author` is who
    /// begins it.
    Result<> compactCopyTo(const QString& path, const Author& author, const Task& task = {}) const;
    struct Report {
        QStringList problems; ///< empty: pages, keys, history and rows all hold together
        QStringList remarks;  ///< what is worth knowing and breaks nothing: a clock that jumped
    };
    /// Proves pages, keys, the hash chain, the seals, and that replaying the journal gives exactly the tables.
    Result<Report> verify(const Task& task = {}) const;
    ContentReader contents() const;

private:
    /// A copy of the file at `target`, of one moment between two commits.
    Result<> photograph(const QString& target, const Task& task) const;
    Result<> beginAnew(const QString& source, const QString& target, const QString& path, const Author& author) const;
    Result<> put(const QString& path, const Task& task, const std::function<Result<>(const QString& temporary)>& fill) const;
    Result<> mayReplace(const QFileInfo& there, std::unique_ptr<FileLock>& held) const;

    QString path_;
    QString readFrom_;
    std::shared_ptr<FileAtRest> file_;
};

} // namespace pela
