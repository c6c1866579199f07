// Books from their outline: cover, front matter, chapters, appendices. Any Book row with Section rows is a book.
#include "core/book/sheets.h"

#include "core/base/format.h"
#include "core/book/documents.h"
#include "core/book/fields.h"
#include "core/book/matrix.h"
#include "core/document/composer.h"

namespace pela::book {

namespace {

/// "buku-2" -> "Buku II"; other codes have no such line.
QString kicker(const Book& book)
{
    const int number = numberOf(book);
    return number > 0 ? QString(QStringLiteral("Buku ") + romanNumeral(number)) : QString();
}

void addCover(const Material& material, const Book& book, Composer& composer)
{
    PageSection page;
    page.numbering = Numbering::None;
    page.headerAndFooter = false;
    composer.openSection(page);
    Cover cover;
    cover.kicker = kicker(book);
    cover.title = bookTitle(material, book);
    cover.subtitle = fillFields(material, book.subtitle);
    cover.city = material.government();
    cover.year = material.period();
    cover.logo = material.logo();
    for (const Dimension* dimension : dimensionsOf(material.plan))
        cover.colours.append(dimension->colour);
    composer.add(cover);
}

Heading::Kind headingKind(SectionKind kind)
{
    switch (kind) {
    case SectionKind::Front:
        return Heading::Kind::Front;
    case SectionKind::Body:
        return Heading::Kind::Chapter;
    case SectionKind::Appendix:
        return Heading::Kind::Appendix;
    }
    Q_UNREACHABLE();
}

bool isContents(const QString& text)
{
    const QString trimmed = text.trimmed();
    return trimmed.startsWith(QStringLiteral("{{daftar-")) && trimmed.count(QStringLiteral("{{")) == 1;
}

} // namespace

Document blankDocument(const Material& material, const QString& title)
{
    Document document;
    document.title = title;
    document.author = material.government();
    document.city = material.city.city;
    document.paper = material.city.paper;
    document.example = material.city.example;
    return document;
}

QString bookTitle(const Material& material, const Book& book)
{
    return fillFields(material, book.title);
}

Document buildBook(const Material& material, const Book& book)
{
    Document document = blankDocument(material, bookTitle(material, book));
    if (const QString line = kicker(book); !line.isEmpty())
        document.title = line + QStringLiteral(": ") + document.title;
    Composer composer(document);
    addCover(material, book, composer);
    const auto sections = material.plan.ordered(&Section::book, book.id);
    if (sections.empty()) {
        composer.chapter(Heading::Kind::Front, document.title, false);
        composer.paragraph(QStringLiteral("Kerangka buku ini belum disusun."));
    }
    for (size_t i = 0; i < sections.size(); ++i) {
        const Section& section = *sections[i];
        const QString title = fillFields(material, section.title);
        // A book whose first heading is not a chapter still gets one, so that nothing stands outside the numbering.
        const bool chapter = section.level <= 1 || !composer.isInChapter();
        if (chapter)
            composer.chapter(headingKind(section.kind), title, !(section.kind == SectionKind::Front && isContents(section.text)),
                sectionAnchor(section.id));
        else
            composer.heading(section.level, title, sectionAnchor(section.id));
        const bool hasParts = i + 1 < sections.size() && sections[i + 1]->level > section.level;
        if (!section.text.trimmed().isEmpty())
            writeProse(material, section.text, chapter ? 1 : std::clamp(section.level, 2, 3), composer);
        else if (!hasParts)
            composer.add(Paragraph {
                {Run {QStringLiteral("Bagian ini belum ditulis."), false, true, {}}}, Align::Left, Paragraph::Style::Small});
    }
    return document;
}

Document buildMatrix(const Material& material, bool forSheet)
{
    Document document = blankDocument(
        material, QStringLiteral("Matriks Rencana Aksi Smart City ") + material.city.city + u' ' + material.period());
    Composer composer(document);
    PageSection page;
    page.landscape = true;
    page.chapter = QStringLiteral("Matriks Rencana Aksi");
    composer.openSection(page);
    Heading heading;
    heading.text = document.title;
    heading.anchor = QStringLiteral("matriks");
    composer.add(heading);
    if (forSheet) // also without programmes: whoever reads it by a script finds its columns
        composer.add(matrixForSheet(material));
    else
        composer.tablesOr(matrixForPaper(material), QStringLiteral("Belum ada program dalam rencana ini."));
    return document;
}

} // namespace pela::book
