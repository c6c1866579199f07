#include "ui/widgets/grid/cell_paint.h"

#include <QPainter>
#include <QTextLayout>

namespace pela {

void drawWrapped(QPainter* painter, const QRect& rect, const QString& text, Qt::Alignment alignment)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const QFontMetrics metrics = painter->fontMetrics();
    const int lineHeight = metrics.lineSpacing();
    const int room = std::max(1, rect.height() / lineHeight);
    // A cell shows a few lines at most; laying out thousands of letters for them would be waste.
    QString shown = text.left(600);
    if (room == 1 || (!shown.contains(u'\n') && metrics.horizontalAdvance(shown) <= rect.width())) {
        shown.replace(u'\n', u' ');
        painter->drawText(rect, int(alignment | Qt::AlignVCenter | Qt::TextSingleLine),
            metrics.elidedText(shown, Qt::ElideRight, rect.width()));
        return;
    }
    shown.replace(u'\n', QChar::LineSeparator);
    QTextOption option(alignment & (Qt::AlignRight | Qt::AlignHCenter | Qt::AlignLeft));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(shown, painter->font());
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(rect.width());
        if (lines.size() + 1 == room) {
            lines += metrics.elidedText(
                shown.mid(line.textStart()).replace(QChar(QChar::LineSeparator), QChar(u' ')), Qt::ElideRight, rect.width());
            break;
        }
        lines += shown.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    int top = rect.top() + (rect.height() - int(lines.size()) * lineHeight) / 2;
    for (const QString& line : lines) {
        painter->drawText(
            QRect(rect.left(), top, rect.width(), lineHeight), int(alignment | Qt::AlignVCenter | Qt::TextSingleLine), line);
        top += lineHeight;
    }
}

QString tailOf(const QString& number)
{
    qsizetype from = number.lastIndexOf(u',');
    if (from < 0) {
        from = number.size();
        while (from > 0 && !number.at(from - 1).isDigit())
            --from;
    }
    return number.mid(from);
}

bool numberFits(const QFontMetrics& metrics, const QString& number, int tail, int width)
{
    const QString end = tailOf(number);
    return metrics.horizontalAdvance(number.chopped(end.size())) + std::max(tail, metrics.horizontalAdvance(end)) <= width;
}

void drawNumber(QPainter* painter, const QRect& rect, const QString& number, int tail)
{
    if (number.isEmpty())
        return;
    const QFontMetrics metrics = painter->fontMetrics();
    if (!numberFits(metrics, number, tail, rect.width())) {
        const int sign = std::max(1, metrics.horizontalAdvance(u'#'));
        painter->drawText(rect, int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine),
            QString(std::max(1, rect.width() / sign), QChar(u'#')));
        return;
    }
    const QString end = tailOf(number);
    const int room = std::max(tail, metrics.horizontalAdvance(end));
    const int flags = int(Qt::AlignVCenter | Qt::TextSingleLine);
    painter->drawText(rect.adjusted(0, 0, -room, 0), flags | int(Qt::AlignRight), number.chopped(end.size()));
    painter->drawText(QRect(rect.right() + 1 - room, rect.top(), room, rect.height()), flags | int(Qt::AlignLeft), end);
}

int widestOf(const QFontMetrics& metrics, const QString& number)
{
    QChar widest = u'0';
    for (char16_t digit = u'1'; digit <= u'9'; ++digit)
        if (metrics.horizontalAdvance(digit) > metrics.horizontalAdvance(widest))
            widest = digit;
    QString wide = number;
    for (QChar& letter : wide)
        if (letter.isDigit())
            letter = widest;
    return metrics.horizontalAdvance(wide);
}

} // namespace pela
