#include "ui/widgets/grid/grid_view.h"

#include "ui/theme/theme.h"
#include "ui/widgets/grid/grid_model.h"

#include <QKeyEvent>
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

GridView::GridView(GridModel& model, QWidget* parent) : QTableView(parent), grid_(model)
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
        if (column < grid_.columnCount() && width > 0)
            widths_.insert(grid_.column(column).key, width);
        if (column < grid_.spec().frozen)
            frozen_->setColumnWidth(column, width);
        placeFrozen();
    });
    connect(frozenHeader_, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (column < grid_.spec().frozen)
            setColumnWidth(column, width);
    });
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
    const GridSpec& spec = grid_.spec();
    const int letter = QFontMetrics(theme::bodyFont()).averageCharWidth();
    const int height = QFontMetrics(theme::bodyFont()).lineSpacing() * spec.lines + theme::space(2);
    for (QTableView* view : {static_cast<QTableView*>(this), static_cast<QTableView*>(frozen_)}) {
        view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        view->verticalHeader()->setMinimumSectionSize(theme::space(4));
        view->verticalHeader()->setDefaultSectionSize(height);
        view->horizontalHeader()->setMinimumSectionSize(theme::space(8));
        for (int column = 0; column < spec.columns.size(); ++column) {
            const SheetColumn& shown = spec.columns[column];
            view->setColumnWidth(column, widths_.value(shown.key, letter * shown.letters + theme::space(4)));
        }
    }
    for (int column = 0; column < spec.columns.size(); ++column)
        frozen_->setColumnHidden(column, column >= spec.frozen);
    header_->makeFilters(spec.frozen, -1);
    frozenHeader_->makeFilters(0, spec.frozen);
    frozen_->setVisible(spec.frozen > 0);
    joinGroupCells();
    updateGeometries();
    placeFrozen();
}

void GridView::hideColumn(int column, bool hidden)
{
    setColumnHidden(column, hidden);
    header_->updateGeometry();
    placeFrozen();
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
    placeFrozen();
}

void GridView::updateGeometries()
{
    QTableView::updateGeometries();
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
    if (cells.isEmpty() && current.isValid() && grid_.kindAt(current.row()) != GridModel::RowKind::Group)
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
    const int hidden = frozenWidth() - columnViewportPosition(index.column());
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

int GridView::nextRow(int row, int step) const
{
    return std::clamp(row + step, 0, std::max(0, grid_.rowCount() - 1));
}

int GridView::nextColumn(int column, int step) const
{
    int next = column + step;
    while (next >= 0 && next < grid_.columnCount() && isColumnHidden(next))
        next += step;
    return next >= 0 && next < grid_.columnCount() ? next : column;
}

/// As Ctrl+arrow in a spreadsheet: to the last filled cell, or over the gap to the next filled one.
int GridView::edgeRow(int row, int column, int step) const
{
    const auto filled = [&](int at) {
        return grid_.kindAt(at) == GridModel::RowKind::Data
            && !grid_.index(at, column).data(Qt::DisplayRole).toString().isEmpty();
    };
    const int end = step > 0 ? grid_.rowCount() - 1 : 0;
    if (row == end)
        return row;
    const bool run = filled(row) && filled(row + step);
    int at = row + step;
    while (at != end && (run ? filled(at + step) : !filled(at)))
        at += step;
    return at;
}

void GridView::moveTo(int row, int column, bool extend)
{
    const QModelIndex target = grid_.index(row, column);
    if (!target.isValid())
        return;
    if (extend) {
        const QModelIndex anchor = anchor_.isValid() ? QModelIndex(anchor_) : currentIndex().isValid() ? currentIndex() : target;
        extending_ = true;
        selectionModel()->setCurrentIndex(target, QItemSelectionModel::NoUpdate);
        extending_ = false;
        anchor_ = anchor;
        const QModelIndex topLeft = grid_.index(std::min(anchor.row(), row), std::min(anchor.column(), column));
        const QModelIndex bottomRight = grid_.index(std::max(anchor.row(), row), std::max(anchor.column(), column));
        selectionModel()->select(QItemSelection(topLeft, bottomRight), QItemSelectionModel::ClearAndSelect);
    } else {
        selectionModel()->setCurrentIndex(target, QItemSelectionModel::ClearAndSelect);
    }
    scrollTo(target);
}

void GridView::moveOn(CellMove move)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    int row = current.row();
    int column = current.column();
    switch (move) {
    case CellMove::Down:
    case CellMove::Up:
        row = nextRow(row, move == CellMove::Down ? 1 : -1);
        if (tabStart_ >= 0)
            column = tabStart_;
        tabStart_ = -1;
        break;
    case CellMove::Right:
    case CellMove::Left: {
        if (tabStart_ < 0)
            tabStart_ = column;
        const int run = tabStart_;
        const int next = nextColumn(column, move == CellMove::Right ? 1 : -1);
        if (next == column && move == CellMove::Right && row + 1 < grid_.rowCount()) {
            row = row + 1;
            column = isColumnHidden(0) ? nextColumn(0, 1) : 0;
        } else {
            column = next;
        }
        moveTo(row, column, false);
        tabStart_ = run;
        return;
    }
    case CellMove::Stay:
    case CellMove::FillSelection:
        return;
    }
    moveTo(row, column, false);
}

