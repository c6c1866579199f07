#include "core/review/rule_groups.h"

namespace pela {

namespace {

void empty(const Plan& plan, const Rule& rule, QList<Finding>& found)
{
    for (const Section& section : plan.all<Section>()) {
        if (!section.text.trimmed().isEmpty())
            continue;
        // A chapter may stand empty when its sub-chapters speak.
        const auto siblings = plan.ordered(&Section::book, section.book);
        const auto here
            = std::find_if(siblings.begin(), siblings.end(), [&](const Section* other) { return other->id == section.id; });
        const bool leads = here != siblings.end() && here + 1 != siblings.end() && (*(here + 1))->level > section.level;
        const Book* book = plan.find(section.book);
        if (leads || !book)
            continue;
        add(found, rule, Severity::Missing, section.id,
            say(QT_TRANSLATE_NOOP("Rules", "%1: “%2” is not written yet.")).arg(nameFor(book->title), nameFor(section.title)));
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

} // namespace

std::vector<Rule> bookRules()
{
    return {
        {"section.empty", QT_TRANSLATE_NOOP("Rules", "Sections to write"), empty},
        {"section.status", QT_TRANSLATE_NOOP("Rules", "Status of the sections"), status},
    };
}

} // namespace pela
