// What of a window cannot be seen whole: widgets outside what holds them, and text that has less room than it needs.
#pragma once

#include <QStringList>
#include <QWidget>

namespace pela::test {

/// Each finding as a sentence. What a scroll area can bring into sight is in sight; a text that is shortened with dots is whole
/// when its tip says all of it. Numbers and dates are never shortened.
QStringList clipped(const QWidget& window);

} // namespace pela::test
