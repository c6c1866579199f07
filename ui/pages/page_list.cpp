#include "ui/pages/page_list.h"

#include <algorithm>

namespace pela {

namespace {

template <class P> [[maybe_unused]] Page* make(Workspace& workspace)
{
    return new P(workspace);
}

} // namespace

std::span<const PageEntry> pageList()
{
    // One line a page. Groups follow the order in which a masterplan grows: "Prepare" (OPD, Bimtek …), "Plan" (Programmes,
    // Dimensions), "Write" (Books), "Agree" (Commitments), "Check" (History). Entries of one group stand together.
    static const std::vector<PageEntry> list {};
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
