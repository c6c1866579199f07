// The file under an open plan, for work beside the window.
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"

#include <QStringList>

#include <functional>
#include <memory>

class QFileInfo;
class QTemporaryDir;

namespace pela {

class FileAtRest;
class FileLock;
struct Author;
class Database;
class Plan;

/// What a plan file holds beside its rows, in bytes.
struct Weight {
    qint64 attachments = 0;
    qint64 pastAttachments = 0; ///< of these, what no row of today names: only who takes a removal back needs it
    qint64 history = 0;
};
Result<Weight> weigh(Database& database, const Plan& plan);

/// Gives the bytes of an attachment by their SHA-256. Damaged when the file has none; else what reading a file answers with. May
/// be called on any thread.
using ContentReader = std::function<Result<QByteArray>(const QString& sha256)>;

/// A value that any thread may use, also after the plan was closed. What it does reads the file as it lies on the disk and holds
/// up no commit for longer than a moment; it stops, leaving nothing behind, when the task says so.
class PlanOnDisk {
public:
    PlanOnDisk() = default;
    /// The bytes are in the plan itself, or in the copy that a reader works on, in `folder`. `file` is there when we are who
    /// writes.
    PlanOnDisk(QString path, std::shared_ptr<QTemporaryDir> folder, std::shared_ptr<FileAtRest> file);

    /// The plan, whatever the bytes are read from; empty for no plan.
    const QString& path() const { return path_; }

    /// Where in its folder a reader has its copy.
    static QString readersCopy(const QTemporaryDir& folder);

    /// A complete, verified copy at `path`, put in place in one step, no more readable to others than the plan is. It replaces an
    /// older copy of this plan that nobody has open, and an empty file; anything else that is there is refused with a sentence.
    /// Damaged, with the plan's name, when it is the plan that is not whole.
    Result<> copyTo(const QString& path, const Task& task = {}) const;
    /// The same for a copy that begins anew with the state of now: without the past and what only it needs. `author` is who
    /// begins it. The plan is verified first: one that is not what its history says would be cleared of that.
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
    Result<> provenSource(const QString& source, const Task& task) const;
    Result<> beginAnew(const QString& source, const QString& target, const QString& path, const Author& author) const;
    Result<> put(const QString& path, const Task& task, const std::function<Result<>(const QString& temporary)>& fill) const;
    Result<> claim(const QFileInfo& there, std::unique_ptr<FileLock>& held) const;

    QString path_;
    QString readFrom_;
    std::shared_ptr<QTemporaryDir> folder_; ///< goes when the last does that reads from it
    std::shared_ptr<FileAtRest> file_;
};

} // namespace pela
