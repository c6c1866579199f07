#include "ui/paper/pieces.h"

#include "core/document/drawing.h"
#include "core/document/labels.h"
#include "ui/paper/figure_painter.h"
#include "ui/paper/paged_document.h"
#include "ui/paper/picture.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QSvgRenderer>

namespace pela::print {
namespace {

void dottedLine(QPainter& painter, QPointF from, QPointF to, const QColor& colour)
{
    if (to.x() <= from.x())
        return;
    QPen pen(colour, pt(0.9), Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.01, 4});
    painter.setPen(pen);
    painter.drawLine(from, to);
}

} // namespace

void TextPiece::setMarker(const QString& marker, qreal indent)
{
    marker_ = marker;
    indent_ = indent;
}

void TextPiece::paint(QPainter& painter, QPointF at, const PagedDocument& /*document*/) const
{
    const TextStyle& style = text_->style();
    if (!marker_.isEmpty() && from_ == 0) {
        painter.setFont(style.font);
        painter.setPen(style.colour);
        painter.drawText(QPointF(at.x() - indent_, at.y() + style.baseline), marker_);
    }
    if (bar_ > 0)
        painter.fillRect(QRectF(at.x() - bar_, at.y(), mm(0.6), (to_ - from_) * style.lineHeight), ink::rule);
    text_->paint(painter, at, from_, to_);
}

void TextPiece::addLinks(QPointF at, QList<LinkArea>& areas) const
{
    if (text_->hasLinks())
        areas += text_->links(at, from_, to_);
}

void TextPiece::addHiddenText(QPointF at, QList<HiddenText>& hidden) const
{
    text_->addHiddenText(at, from_, to_, hidden);
}

HeadingPiece::HeadingPiece(const book::Heading& heading, const Typography& type, qreal width, const QString& colour)
    : chapter_(heading.level <= 1), colour_(colour)
{
    const TextStyle& style = type.headings[size_t(std::clamp(heading.level, 1, 3) - 1)];
    if (!colour_.isValid())
        colour_ = ink::text;
    if (const QString label = book::labelOf(heading); !label.isEmpty())
        number_ = TextBlock(label, chapter_ ? type.chapterNumber : style, width);
    if (!chapter_ && !number_.isEmpty())
        indent_ = std::min(std::max(number_.lastLineWidth() + pt(9), mm(10)), width / 2);
    title_ = TextBlock(heading.text, style, width - indent_);
    height_ = title_.height();
    if (chapter_)
        height_ += number_.height() + mm(5.5);
}

void HeadingPiece::paint(QPainter& painter, QPointF at, const PagedDocument& /*document*/) const
{
    if (!chapter_) {
        number_.paint(painter, at);
        title_.paint(painter, at + QPointF(indent_, 0));
        return;
    }
    number_.paint(painter, at);
    title_.paint(painter, at + QPointF(0, number_.height()));
    painter.fillRect(QRectF(at + QPointF(0, number_.height() + title_.height() + mm(2.2)), QSizeF(mm(22), mm(1.1))), colour_);
}

void HeadingPiece::addHiddenText(QPointF at, QList<HiddenText>& hidden) const
{
    title_.addHiddenText(at + (chapter_ ? QPointF(0, number_.height()) : QPointF(indent_, 0)), hidden);
}

ContentsPiece::ContentsPiece(const QString& number, const QString& title, const QString& anchor, qreal indent, qreal numberWidth,
    const TextStyle& style, qreal width)
    : number_(printable(number)), anchor_(anchor), indent_(indent), numberWidth_(numberWidth), width_(width)
{
    title_ = TextBlock(title, style, width - indent_ - numberWidth - mm(14));
}

void ContentsPiece::paint(QPainter& painter, QPointF at, const PagedDocument& document) const
{
    const TextStyle& style = title_.style();
    const QPointF start(at.x() + indent_, at.y());
    painter.setFont(style.font);
    painter.setPen(style.colour);
    if (!number_.isEmpty())
        painter.drawText(QPointF(start.x(), start.y() + style.baseline), number_);
    title_.paint(painter, start + QPointF(numberWidth_, 0));

    const PagedDocument::Place* place = document.find(anchor_);
    const QString label = place ? document.pageLabel(place->page) : QString();
    const qreal baseline = at.y() + title_.height() - style.lineHeight + style.baseline;
    const qreal labelWidth = QFontMetricsF(style.font).horizontalAdvance(label);
    painter.setFont(style.font);
    painter.setPen(style.colour);
    painter.drawText(QPointF(at.x() + width_ - labelWidth, baseline), label);
    // The dots stand on a fixed raster from the right edge, so that those of neighbouring lines meet.
    const qreal step = pt(0.9) * 4.01;
    const qreal right = width_ - std::ceil((labelWidth + pt(5)) / step) * step;
    const qreal left = indent_ + numberWidth_ + title_.lastLineWidth() + pt(6);
    const qreal first = right - std::floor((right - left) / step) * step;
    dottedLine(painter, {at.x() + first, baseline - pt(0.5)}, {at.x() + right, baseline - pt(0.5)}, ink::rule);
}

void ContentsPiece::addLinks(QPointF at, QList<LinkArea>& areas) const
{
    areas.append({QRectF(at.x(), at.y(), width_, title_.height()), u'#' + anchor_});
}

