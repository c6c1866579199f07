#include "core/publish/publish.h"

#include "core/base/safe_file.h"
#include "core/store/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace pela::publish {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Publish)
};

QList<Format>& registry()
{
    static QList<Format> formats {{QStringLiteral("xlsx"), book::Medium::Sheet, publishXlsx},
        {QStringLiteral("csv"), book::Medium::Sheet, publishCsv}, {QStringLiteral("html"), book::Medium::Paper, publishHtml}};
    return formats;
}

const Format* formatOf(const QString& suffix)
{
    for (const Format& format : registry())
        if (format.suffix == suffix)
            return &format;
    return nullptr;
}

QString suffixOf(const QString& path)
{
    return QFileInfo(path).suffix().toLower();
}

/// A plan that is damaged is one by its name only, and SQLite's journal beside a plan holds what a crash left undone.
bool isPartOfPlan(const QFileInfo& file)
{
    const QString path = file.filePath();
    const QString journal = QStringLiteral("-journal");
    return looksLikePlan(path) || file.suffix().compare(QLatin1String("pela"), Qt::CaseInsensitive) == 0
        || (path.endsWith(journal) && looksLikePlan(path.chopped(journal.size())));
}

/// What will be replaced: behind a symbolic link the file it leads to, as every program that saves does it.
QString targetOf(const QString& path)
{
    const QFileInfo file(path);
    return file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
}

/// The door. `fill` writes a file that does not exist yet; it takes the place of `path` when all of it is there.
Result<> put(const QString& path, const Task& task, const std::function<Result<>(const QString& temporary)>& fill)
{
    if (const Result<> may = mayWrite(path); !may)
        return may.error();
    const QString target = targetOf(path);
    const QString temporary = temporaryBeside(target);
    Result<> filled = fill(temporary);
    if (task.stopped())
        filled = stoppedWriting(path);
    if (filled) // a large book takes a minute, in which somebody may have put a plan there
        filled = mayWrite(path);
    if (!filled) {
        QFile::remove(temporary);
        Error error = filled.error(); // the person asked for the other name
        error.message.replace(QDir::toNativeSeparators(temporary), QDir::toNativeSeparators(path));
        return error;
    }
    if (const Result<> placed = replaceFile(temporary, target, task); !placed)
        return placed.error().problem == Problem::Stopped ? stoppedWriting(path) : placed.error();
    task.report(1);
    return {};
}

Error unknownFormat(const QString& path, const QString& title, const QStringList& usable)
{
    const QString suffix = suffixOf(path);
    const QString endings = usable.join(QStringLiteral(", "));
    return {Problem::Usage,
        suffix.isEmpty()
            ? Words::tr("The name “%1” does not say in which format. Give it one of these endings: %2.")
                  .arg(QDir::toNativeSeparators(path), endings)
            : Words::tr("“%1” cannot be written as “%2”. Give the file one of these endings: %3.").arg(title, suffix, endings)};
}

} // namespace

void addFormat(const Format& format)
{
    for (Format& known : registry())
        if (known.suffix == format.suffix) {
            known = format;
            return;
        }
    registry().prepend(format);
}

QStringList knownFormats()
{
    QStringList suffixes;
    for (const Format& format : registry())
        suffixes.append(format.suffix);
    return suffixes;
}

QStringList formats(const book::DocumentInfo& info)
{
    QStringList usable;
    for (const QString& suffix : info.formats)
        if (formatOf(suffix))
            usable.append(suffix);
    return usable;
}

Result<> mayWrite(const QString& path)
{
    const QFileInfo target(path);
    const QFileInfo folder(QFileInfo(targetOf(path)).absolutePath());
    const QString shown = QDir::toNativeSeparators(path);
    const QString shownFolder = QDir::toNativeSeparators(folder.absoluteFilePath());
    if (!folder.isDir())
        return Error {Problem::Unwritable, Words::tr("The folder %1 does not exist. Choose another folder.").arg(shownFolder)};
    if (target.isDir())
        return Error {Problem::Unwritable, Words::tr("%1 is a folder. Give the file a name of its own.").arg(shown)};
    if (target.exists() && !target.isFile())
        return Error {Problem::Unwritable, Words::tr("%1 is no ordinary file. Choose another name.").arg(shown)};
    if (!folder.isWritable())
        return Error {
            Problem::Unwritable, Words::tr("The folder %1 may not be written to. Choose another folder.").arg(shownFolder)};
    if (target.exists() && isPartOfPlan(target))
        return Error {Problem::Refused,
            Words::tr("%1 is a plan, and a document may not replace it. Choose another name for the document.").arg(shown)};
    if (target.exists() && !(target.isWritable() && target.isReadable())) // unread, it might be a plan
        return Error {Problem::Unwritable, Words::tr("%1 exists and is read-only. Choose another name.").arg(shown)};
    return {};
}

Result<> exportDocument(const Plan& plan, const book::DocumentRef& document, const QString& path,
    const book::ContentLoader& content, const Task& task)
{
    const Result<book::DocumentInfo> info = book::documentInfo(plan, document);
    if (!info)
        return info.error();
    const QString suffix = suffixOf(path);
    if (!formats(*info).contains(suffix))
        return unknownFormat(path, info->title, formats(*info));
    const Format& format = *formatOf(suffix);
    return put(path, task, [&](const QString& temporary) -> Result<> {
        const Result<book::Document> built = book::buildDocument(plan, document, content, format.medium);
        if (!built)
            return built.error();
        constexpr double share = 0.1; // of the time that building takes
        task.report(share);
        return format.write(*built, temporary, task.part(share, 1));
    });
}

Result<> write(const book::Document& document, const QString& path, const Task& task)
{
    const Format* format = formatOf(suffixOf(path));
    if (!format)
        return unknownFormat(path, document.title, knownFormats());
    return put(path, task, [&](const QString& temporary) { return format->write(document, temporary, task); });
}

Result<> write(const QByteArray& bytes, const QString& path, const Task& task)
{
    return put(path, task, [&](const QString& temporary) { return writeNewFile(temporary, bytes); });
}

} // namespace pela::publish
