// Hears when a file is touched, so that a test can say that it was not.
#pragma once

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include "tests/support/catch.h"

#include <QFile>

#include <array>
#include <sys/inotify.h>
#include <unistd.h>

namespace pela::test {

/// Hears when anybody opens a file, or closes it.
class Ear {
public:
    explicit Ear(const QString& path) : queue_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        REQUIRE(::inotify_add_watch(queue_, QFile::encodeName(path).constData(), IN_OPEN | IN_CLOSE) >= 0);
    }
    ~Ear() { ::close(queue_); }
    Ear(const Ear&) = delete;
    Ear& operator=(const Ear&) = delete;

    bool heard()
    {
        std::array<char, 4096> events {};
        return ::read(queue_, events.data(), events.size()) > 0;
    }

private:
    int queue_;
};

} // namespace pela::test
#endif
