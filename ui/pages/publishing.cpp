#include "ui/pages/publishing.h"

#include "core/publish/publish.h"
#include "ui/widgets/literal.h"
#include "ui/widgets/save_dialog.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>
#include <QUrl>

namespace pela {

namespace {

const QString pdf = QStringLiteral("pdf");

QString titleOf(const Plan& plan, const book::DocumentRef& document)
{
    const auto info = book::documentInfo(plan, document);
    return info ? info->title : QString();
}

} // namespace

QString formatName(const QString& suffix)
{
    if (suffix == pdf)
        return Publishing::tr("PDF");
    if (suffix == QLatin1String("xlsx"))
        return Publishing::tr("Excel (XLSX)");
    if (suffix == QLatin1String("csv"))
        return Publishing::tr("Table as text (CSV)");
    if (suffix == QLatin1String("html"))
        return Publishing::tr("Web page (HTML)");
    return suffix.toUpper();
}

Publishing::Publishing(Workspace& workspace, QWidget* page) : QObject(page), workspace_(workspace), page_(page) { }

Publishing::~Publishing()
{
    if (running_ > 0)
        workspace_.showNotice(tr("The plan was closed before the document was complete. Nothing was written."));
}

void Publishing::ask(const book::DocumentRef& document, const QString& suffix)
{
    const Plan& plan = workspace_.plan();
    const QString path = askWhereToSave(page_,
        {tr("Save as %1").arg(formatName(suffix)), titleOf(plan, document) + QLatin1Char(' ') + masterplanOf(plan).city,
            formatName(suffix), suffix});
    if (!path.isEmpty())
        write(document, path);
}

void Publishing::write(const book::DocumentRef& document, const QString& path)
{
    start(document, path, false);
}

void Publishing::openToPrint(const book::DocumentRef& document)
{
    // This person's own, and no folder of everybody's, where the name might be another's already.
    const QString folder
        = QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation)).filePath(QStringLiteral("print"));
    QDir().mkpath(folder);
    constexpr int daysKept = 7; // it is still open in another program, or looked for once more
    for (const QFileInfo& printed : QDir(folder).entryInfoList(QDir::Files))
        if (printed.lastModified() < QDateTime::currentDateTime().addDays(-daysKept))
            QFile::remove(printed.filePath());
    start(document, QDir(folder).filePath(fileNameFor(titleOf(workspace_.plan(), document)) + QStringLiteral(".pdf")), true);
}

void Publishing::start(const book::DocumentRef& document, const QString& path, bool open)
{
    ++running_;
    workspace_.laterShown(
        this, tr("Writing %1").arg(QFileInfo(path).fileName()),
        [plan = workspace_.plan().snapshot(), document, path, file = workspace_.file().onDisk()](
            const Task& task) { return publish::exportDocument(plan, document, path, file, task); },
        [this, path, open](const Result<>& result) { done(path, result, open); });
}

void Publishing::done(const QString& path, const Result<>& result, bool open)
{
    --running_;
    if (!result) {
        workspace_.showEnd(result.error());
    } else if (!open) {
        workspace_.showSaved(tr("Saved as %1").arg(QDir::toNativeSeparators(path)), path);
    } else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path))) {
        workspace_.showError({Problem::Unwritable,
            tr("This computer has no program for PDF files. The document is at %1.").arg(QDir::toNativeSeparators(path))});
    }
    emit finished(path, bool(result));
}

void Publishing::fill(QMenu& menu, const std::function<bool(const book::DocumentInfo&)>& wanted)
{
    for (const book::DocumentInfo& info : book::documents(workspace_.plan())) {
        const QStringList formats = publish::formats(info);
        if (!wanted(info) || formats.isEmpty())
            continue;
        QMenu* of = formats.size() == 1 ? &menu : menu.addMenu(literal(info.title));
        for (const QString& suffix : formats)
            of->addAction(formats.size() == 1 ? tr("%1 as %2…").arg(literal(info.title), formatName(suffix))
                                              : tr("%1…").arg(formatName(suffix)),
                this, [this, document = info.ref, suffix] { ask(document, suffix); });
    }
}

} // namespace pela
