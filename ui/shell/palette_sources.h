// Where the palette looks: the command registry, the pages, and the rows of the open plan.
#pragma once

#include "ui/contract/page_entry.h"
#include "ui/shell/command_palette.h"

namespace pela {

std::unique_ptr<PaletteSource> commandSource(const CommandRegistry& registry);
/// Pages and things of the plan; nothing while `planIsOpen` says no.
std::unique_ptr<PaletteSource> pageSource(Workspace& workspace, PageList pages, std::function<bool()> planIsOpen);
std::unique_ptr<PaletteSource> planSource(Workspace& workspace, PageList pages, std::function<bool()> planIsOpen);

} // namespace pela
