// The list of pages, in the order of the work. A page is added to the window by one entry in page_list.cpp.
#pragma once

#include "ui/contract/page_entry.h"

namespace pela {

PageList pageList();

} // namespace pela
