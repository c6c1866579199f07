#include "ui/paper/table_layout.h"

#include <QFontMetricsF>

#include <numeric>

namespace pela::print {
namespace {

constexpr qreal normalPoints = 8.5;
constexpr qreal smallPoints = 7.5;
constexpr qreal smallestPoints = 5.5;
constexpr qreal lineSpacing = 1.25;
constexpr qreal wordsKeptWhole = 0.9; ///< share of cells, in a table wider than its page

std::array<qreal, 128> advances(const QFont& font)
{
    const QFontMetricsF metrics(font);
    std::array<qreal, 128> widths {};
    for (char16_t c = 0x20; c < 0x7f; ++c)
        widths[c] = metrics.horizontalAdvance(QChar(c));
    return widths;
}

/// A good guess of a text's width without shaping it; letters outside ASCII count as wide ones.
qreal roughWidth(QStringView text, const std::array<qreal, 128>& advance)
{
    qreal sum = 0;
    for (const QChar c : text)
        sum += c.unicode() < 128 ? advance[c.unicode()] : advance['M'];
    return sum;
}

qreal widestWord(QStringView text, const std::array<qreal, 128>& advance)
{
    qreal widest = 0;
    qreal word = 0;
    for (const QChar c : text) {
        if (c == u' ' || c == u'\n') {
            word = 0;
            continue;
        }
        word += c.unicode() < 128 ? advance[c.unicode()] : advance['M'];
        widest = std::max(widest, word);
    }
    return widest;
}

void cleanTexts(book::Table& table)
{
    for (book::Column& column : table.columns) {
        column.title = printable(column.title);
        column.group = printable(column.group);
    }
}

} // namespace

TableLayout::TableLayout(const book::Table& table, const QString& label, qreal width, qreal tallestHeader)
    : table_(table), label_(label), width_(width)
{
    qsizetype columns = table_.columns.size();
    for (const book::Row& row : table_.rows)
        columns = std::max(columns, row.cells.size());
    while (table_.columns.size() < std::max<qsizetype>(columns, 1))
        table_.columns.append(book::Column {});
    cleanTexts(table_);

    const qreal points = table_.small ? smallPoints : normalPoints;
    setSize(points);
    minimumWidths_ = neededWidths(1);
    // Widths grow with the type size, so one look at all cells tells which size lets the longest words stand unbroken.
    const qreal needed = std::accumulate(minimumWidths_.begin(), minimumWidths_.end(), 0.0);
    if (needed > width_) {
        const qreal fitting = std::max(smallestPoints, std::floor(points * width_ / needed * 4) / 4);
        setSize(fitting);
        // Too many columns for the page even so: then a few very long words may break, but not a word in every column.
        if (needed * fitting / points > width_)
            minimumWidths_ = neededWidths(wordsKeptWhole);
        else
            for (qreal& each : minimumWidths_)
                each *= fitting / points;
    }
    chooseWidths();
    layHeader();
    if (headerHeight_ > tallestHeader) {
        book::Row titles;
        titles.kind = book::Row::Kind::Group;
        for (const book::Column& column : table_.columns)
            titles.cells.append({column.title, {}, 1, true});
        table_.rows.prepend(titles);
        headerHeight_ = 0;
    }
    measureRows();
}

void TableLayout::setSize(qreal points)
{
    plain_ = Typography::sans(points, lineSpacing);
    bold_ = Typography::sans(points, lineSpacing, QFont::Bold);
    continued_ = Typography::sans(std::max(points - 0.5, smallestPoints), lineSpacing);
    continued_.font.setItalic(true);
    continued_.colour = ink::quiet;
    padX_ = std::max(plain_.lineHeight * 0.42, mm(1.8)); // clear of the mark at the left edge
    padY_ = plain_.lineHeight * 0.26;
    plainAdvance_ = advances(plain_.font);
    boldAdvance_ = advances(bold_.font);
}

const TextStyle& TableLayout::styleOf(const book::Row& row, const book::Cell& cell) const
{
    return cell.bold || row.kind != book::Row::Kind::Plain ? bold_ : plain_;
}

std::vector<qreal> TableLayout::neededWidths(qreal share) const
{
    const qreal widestFair = std::max(width_ * 0.3, width_ / qreal(table_.columns.size()));
    std::vector<qreal> needed;
    std::vector<std::vector<qreal>> words(size_t(table_.columns.size()));
    for (const book::Column& column : table_.columns)
        needed.push_back(widestWord(column.title, boldAdvance_));
    for (const book::Row& row : table_.rows) {
        eachCell(row, [&](const book::Cell& cell, int column, int span) {
            if (span != 1 || cell.text.isEmpty())
                return;
            const auto& advance = &styleOf(row, cell) == &bold_ ? boldAdvance_ : plainAdvance_;
            const bool number = !std::holds_alternative<std::monostate>(cell.value);
            const qreal widest = number ? roughWidth(cell.text, advance) : widestWord(cell.text, advance);
            if (share < 1)
                words[size_t(column)].push_back(widest);
            if (share == 1 || number)
                needed[size_t(column)] = std::max(needed[size_t(column)], widest);
        });
    }
    for (size_t i = 0; i < needed.size(); ++i) {
        if (!words[i].empty()) {
            const auto place = words[i].begin() + qsizetype(share * qreal(words[i].size() - 1));
            std::nth_element(words[i].begin(), place, words[i].end());
            needed[i] = std::max(needed[i], *place);
        }
        needed[i] = std::min(needed[i] * 1.01, widestFair) + 2 * padX_;
    }
    return needed;
}

void TableLayout::chooseWidths()
{
    const size_t count = minimumWidths_.size();
    std::vector<qreal> widths = minimumWidths_;
    const qreal needed = std::accumulate(widths.begin(), widths.end(), 0.0);
    if (needed >= width_) {
        for (qreal& each : widths)
            each *= width_ / needed;
    } else {
        // Columns get their share by weight; one whose share is too little keeps what it needs and leaves the sharing. Those
        // that need most for their weight are the first to leave.
        std::vector<qreal> weights(count);
        for (size_t i = 0; i < count; ++i)
            weights[i] = std::max(table_.columns[qsizetype(i)].weight, 0.01);
        std::vector<size_t> order(count);
        std::iota(order.begin(), order.end(), size_t(0));
        std::stable_sort(
            order.begin(), order.end(), [&](size_t a, size_t b) { return widths[a] * weights[b] > widths[b] * weights[a]; });
        qreal left = width_;
        qreal sharing = std::accumulate(weights.begin(), weights.end(), 0.0);
        for (const size_t i : order) {
            widths[i] = std::max(minimumWidths_[i], left * weights[i] / sharing);
            left -= widths[i];
            sharing -= weights[i];
        }
    }
    columnX_.assign(1, 0);
    for (const qreal each : widths)
        columnX_.push_back(columnX_.back() + each);
}

TableLayout::Box TableLayout::box(int column, int span) const
{
    const qreal left = columnX_[size_t(column)];
    const qreal right = columnX_[size_t(column) + size_t(span)];
    return {left + padX_, std::max(right - left - 2 * padX_, 1.0)};
}

/// A cell over several columns is a title, whatever stands below it.
Qt::Alignment TableLayout::alignmentOf(int column, int span) const
{
    return span == 1 ? qtAlignment(table_.columns[column].align) : Qt::AlignLeft;
}

int TableLayout::countLines(const QString& text, const TextStyle& style, qreal width) const
{
    const auto& advance = &style == &plain_ ? plainAdvance_ : boldAdvance_;
    const auto plain = [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; };
    if (text.isEmpty())
        return 1;
    // Most cells are short: those that surely fit on one line need no shaping to be counted.
    if (text.size() < 80 && std::all_of(text.begin(), text.end(), plain) && roughWidth(text, advance) * 1.02 < width)
        return 1;
    if (text.size() > TextBlock::stretchLength)
        return TextBlock(text, style, width).lines();
    QTextLayout layout(printable(text), style.font);
    return breakLines(layout, style, width, Qt::AlignLeft);
}

const TextBlock* TableLayout::longCell(int row, int column) const
{
    const auto found = longCells_.constFind({row, column});
    return found == longCells_.constEnd() ? nullptr : &*found;
}

void TableLayout::layHeader()
{
    groupLines_ = titleLines_ = 0;
    headerHeight_ = 0;
    for (int column = 0; column < int(table_.columns.size());) {
        const int span = groupSpan(column);
        if (span > 0)
            groupLines_ = std::max(groupLines_, countLines(table_.columns[column].group, bold_, box(column, span).width));
        for (int i = column; i < column + std::max(span, 1); ++i) {
            if (!table_.columns[i].title.isEmpty())
                titleLines_ = std::max(titleLines_, countLines(table_.columns[i].title, bold_, box(i, 1).width));
        }
        column += std::max(span, 1);
    }
    if (groupLines_ + titleLines_ > 0)
        headerHeight_ = (groupLines_ + titleLines_) * bold_.lineHeight + (groupLines_ > 0 ? 4 : 2) * padY_;
}

int TableLayout::groupSpan(int column) const
{
    const QString& group = table_.columns[column].group;
    if (group.isEmpty())
        return 0;
    int span = 1;
    while (column + span < int(table_.columns.size()) && table_.columns[column + span].group == group)
        ++span;
    return span;
}

void TableLayout::measureRows()
{
    lines_.reserve(size_t(table_.rows.size()));
    for (const book::Row& row : std::as_const(table_.rows)) {
        int most = 1;
        eachCell(row, [&](const book::Cell& cell, int column, int span) {
            const TextStyle& style = styleOf(row, cell);
            const qreal width = box(column, span).width;
            if (cell.text.size() <= TextBlock::stretchLength) {
                most = std::max(most, countLines(cell.text, style, width));
                return;
            }
            const TextBlock block(cell.text, style, width, alignmentOf(column, span));
            longCells_.insert({rows(), column}, block);
            most = std::max(most, block.lines());
        });
        lines_.push_back(most);
    }
    constexpr int mostRepeated = 2; // lines: a title that is a story is told once
    int group = -1;
    groups_.reserve(lines_.size());
    for (int row = 0; row < rows(); ++row) {
        if (kind(row) == book::Row::Kind::Group)
            group = lines(row) <= mostRepeated ? row : -1;
        else if (kind(row) == book::Row::Kind::Total)
            group = -1; // what comes after a sum belongs to no group before it
        groups_.push_back(kind(row) == book::Row::Kind::Plain ? group : -1);
    }
}

qreal TableLayout::sliceHeight(int row, int fromLine, int toLine) const
{
    const qreal height = (toLine - fromLine) * plain_.lineHeight + 2 * padY_;
    const bool whole = fromLine == 0 && toLine == lines(row);
    return whole && table_.rows[row].kind == book::Row::Kind::Plain ? std::max(height, mm(table_.rowHeightMm)) : height;
}

qreal TableLayout::height(TableSpot from, TableSpot to) const
{
    qreal sum = 0;
    eachSlice(from, to, [&](int row, int first, int last) { sum += sliceHeight(row, first, last); });
    return sum;
}

int TableLayout::linesFitting(int row, int line, qreal room) const
{
    const int fitting = int(std::floor((room - 2 * padY_) / plain_.lineHeight));
    return std::clamp(fitting, 0, lines(row) - line);
}

} // namespace pela::print
