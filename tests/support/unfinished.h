// A plan whose program ended in the middle of a commit: the file with pages half written, and SQLite's journal beside it.
#pragma once

#include "core/store/database.h"
#include "core/store/side_files.h"
#include "tests/support/catch.h"

#include <QFile>

namespace pela::test {

/// Makes `target` such a file from the plan at `source`, which stays as it was.
inline void leaveUnfinished(const QString& source, const QString& target)
{
    const QString work = source + QStringLiteral(".kerja");
    REQUIRE(QFile::copy(source, work));
    {
        const auto database = Database::open(work, Database::Access::Write);
        REQUIRE(database);
        REQUIRE((*database)->run(QStringLiteral("PRAGMA cache_size = 2")));
        REQUIRE((*database)->begin());
        REQUIRE((*database)->run(QStringLiteral("UPDATE opd SET address = hex(randomblob(3000))")));
        REQUIRE((*database)->run(QStringLiteral("UPDATE section SET text = hex(randomblob(9000))")));
        QFile::remove(target);
        REQUIRE(QFile::copy(work, target));
        REQUIRE(QFile::copy(hotJournal(work), hotJournal(target)));
        (*database)->rollback();
    }
    QFile::remove(work);
    REQUIRE(mayBeUnfinished(target));
}

} // namespace pela::test
