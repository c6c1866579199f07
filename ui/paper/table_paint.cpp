// Painting a stretch of a table: tints and marks first, then rules, then text, so that a page needs few changes of pen.
#include "ui/paper/table_layout.h"

#include <QPainter>

namespace pela::print {
namespace {

QPen rulePen(qreal points, const QColor& colour)
{
    QPen pen(colour, pt(points));
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

constexpr qreal markWidthMm = 1.0;

} // namespace

void TableLayout::paintCell(QPainter& painter, const QString& text, const TextStyle& style, QPointF at, qreal width,
    Qt::Alignment align, int fromLine, int toLine) const
{
    if (text.isEmpty())
        return;
    QTextLayout layout(printable(text), style.font);
    layout.setCacheEnabled(true);
    breakLines(layout, style, width, align);
    const QPointF origin(at.x(), at.y() - fromLine * style.lineHeight);
    for (int i = fromLine; i < std::min(toLine, layout.lineCount()); ++i)
        layout.lineAt(i).draw(&painter, origin);
}

void TableLayout::paintContinuation(QPainter& painter, QPointF at) const
{
    painter.setPen(continued_.colour);
    paintCell(painter, QString(label_ + QStringLiteral(" (lanjutan)")), continued_, at, width_, Qt::AlignLeft, 0, 1);
}

void TableLayout::paintHeader(QPainter& painter, QPointF at) const
{
    const int columns = int(table_.columns.size());
    const qreal titleBottom = at.y() + headerHeight_ - padY_;
    painter.setPen(rulePen(1, ink::text));
    painter.drawLine(at, at + QPointF(width_, 0));
    painter.setPen(rulePen(0.6, ink::text));
    painter.drawLine(at + QPointF(0, headerHeight_), at + QPointF(width_, headerHeight_));
    painter.setPen(rulePen(0.4, ink::rule));
    for (int column = 0; column < columns;) {
        const int span = groupSpan(column);
        if (span > 0) {
            const Box under = box(column, span);
            const qreal y = at.y() + groupLines_ * bold_.lineHeight + 2 * padY_;
            painter.drawLine(QPointF(at.x() + under.x, y), QPointF(at.x() + under.x + under.width, y));
        }
        column += std::max(span, 1);
    }
    painter.setPen(ink::text);
    for (int column = 0; column < columns;) {
        const int span = groupSpan(column);
        if (span > 0) {
            const Box group = box(column, span);
            paintCell(painter, table_.columns[column].group, bold_, at + QPointF(group.x, padY_), group.width, Qt::AlignHCenter,
                0, groupLines_);
        }
        for (int i = column; i < column + std::max(span, 1); ++i) {
            const book::Column& title = table_.columns[i];
            const Box place = box(i, 1);
            const int count = countLines(title.title, bold_, place.width);
            paintCell(painter, title.title, bold_, QPointF(at.x() + place.x, titleBottom - count * bold_.lineHeight), place.width,
                alignmentOf(i, 1), 0, count);
        }
        column += std::max(span, 1);
    }
}

void TableLayout::paintRows(QPainter& painter, QPointF at, TableSpot from, TableSpot to) const
{
    QList<QLineF> hairlines;
    QList<QLineF> totals;
    qreal y = at.y();
    painter.setPen(Qt::NoPen);
    eachSlice(from, to, [&](int index, int first, int last) {
        const book::Row& row = table_.rows[index];
        const qreal height = sliceHeight(index, first, last);
        const QRectF area(at.x(), y, width_, height);
        if (row.kind == book::Row::Kind::Group)
            painter.fillRect(area, ink::tint);
        if (!row.colour.isEmpty())
            painter.fillRect(QRectF(area.topLeft(), QSizeF(mm(markWidthMm), height)), QColor(row.colour));
        if (y > at.y() || !hasHeader()) {
            const QLineF rule(area.topLeft(), area.topRight());
            (row.kind == book::Row::Kind::Total ? totals : hairlines).append(rule);
        }
        y += height;
    });
    painter.setPen(rulePen(0.3, ink::hairline));
    painter.drawLines(hairlines);
    painter.setPen(rulePen(0.6, ink::text));
    painter.drawLines(totals);
    const bool end = to >= TableSpot {rows(), 0};
    painter.setPen(end ? rulePen(1, ink::text) : rulePen(0.4, ink::rule));
    painter.drawLine(QPointF(at.x(), y), QPointF(at.x() + width_, y));

    painter.setPen(ink::text);
    y = at.y();
    eachSlice(from, to, [&](int index, int first, int last) {
        const book::Row& row = table_.rows[index];
        eachCell(row, [&](const book::Cell& cell, int column, int span) {
            const Box place = box(column, span);
            const QPointF corner(at.x() + place.x, y + padY_);
            if (const TextBlock* block = longCell(index, column))
                block->paint(painter, corner, first, last);
            else
                paintCell(painter, cell.text, styleOf(row, cell), corner, place.width, alignmentOf(column, span), first, last);
        });
        y += sliceHeight(index, first, last);
    });
}

void TableLayout::addHiddenText(QPointF at, TableSpot from, TableSpot to, QList<HiddenText>& hidden) const
{
    qreal y = at.y();
    eachSlice(from, to, [&](int index, int first, int last) {
        const book::Row& row = table_.rows[index];
        eachCell(row, [&](const book::Cell& cell, int column, int span) {
            const Box place = box(column, span);
            if (const TextBlock* block = longCell(index, column)) {
                block->addHiddenText({at.x() + place.x, y + padY_}, first, last, hidden);
                return;
            }
            if (!needsHiddenText(cell.text))
                return;
            const TextStyle& style = styleOf(row, cell);
            QTextLayout layout(printable(cell.text), style.font);
            breakLines(layout, style, place.width, alignmentOf(column, span));
            const QPointF origin(at.x() + place.x, y + padY_ - first * style.lineHeight);
            print::addHiddenText(layout, style, origin, first, last, hidden);
        });
        y += sliceHeight(index, first, last);
    });
}

qreal TablePiece::height() const
{
    return table_->heightAbove(from_.row, continued_) + table_->height(from_, to_);
}

void TablePiece::addHiddenText(QPointF at, QList<HiddenText>& hidden) const
{
    at.ry() += table_->heightAbove(from_.row, continued_);
    table_->addHiddenText(at, from_, to_, hidden);
}

void TablePiece::paint(QPainter& painter, QPointF at, const PagedDocument& /*document*/) const
{
    if (continued_) {
        if (table_->continuationHeight() > 0)
            table_->paintContinuation(painter, at);
        at.ry() += table_->continuationHeight();
    }
    if (table_->hasHeader()) {
        table_->paintHeader(painter, at);
        at.ry() += table_->headerHeight();
    }
    if (const int row = continued_ ? table_->groupOf(from_.row) : -1; row >= 0) {
        table_->paintRows(painter, at, {row, 0}, {row + 1, 0});
        at.ry() += table_->rowHeight(row);
    }
    table_->paintRows(painter, at, from_, to_);
}

} // namespace pela::print
