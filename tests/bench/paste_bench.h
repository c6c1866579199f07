// What pasting a long table costs.
#pragma once

#include <QString>

namespace pela::bench {

/// A table of programmes pasted below as many programmes; twice as many beside it. Works in `folder`.
void benchPaste(const QString& folder);

} // namespace pela::bench
