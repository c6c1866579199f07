// Plans come and go: new, open, sample, copy, and what other programs do to the file.
#include "core/base/language.h"
#include "core/store/new_plan.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_plan_dialog.h"
#include "ui/shell/recent_files.h"
#include "ui/widgets/save_dialog.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QStandardPaths>

namespace pela {

namespace {

QString planFilter()
{
    return QCoreApplication::translate("MainWindow", "Pela plans (*.pela)");
}

QString usualFolder()
{
    const QStringList recent = recentFiles();
    return recent.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                            : QFileInfo(recent.first()).absolutePath();
}

} // namespace

void MainWindow::askNew()
{
    NewPlanDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const NewPlanAnswers answers = dialog.answers();
    auto made = createPlan(answers.path, answers.plan);
    if (!made)
        showError(made.error());
    else
        setFile(std::move(*made));
}

void MainWindow::askSample()
{
    // The sample is a plan like any other, in the person's own folder, so that trying things out costs nothing.
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString path = folder.filePath(tr("sample-ambon.pela"));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(tr("sample-ambon-%1.pela").arg(number));
    QDir().mkpath(folder.path());
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto made = createSample(path);
    QApplication::restoreOverrideCursor();
    if (!made) {
        showError(made.error());
        return;
    }
    setFile(std::move(*made));
    showNotice(tr("The sample plan is at %1. Change in it what you like.").arg(QDir::toNativeSeparators(path)));
}

void MainWindow::askOpen()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a plan"), usualFolder(), planFilter());
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::askSaveCopy()
{
    if (Page* page = currentPage())
        page->flush();
    const QFileInfo here(file().path());
    const QString path = askWhereToSave(this,
        {tr("Save a copy"), here.completeBaseName() + u'-' + QDate::currentDate().toString(Qt::ISODate), tr("Pela plans"),
            QStringLiteral("pela"), here.absolutePath()});
    if (path.isEmpty())
        return;
    saveCopy(path);
}

void MainWindow::saveCopy(const QString& path)
{
    const QString name = QDir::toNativeSeparators(path);
    laterShown(
        this, tr("Copying to %1").arg(QFileInfo(path).fileName()),
        [plan = file().onDisk(), path](const Task& task) { return plan.copyTo(path, task); },
        [this, name](const Result<>& done) {
            if (!done)
                showEnd(done.error());
            else
                showNotice(tr("A complete copy is at %1.").arg(name));
        });
}

void MainWindow::lookAtDisk()
{
    if (!file_)
        return;
    // Programs that replace a file take the watch with the old one.
    if (!watcher_.files().contains(file_->path()) && QFileInfo::exists(file_->path()))
        watcher_.addPath(file_->path());
    if (const auto looked = file_->refresh(); !looked)
        showError(looked.error());
}

void MainWindow::askName()
{
    constexpr qsizetype longest = 100;
    bool given = false;
    const QString name = QInputDialog::getText(this, tr("Name in the history"),
        tr("Under which name shall your changes stand in the history?"), QLineEdit::Normal, Author::current().name, &given)
                             .simplified()
                             .left(longest);
    if (!given || name.isEmpty())
        return;
    Author::setCurrentName(name);
    if (file_)
        file_->setAuthor(Author::current());
    showNotice(tr("From now on your changes stand in the history under “%1”.").arg(name));
}

void MainWindow::setLanguage(const QString& code)
{
    chooseLanguage(code);
    showNotice(tr("Pela speaks this language when it is opened again. What is printed stays in Indonesian."));
}

void MainWindow::about()
{
    QMessageBox box(this);
    box.setWindowTitle(tr("About Pela"));
    box.setText(QStringLiteral("Pela %1").arg(QStringLiteral(PELA_VERSION)));
    box.setInformativeText(tr("The workbench for the masterplan of a smart city. Free software under the GNU General Public "
                              "License, version 3 or later. Everything stays in your file; there is no network."));
    box.exec();
}

} // namespace pela