void ContentsPiece::addHiddenText(QPointF at, QList<HiddenText>& hidden) const
{
    title_.addHiddenText(at + QPointF(indent_ + numberWidth_, 0), hidden);
}

void FigurePiece::paint(QPainter& painter, QPointF at, const PagedDocument& /*document*/) const
{
    paintFigure(painter, QRectF(at, size_), figure_, style_.font);
}

QSizeF PicturePiece::naturalSize(const QByteArray& bytes)
{
    if (const QByteArray drawn = book::drawingAlone(bytes); !drawn.isEmpty()) {
        const QSvgRenderer svg(drawn);
        const QSizeF size = svg.viewBoxF().size().isEmpty() ? QSizeF(svg.defaultSize()) : svg.viewBoxF().size();
        return svg.isValid() && !size.isEmpty() ? size : QSizeF();
    }
    return picture::raster(bytes).size();
}

void PicturePiece::paintInto(QPainter& painter, const QRectF& area, const QByteArray& bytes)
{
    const QSizeF natural = naturalSize(bytes);
    if (natural.isEmpty() || area.isEmpty())
        return;
    QRectF target(QPointF(), natural.scaled(area.size(), Qt::KeepAspectRatio));
    target.moveCenter(area.center());
    if (const QByteArray drawn = book::drawingAlone(bytes); !drawn.isEmpty()) {
        QSvgRenderer svg(drawn);
        painter.save();
        svg.render(&painter, target);
        painter.restore();
        return;
    }
    QImage image = picture::raster(bytes);
    // More than 300 pixels an inch only makes the file larger.
    const int most = int(std::ceil(std::max(target.width(), target.height()) / unitsPerInch * 300));
    if (std::max(image.width(), image.height()) > most * 3 / 2)
        image = image.scaled(QSize(most, most), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, image);
}

void PicturePiece::paint(QPainter& painter, QPointF at, const PagedDocument& /*document*/) const
{
    paintInto(painter, QRectF(at, size_), bytes_);
}

SignatureRowPiece::SignatureRowPiece(const QString& placeAndDate, const QList<book::Signature>& signatures, qreal firstColumn,
    int columns, const Typography& type, qreal width)
    : columnWidth_(width / columns)
{
    const qreal textWidth = columnWidth_ - mm(4);
    dottedHeight_ = type.signatureName.lineHeight;
    qreal tallestName = dottedHeight_;
    qreal detailHeight = 0;
    for (int i = 0; i < int(signatures.size()); ++i) {
        const book::Signature& signature = signatures[i];
        const auto block = [&](const QString& text, const TextStyle& style) {
            return text.isEmpty() ? TextBlock() : TextBlock(text, style, textWidth, Qt::AlignHCenter);
        };
        One one {block(signature.above, type.signature), block(signature.role, type.signature),
            block(signature.name, type.signatureName), block(signature.detail, type.signatureDetail),
            signature.name.trimmed().isEmpty(), (firstColumn + i) * columnWidth_ + mm(2)};
        aboveHeight_ = std::max(aboveHeight_, one.above.height());
        roleHeight_ = std::max(roleHeight_, one.role.height());
        tallestName = std::max(tallestName, one.name.height());
        detailHeight = std::max(detailHeight, one.detail.height());
        signatures_.push_back(std::move(one));
    }
    if (!placeAndDate.isEmpty()) {
        place_ = TextBlock(placeAndDate, type.signature, textWidth, Qt::AlignHCenter);
        placeX_ = signatures_.empty() ? (columns - 1) * columnWidth_ + mm(2) : signatures_.back().x;
        topHeight_ = place_.height() + mm(1);
    }
    space_ = mm(columns > 2 ? 17 : 20);
    height_ = topHeight_ + aboveHeight_ + roleHeight_ + space_ + tallestName + detailHeight;
}

qreal SignatureRowPiece::nameHeight(const One& one) const
{
    return one.dotted ? dottedHeight_ : one.name.height();
}

void SignatureRowPiece::paint(QPainter& painter, QPointF at, const PagedDocument& /*document*/) const
{
    place_.paint(painter, at + QPointF(placeX_, 0));
    const qreal textWidth = columnWidth_ - mm(4);
    for (const One& one : signatures_) {
        QPointF here = at + QPointF(one.x, topHeight_);
        one.above.paint(painter, here);
        here.ry() += aboveHeight_;
        one.role.paint(painter, here);
        here.ry() += roleHeight_ + space_;
        const qreal height = nameHeight(one);
        if (!one.dotted) {
            one.name.paint(painter, here);
        } else {
            const qreal inset = textWidth * 0.1;
            dottedLine(painter, here + QPointF(inset, height * 0.8), here + QPointF(textWidth - inset, height * 0.8), ink::text);
        }
        one.detail.paint(painter, here + QPointF(0, height));
    }
}

void SignatureRowPiece::addHiddenText(QPointF at, QList<HiddenText>& hidden) const
{
    for (const One& one : signatures_) {
        QPointF here = at + QPointF(one.x, topHeight_);
        one.above.addHiddenText(here, hidden);
        here.ry() += aboveHeight_;
        one.role.addHiddenText(here, hidden);
        here.ry() += roleHeight_ + space_;
        one.name.addHiddenText(here, hidden);
        one.detail.addHiddenText(here + QPointF(0, nameHeight(one)), hidden);
    }
}

} // namespace pela::print
