#include "ui/paper/table_filler.h"

namespace pela::print {

qreal TableFiller::above() const
{
    return table_->heightAbove(from_.row, continued_);
}

bool TableFiller::maySplit(int row) const
{
    return table_->rowHeight(row) > flow_.bodyHeight() / 3;
}

qreal TableFiller::keptTogether(int row) const
{
    using Kind = book::Row::Kind;
    qreal height = table_->rowHeight(row);
    int last = row;
    while (table_->kind(last) == Kind::Group && last + 1 < table_->rows() && last < row + 3)
        height += maySplit(++last) ? 2 * table_->lineHeight() : table_->rowHeight(last);
    if (last + 1 == table_->rows() - 1 && table_->kind(last + 1) == Kind::Total)
        height += table_->rowHeight(last + 1);
    return height;
}

void TableFiller::putRows(TableSpot to)
{
    if (to == from_)
        return;
    auto piece = std::make_unique<TablePiece>(table_, from_, to, continued_);
    const qreal height = piece->height();
    flow_.place(std::move(piece), height);
    from_ = to;
    continued_ = true;
}

void TableFiller::fill()
{
    const int rows = table_->rows();
    if (rows == 0) {
        auto piece = std::make_unique<TablePiece>(table_, TableSpot {}, TableSpot {}, false);
        const qreal height = piece->height();
        flow_.ensure(height);
        flow_.place(std::move(piece), height);
        return;
    }
    const qreal firstRow = maySplit(0) ? 3 * table_->lineHeight() : keptTogether(0);
    qreal wanted = table_->headerHeight() + std::min(firstRow, flow_.bodyHeight() / 2);
    if (table_->isWhole())
        if (const qreal all = table_->headerHeight() + table_->height({}, {rows, 0}); all <= flow_.bodyHeight())
            wanted = all;
    flow_.ensure(wanted);
    qreal used = above();
    for (TableSpot next {0, 0}; next.row < rows;) {
        if (stop_.stop_requested())
            return;
        const int row = next.row;
        const qreal room = flow_.room() - used;
        const bool fresh = from_ == next && flow_.onFreshPage();
        if (next.line == 0 && keptTogether(row) <= room) {
            used += table_->rowHeight(row);
            next = {row + 1, 0};
            continue;
        }
        if (next.line == 0 && table_->rowHeight(row) <= room && (fresh || keptTogether(row) > flow_.bodyHeight() - above())) {
            used += table_->rowHeight(row);
            next = {row + 1, 0};
            continue;
        }
        const int fitting = table_->linesFitting(row, next.line, room);
        const int left = table_->lines(row) - next.line;
        if (fitting >= left && next.line > 0) {
            used += table_->height(next, {row + 1, 0});
            next = {row + 1, 0};
            continue;
        }
        // A tall row fills the page with as many lines as fit, but leaves no single line on either side.
        int take = std::min(fitting, left - 2);
        if ((maySplit(row) || fresh) && take >= 2)
            next.line += take;
        else if (fresh)
            next.line += std::clamp(fitting, 1, left);
        if (next.line >= table_->lines(row))
            next = {row + 1, 0};
        putRows(next);
        if (next.row < rows) {
            flow_.newPage();
            used = above();
        }
    }
    putRows({rows, 0});
}

} // namespace pela::print
