// How long the window's thread was busy at a stretch: what a person would have felt as the window standing still.
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace pela::test {

/// Ticks in the thread that makes it, while its event loop runs; the longest time between two ticks is the longest stretch
/// nothing else was done in.
class BusyMeter {
public:
    BusyMeter()
    {
        timer_.setTimerType(Qt::PreciseTimer);
        timer_.setInterval(tick);
        QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] { look(); });
        start();
    }

    /// Forgets what was measured until now.
    void start()
    {
        longest_ = 0;
        clock_.start();
        timer_.start();
    }
    /// Milliseconds, those of a work that is still going on counted.
    double longest()
    {
        look();
        return longest_;
    }

private:
    static constexpr int tick = 1;

    void look()
    {
        longest_ = std::max(longest_, double(clock_.nsecsElapsed()) / 1e6 - tick);
        clock_.start();
    }

    QTimer timer_;
    QElapsedTimer clock_;
    double longest_ = 0;
};

} // namespace pela::test
