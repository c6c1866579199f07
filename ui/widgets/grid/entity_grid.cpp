#include "ui/widgets/grid/entity_grid.h"

#include "core/base/format.h"
#include "core/domain/entities.h"
#include "core/model/cell_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/grid/grid_model.h"
#include "ui/widgets/grid/grid_view.h"
#include "ui/widgets/grid/totals_strip.h"
#include "ui/widgets/literal.h"

#include <QApplication>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>
#include <QVBoxLayout>

namespace pela {

EntityGrid::EntityGrid(Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace)
{
    model_ = new GridModel(workspace.file(), this);
    view_ = new GridView(*model_, this);
    totals_ = new TotalsStrip(*model_, *view_, this);
    sideways_ = new QScrollBar(Qt::Horizontal, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(view_, 1);
    layout->addWidget(totals_);
    layout->addWidget(sideways_);
    setFocusProxy(view_);

    // The bar lies under the totals, which belong to the table.
    QScrollBar* inner = view_->horizontalScrollBar();
    connect(inner, &QScrollBar::rangeChanged, this, [this, inner](int least, int most) {
        sideways_->setRange(least, most);
        sideways_->setPageStep(inner->pageStep());
        sideways_->setVisible(most > least);
    });
    connect(inner, &QScrollBar::valueChanged, sideways_, &QScrollBar::setValue);
    connect(sideways_, &QScrollBar::valueChanged, inner, &QScrollBar::setValue);
    sideways_->hide();

    for (GridDelegate* delegate : {view_->delegate(), view_->frozenDelegate()}) {
        delegate->write = [this](const QModelIndex& cell, const QString& typed, CellMove move) {
            const bool written = write(cell, typed, move);
            if (written && move != CellMove::Stay)
                view_->setFocus(); // also when the rows were read anew, which closes editors and drops the focus
            return written;
        };
        delegate->givenUp = [this] { view_->setFocus(); };
    }
    for (GridHeader* header : {view_->header(), view_->frozenHeader()}) {
        connect(header, &GridHeader::filterTyped, model_, &GridModel::setColumnFilter);
        connect(header, &GridHeader::filterLeft, this, [this](int column) {
            view_->setFocus();
            if (model_->rowCount() > 0)
                view_->setCurrentIndex(model_->index(0, column));
        });
        connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
            const bool again = model_->sortColumn() == column;
            if (again && model_->sortOrder() == Qt::DescendingOrder)
                model_->setSorting(-1, Qt::AscendingOrder);
            else
                model_->setSorting(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
            view_->header()->viewport()->update();
            view_->frozenHeader()->viewport()->update();
        });
        header->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint& at) { showHeaderMenu(header->mapToGlobal(at)); });
    }
    connect(model_, &QAbstractItemModel::modelAboutToBeReset, this, &EntityGrid::keepPlace);
    connect(model_, &GridModel::rebuilt, this, &EntityGrid::restorePlace);
    connect(view_, &GridView::copyAsked, this, [this] { copy(false); });
    connect(view_, &GridView::pasteAsked, this, &EntityGrid::paste);
    connect(view_, &GridView::clearAsked, this, &EntityGrid::clearChosen);
    connect(view_, &GridView::fillDownAsked, this, &EntityGrid::fillDown);
    connect(view_, &GridView::toggleAsked, this, &EntityGrid::toggle);
    connect(view_, &GridView::groupToggled, model_, &GridModel::toggleGroup);
    connect(view_, &GridView::selectionMoved, this, &EntityGrid::announceCurrent);
    connect(view_, &QWidget::customContextMenuRequested, this,
        [this](const QPoint& at) { showMenu(view_->viewport()->mapToGlobal(at)); });
}

void EntityGrid::setSpec(const GridSpec& spec)
{
    model_->setSpec(spec);
    view_->setUp();
    view_->setAccessibleName(spec.entity->title());
    totals_->setVisible(spec.totals);
}

void EntityGrid::setAddRow(const decltype(Sheet::addRow)& addRow)
{
    model_->setAddRow(addRow);
}

void EntityGrid::reload()
{
    model_->reload();
}

