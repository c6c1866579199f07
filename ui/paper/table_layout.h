// A table that knows how many lines each of its rows takes, and paints any stretch of them.
#pragma once

#include "ui/paper/page.h"

#include <QHash>

namespace pela::print {

/// A position between two lines of a table: row, and line inside that row.
struct TableSpot {
    int row = 0;
    int line = 0;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 reads the zero inside the operator
    friend auto operator<=>(const TableSpot&, const TableSpot&) = default;
};

/// Column widths and row heights of one table. All cells share one line grid, so a row is split between two lines of all its
/// cells at once. Heights are whole lines: that is all that is kept per row, and a page is shaped again when it is painted.
class TableLayout {
public:
    /// `label` is "Tabel 3.2" or empty. A header taller than `tallestHeader` is printed once, as a row, instead of on every page.
    TableLayout(const book::Table& table, const QString& label, qreal width, qreal tallestHeader);

    int rows() const { return int(lines_.size()); }
    int lines(int row) const { return lines_[size_t(row)]; }
    bool hasHeader() const { return headerHeight_ > 0; }
    qreal headerHeight() const { return headerHeight_; }
    qreal continuationHeight() const { return label_.isEmpty() ? 0 : continued_.lineHeight * 1.3; }
    qreal lineHeight() const { return plain_.lineHeight; }
    qreal width() const { return width_; }
    book::Row::Kind kind(int row) const { return table_.rows[row].kind; }
    /// Height of the lines from `from` up to `to`, with the space around each row.
    qreal height(TableSpot from, TableSpot to) const;
    qreal rowHeight(int row) const { return height({row, 0}, {row + 1, 0}); }
    bool isWhole() const { return table_.whole; }
    /// The title that a page beginning with `row` repeats, so that nobody has to turn back to see whose row it is; -1 for none.
    int groupOf(int row) const { return row < rows() ? groups_[size_t(row)] : -1; }
    /// Height of what stands above the rows of a page that begins with `row`: header and, on a page that goes on, the
    /// "(lanjutan)" line and the title of the group.
    qreal heightAbove(int row, bool continued) const
    {
        const int group = continued ? groupOf(row) : -1;
        return headerHeight_ + (continued ? continuationHeight() : 0) + (group < 0 ? 0 : rowHeight(group));
    }
    /// How many lines of `row`, starting at `line`, fit into `room`.
    int linesFitting(int row, int line, qreal room) const;

    void paintHeader(QPainter& painter, QPointF at) const;
    void paintRows(QPainter& painter, QPointF at, TableSpot from, TableSpot to) const;
    void addHiddenText(QPointF at, TableSpot from, TableSpot to, QList<HiddenText>& hidden) const;
    void paintContinuation(QPainter& painter, QPointF at) const;

private:
    /// Where the text of a cell stands, inside the padding.
    struct Box {
        qreal x = 0;
        qreal width = 0;
    };
    Box box(int column, int span) const;
    Qt::Alignment alignmentOf(int column, int span) const;
    /// Columns under the group title that starts at `column`; 0 without a group.
    int groupSpan(int column) const;
    template <class Visit> void eachCell(const book::Row& row, Visit visit) const;
    template <class Visit> void eachSlice(TableSpot from, TableSpot to, Visit visit) const
    {
        for (int row = from.row; row < rows() && (row < to.row || (row == to.row && to.line > 0)); ++row) {
            const int first = row == from.row ? from.line : 0;
            const int last = row == to.row ? to.line : lines(row);
            if (last > first)
                visit(row, first, last);
        }
    }
    const TextStyle& styleOf(const book::Row& row, const book::Cell& cell) const;
    void setSize(qreal points);
    std::vector<qreal> neededWidths(qreal share) const;
    void chooseWidths();
    int countLines(const QString& text, const TextStyle& style, qreal width) const;
    /// The cell as a text of its own where it is too long to be shaped anew on each page; else nullptr.
    const TextBlock* longCell(int row, int column) const;
    void layHeader();
    void measureRows();
    qreal sliceHeight(int row, int fromLine, int toLine) const;
    void paintCell(QPainter& painter, const QString& text, const TextStyle& style, QPointF at, qreal width, Qt::Alignment align,
        int fromLine, int toLine) const;

    book::Table table_;
    QString label_;
    TextStyle plain_, bold_, continued_;
    qreal width_ = 0;
    qreal padX_ = 0, padY_ = 0;
    std::vector<qreal> minimumWidths_;
    std::vector<qreal> columnX_; ///< left edges, one more than there are columns
    std::vector<int> lines_;
    std::vector<int> groups_;                         ///< of each row
    QHash<std::pair<int, int>, TextBlock> longCells_; ///< by row and column
    std::array<qreal, 128> plainAdvance_ {}, boldAdvance_ {};
    int groupLines_ = 0, titleLines_ = 0;
    qreal headerHeight_ = 0;
};

template <class Visit> void TableLayout::eachCell(const book::Row& row, Visit visit) const
{
    const int columns = int(table_.columns.size());
    int column = 0;
    for (const book::Cell& cell : row.cells) {
        if (column >= columns)
            return;
        int span = std::clamp(cell.span, 1, columns - column);
        // The title of a group runs over the whole width, also when its builder gave only the one cell.
        if (row.kind == book::Row::Kind::Group && row.cells.size() == 1)
            span = columns;
        visit(cell, column, span);
        column += span;
    }
}

/// A stretch of table rows on one page, with the header above it.
class TablePiece : public Piece {
public:
    TablePiece(std::shared_ptr<const TableLayout> table, TableSpot from, TableSpot to, bool continued)
        : table_(std::move(table)), from_(from), to_(to), continued_(continued)
    {
    }
    qreal height() const;
    void paint(QPainter& painter, QPointF at, const PagedDocument& document) const override;
    void addHiddenText(QPointF at, QList<HiddenText>& hidden) const override;

private:
    std::shared_ptr<const TableLayout> table_;
    TableSpot from_, to_;
    bool continued_;
};

} // namespace pela::print
