// Every single statement fails once: the file then holds what was before or what was wanted, and verifies.
#include "core/store/plan_file.h"
#include "tests/support/catch.h"
#include "tests/support/failing_statements.h"
#include "tests/support/plans.h"

#include <QFile>
#include <QFileInfo>

#include <functional>

using namespace pela;
using namespace pela::test;

namespace {

QByteArray dumpOf(const QString& path)
{
    const Result<PlanFile::Opened> opened = PlanFile::open(path, OpenMode::Read);
    REQUIRE(opened);
    const Result<PlanFile::Report> report = opened->file->verify();
    REQUIRE(report);
    INFO(report->problems.join(u'\n').toStdString());
    REQUIRE(report->problems.isEmpty());
    return opened->file->plan().canonicalDump();
}

/// A deed that touches many tables: a programme with budget, a renamed OPD, an attachment with content.
ChangeSet wideDeed(const Plan& plan)
{
    ChangeSet change(QStringLiteral("Banyak sekaligus"));
    Program added = program(plan, QStringLiteral("Bank Sampah"));
    added.id = Id<Program>::make();
    change.insert(added);
    for (int year = 2025; year < 2028; ++year) {
        BudgetLine line;
        line.program = added.id;
        line.year = year;
        line.fundSource = plan.all<FundSource>().front().id;
        line.planned = Rupiah {1'000'000 * year};
        change.insert(line);
    }
    Opd renamed = plan.all<Opd>().front();
    renamed.headName = QStringLiteral("(kepala)");
    change.update(renamed);
    Attachment scan;
    scan.name = QStringLiteral("pindaian.pdf");
    scan.content = change.keepContent("%PDF-1.7 contoh");
    scan.size = 15;
    change.insert(scan);
    return change;
}

using Doing = std::function<Result<>(PlanFile&)>;

/// Makes the n-th statement of `deed` fail, for every n, each time on a plan made anew by `prepare`.
void failEverywhere(const Doing& prepare, const Doing& deed)
{
    int failures = 0;
    for (int n = 1;; ++n) {
        INFO("statement " << n);
        REQUIRE(n < 2'000);
        Bench bench;
        bench.make();
        REQUIRE(prepare(bench.file()));
        const QByteArray before = bench.file().plan().canonicalDump();

        failStatement(n);
        const Result<> done = deed(bench.file());
        const bool failed = statementsRun() >= n;
        failStatement(0);

        const QByteArray inMemory = bench.file().plan().canonicalDump();
        if (!done) {
            ++failures;
            CHECK_FALSE(done.error().message.isEmpty());
            CHECK(inMemory == before);
        }
        CHECK(dumpOf(bench.path()) == inMemory);

        // The plan is as usable as ever: the same deed now works.
        if (!done)
            REQUIRE(deed(bench.file()));
        const QByteArray after = bench.file().plan().canonicalDump();
        CHECK(after != before);
        bench.close();
        CHECK(dumpOf(bench.path()) == after);
        if (!failed)
            break;
    }
    CHECK(failures > 2);
}

const Doing nothing = [](PlanFile&) { return Result<>(); };
const Doing wide = [](PlanFile& file) { return file.commit(wideDeed(file.plan())); };

} // namespace

TEST_CASE("A commit whose n-th statement fails leaves the plan before it, for every n")
{
    failEverywhere(nothing, wide);
}

TEST_CASE("An undo whose n-th statement fails leaves the plan before it, for every n")
{
    failEverywhere(wide, [](PlanFile& file) { return file.undo(); });
}

TEST_CASE("A redo whose n-th statement fails leaves the plan before it, for every n")
{
    const Doing prepare = [](PlanFile& file) {
        const Result<> done = wide(file);
        return done ? file.undo() : done;
    };
    failEverywhere(prepare, [](PlanFile& file) { return file.redo(); });
}

TEST_CASE("Going back whose n-th statement fails leaves the plan before it, for every n")
{
    failEverywhere(wide, [](PlanFile& file) { return file.revertTo(1); });
}

TEST_CASE("Opening a plan while any statement fails ends in a sentence and changes nothing")
{
    Bench bench;
    bench.make();
    REQUIRE(wide(bench.file()));
    bench.close();
    const QByteArray whole = dumpOf(bench.path());
    QFile file(bench.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    file.close();

    for (OpenMode mode : {OpenMode::Read, OpenMode::Write}) {
        int failures = 0;
        for (int n = 1;; ++n) {
            INFO("statement " << n);
            failStatement(n);
            const Result<PlanFile::Opened> opened = PlanFile::open(bench.path(), mode);
            const bool failed = statementsRun() >= n;
            failStatement(0);
            CHECK(bool(opened) == !failed);
            if (!opened) {
                ++failures;
                CHECK_FALSE(opened.error().message.isEmpty());
            } else {
                CHECK(opened->file->plan().canonicalDump() == whole);
            }
            if (!failed)
                break;
            REQUIRE(n < 2'000);
        }
        CHECK(failures > 5);
    }
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == bytes);
}

TEST_CASE("Making a plan while any statement fails leaves no file behind")
{
    int failures = 0;
    for (int n = 1;; ++n) {
        INFO("statement " << n);
        REQUIRE(n < 2'000);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("baru.pela"));
        failStatement(n);
        const Result<std::unique_ptr<PlanFile>> made = PlanFile::create(path, smallPlan());
        const bool failed = statementsRun() >= n;
        failStatement(0);
        if (!failed) {
            REQUIRE(made);
            break;
        }
        if (!made) {
            ++failures;
            CHECK_FALSE(made.error().message.isEmpty());
        }
        // Either nothing is there, or (when only opening it again failed) a whole plan.
        const QStringList left = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
        CHECK((left.isEmpty() || left == QStringList {QStringLiteral("baru.pela")}));
        if (!left.isEmpty())
            CHECK_FALSE(dumpOf(path).isEmpty());
    }
    CHECK(failures > 10);
}

TEST_CASE("Saving a copy while any statement fails keeps the copy that was there")
{
    Bench bench;
    bench.make();
    const QString copy = bench.path(QStringLiteral("salinan.pela"));
    REQUIRE(bench.file().saveCopy(copy));
    const QByteArray older = dumpOf(copy);
    REQUIRE(wide(bench.file()));
    int failures = 0;
    for (int n = 1;; ++n) {
        INFO("statement " << n);
        REQUIRE(n < 200);
        failStatement(n);
        const Result<> saved = bench.file().saveCopy(copy);
        const bool failed = statementsRun() >= n;
        failStatement(0);
        if (!failed) {
            REQUIRE(saved);
            break;
        }
        CHECK_FALSE(saved);
        ++failures;
        CHECK(dumpOf(copy) == older);
    }
    CHECK(failures >= 1);
    CHECK(dumpOf(copy) == bench.file().plan().canonicalDump());
}
