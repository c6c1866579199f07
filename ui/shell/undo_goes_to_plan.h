// Ctrl+Z in a field that has nothing of its own to take back is the window's: it takes back the last deed in the plan.
#pragma once

#include <QObject>

namespace pela {

/// Watches every text field of the application while it lives.
class UndoGoesToPlan : public QObject {
    Q_OBJECT
public:
    explicit UndoGoesToPlan(QObject* parent);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
};

} // namespace pela
