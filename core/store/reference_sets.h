// Reference sets: nomenclature, fund-source codes, indicator codes. Thousands of rows that nobody edits, stored once by their
// digest beside the attachments. A plan names a set and a code; packets, undo and merge never carry the rows.
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace pela {

class Database;

struct ReferenceSetInfo {
    QString digest; ///< SHA-256 of kind, title, source, columns and rows, lower-case hex
    QString kind;   ///< "activity-code", "fund-source"
    QString title;  ///< "Kepmendagri 900.1.15.5-1317 Tahun 2023"
    QString source;
    int count = 0; ///< rows
};

struct ReferenceSet {
    QString kind;
    QString title;
    QString source;
    QStringList columns; ///< the first one holds the codes
    QList<QStringList> rows;

    QString digest() const;
};

/// Refused when it is larger than any list of codes is.
Result<> writeReferenceSet(Database& database, const ReferenceSet& set);
Result<QList<ReferenceSetInfo>> readReferenceSets(Database& database);
/// Damaged when there is none with this digest, or its content is not what the digest says. `shownPath` is what sentences call
/// the file.
Result<ReferenceSet> readReferenceSet(Database& database, const QString& digest, const QString& shownPath);

} // namespace pela
