// Text that has been given a width: how many lines it takes, and painting any of them.
#pragma once

#include "core/document/document.h"
#include "ui/paper/typography.h"

#include <QRectF>
#include <QTextLayout>

#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace pela::print {

/// Text without the characters paper cannot show (NUL and other controls); line breaks become line separators, and a character
/// made of a great many (hundreds of joined emoji) may break inside, since it would run over the edge of the page.
QString printable(const QString& text);

constexpr Qt::Alignment qtAlignment(book::Align align)
{
    return align == book::Align::Right ? Qt::AlignRight : align == book::Align::Centre ? Qt::AlignHCenter : Qt::AlignLeft;
}

/// Breaks `layout` into lines of `width` at the fixed spacing of `style`; words too long for a line break anywhere.
/// Gives the number of lines, at least one.
int breakLines(QTextLayout& layout, const TextStyle& style, qreal width, Qt::Alignment alignment,
    Qt::LayoutDirection direction = Qt::LayoutDirectionAuto);

/// A link and the area it covers, in the coordinates of whoever asked.
struct LinkArea {
    QRectF area;
    QString target; ///< "#anchor" or a web address
};

/// Characters outside the basic plane (emoji, old scripts) that a PDF would show but not let anybody find or copy: QPdfWriter
/// maps only the basic plane back to text. The publisher lays them over their pictures as invisible text.
struct HiddenText {
    QPointF baseline;
    qreal size = 0; ///< of the type
    QString text;
};

/// Adds what `text`, laid out as lines `from` to `to` of `layout` with its top left at `origin`, needs as hidden text.
void addHiddenText(
    const QTextLayout& layout, const TextStyle& style, QPointF origin, int from, int to, QList<HiddenText>& hidden);
bool needsHiddenText(const QString& text);

/// A paragraph of one base style. It keeps the text, not the shaped glyphs: a book of a thousand pages stays small in memory, and
/// a page is shaped again when it is painted. A long text is shaped in stretches, so that a page shapes only what stands on it.
class TextBlock {
public:
    /// Letters of a text that is shaped in one go.
    static constexpr int stretchLength = 2'000;

    TextBlock() = default;
    TextBlock(const QString& text, const TextStyle& style, qreal width, Qt::Alignment alignment = Qt::AlignLeft);
    TextBlock(const book::Runs& runs, const TextStyle& style, qreal width, Qt::Alignment alignment = Qt::AlignLeft);

    const TextStyle& style() const { return style_; }
    qreal width() const { return width_; }
    bool isEmpty() const { return text_.isEmpty(); }
    int lines() const { return lines_; }
    qreal height() const { return lines_ * style_.lineHeight; }
    qreal lastLineWidth() const { return lastLineWidth_; }

    /// Paints lines `from` up to but not including `to`; `at` is the top left of the first one painted.
    void paint(QPainter& painter, QPointF at, int from, int to) const;
    void paint(QPainter& painter, QPointF at) const { paint(painter, at, 0, lines_); }
    void addHiddenText(QPointF at, QList<HiddenText>& hidden) const { addHiddenText(at, 0, lines_, hidden); }
    void addHiddenText(QPointF at, int from, int to, QList<HiddenText>& hidden) const;
    bool hasLinks() const { return !links_.isEmpty(); }
    QList<LinkArea> links(QPointF at, int from, int to) const;

private:
    struct Span {
        int start = 0;
        int length = 0;
        QString target;
    };
    /// Some lines of the text, shaped together with the beginning of the line after them.
    struct Stretch {
        int start = 0; ///< in the text
        int length = 0;
        int firstLine = 0;
    };
    void measure();
    /// Where a stretch of about this length ends; the two halves of a character stay together.
    int endOf(int start, int length) const;
    void lay(QTextLayout& layout, const Stretch& stretch) const;
    /// Shapes what holds the lines `from` to `to`: visit(layout, stretch, first, last), with lines as they count in the layout.
    template <class Visit> void eachStretch(int from, int to, Visit visit) const;

    QString text_;
    QList<QTextLayout::FormatRange> formats_;
    QList<Span> links_; ///< in the order of the text, as the formats are
    std::vector<Stretch> stretches_;
    TextStyle style_;
    qreal width_ = 0;
    Qt::Alignment alignment_ = Qt::AlignLeft;
    Qt::LayoutDirection direction_ = Qt::LayoutDirectionAuto;
    int lines_ = 0;
    qreal lastLineWidth_ = 0;
    bool hasHiddenText_ = false;
};

} // namespace pela::print
