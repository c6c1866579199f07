#include "ui/pages/page_list.h"

#include "ui/pages/city_page.h"
#include "ui/pages/history_page.h"
#include "ui/pages/home_page.h"
#include "ui/pages/opd_page.h"
#include "ui/pages/progress.h"

#include <algorithm>

namespace pela {

namespace {

template <class P> Page* make(Workspace& workspace)
{
    return new P(workspace);
}

} // namespace

std::span<const PageEntry> pageList()
{
    // One line a page. Groups follow the order in which a masterplan grows: "Prepare" (OPD, Bimtek …), "Plan" (Programmes,
    // Dimensions), "Write" (Books), "Agree" (Commitments), "Check" (History). Entries of one group stand together.
    static const std::vector<PageEntry> list {
        {"home", "", QT_TRANSLATE_NOOP("Page", "Overview"),
            QT_TRANSLATE_NOOP("Page", "What the plan holds, how far it is, and what is missing."), "home", {}, &make<HomePage>},
        {"city", QT_TRANSLATE_NOOP("Navigation", "Prepare"), QT_TRANSLATE_NOOP("Page", "City and period"),
            QT_TRANSLATE_NOOP("Page", "Whose plan this is, for which years, and how it is printed."), "city", {"masterplan"},
            &make<CityPage>, &cityProgress},
        {"opd", QT_TRANSLATE_NOOP("Navigation", "Prepare"), QT_TRANSLATE_NOOP("Page", "OPD"),
            QT_TRANSLATE_NOOP("Page", "The agencies that carry the plan, their heads, and what each one is used for."), "agency",
            {"opd"}, &make<OpdPage>, &opdProgress},
        {"history", QT_TRANSLATE_NOOP("Navigation", "Check"), QT_TRANSLATE_NOOP("Page", "History"),
            QT_TRANSLATE_NOOP("Page", "Who changed what, and the way back."), "history", {}, &make<HistoryPage>},
    };
    return list;
}

const PageEntry* pageNamed(QStringView id)
{
    const auto list = pageList();
    const auto found
        = std::find_if(list.begin(), list.end(), [&](const PageEntry& entry) { return id == QLatin1String(entry.id); });
    return found == list.end() ? nullptr : &*found;
}

const PageEntry* pageShowing(const EntityInfo& entity)
{
    for (const PageEntry& entry : pageList())
        for (const char* name : entry.shows)
            if (qstrcmp(name, entity.name) == 0)
                return &entry;
    return nullptr;
}

} // namespace pela
