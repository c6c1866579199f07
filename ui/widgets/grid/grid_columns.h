// How wide the columns of a grid are and which are hidden: what a person chose, what a column needs, and what is left for the
// name. A grid with a name (GridSpec::name) finds what was chosen again the next time.
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

namespace pela {

class GridModel;

class GridColumns {
public:
    explicit GridColumns(const GridModel& model) : model_(model) { }

    /// Takes up what was chosen for the grid of the model's spec; without a name what was chosen here so far stays.
    void recall();

    /// What the title needs on two lines, and the widest number, total or date of the column with it.
    int least(int column) const;
    /// How wide each column is where the table has `room`; hidden ones have a width too. The column of names takes what the
    /// others leave, unless somebody gave it a width; columns that stay never take more than leaves the others usable.
    std::vector<int> widths(int room) const;
    /// How many lines the titles take at these widths.
    int titleLines(const std::vector<int>& widths) const;

    /// A person dragged the column to this width.
    void wish(int column, int width);
    /// The width of the column is its own affair again.
    void forget(int column);
    /// Columns that stay, and those a new row is asked for, are always in sight.
    bool mayHide(int column) const;
    bool isHidden(int column) const;
    void setHidden(int column, bool hidden);
    /// Whether anybody chose anything.
    bool isChosen() const;
    /// Every column in sight and as wide as it needs.
    void reset();

private:
    QString key(int column) const;
    QString setting(const char* what) const;
    void remember() const;
    int start(int column) const;

    const GridModel& model_;
    QString name_;
    QHash<QString, int> wished_;  ///< by column key
    QHash<QString, bool> hidden_; ///< only where somebody chose; else the spec says
};

} // namespace pela
