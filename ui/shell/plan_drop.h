// A plan that is dropped on the window, wherever it falls, is opened.
#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace pela {

/// Watches what is dragged over the window. Files are its own, also over a field that would take their names as text; everything
/// else is left to what lies there.
class PlanDrop : public QObject {
    Q_OBJECT
public:
    explicit PlanDrop(QWidget& window);

signals:
    /// Files of this computer, of whatever kind, in the order they were dropped.
    void dropped(const QStringList& paths);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QWidget& window_;
};

} // namespace pela
