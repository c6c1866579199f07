#include "core/store/safe_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#else
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

} // namespace

Result<> replaceFile(const QString& finished, const QString& target)
{
    std::error_code failure;
    const bool written = toDisk(finished);
    if (written)
        std::filesystem::rename(finished.toStdWString(), target.toStdWString(), failure);
    if (!written || failure) {
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
