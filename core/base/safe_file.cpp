#include "core/base/safe_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#ifdef Q_OS_UNIX
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#else
#include <filesystem>
#include <io.h>
#endif

namespace pela {

namespace {

bool toDisk(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return ::_commit(file.handle()) == 0;
#endif
}

void folderToDisk(const QString& path)
{
#ifdef Q_OS_UNIX
    // Some file systems (sticks, shares) refuse to sync a folder; the rename itself has happened all the same.
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
#else
    Q_UNUSED(path)
#endif
}

/// Renames over what is there, which QFile::rename does not.
bool renameOver(const QString& from, const QString& to)
{
#ifdef Q_OS_UNIX
    // Not std::filesystem: in the C locale it throws on a name that is not ASCII.
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
#else
    std::error_code failure;
    std::filesystem::rename(from.toStdWString(), to.toStdWString(), failure);
    return !failure;
#endif
}

} // namespace

Result<> replaceFile(const QString& finished, const QString& target)
{
    if (!toDisk(finished) || !renameOver(finished, target)) {
        QFile::remove(finished);
        return Error {Problem::Unwritable,
            QCoreApplication::translate("SafeFile",
                "%1 could not be written. Check that there is space and that you may write in its folder, then try again.")
                .arg(QDir::toNativeSeparators(target))};
    }
    folderToDisk(target);
    return {};
}

QString temporaryBeside(const QString& target)
{
    const QFileInfo info(target);
    QString path;
    do {
        path = info.absolutePath() + QStringLiteral("/.") + info.fileName() + u'.'
            + QString::number(QRandomGenerator::global()->generate(), 36) + QStringLiteral(".part");
    } while (QFileInfo::exists(path));
    return path;
}

} // namespace pela
