// The cursor that fills pages from top to bottom.
#pragma once

#include "ui/paper/paged_document.h"

namespace pela::print {

/// What a reader can jump to: an anchor, and an outline entry when `level` is above zero.
struct Mark {
    QString anchor;
    QString title;
    int level = 0;
};

/// Puts pieces on pages. Pieces held back (headings, captions) move to the next page together with what follows them.
class PageFlow {
public:
    explicit PageFlow(const book::Document& document);

    void startSection(int section);
    void newPage();

    const Typography& type() const { return result_.type_; }
    const PageFormat& format() const { return format_; }
    const book::PageSection& section() const;
    qreal width() const { return format_.body.width(); }
    qreal bodyHeight() const { return format_.body.height(); }
    /// Nothing stands or waits on this page.
    bool atTop() const { return atTop_ && held_.empty(); }
    /// Nothing stands on this page yet; turning to another one gains no room.
    bool onFreshPage() const { return atTop_; }
    /// Height left on this page once everything held back and the gap are placed.
    qreal room() const;

    /// At least this much space before the next piece; the larger of two gaps counts, and none at the top of a page.
    void gap(qreal height) { gap_ = std::max(gap_, height); }
    /// Space that counts in full, also at the top of a page.
    void skip(qreal height);
    /// Moves to a new page unless `height` fits below what is held back.
    void ensure(qreal height);
    void place(std::unique_ptr<Piece> piece, qreal height, qreal x = 0, const Mark& mark = {});
    /// A page of its own for a piece that uses the whole paper.
    void placeBare(std::unique_ptr<Piece> piece);
    void hold(std::unique_ptr<Piece> piece, qreal height, const Mark& mark = {});

    PagedDocument finish();

private:
    struct Held {
        std::unique_ptr<Piece> piece;
        qreal height;
        qreal gap;
        Mark mark;
    };
    void put(std::unique_ptr<Piece> piece, qreal height, qreal gap, qreal x, const Mark& mark);
    void release();

    PagedDocument result_;
    PageFormat format_;
    int section_ = 0;
    int lastNumber_ = 0;
    qreal y_ = 0;
    qreal gap_ = 0;
    bool atTop_ = true;
    std::vector<Held> held_;
};

} // namespace pela::print
