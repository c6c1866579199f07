// The column titles of a grid with the filter row under them; both stay when the rows scroll.
#pragma once

#include <QHeaderView>
#include <QLineEdit>

namespace pela {

class GridModel;

class GridHeader : public QHeaderView {
    Q_OBJECT
public:
    /// Filters are made for the columns from `first` to before `end` (-1: to the last).
    GridHeader(GridModel& grid, int first, int end, QWidget* parent);

    /// Makes the filter fields again, after the columns have changed.
    void makeFilters(int first, int end);
    /// The filter fields follow the font of the theme.
    void setFilterFont();
    QLineEdit* filter(int column) const; ///< nullptr when this header has none for it
    void showFilterTexts();
    /// Puts the filter fields under their columns; asked whenever the columns move.
    void placeFilters();
    /// For how many lines of title there is room: what the longest needs, alike over the columns that stay and those that do not.
    void setTitleLines(int lines);
    QSize sizeHint() const override;

signals:
    void filterTyped(int column, const QString& text);
    void filterEntered(int column);
    /// Arrow down or Enter in a filter: the person wants to go to the rows.
    void filterLeft(int column);
    /// The mouse let go: a column may have been dragged to another width.
    void released();

protected:
    void updateGeometries() override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    bool eventFilter(QObject* object, QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void markFilters(); ///< those that hold something stand out

    GridModel& grid_;
    QHash<int, QLineEdit*> filters_;
    int titleLines_ = 1;
};

} // namespace pela
