#include "core/base/safe_file.h"

#include "core/base/system_reason.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSysInfo>
#include <QTemporaryDir>

#include <optional>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <qt_windows.h>
#else
#include <cerrno>
#include <csignal>
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

/// Who may read a file is inherited from its folder there. It has no attribute that hides it: a library that opens it by its name
/// to write (libxlsxwriter) would be refused. The dot, the ending and being swept have to do.
bool makeNew(const QString& path, const QString& /*target*/, const QString& /*source*/)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
}

bool secondName(const QString& from, const QString& to)
{
    return ::CreateHardLinkW(nameFor(QDir::toNativeSeparators(to)), nameFor(QDir::toNativeSeparators(from)), nullptr);
}

/// Everybody has a folder for temporary files of their own there.
bool isOurs(const QFileInfo& /*folder*/)
{
    return true;
}

bool isAlive(qint64 process)
{
    const HANDLE handle = ::OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, DWORD(process));
    if (!handle)
        return ::GetLastError() != ERROR_INVALID_PARAMETER; // the only one that says that there is none
    DWORD code = 0;
    const bool ended = ::GetExitCodeProcess(handle, &code) && code != STILL_ACTIVE;
    ::CloseHandle(handle);
    return !ended;
}

std::optional<BY_HANDLE_FILE_INFORMATION> toldOf(const QString& path)
{
    const HANDLE file = ::CreateFileW(nameFor(QDir::toNativeSeparators(path)), 0,
        FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return {};
    BY_HANDLE_FILE_INFORMATION told {};
    const bool known = ::GetFileInformationByHandle(file, &told);
    ::CloseHandle(file);
    return known ? std::optional(told) : std::nullopt;
}

int linksOf(const QString& path)
{
    const auto told = toldOf(path);
    return told ? int(told->nNumberOfLinks) : 0;
}

QByteArray identityOf(const QString& path)
{
    const auto known = toldOf(path);
    if (!known)
        return {};
    const BY_HANDLE_FILE_INFORMATION& told = *known;
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

/// Renames where nobody is. What knows no such renaming gets a second name first, which fails where somebody is already there;
/// then the old name goes: when it does not, the file is in its place all the same, and the next who comes sweeps. Sticks know
/// no second names either: there it is looked at before.
bool renameToNew(const QString& from, const QString& to, bool& taken)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return true;
    taken = errno == EEXIST;
    if (taken || (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP))
        return false;
#endif
    if (::link(source.constData(), target.constData()) == 0) {
        (void)::unlink(source.constData());
        return true;
    }
    taken = errno == EEXIST;
    if (taken)
        return false;
    struct stat told { };
    taken = ::lstat(target.constData(), &told) == 0;
    return !taken && std::rename(source.constData(), target.constData()) == 0;
}

int linksOf(const QString& path)
{
    struct stat told { };
    return ::stat(QFile::encodeName(path).constData(), &told) == 0 ? int(told.st_nlink) : 0;
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

/// The bits of a mode that say who may read and write; all of them where there is no such file.
mode_t readersOf(const QString& path)
{
    constexpr mode_t everybody = 0666;
    struct stat told { };
    return !path.isEmpty() && ::stat(QFile::encodeName(path).constData(), &told) == 0 ? told.st_mode & everybody : everybody;
}

/// Right from its first moment nobody may read it who may not in the end. What stands there was given its mode on purpose; else
/// the system takes away what it always does.
bool makeNew(const QString& path, const QString& target, const QString& source)
{
    constexpr mode_t owner = 0600;
    const mode_t mode = (readersOf(target) & readersOf(source)) | owner;
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (file < 0)
        return false;
    if (QFileInfo::exists(target))
        (void)::fchmod(file, mode); // sticks have no modes
    return ::close(file) == 0;
}

bool secondName(const QString& from, const QString& to)
{
    return ::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

/// One that somebody else made, in a folder that is everybody's, may be there to have us remove what is behind it.
bool isOurs(const QFileInfo& folder)
{
    return folder.ownerId() == ::geteuid();
}

bool isAlive(qint64 process)
{
    return ::kill(pid_t(process), 0) == 0 || errno != ESRCH;
}

#endif

/// What stands in the names of our temporary files for this computer: processes of another one cannot be asked from here.
const QString& thisComputer()
{
    static const QString known = [] {
        // A container counts its processes from one again.
        const QByteArray among = QFileInfo(QStringLiteral("/proc/self/ns/pid")).symLinkTarget().toUtf8();
        const QByteArray named = QSysInfo::machineUniqueId() + QSysInfo::machineHostName().toUtf8() + among;
        return QString::fromLatin1(QCryptographicHash::hash(named, QCryptographicHash::Sha256).toHex().left(8));
    }();
    return known;
}

/// What our temporary files are called: not made from the name of the target, which may be as long as the file system allows.
QString startOfTemporaryName()
{
    return QStringLiteral(".pela-%1-%2-").arg(thisComputer()).arg(QCoreApplication::applicationPid());
}

/// Removes what programs that are dead by now left in a folder: their temporary files, and what libraries put beside those.
void sweep(const QDir& folder)
{
    const QString ours = QStringLiteral(".pela-%1-*.part*").arg(thisComputer());
    for (const QFileInfo& left : folder.entryInfoList({ours}, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::System)) {
        bool named = false;
        const qint64 process = left.fileName().section(u'-', 2, 2).toLongLong(&named);
        if (!named || process <= 0 || isAlive(process))
            continue;
        if (!left.isDir() || left.isSymLink())
            QFile::remove(left.filePath());
        else if (isOurs(left))
            QDir(left.filePath()).removeRecursively();
    }
}

Error notPlaced(const QString& finished, const QString& target)
{
    const QString reason = lastReason();
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
    bool done = toDisk(finished);
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
        return cannotWrite(to, lastReason());
    folderToDisk(to);
    return {};
}

Result<> setAside(const QString& path)
{
    QString aside;
    int number = 1;
    do {
        aside = QStringLiteral("%1-%2").arg(path).arg(number++);
    } while (QFileInfo::exists(aside));
    return moveFile(path, aside);
}

Result<> copyFile(const QString& from, const QString& to)
{
    constexpr qint64 piece = 1 << 20;
    const auto copied = [&]() -> Result<> {
        QFile source(from);
        if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return cannotRead(from, source.errorString());
        QFile target(to);
        if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner))
            return cannotWrite(to, reasonOf(target));
        for (;;) {
            const QByteArray bytes = source.read(piece);
            if (source.error() != QFileDevice::NoError)
                return cannotRead(from, source.errorString());
            if (bytes.isEmpty())
                break;
            if (target.write(bytes) != bytes.size())
                return cannotWrite(to, reasonOf(target));
        }
        return target.flush() ? Result<>() : cannotWrite(to, reasonOf(target));
    };
    Result<> done = readTwice(copied);
    if (!done)
        QFile::remove(to);
    return done;
}

Result<> keepAlso(const QString& from, const QString& to)
{
    if (const QByteArray there = fileIdentity(to); !there.isEmpty() && there == fileIdentity(from))
        return {};
    if (!secondName(from, to)) {
        if (QFileInfo::exists(to))
            return cannotWrite(to, lastReason());
        if (Result<> copied = copyFile(from, to); !copied)
            return copied;
        if (!toDisk(to))
            return notPlaced(to, to);
    }
    folderToDisk(to);
    return {};
}

Result<QByteArray> firstBytes(const QString& path, qint64 count)
{
    return readTwice([&]() -> Result<QByteArray> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return Error {Problem::Unreadable,
                QCoreApplication::translate(
                    "SafeFile", "The file %1 cannot be read (%2). Check that you may read it and its folder.")
                    .arg(QDir::toNativeSeparators(path), reasonInWords(file.errorString()))};
        QByteArray bytes = file.read(count);
        if (file.error() != QFileDevice::NoError)
            return cannotRead(path, file.errorString());
        return bytes;
    });
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

Result<QString> temporaryBeside(const QString& target, const QString& source)
{
    const QDir folder(QFileInfo(target).absolutePath());
    sweep(folder);
    QString path;
    do {
        path = folder.filePath(startOfTemporaryName()) + QString::number(QRandomGenerator::global()->generate64(), 36)
            + QStringLiteral(".part");
    } while (QFileInfo::exists(path));
    if (!makeNew(path, target, source)) {
        const QString reason = lastReason();
        QFile::remove(path);
        return cannotWrite(target, reason);
    }
    return path;
}

Result<std::shared_ptr<QTemporaryDir>> temporaryFolder()
{
    const QDir all = QDir::temp();
    sweep(all);
    auto folder = std::make_shared<QTemporaryDir>(all.filePath(startOfTemporaryName() + QStringLiteral("XXXXXX.part")));
    if (folder->isValid())
        return folder;
    return Error {Problem::Unwritable,
        QCoreApplication::translate("SafeFile",
            "No folder for temporary files could be made in %1 (%2). Free some space there or see that it may be written to, "
            "then try again.")
            .arg(QDir::toNativeSeparators(QDir::tempPath()), reasonInWords(folder->errorString()))};
}

namespace {

Result<> writeAll(QFile& file, const QByteArray& bytes, QIODevice::OpenMode mode)
{
    if (!file.open(QIODevice::WriteOnly | mode))
        return cannotWrite(file.fileName(), file.errorString());
    if (file.write(bytes) == bytes.size() && file.flush()) {
        file.close();
        if (file.error() == QFileDevice::NoError)
            return {};
    }
    const QString reason = reasonOf(file);
    file.remove();
    return cannotWrite(file.fileName(), reason);
}

} // namespace

Result<> writeNewFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return writeAll(file, bytes, QIODevice::NewOnly);
}

Result<> fillFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    Result<> done = writeAll(file, bytes, QIODevice::Truncate);
    if (!done)
        file.remove(); // also the empty one that could not even be opened
    return done;
}

QByteArray fileIdentity(const QString& path)
{
    return path.isEmpty() ? QByteArray() : identityOf(path);
}

int namesOf(const QString& path)
{
    return path.isEmpty() ? 0 : linksOf(path);
}

Error cannotWrite(const QString& path, const QString& reason)
{
    const QString why = reasonInWords(reason);
    return {Problem::Unwritable,
        QCoreApplication::translate("SafeFile", "%1 could not be written (%2).").arg(QDir::toNativeSeparators(path), why) + u' '
            + whatHelps(why)};
}

Error cannotRead(const QString& path, const QString& reason)
{
    return {Problem::Unreadable,
        QCoreApplication::translate("SafeFile",
            "The file %1 could not be read: the medium that holds it reported an error (%2). That is no damage to the file. "
            "Check the disk, the stick and its cable, then try again.")
            .arg(QDir::toNativeSeparators(path), reasonInWords(reason))};
}

} // namespace pela