bool GridView::movedByKey(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    const int lastRow = grid_.rowCount() - 1;
    if (lastRow < 0)
        return false;
    const int row = current.isValid() ? current.row() : 0;
    const int column = current.isValid() ? current.column() : 0;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int page = std::max(1, viewport()->height() / std::max(1, rowHeight(row)) - 1);
    int firstColumn = isColumnHidden(0) ? nextColumn(0, 1) : 0;
    int lastColumn = grid_.columnCount() - 1;
    while (lastColumn > 0 && isColumnHidden(lastColumn))
        --lastColumn;
    switch (event->key()) {
    case Qt::Key_Up:
        moveTo(control ? edgeRow(row, column, -1) : nextRow(row, -1), column, shift);
        break;
    case Qt::Key_Down:
        moveTo(control ? edgeRow(row, column, 1) : nextRow(row, 1), column, shift);
        break;
    case Qt::Key_Left:
        moveTo(row, control ? firstColumn : nextColumn(column, -1), shift);
        break;
    case Qt::Key_Right:
        moveTo(row, control ? lastColumn : nextColumn(column, 1), shift);
        break;
    case Qt::Key_PageUp:
        moveTo(nextRow(row, -page), column, shift);
        break;
    case Qt::Key_PageDown:
        moveTo(nextRow(row, page), column, shift);
        break;
    case Qt::Key_Home:
        moveTo(control ? 0 : row, firstColumn, shift);
        break;
    case Qt::Key_End:
        moveTo(control ? lastRow : row, lastColumn, shift);
        break;
    default:
        return false;
    }
    tabStart_ = -1;
    return true;
}

void GridView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut)) {
        emit copyAsked();
        if (event->matches(QKeySequence::Cut))
            emit clearAsked();
    } else if (event->matches(QKeySequence::Paste)) {
        emit pasteAsked();
    } else if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier) {
        emit fillDownAsked();
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        emit clearAsked();
    } else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier && current.isValid()) {
        selectionModel()->select(
            QItemSelection(grid_.index(0, current.column()), grid_.index(grid_.rowCount() - 1, current.column())),
            QItemSelectionModel::Select);
    } else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ShiftModifier && current.isValid()) {
        selectionModel()->select(current, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() & Qt::ControlModifier) {
        editChosen();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (current.isValid() && grid_.kindAt(current.row()) == GridModel::RowKind::Group)
            emit groupToggled(current.row());
        else
            moveOn(event->modifiers() & Qt::ShiftModifier ? CellMove::Up : CellMove::Down);
    } else if (event->key() == Qt::Key_Space && plain && current.isValid()
        && grid_.column(current.column()).field.type == FieldType::Boolean && grid_.isWritable(current)
        && grid_.kindAt(current.row()) == GridModel::RowKind::Data) {
        emit toggleAsked(current);
    } else if (event->key() == Qt::Key_Space && plain && current.isValid()
        && grid_.kindAt(current.row()) == GridModel::RowKind::Group) {
        emit groupToggled(current.row());
    } else if (!movedByKey(event)) {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

bool GridView::event(QEvent* event)
{
    // Tab walks the cells, as in a spreadsheet; Ctrl+Tab is left to walk the window.
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) && !(key->modifiers() & Qt::ControlModifier)
            && currentIndex().isValid()) {
            const QModelIndex before = currentIndex();
            moveOn(key->key() == Qt::Key_Tab ? CellMove::Right : CellMove::Left);
            if (currentIndex() != before)
                return true;
        }
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // Keys the grid lives on are its own, whatever shortcuts the window has.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Paste) || key->matches(QKeySequence::Cut)
            || key->key() == Qt::Key_Delete || (key->key() == Qt::Key_Return && !(key->modifiers() & Qt::AltModifier))
            || key->key() == Qt::Key_Space || (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
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
