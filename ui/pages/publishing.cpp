#include "ui/pages/publishing.h"

#include "core/publish/publish.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

namespace pela {

namespace {

const QString folderKey = QStringLiteral("export/folder");
const QString pdf = QStringLiteral("pdf");

/// A title as a file name: what some file system would not take is left out.
QString fileName(QString title)
{
    for (QChar& c : title)
        if (c.unicode() < 0x20 || QStringLiteral("\\/:*?\"<>|").contains(c))
            c = QLatin1Char(' ');
    return title.simplified().left(120);
}

QString titleOf(const Plan& plan, const QString& id)
{
    for (const book::DocumentInfo& info : book::documents(plan))
        if (info.id == id)
            return info.title;
    return id;
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

book::ContentLoader contentOf(const PlanFile& file)
{
    // The file is read here, in the window's thread; the loader may then be used in any.
    const Attachment* logo = file.plan().find(masterplanOf(file.plan()).logo);
    if (!logo)
        return {};
    const auto bytes = file.content(logo->content);
    return [name = logo->content, bytes = bytes ? *bytes : QByteArray()](
               const QString& sha256) { return sha256 == name ? bytes : QByteArray(); };
}

Publishing::Publishing(Workspace& workspace, QWidget* page) : QObject(page), workspace_(workspace), page_(page) { }

Publishing::~Publishing()
{
    if (running_ > 0)
        workspace_.showNotice(tr("The plan was closed before the document was complete. Nothing was written."));
}

void Publishing::ask(const QString& documentId, const QString& suffix)
{
    QSettings settings;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDir folder(settings.value(folderKey, documents).toString());
    const Plan& plan = workspace_.plan();
    const QString suggested = folder.filePath(
        fileName(titleOf(plan, documentId) + QLatin1Char(' ') + masterplanOf(plan).city) + QLatin1Char('.') + suffix);
    QString path = QFileDialog::getSaveFileName(
        page_->window(), tr("Save as %1").arg(formatName(suffix)), suggested, tr("%1 (*.%2)").arg(formatName(suffix), suffix));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().compare(suffix, Qt::CaseInsensitive) != 0)
        path += QLatin1Char('.') + suffix;
    settings.setValue(folderKey, QFileInfo(path).absolutePath());
    write(documentId, path);
}

void Publishing::write(const QString& documentId, const QString& path)
{
    start(documentId, path, false);
}

void Publishing::openToPrint(const QString& documentId)
{
    const QString folder
        = QDir(QStandardPaths::writableLocation(QStandardPaths::TempLocation)).filePath(QStringLiteral("pela-print"));
    QDir().mkpath(folder);
    start(documentId, QDir(folder).filePath(fileName(titleOf(workspace_.plan(), documentId)) + QStringLiteral(".pdf")), true);
}

void Publishing::start(const QString& documentId, const QString& path, bool open)
{
    ++running_;
    workspace_.showNotice(tr("Writing %1…").arg(QFileInfo(path).fileName()));
    workspace_.later(
        this,
        [plan = workspace_.plan().snapshot(), documentId, path, content = contentOf(workspace_.file())](
            const Task&) { return publish::exportDocument(plan, documentId, path, content); },
        [this, path, open](const Result<>& result) { done(path, result, open); });
}

void Publishing::done(const QString& path, const Result<>& result, bool open)
{
    --running_;
    if (!result) {
        workspace_.showError(result.error());
    } else if (!open) {
        workspace_.showNotice(tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
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
        QMenu* of = formats.size() == 1 ? &menu : menu.addMenu(info.title);
        for (const QString& suffix : formats)
            of->addAction(
                formats.size() == 1 ? tr("%1 as %2…").arg(info.title, formatName(suffix)) : tr("%1…").arg(formatName(suffix)),
                this, [this, id = info.id, suffix] { ask(id, suffix); });
    }
}

} // namespace pela
