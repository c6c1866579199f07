// Reading and writing the rows of the entity tables; the columns follow from the descriptors.
#pragma once

#include "core/base/result.h"
#include "core/domain/entities.h"
#include "core/model/changes.h"

namespace pela {

class Database;

/// Reads every row of every entity. Damaged, naming the row, when it is one that a commit would refuse.
Result<> readPlan(Database& database, Plan& plan, const QString& shownPath);

/// The bytes of an attachment by their SHA-256. Damaged when the file does not have them, or has more than an attachment may.
Result<QByteArray> readContent(Database& database, const QString& sha256, const QString& shownPath);

/// Writes a whole change into the tables; inside a transaction of the caller's.
Result<> writeRows(Database& database, const ChangeSet& resolved);

} // namespace pela
