// The rows of a grid as Qt sees them. It holds ids only and reads the plan; filtering, sorting and grouping happen here,
// so that a keystroke in a filter costs one pass over remembered texts.
#pragma once

#include "core/store/plan_file.h"
#include "ui/widgets/grid/cell_filter.h"
#include "ui/widgets/grid/grid_spec.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

namespace pela {

class GridModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class RowKind { Group, Data, New };
    enum Role { ExactRole = Qt::UserRole };

    explicit GridModel(PlanFile& file, QObject* parent = nullptr);

    void setSpec(const GridSpec& spec);
    int columnNamed(const QString& key) const; ///< -1 when there is none
    const GridSpec& spec() const { return spec_; }
    const SheetColumn& column(int column) const { return spec_.columns[column]; }
    const Plan& plan() const { return file_.plan(); }
    PlanFile& file() const { return file_; }

    /// Reads every row again.
    void reload();
    /// Follows a change; rows keep their places unless rows came, went or changed group.
    void refresh(const ChangeSet& change);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    RowKind kindAt(int row) const { return rows_[size_t(row)].kind; }
    QUuid idAt(int row) const;                       ///< null for group and new rows
    int rowOf(const QUuid& id) const;                ///< -1 when it is not shown
    const Value& valueAt(int row, int column) const; ///< of a data row
    bool isWritable(const QModelIndex& index) const;
    /// Whether the column holds numbers: right-aligned, and never cut.
    bool isNumber(int column) const;
    /// The longest number of a column, in front of the comma and behind it, over all rows and their total: what a filter hides
    /// takes part, so that nothing moves while one filters.
    struct Extent {
        QString head;
        QString tail;
    };
    const Extent& extent(int column) const;

    /// What is typed in the new row and waits there, by column key, until the row can be written (GridSpec::asked).
    const QHash<QString, Value>& begun() const { return begun_; }
    void setBegun(const QHash<QString, Value>& begun);
    /// The first column that the new row still needs; -1 when it has all.
    int stillAsked() const;

    /// Shows rows in which every word occurs in some column.
    void setQuickFilter(const QString& text);
    /// Shows rows in which the column holds the text; numbers also take >, <, >=, <= and =.
    void setColumnFilter(int column, const QString& text);
    QString columnFilter(int column) const { return columnFilters_.value(column).typed(); }
    void clearFilters();
    bool isFiltered() const;
    /// -1: the natural order.
    void setSorting(int column, Qt::SortOrder order);
    int sortColumn() const { return sortColumn_; }
    Qt::SortOrder sortOrder() const { return sortOrder_; }
    /// -1: no groups.
    void setGrouping(int grouping);
    int grouping() const { return grouping_; }
    void toggleGroup(int row);
    bool isCollapsed(int row) const;
    /// Opens the group that hides a row; false when none does.
    bool reveal(const QUuid& id);
    QColor groupColour(int row) const;
    int groupSize(int row) const;

    int shownRows() const { return int(chosen_.size()); }
    int allRows() const { return int(all_.size()); }
    /// The sum over the rows shown; only for columns with `sum`.
    qint64 total(int column) const { return totals_.value(column); }
    /// The data rows in the order shown, from one row down.
    std::vector<QUuid> idsFrom(int row) const;

signals:
    void rebuilt();
    void totalsChanged();

private:
    struct Row {
        RowKind kind = RowKind::Data;
        QUuid id;       ///< of the row, or of the group
        int group = -1; ///< index in groups_
    };
    struct Group {
        QUuid id;
        QString label;
        QColor colour;
        int size = 0;
        QHash<int, qint64> sums;
    };
    struct Cached {
        std::vector<Value> values;
        QString words; ///< what all cells say, folded, one below the other; empty until a filter asks
    };

    Cached& cached(const QUuid& id) const;
    const QString& words(const QUuid& id) const;
    /// What a filter looks for in a cell: what it shows, and where that is short also the whole of it; folded.
    QString searched(const QUuid& id, int column) const;
    QString cellText(const QUuid& id, int column) const;
    bool accepts(const QUuid& id, const QStringList& wanted) const;
    std::vector<QUuid> chosenRows() const;
    void sortRows(std::vector<QUuid>& ids) const;
    void rebuild();
    void gather();
    void addUp();
    void warmUp();
    void measure() const;
    QVariant newRowData(int column, int role) const;
    QVariant groupData(const Group& group, int column, int role) const;

    PlanFile& file_;
    GridSpec spec_;
    std::vector<QUuid> all_;
    std::vector<QUuid> chosen_; ///< what the filters let through, in the order shown
    std::vector<Row> rows_;
    std::vector<Group> groups_;
    QHash<QUuid, int> places_;
    QHash<QUuid, int> groupOf_;
    mutable QHash<QUuid, Cached> cache_;
    mutable std::vector<Extent> extents_; ///< none until somebody asks
    QHash<QString, Value> begun_;
    QString quickFilter_;
    QHash<int, CellFilter> columnFilters_;
    QSet<QUuid> fresh_; ///< added since the filter was set: shown whether they fit or not
    QSet<QUuid> collapsed_;
    QHash<int, qint64> totals_;
    int sortColumn_ = -1;
    Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
    int grouping_ = -1;
    QTimer warm_;
    size_t warmed_ = 0;
};

} // namespace pela
