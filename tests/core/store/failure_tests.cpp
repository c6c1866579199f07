// Every single statement fails once: the file then holds what was before or what was wanted, and verifies.
#include "core/model/draft.h"
#include "core/store/backup.h"
#include "core/store/file_at_rest.h"
#include "core/store/plan_file.h"
#include "tests/support/catch.h"
#include "tests/support/failing_statements.h"
#include "tests/support/older_plans.h"
#include "tests/support/plans.h"
#include "tests/support/whole_plan.h"

#include <QDir>
#include <QFile>

#include <functional>

using namespace pela;
using namespace pela::test;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
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

/// How the plan came to be that a deed is done on: what its newest begin or upgrade is.
enum class Origin { New, Upgraded, CompactCopy };

/// `format` lives as long as the plan is used.
void bringAbout(Origin origin, Bench& bench, std::optional<OlderFormat>& format)
{
    if (origin == Origin::Upgraded)
        format.emplace();
    bench.make();
    if (origin == Origin::New)
        return;
    REQUIRE(bench.file().commit(wideDeed(bench.file().plan())));
    if (origin == Origin::CompactCopy) {
        const QString copy = bench.path(QStringLiteral("ringkas.pela"));
        REQUIRE(bench.file().saveCompactCopy(copy));
        bench.close();
        REQUIRE(QFile::remove(bench.path()));
        REQUIRE(QFile::rename(copy, bench.path()));
    } else {
        const Id<Opd> opd = bench.file().plan().all<Opd>().front().id;
        bench.close();
        writeMotto(bench.path(), opd, QStringLiteral("Melayani"));
        format->learnToDoWithoutMottoes();
    }
    bench.reopen();
    REQUIRE_FALSE(bench.file().undoLabel());
}

using Doing = std::function<Result<>(Bench&)>;

/// Makes the n-th statement of `deed` fail, for every n, each time on the plan that `prepare` left.
void failEverywhere(const Doing& prepare, const Doing& deed)
{
    const Origin origin = GENERATE(Origin::New, Origin::Upgraded, Origin::CompactCopy);
    INFO("origin " << int(origin));
    std::optional<OlderFormat> format;
    Bench bench;
    bringAbout(origin, bench, format);
    REQUIRE(prepare(bench));
    const QByteArray before = bench.file().plan().canonicalDump();
    bench.close();
    const QByteArray prepared = bytesOf(bench.path());

    int failures = 0;
    for (int n = 1;; ++n) {
        INFO("statement " << n);
        REQUIRE(n < 2'000);
        write(bench.path(), prepared);
        bench.reopen();
        bench.file().finishBackup();

        failStatement(n);
        const Result<> done = deed(bench);
        const bool failed = statementsRun() >= n;
        failStatement(0);

        const QByteArray inMemory = bench.file().plan().canonicalDump();
        if (!done) {
            ++failures;
            CHECK(done.error().message.endsWith(u'.'));
            CHECK(inMemory == before);
        }
        CHECK(dumpOf(bench.path()) == inMemory);

        // The plan is as usable as ever: the same deed now works.
        if (!done)
            REQUIRE(deed(bench));
        const QByteArray after = bench.file().plan().canonicalDump();
        CHECK(after != before);
        bench.close();
        CHECK(dumpOf(bench.path()) == after);
        if (!failed)
            break;
    }
    CHECK(failures > 2);
}

const Doing nothing = [](Bench&) { return Result<>(); };
const Doing wide = [](Bench& bench) { return bench.file().commit(wideDeed(bench.file().plan())); };
const Doing undo = [](Bench& bench) { return bench.file().undo(); };

/// What another Pela took in from another file.
const Doing merged = [](Bench& bench) -> Result<> {
    const auto whole = resolve(wideDeed(bench.file().plan()), bench.file().plan());
    REQUIRE(whole);
    JournalEntry merge;
    merge.kind = JournalKind::Merge;
    merge.secondParent = QByteArray(32, 'x');
    merge.label = QStringLiteral("Gabungkan paket dinas");
    bench.close();
    writeByHand(bench.path(), merge, *whole);
    bench.reopen();
    return {};
};

/// Files of a folder, hidden ones too.
QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QStringList filesIn(const Bench& bench)
{
    return filesIn(QFileInfo(bench.path()).path());
}

} // namespace

TEST_CASE("A commit whose n-th statement fails leaves the plan before it, for every n")
{
    failEverywhere(nothing, wide);
}

