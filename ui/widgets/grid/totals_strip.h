// The totals under a grid: how many rows are shown and the sum of each money column, always in sight.
#pragma once

#include <QWidget>

namespace pela {

class GridModel;
class GridView;

class TotalsStrip : public QWidget {
    Q_OBJECT
public:
    TotalsStrip(GridModel& model, GridView& view, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    /// "60 rows", "12 of 60 rows".
    QString countText() const;
    /// What stands under a column now, as the part of it that is in sight has room: the sum, the same in short, or nothing.
    QString seenText(int column) const;
    QString totalText(int column) const; ///< exact, with separators; empty where nothing is added up
    /// The grand total (of the money that is worked out over the others, else of the last that is added up) while its column
    /// is out of sight; else empty.
    QString grandText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect cellRect(int column) const;
    int grandColumn() const;        ///< -1: nothing is added up
    QRect seenOf(int column) const; ///< the part of its cell that is in sight
    bool isMoney(int column) const;

    GridModel& model_;
    GridView& view_;
};

} // namespace pela
