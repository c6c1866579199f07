#include "core/store/file_lock.h"

#include "core/base/format.h"
#include "core/base/safe_file.h"
#include "core/store/plan_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QThread>

#include <mutex>
#include <vector>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FileLock)
};

constexpr qint64 longestNote = 4096; // bytes

QString lockOf(const QString& planPath)
{
    return planPath + QStringLiteral(".lock");
}

QString ownerOf(const QString& planPath)
{
    return planPath + QStringLiteral(".owner");
}

bool isPlainFile(const QString& path)
{
    const QFileInfo info(path);
    return info.isFile() && !info.isSymLink();
}

/// What a small file says; empty when it is none, or a pipe that would keep us waiting.
Result<QByteArray> noteIn(const QString& path)
{
    return isPlainFile(path) ? firstBytes(path, longestNote) : QByteArray();
}

std::unique_ptr<QLockFile> lockFile(const QString& planPath)
{
    auto lock = std::make_unique<QLockFile>(lockOf(planPath));
    // Only a dead process loses its lock; a planner at lunch does not.
    lock->setStaleLockTime(0);
    return lock;
}

/// What stands in the place of the lock and is none: a pipe or a link, which would be waited for or followed, or a file that
/// names no process or breaks off in a line, also not a moment later, when one that is just being written is whole.
void sweep(const QString& planPath)
{
    const QString path = lockOf(planPath);
    const QFileInfo there(path);
    if (!there.exists() && !there.isSymLink())
        return;
    if (isPlainFile(path)) {
        constexpr int moment = 100; // milliseconds
        const auto names = [&] {
            qint64 process = 0;
            QString machine;
            QString program;
            const Result<QByteArray> note = noteIn(path);
            const bool whole = !note || note->endsWith('\n');
            return whole && lockFile(planPath)->getLockInfo(&process, &machine, &program) && process > 0;
        };
        if (names())
            return;
        QThread::msleep(moment);
        if (names())
            return;
    }
    QFile::remove(path);
}

/// QLockFile locks the moment in which it removes the lock of a dead process. A program killed in that moment would keep every
/// other out: what nobody holds goes.
void sweepMoment(const QString& planPath)
{
    const QString path = lockOf(planPath) + QStringLiteral(".rmlock");
    const QFileInfo there(path);
    if (isPlainFile(path))
        QLockFile(path).removeStaleLockFile();
    else if (there.exists() || there.isSymLink())
        QFile::remove(path);
}

Error refusal(const QString& planPath, QLockFile::LockError error)
{
    if (const std::optional<LockHolder> who = FileLock::holder(planPath))
        return {Problem::Locked, who->sentence(planPath)};
    const QString file = QDir::toNativeSeparators(planPath);
    if (error == QLockFile::LockFailedError)
        return {Problem::Locked,
            Words::tr("The file %1 is open somewhere else. You can look at it; changes can be saved once it is closed there.")
                .arg(file)};
    if (error == QLockFile::UnknownError)
        return {Problem::ReadOnly,
            Words::tr("No lock could be written beside %1: the disk is full, or it does not answer as it should. You can look at "
                      "the plan; free some space, or save a copy elsewhere to change it.")
                .arg(file)};
    return {Problem::ReadOnly,
        Words::tr("The folder of %1 can only be read. You can look at the plan; save a copy elsewhere to change it.")
            .arg(QDir::toNativeSeparators(planPath))};
}

} // namespace

QString LockHolder::sentence(const QString& planPath) const
{
    const QString file = QDir::toNativeSeparators(planPath);
    const QString who = name.isEmpty() ? Words::tr("somebody") : name;
    const QString when = QStringLiteral("%1, %2").arg(formatDate(since.date()), since.time().toString(QStringLiteral("HH.mm")));
    if (elsewhere)
        return Words::tr(
            "The file %1 is open at %2 on the computer %3 since %4. You can look at it; changes can be saved once it is "
            "closed there, or once you take it over because nobody has it open any more.")
            .arg(file, who, machine, when);
    return Words::tr("The file %1 is open at %2 on the computer %3 since %4. You can look at it; changes can be saved once it is "
                     "closed there.")
        .arg(file, who, machine, when);
}

FileLock::FileLock(const QString& planPath, const Author& author)
    : planPath_(planPath), signature_((author.name + u'\n' + author.machine + u'\n').toUtf8())
{
}

FileLock::~FileLock()
{
    if (!lock_)
        return;
    if (const Result<QByteArray> now = noteIn(lockOf(planPath_)); now && *now == written_)
        QFile::remove(ownerOf(planPath_));
    else
        letGo();
}

/// Forgets a lock that is somebody else's by now. It is kept as long as the process lives, because QLockFile would remove the
/// file as it goes, and that is theirs.
void FileLock::letGo()
{
    static auto* lost = new std::vector<std::unique_ptr<QLockFile>>;
    static std::mutex guard;
    const std::lock_guard<std::mutex> hold(guard);
    lost->push_back(std::move(lock_));
}

bool FileLock::take()
{
    sweepMoment(planPath_);
    sweep(planPath_);
    lock_ = lockFile(planPath_);
    if (!lock_->tryLock(0))
        return false;
    const Result<QByteArray> written = noteIn(lockOf(planPath_));
    written_ = written ? *written : QByteArray();
    sign();
    return true;
}

/// Without the note the lock still holds; only the sentence others read is less exact.
void FileLock::sign() const
{
    if (removeForGood(ownerOf(planPath_)))
        (void)writeNewFile(ownerOf(planPath_), signature_);
}

Result<std::unique_ptr<FileLock>> FileLock::acquire(const QString& planPath, const Author& author)
{
    std::unique_ptr<FileLock> lock(new FileLock(planPath, author));
    if (lock->take())
        return lock;
    const QLockFile::LockError error = lock->lock_->error();
    lock->lock_.reset();
    return refusal(planPath, error);
}

Result<std::unique_ptr<FileLock>> FileLock::takeOver(const QString& planPath, const Author& author)
{
    const std::optional<LockHolder> who = holder(planPath);
    if (who && who->elsewhere)
        if (Result<> gone = removeForGood(lockOf(planPath)); !gone)
            return gone.error();
    return acquire(planPath, author);
}

std::optional<LockHolder> FileLock::holder(const QString& planPath)
{
    const QString path = lockOf(planPath);
    qint64 process = 0;
    QString program;
    LockHolder holder;
    if (!isPlainFile(path) || !lockFile(planPath)->getLockInfo(&process, &holder.machine, &program))
        return {};
    holder.elsewhere = holder.machine != QSysInfo::machineHostName();
    holder.since = QFileInfo(path).lastModified();
    const Result<QByteArray> owner = noteIn(ownerOf(planPath));
    const QList<QByteArray> lines = owner ? owner->split('\n') : QList<QByteArray>();
    holder.name = QString::fromUtf8(lines.value(0)).trimmed();
    if (const QString named = QString::fromUtf8(lines.value(1)).trimmed(); !named.isEmpty())
        holder.machine = named;
    return holder;
}

Result<> FileLock::confirm()
{
    const Result<QByteArray> now = noteIn(lockOf(planPath_));
    if (!now) // nothing is known, so nothing is written
        return now.error();
    if (lock_ && *now == written_)
        return {};
    letGo();
    if (take())
        return {};
    const QLockFile::LockError error = lock_->error();
    lock_.reset();
    return refusal(planPath_, error);
}

} // namespace pela
