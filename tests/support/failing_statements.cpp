#include "tests/support/failing_statements.h"

#include "core/store/statement_gate.h"

#include <atomic>

namespace {

// Backups run statements beside those that are counted; they are on threads of their own and not meant.
thread_local int statementsLeft = 0;
thread_local int statementsDone = 0;

} // namespace

namespace pela {

QString statementRefusal()
{
    ++statementsDone;
    return statementsLeft > 0 && --statementsLeft == 0 ? QStringLiteral("13") : QString(); // SQLITE_FULL
}

namespace test {

void failStatement(int n)
{
    statementsLeft = n;
    statementsDone = 0;
}

int statementsRun()
{
    return statementsDone;
}

} // namespace test
} // namespace pela
