// Enter presses the button that has the keyboard, as Space does: people who type do not look which of the two it is.
#pragma once

#include <QObject>

namespace pela {

class EnterPresses : public QObject {
    Q_OBJECT
public:
    /// For every button of the program, also in dialogs.
    explicit EnterPresses(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace pela
