#include "ui/shell/main_window.h"

#include "core/base/format.h"
#include "ui/shell/enter_presses.h"
#include "ui/shell/navigation.h"
#include "ui/shell/one_start.h"
#include "ui/shell/page_header.h"
#include "ui/shell/plan_drop.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/start_page.h"
#include "ui/shell/typing_keeper.h"
#include "ui/shell/undo_goes_to_plan.h"
#include "ui/shell/window_place.h"
#include "ui/shell/work_strip.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/small_parts.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPointer>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

namespace pela {

namespace {
const QString pageKey = QStringLiteral("window/page");
constexpr qsizetype mostMissed = 32;
} // namespace

MainWindow::MainWindow(PageList pages, QWidget* parent) : QMainWindow(parent), pageList_(pages)
{
    setWindowTitle(QStringLiteral("Pela"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/pela.svg")));
    new UndoGoesToPlan(this);
    new EnterPresses(this);
    connect(new PlanDrop(*this), &PlanDrop::dropped, this, &MainWindow::takeDropped);
    keeper_ = new TypingKeeper(*this);
    build();

    diskPause_.setSingleShot(true);
    diskPause_.setInterval(400);
    connect(&watcher_, &QFileSystemWatcher::fileChanged, &diskPause_, qOverload<>(&QTimer::start));
    connect(&diskPause_, &QTimer::timeout, this, &MainWindow::lookAtDisk);
    // Progress marks are counted beside the window, and while somebody types not at every letter.
    progressPause_.setSingleShot(true);
    progressPause_.setInterval(150);
    connect(&progressPause_, &QTimer::timeout, this, &MainWindow::countProgress);

    closeFile();
}

void MainWindow::showInPlace()
{
    restorePlace(*this);
    show();
}

MainWindow::~MainWindow()
{
    hide();      // what still runs is waited for, and nobody shall see that
    dropPages(); // they hold references to the file, so they go first
}

bool MainWindow::openFile(const QString& path)
{
    return openFile(path, OpenMode::WriteIfFree);
}

bool MainWindow::openFile(const QString& path, OpenMode mode)
{
    const QString place = QFileInfo(path).canonicalFilePath();
    if (file_ && !file_->isReadOnly() && file_->stillThere() && !place.isEmpty()
        && place == QFileInfo(file_->path()).canonicalFilePath()) {
        showNotice(tr("This plan is open already."));
        return true;
    }
    if (mode == OpenMode::WriteIfFree && PlanFile::isOlder(path) && !upgrading_.isRunning()) {
        upgrading_ = laterShown(
            this, tr("Bringing %1 up to date").arg(QFileInfo(path).fileName()),
            [path](const Task&) { return PlanFile::bringUpToDate(path); },
            [this, path](const Result<>& done) {
                // Where it cannot be replaced it can still be looked at, brought up to date in a copy; open() says why.
                openUpgraded(path, bool(done));
            });
        return true;
    }
    return openUpgraded(path, false, mode);
}

bool MainWindow::openUpgraded(const QString& path, bool upgraded, OpenMode mode)
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto opened = PlanFile::open(path, mode);
    QApplication::restoreOverrideCursor();
    if (!opened) {
        toRestore_ = opened.error().problem == Problem::Damaged ? path : QString();
        showError(opened.error());
        return false;
    }
    const bool migrated = upgraded || opened->migrated;
    setFile(std::move(opened->file));
    if (migrated)
        showNotice(
            tr("This plan was of an older form and has been brought up to date. The file as it was is among the backups."));
    return true;
}

void MainWindow::setFile(std::unique_ptr<PlanFile> file)
{
    closeFile(); // which may have to say that what was typed last was refused
    file_ = std::move(file);
    connect(file_.get(), &PlanFile::changed, this, &MainWindow::planChanged);
    connect(file_.get(), &PlanFile::reloaded, this, &MainWindow::planReloaded);
    connect(file_.get(), &PlanFile::notice, this, &MainWindow::showNotice);
    connect(file_.get(), &PlanFile::notWritten, this, &MainWindow::showState);
    rememberFile(file_->path(), planTitle());
    watcher_.addPath(file_->path());
    if (!file_->isReadOnly())
        bringUnsavedTo(masterplanOf(plan()).id, unsavedName(masterplanOf(plan()).id, file_->path()));
    keeper_->begin(masterplanOf(plan()).id, file_->path());
    if (listener_)
        listener_->answerFor(file_->path());
    countProgress();
    whole_->setCurrentIndex(1);
    const QString last = QSettings().value(pageKey).toString();
    showPage(pageNamed(pageList_, last) ? last : QString::fromLatin1(pageList_.front().id));
    navigation_->focusCurrent();
    showState();
    QMetaObject::invokeMethod(this, &MainWindow::askUnsaved, Qt::QueuedConnection); // once the plan is on screen
}

void MainWindow::closeFile()
{
    forgetError();
    messages_->clear(); // what it offers is about this plan
    keepWhatIsTyped();
    keeper_->end();
    dropPages();
    background_.stop();
    qDeleteAll(findChildren<WorkStrip*>());
    if (file_) {
        watcher_.removePath(file_->path());
        rememberFile(file_->path(), planTitle()); // its city or period may have changed
    }
    file_.reset();
    if (listener_)
        listener_->answerFor({});
    start_->showRecent(recentFiles());
    start_->focusFirst();
    showState();
}

void MainWindow::dropPages()
{
    header_->show({}, {}, {}); // its buttons are of the commands that go
    commands_->setPageCommands({});
    // A stack shows the next page when one goes. Out of sight none of them is shown, so none acts on a window half gone.
    whole_->setCurrentIndex(0);
    for (const OpenPage& open : std::as_const(pages_))
        delete open.place;
    pages_.clear();
    currentPage_.clear();
}

PlanFile& MainWindow::file()
{
    Q_ASSERT(file_);
    return *file_;
}

std::function<void(double)> MainWindow::showWork(const QString& title, std::function<void()> stop)
{
    auto* strip = new WorkStrip(title, std::move(stop), this);
    statusBar()->addPermanentWidget(strip);
    return [strip = QPointer<WorkStrip>(strip)](double done) {
        if (strip)
            strip->setDone(done);
    };
}

bool MainWindow::keepWhatIsTyped()
{
    bool all = true;
    for (const OpenPage& open : std::as_const(pages_)) // also what waits on a page that is out of sight
        all = open.page->flush() && all;
    keeper_->keep();
    return all;
}

void MainWindow::keepBeyondEnd()
{
    keepWhatIsTyped();
    keeper_->keepBeyondEnd();
}

Error MainWindow::notKept() const
{
    const Result<> there = file_->stillThere();
    const QString reason = !there ? there.error().message : told_ ? told_->error.message : QString();
    return {Problem::Refused, QStringList {reason, tr("What you typed last is still here and not saved.")}.join(u' ').trimmed()};
}

Page* MainWindow::currentPage() const
{
    return pages_.value(currentPage_).page;
}

/// The page of an entry, out of sight and without anything in it when it has to be made.
MainWindow::OpenPage& MainWindow::made(const PageEntry& entry)
{
    const QString id = QString::fromLatin1(entry.id);
    OpenPage& open = pages_[id];
    if (!open.page) {
        Page* page = entry.make(*this);
        page->setObjectName(QStringLiteral("page-") + id);
        page->setAccessibleName(entry.titleText());
        connect(page, &Page::commandsChanged, commands_, &CommandRegistry::update);
        open = {&entry, page, scrolling(*page, pageStack_), page->commands(), {}, true};
        pageStack_->addWidget(open.place);
    }
    return open;
}

void MainWindow::showPage(const QString& pageId)
{
    const PageEntry* entry = pageNamed(pageList_, pageId);
    if (!entry || !file_)
        return;
    if (Page* left = currentPage(); left && currentPage_ != pageId)
        left->flush();
    OpenPage& open = made(*entry);
    catchUp(open);
    if (currentPage_ != pageId) {
        currentPage_ = pageId;
        commands_->setPageCommands(open.commands);
        header_->show(entry->titleText(), entry->purposeText(), commands_->pageEntries());
        pageStack_->setCurrentWidget(open.place);
        if (std::exchange(open.neverShown, false))
            rememberPanes(*open.page, pageId);
        QSettings().setValue(pageKey, pageId);
    }
    navigation_->setCurrent(pageId);
    showErrorOfPage();
    if (focusWidget() && navigation_->isAncestorOf(focusWidget()))
        navigation_->focusCurrent();
    commands_->update();
}

bool MainWindow::goTo(const EntityInfo& entity, const QUuid& id)
{
    const Table& table = plan().table(entity);
    if (!table.find(id))
        return false;
    if (const PageEntry* entry = pageShowing(pageList_, entity)) {
        showPage(QString::fromLatin1(entry->id));
        return currentPage()->showRow(entity, id);
    }
    // A row without a page of its own is shown by the row it belongs to: a budget line by its programme.
    for (const FieldInfo& field : entity.fields) {
        if (!field.leadsToOwner())
            continue;
        const QUuid owner = table.value(id, field).uuid();
        if (!owner.isNull() && goTo(field.target(), owner))
            return true;
    }
    return false;
}

void MainWindow::planChanged(const ChangeSet& change)
{
    askedToLose_ = false;
    QSet<const EntityInfo*> touched;
    for (const RowChange& row : change.rows())
        touched.insert(row.entity);
    for (OpenPage& open : pages_) {
        const EntityList& reads = open.entry->reads;
        if (std::none_of(reads.begin(), reads.end(), [&](const EntityInfo* entity) { return touched.contains(entity); }))
            continue;
        if (open.missedAll)
            continue; // it will read everything
        open.missed.append(change);
        if (open.missed.size() > mostMissed) // an evening of typing elsewhere is one change to this page
            open.missed = {net(open.missed)};
        if (open.page == currentPage())
            catchUp(open);
    }
    progressPause_.start();
    commands_->update();
    showState();
    answer(change);
}

void MainWindow::planReloaded()
{
    // What stands in fields and editors gives way to what is in the file now, and is offered.
    if (const QList<UnsavedText> typed = keeper_->typed(); !typed.isEmpty()) {
        keeper_->setAside(typed);
        QMetaObject::invokeMethod(this, &MainWindow::askUnsaved, Qt::QueuedConnection);
    }
    for (OpenPage& open : pages_) {
        open.missedAll = true;
        if (open.page == currentPage())
            catchUp(open);
    }
    countProgress();
    commands_->update();
    showState();
    showNotice(tr("Another program changed this file; what you see is its newest state."));
}

/// Tells a page that comes into sight what it has missed, as one change.
void MainWindow::catchUp(OpenPage& open)
{
    const QList<ChangeSet> missed = std::exchange(open.missed, {});
    if (std::exchange(open.missedAll, false))
        open.page->reload();
    else if (!missed.isEmpty())
        open.page->refresh(missed.size() == 1 ? missed.first() : net(missed));
}

void MainWindow::countProgress()
{
    counting_.stop();
    if (!file_)
        return;
    counting_ = later(
        this,
        [plan = plan().snapshot(), pages = pageList_](const Task& task) {
            std::vector<Progress> counted;
            for (const PageEntry& page : pages)
                counted.push_back(task.stopped() ? Progress() : progressOf(plan, page.rules));
            return counted;
        },
        [this](const std::vector<Progress>& counted) { navigation_->showProgress(counted); });
}

/// City and period.
QString MainWindow::planTitle()
{
    const Masterplan& masterplan = masterplanOf(plan());
    return QStringLiteral("%1 %2").arg(masterplan.city, periodOf(masterplan));
}

void MainWindow::showState()
{
    QString words;
    QString iconName;
    QString title = QStringLiteral("Pela");
    if (file_) {
        const QDateTime changed = file_->lastChange().toLocalTime();
        header_->setOnlyRead(file_->isReadOnly() ? file_->readOnlyReason() : QString());
        if (file_->isReadOnly()) {
            iconName = QStringLiteral("lock");
            words = tr("Can only be looked at"); // why stands above every page
        } else if (!file_->stillThere()) {
            iconName = QStringLiteral("warning");
            words = file_->isWrittenOver() ? tr("Not saved: another program has written over the file")
                                           : tr("Not saved: the file is no longer in its place");
        } else if (!changed.isValid()) {
            iconName = QStringLiteral("check");
            words = tr("Saved");
        } else {
            iconName = QStringLiteral("check");
            words = changed.date() == QDate::currentDate() ? tr("Saved at %1").arg(changed.toString(QStringLiteral("HH.mm")))
                                                           : tr("Saved on %1").arg(formatDate(changed.date()));
        }
        const Masterplan& masterplan = masterplanOf(plan());
        title = QStringLiteral("%1 · Pela").arg(planTitle());
        place_->setText(masterplan.example ? tr("Example plan · %1").arg(QFileInfo(file_->path()).fileName())
                                           : QFileInfo(file_->path()).fileName());
        place_->setToolTip(QDir::toNativeSeparators(file_->path()));
    } else {
        place_->clear();
    }
    setWindowTitle(title);
    state_->setText(words);
    state_->setToolTip(file_ && file_->isReadOnly() ? file_->readOnlyReason() : words);
    const QColor ink = iconName == QLatin1String("check") ? theme::tokens().good : theme::tokens().warning;
    stateIcon_->setPixmap(iconName.isEmpty() ? QPixmap() : iconPixmap(iconName, ink, theme::iconSize() - 2, devicePixelRatioF()));
    commands_->update();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    forgetError();
    const bool loses = file_ && (!keepWhatIsTyped() || file_->isWrittenOver());
    if (loses && !askedToLose_ && !keeper_->isEnding()) {
        // Once more, and the window closes all the same: nobody is locked in.
        askedToLose_ = true;
        Error error = notKept();
        error.message += u' ' + tr("Save a copy to keep it, or close the window once more to give it up.");
        showError(error);
        event->ignore();
        return;
    }
    if (askedToLose_ && !keeper_->isEnding())
        keeper_->giveUp();
    rememberPlace(*this);
    background_.stop();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && file_)
        diskPause_.start();
    QMainWindow::changeEvent(event);
}

} // namespace pela
