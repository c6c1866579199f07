// Every printed document of a plan. A kind of document is one row of a table: what there is of it, how it is built, in which
// formats it makes sense.
#pragma once

#include "core/base/result.h"
#include "core/book/material.h"

namespace pela::book {

enum class DocumentKind { Book, Matrix, AllCommitments, JointCommitment, Commitment, Attendance };

/// Which document is meant: its kind, and the row it is about, whatever that row is called. A kind of which a plan has one
/// names no row.
struct DocumentRef {
    DocumentKind kind = DocumentKind::Matrix;
    QUuid row = {};

    friend bool operator==(const DocumentRef&, const DocumentRef&) = default;
};
/// A book.
DocumentRef documentOf(Id<Book> book);
/// The commitment sheets of one OPD.
DocumentRef documentOf(Id<Opd> opd);
/// The attendance list of a bimtek.
DocumentRef documentOf(Id<Bimtek> bimtek);

struct DocumentInfo {
    DocumentRef ref;
    QString id;    ///< for the command line: "buku-2", "matriks", "komitmen:1.02", "daftar-hadir:4"; different for each document
    QString title; ///< Indonesian, as it is printed
    QStringList formats; ///< suffixes that make sense for it; publish::formats() leaves those this program can write
};

/// What can be printed from this plan now, books first.
QList<DocumentInfo> documents(const Plan& plan);
/// One of them. Fails when the row it is about is gone.
Result<DocumentInfo> documentInfo(const Plan& plan, const DocumentRef& ref);
/// The one with this id. An unknown id is refused with a sentence that says which there are.
Result<DocumentInfo> documentNamed(const Plan& plan, const QString& id);

/// The anchor of a section's heading in its book, so that a window can go from the text to its page.
QString sectionAnchor(Id<Section> section);

enum class Medium {
    Paper, ///< pages for people: group rows, money in million rupiah where columns are narrow
    Sheet, ///< rows for machines: one flat table, whole rupiah
};

/// Builds a document; fails as documentInfo() does. `content` gives the logo; without it documents are printed without one.
Result<Document> buildDocument(
    const Plan& plan, const DocumentRef& ref, const ContentLoader& content = {}, Medium medium = Medium::Paper);

} // namespace pela::book
