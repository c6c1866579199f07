#include "ui/contract/page_entry.h"

#include <algorithm>

namespace pela {

namespace {

template <class Test> const PageEntry* first(PageList pages, Test test)
{
    const auto found = std::find_if(pages.begin(), pages.end(), test);
    return found == pages.end() ? nullptr : &*found;
}

} // namespace

const PageEntry* pageNamed(PageList pages, QStringView id)
{
    return first(pages, [id](const PageEntry& entry) { return id == QLatin1String(entry.id); });
}

const PageEntry* pageShowing(PageList pages, const EntityInfo& entity)
{
    return first(pages, [&entity](const PageEntry& entry) {
        return std::find(entry.shows.begin(), entry.shows.end(), &entity) != entry.shows.end();
    });
}

} // namespace pela
