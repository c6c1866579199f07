// The letters that paper is printed with, and the window shows.
#pragma once

#include <QString>

namespace pela {

/// The fonts of one set that are built in (cmake/PelaFonts.cmake: "paper", "window") are at hand from now on under their names,
/// as those of the computer are, and before them: the same letters everywhere. Needs a QGuiApplication.
void useBuiltInFonts(const QString& set);

} // namespace pela
