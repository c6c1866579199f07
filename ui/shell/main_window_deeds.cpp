// What the window says of deeds and of what is wrong, and the way back.
#include "ui/shell/main_window.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QPointer>
#include <QScopedValueRollback>
#include <QSet>
#include <QUrl>

namespace pela {

namespace {

/// The page where a row is seen: one that shows such rows, or those of the row it belongs to. nullptr when there is none.
const PageEntry* pageOf(PageList pages, const EntityInfo& entity)
{
    if (const PageEntry* page = pageShowing(pages, entity))
        return page;
    for (const FieldInfo& field : entity.fields)
        if (field.leadsToOwner())
            if (const PageEntry* page = pageOf(pages, field.target()))
                return page;
    return nullptr;
}

} // namespace

void MainWindow::showError(const Error& error)
{
    const bool aboutPlace = file_ && !file_->stillThere();
    // What a page was refused is of that page; what is wrong with a file is of all of them.
    const bool ofPage = !aboutPlace && (error.problem == Problem::Refused || error.problem == Problem::Usage);
    told_ = Told {error, ofPage ? currentPage_ : QString(), aboutPlace};
    saysDeed_ = false;
    messages_->showError(error.message, wayOutOf(error));
    showState();
}

void MainWindow::showNotice(const QString& sentence)
{
    told_.reset();
    saysDeed_ = false;
    messages_->showNotice(sentence);
}

void MainWindow::showSaved(const QString& sentence, const QString& path)
{
    told_.reset();
    saysDeed_ = false;
    messages_->showNotice(sentence, {tr("Open the folder"), [folder = QFileInfo(path).absolutePath()] {
                                         QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
                                     }});
}

/// What is offered is about what was said: nothing happens when something else was done since.
void MainWindow::sayDeed(const QString& sentence, const QString& offer, std::function<void()> act)
{
    told_.reset();
    saysDeed_ = true;
    messages_->showNotice(sentence.endsWith(u'.') ? sentence : QString(sentence + u'.'),
        {offer, [this, act = std::move(act), at = file().entries()] {
             if (!file_)
                 return;
             keepWhatIsTyped();
             if (file_->entries() == at)
                 act();
         }});
}

void MainWindow::forgetError()
{
    told_.reset();
    if (messages_->showsError())
        messages_->clear();
}

/// What is wrong on one page stands there only, and is there again when somebody comes back.
void MainWindow::showErrorOfPage()
{
    if (!told_ || told_->page.isEmpty())
        return;
    if (told_->page == currentPage_)
        messages_->showError(told_->error.message, wayOutOf(told_->error));
    else if (messages_->showsError())
        messages_->clear();
}

/// Says what a deed did where that cannot be seen: it took something away, or it changed what another page shows.
void MainWindow::answer(const ChangeSet& change)
{
    if (told_ && (told_->aboutPlace || told_->page == currentPage_))
        forgetError(); // it was written: what kept it from that is gone
    if (std::exchange(saysDeed_, false))
        messages_->clear(); // that is not the newest deed any more
    if (goingBack_ || change.isTyping() || currentPage_.isEmpty())
        return;
    const QList<RowChange>& rows = change.rows();
    if (std::any_of(rows.begin(), rows.end(), [](const RowChange& row) { return row.action == RowAction::Remove; })) {
        sayDeed(tr("Done: %1").arg(change.label()), tr("Undo"), [this] { undo(); });
        return;
    }
    for (const RowChange& row : rows) {
        const PageEntry* page = pageOf(pageList_, *row.entity);
        if (!page || currentPage_ == QLatin1String(page->id))
            continue;
        sayDeed(tr("Done: %1").arg(change.label()), tr("Show"), [this, entity = row.entity, id = row.id] { goTo(*entity, id); });
        return;
    }
}

void MainWindow::undo()
{
    goBack(false);
}

void MainWindow::redo()
{
    goBack(true);
}

void MainWindow::goBack(bool again)
{
    if (!file_)
        return;
    keepWhatIsTyped();
    const std::optional<QString> label = again ? file().redoLabel() : file().undoLabel();
    if (!label)
        return;
    ChangeSet change;
    const QScopedValueRollback going(goingBack_, true);
    QObject listener;
    connect(file_.get(), &PlanFile::changed, &listener, [&change](const ChangeSet& done) { change = done; });
    if (const Result<> done = again ? file().redo() : file().undo(); !done) {
        showError(done.error());
        return;
    }
    showWhereItHappened(change);
    if (again)
        sayDeed(tr("Done again: %1").arg(*label), tr("Undo"), [this] { undo(); });
    else
        sayDeed(tr("Undone: %1").arg(*label), tr("Redo"), [this] { redo(); });
}

/// Stays on the page where it is seen; goes to the first one that shows it otherwise.
void MainWindow::showWhereItHappened(const ChangeSet& change)
{
    const auto isHere = [this](const RowChange& row) {
        const PageEntry* page = pageOf(pageList_, *row.entity);
        return page && currentPage_ == QLatin1String(page->id);
    };
    QSet<QUuid> touched;
    for (const RowChange& row : change.rows())
        touched.insert(row.id);
    // A programme before its budget lines: first what the rest of the deed belongs to.
    const auto isPart = [&](const RowChange& row) {
        const Table& table = plan().table(*row.entity);
        const std::vector<FieldInfo>& fields = row.entity->fields;
        return table.find(row.id) && std::any_of(fields.begin(), fields.end(), [&](const FieldInfo& field) {
            return field.leadsToOwner() && touched.contains(table.value(row.id, field).uuid());
        });
    };
    QList<RowChange> rows = change.rows();
    std::stable_partition(rows.begin(), rows.end(), [&](const RowChange& row) { return !isPart(row); });
    const auto here = std::find_if(rows.begin(), rows.end(), isHere);
    const auto seen = here != rows.end()
        ? here
        : std::find_if(rows.begin(), rows.end(), [this](const RowChange& row) { return pageOf(pageList_, *row.entity); });
    if (seen == rows.end())
        return;
    const QPointer<QWidget> focus = here != rows.end() ? focusWidget() : nullptr;
    if (!goTo(*seen->entity, seen->id))
        showPage(QString::fromLatin1(pageOf(pageList_, *seen->entity)->id));
    if (focus && focus->isVisible())
        focus->setFocus();
}

} // namespace pela
