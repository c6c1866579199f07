#include "core/review/rule_groups.h"

namespace pela {

namespace {

void empty(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Book& book : plan.all<Book>()) {
        const auto sections = plan.ordered(&Section::book, book.id);
        for (size_t i = 0; i < sections.size(); ++i) {
            // A chapter may stand empty when its sub-chapters speak.
            const bool leads = i + 1 < sections.size() && sections[i + 1]->level > sections[i]->level;
            if (!leads && sections[i]->text.trimmed().isEmpty())
                add(found, rule, Severity::Missing, sections[i]->id,
                    say(QT_TRANSLATE_NOOP("Rules", "%1: “%2” is not written yet."))
                        .arg(nameFor(book.title), nameFor(sections[i]->title)));
        }
    }
}

void status(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Section& section : plan.all<Section>()) {
        if (section.status != SectionStatus::Empty || section.text.trimmed().isEmpty())
            continue;
        add(found, rule, Severity::Note, section.id,
            say(QT_TRANSLATE_NOOP("Rules", "“%1” has a text but is still marked as not written.")).arg(nameFor(section.title)));
        found.last().fix = change(say(QT_TRANSLATE_NOOP("Rules", "Mark “%1” as a draft")).arg(nameFor(section.title)))
                               .set(section.id, &Section::status, SectionStatus::Draft);
    }
}

bool isRead(const Plan&, const Section& section)
{
    return isReviewed(section);
}

void review(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Book& book : plan.all<Book>()) {
        const auto sections = plan.of(&Section::book, book.id);
        const auto open
            = std::count_if(sections.begin(), sections.end(), [&](const Section* section) { return !isRead(plan, *section); });
        if (open > 0)
            add(found, rule, Severity::Note, book.id,
                say(QT_TRANSLATE_NOOP("Rules", "%1: %2 of %3 sections are not reviewed yet."))
                    .arg(nameFor(book.title))
                    .arg(open)
                    .arg(sections.size()));
    }
}

} // namespace

std::vector<Rule> bookRules()
{
    return {
        {"section.empty", QT_TRANSLATE_NOOP("Rules", "Sections to write"), empty},
        {"section.status", QT_TRANSLATE_NOOP("Rules", "Status of the sections"), status},
        judging<&isRead>("section.review", QT_TRANSLATE_NOOP("Rules", "Sections to review"), review),
    };
}

} // namespace pela