void EntityGrid::refresh(const ChangeSet& change)
{
    model_->refresh(change);
}

bool EntityGrid::flush()
{
    // Looked for, not asked of the focus: that is with another program when the session ends.
    CellEditor* editor = openEditor();
    return !editor || editor->done(CellMove::Stay);
}

CellEditor* EntityGrid::openEditor() const
{
    for (QWidget* widget : findChildren<QWidget*>())
        if (auto* editor = dynamic_cast<CellEditor*>(widget); editor && !widget->isHidden())
            return editor;
    return nullptr;
}

QUuid EntityGrid::currentRow() const
{
    const QModelIndex current = view_->currentIndex();
    return current.isValid() ? model_->idAt(current.row()) : QUuid();
}

QList<QUuid> EntityGrid::chosenRows() const
{
    QList<QUuid> rows;
    for (const QModelIndex& cell : view_->chosenCells()) {
        const QUuid id = model_->idAt(cell.row());
        if (!id.isNull() && (rows.isEmpty() || rows.back() != id))
            rows.append(id);
    }
    return rows;
}

bool EntityGrid::showRow(const QUuid& id, int column)
{
    if (model_->rowOf(id) < 0)
        clearFilters();
    const int row = model_->rowOf(id);
    if (row < 0)
        return false;
    view_->setCurrentIndex(model_->index(row, column < 0 ? model_->spec().titleColumn : column));
    return true;
}

void EntityGrid::clearFilters()
{
    model_->clearFilters();
    view_->header()->showFilterTexts();
    view_->frozenHeader()->showFilterTexts();
}

void EntityGrid::beginNewRow()
{
    if (!model_->spec().addRow || model_->rowCount() == 0)
        return;
    view_->setFocus();
    view_->setCurrentIndex(model_->index(model_->rowCount() - 1, model_->spec().titleColumn));
}

void EntityGrid::setQuickFilter(const QString& text)
{
    model_->setQuickFilter(text);
}

void EntityGrid::setGrouping(int grouping)
{
    model_->setGrouping(grouping);
}

void EntityGrid::keepPlace()
{
    const QModelIndex current = view_->currentIndex();
    place_ = {};
    place_.scroll = view_->verticalScrollBar()->value();
    if (!current.isValid())
        return;
    place_.column = current.column();
    place_.at = current.row();
    place_.row = model_->idAt(current.row());
    place_.onNewRow = model_->kindAt(current.row()) == GridModel::RowKind::New;
    place_.chosen = chosenRows();
}

int EntityGrid::nearestDataRow(int from) const
{
    const auto isData = [this](int row) { return model_->kindAt(row) == GridModel::RowKind::Data; };
    for (int row = std::max(from, 0); row < model_->rowCount(); ++row)
        if (isData(row))
            return row;
    for (int row = std::min(from, model_->rowCount()) - 1; row >= 0; --row)
        if (isData(row))
            return row;
    return -1;
}

void EntityGrid::restorePlace()
{
    view_->verticalScrollBar()->setValue(place_.scroll);
    if (place_.column >= model_->columnCount())
        return;
    int row = place_.row.isNull() ? -1 : model_->rowOf(place_.row);
    if (place_.onNewRow)
        row = model_->rowCount() - 1;
    else if (row < 0 && !place_.row.isNull())
        row = nearestDataRow(model_->isFiltered() ? 0 : place_.at); // the row is gone, or the filter hides it
    if (row >= 0)
        view_->setCurrentIndex(model_->index(row, place_.column));
    if (place_.chosen.size() > 1) {
        QItemSelection selection;
        for (const QUuid& id : place_.chosen)
            if (const int at = model_->rowOf(id); at >= 0)
                selection.select(model_->index(at, place_.column), model_->index(at, place_.column));
        view_->selectionModel()->select(selection, QItemSelectionModel::Select);
    }
    announceCurrent();
}

void EntityGrid::announceCurrent()
{
    const QUuid id = currentRow();
    if (id != announced_) {
        announced_ = id;
        emit currentRowChanged(id);
    }
    emit selectionChanged();
}