TEST_CASE("An undo whose n-th statement fails leaves the plan before it, for every n")
{
    failEverywhere(wide, undo);
}

TEST_CASE("An undo of a merge whose n-th statement fails leaves the plan before it, for every n")
{
    failEverywhere(merged, undo);
}

TEST_CASE("A redo whose n-th statement fails leaves the plan before it, for every n")
{
    const Doing prepare = [](Bench& bench) {
        const Result<> done = wide(bench);
        return done ? undo(bench) : done;
    };
    failEverywhere(prepare, [](Bench& bench) { return bench.file().redo(); });
}

TEST_CASE("Going back whose n-th statement fails leaves the plan before it, for every n")
{
    qint64 start = 0;
    const Doing prepare = [&start](Bench& bench) {
        start = bench.file().journal(1)->first().seq;
        return wide(bench);
    };
    failEverywhere(prepare, [&start](Bench& bench) { return bench.file().revertTo(start); });
}

TEST_CASE("Opening a plan while any statement fails ends in a sentence and changes nothing")
{
    Bench bench;
    bench.make();
    REQUIRE(wide(bench));
    bench.close();
    const QByteArray whole = dumpOf(bench.path());
    const QByteArray bytes = bytesOf(bench.path());

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
    CHECK(bytesOf(bench.path()) == bytes);
}

