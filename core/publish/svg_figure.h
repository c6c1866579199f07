// A figure as inline SVG, for publishers that paint with text.
#pragma once

#include "core/document/document.h"

namespace pela::publish {

/// A complete <svg> element with its title: the figure that paper shows, as wide as the page it stands on.
QString svgOf(const book::Figure& figure);

/// `&`, `<`, `>` and quotes made harmless, characters that XML forbids removed.
QString escaped(const QString& text);

} // namespace pela::publish