bool EntityGrid::refuse(const QModelIndex& cell, const QString& reason)
{
    const QRect rect = view_->visualRect(cell);
    QToolTip::showText(view_->viewport()->mapToGlobal(rect.bottomLeft()), reason, view_, {}, 8000);
    return false;
}

const Draft& EntityGrid::finished(Draft& draft) const
{
    if (model_->spec().finish)
        model_->spec().finish(draft);
    return draft;
}

bool EntityGrid::commit(Draft& draft)
{
    return workspace_.commitOrShow(finished(draft));
}

QString EntityGrid::deed(const QModelIndexList& cells) const
{
    QSet<int> columns;
    QSet<int> rows;
    for (const QModelIndex& cell : cells) {
        columns.insert(cell.column());
        rows.insert(cell.row());
    }
    const QModelIndex& first = cells.front();
    const SheetColumn& where = model_->column(first.column());
    const QString column = inSentence(where.deed.isEmpty() ? where.title : where.deed);
    const GridSpec& spec = model_->spec();
    const QUuid id = model_->idAt(first.row());
    const QString row = (spec.rowName ? spec.rowName(model_->plan(), id) : model_->plan().titleOf(*spec.entity, id)).left(80);
    if (columns.size() == 1)
        return rows.size() == 1 ? tr("Change %1 of %2").arg(column, row)
                                : tr("Change %1 in %n row(s)", nullptr, int(rows.size())).arg(column);
    return rows.size() == 1 ? tr("Change %1").arg(row) : tr("Change %n cell(s)", nullptr, int(cells.size()));
}

bool EntityGrid::write(const QModelIndex& cell, const QString& typed, CellMove move)
{
    const SheetColumn& column = model_->column(cell.column());
    const bool isNew = model_->kindAt(cell.row()) == GridModel::RowKind::New;
    if (move == CellMove::FillSelection && !isNew) {
        const QModelIndexList cells = view_->chosenCells();
        QModelIndexList inColumn;
        std::copy_if(cells.begin(), cells.end(), std::back_inserter(inColumn),
            [&](const QModelIndex& chosen) { return chosen.column() == cell.column(); });
        if (!inColumn.contains(cell))
            inColumn.append(cell);
        CellReader reader(model_->plan());
        const Result<Value> value = reader.read(typed, column.field);
        return value ? writeCells(inColumn, [&](const QModelIndex&) { return value; }) : refuse(cell, value.error().message);
    }
    const bool unchanged = isNew ? typed.trimmed().isEmpty() : typed == cell.data(GridModel::ExactRole).toString();
    if (unchanged) {
        view_->moveOn(move);
        return true;
    }
    const auto refused = [&](const QString& reason) {
        if (move == CellMove::Stay) // the cell is being left: the tip would be gone with it
            workspace_.showError({Problem::Refused, tr("%1 was not changed. %2").arg(column.title, reason)});
        return refuse(cell, reason);
    };
    CellReader reader(model_->plan());
    const Result<Value> value = reader.read(typed, column.field);
    if (!value)
        return refused(value.error().message);
    Draft draft(model_->plan());
    QUuid row = model_->idAt(cell.row());
    if (isNew) {
        row = newIdentity();
        model_->spec().addRow(draft, row);
        draft.setLabel(tr("Add %1 “%2”").arg(inSentence(model_->spec().entity->title()), typed.simplified().left(60)));
    } else {
        draft.setLabel(deed({cell}));
    }
    if (const Result<> written = column.write(draft, row, *value); !written)
        return refused(written.error().message);
    const Result<ChangeSet> whole = finished(draft).prove();
    if (!whole)
        return refused(whole.error().message);
    const int at = cell.column();
    if (!workspace_.commitOrShow(*whole))
        return false;
    if (isNew)
        emit rowAdded(row);
    if (isNew && (move == CellMove::Right || move == CellMove::Left)) {
        // Tab goes on filling in the row just made; Enter is ready for the next one.
        if (const int made = model_->rowOf(row); made >= 0)
            view_->setCurrentIndex(model_->index(made, at));
    }
    view_->moveOn(move);
    return true;
}

