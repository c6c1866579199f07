// What the window knows of a page before it is made. The list of pages is handed to the window.
#pragma once

#include "core/review/progress.h"
#include "ui/contract/page.h"

#include <span>
#include <vector>

namespace pela {

using EntityList = std::vector<const EntityInfo*>;
/// `kinds<Opd, Program>()`
template <class... E> EntityList kinds()
{
    return {&E::describe()...};
}
/// Every row there is.
inline EntityList everything()
{
    return {entities().begin(), entities().end()};
}

struct PageEntry {
    const char* id;      ///< "opd"; kept in the settings as the last page
    const char* group;   ///< source text in context "Navigation"; "" for none
    const char* title;   ///< source text in context "Page"
    const char* purpose; ///< one line: what this page is for; source text in context "Page"
    const char* icon;
    EntityList shows; ///< whose rows Page::showRow can choose
    EntityList reads; ///< of whose rows anything is seen here: a change of them refreshes the page, another does not
    Page* (*make)(Workspace& workspace);
    /// Its quiet mark in the navigation is counted from these rules (core/review/progress.h); none: it is never finished.
    std::vector<const char*> rules = {};
    const char* manual = ""; ///< the page of the manual about it: "program" for docs/manual/program.md

    QString titleText() const { return QCoreApplication::translate("Page", title); }
    QString purposeText() const { return QCoreApplication::translate("Page", purpose); }
    QString groupText() const { return QCoreApplication::translate("Navigation", group); }
};

/// In the order of the work. What it spans outlives the window.
using PageList = std::span<const PageEntry>;

/// nullptr when there is no such page.
const PageEntry* pageNamed(PageList pages, QStringView id);
/// The page that shows rows of an entity; nullptr when none does.
const PageEntry* pageShowing(PageList pages, const EntityInfo& entity);

} // namespace pela
