// What long work and whoever waits for it tell each other: please stop; so much is done.
#pragma once

#include <functional>
#include <stop_token>

namespace pela {

/// Handed into work that takes a while, by value. Made with `{}` it never stops and reports nowhere. Work looks at stopped()
/// now and then and gives up in good order, leaving everything as it was.
struct Task {
    std::stop_token stop;
    std::function<void(double)> progress; ///< gets 0 to 1, never less than before; called in the thread that works

    bool stopped() const { return stop.stop_requested(); }
    void report(double done) const
    {
        if (progress)
            progress(done);
    }
    /// For a step of the work: its own 0 to 1 is reported as `from` to `to`.
    Task part(double from, double to) const
    {
        return {stop, [whole = *this, from, to](double done) { whole.report(from + (to - from) * done); }};
    }
};

} // namespace pela
