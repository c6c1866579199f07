#include "core/base/put_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PutFile)
};

/// What will be replaced: behind a symbolic link the file it leads to, as every program that saves does it.
QString targetOf(const QString& path)
{
    const QFileInfo file(path);
    return file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
}

Error movedAway(const QString& path)
{
    return {Problem::Unwritable,
        Words::tr("%1 leads to another place than it did at first. Nothing was written; choose a name, then try again.")
            .arg(QDir::toNativeSeparators(path))};
}

} // namespace

Result<> mayPut(const QString& path, const MayReplace& mayReplace)
{
    const QFileInfo target(path);
    const QFileInfo folder(QFileInfo(targetOf(path)).absolutePath());
    const QString shown = QDir::toNativeSeparators(path);
    const QString shownFolder = QDir::toNativeSeparators(folder.absoluteFilePath());
    if (!folder.isDir())
        return Error {Problem::Unwritable, Words::tr("The folder %1 does not exist. Choose another folder.").arg(shownFolder)};
    if (target.isSymLink() && !target.exists())
        return Error {Problem::Unwritable, Words::tr("%1 is a link that leads nowhere. Choose another name.").arg(shown)};
    if (target.isDir())
        return Error {Problem::Unwritable, Words::tr("%1 is a folder. Give the file a name of its own.").arg(shown)};
    if (target.exists() && !target.isFile())
        return Error {Problem::Unwritable, Words::tr("%1 is no ordinary file. Choose another name.").arg(shown)};
    if (!folder.isWritable())
        return Error {
            Problem::Unwritable, Words::tr("The folder %1 may not be written to. Choose another folder.").arg(shownFolder)};
    if (!target.exists())
        return {};
    if (const Result<> may = mayReplace(target); !may)
        return may;
    if (!target.isWritable())
        return Error {Problem::Unwritable, Words::tr("%1 exists and is read-only. Choose another name.").arg(shown)};
    return {};
}

Result<> putFile(const QString& path, const QString& source, const MayReplace& mayReplace, const Task& task,
    const std::function<Result<>(const QString& temporary)>& fill, const TakePlace& takePlace)
{
    if (const Result<> may = mayPut(path, mayReplace); !may)
        return may;
    const QString target = targetOf(path);
    const Result<QString> made = temporaryBeside(target, source);
    if (!made)
        return made.error();
    const QString& temporary = *made;
    Result<> filled = fill(temporary);
    if (task.stopped())
        filled = stoppedWriting(path);
    if (filled) // that may have taken minutes
        filled = targetOf(path) == target ? mayPut(path, mayReplace) : Result<>(movedAway(path));
    if (!filled) {
        QFile::remove(temporary);
        Error error = filled.error(); // the person asked for the other name
        error.message.replace(QDir::toNativeSeparators(temporary), QDir::toNativeSeparators(path));
        return error;
    }
    if (const Result<> placed = takePlace(temporary, target, task); !placed)
        return placed.error().problem == Problem::Stopped ? stoppedWriting(path) : placed.error();
    task.report(1);
    return {};
}

} // namespace pela
