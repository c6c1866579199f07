// The short part of tests/fuzz: what `verify` says of every malformed plan, and all commands on a few of them.
#include "tests/cli/run_pela.h"
#include "tests/fuzz/malformed_plans.h"
#include "tests/fuzz/spoilt_plans.h"
#include "tests/support/catch.h"

#include <QFile>

using namespace pela::test;

TEST_CASE("Verify finds what was done to each malformed plan, or it is harmless", "[plan-file]")
{
    REQUIRE(malformedPlans().size() >= 150);
    QSet<QString> names;
    for (const MalformedPlan& malformed : malformedPlans())
        names.insert(malformed.name);
    CHECK(names.size() == malformedPlans().size());
    for (qsizetype i = 0; i < malformedPlans().size(); i += 5) { // ./dev fuzz takes them all
        const MalformedPlan& malformed = malformedPlans()[i];
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rusak.pela"));
        REQUIRE(QFile::copy(richPlan(), path));
        malformed.spoil(path);
        QString complaint;
        const Verdict verdict = verdictOn(path, complaint);
        INFO(malformed.name.toStdString() << '\n' << complaint.toStdString());
        CHECK(verdict == (malformed.harmless.isEmpty() ? Verdict::Damaged : Verdict::Whole));
    }
}

TEST_CASE("Every command on a malformed plan ends in its result or its sentence", "[plan-file]")
{
    for (qsizetype i = 0; i < malformedPlans().size(); i += 48) {
        const MalformedPlan& malformed = malformedPlans()[i];
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rusak.pela"));
        REQUIRE(QFile::copy(richPlan(), path));
        malformed.spoil(path);
        for (const QStringList& command : everyCommand(path, folder.path())) {
            const QString complaint = complaintOf(command);
            INFO(malformed.name.toStdString() << '\n' << complaint.toStdString());
            CHECK(complaint.isEmpty());
        }
    }
}
