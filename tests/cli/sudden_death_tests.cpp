// Sudden death: whatever a process was writing when it was killed, what it had said is done is there, and the plan is whole.
#include "tests/cli/run_pela.h"
#include "tests/support/catch.h"
#include "tests/support/older_plans.h"
#include "tests/support/plans.h"
#include "tests/support/whole_plan.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QThread>

#include <random>

using namespace pela;
using namespace pela::test;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// Everything acknowledged is in the history, in order, and at most one commit more (done, but its word did not get out).
void requireAllThere(const QStringList& before, const QStringList& promised, const QStringList& after)
{
    REQUIRE(after.size() >= before.size() + promised.size());
    REQUIRE(after.size() <= before.size() + promised.size() + 1);
    REQUIRE(after.mid(0, before.size()) == before);
    REQUIRE(after.mid(before.size(), promised.size()) == promised);
}

/// How a process is to die, counted from when it is ready.
struct Death {
    int statement = 0; ///< it does not live to run this one; 0: it is killed
    int microseconds = 0;
};

/// Lets a process begin and die, at the latest when it has acknowledged so many things; what it acknowledged.
QStringList liveAndDie(QStringList arguments, const Death& death, int enough)
{
    if (death.statement > 0)
        arguments << QString::number(death.statement);
    QProcess process;
    process.start(text(PELA_COMMIT_STREAM), arguments);
    REQUIRE(process.waitForReadyRead(30'000));
    QByteArray said = process.readAllStandardOutput();
    if (death.statement == 0)
        QThread::usleep(ulong(death.microseconds));
    else
        while (acknowledged(said).size() < enough && process.waitForReadyRead(60'000))
            said += process.readAllStandardOutput();
    process.kill();
    REQUIRE((process.state() == QProcess::NotRunning || process.waitForFinished()));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE((process.exitStatus() == QProcess::CrashExit || process.exitCode() == 9));
    return acknowledged(said + process.readAllStandardOutput());
}

/// How long a process takes from being ready to its first acknowledgement.
int microsecondsOf(const QStringList& arguments)
{
    QProcess process;
    process.start(text(PELA_COMMIT_STREAM), arguments);
    REQUIRE(process.waitForReadyRead(30'000));
    QByteArray said = process.readAllStandardOutput();
    QElapsedTimer time;
    time.start();
    while (acknowledged(said).isEmpty() && process.waitForReadyRead(60'000))
        said += process.readAllStandardOutput();
    REQUIRE_FALSE(acknowledged(said).isEmpty());
    const int microseconds = std::max(1'000, int(time.nsecsElapsed() / 1'000));
    process.kill();
    REQUIRE(process.waitForFinished());
    return microseconds;
}

/// Deaths at statements, `stride` apart at most, as long as the process does not come to its end before; then at moments within
/// so long a time.
class Deaths {
public:
    Deaths(unsigned seed, int stride, int microseconds, int moments)
        : random_(seed), stride_(unsigned(stride)), microseconds_(unsigned(microseconds)), moments_(moments)
    {
    }

    /// Nothing when there were enough. `survived`: the process came to its end before the death given last.
    std::optional<Death> next(bool survived)
    {
        if (!survived && atStatements_)
            return Death {statement_ += 1 + int(random_() % stride_), 0};
        atStatements_ = false;
        if (moments_-- == 0)
            return {};
        return Death {0, int(random_() % microseconds_)};
    }

private:
    std::mt19937 random_;
    unsigned stride_;
    unsigned microseconds_;
    int moments_;
    bool atStatements_ = true;
    int statement_ = 0;
};

/// Nothing half done has a name that a person takes for a plan.
QStringList plansBeside(const QString& path)
{
    return QDir(QFileInfo(path).path()).entryList({text("*.pela")}, QDir::Files | QDir::Hidden, QDir::Name);
}

constexpr int upgrades = 3;

/// While it lives this program is one that brings older plans up to date.
struct NewerProgram : OlderFormat {
    NewerProgram()
    {
        learnToDoWithoutMottoes();
        learnToDoWithoutAliases();
    }
};

void thawOlder(const QString& path)
{
    QFile::remove(path);
    thaw(QStringLiteral(PELA_TEST_DATA "/schema-1-with-motto.pela"), path);
}

} // namespace

TEST_CASE("A process killed at any moment keeps every commit it acknowledged, two hundred times", "[plan-file]")
{
    std::mt19937 random(200);
    int commits = 0;
    for (int round = 0; round < 10; ++round) {
        Bench bench;
        bench.make();
        bench.close();
        for (int time = 0; time < 20; ++time) {
            const QStringList before = journalLabels(bench.path());
            QProcess stream;
            stream.start(text(PELA_COMMIT_STREAM), {bench.path()});
            REQUIRE(stream.waitForReadyRead(30'000)); // its first commit is done
            QThread::usleep(random() % 30'000);
            stream.kill();
            REQUIRE(stream.waitForFinished());
            CHECK(stream.exitStatus() == QProcess::CrashExit);
            const QStringList promised = acknowledged(stream.readAllStandardOutput());
            INFO(stream.readAllStandardError().toStdString());
            INFO("round " << round << ", kill " << time);
            requireAllThere(before, promised, journalLabels(bench.path()));
            requireVerified(bench.path());
            commits += int(promised.size());
        }
        // And it can be written again: the dead hold no lock.
        REQUIRE(PlanFile::open(bench.path(), OpenMode::Write));
    }
    CHECK(commits > 300); // the kills did hit a working stream
}

TEST_CASE("A process killed at any moment of bringing an older plan up to date leaves the older file or the new one, whole",
    "[plan-file]")
{
    const NewerProgram newer;
    Bench bench;
    thawOlder(bench.path());
    const QByteArray old = sha256Of(bench.path());
    const QStringList arguments {bench.path(), text("upgrade")};
    const int whole = microsecondsOf(arguments);
    const QList<QByteArray> history = hashesOf(bench.reopen());
    const QByteArray plan = bench.file().plan().canonicalDump();
    bench.close();
    const QString data = bench.path(text("data"));

    int older = 0;
    int replaced = 0;
    bool survived = false;
    Deaths deaths(2019, 25, whole + whole / 4, 12);
    while (const std::optional<Death> death = deaths.next(survived)) {
        INFO("statement " << death->statement << ", after " << death->microseconds << " microseconds");
        thawOlder(bench.path());
        REQUIRE(QDir(data).removeRecursively());
        survived = !liveAndDie(arguments, *death, 1).isEmpty();
        CHECK(plansBeside(bench.path()) == QStringList {text("plan.pela")});
        const bool isOld = sha256Of(bench.path()) == old;
        older += isOld;
        replaced += !isOld;
        if (survived)
            CHECK_FALSE(isOld);
        if (!isOld) {
            // What it was is kept.
            const QHash<QString, QByteArray> kept = everyFileIn(data);
            CHECK(std::find(kept.begin(), kept.end(), old) != kept.end());
        }
        const auto opened = PlanFile::open(bench.path(), OpenMode::Write);
        REQUIRE(opened);
        CHECK(opened->migrated == isOld);
        CHECK(hashesOf(*opened->file) == history);
        CHECK(opened->file->plan().canonicalDump() == plan);
        requireWhole(*opened->file);
        opened->file->finishBackup();
    }
    CHECK(older > 10);
    CHECK(replaced > 2);
}

TEST_CASE("What an older Pela had committed when it was killed is in the plan that a newer one brings up to date", "[plan-file]")
{
    const NewerProgram newer;
    Bench bench;
    thawOlder(bench.path());
    QStringList before = journalLabels(bench.path());
    before.remove(before.size() - upgrades, upgrades);
    const int whole = microsecondsOf({bench.path(), text("upgrade")});
    std::mt19937 random(1015);
    int unfinished = 0;
    // Until some did die in the middle of a commit.
    for (int time = 0; time < 15 || (unfinished == 0 && time < 150); ++time) {
        INFO("time " << time);
        thawOlder(bench.path());
        const Death soon {0, int(random() % 30'000)};
        const QStringList promised = liveAndDie({bench.path()}, soon, 1);
        unfinished += QFileInfo(bench.path() + text("-journal")).size() > 0;
        (void)liveAndDie({bench.path(), text("upgrade")}, {0, int(random() % unsigned(whole))}, 1);
        bench.reopen();
        requireWhole(bench.file());
        bench.close();
        const QStringList after = journalLabels(bench.path());
        CHECK(after.last() == text("no-alias"));
        requireAllThere(before, promised, after.first(after.size() - upgrades));
    }
    CHECK(unfinished > 0);
}

TEST_CASE("A process killed at any moment of writing a compact copy leaves the copy that was there or the new one, whole",
    "[plan-file]")
{
    SampleFolder sample;
    const QString copy = sample.path(text("ringkas.pela"));
    const QStringList arguments {sample.path(), text("compact"), copy};
    const int whole = microsecondsOf(arguments);
    int copies = 0;
    QStringList labels = journalLabels(sample.path());
    QFile::remove(copy);
    bool survived = false;
    Deaths deaths(8171, 600, 3 * whole, 12);
    while (const std::optional<Death> death = deaths.next(survived)) {
        INFO("statement " << death->statement << ", after " << death->microseconds << " microseconds");
        const bool wasThere = QFileInfo::exists(copy);
        const QStringList promised = liveAndDie(arguments, *death, 2);
        survived = promised.size() >= 2;
        if (wasThere || !promised.isEmpty())
            CHECK(QFileInfo::exists(copy));
        QStringList plans = plansBeside(sample.path());
        plans.removeOne(text("ringkas.pela"));
        CHECK(plans == QStringList {text("ambon.pela")});

        const auto opened = PlanFile::open(sample.path(), OpenMode::Write);
        REQUIRE(opened);
        requireWhole(*opened->file);
        opened->file->finishBackup();
        const QStringList after = journalLabels(sample.path());
        requireAllThere(labels, promised, after);
        labels = after;
        if (!QFileInfo::exists(copy))
            continue;
        ++copies;
        const auto copied = PlanFile::open(copy, OpenMode::Read);
        REQUIRE(copied);
        requireWhole(*copied->file);
        const auto entries = copied->file->journal();
        REQUIRE(entries);
        REQUIRE(entries->size() == 1);
        CHECK(entries->first().kind == JournalKind::Begin);
        // Cut from the state that was acknowledged last, or from one after it.
        const QList<QByteArray> history = hashesOf(*opened->file);
        const qsizetype from = history.indexOf(entries->first().from);
        REQUIRE(from >= 0);
        if (!promised.isEmpty())
            CHECK(from >= after.lastIndexOf(promised.last()));
        REQUIRE(opened->file->revertTo(from + 1));
        CHECK(copied->file->plan().canonicalDump() == opened->file->plan().canonicalDump());
        labels = journalLabels(sample.path());
    }
    CHECK(copies > 10);
}
