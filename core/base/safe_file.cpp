#include "core/base/safe_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <qt_windows.h>
#else
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace pela {

namespace {

#ifdef Q_OS_WIN

const wchar_t* nameFor(const QString& native)
{
    return reinterpret_cast<const wchar_t*>(native.utf16());
}

bool toDisk(const QString& path)
{
    const int file = ::_wopen(nameFor(QDir::toNativeSeparators(path)), _O_RDWR | _O_BINARY);
    if (file < 0)
        return false;
    const bool done = ::_commit(file) == 0;
    return ::_close(file) == 0 && done;
}

bool renameOver(const QString& from, const QString& to)
{
    return ::MoveFileExW(nameFor(QDir::toNativeSeparators(from)), nameFor(QDir::toNativeSeparators(to)),
        MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH);
}

/// Where to say that somebody is there already.
bool renameToNew(const QString& from, const QString& to, bool& taken)
{
    const bool done
        = ::MoveFileExW(nameFor(QDir::toNativeSeparators(from)), nameFor(QDir::toNativeSeparators(to)), MOVEFILE_WRITE_THROUGH);
    taken = !done && (::GetLastError() == ERROR_ALREADY_EXISTS || ::GetLastError() == ERROR_FILE_EXISTS);
    return done;
}

void folderToDisk(const QString& /*path*/) { } // MOVEFILE_WRITE_THROUGH has done it

QByteArray identityOf(const QString& path)
{
    const HANDLE file = ::CreateFileW(nameFor(QDir::toNativeSeparators(path)), 0,
        FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return {};
    BY_HANDLE_FILE_INFORMATION told {};
    const bool known = ::GetFileInformationByHandle(file, &told);
    ::CloseHandle(file);
    if (!known)
        return {};
    return QByteArray::number(qulonglong(told.dwVolumeSerialNumber)) + ':'
        + QByteArray::number(qulonglong(told.nFileIndexHigh) << 32 | told.nFileIndexLow);
}

#else

bool toDisk(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    return ::close(file) == 0 && done;
}

/// Renames over what is there, which QFile::rename does not. Not std::filesystem: in the C locale it throws on a name that is
/// not ASCII.
bool renameOver(const QString& from, const QString& to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

/// A second name first, which fails where somebody is already there; then the old name goes. Sticks know no second names: there
/// it is looked at before.
bool renameToNew(const QString& from, const QString& to, bool& taken)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::link(source.constData(), target.constData()) == 0)
        return ::unlink(source.constData()) == 0;
    taken = errno == EEXIST;
    if (taken)
        return false;
    struct stat told { };
    taken = ::lstat(target.constData(), &told) == 0;
    return !taken && std::rename(source.constData(), target.constData()) == 0;
}

QByteArray identityOf(const QString& path)
{
    struct stat told { };
    if (::stat(QFile::encodeName(path).constData(), &told) != 0)
        return {};
    return QByteArray::number(qulonglong(told.st_dev)) + ':' + QByteArray::number(qulonglong(told.st_ino));
}

void folderToDisk(const QString& path)
{
    // Some file systems (sticks, shares) refuse to sync a folder; the rename itself has happened all the same.
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

#endif

Error notPlaced(const QString& finished, const QString& target)
{
    const QString reason = qt_error_string();
    QFile::remove(finished);
    return {Problem::Unwritable,
        QCoreApplication::translate("SafeFile",
            "%1 could not be written (%2). Check that there is space, that you may write in its folder and that no other "
            "program has it open, then try again.")
            .arg(QDir::toNativeSeparators(target), reason)};
}

} // namespace

Result<> replaceFile(const QString& finished, const QString& target, const Task& task)
{
    const QFileInfo before(target);
    bool done = toDisk(finished);
    if (done && before.exists()) // as far as the file system knows permissions
        QFile::setPermissions(finished, before.permissions());
    if (task.stopped()) {
        QFile::remove(finished);
        return stoppedWriting(target);
    }
    done = done && renameOver(finished, target);
    if (!done)
        return notPlaced(finished, target);
    folderToDisk(target);
    return {};
}

Result<> placeNewFile(const QString& finished, const QString& target)
{
    bool taken = false;
    if (toDisk(finished) && renameToNew(finished, target, taken)) {
        folderToDisk(target);
        return {};
    }
    if (!taken)
        return notPlaced(finished, target);
    QFile::remove(finished);
    return Error {Problem::Unwritable,
        QCoreApplication::translate("SafeFile", "There already is a file %1. Choose another name; nothing was written.")
            .arg(QDir::toNativeSeparators(target))};
}

Result<> moveFile(const QString& from, const QString& to)
{
    bool taken = false;
    if (!renameToNew(from, to, taken))
        return cannotWrite(to, qt_error_string());
    folderToDisk(to);
    return {};
}

Result<> copyFile(const QString& from, const QString& to)
{
    if (!QFile::copy(from, to)) {
        const QString reason = qt_error_string();
        QFile::remove(to);
        return cannotWrite(to, reason);
    }
    QFile::setPermissions(to, QFile::permissions(to) | QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Result<> removeForGood(const QString& path)
{
    const QFileInfo there(path);
    if (!there.exists() && !there.isSymLink())
        return {};
    QFile file(path);
    if (!file.remove())
        return cannotWrite(path, file.errorString());
    folderToDisk(path);
    return {};
}

Error stoppedWriting(const QString& path)
{
    return {Problem::Stopped,
        QCoreApplication::translate("SafeFile", "Writing %1 was stopped. Nothing was changed.")
            .arg(QDir::toNativeSeparators(path))};
}

QString temporaryBeside(const QString& target)
{
    // Not made from the name of the target, which may be as long as the file system allows.
    const QString folder = QFileInfo(target).absolutePath();
    QString path;
    do {
        path = folder + QStringLiteral("/.pela-") + QString::number(QRandomGenerator::global()->generate64(), 36)
            + QStringLiteral(".part");
    } while (QFileInfo::exists(path));
    return path;
}

Result<> writeNewFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return cannotWrite(path, file.errorString());
    if (file.write(bytes) == bytes.size() && file.flush()) {
        file.close();
        if (file.error() == QFileDevice::NoError)
            return {};
    }
    const QString reason
        = file.error() == QFileDevice::NoError ? QCoreApplication::translate("SafeFile", "the disk is full") : file.errorString();
    file.remove();
    return cannotWrite(path, reason);
}

QByteArray fileIdentity(const QString& path)
{
    return path.isEmpty() ? QByteArray() : identityOf(path);
}

Error cannotWrite(const QString& path, const QString& reason)
{
    return {Problem::Unwritable,
        QCoreApplication::translate(
            "SafeFile", "%1 could not be written (%2). Free some space or choose another folder, then try again.")
            .arg(QDir::toNativeSeparators(path), reason)};
}

} // namespace pela
