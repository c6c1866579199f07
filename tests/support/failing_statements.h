// Makes statements of core/store fail as if the disk were full. Linked into a test program, it takes the place of
// core/store/statement_gate.cpp.
#pragma once

namespace pela::test {

/// The n-th statement from now fails (0: none does).
void failStatement(int n);
int statementsRun(); ///< since the last failStatement()

} // namespace pela::test
