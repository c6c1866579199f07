#include "core/publish/publish.h"

#include "core/base/put_file.h"
#include "core/base/safe_file.h"
#include "core/document/drawing.h"
#include "core/store/schema.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace pela::publish {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Publish)
};

QList<Format>& registry()
{
    static QList<Format> formats {{QStringLiteral("xlsx"), book::Medium::Sheet, publishXlsx},
        {QStringLiteral("csv"), book::Medium::Sheet, publishCsv},
        {QStringLiteral("html"), book::Medium::Paper, publishHtml, [](const QByteArray& bytes) {
             return !book::kindOfRaster(bytes).isEmpty() || !book::drawingAlone(bytes).isEmpty();
         }}};
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

/// A plan that is damaged is one by its name only, SQLite's journal beside a plan holds what a crash left undone, and what cannot
/// be read might be a plan.
Result<> refusePlans(const QFileInfo& there)
{
    const QString path = there.filePath();
    const QString shown = QDir::toNativeSeparators(path);
    const QString journal = QStringLiteral("-journal");
    const QString owner = path.endsWith(journal) ? path.chopped(journal.size()) : path;
    const Result<bool> plan = looksLikePlan(owner);
    if (there.suffix().compare(QLatin1String("pela"), Qt::CaseInsensitive) == 0 || (plan && *plan))
        return Error {Problem::Refused,
            Words::tr("%1 is a plan, and a document may not replace it. Choose another name for the document.").arg(shown)};
    if (!plan || !there.isReadable())
        return Error {Problem::Unwritable, Words::tr("%1 exists and cannot be read. Choose another name.").arg(shown)};
    return {};
}

/// What the file is called that has this content.
QString nameOf(const Plan& plan, const QString& sha256)
{
    for (const Attachment& attachment : plan.all<Attachment>())
        if (attachment.content == sha256)
            return attachment.name;
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
    return mayPut(path, refusePlans);
}

Result<> mayBePrinted(const QString& name, const QByteArray& picture)
{
    const QList<Format>& all = registry();
    if (std::all_of(all.begin(), all.end(), [&](const Format& format) { return !format.shows || format.shows(picture); }))
        return {};
    return Error {Problem::Damaged,
        Words::tr("“%1” is no picture that every kind of document can show. Choose a PNG, JPEG or SVG instead.").arg(name)};
}

Built build(const Plan& plan, const book::DocumentRef& document, const ContentReader& content, book::Medium medium)
{
    std::optional<Error> unread;
    const auto load = [&](const QString& sha256) {
        if (!content)
            return QByteArray();
        const Result<QByteArray> bytes = content(sha256);
        const Result<> printed = bytes ? mayBePrinted(nameOf(plan, sha256), *bytes) : Result<>(bytes.error());
        if (!printed)
            unread = printed.error();
        return printed ? *bytes : QByteArray();
    };
    Result<book::Document> built = book::buildDocument(plan, document, load, medium);
    return {std::move(built), unread};
}

Result<> exportDocument(
    const Plan& plan, const book::DocumentRef& document, const QString& path, const PlanOnDisk& file, const Task& task)
{
    const Result<book::DocumentInfo> info = book::documentInfo(plan, document);
    if (!info)
        return info.error();
    const QString suffix = suffixOf(path);
    if (!formats(*info).contains(suffix))
        return unknownFormat(path, info->title, formats(*info));
    const Format& format = *formatOf(suffix);
    return putFile(path, file.path(), refusePlans, task, [&](const QString& temporary) -> Result<> {
        const Built built = build(plan, document, file.path().isEmpty() ? ContentReader() : file.contents(), format.medium);
        if (!built.document)
            return built.document.error();
        if (built.unread)
            return *built.unread;
        constexpr double share = 0.1; // of the time that building takes
        task.report(share);
        return format.write(*built.document, temporary, task.part(share, 1));
    });
}

Result<> write(const book::Document& document, const QString& path, const Task& task)
{
    const Format* format = formatOf(suffixOf(path));
    if (!format)
        return unknownFormat(path, document.title, knownFormats());
    return putFile(
        path, {}, refusePlans, task, [&](const QString& temporary) { return format->write(document, temporary, task); });
}

Result<> write(const QByteArray& bytes, const QString& path, const Task& task, const QString& planPath)
{
    return putFile(path, planPath, refusePlans, task, [&](const QString& temporary) { return fillFile(temporary, bytes); });
}

} // namespace pela::publish
