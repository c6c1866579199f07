// Where the palette looks: the commands of the window and of every page, the pages, and the rows of the open plan.
#pragma once

#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"

namespace pela {

/// What can be done here, and on the pages that `elsewhere` tells of when something was typed. Leaves out what leads to a page,
/// and the names of keys that whoever has the keyboard answers.
std::unique_ptr<PaletteSource> commandSource(const CommandRegistry& registry, std::function<QList<CommandElsewhere>()> elsewhere);
/// Pages and things of the plan; nothing while no plan is open. `landed` is called when one has been gone to.
std::unique_ptr<PaletteSource> pageSource(MainWindow& window, PageList pages, std::function<void()> landed);
std::unique_ptr<PaletteSource> planSource(MainWindow& window, PageList pages, std::function<void()> landed);

} // namespace pela
