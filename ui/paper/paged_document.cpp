#include "ui/paper/paged_document.h"

#include "core/base/format.h"

#include <QFontMetricsF>
#include <QPainter>

namespace pela {

using namespace print;

namespace {

/// More than any line holds, in the smallest letters; measuring all of a long title on every page takes long.
QString furnitureText(const QString& text)
{
    constexpr qsizetype most = 600;
    return printable(text.left(most));
}

/// A small outlined label in the top corner: a sample must never be mistaken for the real plan.
void paintExampleMark(QPainter& painter, const PageFormat& format)
{
    TextStyle style = Typography::sans(8, 1.3, QFont::Bold);
    style.font.setLetterSpacing(QFont::PercentageSpacing, 105);
    const QString word = QStringLiteral("CONTOH");
    const qreal width = QFontMetricsF(style.font).horizontalAdvance(word);
    const QColor colour(0x9c, 0x1c, 0x1c);
    const QRectF box(format.body.right() - width - mm(5), format.body.top() - mm(19), width + mm(5), mm(5.2));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, pt(0.8)));
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(box, mm(1.4), mm(1.4));
    painter.setBrush(Qt::NoBrush);
    painter.setFont(style.font);
    painter.drawText(QPointF(box.left() + mm(2.6), box.center().y() + QFontMetricsF(style.font).capHeight() / 2), word);
}

} // namespace

QSizeF PagedDocument::pageSize(int page) const
{
    return pages_[size_t(page)].format.size * (72 / unitsPerInch);
}

QString PagedDocument::pageLabel(int page) const
{
    const Page& which = pages_[size_t(page)];
    switch (which.numbering) {
    case book::Numbering::Roman:
        return romanNumeral(which.number).toLower();
    case book::Numbering::Arabic:
        return QString::number(which.number);
    case book::Numbering::None:
        break;
    }
    return {};
}

const PagedDocument::Place* PagedDocument::find(const QString& anchor) const
{
    const auto found = places_.constFind(anchor.startsWith(u'#') ? anchor.mid(1) : anchor);
    return found == places_.constEnd() ? nullptr : &*found;
}

QList<LinkArea> PagedDocument::links(int page) const
{
    QList<LinkArea> areas;
    for (const Placed& placed : pages_[size_t(page)].pieces)
        placed.piece->addLinks(placed.at, areas);
    constexpr qreal scale = 72 / unitsPerInch;
    for (LinkArea& link : areas)
        link.area = QRectF(link.area.topLeft() * scale, link.area.size() * scale);
    return areas;
}

QList<HiddenText> PagedDocument::hiddenText(int page) const
{
    QList<HiddenText> hidden;
    for (const Placed& placed : pages_[size_t(page)].pieces)
        placed.piece->addHiddenText(placed.at, hidden);
    constexpr qreal scale = 72 / unitsPerInch;
    for (HiddenText& each : hidden) {
        each.baseline *= scale;
        each.size *= scale;
    }
    return hidden;
}

void PagedDocument::paintPage(QPainter& painter, int page) const
{
    const Page& which = pages_[size_t(page)];
    painter.save();
    painter.scale(72 / unitsPerInch, 72 / unitsPerInch);
    if (!which.bare)
        paintFurniture(painter, which);
    for (const Placed& placed : which.pieces)
        placed.piece->paint(painter, placed.at, *this);
    if (document_.example)
        paintExampleMark(painter, which.format);
    painter.restore();
}

void PagedDocument::paintFurniture(QPainter& painter, const Page& page) const
{
    const book::PageSection& section = document_.sections[page.section];
    const QRectF& body = page.format.body;
    const QSizeF& paper = page.format.size;
    if (const QColor colour(section.edgeColour); colour.isValid()) {
        // Every dimension has its own step on the outer edge, so that a closed book shows its parts without colour as well. A
        // landscape page is bound at its top: its lower edge is the outer one.
        const qsizetype steps = std::max<qsizetype>(edgeColours_.size(), 6);
        const qreal edge = page.format.landscape ? paper.width() : paper.height();
        const qreal length = edge * 0.84 / qreal(steps);
        const qreal start = edge * 0.08 + length * qreal(edgeColours_.indexOf(section.edgeColour));
        constexpr qreal depth = mm(4.5);
        painter.fillRect(page.format.landscape ? QRectF(paper.width() - start - length, paper.height() - depth, length, depth)
                                               : QRectF(paper.width() - depth, start, depth, length),
            colour);
    }
    if (!section.headerAndFooter)
        return;
    const TextStyle& style = type_.furniture;
    const QFontMetricsF metrics(style.font);
    painter.setFont(style.font);
    painter.setPen(style.colour);
    const auto put = [&](const QString& text, qreal y, qreal most, bool right) {
        const QString shown = metrics.elidedText(furnitureText(text), Qt::ElideRight, most);
        painter.drawText(QPointF(right ? body.right() - metrics.horizontalAdvance(shown) : body.left(), y), shown);
    };
    // Each side may take what the other leaves; only where both are long each has half.
    const qreal top = body.top() - mm(9);
    const qreal room = body.width() - mm(6);
    const auto wanted = [&](const QString& text) { return metrics.horizontalAdvance(furnitureText(text)); };
    put(document_.title, top, std::max(room / 2, room - wanted(section.chapter)), false);
    put(section.chapter, top, std::max(room / 2, room - wanted(document_.title)), true);
    painter.setPen(QPen(ink::rule, pt(0.4)));
    painter.drawLine(QPointF(body.left(), body.top() - mm(6.5)), QPointF(body.right(), body.top() - mm(6.5)));
    painter.setPen(style.colour);
    const qreal bottom = body.bottom() + mm(10);
    put(document_.city, bottom, body.width() * 0.7, false);
    TextStyle number = style;
    number.font.setBold(true);
    painter.setFont(number.font);
    painter.setPen(ink::text);
    const QString label = pageLabel(int(&page - pages_.data()));
    painter.drawText(QPointF(body.right() - QFontMetricsF(number.font).horizontalAdvance(label), bottom), label);
}

} // namespace pela
