// What is being written while somebody goes on working: its name, how far it is, and a way to stop it. In the status bar.
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;
class QToolButton;

namespace pela {

class WorkStrip : public QWidget {
    Q_OBJECT
public:
    /// `stop` is called once, when somebody wants the work stopped.
    WorkStrip(const QString& title, std::function<void()> stop, QWidget* parent = nullptr);

    /// From 0 to 1; at 1 the strip goes.
    void setDone(double done);
    QToolButton& stopButton() const { return *stop_; }

private:
    void leave();

    QProgressBar* bar_ = nullptr;
    QToolButton* stop_ = nullptr;
    QTimer patience_; ///< what is over at once is not shown at all
};

} // namespace pela
