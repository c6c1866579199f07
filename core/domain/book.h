// The books and their prose, heading by heading. Every deed takes along the sections below the one it is done to.
#pragma once

#include "core/model/draft.h"

#include <array>

namespace pela {

enum class SectionKind { Front, Body, Appendix };
template <> struct Choices<SectionKind> {
    static constexpr std::array list {Choice {"front", QT_TRANSLATE_NOOP("Choice", "Front matter")},
        Choice {"body", QT_TRANSLATE_NOOP("Choice", "Chapter")}, Choice {"appendix", QT_TRANSLATE_NOOP("Choice", "Appendix")}};
};

enum class SectionStatus { Empty, Draft, Reviewed, Final };
template <> struct Choices<SectionStatus> {
    static constexpr std::array list {Choice {"empty", QT_TRANSLATE_NOOP("Choice", "Not written")},
        Choice {"draft", QT_TRANSLATE_NOOP("Choice", "Draft")}, Choice {"reviewed", QT_TRANSLATE_NOOP("Choice", "Reviewed")},
        Choice {"final", QT_TRANSLATE_NOOP("Choice", "Final")}};
};

struct Book {
    Id<Book> id;
    int position = 0;
    QString code; ///< "buku-2"; the document id
    QString title;
    QString subtitle;

    static const EntityInfo& describe();
    friend bool operator==(const Book&, const Book&) = default;
};

/// One heading of a book with its prose: Markdown with fields such as {{kota}} and {{tabel:rekap-tahun}} in it.
struct Section {
    Id<Section> id;
    Id<Book> book;
    int position = 0;
    int level = 1; ///< 1 chapter (BAB), 2 and 3 below it
    SectionKind kind = SectionKind::Body;
    QString title;
    QString text;
    SectionStatus status = SectionStatus::Empty;

    static const EntityInfo& describe();
    friend bool operator==(const Section&, const Section&) = default;
};

inline constexpr int deepestSection = 3;

/// A section with those below it, as places [first, last) in the book's order.
struct SectionSpan {
    int first = 0;
    int last = 0;
};
SectionSpan spanOf(const std::vector<const Section*>& ordered, Id<Section> section);

/// The number in a book's code ("buku-2"); 0 when it has none, as a book that a city added itself.
int numberOf(const Book& book);
/// Reviewed or final. Templates put words into every section; done is what somebody has read through.
bool isReviewed(const Section& section);

/// A blank section of a book, on the level and of the kind of the one beside it; a chapter where there is none.
Section blankSection(const Plan& plan, Id<Book> book, Id<Section> beside = {});
/// Adds `fresh` (its id, book, level, kind and title are the caller's) after `after` and all below it; a null `after`: at the
/// end.
void addSection(Draft& draft, const Section& fresh, Id<Section> after);
/// Removes a section and those below it.
void removeSection(Draft& draft, Id<Section> section);
/// Moves a section past its neighbour: up (-1) or down (+1). At the edge of its chapter it moves into the next one. Nothing at
/// the ends.
void moveSection(Draft& draft, Id<Section> section, int direction);
/// Makes a section and those below it one level deeper (+1) or higher (-1). Nothing where that makes no sense.
void indentSection(Draft& draft, Id<Section> section, int direction);

} // namespace pela
