#include "core/publish/publish.h"
#include "core/store/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStorageInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

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

/// Renames over an existing file. QFile::rename refuses to replace; rename(2) replaces in one step.
bool renameOver(const QString& from, const QString& to, QString& reason)
{
#ifdef Q_OS_WIN
    QFile::remove(to);
    QFile file(from);
    if (file.rename(to))
        return true;
    reason = file.errorString();
    return false;
#else
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return true;
    reason = QString::fromLocal8Bit(std::strerror(errno));
    return false;
#endif
}

Result<> checkTarget(const QString& path)
{
    const QFileInfo target(path);
    const QFileInfo folder(target.absolutePath());
    const QString shown = QDir::toNativeSeparators(path);
    const QString shownFolder = QDir::toNativeSeparators(folder.absoluteFilePath());
    if (!folder.isDir())
        return Error {Problem::Unwritable, Words::tr("The folder %1 does not exist. Choose another folder.").arg(shownFolder)};
    if (target.isDir())
        return Error {Problem::Unwritable, Words::tr("%1 is a folder. Give the file a name of its own.").arg(shown)};
    if (!folder.isWritable())
        return Error {
            Problem::Unwritable, Words::tr("The folder %1 may not be written to. Choose another folder.").arg(shownFolder)};
    if (looksLikePlan(path))
        return Error {Problem::Refused,
            Words::tr("%1 is a plan, and a document may not replace it. Choose another name for the document.").arg(shown)};
    if (target.exists() && !target.isWritable())
        return Error {Problem::Unwritable, Words::tr("%1 exists and is read-only. Choose another name.").arg(shown)};
    return {};
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

Result<> exportDocument(const Plan& plan, const QString& id, const QString& path, const book::ContentLoader& content)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const Format* format = formatOf(suffix);
    Result<book::Document> document = book::buildDocument(plan, id, content, format ? format->medium : book::Medium::Paper);
    if (!document)
        return document.error();
    for (const book::DocumentInfo& info : book::documents(plan))
        if (info.id == id && !formats(info).contains(suffix)) {
            const QString endings = formats(info).join(QStringLiteral(", "));
            return Error {Problem::Usage,
                suffix.isEmpty() ? Words::tr("The name “%1” does not say in which format. Give it one of these endings: %2.")
                                       .arg(QDir::toNativeSeparators(path), endings)
                                 : Words::tr("“%1” cannot be written as “%2”. Give the file one of these endings: %3.")
                                       .arg(id, suffix, endings)};
        }
    return write(*document, suffix, path);
}

Result<> write(const book::Document& document, const QString& suffix, const QString& path)
{
    const Format* format = formatOf(suffix);
    if (!format)
        return Error {Problem::Usage,
            Words::tr("This program cannot write “%1” files. It writes: %2.")
                .arg(suffix, knownFormats().join(QStringLiteral(", ")))};
    if (const Result<> usable = checkTarget(path); !usable)
        return usable.error();
    // Beside the target, so that the rename stays on one disk; the suffix stays last, as some writers look at it.
    const QFileInfo target(path);
    const QString temporary = target.absolutePath() + QStringLiteral("/.") + target.completeBaseName().left(100) + u'-'
        + QString::number(QRandomGenerator::global()->generate(), 16) + u'.' + suffix;
    if (const Result<> written = format->write(document, temporary); !written) {
        QFile::remove(temporary);
        Error error = written.error(); // the person asked for the other name
        error.message.replace(QDir::toNativeSeparators(temporary), QDir::toNativeSeparators(path));
        return error;
    }
    if (QString reason; !renameOver(temporary, target.absoluteFilePath(), reason)) {
        QFile::remove(temporary);
        return Error {Problem::Unwritable,
            Words::tr("%1 could not be replaced (%2). Close it in other programs, or choose another name.")
                .arg(QDir::toNativeSeparators(path), reason)};
    }
    return {};
}

} // namespace pela::publish
