// The small pieces: text, headings, contents entries, figures, pictures, rows of signatures.
#pragma once

#include "ui/paper/page.h"

namespace pela::print {

/// Some lines of a text; a list item's marker stands left of its first line, a quotation has a bar.
class TextPiece : public Piece {
public:
    TextPiece(std::shared_ptr<const TextBlock> text, int from, int to) : text_(std::move(text)), from_(from), to_(to) { }
    void setMarker(const QString& marker, qreal indent);
    void setBar(qreal distance) { bar_ = distance; }
    void paint(QPainter& painter, QPointF at, const PagedDocument& document) const override;
    void addLinks(QPointF at, QList<LinkArea>& areas) const override;
    void addHiddenText(QPointF at, QList<HiddenText>& hidden) const override;

private:
    std::shared_ptr<const TextBlock> text_;
    int from_, to_;
    QString marker_;
    qreal indent_ = 0;
    qreal bar_ = 0;
};

class HeadingPiece : public Piece {
public:
    HeadingPiece(const book::Heading& heading, const Typography& type, qreal width, const QString& colour);
    qreal height() const { return height_; }
    void paint(QPainter& painter, QPointF at, const PagedDocument& document) const override;
    void addHiddenText(QPointF at, QList<HiddenText>& hidden) const override;

private:
    TextBlock number_, title_;
    qreal indent_ = 0, height_ = 0;
    bool chapter_ = false;
    QColor colour_;
};

/// One line of a table of contents: its page number is looked up when it is painted, so it is always the real one.
class ContentsPiece : public Piece {
public:
    ContentsPiece(const QString& number, const QString& title, const QString& anchor, qreal indent, qreal numberWidth,
        const TextStyle& style, qreal width);
    qreal height() const { return title_.height(); }
    void paint(QPainter& painter, QPointF at, const PagedDocument& document) const override;
    void addLinks(QPointF at, QList<LinkArea>& areas) const override;
    void addHiddenText(QPointF at, QList<HiddenText>& hidden) const override;

private:
    QString number_, anchor_;
    TextBlock title_;
    qreal indent_, numberWidth_, width_;
};

class FigurePiece : public Piece {
public:
    FigurePiece(const book::Figure& figure, QSizeF size, const TextStyle& style) : figure_(figure), size_(size), style_(style) { }
    void paint(QPainter& painter, QPointF at, const PagedDocument& document) const override;

private:
    book::Figure figure_;
    QSizeF size_;
    TextStyle style_;
};

/// PNG, JPEG or SVG in its own proportions; vector graphics stay vectors.
class PicturePiece : public Piece {
public:
    /// The picture is centred in `size`.
    PicturePiece(const QByteArray& bytes, QSizeF size) : bytes_(bytes), size_(size) { }
    void paint(QPainter& painter, QPointF at, const PagedDocument& document) const override;

    /// Width and height of a picture in any unit; empty when the bytes are no picture.
    static QSizeF naturalSize(const QByteArray& bytes);
    static void paintInto(QPainter& painter, const QRectF& area, const QByteArray& bytes);

private:
    QByteArray bytes_;
    QSizeF size_;
};

/// Signatures side by side, kept together.
class SignatureRowPiece : public Piece {
public:
    /// The first signature stands in column `firstColumn` (may be a fraction, to centre a short last row) of `columns`.
    SignatureRowPiece(const QString& placeAndDate, const QList<book::Signature>& signatures, qreal firstColumn, int columns,
        const Typography& type, qreal width);
    qreal height() const { return height_; }
    void paint(QPainter& painter, QPointF at, const PagedDocument& document) const override;
    void addHiddenText(QPointF at, QList<HiddenText>& hidden) const override;

private:
    struct One {
        TextBlock above, role, name, detail;
        bool dotted = false;
        qreal x = 0;
    };
    qreal nameHeight(const One& one) const;

    TextBlock place_;
    qreal placeX_ = 0;
    std::vector<One> signatures_;
    qreal columnWidth_ = 0, topHeight_ = 0, aboveHeight_ = 0, roleHeight_ = 0, space_ = 0, dottedHeight_ = 0, height_ = 0;
};

class CoverPiece : public Piece {
public:
    CoverPiece(const book::Cover& cover, const PageFormat& format) : cover_(cover), format_(format) { }
    void paint(QPainter& painter, QPointF at, const PagedDocument& document) const override;

private:
    book::Cover cover_;
    PageFormat format_;
};

} // namespace pela::print
