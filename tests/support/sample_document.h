// Documents made for tests: a book with one of everything, and matrices of any length.
#pragma once

#include "core/document/document.h"

namespace pela::test {

/// A small book: cover, contents, two chapters, every kind of block, portrait and landscape, roman and arabic pages.
book::Document sampleBook(PaperSize paper = PaperSize::A4);

/// A landscape matrix of programmes with `rows` rows, all texts different, as Buku II prints it.
book::Document matrix(int rows);

/// One section with these blocks on A4.
book::Document pageWith(QList<book::Block> blocks);

} // namespace pela::test
