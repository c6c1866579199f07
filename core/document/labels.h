// How a heading is labelled. Its kind and numbers are data; the words stand here only.
#pragma once

#include "core/document/document.h"

namespace pela::book {

/// "3.1", "B.1"; of a chapter "3", of an appendix "B". Empty for a heading without numbers.
QString numberOf(const Heading& heading);
/// What is printed before its text: "BAB III", "Lampiran B", "3.1". Empty for a heading without numbers.
QString labelOf(const Heading& heading);
/// Label and text in one line: "BAB III Strategi".
QString lineOf(const Heading& heading);

} // namespace pela::book
