// What a plan file is made of: anything else in it is found, whether it was put there, taken away or made otherwise.
#include "core/store/database.h"
#include "core/store/schema.h"
#include "tests/support/catch.h"
#include "tests/support/failing_statements.h"
#include "tests/support/older_plans.h"
#include "tests/support/plans.h"

using namespace pela;
using test::Bench;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

void alter(const QString& path, const QStringList& statements)
{
    const auto database = Database::open(path, Database::Access::Write);
    REQUIRE(database);
    for (const QString& statement : statements) {
        INFO(statement.toStdString());
        REQUIRE((*database)->run(statement));
    }
}

} // namespace

TEST_CASE("A trigger or a view that is not of a plan, or one of its guards that is gone or another, keeps the file from opening")
{
    const auto [part, statements] = GENERATE(table<const char*, QStringList>({
        {"trigger jahat", {text("CREATE TRIGGER jahat AFTER INSERT ON journal BEGIN DELETE FROM program; END")}},
        // A name that SQLite keeps for itself cannot be given to a trigger, but be written where triggers are kept.
        {"trigger sqlite_jahat",
            {text("PRAGMA writable_schema = ON"),
                text("INSERT INTO sqlite_master VALUES('trigger', 'sqlite_jahat', 'journal', 0, "
                     "'CREATE TRIGGER sqlite_jahat AFTER INSERT ON journal BEGIN DELETE FROM program; END')")}},
        {"view jahat", {text("CREATE VIEW jahat AS SELECT * FROM program")}},
        {"trigger journal_keeps_entries", {text("DROP TRIGGER journal_keeps_entries")}},
        {"trigger journal_keeps_entries",
            {text("DROP TRIGGER journal_keeps_entries"),
                text("CREATE TRIGGER journal_keeps_entries BEFORE DELETE ON journal BEGIN SELECT 1; END")}},
    }));
    INFO(part);
    Bench bench;
    bench.make();
    bench.reopen(); // so that what a plan has is known already when it is looked at again
    bench.close();
    alter(bench.path(), statements);
    for (const OpenMode mode : {OpenMode::Read, OpenMode::Write, OpenMode::WriteIfFree}) {
        const auto opened = PlanFile::open(bench.path(), mode);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().problem == Problem::Damaged);
        CHECK(opened.error().message.contains(text(part)));
    }
}

TEST_CASE("A part that another program puts in while the plan is open is found before anything is written over it")
{
    Bench bench;
    PlanFile& file = bench.make();
    alter(bench.path(), {text("CREATE TRIGGER jahat AFTER INSERT ON journal BEGIN DELETE FROM program; END")});
    const auto written
        = file.commit(change(text("Kota lain")).set(masterplanOf(file.plan()).id, &Masterplan::city, text("Kota")));
    REQUIRE_FALSE(written);
    CHECK(written.error().problem == Problem::Damaged);
}

TEST_CASE("A table or an index that is not of a plan, is gone or is another, is named by verify")
{
    const auto [part, statement] = GENERATE(table<const char*, const char*>({
        {"table tambahan", "CREATE TABLE tambahan(x)"},
        {"index tambahan", "CREATE INDEX tambahan ON opd(name)"},
        {"index section_book", "DROP INDEX section_book"},
        {"table reference_set", "DROP TABLE reference_set"},
        {"table opd", "ALTER TABLE opd ADD COLUMN tambahan TEXT"},
    }));
    INFO(part);
    Bench bench;
    bench.make();
    REQUIRE(bench.reopen().verify()->problems.isEmpty());
    bench.close();
    alter(bench.path(), {text(statement)});
    const auto database = Database::open(bench.path(), Database::Access::Read);
    REQUIRE(database);
    const auto differences = schemaDifferences(**database);
    REQUIRE(differences);
    CHECK(*differences == QStringList {text(part)});
}

TEST_CASE("What a plan is made of is what the steps of this program say, also when those are others than a moment ago")
{
    Bench bench;
    bench.make();
    bench.close();
    const auto differences = [&bench] {
        const auto database = Database::open(bench.path(), Database::Access::Read);
        REQUIRE(database);
        const auto found = schemaDifferences(**database);
        REQUIRE(found);
        return *found;
    };
    const QStringList opd {text("table opd")};
    CHECK(differences().isEmpty());
    {
        test::OlderFormat older;
        CHECK(differences() == opd);
        older.learnToDoWithoutMottoes();
        CHECK(differences().isEmpty());
        schemaSteps().first().room.append(text("CREATE INDEX opd_motto ON opd(motto)"));
        schemaSteps().last().clear.prepend(text("DROP INDEX opd_motto"));
        schemaSteps().last().clear.append(text("CREATE INDEX opd_name ON opd(name)"));
        CHECK(differences() == QStringList {text("index opd_name")});
    }
    CHECK(differences().isEmpty());
}

TEST_CASE("Opening reads the plan and makes no tables to compare it with, once one was opened")
{
    Bench bench;
    bench.make();
    bench.close();
    REQUIRE(PlanFile::open(bench.path(), OpenMode::Read));
    test::failStatement(0);
    REQUIRE(PlanFile::open(bench.path(), OpenMode::Read));
    // Each table once, and a dozen for settings, history and schema.
    CHECK(test::statementsRun() < int(entities().size()) + 15);
    CHECK(test::statementsRun() > int(entities().size()));
}
