// What a widget that paints itself says it is: screen readers know buttons and lists, but not our charts, chips and tiles.
#pragma once

#include <QAccessible>

class QWidget;

namespace pela {

/// Says that a widget is, for whoever listens, what `role` names. Its name is the accessible name, as ever; `value`, when given,
/// is what it shows. Call again when the value changes.
void speakAs(QWidget& widget, QAccessible::Role role, const QString& value = {});

} // namespace pela
