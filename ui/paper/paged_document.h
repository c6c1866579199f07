// A document broken into pages: what the PDF publisher writes and what the preview shows.
#pragma once

#include "core/base/task.h"
#include "core/document/document.h"
#include "ui/paper/page.h"

#include <QHash>

#include <memory>
#include <vector>

namespace pela {

/// The pages of one document. A value that is cheap to keep: it holds which lines stand on which page, not the painted glyphs.
/// It may be made in a worker thread and used in another afterwards, by one thread at a time. Lengths are in points (1/72 inch).
class PagedDocument {
public:
    /// A spot in the document: page index from 0, points from the top of that page.
    struct Place {
        int page = 0;
        qreal y = 0;
    };
    struct OutlineEntry {
        QString title; ///< "BAB II Gambaran Umum"
        int level = 1;
        QString anchor;
        Place place;
    };

    const book::Document& document() const { return document_; }
    int pageCount() const { return int(pages_.size()); }
    QSizeF pageSize(int page) const;
    bool isLandscape(int page) const { return pages_[size_t(page)].format.landscape; }
    book::Numbering numbering(int page) const { return pages_[size_t(page)].numbering; }
    int pageNumber(int page) const { return pages_[size_t(page)].number; }
    /// The number printed on the page: "iv", "12"; empty on a page without one.
    QString pageLabel(int page) const;

    const QList<OutlineEntry>& outline() const { return outline_; }
    /// Where an anchor ("tujuan" or "#tujuan") ended up; nullptr when the document has no such anchor.
    const Place* find(const QString& anchor) const;
    /// Links on one page, areas in points from its top left.
    QList<print::LinkArea> links(int page) const;

    /// What the PDF of this page must carry as invisible text, in points from its top left.
    QList<print::HiddenText> hiddenText(int page) const;

    /// Paints one page in full. The painter's unit is one point; scale it before for a screen or a printer.
    void paintPage(QPainter& painter, int page) const;

private:
    friend class print::PageFlow;
    void paintFurniture(QPainter& painter, const print::Page& page) const;

    book::Document document_;
    print::Typography type_;
    std::vector<print::Page> pages_;
    QHash<QString, Place> places_;
    QList<OutlineEntry> outline_;
    QStringList edgeColours_; ///< in order of appearance; decides how high on the edge a mark sits
};

/// Breaks a document into pages. Needs a QGuiApplication for its fonts, may run in any thread. Stopped, it returns early with the
/// pages made so far.
PagedDocument layOut(const book::Document& document, const Task& task = {});

} // namespace pela
