#include "core/store/file_lock.h"

#include "core/store/plan_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace pela {

FileLock::FileLock(const QString& planPath)
    : ownerPath_(planPath + QStringLiteral(".owner")), lock_(planPath + QStringLiteral(".lock"))
{
    // Only a dead process loses its lock; a planner at lunch does not.
    lock_.setStaleLockTime(0);
}

FileLock::~FileLock()
{
    if (lock_.isLocked())
        QFile::remove(ownerPath_);
}

Result<std::unique_ptr<FileLock>> FileLock::acquire(const QString& planPath, const Author& author)
{
    std::unique_ptr<FileLock> lock(new FileLock(planPath));
    if (lock->lock_.tryLock(0)) {
        QFile owner(lock->ownerPath_);
        // Without the note the lock still holds; only the sentence others read is less exact.
        if (owner.open(QIODevice::WriteOnly | QIODevice::Truncate))
            owner.write((author.name + u'\n' + author.machine + u'\n').toUtf8());
        return lock;
    }
    const QString file = QDir::toNativeSeparators(planPath);
    if (lock->lock_.error() != QLockFile::LockFailedError)
        return Error {Problem::ReadOnly,
            QCoreApplication::translate(
                "FileLock", "The folder of %1 can only be read. You can look at the plan; save a copy elsewhere to change it.")
                .arg(file)};

    qint64 process = 0;
    QString machine;
    QString program;
    lock->lock_.getLockInfo(&process, &machine, &program);
    QString holder;
    QFile owner(lock->ownerPath_);
    if (owner.open(QIODevice::ReadOnly)) {
        holder = QString::fromUtf8(owner.readLine(1000)).trimmed();
        if (const QString named = QString::fromUtf8(owner.readLine(1000)).trimmed(); !named.isEmpty())
            machine = named;
    }
    if (holder.isEmpty())
        holder = QCoreApplication::translate("FileLock", "somebody");
    return Error {Problem::Locked,
        QCoreApplication::translate("FileLock",
            "The file %1 is open at %2 on the computer %3. You can look at it; changes can be saved once it is closed there.")
            .arg(file, holder, machine)};
}

} // namespace pela
