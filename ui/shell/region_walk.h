// The keyboard goes from one part of the window to the next, as F6 does, and comes back to where it was in it.
#pragma once

#include <QList>

class QWidget;

namespace pela {

/// Puts the keyboard into a part of a window: where it was last, or on the first widget that takes it. False when nothing in it
/// does, or it is hidden.
bool focusInto(QWidget* region);
/// From the part that holds `focus` to the next (`step` 1) or the one before (-1), round, past those that take no keyboard. A
/// widget that is in none of them counts as in `otherwise`, a place in the list.
void walkRegions(const QList<QWidget*>& regions, int step, const QWidget* focus, qsizetype otherwise);

} // namespace pela
