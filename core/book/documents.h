// Every printed document of a plan, by its id.
#pragma once

#include "core/base/result.h"
#include "core/book/material.h"

namespace pela::book {

struct DocumentInfo {
    QString id;          ///< "buku-2", "matriks", "komitmen:1.02", "daftar-hadir:4"
    QString title;       ///< Indonesian, as it is printed
    QStringList formats; ///< suffixes that make sense for it; publish::formats() leaves those this program can write
};

/// What can be printed from this plan now, books first.
QList<DocumentInfo> documents(const Plan& plan);

/// The anchor of a section's heading in its book, so that a window can go from the text to its page.
QString sectionAnchor(Id<Section> section);

enum class Medium {
    Paper, ///< pages for people: group rows, money in million rupiah where columns are narrow
    Sheet, ///< rows for machines: one flat table, whole rupiah
};

/// Builds a document. An id that documents() does not list is refused with a sentence that says which there are.
/// `content` gives the logo; without it documents are printed without one.
Result<Document> buildDocument(
    const Plan& plan, const QString& id, const ContentLoader& content = {}, Medium medium = Medium::Paper);

} // namespace pela::book
