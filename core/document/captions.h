// The numbers of captions: every publisher prints the same "Tabel 3.2" for the same table.
#pragma once

#include "core/document/document.h"

namespace pela::book {

/// One numbered table or figure of a document.
struct Caption {
    int section = 0; ///< index into Document::sections
    int block = 0;   ///< index into PageSection::blocks
    QString label;   ///< "Tabel 3.2", "Gambar 1"
    QString text;    ///< the caption as the builder wrote it
};

/// The captions of all tables (or figures) in reading order, numbered per chapter: "Tabel 3.1" in the third, "Tabel B.1" in the
/// second appendix, "Tabel 1" outside what has a number. Blocks without a caption are left out. `of` is Tables or Figures;
/// Headings gives an empty list.
QList<Caption> captions(const Document& document, Contents::Of of);

} // namespace pela::book
