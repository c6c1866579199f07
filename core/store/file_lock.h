// One writer at a time, and a name for whoever it is.
#pragma once

#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace pela {

struct Author;

class FileLock {
public:
    /// Locked, with a sentence naming the holder, when somebody else writes; ReadOnly when the folder takes no lock.
    static Result<std::unique_ptr<FileLock>> acquire(const QString& planPath, const Author& author);
    ~FileLock();

private:
    explicit FileLock(const QString& planPath);

    QString ownerPath_;
    QLockFile lock_;
};

} // namespace pela
