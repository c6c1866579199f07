// What stands over every grid: the search field, the way back from filters, the columns, and how much is chosen.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace pela {

class EntityGrid;

class GridBar : public QWidget {
    Q_OBJECT
public:
    /// Made before what stands below the table, so that Tab comes by in this order. `hint` stands in the empty search field.
    /// Ctrl+F goes there through Page::searchField().
    GridBar(EntityGrid& grid, const QString& hint, QWidget* parent);

    QLineEdit& search() const { return *search_; }
    /// Stands beside the search field.
    void addBeside(QWidget* widget);
    /// Stands at the right end.
    void addAtEnd(QWidget* widget);
    /// Filters again by what is typed, after the grid has been given another spec.
    void applySearch();

private:
    void showChosen();
    void tabTo(QWidget* widget);

    EntityGrid& grid_;
    QHBoxLayout* line_ = nullptr;
    QLineEdit* search_ = nullptr;
    QToolButton* unfilter_ = nullptr; ///< in sight while a filter hides rows
    QToolButton* columns_ = nullptr;
    QLabel* chosen_ = nullptr;
    QWidget* last_ = nullptr; ///< the last one before the table in the order of Tab
};

} // namespace pela
