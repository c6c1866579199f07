// What every plan must be after whatever was done to it, how to tell that two of them share their history, and how to spoil one.
#pragma once

#include "core/store/database.h"
#include "core/store/plan_file.h"
#include "tests/support/catch.h"

namespace pela::test {

/// The plan verifies: pages, keys, history, seals and rows hold together.
inline void requireWhole(const PlanFile& file)
{
    const Result<PlanFile::Report> report = file.verify();
    REQUIRE(report);
    INFO(report->problems.join(u'\n').toStdString());
    REQUIRE(report->problems.isEmpty());
}

/// All of the plan at `path`, which is whole.
inline QByteArray dumpOf(const QString& path)
{
    const auto opened = PlanFile::open(path, OpenMode::Read);
    REQUIRE(opened);
    requireWhole(*opened->file);
    return opened->file->plan().canonicalDump();
}

/// What lies at `path` opens to read and to write, is the plan of that dump, and whole.
inline void requirePlan(const QString& path, const QByteArray& dump)
{
    for (const OpenMode mode : {OpenMode::Read, OpenMode::Write}) {
        const auto opened = PlanFile::open(path, mode);
        INFO((opened ? QString() : opened.error().message).toStdString());
        REQUIRE(opened);
        CHECK(opened->file->plan().canonicalDump() == dump);
        requireWhole(*opened->file);
        opened->file->finishBackup();
    }
}

/// The hashes of the journal's entries, oldest first.
inline QList<QByteArray> hashesOf(const PlanFile& file)
{
    const auto entries = file.journal();
    REQUIRE(entries);
    QList<QByteArray> hashes;
    for (const JournalEntry& entry : *entries)
        hashes.prepend(entry.hash);
    return hashes;
}

/// Changes a plan file as somebody without Pela would. The file itself refuses to have its journal changed; who tampers takes
/// that away first and puts it back.
inline void tamper(const QString& path, const QString& sql)
{
    const auto database = Database::open(path, Database::Access::Write);
    REQUIRE(database);
    QStringList guards;
    REQUIRE((*database)->each(QStringLiteral("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"), {},
        [&guards](const QSqlQuery& row) { guards << row.value(0).toString() << row.value(1).toString(); }));
    REQUIRE(guards.size() == 6);
    for (qsizetype i = 0; i < guards.size(); i += 2)
        REQUIRE((*database)->run(QStringLiteral("DROP TRIGGER ") + guards[i]));
    REQUIRE((*database)->run(sql));
    for (qsizetype i = 0; i < guards.size(); i += 2)
        REQUIRE((*database)->run(guards[i + 1]));
}

} // namespace pela::test
