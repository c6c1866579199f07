#include "ui/paper/page_flow.h"

namespace pela::print {

QSizeF paperMillimetres(PaperSize paper)
{
    return paper == PaperSize::F4 ? QSizeF(215, 330) : QSizeF(210, 297);
}

PageFormat pageFormat(PaperSize paper, bool landscape)
{
    QSizeF size = paperMillimetres(paper) * mm(1);
    PageFormat format;
    format.landscape = landscape;
    if (landscape) {
        size.transpose();
        format.body = QRectF(QPointF(mm(20), mm(32)), QPointF(size.width() - mm(20), size.height() - mm(23)));
    } else {
        format.body = QRectF(QPointF(mm(32), mm(28)), QPointF(size.width() - mm(23), size.height() - mm(26)));
    }
    format.size = size;
    return format;
}

PageFlow::PageFlow(const book::Document& document)
{
    result_.document_ = document;
    for (const book::PageSection& section : document.sections) {
        if (!section.edgeColour.isEmpty() && !result_.edgeColours_.contains(section.edgeColour))
            result_.edgeColours_.append(section.edgeColour);
    }
}

const book::PageSection& PageFlow::section() const
{
    return result_.document_.sections[section_];
}

void PageFlow::startSection(int section)
{
    release();
    section_ = section;
    const book::PageSection& now = this->section();
    if (now.restartNumbering)
        lastNumber_ = 0;
    format_ = pageFormat(result_.document_.paper, now.landscape);
    newPage();
}

void PageFlow::newPage()
{
    Page page;
    page.format = format_;
    page.section = section_;
    page.numbering = section().numbering;
    if (page.numbering != book::Numbering::None)
        page.number = ++lastNumber_;
    result_.pages_.push_back(std::move(page));
    y_ = format_.body.top();
    gap_ = 0;
    atTop_ = true;
    if (!held_.empty())
        held_.front().gap = 0;
}

qreal PageFlow::room() const
{
    qreal left = format_.body.bottom() - y_;
    for (const Held& held : held_)
        left -= held.gap + held.height;
    return left - (atTop() ? 0 : gap_);
}

void PageFlow::skip(qreal height)
{
    release();
    y_ = std::min(y_ + height, format_.body.bottom());
}

void PageFlow::ensure(qreal height)
{
    // Held pieces on a fresh page leave less room than the page has; when even that is too little, moving on gains nothing.
    if (room() < height && !atTop_)
        newPage();
}

void PageFlow::put(std::unique_ptr<Piece> piece, qreal height, qreal gap, qreal x, const Mark& mark)
{
    if (!atTop_)
        y_ += gap;
    Page& page = result_.pages_.back();
    const PagedDocument::Place place {int(result_.pages_.size()) - 1, y_ * 72 / unitsPerInch};
    if (!mark.anchor.isEmpty() && !result_.places_.contains(mark.anchor))
        result_.places_.insert(mark.anchor, place);
    if (mark.level > 0)
        result_.outline_.append({mark.title, mark.level, mark.anchor, place});
    page.pieces.push_back({std::move(piece), QPointF(format_.body.left() + x, y_)});
    y_ += height;
    atTop_ = false;
}

void PageFlow::release()
{
    std::vector<Held> held = std::move(held_);
    held_.clear();
    for (Held& each : held)
        put(std::move(each.piece), each.height, each.gap, 0, each.mark);
}

void PageFlow::place(std::unique_ptr<Piece> piece, qreal height, qreal x, const Mark& mark)
{
    release();
    put(std::move(piece), height, gap_, x, mark);
    gap_ = 0;
}

void PageFlow::placeBare(std::unique_ptr<Piece> piece)
{
    result_.pages_.back().bare = true;
    place(std::move(piece), bodyHeight());
}

void PageFlow::hold(std::unique_ptr<Piece> piece, qreal height, const Mark& mark)
{
    const qreal gap = gap_;
    // A column of headings taller than a page must not be held back for ever.
    if (room() < height) {
        release();
        if (!atTop_)
            newPage();
    }
    held_.push_back({std::move(piece), height, atTop_ && held_.empty() ? 0 : gap, mark});
    gap_ = 0;
}

PagedDocument PageFlow::finish()
{
    release();
    return std::move(result_);
}

} // namespace pela::print
