// The list of pages, in the order of the work. A page is added to the window by one line in page_list.cpp.
#pragma once

#include "ui/contract/page.h"

#include <span>
#include <vector>

namespace pela {

struct PageEntry {
    const char* id;      ///< "opd"; kept in the settings as the last page
    const char* group;   ///< source text in context "Navigation"; "" for none
    const char* title;   ///< source text in context "Page"
    const char* purpose; ///< one line: what this page is for; source text in context "Page"
    const char* icon;
    std::vector<const char*> shows; ///< names of the entities whose rows Page::showRow can choose
    Page* (*make)(Workspace& workspace);
    /// Its mark in the navigation is counted from these rules (core/review/progress.h); none: it has no notion of being finished.
    std::vector<const char*> rules = {};

    QString titleText() const { return QCoreApplication::translate("Page", title); }
    QString purposeText() const { return QCoreApplication::translate("Page", purpose); }
    QString groupText() const { return QCoreApplication::translate("Navigation", group); }
};

std::span<const PageEntry> pageList();
/// nullptr when there is no such page.
const PageEntry* pageNamed(QStringView id);
/// The page that shows rows of an entity; nullptr when none does.
const PageEntry* pageShowing(const EntityInfo& entity);

} // namespace pela
