#include "core/store/file_at_rest.h"

#include "core/base/safe_file.h"

#include <QCoreApplication>
#include <QDir>

#include <map>
#include <thread>
#include <utility>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FileAtRest)
};

constexpr qint64 piece = 1 << 20;
constexpr int attempts = 20;
constexpr auto pause = std::chrono::milliseconds(50);

struct Shared {
    std::unique_ptr<FileAtRest> file;
    int users = 0;
};
struct Known {
    std::mutex guard;
    std::map<QByteArray, Shared> files;
};

Known& known()
{
    static Known files;
    return files;
}

} // namespace

FileAtRest::FileAtRest(const QString& path) : file_(path)
{
    const auto open = [this] { return file_.open(QIODevice::ReadOnly | QIODevice::Unbuffered); };
    if (!open())
        (void)open(); // one that cannot be read, also not the second time, says so when it is copied
}

std::shared_ptr<FileAtRest> FileAtRest::of(const QString& path)
{
    QByteArray identity = fileIdentity(path);
    if (identity.isEmpty()) // gone by now
        identity = path.toUtf8();
    const std::lock_guard<std::mutex> hold(known().guard);
    Shared& shared = known().files[identity];
    if (!shared.file)
        shared.file = std::make_unique<FileAtRest>(path);
    ++shared.users;
    // Whoever lets go last closes the file under the same guard, so not while somebody else is just about to use it.
    return {shared.file.get(), [identity](FileAtRest*) {
                const std::lock_guard<std::mutex> closing(known().guard);
                if (--known().files[identity].users == 0)
                    known().files.erase(identity);
            }};
}

Result<> FileAtRest::copyTo(const QString& target, const Task& task)
{
    const std::lock_guard<std::mutex> one(copying_);
    Attempt outcome = Attempt::Overtaken;
    bool again = true; // what cannot be read once
    for (int i = 0; i < attempts && outcome == Attempt::Overtaken; ++i) {
        if (i > 0)
            std::this_thread::sleep_for(pause);
        outcome = copyOnce(target, task, true);
        if (outcome == Attempt::NotRead && std::exchange(again, false))
            outcome = copyOnce(target, task, true);
    }
    if (outcome == Attempt::Overtaken) {
        const std::lock_guard<std::mutex> nobodyWrites(writing_);
        outcome = copyOnce(target, task, false);
    }
    if (outcome == Attempt::Done)
        return {};
    QFile::remove(target);
    if (outcome == Attempt::Stopped)
        return Error {Problem::Stopped, Words::tr("Stopped; no copy was made.")};
    if (outcome == Attempt::NotRead)
        return cannotRead(file_.fileName(), file_.errorString());
    return Error {Problem::Unwritable,
        Words::tr(
            "No copy could be written to %1. Check that there is space and that you may write in its folder, then try again.")
            .arg(QDir::toNativeSeparators(target))};
}

/// Goes over the whole file and writes what differs from the copy so far. The first time that is everything, however slow the
/// medium; the next time only what was written meanwhile, and both files are in memory.
FileAtRest::Attempt FileAtRest::copyOnce(const QString& target, const Task& task, bool watch)
{
    const quint64 moment = moments_;
    if (watch && moment % 2 == 1)
        return Attempt::Overtaken;
    if (!file_.isOpen())
        return Attempt::NotRead;
    QFile copy(target);
    if (!copy.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return Attempt::NotWritten;
    if (!file_.seek(0))
        return Attempt::NotRead;
    const qint64 size = std::max<qint64>(file_.size(), 1);
    qint64 done = 0;
    for (;;) {
        const QByteArray bytes = file_.read(piece);
        if (bytes.isEmpty())
            break;
        if (!copy.seek(done))
            return Attempt::NotWritten;
        if (copy.read(bytes.size()) != bytes && (!copy.seek(done) || copy.write(bytes) != bytes.size()))
            return Attempt::NotWritten;
        done += bytes.size();
        if (task.stopped())
            return Attempt::Stopped;
        task.report(std::min(1.0, double(done) / double(size)));
    }
    if (file_.error() != QFile::NoError)
        return Attempt::NotRead;
    if (!copy.resize(done) || !copy.flush() || copy.error() != QFile::NoError)
        return Attempt::NotWritten;
    return watch && moments_ != moment ? Attempt::Overtaken : Attempt::Done;
}

} // namespace pela
