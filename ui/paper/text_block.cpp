#include "ui/paper/text_block.h"

#include <QPainter>

namespace pela::print {

QString printable(const QString& text)
{
    const auto needsCare = [](QChar c) { return c.unicode() < 0x20 || c == QChar(0x7f) || c == QChar(0xfffe); };
    if (std::none_of(text.begin(), text.end(), needsCare))
        return text;
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                clean += QChar(QChar::LineSeparator);
        } else if (c == u'\n') {
            clean += QChar(QChar::LineSeparator);
        } else if (c == u'\t') {
            clean += u' ';
        } else if (!needsCare(c)) {
            clean += c;
        }
    }
    return clean;
}

int breakLines(QTextLayout& layout, const TextStyle& style, qreal width, Qt::Alignment alignment)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int count = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, count * style.lineHeight + style.baseline - line.ascent()});
        ++count;
    }
    layout.endLayout();
    return std::max(count, 1);
}

bool needsHiddenText(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isHighSurrogate(); });
}

void addHiddenText(const QTextLayout& layout, const TextStyle& style, QPointF origin, int from, int to, QList<HiddenText>& hidden)
{
    const QString text = layout.text();
    for (int i = from; i < std::min(to, layout.lineCount()); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int end = std::min(line.textStart() + line.textLength(), int(text.size()) - 1);
        for (int at = line.textStart(); at < end; ++at) {
            if (!text[at].isHighSurrogate() || !text[at + 1].isLowSurrogate())
                continue;
            const qreal x = std::min(line.cursorToX(at), line.cursorToX(at + 2));
            hidden.append({origin + QPointF(x, line.y() + line.ascent()), qreal(style.font.pixelSize()), text.mid(at, 2)});
        }
    }
}

TextBlock::TextBlock(const QString& text, const TextStyle& style, qreal width, Qt::Alignment alignment)
    : text_(printable(text)), style_(style), width_(width), alignment_(alignment)
{
    measure();
}

TextBlock::TextBlock(const book::Runs& runs, const TextStyle& style, qreal width, Qt::Alignment alignment)
    : style_(style), width_(width), alignment_(alignment)
{
    for (const book::Run& run : runs) {
        const QString piece = printable(run.text);
        if (piece.isEmpty())
            continue;
        const int start = int(text_.size());
        text_ += piece;
        QTextCharFormat format;
        if (run.bold)
            format.setFontWeight(QFont::Bold);
        if (run.italic)
            format.setFontItalic(!style.font.italic());
        if (!run.link.isEmpty()) {
            links_.append({start, int(piece.size()), run.link});
            if (!run.link.startsWith(u'#'))
                format.setForeground(ink::link);
        }
        if (format.propertyCount() > 0)
            formats_.append({start, int(piece.size()), format});
    }
    measure();
}

void TextBlock::lay(QTextLayout& layout) const
{
    if (!formats_.isEmpty())
        layout.setFormats(formats_);
    breakLines(layout, style_, width_, alignment_);
}

void TextBlock::measure()
{
    QTextLayout layout(text_, style_.font);
    lay(layout);
    lines_ = std::max(layout.lineCount(), 1);
    lastLineWidth_ = layout.lineCount() > 0 ? layout.lineAt(layout.lineCount() - 1).naturalTextWidth() : 0;
}

void TextBlock::paint(QPainter& painter, QPointF at, int from, int to) const
{
    if (text_.isEmpty())
        return;
    QTextLayout layout(text_, style_.font);
    layout.setCacheEnabled(true);
    lay(layout);
    painter.setPen(style_.colour);
    const QPointF origin(at.x(), at.y() - from * style_.lineHeight);
    for (int i = from; i < std::min(to, layout.lineCount()); ++i)
        layout.lineAt(i).draw(&painter, origin);
}

void TextBlock::addHiddenText(QPointF at, int from, int to, QList<HiddenText>& hidden) const
{
    if (!needsHiddenText(text_))
        return;
    QTextLayout layout(text_, style_.font);
    lay(layout);
    print::addHiddenText(layout, style_, QPointF(at.x(), at.y() - from * style_.lineHeight), from, to, hidden);
}

QList<LinkArea> TextBlock::links(QPointF at, int from, int to) const
{
    QList<LinkArea> areas;
    if (links_.isEmpty())
        return areas;
    QTextLayout layout(text_, style_.font);
    lay(layout);
    for (const Span& span : links_) {
        for (int i = from; i < std::min(to, layout.lineCount()); ++i) {
            const QTextLine line = layout.lineAt(i);
            const int start = std::max(span.start, line.textStart());
            const int end = std::min(span.start + span.length, line.textStart() + line.textLength());
            if (start >= end)
                continue;
            const qreal left = line.cursorToX(start);
            const qreal right = line.cursorToX(end);
            areas.append({QRectF(QPointF(at.x() + std::min(left, right), at.y() + (i - from) * style_.lineHeight),
                              QSizeF(std::abs(right - left), style_.lineHeight)),
                span.target});
        }
    }
    return areas;
}

} // namespace pela::print
