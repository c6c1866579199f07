// The books and their prose, heading by heading.
#pragma once

#include "core/model/plan.h"

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

} // namespace pela
