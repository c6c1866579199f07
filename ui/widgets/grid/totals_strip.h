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
    QString totalText(int column) const; ///< exact, with separators; empty where nothing is added up
    /// The grand total (of the last column that is added up) while that column is out of sight; else empty.
    QString grandText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect cellRect(int column) const;
    int grandColumn() const;          ///< -1: nothing is added up
    bool isInSight(int column) const; ///< the whole of its cell

    GridModel& model_;
    GridView& view_;
};

} // namespace pela
