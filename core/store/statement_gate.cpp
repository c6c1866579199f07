#include "core/store/statement_gate.h"

namespace pela {

QString statementRefusal()
{
    return {};
}

} // namespace pela
