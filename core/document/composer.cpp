#include "core/document/composer.h"

#include "core/document/labels.h"

namespace pela::book {

void Composer::openSection(PageSection format)
{
    landscape_ = format.landscape;
    edge_ = format.edgeColour;
    document_.sections.append(std::move(format));
}

void Composer::add(Block block)
{
    if (document_.sections.isEmpty())
        document_.sections.append(PageSection {});
    PageSection& last = document_.sections.last();
    if (last.landscape != landscape_ || last.edgeColour != edge_) {
        // Headings go with what follows them, not on a page of their own.
        QList<Block> headings;
        while (!last.blocks.isEmpty() && std::holds_alternative<Heading>(last.blocks.last()))
            headings.prepend(last.blocks.takeLast());
        if (last.blocks.isEmpty()) {
            last.landscape = landscape_;
            last.edgeColour = edge_;
            last.blocks = headings;
        } else {
            PageSection next;
            next.blocks = headings;
            next.landscape = landscape_;
            next.edgeColour = edge_;
            next.numbering = last.numbering;
            next.headerAndFooter = last.headerAndFooter;
            next.chapter = last.chapter;
            document_.sections.append(std::move(next));
        }
    }
    document_.sections.last().blocks.append(std::move(block));
}

void Composer::add(const QList<Block>& blocks)
{
    for (const Block& block : blocks)
        add(block);
}

void Composer::paragraph(const QString& text, Paragraph::Style style)
{
    const Align align = style == Paragraph::Style::Centred ? Align::Centre : Align::Left;
    add(Paragraph {{Run {text, false, false, {}}}, align, style});
}

void Composer::tableOr(Table table, const QString& sentenceWhenEmpty)
{
    tablesOr({std::move(table)}, sentenceWhenEmpty);
}

void Composer::tablesOr(const QList<Table>& parts, const QString& sentenceWhenEmpty)
{
    if (parts.first().rows.isEmpty()) {
        sayOnce(sentenceWhenEmpty);
        return;
    }
    for (const Table& part : parts)
        add(part);
}

void Composer::sayOnce(const QString& sentence)
{
    if (!document_.sections.isEmpty() && !document_.sections.last().blocks.isEmpty())
        if (const auto* last = std::get_if<Paragraph>(&document_.sections.last().blocks.last());
            last && last->runs.size() == 1 && last->runs.first().text == sentence)
            return;
    paragraph(sentence);
}

void Composer::chapter(Heading::Kind kind, const QString& title, bool inContents, const QString& anchor)
{
    kind_ = kind;
    chapterSeen_ = true;
    lastLevel_ = 1;
    Heading heading;
    heading.text = title;
    heading.anchor = anchor.isEmpty() ? nextAnchor() : anchor;
    heading.inContents = inContents;
    heading.kind = kind;
    if (kind == Heading::Kind::Chapter)
        heading.numbers = {++chapters_};
    else if (kind == Heading::Kind::Appendix)
        heading.numbers = {++appendices_};
    numbers_ = heading.numbers;

    PageSection section;
    const QString label = labelOf(heading);
    section.chapter = label.isEmpty() ? title : QString(label + QStringLiteral("  ") + title);
    section.numbering = kind == Heading::Kind::Front ? Numbering::Roman : Numbering::Arabic;
    bool& started = kind == Heading::Kind::Front ? romanStarted_ : arabicStarted_;
    section.restartNumbering = !std::exchange(started, true);
    openSection(std::move(section));
    add(heading);
}

void Composer::heading(int level, const QString& text, const QString& anchor)
{
    level = std::clamp(level, 2, std::min(3, lastLevel_ + 1));
    lastLevel_ = level;
    Heading heading;
    heading.level = level;
    heading.text = text;
    heading.anchor = anchor.isEmpty() ? nextAnchor() : anchor;
    heading.kind = kind_;
    if (!numbers_.isEmpty()) { // of the heading before: {3, 1} goes on with {3, 2} or {3, 1, 1}
        numbers_.resize(level);
        ++numbers_.last();
        heading.numbers = numbers_;
    }
    add(heading);
}

QString Composer::nextAnchor()
{
    return QStringLiteral("bagian-") + QString::number(++anchors_);
}

} // namespace pela::book
