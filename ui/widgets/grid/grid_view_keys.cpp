// The keys of a grid: it moves as a spreadsheet does.
#include "ui/widgets/grid/grid_model.h"
#include "ui/widgets/grid/grid_view.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace pela {

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
        horizontalScrollBar()->setValue(0);
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
    } else if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && plain) {
        emit clearAsked();
    } else if (event->key() == Qt::Key_Escape && current.isValid() && !grid_.begun().isEmpty()
        && grid_.kindAt(current.row()) == GridModel::RowKind::New) {
        grid_.setBegun({});
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
            || (key->key() == Qt::Key_Delete && !(key->modifiers() & Qt::ControlModifier))
            || (key->key() == Qt::Key_Return && !(key->modifiers() & Qt::AltModifier)) || key->key() == Qt::Key_Space
            || (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

} // namespace pela
