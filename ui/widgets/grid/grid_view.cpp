#include "ui/widgets/grid/grid_view.h"

#include "ui/theme/theme.h"
#include "ui/widgets/grid/density.h"
#include "ui/widgets/grid/grid_model.h"

#include <QMouseEvent>
#include <QScrollBar>

namespace pela {

FrozenColumns::FrozenColumns(QWidget* parent) : QTableView(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    setShowGrid(false);
    setVerticalScrollMode(ScrollPerPixel);
}

GridView::GridView(GridModel& model, QWidget* parent) : QTableView(parent), grid_(model), columns_(model)
{
    header_ = new GridHeader(model, 0, 0, this);
    setHorizontalHeader(header_);
    setModel(&model);
    delegate_ = new GridDelegate(model, this);
    setItemDelegate(delegate_);
    verticalHeader()->hide();
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setCornerButtonEnabled(false);

    frozen_ = new FrozenColumns(this);
    frozenHeader_ = new GridHeader(model, 0, 0, frozen_);
    frozen_->setHorizontalHeader(frozenHeader_);
    frozen_->setModel(&model);
    frozen_->setSelectionModel(selectionModel());
    frozenDelegate_ = new GridDelegate(model, frozen_);
    frozen_->setItemDelegate(frozenDelegate_);
    frozen_->setFocusProxy(this);
    frozen_->setSelectionMode(ExtendedSelection);
    frozen_->setEditTriggers(editTriggers()); // it has no focus of its own: keys come through this view
    frozen_->setTabKeyNavigation(false);
    frozen_->setContextMenuPolicy(Qt::CustomContextMenu);
    frozen_->setObjectName(QStringLiteral("frozen"));
    viewport()->stackUnder(frozen_);
    for (GridDelegate* delegate : {delegate_, frozenDelegate_})
        delegate->opened = [this](CellEditor& editor, const QModelIndex&) {
            editor.begunByTyping = std::exchange(byTyping_, false);
            editor.fillsChosen = std::exchange(fillChosen_, false);
        };

    connect(
        frozen_, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) { emit customContextMenuRequested(at); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, frozen_->verticalScrollBar(), &QScrollBar::setValue);
    connect(frozen_->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(header_, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (column < grid_.columnCount() && width > 0 && !layingOut_)
            columns_.wish(column, width);
        if (column < grid_.spec().frozen)
            frozen_->setColumnWidth(column, width);
        placeFrozen();
    });
    connect(frozenHeader_, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (column < grid_.spec().frozen)
            setColumnWidth(column, width);
    });
    for (GridHeader* header : {header_, frozenHeader_}) {
        // A click on a title sorts; a table of Qt would choose the column as well.
        QTableView* table = header == header_ ? static_cast<QTableView*>(this) : frozen_;
        disconnect(header, &QHeaderView::sectionPressed, table, nullptr);
        disconnect(header, &QHeaderView::sectionEntered, table, nullptr);
        disconnect(header, &QHeaderView::sectionHandleDoubleClicked, table, nullptr);
        connect(header, &QHeaderView::sectionHandleDoubleClicked, this, [this](int column) {
            columns_.forget(column);
            layOut();
        });
        connect(header, &GridHeader::released, this, &GridView::layOut);
    }
    // A number that has grown takes the room that it needs.
    connect(&model, &GridModel::totalsChanged, this, &GridView::layOut);
    // A number at the edge is shown whole or not at all, which changes as it moves; so does what is in sight of its title.
    for (QWidget* moving : {viewport(), header_->viewport()})
        connect(horizontalScrollBar(), &QScrollBar::valueChanged, moving, qOverload<>(&QWidget::update));
    // The table scrolls its header by an offset, of which nobody is told.
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, header_, &GridHeader::placeFilters);
    connect(header_, &GridHeader::filterEntered, this, [this](int column) {
        if (grid_.rowCount() > 0)
            scrollTo(grid_.index(std::max(rowAt(0), 0), column));
    });
    connect(&model, &GridModel::rebuilt, this, &GridView::joinGroupCells);
    const auto press = [this](const QModelIndex& index) {
        if (index.isValid() && grid_.kindAt(index.row()) == GridModel::RowKind::Group)
            emit groupToggled(index.row());
    };
    connect(frozen_, &QAbstractItemView::clicked, this, press);
    connect(this, &QAbstractItemView::clicked, this, press);
    const auto toggle = [this](const QModelIndex& index) {
        if (grid_.kindAt(index.row()) == GridModel::RowKind::Data && grid_.isWritable(index)
            && grid_.column(index.column()).field.type == FieldType::Boolean)
            emit toggleAsked(index);
    };
    connect(frozen_, &QAbstractItemView::doubleClicked, this, toggle);
    connect(this, &QAbstractItemView::doubleClicked, this, toggle);
}

