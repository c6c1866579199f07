// A dialog for a decision, the only kind of dialog that interrupts: what is about to happen, and two named ways on.
#pragma once

#include <QString>

class QDialogButtonBox;
class QWidget;

namespace pela {

/// True when the person chose `yes`. `text` says what will happen and what can still be taken back.
bool decide(QWidget* parent, const QString& title, const QString& text, const QString& yes, const QString& no);

/// Puts the buttons of a dialog where every dialog of this window has them, whatever the desktop does: the way back, and to the
/// right of it the way on.
void orderButtons(QDialogButtonBox& buttons);

} // namespace pela
