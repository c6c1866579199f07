// The place where tests make statements fail. The program's own definition lets every statement through.
#pragma once

#include <QString>

namespace pela {

/// Asked before each statement: the SQLite error code it shall fail with, or empty to run it. A test program that defines this
/// function itself takes the place of the one in statement_gate.cpp, which is alone in its file so that the linker can leave it
/// out.
QString statementRefusal();

} // namespace pela