bool EntityGrid::writeCells(const QModelIndexList& cells, const std::function<Result<Value>(const QModelIndex&)>& valueFor)
{
    QModelIndexList written;
    Draft draft(model_->plan());
    for (const QModelIndex& cell : cells) {
        if (!model_->isWritable(cell) || model_->kindAt(cell.row()) != GridModel::RowKind::Data)
            continue;
        const SheetColumn& column = model_->column(cell.column());
        const QUuid row = model_->idAt(cell.row());
        const auto name = [&] { return model_->plan().titleOf(*model_->spec().entity, row).left(60); };
        const Result<Value> value = valueFor(cell);
        if (!value) {
            workspace_.showError({Problem::Refused, tr("Nothing was changed. %1: %2").arg(name(), value.error().message)});
            return refuse(cell, value.error().message);
        }
        if (*value == model_->valueAt(cell.row(), cell.column()))
            continue;
        if (const Result<> ok = column.write(draft, row, *value); !ok) {
            workspace_.showError({Problem::Refused, tr("Nothing was changed. %1: %2").arg(name(), ok.error().message)});
            return refuse(cell, ok.error().message);
        }
        written.append(cell);
    }
    if (written.isEmpty())
        return true;
    draft.setLabel(deed(written));
    return commit(draft);
}

void EntityGrid::clearChosen()
{
    CellReader reader(model_->plan());
    writeCells(view_->chosenCells(),
        [&](const QModelIndex& cell) { return reader.read(QString(), model_->column(cell.column()).field); });
}

void EntityGrid::fillDown()
{
    const QModelIndexList cells = view_->chosenCells();
    if (cells.isEmpty())
        return;
    QHash<int, QModelIndex> top;
    for (const QModelIndex& cell : cells)
        if (!top.contains(cell.column()))
            top.insert(cell.column(), cell);
    if (top.size() == cells.size()) // one row only: take what stands above it
        for (QModelIndex& source : top) {
            int above = source.row() - 1;
            while (above >= 0 && model_->kindAt(above) != GridModel::RowKind::Data)
                --above;
            if (above < 0)
                return;
            source = model_->index(above, source.column());
        }
    writeCells(cells, [&](const QModelIndex& cell) -> Result<Value> {
        const QModelIndex source = top.value(cell.column());
        return model_->valueAt(source.row(), source.column());
    });
}

void EntityGrid::toggle(const QModelIndex& cell)
{
    QModelIndexList cells;
    for (const QModelIndex& chosen : view_->chosenCells())
        if (chosen.column() == cell.column())
            cells.append(chosen);
    if (!cells.contains(cell))
        cells = {cell};
    const bool on = model_->valueAt(cell.row(), cell.column()).integer() == 0;
    writeCells(cells, [on](const QModelIndex&) -> Result<Value> { return Value(on ? 1 : 0); });
}

void EntityGrid::editChosen()
{
    view_->setFocus();
    view_->editChosen();
}

void EntityGrid::removeChosenRows()
{
    const QList<QUuid> rows = chosenRows();
    if (rows.isEmpty() || model_->file().isReadOnly())
        return;
    const EntityInfo& entity = *model_->spec().entity;
    Draft draft(model_->plan(),
        rows.size() == 1
            ? tr("Remove %1 “%2”").arg(inSentence(entity.title()), model_->plan().titleOf(entity, rows.front()).left(60))
            : tr("Remove %n row(s) of %1", nullptr, int(rows.size())).arg(inSentence(entity.title())));
    for (const QUuid& id : rows)
        draft.remove(entity, id);
    const int at = view_->currentIndex().row();
    const int column = view_->currentIndex().column();
    if (commit(draft) && model_->rowCount() > 0)
        view_->setCurrentIndex(model_->index(std::min(at, model_->rowCount() - 1), column));
}

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

void EntityGrid::showHeaderMenu(const QPoint& at)
{
    QMenu menu(this);
    for (int column = model_->spec().frozen; column < model_->columnCount(); ++column) {
        QAction* action = menu.addAction(literal(model_->column(column).title));
        action->setCheckable(true);
        action->setChecked(!view_->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { view_->hideColumn(column, !shown); });
    }
    menu.exec(at);
}

} // namespace pela
