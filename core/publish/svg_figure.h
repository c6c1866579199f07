// A figure as inline SVG, for publishers that paint with text.
#pragma once

#include "core/document/document.h"

namespace pela::publish {

/// A complete <svg> element with its title; bars are told apart by colour and by the names beside them.
QString svgOf(const book::Figure& figure);

/// `&`, `<`, `>` and quotes made harmless, characters that XML forbids removed.
QString escaped(const QString& text);

} // namespace pela::publish