TEST_CASE("Opening an older plan while any statement fails leaves it as it was or brings it up to date, whole, with its backup")
{
    const OpenMode mode = GENERATE(OpenMode::Read, OpenMode::Write);
    OlderFormat format;
    Bench bench;
    bench.make();
    REQUIRE(wide(bench));
    const Id<Opd> opd = bench.file().plan().all<Opd>().front().id;
    const Id<Masterplan> plan = masterplanOf(bench.file().plan()).id;
    bench.close();
    writeMotto(bench.path(), opd, QStringLiteral("Melayani"));
    const QByteArray old = bytesOf(bench.path());
    format.learnToDoWithoutMottoes();
    format.learnToDoWithoutAliases();
    const QByteArray upgraded = dumpOf(bench.path());

    int refused = 0;
    int refusedAfterwards = 0;
    for (int n = 1;; ++n) {
        INFO("statement " << n << (mode == OpenMode::Read ? " of reading" : " of writing"));
        REQUIRE(n < 2'000);
        REQUIRE(QDir(backupFolder(plan)).removeRecursively());
        write(bench.path(), old);
        failStatement(n);
        Result<PlanFile::Opened> opened = PlanFile::open(bench.path(), mode);
        const bool failed = statementsRun() >= n;
        failStatement(0);
        CHECK(bool(opened) == !failed);
        if (opened) {
            CHECK(opened->migrated);
            CHECK(opened->file->plan().canonicalDump() == upgraded);
            opened->file->finishBackup();
            opened->file.reset();
        } else {
            ++refused;
            CHECK(opened.error().message.endsWith(u'.'));
        }
        CHECK(filesIn(bench) == QStringList {QStringLiteral("plan.pela")});
        const QStringList backups = backupsOf(plan);
        CHECK(filesIn(backupFolder(plan)).size() == backups.size());
        const bool isOld = bytesOf(bench.path()) == old;
        if (mode == OpenMode::Read)
            CHECK(isOld);
        if (!isOld) {
            // What failed came after the file was replaced.
            refusedAfterwards += failed;
            REQUIRE_FALSE(backups.isEmpty());
            CHECK(bytesOf(backups.last()) == old);
            const Result<PlanFile::Opened> again = PlanFile::open(bench.path(), OpenMode::Write);
            REQUIRE(again);
            CHECK_FALSE(again->migrated);
            CHECK(again->file->plan().canonicalDump() == upgraded);
            requireWhole(*again->file);
            again->file->finishBackup();
        }
        if (!failed)
            break;
    }
    CHECK(refused > 100);
    CHECK((refusedAfterwards > 5) == (mode == OpenMode::Write));
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

TEST_CASE("Saving a copy, whole or compact, while any statement fails keeps the copy that was there")
{
    const bool compact = GENERATE(false, true);
    const OpenMode mode = GENERATE(OpenMode::Write, OpenMode::Read);
    INFO((compact ? "compact" : "whole") << (mode == OpenMode::Read ? " of a reader" : " of a writer"));
    Bench bench;
    bench.make();
    const QString copy = bench.path(QStringLiteral("salinan.pela"));
    REQUIRE(bench.file().saveCopy(copy));
    const QByteArray older = bytesOf(copy);
    REQUIRE(wide(bench));
    bench.close();
    const Result<PlanFile::Opened> opened = PlanFile::open(bench.path(), mode);
    REQUIRE(opened);
    opened->file->finishBackup();
    const QByteArray plan = bytesOf(bench.path());
    const QStringList files = filesIn(bench);
    int failures = 0;
    for (int n = 1;; ++n) {
        INFO("statement " << n);
        REQUIRE(n < 500);
        failStatement(n);
        const Result<> saved = compact ? opened->file->saveCompactCopy(copy) : opened->file->saveCopy(copy);
        const bool failed = statementsRun() >= n;
        failStatement(0);
        CHECK(filesIn(bench) == files);
        CHECK(bytesOf(bench.path()) == plan);
        if (!failed) {
            REQUIRE(saved);
            break;
        }
        REQUIRE_FALSE(saved);
        CHECK(saved.error().message.endsWith(u'.'));
        ++failures;
        CHECK(bytesOf(copy) == older);
    }
    CHECK(failures > (compact ? 100 : 5));
    CHECK(dumpOf(copy) == opened->file->plan().canonicalDump());
}

TEST_CASE("A backup of which any statement fails is not kept, and those before stay")
{
    Bench bench;
    const Id<Masterplan> plan = masterplanOf(bench.make().plan()).id;
    bench.file().finishBackup();
    REQUIRE(wide(bench));
    const QByteArray head = bench.file().journal(1)->first().hash;
    const QString folder = backupFolder(plan);
    const QStringList before = filesIn(folder);
    REQUIRE(before.size() == 1);
    const QByteArray older = bytesOf(backupsOf(plan).first());
    FileAtRest file(bench.path());
    int failures = 0;
    for (int n = 1;; ++n) {
        INFO("statement " << n);
        REQUIRE(n < 100);
        failStatement(n);
        const Result<> kept = keepBackup(file, plan, head, bench.path());
        const bool failed = statementsRun() >= n;
        failStatement(0);
        if (!failed) {
            REQUIRE(kept);
            break;
        }
        REQUIRE_FALSE(kept);
        CHECK(kept.error().message.endsWith(u'.'));
        ++failures;
        CHECK(filesIn(folder) == before);
        CHECK(bytesOf(backupsOf(plan).first()) == older);
    }
    CHECK(failures > 5);
    REQUIRE(backupsOf(plan).size() == 2);
    CHECK(dumpOf(backupsOf(plan).first()) == bench.file().plan().canonicalDump());
    CHECK(bytesOf(backupsOf(plan).last()) == older);
}

TEST_CASE("A copy of a plan that is damaged where opening does not look ends in a sentence and leaves nothing behind")
{
    const bool compact = GENERATE(false, true);
    const OpenMode mode = GENERATE(OpenMode::Write, OpenMode::Read);
    INFO((compact ? "compact" : "whole") << (mode == OpenMode::Read ? " of a reader" : " of a writer"));
    Bench bench;
    ChangeSet change(QStringLiteral("Pindaian"));
    Attachment scan;
    scan.name = QStringLiteral("pindaian.pdf");
    scan.content = change.keepContent(QByteArray(100'000, 'A'));
    change.insert(scan);
    REQUIRE(bench.make().commit(change));
    bench.close();
    // A page in the middle of the scan no longer says which one comes next.
    constexpr qsizetype page = 4096;
    QByteArray bytes = bytesOf(bench.path());
    qsizetype place = 0;
    while (place < bytes.size() && bytes.mid(place + 4, page - 4) != QByteArray(page - 4, 'A'))
        place += page;
    REQUIRE(place < bytes.size());
    bytes.replace(place, 4, QByteArray(4, '\x7f'));
    write(bench.path(), bytes);

    const Result<PlanFile::Opened> opened = PlanFile::open(bench.path(), mode);
    REQUIRE(opened);
    opened->file->finishBackup();
    const QStringList files = filesIn(bench);
    const QString copy = bench.path(QStringLiteral("salinan.pela"));
    const Result<> saved = compact ? opened->file->saveCompactCopy(copy) : opened->file->saveCopy(copy);
    REQUIRE_FALSE(saved);
    CHECK(saved.error().problem == Problem::Damaged);
    CHECK(saved.error().message.endsWith(u'.'));
    CHECK(filesIn(bench) == files);
}
