// The vocabulary of pagination: a page format, a piece that stands on a page, and the page itself.
#pragma once

#include "ui/paper/text_block.h"

#include <memory>
#include <vector>

namespace pela {
class PagedDocument;
}

namespace pela::print {

class PageFlow;

/// Paper and margins, in units.
struct PageFormat {
    QSizeF size;
    QRectF body;
    bool landscape = false;
};

/// A4 or F4 (215 x 330 mm). The wide margin is on the binding edge: left, or the top of a landscape page.
PageFormat pageFormat(PaperSize paper, bool landscape);
/// Paper in millimetres, as it lies in portrait.
QSizeF paperMillimetres(PaperSize paper);

/// Something that has its final size and is never split again.
class Piece {
public:
    virtual ~Piece() = default;
    /// `at` is the top left corner, in units. `document` answers where anchors are, for page numbers in contents.
    virtual void paint(QPainter& painter, QPointF at, const PagedDocument& document) const = 0;
    virtual void addLinks(QPointF /*at*/, QList<LinkArea>& /*areas*/) const { }
    virtual void addHiddenText(QPointF /*at*/, QList<HiddenText>& /*hidden*/) const { }
};

struct Placed {
    std::unique_ptr<Piece> piece;
    QPointF at;
};

struct Page {
    PageFormat format;
    int section = 0;
    book::Numbering numbering = book::Numbering::Arabic;
    int number = 0;
    bool bare = false; ///< a cover: no header, footer or edge mark
    std::vector<Placed> pieces;
};

} // namespace pela::print
