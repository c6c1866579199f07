#include "core/domain/book.h"

#include "core/base/code.h"

namespace pela {

using namespace describe;

namespace {

using Order = std::vector<const Section*>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

Order orderOf(const Plan& plan, Id<Section> section)
{
    const Section* row = plan.find(section);
    return row ? plan.ordered(&Section::book, row->book) : Order();
}

/// Positions from 1 in the given order; those that are right already drop out. The order is of a snapshot, not of the draft.
void number(Draft& draft, const Order& order)
{
    int position = 0;
    for (const Section* section : order)
        draft.set(section->id, &Section::position, ++position);
}

} // namespace

const EntityInfo& Book::describe()
{
    static EntityInfo info = entity<Book>("book", QT_TRANSLATE_NOOP("Entity", "Book"),
        {
            field<&Book::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&Book::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), {required, unique}),
            field<&Book::title>("title", QT_TRANSLATE_NOOP("Field", "Title"), {required}),
            field<&Book::subtitle>("subtitle", QT_TRANSLATE_NOOP("Field", "Subtitle")),
        },
        "title");
    return info;
}

const EntityInfo& Section::describe()
{
    static EntityInfo info = entity<Section>("section", QT_TRANSLATE_NOOP("Entity", "Section"),
        {
            field<&Section::book>("book", QT_TRANSLATE_NOOP("Field", "Book"), {required, follow}),
            field<&Section::position>("position", QT_TRANSLATE_NOOP("Field", "Order"), {hidden}),
            field<&Section::level>("level", QT_TRANSLATE_NOOP("Field", "Level"), {between(1, 3)}),
            field<&Section::kind>("kind", QT_TRANSLATE_NOOP("Field", "Kind")),
            field<&Section::title>("title", QT_TRANSLATE_NOOP("Field", "Title"), {required}),
            field<&Section::text>("text", QT_TRANSLATE_NOOP("Field", "Text"), {markdown}),
            field<&Section::status>("status", QT_TRANSLATE_NOOP("Field", "Status")),
        },
        "title");
    return info;
}

SectionSpan spanOf(const Order& ordered, Id<Section> section)
{
    const auto at = std::find_if(ordered.begin(), ordered.end(), [&](const Section* row) { return row->id == section; });
    if (at == ordered.end())
        return {};
    const auto end = std::find_if(at + 1, ordered.end(), [&](const Section* row) { return row->level <= (*at)->level; });
    return {int(at - ordered.begin()), int(end - ordered.begin())};
}

int numberOf(const Book& book)
{
    const QString stem = QStringLiteral("buku-");
    constexpr qsizetype mostDigits = 3; // it is printed in Roman numerals
    const QStringView digits = QStringView(book.code).mid(stem.size());
    return CodeSeries::continues(book.code, stem) && digits.size() <= mostDigits ? digits.toInt() : 0;
}

bool isReviewed(const Section& section)
{
    return section.status == SectionStatus::Reviewed || section.status == SectionStatus::Final;
}

Section blankSection(const Plan& plan, Id<Book> book, Id<Section> beside)
{
    Section blank;
    blank.id = Id<Section>::make();
    blank.book = book;
    if (const Section* neighbour = plan.find(beside)) {
        blank.level = neighbour->level;
        blank.kind = neighbour->kind;
    }
    blank.title = Words::tr("New section");
    return blank;
}

void addSection(Draft& draft, const Section& fresh, Id<Section> after)
{
    const Plan plan = draft.plan().snapshot();
    draft.setLabel(Words::tr("Add a section: %1").arg(fresh.title));
    Order order = plan.ordered(&Section::book, fresh.book);
    const int place = plan.find(after) ? spanOf(order, after).last : int(order.size());
    order.insert(order.begin() + place, &fresh);
    draft.insert(fresh);
    number(draft, order);
}

void removeSection(Draft& draft, Id<Section> section)
{
    const Plan plan = draft.plan().snapshot();
    const Order order = orderOf(plan, section);
    if (order.empty())
        return;
    const SectionSpan span = spanOf(order, section);
    draft.setLabel(Words::tr("Remove the section %1").arg(order[size_t(span.first)]->title));
    for (int i = span.first; i < span.last; ++i)
        draft.remove(order[size_t(i)]->id);
}

void moveSection(Draft& draft, Id<Section> section, int direction)
{
    const Plan plan = draft.plan().snapshot();
    Order order = orderOf(plan, section);
    if (order.empty())
        return;
    const SectionSpan span = spanOf(order, section);
    const Section& moved = *order[size_t(span.first)];
    const auto begin = order.begin();
    if (direction < 0) {
        int above = span.first - 1;
        while (above >= 0 && order[size_t(above)]->level > moved.level)
            --above;
        if (above < 0 || (above == 0 && moved.level > order[0]->level)) // nothing may stand before the first chapter
            return;
        std::rotate(begin + above, begin + span.first, begin + span.last);
    } else {
        if (span.last >= int(order.size()))
            return;
        const Section& next = *order[size_t(span.last)];
        const int past = next.level < moved.level ? span.last + 1 : spanOf(order, next.id).last;
        std::rotate(begin + span.first, begin + span.last, begin + past);
    }
    draft.setLabel(Words::tr("Move the section %1").arg(moved.title));
    number(draft, order);
}

void indentSection(Draft& draft, Id<Section> section, int direction)
{
    const Plan plan = draft.plan().snapshot();
    const Order order = orderOf(plan, section);
    if (order.empty())
        return;
    const SectionSpan span = spanOf(order, section);
    const Section& moved = *order[size_t(span.first)];
    const int step = direction < 0 ? -1 : 1;
    if (step < 0 && moved.level <= 1)
        return;
    if (step > 0 && (span.first == 0 || order[size_t(span.first - 1)]->level < moved.level))
        return; // it is the first below its heading already
    for (int i = span.first; i < span.last; ++i)
        if (order[size_t(i)]->level + step > deepestSection)
            return;
    draft.setLabel(Words::tr("Change the level of the section %1").arg(moved.title));
    for (int i = span.first; i < span.last; ++i)
        draft.set(order[size_t(i)]->id, &Section::level, order[size_t(i)]->level + step);
}

} // namespace pela
