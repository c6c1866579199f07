// Where the keyboard goes, and what the commands of all pages are.
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/shell/region_walk.h"
#include "ui/widgets/grid/entity_grid.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>

namespace pela {

void MainWindow::walk(int step)
{
    QList<QWidget*> regions;
    qsizetype ofPage = 0;
    if (Page* page = currentPage()) {
        ofPage = focusWidget() && page->isAncestorOf(focusWidget()) ? 1 : 0;
        regions = QList<QWidget*> {navigation_} + page->regions();
    } else {
        regions = {whole_};
    }
    regions += findChild<QToolBar*>();
    walkRegions(regions, step, focusWidget(), ofPage);
}

/// Into what was just gone to: the table that holds the chosen row, else the main part of the page.
void MainWindow::landOnPage()
{
    Page* page = currentPage();
    if (!page)
        return;
    if (const std::optional<RowPlace> row = page->chosenRow())
        for (EntityGrid* grid : page->findChildren<EntityGrid*>())
            if (grid->isVisible() && grid->currentRow() == row->id && focusInto(grid))
                return;
    for (QWidget* region : page->regions())
        if (focusInto(region))
            return;
}

void MainWindow::openPane()
{
    if (Page* page = currentPage())
        focusInto(page->openPane());
}

void MainWindow::find()
{
    QLineEdit* field = currentPage() ? currentPage()->searchField() : nullptr;
    if (!field)
        return;
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
}

/// As if its key had been pressed: whoever has the keyboard knows best what it does there.
void MainWindow::pressInFocus(const QKeySequence& keys)
{
    QWidget* widget = focusWidget();
    if (!widget)
        return;
    const QKeyCombination pressed = keys[0];
    const auto text = pressed.key() == Qt::Key_Delete ? QStringLiteral("\x7f") : QString();
    QKeyEvent event(QEvent::KeyPress, pressed.key(), pressed.keyboardModifiers(), text);
    QApplication::sendEvent(widget, &event);
}

/// The command of the page that is shown which has these keys; nullptr when it has none.
QAction* MainWindow::pageActionWith(const QKeySequence& keys) const
{
    for (const CommandRegistry::Entry& entry : commands_->pageEntries())
        if (entry.command.shortcut == keys)
            return entry.action;
    return nullptr;
}

void MainWindow::openPalette()
{
    palette_->popUp();
    makeNextPage();
}

/// One page at a time, before the first letter is typed: what all pages can do is asked of them then, and nobody shall wait.
void MainWindow::makeNextPage()
{
    const auto missing = std::find_if(pageList_.begin(), pageList_.end(),
        [this](const PageEntry& entry) { return !pages_.contains(QString::fromLatin1(entry.id)); });
    if (!file_ || missing == pageList_.end())
        return;
    made(*missing);
    QTimer::singleShot(0, this, &MainWindow::makeNextPage);
}

QList<CommandElsewhere> MainWindow::commandsElsewhere()
{
    QList<CommandElsewhere> all;
    if (!file_)
        return all;
    for (const PageEntry& entry : pageList_) {
        const QString id = QString::fromLatin1(entry.id);
        if (id == currentPage_)
            continue;
        for (const Command& command : made(entry).commands)
            all.append({command, entry.titleText(), [this, id, commandId = command.id] { doOnPage(id, commandId); }});
    }
    return all;
}

void MainWindow::doOnPage(const QString& pageId, const QString& commandId)
{
    showPage(pageId);
    landOnPage();
    QAction* action = commands_->action(commandId);
    if (action && action->isEnabled())
        action->trigger();
    else if (action)
        showNotice(file().isReadOnly() ? tr("This plan can only be looked at.")
                                       : tr("“%1” is done on this page, to what is chosen here.").arg(action->iconText()));
}

} // namespace pela
