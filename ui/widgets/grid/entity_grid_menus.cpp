// The menus of a grid: of its cells and of its columns.
#include "core/base/format.h"
#include "ui/widgets/grid/entity_grid.h"
#include "ui/widgets/grid/grid_model.h"
#include "ui/widgets/grid/grid_view.h"
#include "ui/widgets/literal.h"

#include <QMenu>

namespace pela {

void EntityGrid::showMenu(const QPoint& at)
{
    QMenu menu(this);
    const bool writable = !model_->file().isReadOnly();
    const QList<QUuid> rows = chosenRows();
    menu.addAction(tr("Copy"), QKeySequence::Copy, this, [this] { copy(false); });
    menu.addAction(tr("Copy with column titles"), this, [this] { copy(true); });
    if (writable) {
        menu.addAction(tr("Paste"), QKeySequence::Paste, this, &EntityGrid::paste);
        menu.addSeparator();
        const QModelIndex current = view_->currentIndex();
        if (current.isValid() && model_->isWritable(current) && rows.size() > 1)
            menu.addAction(tr("Change %1 in %n row(s)…", nullptr, int(rows.size()))
                               .arg(literal(inSentence(model_->column(current.column()).title))),
                QKeySequence(Qt::CTRL | Qt::Key_Return), this, &EntityGrid::editChosen);
        menu.addAction(tr("Fill down"), QKeySequence(Qt::CTRL | Qt::Key_D), this, &EntityGrid::fillDown);
        menu.addAction(tr("Clear"), QKeySequence(Qt::Key_Delete), this, &EntityGrid::clearChosen);
        if (model_->spec().addRow && !rows.isEmpty())
            menu.addAction(tr("Remove %n row(s)", nullptr, int(rows.size())), this, &EntityGrid::removeChosenRows);
    }
    emit menuAsked(menu);
    menu.exec(at);
}

void EntityGrid::fillColumnMenu(QMenu& menu)
{
    for (int column = model_->spec().frozen; column < model_->columnCount(); ++column) {
        QAction* action = menu.addAction(literal(model_->column(column).title));
        action->setCheckable(true);
        action->setEnabled(view_->columns().mayHide(column));
        action->setChecked(!view_->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { view_->hideColumn(column, !shown); });
    }
    menu.addSeparator();
    QAction* reset = menu.addAction(tr("All as at the beginning"), this, [this] {
        view_->columns().reset();
        view_->layOut();
    });
    reset->setEnabled(view_->columns().isChosen());
}

} // namespace pela
