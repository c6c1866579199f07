// The letters that paper is printed with.
#pragma once

#include "core/base/result.h"

namespace pela {

/// Font files in `fonts` or `lib/fonts` beside the program are used as those of the computer are, so that a copied program prints
/// the same paper everywhere. For the program to call once, when QGuiApplication has been made.
void useFontsBesideProgram();

/// Refuses with a sentence where no font at all has letters: Qt paints boxes then, and says nothing.
Result<> fontsAtHand();

} // namespace pela
