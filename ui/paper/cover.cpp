// The cover: quiet type above, and the dimensions as layered waves in their colours at the foot.
#include "ui/paper/paged_document.h"
#include "ui/paper/pieces.h"

#include <QPainter>
#include <QPainterPath>

#include <numbers>

namespace pela::print {
namespace {

QPainterPath wave(QSizeF page, qreal top, qreal height, qreal phase)
{
    // A little over the edges, where the printer cuts.
    const qreal bleed = mm(3);
    QPainterPath path(QPointF(-bleed, page.height() + bleed));
    constexpr int steps = 48;
    for (int i = 0; i <= steps; ++i) {
        const qreal x = (page.width() + 2 * bleed) * i / steps - bleed;
        const qreal turn = 2 * std::numbers::pi * i / steps;
        path.lineTo(x, top + height * (0.6 * std::sin(turn * 0.85 + phase) + 0.4 * std::sin(turn * 0.45 + phase * 1.7)));
    }
    path.lineTo(page.width() + bleed, page.height() + bleed);
    path.closeSubpath();
    return path;
}

void paintWaves(QPainter& painter, QSizeF page, qreal top, const QStringList& colours)
{
    QList<QColor> bands;
    for (const QString& name : colours) {
        if (const QColor colour(name); colour.isValid())
            bands.append(colour);
    }
    if (bands.isEmpty())
        bands = {QColor(0x3a, 0x3d, 0x46), QColor(0x6a, 0x6e, 0x78), QColor(0x9a, 0x9d, 0xa6)};
    const qreal step = (page.height() - top) / qreal(bands.size());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < bands.size(); ++i) {
        const QPainterPath path = wave(page, top + step * qreal(i), step * 0.55, 0.6 + 0.55 * qreal(i));
        painter.fillPath(path, bands[i]);
        painter.strokePath(path, QPen(Qt::white, pt(1.6)));
    }
    painter.restore();
}

/// The largest size at which the title still takes few lines.
TextBlock fittingTitle(const QString& title, qreal width, qreal room)
{
    TextBlock block;
    for (const qreal points : {34.0, 28.0, 23.0, 19.0, 15.0, 11.0, 8.0}) {
        block = TextBlock(title, Typography::serif(points, 1.14, QFont::Bold), width);
        if (block.height() <= room)
            break;
    }
    return block;
}

} // namespace

void CoverPiece::paint(QPainter& painter, QPointF /*at*/, const PagedDocument& document) const
{
    const QSizeF page = format_.size;
    const qreal left = mm(28);
    const qreal width = page.width() - 2 * left;
    const qreal wavesTop = page.height() * (format_.landscape ? 0.74 : 0.735);
    paintWaves(painter, page, wavesTop, cover_.colours);

    const qreal logoHeight = mm(24);
    qreal x = left;
    if (const QSizeF natural = PicturePiece::naturalSize(cover_.logo); !natural.isEmpty()) {
        const QSizeF size = natural.scaled(QSizeF(mm(48), logoHeight), Qt::KeepAspectRatio);
        PicturePiece::paintInto(painter, QRectF(QPointF(left, mm(24)), size), cover_.logo);
        x += size.width() + mm(6);
    }
    const TextBlock owner(document.document().author, Typography::sans(11.5, 1.3, QFont::Bold), left + width - x);
    owner.paint(painter, {x, mm(24) + (logoHeight - owner.height()) / 2}, 0, std::min(owner.lines(), 3));

    TextStyle cityStyle = Typography::sans(17, 1.25, QFont::Bold);
    TextStyle yearStyle = Typography::sans(17, 1.25);
    const TextBlock city(cover_.city, cityStyle, width);
    const TextBlock year(cover_.year, yearStyle, width);
    const qreal placeTop = wavesTop - mm(21) - (city.isEmpty() ? 0 : city.height()) - (year.isEmpty() ? 0 : year.height());

    qreal y = page.height() * (format_.landscape ? 0.28 : 0.27);
    if (!cover_.kicker.isEmpty()) {
        TextStyle style = Typography::sans(13, 1.4, QFont::Bold);
        style.font.setLetterSpacing(QFont::PercentageSpacing, 107);
        style.colour = ink::quiet;
        const TextBlock kicker(cover_.kicker.toUpper(), style, width);
        kicker.paint(painter, {left, y});
        y += kicker.height() + mm(2);
    }
    const qreal room = placeTop - y - mm(10);
    const TextBlock subtitle(cover_.subtitle, Typography::sans(14, 1.35), width);
    const qreal subtitleHeight = cover_.subtitle.isEmpty() ? 0 : subtitle.height() + mm(5);
    const TextBlock title = fittingTitle(cover_.title, width, room - std::min(subtitleHeight, room / 3));
    title.paint(painter, {left, y});
    y += title.height() + mm(5);
    if (!cover_.subtitle.isEmpty())
        subtitle.paint(
            painter, {left, y}, 0, std::min(subtitle.lines(), std::max(1, int((placeTop - y) / subtitle.style().lineHeight))));

    y = placeTop;
    if (!cover_.city.isEmpty()) {
        city.paint(painter, {left, y});
        y += city.height();
    }
    year.paint(painter, {left, y});
}

} // namespace pela::print
