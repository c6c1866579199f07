// A table that moves like a spreadsheet: its first columns stay in sight, and the keys do what hands expect.
#pragma once

#include "ui/widgets/grid/grid_columns.h"
#include "ui/widgets/grid/grid_delegate.h"
#include "ui/widgets/grid/grid_header.h"

#include <QTableView>

namespace pela {

class GridModel;

/// The columns that stay, lying over the table.
class FrozenColumns : public QTableView {
    Q_OBJECT
public:
    explicit FrozenColumns(QWidget* parent);
    bool openEditor(const QModelIndex& index, EditTrigger trigger, QEvent* event) { return edit(index, trigger, event); }
};

class GridView : public QTableView {
    Q_OBJECT
public:
    explicit GridView(GridModel& model, QWidget* parent = nullptr);

    /// Follows the spec of the model: widths, frozen columns, filters, row height.
    void setUp();
    /// Makes rows as high as the settings and the font of the theme ask for.
    void setMeasures();
    /// Something lies over so much of the right edge: the current cell is brought out from under it.
    void setCovered(int width);
    /// What is painted beside the cells of the model has changed.
    void repaintAll();
    GridHeader* header() const { return header_; }
    GridHeader* frozenHeader() const { return frozenHeader_; }
    GridDelegate* delegate() const { return delegate_; }
    GridDelegate* frozenDelegate() const { return frozenDelegate_; }
    int frozenWidth() const;
    void hideColumn(int column, bool hidden);
    /// What is chosen about the columns; call layOut() when it was changed there.
    GridColumns& columns() { return columns_; }
    /// Gives every column the width that it shall have in the room there is.
    void layOut();
    /// Opens the cell for typing as F2 does; what completes it drops down at once.
    void openCell(const QModelIndex& index);

    /// The one cell that is chosen from now on, whatever keys are held.
    void goTo(const QModelIndex& index);
    /// The chosen cells that hold data or the new row, in rows and columns as shown.
    QModelIndexList chosenCells() const;
    /// Moves on after an edit; Enter goes back under the column where a run of Tabs began.
    void moveOn(CellMove move);
    /// Opens the current cell so that what is typed goes to every chosen cell of its column.
    void editChosen();
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

signals:
    void copyAsked();
    void pasteAsked();
    void clearAsked();
    void fillDownAsked();
    void toggleAsked(const QModelIndex& cell);
    void groupToggled(int row);
    void selectionMoved();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void updateGeometries() override;
    bool event(QEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void joinGroupCells();
    void placeFrozen();
    void moveTo(int row, int column, bool extend);
    int nextRow(int row, int step) const;
    int nextColumn(int column, int step) const;
    int edgeRow(int row, int column, int step) const;
    bool movedByKey(QKeyEvent* event);

    GridModel& grid_;
    FrozenColumns* frozen_ = nullptr;
    GridHeader* header_ = nullptr;
    GridHeader* frozenHeader_ = nullptr;
    GridDelegate* delegate_ = nullptr;
    GridDelegate* frozenDelegate_ = nullptr;
    int tabStart_ = -1; ///< column where a run of Tabs began
    bool extending_ = false;
    bool byTyping_ = false;
    bool fillChosen_ = false;      ///< what is typed next goes to every chosen cell
    QPersistentModelIndex anchor_; ///< where a chosen stretch began
    GridColumns columns_;
    int covered_ = 0;
    bool layingOut_ = false; ///< widths change by themselves and not because somebody drags
};

} // namespace pela
