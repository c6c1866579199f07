#include "ui/contract/background.h"

#include <QThread>

#include <algorithm>
#include <atomic>

namespace pela {

struct Work::State {
    std::stop_source stop;
    std::atomic<bool> dropped = false; ///< nobody waits for what it brings forth
    bool over = false;                 ///< told, dropped, or nobody is left to be told; of the window's thread alone
    QMetaObject::Connection askerGone;

    void finish()
    {
        over = true;
        QObject::disconnect(askerGone);
    }
};

void Work::stop()
{
    if (!isRunning())
        return;
    state_->dropped = true;
    state_->stop.request_stop();
    state_->finish();
}

void Work::askToStop()
{
    if (isRunning())
        state_->stop.request_stop();
}

bool Work::isRunning() const
{
    return state_ && !state_->over;
}

Background::Background(QObject* parent) : QObject(parent)
{
    // A long export leaves room for the short things people wait for; more at once only slow each other down.
    pool_.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 3, 6));
    pool_.setThreadPriority(QThread::LowPriority);
}

Background::~Background()
{
    stop();
    pool_.waitForDone();
}

void Background::stop()
{
    for (const auto& state : running_)
        Work(state).stop();
}

void Background::stopAndWait()
{
    constexpr int milliseconds = 3000;
    stop();
    pool_.waitForDone(milliseconds);
}

Work Background::start(
    QObject* asker, std::function<void(const Task&)> job, std::function<void()> tell, std::function<void(double)> progress)
{
    auto state = std::make_shared<Work::State>();
    state->askerGone = connect(asker, &QObject::destroyed, this, [state] { Work(state).stop(); });
    running_.push_back(state);

    Task task {state->stop.get_token(), {}};
    if (progress)
        task.progress = [this, state, progress = std::move(progress), percent = -1](double done) mutable {
            if (const int now = int(done * 100); now > std::exchange(percent, std::max(percent, now)))
                QMetaObject::invokeMethod(
                    this,
                    [state, progress, done] {
                        if (!state->over)
                            progress(done);
                    },
                    Qt::QueuedConnection);
        };
    pool_.start([this, state, task = std::move(task), job = std::move(job), tell = std::move(tell)] {
        // What was taken back while it waited for its turn never begins.
        const bool begun = !state->dropped;
        if (begun)
            job(task);
        QMetaObject::invokeMethod(
            this,
            [this, state, tell, begun] {
                std::erase(running_, state);
                if (state->over || !begun)
                    return;
                state->finish();
                tell();
            },
            Qt::QueuedConnection);
    });
    return Work(state);
}

} // namespace pela
