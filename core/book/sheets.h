// The builders behind buildDocument: books, commitment sheets, attendance lists. Each takes what it prints and cannot fail.
#pragma once

#include "core/book/material.h"

namespace pela::book {

/// A document with the plan's author, city, paper and example mark filled in.
Document blankDocument(const Material& material, const QString& title);

Document buildBook(const Material& material, const Book& book);
QString bookTitle(const Material& material, const Book& book); ///< with its fields filled in

Document buildMatrix(const Material& material, bool forSheet);

/// The sheets of these OPDs one after another, each starting at page 1. A signed one prints what was sealed.
Document buildCommitments(const Material& material, const QString& title, const std::vector<const Opd*>& opds);
/// One sheet that every OPD head signs.
Document buildJointCommitment(const Material& material);

/// An attendance list of one bimtek: a list a day, 25 rows or more, with room for guests.
Document buildAttendance(const Material& material, const Bimtek& bimtek);
QString attendanceTitle(const Bimtek& bimtek);

} // namespace pela::book
