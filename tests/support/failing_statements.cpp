#include "tests/support/failing_statements.h"

#include "core/store/statement_gate.h"

#include <atomic>

namespace {

// Backups run statements beside those that are counted; they are on threads of their own and not meant.
thread_local int statementsLeft = 0;
thread_local int statementsDone = 0;
thread_local int statementsUntil = 0;
thread_local std::function<void()> deedBetween;

} // namespace

namespace pela {

QString statementRefusal()
{
    ++statementsDone;
    if (statementsUntil > 0 && --statementsUntil == 0)
        deedBetween();
    return statementsLeft > 0 && --statementsLeft == 0 ? QStringLiteral("13") : QString(); // SQLITE_FULL
}

namespace test {

void failStatement(int n)
{
    statementsLeft = n;
    statementsDone = 0;
}

void beforeStatement(int n, std::function<void()> deed)
{
    statementsUntil = n;
    deedBetween = std::move(deed);
}

int statementsRun()
{
    return statementsDone;
}

} // namespace test
} // namespace pela
