// A dialog for a decision, the only kind of dialog that interrupts: what is about to happen, and two named ways on.
#pragma once

#include <QString>

class QWidget;

namespace pela {

/// True when the person chose `yes`. `text` says what will happen and what can still be taken back.
bool decide(QWidget* parent, const QString& title, const QString& text, const QString& yes, const QString& no);

} // namespace pela
