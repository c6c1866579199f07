// Makes statements of core/store fail as if the disk were full. Linked into a test program, it takes the place of
// core/store/statement_gate.cpp.
#pragma once

#include <functional>

namespace pela::test {

/// The n-th statement from now fails (0: none does).
void failStatement(int n);
int statementsRun(); ///< since the last failStatement()
/// Does something just before the n-th statement from now of this thread (0: never).
void beforeStatement(int n, std::function<void()> deed);

} // namespace pela::test
