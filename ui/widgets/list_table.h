// What every list that is not the editable grid does alike: columns as wide as what stands in them, names that take the rest,
// totals in sight, and a sentence where a filter leaves nothing.
#pragma once

#include <QObject>
#include <QTimer>
#include <QTreeWidgetItem>
#include <QWidget>

#include <functional>
#include <vector>

class QAbstractItemView;
class QHeaderView;

namespace pela {

/// A row under a list that does not scroll away with it: one text a column, aligned as the header is.
class ListTotals : public QWidget {
    Q_OBJECT
public:
    explicit ListTotals(QHeaderView& header, QWidget* parent = nullptr);
    /// One text a column; empty where there is nothing to add up.
    void setTexts(const QStringList& texts);
    QString text(int column) const { return texts_.value(column); }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHeaderView& header_;
    QStringList texts_;
};

/// Lays out the columns of a table or a tree and lives with it. Whatever is not a name is never cut: its column has the width of
/// the widest title, cell and total it has had, so that nothing jumps while one works. The columns of names share the rest, and
/// wrap.
class ListColumns : public QObject {
    Q_OBJECT
public:
    /// A column of names, how much of the rest it takes beside the others, and how narrow it may become, in steps of the theme.
    struct Names {
        int column = 0;
        int share = 1;
        int least = 32;
    };
    /// The view has its model already.
    ListColumns(QAbstractItemView& view, QHeaderView& header, std::vector<Names> names);
    /// Columns that are left out, the first of these first, while there is no room for all: what they say stands elsewhere too.
    void setFirstToGo(QList<int> columns);
    /// Made at the first call; whoever asks puts it under the view.
    ListTotals& totals();
    void fit();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    int wanted(int column) const;
    const Names* namesIn(int column) const;

    QAbstractItemView& view_;
    QHeaderView& header_;
    std::vector<Names> names_;
    QList<int> firstToGo_;
    QList<int> widest_;
    ListTotals* totals_ = nullptr;
    QTimer soon_;
    int width_ = 0; ///< that of the view when its columns were laid out
    bool fitting_ = false;
};

/// Over a list that a filter has emptied: that nothing fits, and a button that takes the filter away.
class NothingFits : public QWidget {
    Q_OBJECT
public:
    /// Covers the list whenever its model has no rows.
    NothingFits(QAbstractItemView& view, const QString& sentence, std::function<void()> takeFilterAway);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void follow();

    QAbstractItemView& view_;
};

/// A row of a tree that is sorted by what its cells mean: by SortRole where a cell has one, else as people count (1, 2, 10).
class ListItem : public QTreeWidgetItem {
public:
    static constexpr int SortRole = Qt::UserRole + 100;

    using QTreeWidgetItem::QTreeWidgetItem;
    bool operator<(const QTreeWidgetItem& other) const override;
};

} // namespace pela
