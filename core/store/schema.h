// What the tables of a plan file are. See docs/schema.md before touching one.
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace pela {

class Database;

/// Bytes of what SQLite puts at the beginning of a file.
inline constexpr int headerSize = 100;

/// "PELA" in the SQLite header.
inline constexpr int applicationId = 0x50454c41;

/// Whether the first 100 bytes of a file are those of a plan: an SQLite database with our application id, of whatever schema.
bool isHeaderOfPlan(const QByteArray& header);
/// The same for a file; false when there is none, Unreadable when it cannot be read. A plan that is open in this process is one
/// without being looked at.
Result<bool> looksLikePlan(const QString& path);

/// The schema this program reads and writes: the number of the newest step (core/store/upgrades).
int currentSchema();

/// Makes the tables of the newest schema in an empty database.
Result<> makeTables(Database& database);

/// Tables, indexes, triggers and views that a plan of the current schema does not have, or has otherwise, or has and this file
/// lacks, by name.
Result<QStringList> schemaDifferences(Database& database);

} // namespace pela
