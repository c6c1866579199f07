// A second start of the program, for the same person on the same screen: a window that has the plan already takes it, so that
// nobody meets a lock of his own.
#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QLocalServer;

namespace pela {

/// Asks the window that shows this plan (or, when none does, one that shows the start page) to come to the front with it; an
/// empty path asks the start page alone. True when a window has taken it. One that does not answer within a moment is left alone.
/// Needs an application object and no event loop.
bool handOver(const QString& path);

/// A window that can be asked. It answers for the plan it shows, or for the start page.
class StartListener : public QObject {
    Q_OBJECT
public:
    explicit StartListener(QObject* parent);
    ~StartListener() override;

    /// What the window shows from now on; empty: the start page. Where another window answers for that already, or nothing can be
    /// listened on, a second start opens beside it.
    void answerFor(const QString& path);

signals:
    /// Come to the front. `path` is a plan to open, or empty.
    void asked(const QString& path);

private:
    void answer();

    std::unique_ptr<QLocalServer> server_;
    QString door_;
};

} // namespace pela
