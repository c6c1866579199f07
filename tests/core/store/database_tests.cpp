// What a connection makes of a file that another program left in a state of its own, or writes meanwhile.
#include "core/store/database.h"
#include "tests/support/catch.h"
#include "tests/support/failing_statements.h"
#include "tests/support/plans.h"

using namespace pela;
using test::Bench;

namespace {

/// Another program: a connection with nothing of ours.
class OtherProgram {
public:
    explicit OtherProgram(const QString& path) : db_(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name()))
    {
        db_.setDatabaseName(path);
        db_.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=0"));
        REQUIRE(db_.open());
    }
    ~OtherProgram()
    {
        db_.close();
        db_ = {};
        QSqlDatabase::removeDatabase(name());
    }
    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;

    bool does(const QString& sql)
    {
        QSqlQuery query(db_);
        const bool done = query.exec(sql);
        answer_ = done && query.next() ? query.value(0).toString() : QString();
        return done;
    }
    QString says(const QString& sql)
    {
        REQUIRE(does(sql));
        return answer_;
    }

private:
    static QString name() { return QStringLiteral("other program"); }
    QSqlDatabase db_;
    QString answer_;
};

} // namespace

TEST_CASE("A plan that another program left with a write-ahead log is one with a rollback journal again, or is not opened")
{
    Bench bench;
    bench.make();
    bench.close();
    const QString ask = QStringLiteral("PRAGMA journal_mode");
    {
        OtherProgram other(bench.path());
        REQUIRE(other.says(QStringLiteral("PRAGMA journal_mode = WAL")) == QStringLiteral("wal"));
        REQUIRE(other.does(QStringLiteral("UPDATE opd SET address = '1'")));
        const auto held = Database::open(bench.path(), Database::Access::Write);
        REQUIRE_FALSE(held);
        CHECK(held.error().problem == Problem::Locked);
        CHECK(held.error().message.contains(QStringLiteral("plan.pela")));
    }
    CHECK(OtherProgram(bench.path()).says(ask) == QStringLiteral("wal"));
    bench.reopen();
    bench.close();
    CHECK(OtherProgram(bench.path()).says(ask) == QStringLiteral("delete"));
}

TEST_CASE("What another program writes at any moment of opening is either in the plan or seen as new")
{
    Bench bench;
    bench.make();
    bench.close();
    bool written = true;
    int writes = 0;
    for (int n = 1; written; ++n) {
        INFO("statement " << n);
        REQUIRE(n < 200);
        const QString name = QStringLiteral("Dinas %1").arg(n);
        OtherProgram other(bench.path());
        written = false;
        bool landed = false;
        test::beforeStatement(n, [&] {
            written = true;
            landed = other.does(QStringLiteral("UPDATE opd SET name = '%1' WHERE code = '01'").arg(name));
        });
        const auto opened = PlanFile::open(bench.path(), OpenMode::Read);
        test::beforeStatement(0, {});
        REQUIRE(opened);
        writes += landed;
        REQUIRE(opened->file->refresh());
        const QString now = other.says(QStringLiteral("SELECT name FROM opd WHERE code = '01'"));
        CHECK(test::opd(opened->file->plan(), QStringLiteral("01")).name == now);
        CHECK((now == name) == landed);
    }
    CHECK(writes > 3);
}
