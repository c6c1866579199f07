// A spreadsheet over the rows of an entity: filter, sort, group, edit in place, copy and paste. Every deed is one
// ChangeSet with a label that names it, so one undo takes it back.
#pragma once

#include "core/sheets/paste.h"
#include "ui/contract/holds_typing.h"
#include "ui/contract/workspace.h"
#include "ui/widgets/grid/cell_edit.h"
#include "ui/widgets/grid/grid_spec.h"

#include <QModelIndex>
#include <QWidget>

class QMenu;
class QScrollBar;

namespace pela {

class EmptyNote;
class GridModel;
class GridView;
class TotalsStrip;

class EntityGrid : public QWidget, public HoldsTyping {
    Q_OBJECT
public:
    explicit EntityGrid(Workspace& workspace, QWidget* parent = nullptr);

    /// What to show; may be called again when the columns change (another period). Filters are cleared, widths are kept.
    void setSpec(const GridSpec& spec);
    void reload();
    void refresh(const ChangeSet& change);
    /// Writes down what is being typed in a cell. False when it does not fit, or when a new row still needs something: it stays
    /// there, with its reason.
    bool flush();
    /// The cell that is being edited; nullptr when none is.
    CellEditor* openEditor() const;

    std::optional<UnsavedText> unsaved() const override;

    GridModel& model() const { return *model_; }
    GridView& view() const { return *view_; }
    TotalsStrip& totals() const { return *totals_; }

    QUuid currentRow() const;        ///< null when no row is chosen
    QList<QUuid> chosenRows() const; ///< in the order shown
    /// Chooses a row and brings it into view; takes filters away when they hide it. False when there is no such row.
    bool showRow(const QUuid& id, int column = -1);
    /// Puts the cursor in the row where a new one is typed.
    void beginNewRow();
    /// Shows every row again; whoever filters through setQuickFilter is told by filtersCleared().
    void clearFilters();
    /// The money in the chosen cells; what is worked out from other columns counts only where none of those is chosen. Nothing
    /// where no money is chosen.
    std::optional<Rupiah> chosenMoney() const;
    /// Puts into a menu which columns are shown.
    void fillColumnMenu(QMenu& menu);

    void setQuickFilter(const QString& text);
    void setGrouping(int grouping); ///< index in the spec; -1: none

    void copy(bool withHeader);
    void paste();
    /// Reads a table as if it had been pasted at the cursor; shows the preview when more than one cell is concerned.
    void pasteText(const QString& text);
    void fillDown();
    void clearChosen();
    void removeChosenRows();
    void editChosen(); ///< opens the current cell; what is typed goes to every chosen cell of its column

public slots:
    /// Rows take as many lines as the settings say now (see density.h).
    void followDensity();

signals:
    void currentRowChanged(const QUuid& id);
    /// A row was made by typing in the last one.
    void rowAdded(const QUuid& id);
    void selectionChanged();
    void filtersCleared();
    /// The menu of a row or cell is about to show: pages add what is theirs.
    void menuAsked(QMenu& menu);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    struct Place {
        QUuid row;
        int column = 0;
        int at = 0; ///< where that row stood
        bool onNewRow = false;
        int scroll = 0;
        QList<QUuid> chosen;
    };

    bool write(const QModelIndex& cell, const QString& typed, CellMove move);
    bool writeNew(const QModelIndex& cell, const Value& value, CellMove move, const std::function<bool(const QString&)>& refused);
    /// False, and said so, when a new row is typed that still needs something.
    bool tellWhatIsBegun();
    QString begunName() const;
    bool writeCells(const QModelIndexList& cells, const std::function<Result<Value>(const QModelIndex&)>& valueFor);
    bool refuse(const QModelIndex& cell, const QString& reason);
    /// The draft with the last touch of this grid's sheet.
    const Draft& finished(Draft& draft) const;
    bool commit(Draft& draft);
    QString deed(const QModelIndexList& cells) const;
    PasteTarget pasteTarget() const;
    void commitPaste(const PastePlan& plan);
    void fillChosenWith(const QString& typed);
    void toggle(const QModelIndex& cell);
    void showMenu(const QPoint& at);
    void showWhetherEmpty();
    int rowInsteadOf(const Place& place) const;
    void keepPlace();
    void restorePlace();
    int nearestDataRow(int from) const; ///< from there down, then up; -1 when there is none
    void announceCurrent();

    Workspace& workspace_;
    GridModel* model_ = nullptr;
    GridView* view_ = nullptr;
    TotalsStrip* totals_ = nullptr;
    QScrollBar* sideways_ = nullptr;
    EmptyNote* empty_ = nullptr;
    Work pasting_;
    QUuid announced_;
    Place place_;
};

} // namespace pela
