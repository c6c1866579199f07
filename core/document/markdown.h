// Markdown as planners write it -> blocks. Headings, paragraphs, bold, italic, links, lists, tables, quotes, code.
#pragma once

#include "core/document/document.h"

#include <functional>

namespace pela::book {

/// Reads any text without failing. HTML is ordinary text. Headings keep their own level (1 for `#`), without number or anchor;
/// deeper than three becomes three; a table of more than 30 columns is told line by line. A text built to exhaust the reader
/// (tables of millions of cells, references that multiply it) comes back as plain paragraphs. What it costs grows with the length
/// of the text and no faster.
QList<Block> readMarkdown(const QString& text);

/// The words of runs without their style.
QString plainText(const Runs& runs);
/// The words of a Markdown text on one line, for places that hold a sentence.
QString plainText(const QList<Block>& blocks);

} // namespace pela::book
