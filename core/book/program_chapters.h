// The long parts of a book that are written by the plan itself: every dimension, every quick win.
#pragma once

#include "core/book/material.h"
#include "core/document/composer.h"

namespace pela::book {

/// A heading per dimension on a fresh page with its edge mark, a heading per sub-dimension, and under it the programmes, their
/// indicators with targets, their money.
void writeDimensions(const Material& material, Composer& composer);
/// A sheet for each quick win, grouped by dimension.
void writeQuickWins(const Material& material, Composer& composer);

} // namespace pela::book
