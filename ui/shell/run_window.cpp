#include "ui/shell/run_window.h"

#include "ui/shell/main_window.h"
#include "ui/shell/one_start.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPointer>
#include <QProcess>
#include <QTimer>

#include <atomic>
#include <csignal>

namespace pela {

namespace {

std::atomic<bool> askedToEnd = false; // by a signal, whose handler may do nothing but this
static_assert(std::atomic<bool>::is_always_lock_free);

/// For when the display goes and Qt ends the program on the spot: what belongs to a thread is taken down before anything that is
/// static, so the plan can still be written.
struct LastMoment {
    QPointer<MainWindow> window;

    LastMoment() = default;
    LastMoment(const LastMoment&) = delete;
    LastMoment& operator=(const LastMoment&) = delete;
    ~LastMoment()
    {
        if (!window)
            return;
        window->keepBeyondEnd();
        window->stopWork();
    }
};
thread_local LastMoment lastMoment;

} // namespace

void endInOrder(MainWindow& window)
{
    std::signal(SIGTERM, [](int) { askedToEnd = true; });
    std::signal(SIGINT, [](int) { askedToEnd = true; });
#ifdef SIGHUP
    std::signal(SIGHUP, [](int) { askedToEnd = true; });
#endif
    auto* look = new QTimer(&window);
    constexpr int milliseconds = 250;
    look->setInterval(milliseconds);
    QObject::connect(look, &QTimer::timeout, &window, [&window] {
        if (!askedToEnd.exchange(false))
            return;
        window.keepBeyondEnd();
        QApplication::closeAllWindows();
        QCoreApplication::quit(); // also where a dialog still waits for an answer
    });
    look->start();
    QObject::connect(qGuiApp, &QGuiApplication::commitDataRequest, &window, [&window] { window.keepBeyondEnd(); });
    lastMoment.window = &window;
}

int runWindow(QApplication& application, PageList pages, const QStringList& files)
{
    // Settings live under these names; main() may have set them already for the command line.
    if (QCoreApplication::organizationName().isEmpty()) {
        QCoreApplication::setOrganizationName(QStringLiteral("Pela"));
        QCoreApplication::setApplicationName(QStringLiteral("Pela"));
    }
    QApplication::setApplicationDisplayName(QStringLiteral("Pela"));
    QApplication::setDesktopFileName(QStringLiteral("pela"));
    for (const QString& other : files.mid(1))
        QProcess::startDetached(QCoreApplication::applicationFilePath(), {other});
    const QString file = files.value(0);
    if (handOver(file))
        return 0;
    theme::apply(application, theme::savedScheme());
    MainWindow window(pages);
    // Opened before it is shown: the first thing on screen is the plan, not the start page on its way out.
    if (!file.isEmpty())
        window.openFile(file);
    window.showInPlace();
    window.listenForStarts();
    endInOrder(window);
    return QApplication::exec();
}

} // namespace pela