void GridView::setUp()
{
    columns_.recall();
    header_->makeFilters(grid_.spec().frozen, -1);
    frozenHeader_->makeFilters(0, grid_.spec().frozen);
    frozen_->setVisible(grid_.spec().frozen > 0);
    joinGroupCells();
    setMeasures();
}

void GridView::setMeasures()
{
    const int height = QFontMetrics(theme::bodyFont()).lineSpacing() * linesPerRow() + theme::space(2);
    for (QTableView* view : {static_cast<QTableView*>(this), static_cast<QTableView*>(frozen_)}) {
        view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        view->verticalHeader()->setMinimumSectionSize(theme::space(4));
        view->verticalHeader()->setDefaultSectionSize(height);
        view->horizontalHeader()->setMinimumSectionSize(theme::space(8));
    }
    header_->setFilterFont();
    frozenHeader_->setFilterFont();
    layOut();
    updateGeometries();
    placeFrozen();
}

void GridView::setCovered(int width)
{
    if (covered_ == width)
        return;
    covered_ = width;
    updateGeometries();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void GridView::repaintAll()
{
    viewport()->update();
    frozen_->viewport()->update();
}

void GridView::layOut()
{
    if (layingOut_ || grid_.columnCount() == 0)
        return;
    layingOut_ = true;
    // As if there were a scroll bar: the columns do not move when a filter leaves so few rows that it goes.
    const QScrollBar& bar = *verticalScrollBar();
    const int whole = viewport()->width() + (bar.isVisible() ? bar.width() : 0);
    const std::vector<int> widths = columns_.widths(whole - bar.sizeHint().width());
    for (int column = 0; column < int(widths.size()); ++column) {
        const bool stays = column < grid_.spec().frozen;
        setColumnHidden(column, columns_.isHidden(column));
        frozen_->setColumnHidden(column, !stays);
        if (!columns_.isHidden(column))
            setColumnWidth(column, widths[size_t(column)]);
        if (stays)
            frozen_->setColumnWidth(column, widths[size_t(column)]);
    }
    const int lines = columns_.titleLines(widths);
    header_->setTitleLines(lines);
    frozenHeader_->setTitleLines(lines);
    layingOut_ = false;
    updateGeometries();
    header_->placeFilters();
    frozenHeader_->placeFilters();
    // Where nobody sees it nothing is typed: the cursor goes back to the name.
    if (const QModelIndex current = currentIndex(); current.isValid() && isColumnHidden(current.column()))
        goTo(grid_.index(current.row(), grid_.spec().titleColumn));
}

void GridView::goTo(const QModelIndex& index)
{
    // Not setCurrentIndex(): with Ctrl held, as for an undo, that adds to what is chosen.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void GridView::hideColumn(int column, bool hidden)
{
    columns_.setHidden(column, hidden);
    layOut();
}

void GridView::openCell(const QModelIndex& index)
{
    goTo(index);
    edit(index, EditKeyPressed, nullptr);
    const QList<LineCellEdit*> editors = findChildren<LineCellEdit*>();
    for (LineCellEdit* editor : editors)
        if (!editor->isHidden())
            editor->dropDown();
}

int GridView::frozenWidth() const
{
    int width = 0;
    for (int column = 0; column < grid_.spec().frozen; ++column)
        width += columnWidth(column);
    return width;
}

void GridView::joinGroupCells()
{
    for (QTableView* view : {static_cast<QTableView*>(this), static_cast<QTableView*>(frozen_)})
        view->clearSpans();
    const int columns = std::max(1, grid_.spec().frozen);
    if (grid_.grouping() < 0 || columns < 2)
        return;
    for (int row = 0; row < grid_.rowCount(); ++row)
        if (grid_.kindAt(row) == GridModel::RowKind::Group)
            for (QTableView* view : {static_cast<QTableView*>(this), static_cast<QTableView*>(frozen_)})
                view->setSpan(row, 0, 1, columns);
}

void GridView::placeFrozen()
{
    // A hairline of the table shows at the right edge and tells where the staying columns end.
    frozen_->setGeometry(viewport()->x(), horizontalHeader()->y(), std::min(frozenWidth(), viewport()->width()),
        viewport()->height() + horizontalHeader()->height());
    frozen_->verticalScrollBar()->setRange(verticalScrollBar()->minimum(), verticalScrollBar()->maximum());
    frozen_->verticalScrollBar()->setValue(verticalScrollBar()->value());
}

void GridView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    layOut();
    placeFrozen();
}

void GridView::updateGeometries()
{
    QTableView::updateGeometries();
    if (covered_ > 0) // the last columns can be brought out as well
        horizontalScrollBar()->setMaximum(horizontalScrollBar()->maximum() + covered_);
    if (frozen_)
        placeFrozen();
}

QModelIndexList GridView::chosenCells() const
{
    QModelIndexList cells;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        if (grid_.kindAt(index.row()) == GridModel::RowKind::Data && !isColumnHidden(index.column()))
            cells.append(index);
    std::sort(cells.begin(), cells.end());
    const QModelIndex current = currentIndex();
    if (cells.isEmpty() && current.isValid() && grid_.kindAt(current.row()) != GridModel::RowKind::Group
        && !isColumnHidden(current.column()))
        cells.append(current);
    return cells;
}

void GridView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    const int sideways = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (index.column() < grid_.spec().frozen) {
        horizontalScrollBar()->setValue(sideways);
        return;
    }
    const int under = columnViewportPosition(index.column()) + columnWidth(index.column()) - (viewport()->width() - covered_);
    if (covered_ > 0 && under > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + under);
    const int hidden = frozenWidth() - columnViewportPosition(index.column());
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

void GridView::mousePressEvent(QMouseEvent* event)
{
    tabStart_ = -1;
    extending_ = event->modifiers() & Qt::ShiftModifier;
    QTableView::mousePressEvent(event);
    extending_ = false;
}

bool GridView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    if (!index.isValid() || !(grid_.flags(index) & Qt::ItemIsEditable))
        return false;
    if (grid_.kindAt(index.row()) == GridModel::RowKind::Data && trigger == DoubleClicked
        && grid_.column(index.column()).field.type == FieldType::Boolean)
        return false; // a double click turns the mark
    byTyping_ = trigger == AnyKeyPressed;
    return index.column() < grid_.spec().frozen ? frozen_->openEditor(index, trigger, event)
                                                : QTableView::edit(index, trigger, event);
}

void GridView::editChosen()
{
    fillChosen_ = true;
    edit(currentIndex(), EditKeyPressed, nullptr);
    fillChosen_ = false;
}

void GridView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectionMoved();
}

void GridView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (!extending_)
        anchor_ = current;
    for (const QModelIndex& index : {current, previous})
        if (index.isValid()) {
            update(index);
            frozen_->update(index);
        }
    emit selectionMoved();
}

} // namespace pela
