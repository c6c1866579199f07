// Plans come and go: new, open, sample, copy, and what other programs do to the file.
#include "core/base/format.h"
#include "core/store/new_plan.h"
#include "core/store/restore.h"
#include "ui/shell/difference_dialog.h"
#include "ui/shell/help_window.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_plan_dialog.h"
#include "ui/shell/one_start.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/typing_keeper.h"
#include "ui/widgets/decision.h"
#include "ui/widgets/kept_text.h"
#include "ui/widgets/save_dialog.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTextBrowser>

namespace pela {

namespace {

QString planFilter()
{
    return QCoreApplication::translate("MainWindow", "Pela plans (*.pela)");
}

QString usualFolder()
{
    const QList<RecentFile> recent = recentFiles();
    return recent.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                            : QFileInfo(recent.first().path).absolutePath();
}

/// Both write into the same field: what is being typed there is the newer of the two.
bool isAbout(const Difference& typed, const Difference& other)
{
    const RowChange& one = typed.change;
    const RowChange& two = other.change;
    return one.entity && one.entity == two.entity && one.id == two.id && two.action == RowAction::Update
        && one.fields.value(0).field == two.fields.value(0).field;
}

/// Of these files, by their SHA-256, those that a change names: what nobody chose is not taken along.
void keepNeeded(const QHash<QString, QByteArray>& contents, ChangeSet& change)
{
    QSet<QString> named;
    for (const RowChange& row : change.rows())
        for (const FieldChange& field : row.fields)
            if (row.entity->fields[size_t(field.field)].type == FieldType::ContentHash)
                named.insert(field.after.toString());
    for (auto content = contents.begin(); content != contents.end(); ++content)
        if (named.contains(content.key()))
            change.keepContent(content.value());
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

void MainWindow::takeDropped(const QStringList& paths)
{
    const auto isPlan = [](const QString& path) { return path.endsWith(QLatin1String(".pela"), Qt::CaseInsensitive); };
    const auto plan = std::find_if(paths.begin(), paths.end(), isPlan);
    if (plan == paths.end())
        showError({Problem::Usage,
            tr("“%1” is no plan of Pela. Only files that end in .pela can be opened here.")
                .arg(QFileInfo(paths.first()).fileName())});
    else if (openFile(*plan) && paths.size() > 1)
        showNotice(tr("A window shows one plan: “%1” is open now, and nothing was done with the other files.")
                       .arg(QFileInfo(*plan).fileName()));
}

void MainWindow::listenForStarts()
{
    listener_ = new StartListener(this);
    connect(listener_, &StartListener::asked, this, &MainWindow::comeForward);
    listener_->answerFor(file_ ? file_->path() : QString());
}

/// The program was started once more.
void MainWindow::comeForward(const QString& path)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::askSaveCopy()
{
    keepWhatIsTyped();
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
    if (file().isWrittenOver()) { // what lies there is no copy of what is shown here
        const QList<UnsavedText> typed = keeper_->typed();
        if (const Result<> saved = file().saveRemembered(path); !saved) {
            showError(saved.error());
        } else if (openFile(path)) {
            keeper_->setAside(typed);
            showNotice(tr("The plan is now %1, as it was shown, without its history.").arg(QDir::toNativeSeparators(path)));
        }
        return;
    }
    const QString name = QDir::toNativeSeparators(path);
    laterShown(
        this, tr("Copying to %1").arg(QFileInfo(path).fileName()),
        [plan = file().onDisk(), path](const Task& task) { return plan.copyTo(path, task); },
        [this, name, path](const Result<>& done) {
            if (!done)
                showEnd(done.error());
            else if (!file().stillThere())
                goOnIn(path);
            else
                showSaved(tr("A complete copy is at %1.").arg(name), path);
        });
}

/// The plan is no longer where it was: from here on it is what was just copied, together with what could not be written.
void MainWindow::goOnIn(const QString& path)
{
    const QString before = file().path();
    if (const Result<> done = file().goOnIn(path); !done) {
        showError(done.error());
        return;
    }
    watcher_.removePath(before);
    watcher_.addPath(path);
    if (listener_)
        listener_->answerFor(path);
    rememberFile(path, planTitle());
    forgetError();
    for (const OpenPage& open : std::as_const(pages_))
        open.page->flush();
    keeper_->goOn(masterplanOf(plan()).id, file().path());
    showState();
    if (!messages_->showsError())
        showNotice(tr("The plan is now %1, with everything that you typed.").arg(QDir::toNativeSeparators(path)));
}

Offer MainWindow::wayOutOf(const Error& error) const
{
    const auto command = [this](const char* id) {
        QAction* action = commands_->action(QString::fromLatin1(id));
        return Offer {action->text(), [action] { action->trigger(); }};
    };
    if (error.problem == Problem::Damaged && !toRestore_.isEmpty())
        return command("file.restore");
    if (!file_ || file_->stillThere())
        return {};
    return command(QFileInfo::exists(file_->path()) ? "file.read-in" : "file.save-copy");
}

/// What was typed and the plan does not have: the program ended, or another one wrote into the file.
void MainWindow::askUnsaved()
{
    if (!file_ || file_->isReadOnly() || keeper_->older().isEmpty() || findChild<DifferenceDialog*>())
        return;
    const QList<Difference> found = differences(keeper_->older(), plan());
    if (!found.isEmpty()) {
        DifferenceDialog dialog(
            {tr("Typed and not saved"),
                tr("What is ticked goes into the plan as one change, which can be undone. What is not is gone "
                   "after that; “Later” asks again when the plan is opened next."),
                tr("In the plan"), tr("Take in"), tr("Later")},
            found, plan().snapshot(), this);
        if (dialog.exec() != QDialog::Accepted || !file_ || !commitOrShow(dialog.taken()))
            return;
    }
    keeper_->settleOlder();
}

/// Another program put another file in the place of the plan: that one is opened, with what is chosen of what it lacks.
void MainWindow::readIn()
{
    const QString path = file().path();
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto opened = PlanFile::open(path, OpenMode::Read);
    const auto lacking = opened ? file().unknownTo(*opened->file) : Result<std::optional<PlanFile::Lacking>>(opened.error());
    QApplication::restoreOverrideCursor();
    if (!opened) {
        showError(opened.error());
        return;
    }
    if (!lacking) {
        showError(lacking.error());
        return;
    }
    const Plan there = opened->file->plan().snapshot();
    opened->file.reset();
    const bool share = lacking->has_value();
    QList<Difference> found = differences(keeper_->older() + keeper_->typed(), there);
    if (share)
        for (Difference& difference : differences((*lacking)->change, plan(), there)) {
            difference.doubtful = !(*lacking)->certain && difference.change.action == RowAction::Update;
            if (std::none_of(found.begin(), found.end(), [&](const Difference& typed) { return isAbout(typed, difference); }))
                found.append(std::move(difference));
        }
    ChangeSet chosen;
    if (!found.isEmpty() || !share) {
        const QString explanation = share
            ? tr("The file that is there now does not have this. What is ticked goes into it as one change, which can be undone. "
                 "What is not is gone after that.")
            : tr("The file that is there now shares no history with the plan shown here, so only what was being typed can be "
                 "taken along. Save a copy first if anything else shown here is still needed.");
        DifferenceDialog dialog(
            {tr("Read in the file that is there now"), explanation, tr("In the file"), tr("Read in"), tr("Cancel")}, found, there,
            this);
        if (dialog.exec() != QDialog::Accepted || !file_)
            return;
        chosen = dialog.taken();
        if (share)
            keepNeeded((*lacking)->change.contents(), chosen);
    }
    file().letGo(tr("Another file has come in the place of this one."));
    auto now = PlanFile::open(path, OpenMode::WriteIfFree);
    if (now && now->file->isReadOnly() && !chosen.isEmpty())
        now = Error {Problem::Locked, now->file->readOnlyReason()};
    if (!now) {
        showError(now.error());
        return;
    }
    // Before anything that is shown here is let go of: a full disk may refuse it.
    if (const Result<> taken = chosen.isEmpty() ? Result<>() : now->file->commit(chosen); !taken) {
        showError(taken.error());
        return;
    }
    setFile(std::move(now->file));
    keeper_->settleOlder(); // it was among the differences
    forgetError();
    showNotice(tr("This is the file that is there now, with what you took along."));
}

void MainWindow::askTakeOver()
{
    const QString warning
        = tr("Take it over only when nobody works on it there any more. Should that computer come back, its changes "
             "are refused there, and it says so.");
    if (decide(this, tr("Take over"), file().readOnlyReason() + u' ' + warning, tr("Take over"), tr("Cancel")))
        takeOver();
}

void MainWindow::askRestore()
{
    const QString path = toRestore_.isEmpty()
        ? QFileDialog::getOpenFileName(this, tr("Restore which plan?"), usualFolder(), planFilter())
        : toRestore_;
    if (path.isEmpty())
        return;
    const auto backups = backupsFor(path);
    if (!backups) {
        showError(backups.error());
        return;
    }
    const QDateTime made = QFileInfo(backups->first()).lastModified();
    const QString question
        = tr("Put the backup of %1, %2 in place of %3?")
              .arg(formatDate(made.date()), made.time().toString(QStringLiteral("HH.mm")), QFileInfo(path).fileName());
    if (decide(this, question,
            tr("The file that is there now is kept beside it under another name. Should this backup not be whole, the "
               "next older one is taken."),
            tr("Restore"), tr("Cancel")))
        restore(path);
}

void MainWindow::restore(const QString& path)
{
    const bool wasOpen = file_ && QFileInfo(file_->path()).canonicalFilePath() == QFileInfo(path).canonicalFilePath();
    if (wasOpen)
        closeFile();
    laterShown(
        this, tr("Restoring %1").arg(QFileInfo(path).fileName()),
        [path](const Task& task) { return restorePlan(path, {}, task); },
        [this, path, wasOpen](const Result<Restored>& restored) {
            if (!restored) {
                if (wasOpen && !hasFile())
                    openFile(path);
                showEnd(restored.error());
                return;
            }
            toRestore_.clear();
            if (hasFile()) { // somebody works on another plan by now
                messages_->showNotice(tr("%1 is as in its backup.").arg(QDir::toNativeSeparators(path)),
                    {tr("Open"), [this, path] { openFile(path); }});
                return;
            }
            if (openFile(path) && !restored->kept.isEmpty())
                showNotice(tr("The plan is as in its backup. The file that was there is now %1.")
                               .arg(QDir::toNativeSeparators(restored->kept)));
        });
}

void MainWindow::lookAtDisk()
{
    if (!file_)
        return;
    // Programs that replace a file take the watch with the old one.
    if (!watcher_.files().contains(file_->path()) && QFileInfo::exists(file_->path()))
        watcher_.addPath(file_->path());
    if (const Result<> there = file_->stillThere(); !there && !file_->isWrittenOver()) {
        showError(there.error());
        return;
    }
    if (const auto looked = file_->refresh(); !looked)
        showError(looked.error());
    else if (told_ && told_->aboutPlace)
        forgetError(); // it is there again
}

void MainWindow::askName()
{
    constexpr qsizetype longest = 100;
    QInputDialog dialog(this);
    dialog.setWindowTitle(tr("Name in the history"));
    dialog.setLabelText(tr("Under which name shall your changes stand in the history?"));
    dialog.setInputMode(QInputDialog::TextInput);
    dialog.setTextValue(Author::current().name);
    if (auto* line = dialog.findChild<QLineEdit*>())
        line->setObjectName(QStringLiteral("name"));
    new KeptText(QStringLiteral("dialog-name"), dialog);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString name = dialog.textValue().simplified().left(longest);
    if (name.isEmpty())
        return;
    Author::setCurrentName(name);
    if (file_)
        file_->setAuthor(Author::current());
    showNotice(tr("From now on your changes stand in the history under “%1”.").arg(name));
}

HelpWindow* MainWindow::help() const
{
    return help_;
}

/// The manual at a page of that name; empty: at the page one is on.
void MainWindow::showManual(const QString& name)
{
    if (!help_) {
        QList<KeysOf> keys {{tr("Everywhere"), {}}};
        for (const CommandRegistry::Entry& entry :
            commands_->entries().mid(0, commands_->entries().size() - commands_->pageEntries().size()))
            keys.first().commands.append(entry.command);
        if (file_)
            for (const PageEntry& page : pageList_)
                keys.append({page.titleText(), made(page).commands});
        help_ = new HelpWindow(manualPages() << keysPage(keys), this);
        help_->setAttribute(Qt::WA_DeleteOnClose); // the keys of a page are known once a plan is open
    }
    const PageEntry* here = pageNamed(pageList_, currentPage_);
    help_->showPage(!name.isEmpty() ? name : here ? QString::fromLatin1(here->manual) : QStringLiteral("mulai"));
    help_->show();
    help_->raise();
    help_->activateWindow();
    help_->text().setFocus();
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
