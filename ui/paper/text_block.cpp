#include "ui/paper/text_block.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace pela::print {

namespace {

constexpr int mostLines = 100; ///< of a stretch: two pages
constexpr int shortestStretch = 200;

/// A character with all its marks and joined parts, which no line is broken in. Families of emoji have eleven units.
constexpr qsizetype longestCharacter = 64;

/// Whether there is anything that could be joined so far, which Latin letters never are.
bool mayBeJoined(const QString& text)
{
    qsizetype count = 0;
    for (const QChar c : text) {
        count = c.unicode() < 0x300 ? 0 : count + 1;
        if (count > longestCharacter)
            return true;
    }
    return false;
}

QString withBreaks(const QString& text)
{
    if (!mayBeJoined(text))
        return text;
    constexpr QChar zeroWidthSpace(0x200b);
    QString broken;
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype next = characters.toNextBoundary();
        const qsizetype end = next < 0 ? text.size() : next;
        while (end - from > longestCharacter) {
            const qsizetype most = text[from + longestCharacter - 1].isHighSurrogate() ? longestCharacter - 1 : longestCharacter;
            broken += QStringView(text).mid(from, most);
            broken += zeroWidthSpace;
            from += most;
        }
        broken += QStringView(text).mid(from, end - from);
        from = end;
    }
    return broken;
}

QString withoutControls(const QString& text)
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

} // namespace

QString printable(const QString& text)
{
    return withBreaks(withoutControls(text));
}

int breakLines(QTextLayout& layout, const TextStyle& style, qreal width, Qt::Alignment alignment, Qt::LayoutDirection direction)
{
    QTextOption option(alignment);
    option.setTextDirection(direction);
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

int TextBlock::endOf(int start, int length) const
{
    const qsizetype end = std::min<qsizetype>(start + length, text_.size());
    return int(end < text_.size() && text_[end - 1].isHighSurrogate() ? end + 1 : end);
}

void TextBlock::lay(QTextLayout& layout, const Stretch& stretch) const
{
    const int end = stretch.start + stretch.length;
    QList<QTextLayout::FormatRange> formats;
    auto format = std::partition_point(
        formats_.begin(), formats_.end(), [&](const auto& range) { return range.start + range.length <= stretch.start; });
    for (; format != formats_.end() && format->start < end; ++format) {
        const int from = std::max(format->start, stretch.start);
        formats.append({from - stretch.start, std::min(format->start + format->length, end) - from, format->format});
    }
    if (!formats.isEmpty())
        layout.setFormats(formats);
    breakLines(layout, style_, width_, alignment_, direction_);
}

void TextBlock::measure()
{
    hasHiddenText_ = needsHiddenText(text_);
    if (text_.size() > stretchLength)
        direction_ = text_.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    int length = stretchLength;
    for (int start = 0; start < text_.size();) {
        Stretch stretch {start, endOf(start, length) - start, lines_};
        QTextLayout layout(text_.mid(start, stretch.length), style_.font);
        lay(layout, stretch);
        int kept = layout.lineCount();
        const int end = start + stretch.length;
        if (end == text_.size() && kept <= mostLines) {
            lastLineWidth_ = layout.lineAt(kept - 1).naturalTextWidth();
            start = end;
        } else if (kept > 1) { // the line after the last kept one may go on: it begins the next stretch
            kept = std::min(kept - 1, mostLines);
            const QTextLine next = layout.lineAt(kept);
            start = stretch.start + next.textStart();
            stretch.length = next.textStart() + next.textLength();
        } else {
            start = end;
        }
        lines_ += kept;
        stretches_.push_back(stretch);
        // Short lines (a list of names, a narrow column) make short stretches.
        length = std::clamp((start - stretch.start) * 2, shortestStretch, stretchLength);
    }
    lines_ = std::max(lines_, 1);
}

template <class Visit> void TextBlock::eachStretch(int from, int to, Visit visit) const
{
    auto stretch
        = std::partition_point(stretches_.begin(), stretches_.end(), [&](const Stretch& each) { return each.firstLine <= from; });
    if (stretch != stretches_.begin())
        --stretch;
    for (; stretch != stretches_.end() && stretch->firstLine < to; ++stretch) {
        const auto next = stretch + 1;
        const int end = std::min(to, next == stretches_.end() ? lines_ : next->firstLine);
        QTextLayout layout(text_.mid(stretch->start, stretch->length), style_.font);
        layout.setCacheEnabled(true);
        lay(layout, *stretch);
        visit(layout, *stretch, std::max(from - stretch->firstLine, 0), end - stretch->firstLine);
    }
}

void TextBlock::paint(QPainter& painter, QPointF at, int from, int to) const
{
    painter.setPen(style_.colour);
    eachStretch(from, to, [&](const QTextLayout& layout, const Stretch& stretch, int first, int last) {
        const QPointF origin(at.x(), at.y() + (stretch.firstLine - from) * style_.lineHeight);
        for (int i = first; i < last; ++i)
            layout.lineAt(i).draw(&painter, origin);
    });
}

void TextBlock::addHiddenText(QPointF at, int from, int to, QList<HiddenText>& hidden) const
{
    if (!hasHiddenText_)
        return;
    eachStretch(from, to, [&](const QTextLayout& layout, const Stretch& stretch, int first, int last) {
        const QPointF origin(at.x(), at.y() + (stretch.firstLine - from) * style_.lineHeight);
        print::addHiddenText(layout, style_, origin, first, last, hidden);
    });
}

QList<LinkArea> TextBlock::links(QPointF at, int from, int to) const
{
    QList<LinkArea> areas;
    if (links_.isEmpty())
        return areas;
    eachStretch(from, to, [&](const QTextLayout& layout, const Stretch& stretch, int first, int last) {
        for (int i = first; i < last; ++i) {
            const QTextLine line = layout.lineAt(i);
            const int lineStart = stretch.start + line.textStart();
            const int lineEnd = lineStart + line.textLength();
            auto span = std::partition_point(
                links_.begin(), links_.end(), [&](const Span& each) { return each.start + each.length <= lineStart; });
            for (; span != links_.end() && span->start < lineEnd; ++span) {
                const qreal left = line.cursorToX(std::max(span->start, lineStart) - stretch.start);
                const qreal right = line.cursorToX(std::min(span->start + span->length, lineEnd) - stretch.start);
                areas.append(
                    {QRectF(QPointF(at.x() + std::min(left, right), at.y() + (stretch.firstLine + i - from) * style_.lineHeight),
                         QSizeF(std::abs(right - left), style_.lineHeight)),
                        span->target});
            }
        }
    });
    return areas;
}

} // namespace pela::print
