// What a full disk looks like to a program.
#pragma once

#ifdef Q_OS_UNIX
#include <csignal>

#include <sys/resource.h>

namespace pela::test {

/// While it lives no file of this process may grow beyond so many bytes.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &before_);
        rlimit limit = before_;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit before_ {};
    void (*handler_)(int);
};

} // namespace pela::test
#endif
