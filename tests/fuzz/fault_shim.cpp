// Preloaded into a program under test, it stands between the program and the system: of the calls about files under one folder
// the n-th fails, is cut short, or is the last that the program lives to make. Absolute paths only. The environment says which:
//     PELA_FAULT_UNDER  the folder, without links in its path
//     PELA_FAULT_KINDS  which calls count, "open,write": all of open read write sync rename truncate unlink mkdir when not given
//     PELA_FAULT_CALL   n, from 1; none when not given
//     PELA_FAULT_WITH   EIO, ENOSPC or EACCES; SHORT: half of it is written or read; KILL: the program dies just before;
//                       TORN: it dies in the middle of a write, or just after
//     PELA_FAULT_FROM   when given, the call and all that come after it fail
//     PELA_FAULT_LOG    a file that gets a line for each call that counts: its kind and the file
// It asks the kernel itself, so it works beside a sanitizer, which has its own idea of these functions.
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr size_t longestPath = 4096;
std::atomic<int> calls = 0;

const char* setting(const char* name)
{
    const char* value = std::getenv(name);
    return value && *value ? value : nullptr;
}

bool isUnder(const char* path)
{
    static const char* const folder = setting("PELA_FAULT_UNDER");
    static const size_t length = folder ? std::strlen(folder) : 0;
    return path && length > 0 && std::strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/// The path of an open file.
struct Opened {
    char path[longestPath] = {};

    explicit Opened(int file)
    {
        char name[64];
        std::snprintf(name, sizeof name, "/proc/self/fd/%d", file);
        ::syscall(SYS_readlinkat, AT_FDCWD, name, path, sizeof path - 1);
    }
};

bool counts(const char* kind)
{
    static const char* const kinds = setting("PELA_FAULT_KINDS");
    return !kinds || std::strstr(kinds, kind);
}

void note(const char* kind, const char* path, const char* other)
{
    static const char* const log = setting("PELA_FAULT_LOG");
    if (!log)
        return;
    char line[2 * longestPath + 64];
    const int length = std::snprintf(line, sizeof line, "%s %s%s%s\n", kind, path, *other ? " " : "", other);
    const int file = int(::syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    if (file >= 0) {
        ::syscall(SYS_write, file, line, size_t(length));
        ::syscall(SYS_close, file);
    }
}

enum class Fate { Lives, Fails, Short, DiesInIt };

/// What becomes of this call; errno is set when it fails.
Fate fateOf(const char* kind, const char* path, const char* other = "")
{
    if (!(isUnder(path) || isUnder(other)) || !counts(kind))
        return Fate::Lives;
    static const char* const with = setting("PELA_FAULT_WITH");
    static const char* const wish = setting("PELA_FAULT_CALL");
    static const bool lasting = setting("PELA_FAULT_FROM") != nullptr;
    static const int chosen = wish ? std::atoi(wish) : 0;
    const int saved = errno;
    const int number = ++calls;
    note(kind, path, other);
    errno = saved;
    if (!with || chosen == 0 || (lasting ? number < chosen : number != chosen))
        return Fate::Lives;
    if (std::strcmp(with, "SHORT") == 0)
        return Fate::Short;
    if (std::strcmp(with, "TORN") == 0)
        return Fate::DiesInIt;
    if (std::strcmp(with, "KILL") == 0)
        ::kill(::getpid(), SIGKILL);
    errno = std::strcmp(with, "ENOSPC") == 0 ? ENOSPC : std::strcmp(with, "EACCES") == 0 ? EACCES : EIO;
    return Fate::Fails;
}

template <class Call> auto asFated(Fate fate, const Call& call) -> decltype(call())
{
    if (fate == Fate::Fails)
        return -1;
    const auto answer = call();
    if (fate == Fate::DiesInIt)
        ::kill(::getpid(), SIGKILL);
    return answer;
}

/// A call that moves bytes: cut short it moves half of them.
template <class Call> ssize_t moved(const char* kind, int file, size_t bytes, const Call& call)
{
    const Fate fate = fateOf(kind, Opened(file).path);
    const bool half = fate == Fate::Short || fate == Fate::DiesInIt;
    return asFated(fate, [&] { return call(half && bytes > 1 ? bytes / 2 : bytes); });
}

int openAt(int folder, const char* path, int flags, mode_t mode)
{
    return asFated(fateOf("open", path), [&] { return int(::syscall(SYS_openat, folder, path, flags, mode)); });
}

int renameAt(int from, const char* old, int to, const char* now, unsigned flags)
{
    return asFated(fateOf("rename", old, now), [&] { return int(::syscall(SYS_renameat2, from, old, to, now, flags)); });
}

/// Streams of the C library write without asking anybody: one under the folder is made to go through here.
int fileOf(void* cookie)
{
    return int(reinterpret_cast<intptr_t>(cookie)) - 1;
}

FILE* streamOver(int file, const char* mode)
{
    if (file < 0)
        return nullptr;
    cookie_io_functions_t functions {};
    functions.read = [](void* cookie, char* bytes, size_t count) { return ::read(fileOf(cookie), bytes, count); };
    functions.write = [](void* cookie, const char* bytes, size_t count) {
        size_t done = 0;
        while (done < count) {
            const ssize_t part = ::write(fileOf(cookie), bytes + done, count - done);
            if (part <= 0)
                break;
            done += size_t(part);
        }
        return ssize_t(done);
    };
    functions.seek = [](void* cookie, off64_t* place, int from) {
        const off64_t now = ::lseek64(fileOf(cookie), *place, from);
        if (now < 0)
            return -1;
        *place = now;
        return 0;
    };
    functions.close = [](void* cookie) { return ::close(fileOf(cookie)); };
    return ::fopencookie(reinterpret_cast<void*>(intptr_t(file) + 1), mode, functions);
}

int flagsOf(const char* mode)
{
    const bool both = std::strchr(mode, '+');
    switch (*mode) {
    case 'r':
        return both ? O_RDWR : O_RDONLY;
    case 'a':
        return (both ? O_RDWR : O_WRONLY) | O_CREAT | O_APPEND;
    default:
        return (both ? O_RDWR : O_WRONLY) | O_CREAT | O_TRUNC;
    }
}

template <class Function> Function* theirs(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

mode_t modeAmong(int flags, va_list rest)
{
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
}

} // namespace

// The names that programs and libraries know these by; some have one for large files.
extern "C" {

#define PELA_OPENS(name)                                                                                                         \
    int name(const char* path, int flags, ...)                                                                                   \
    {                                                                                                                            \
        va_list rest;                                                                                                            \
        va_start(rest, flags);                                                                                                   \
        const mode_t mode = modeAmong(flags, rest);                                                                              \
        va_end(rest);                                                                                                            \
        return openAt(AT_FDCWD, path, flags, mode);                                                                              \
    }
PELA_OPENS(open)
PELA_OPENS(open64)

#define PELA_OPENS_AT(name)                                                                                                      \
    int name(int folder, const char* path, int flags, ...)                                                                       \
    {                                                                                                                            \
        va_list rest;                                                                                                            \
        va_start(rest, flags);                                                                                                   \
        const mode_t mode = modeAmong(flags, rest);                                                                              \
        va_end(rest);                                                                                                            \
        return openAt(folder, path, flags, mode);                                                                                \
    }
PELA_OPENS_AT(openat)
PELA_OPENS_AT(openat64)

int __open_2(const char* path, int flags)
{
    return openAt(AT_FDCWD, path, flags, 0);
}
int __open64_2(const char* path, int flags)
{
    return openAt(AT_FDCWD, path, flags, 0);
}

FILE* fopen(const char* path, const char* mode)
{
    return isUnder(path) ? streamOver(openAt(AT_FDCWD, path, flagsOf(mode), 0666), mode)
                         : theirs<FILE*(const char*, const char*)>("fopen")(path, mode);
}
FILE* fopen64(const char* path, const char* mode)
{
    return fopen(path, mode);
}
FILE* fdopen(int file, const char* mode)
{
    return isUnder(Opened(file).path) ? streamOver(file, mode) : theirs<FILE*(int, const char*)>("fdopen")(file, mode);
}

ssize_t read(int file, void* bytes, size_t count)
{
    return moved("read", file, count, [&](size_t some) { return ssize_t(::syscall(SYS_read, file, bytes, some)); });
}
ssize_t pread(int file, void* bytes, size_t count, off_t place)
{
    return moved("read", file, count, [&](size_t some) { return ssize_t(::syscall(SYS_pread64, file, bytes, some, place)); });
}
ssize_t pread64(int file, void* bytes, size_t count, off64_t place)
{
    return pread(file, bytes, count, place);
}
ssize_t write(int file, const void* bytes, size_t count)
{
    return moved("write", file, count, [&](size_t some) { return ssize_t(::syscall(SYS_write, file, bytes, some)); });
}
ssize_t pwrite(int file, const void* bytes, size_t count, off_t place)
{
    return moved("write", file, count, [&](size_t some) { return ssize_t(::syscall(SYS_pwrite64, file, bytes, some, place)); });
}
ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t place)
{
    return pwrite(file, bytes, count, place);
}
ssize_t sendfile(int to, int from, off_t* place, size_t count)
{
    return moved("write", to, count, [&](size_t some) { return ssize_t(::syscall(SYS_sendfile, to, from, place, some)); });
}
ssize_t sendfile64(int to, int from, off64_t* place, size_t count)
{
    return sendfile(to, from, place, count);
}

int fsync(int file)
{
    return asFated(fateOf("sync", Opened(file).path), [&] { return int(::syscall(SYS_fsync, file)); });
}
int fdatasync(int file)
{
    return asFated(fateOf("sync", Opened(file).path), [&] { return int(::syscall(SYS_fdatasync, file)); });
}
int ftruncate(int file, off_t size) noexcept
{
    return asFated(fateOf("truncate", Opened(file).path), [&] { return int(::syscall(SYS_ftruncate, file, size)); });
}
int ftruncate64(int file, off64_t size) noexcept
{
    return ftruncate(file, size);
}

int rename(const char* from, const char* to) noexcept
{
    return renameAt(AT_FDCWD, from, AT_FDCWD, to, 0);
}
int renameat2(int from, const char* old, int to, const char* now, unsigned flags) noexcept
{
    return renameAt(from, old, to, now, flags);
}
int link(const char* from, const char* to) noexcept
{
    return asFated(fateOf("rename", from, to), [&] { return int(::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0)); });
}
int unlink(const char* path) noexcept
{
    return asFated(fateOf("unlink", path), [&] { return int(::syscall(SYS_unlinkat, AT_FDCWD, path, 0)); });
}
int remove(const char* path) noexcept
{
    return unlink(path);
}
int mkdir(const char* path, mode_t mode) noexcept
{
    return asFated(fateOf("mkdir", path), [&] { return int(::syscall(SYS_mkdirat, AT_FDCWD, path, mode)); });
}

} // extern "C"
