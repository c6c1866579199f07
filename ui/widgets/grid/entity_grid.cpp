#include "ui/widgets/grid/entity_grid.h"

#include "core/domain/entities.h"
#include "ui/widgets/grid/empty_note.h"
#include "ui/widgets/grid/grid_model.h"
#include "ui/widgets/grid/grid_view.h"
#include "ui/widgets/grid/totals_strip.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
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
    empty_ = new EmptyNote(*view_);

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
                view_->goTo(model_->index(0, column));
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
        connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint& at) {
            QMenu menu(this);
            fillColumnMenu(menu);
            menu.exec(header->mapToGlobal(at));
        });
    }
    connect(model_, &QAbstractItemModel::modelAboutToBeReset, this, &EntityGrid::keepPlace);
    connect(model_, &GridModel::rebuilt, this, &EntityGrid::restorePlace);
    connect(model_, &GridModel::totalsChanged, this, &EntityGrid::showWhetherEmpty);
    connect(&empty_->button(), &QPushButton::clicked, this, [this] {
        clearFilters();
        view_->setFocus();
    });
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
    const QModelIndex before = view_->currentIndex();
    const QString key = before.isValid() ? model_->column(before.column()).key : QString();
    model_->setSpec(spec);
    view_->setUp();
    if (const QModelIndex now = view_->currentIndex(); now.isValid() && !key.isEmpty()) // the same column, wherever it is now
        view_->goTo(now.siblingAtColumn(std::max(model_->columnNamed(key), 0)));
    view_->setAccessibleName(spec.entity->title());
    totals_->setVisible(spec.totals);
    showWhetherEmpty();
}

void EntityGrid::followDensity()
{
    view_->setMeasures();
}

/// Not by a focus proxy: Tab would come to the table where this widget was made, before what stands over it.
void EntityGrid::focusInEvent(QFocusEvent*)
{
    view_->setFocus();
}

void EntityGrid::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    // Rows are as high as the letters of the new font. Later: the application is still walking over its widgets.
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(this, &EntityGrid::followDensity, Qt::QueuedConnection);
}

void EntityGrid::showWhetherEmpty()
{
    if (!model_->spec().entity || model_->shownRows() > 0)
        empty_->hide();
    else if (model_->isFiltered())
        empty_->say(tr("No row matches the filter."), tr("Clear the filters"));
    else if (model_->spec().emptyText.isEmpty() || model_->rowCount() == 0) // where nothing is typed nobody is asked to
        empty_->hide();
    else
        empty_->say(model_->spec().emptyText, {});
}

void EntityGrid::reload()
{
    model_->reload();
}

void EntityGrid::refresh(const ChangeSet& change)
{
    model_->refresh(change);
    if (model_->spec().remark) // what it speaks of need not be in the rows
        view_->repaintAll();
}

bool EntityGrid::flush()
{
    // Looked for, not asked of the focus: that is with another program when the session ends.
    CellEditor* editor = openEditor();
    const bool cells = !editor || editor->done(CellMove::Stay);
    return tellWhatIsBegun() && cells;
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
    if (model_->rowOf(id) < 0 && !model_->reveal(id))
        clearFilters();
    model_->reveal(id);
    const int row = model_->rowOf(id);
    if (row < 0)
        return false;
    view_->goTo(model_->index(row, column < 0 ? model_->spec().titleColumn : column));
    return true;
}

void EntityGrid::clearFilters()
{
    model_->clearFilters();
    view_->header()->showFilterTexts();
    view_->frozenHeader()->showFilterTexts();
    emit filtersCleared();
}

void EntityGrid::beginNewRow()
{
    if (!model_->spec().addRow || model_->rowCount() == 0)
        return;
    view_->setFocus();
    view_->goTo(model_->index(model_->rowCount() - 1, model_->spec().titleColumn));
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
    if (!place_.chosen.isEmpty()) // where they go together, the one behind them stands there
        place_.at = model_->rowOf(place_.chosen.front());
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

/// Where the cursor goes when its row is no longer seen: to the first of the chosen ones that are, so that no other joins
/// them; to the first row where a filter hides it; to the next one where it was removed.
int EntityGrid::rowInsteadOf(const Place& place) const
{
    for (const QUuid& id : place.chosen)
        if (const int at = model_->rowOf(id); at >= 0)
            return at;
    return nearestDataRow(model_->plan().table(*model_->spec().entity).find(place.row) ? 0 : place.at);
}

/// Chosen is what is seen: rows that went, that a filter hides or that a group keeps closed are chosen no more.
void EntityGrid::restorePlace()
{
    view_->verticalScrollBar()->setValue(place_.scroll);
    if (place_.column >= model_->columnCount())
        return;
    int row = place_.row.isNull() ? -1 : model_->rowOf(place_.row);
    if (place_.onNewRow)
        row = model_->rowCount() - 1;
    else if (row < 0 && !place_.row.isNull())
        row = rowInsteadOf(place_);
    if (row >= 0)
        view_->goTo(model_->index(row, place_.column));
    if (row > 0 && model_->kindAt(row - 1) == GridModel::RowKind::Group) // with its heading
        view_->scrollTo(model_->index(row - 1, place_.column));
    if (place_.chosen.size() > 1) {
        QItemSelection selection;
        for (const QUuid& id : place_.chosen)
            if (const int at = model_->rowOf(id); at >= 0)
                selection.select(model_->index(at, place_.column), model_->index(at, place_.column));
        view_->selectionModel()->select(selection, QItemSelectionModel::Select);
    }
    announceCurrent();
}

std::optional<Rupiah> EntityGrid::chosenMoney() const
{
    std::optional<Rupiah> typed;
    std::optional<Rupiah> workedOut;
    for (const QModelIndex& cell : view_->chosenCells()) {
        const SheetColumn& column = model_->column(cell.column());
        if (column.field.type != FieldType::Rupiah || model_->kindAt(cell.row()) != GridModel::RowKind::Data)
            continue;
        std::optional<Rupiah>& sum = column.isWritable() ? typed : workedOut;
        sum = sum.value_or(Rupiah()) + Rupiah {model_->valueAt(cell.row(), cell.column()).integer()};
    }
    return typed ? typed : workedOut;
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

void EntityGrid::editChosen()
{
    view_->setFocus();
    view_->editChosen();
}

} // namespace pela
