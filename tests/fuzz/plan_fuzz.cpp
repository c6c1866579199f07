// All malformed plans with every command, and random ones for as long as there is time. See README.md.
#include "core/store/plan_file.h"
#include "core/store/verify.h"
#include "tests/cli/run_pela.h"
#include "tests/fuzz/malformed_plans.h"
#include "tests/fuzz/mutations.h"
#include "tests/fuzz/spoilt_plans.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

using namespace pela;
using namespace pela::test;

namespace {

/// Puts a plan that something is wrong with where it can be looked at.
void keep(const QString& path, const QString& name, const QString& complaint)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(complaint));
    const QString folder = qEnvironmentVariable("PELA_FUZZ_KEEP");
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return;
    QString file = name;
    file.replace(u' ', u'-').remove(u':').remove(u',').remove(u'\'');
    QFile::copy(path, folder + u'/' + file + QStringLiteral(".pela"));
}

/// What a plan says: its rows and what its entries are called. (Who forges all hashes has another history that is whole, too.)
QByteArray saidBy(const QString& path)
{
    const auto opened = PlanFile::open(path, OpenMode::Read);
    if (!opened)
        return {};
    QByteArray said = opened->file->plan().canonicalDump();
    const auto entries = opened->file->journal();
    if (!entries)
        return {};
    for (const JournalEntry& entry : *entries)
        said += entry.kindCode().toUtf8() + entry.label.toUtf8() + entry.author.toUtf8();
    return said;
}

} // namespace

TEST_CASE("Every malformed plan, and every command on it", "[corpus]")
{
    const QString only = qEnvironmentVariable("PELA_FUZZ_ONLY"); // those with such a name
    for (const MalformedPlan& malformed : malformedPlans()) {
        if (!malformed.name.contains(only))
            continue;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rusak.pela"));
        REQUIRE(QFile::copy(richPlan(), path));
        malformed.spoil(path);
        QString complaint;
        const Verdict verdict = verdictOn(path, complaint);
        if (complaint.isEmpty() && verdict != (malformed.harmless.isEmpty() ? Verdict::Damaged : Verdict::Whole))
            complaint
                = verdict == Verdict::Whole ? QStringLiteral("called whole") : QStringLiteral("called damaged, though harmless");
        for (const QStringList& command : everyCommand(path, folder.path())) {
            if (!complaint.isEmpty())
                break;
            complaint = complaintOf(command);
        }
        if (!complaint.isEmpty())
            keep(path, malformed.name, complaint);
        CHECK(complaint.isEmpty());
    }
    std::printf("%d malformed plans\n", int(malformedPlans().size()));
}

TEST_CASE("Random damage, for as long as there is time", "[mutations]")
{
    const qint64 seconds
        = qEnvironmentVariableIsSet("PELA_FUZZ_SECONDS") ? qEnvironmentVariableIntValue("PELA_FUZZ_SECONDS") : 60;
    unsigned seed = unsigned(qEnvironmentVariableIntValue("PELA_FUZZ_SEED"));
    const QByteArray before = saidBy(richPlan());
    REQUIRE_FALSE(before.isEmpty());
    int plans = 0;
    int whole = 0;
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < seconds * 1000; ++seed, ++plans) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("acak.pela"));
        REQUIRE(QFile::copy(richPlan(), path));
        Mutation mutation(seed);
        const QString how = mutation.spoil(path);
        QString complaint;
        const Verdict verdict = verdictOn(path, complaint);
        whole += verdict == Verdict::Whole;
        if (verdict == Verdict::Whole && saidBy(path) != before)
            complaint = QStringLiteral("called whole, though it says something else");
        const QList<QStringList> commands = everyCommand(path, folder.path());
        for (int times = 0; times < 2 && complaint.isEmpty(); ++times)
            complaint = complaintOf(commands[qsizetype(mutation.below(unsigned(commands.size())))]);
        if (!complaint.isEmpty())
            keep(path, QStringLiteral("seed %1: %2").arg(seed).arg(how.left(60)), how + u'\n' + complaint);
        CHECK(complaint.isEmpty());
    }
    std::printf("%d random plans, the next seed is %u; %d of them are whole and say what they said\n", plans, seed, whole);
    CHECK(plans > 0);
}
