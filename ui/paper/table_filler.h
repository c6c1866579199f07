// Decides where a table breaks over pages.
#pragma once

#include "ui/paper/page_flow.h"
#include "ui/paper/table_layout.h"

namespace pela::print {

/// Fills pages with the rows of one table. A group's title stays with its first row and the closing total with the row above it;
/// a row is split between two lines only when it is taller than a third of a page.
class TableFiller {
public:
    TableFiller(PageFlow& flow, std::shared_ptr<const TableLayout> table, std::stop_token stop)
        : flow_(flow), table_(std::move(table)), stop_(std::move(stop))
    {
    }
    void fill();

private:
    qreal above() const; ///< header, "(lanjutan)" line and title of the group that the next piece will carry
    qreal keptTogether(int row) const;
    bool maySplit(int row) const;
    void putRows(TableSpot to);

    PageFlow& flow_;
    std::shared_ptr<const TableLayout> table_;
    std::stop_token stop_;
    TableSpot from_;
    bool continued_ = false;
};

} // namespace pela::print
