// Writes blocks into a document one after another: opens page sections as the page format asks, numbers headings.
#pragma once

#include "core/document/document.h"

namespace pela::book {

class Composer {
public:
    explicit Composer(Document& document) : document_(document) { }

    /// Starts on a fresh page with the format of `format` (whose blocks are kept first).
    void openSection(PageSection format);
    void add(Block block);
    void add(const QList<Block>& blocks);
    void paragraph(const QString& text, Paragraph::Style style = Paragraph::Style::Body);
    /// A paragraph, unless the one before it says the same.
    void sayOnce(const QString& sentence);
    /// A table, or the sentence (once) when it has no rows.
    void tableOr(Table table, const QString& sentenceWhenEmpty);
    /// The same for tables that are parts of one: all of them, or the sentence when the first has no rows.
    void tablesOr(const QList<Table>& parts, const QString& sentenceWhenEmpty);

    /// A chapter, from its kind: front matter without numbers, "BAB I", "Lampiran A". Starts on a fresh page. The first chapter
    /// of the front matter and the first of the body start their page numbers anew, roman and arabic. Without an anchor of its
    /// own a heading gets the next free one.
    void chapter(Heading::Kind kind, const QString& title, bool inContents = true, const QString& anchor = {});
    /// A heading below the chapter: 2 gives "2.1", 3 gives "2.1.1"; a level that skips one is taken as the next.
    void heading(int level, const QString& text, const QString& anchor = {});

    /// Blocks from now on stand on landscape or portrait pages; a change starts a fresh page when a block comes.
    void setLandscape(bool landscape) { landscape_ = landscape; }
    /// The mark at the page edge from now on; a change starts a fresh page when a block comes. Empty for none.
    void setEdge(const QString& colour) { edge_ = colour; }
    bool isInChapter() const { return chapterSeen_; }

private:
    QString nextAnchor();

    Document& document_;
    bool landscape_ = false;
    QString edge_;
    Heading::Kind kind_ = Heading::Kind::Plain;
    bool chapterSeen_ = false;
    int chapters_ = 0;
    int appendices_ = 0;
    QList<int> numbers_; ///< of the last heading that has some
    int lastLevel_ = 1;
    int anchors_ = 0;
    bool romanStarted_ = false;
    bool arabicStarted_ = false;
};

} // namespace pela::book
