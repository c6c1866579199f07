// Stopped is stopped, at whatever moment: nothing was written, and whoever asked is told so.
#include "core/base/safe_file.h"
#include "core/store/file_at_rest.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"

#include <QDir>
#include <QFile>

using namespace pela;
using test::Bench;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// Runs `work` and stops it at its n-th report, for every n, and before it begins.
void stopEverywhere(const std::function<Result<>(const Task&)>& work, const std::function<void()>& asBefore)
{
    for (int n = 0;; ++n) {
        INFO("report " << n);
        std::stop_source source;
        if (n == 0)
            source.request_stop();
        const Result<> done = work(Task {source.get_token(), [&, left = n](double) mutable {
                                             if (--left == 0)
                                                 source.request_stop();
                                         }});
        if (!source.stop_requested()) {
            CHECK(done);
            CHECK(n > 1);
            return;
        }
        REQUIRE_FALSE(done);
        CHECK(done.error().problem == Problem::Stopped);
        CHECK(done.error().message.endsWith(u'.'));
        asBefore();
    }
}

} // namespace

TEST_CASE("A copy that is stopped at any moment until it is in place was not made, and a proof that is stopped proves nothing")
{
    Bench bench;
    PlanFile& file = bench.make();
    const QString target = bench.path(QStringLiteral("salinan.pela"));
    REQUIRE(file.saveCopy(target));
    const QByteArray older = bytesOf(target);
    REQUIRE(file.commit(change(QStringLiteral("Tambah")).insert(test::program(file.plan(), QStringLiteral("A")))));
    file.finishBackup();
    const QDir folder = QFileInfo(target).dir();
    const auto everything = QDir::Files | QDir::Hidden;
    const QStringList files = folder.entryList(everything);
    const auto asBefore = [&] {
        CHECK(bytesOf(target) == older);
        CHECK(folder.entryList(everything) == files);
    };
    SECTION("whole")
    {
        stopEverywhere([&](const Task& task) { return file.saveCopy(target, task); }, asBefore);
    }
    SECTION("compact")
    {
        stopEverywhere([&](const Task& task) { return file.onDisk().compactCopyTo(target, Author::current(), task); }, asBefore);
    }
    SECTION("as it lies on the disk")
    {
        FileAtRest atRest(bench.path());
        std::stop_source source;
        source.request_stop();
        const auto copied = atRest.copyTo(bench.path(QStringLiteral("lain")), Task {source.get_token(), {}});
        REQUIRE_FALSE(copied);
        CHECK(copied.error().problem == Problem::Stopped);
        asBefore();
    }
    SECTION("proof")
    {
        std::stop_source source;
        const auto report = file.verify(Task {source.get_token(), [&](double done) {
                                                  if (done > 0.2)
                                                      source.request_stop();
                                              }});
        REQUIRE_FALSE(report);
        CHECK(report.error().problem == Problem::Stopped);
    }
}

TEST_CASE("A file that is stopped before it replaces another goes, and the other stays")
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("lama"));
    const QString finished = *temporaryBeside(target);
    REQUIRE(writeNewFile(target, "lama"));
    REQUIRE(fillFile(finished, "baru"));
    std::stop_source source;
    source.request_stop();
    const auto placed = replaceFile(finished, target, Task {source.get_token(), {}});
    REQUIRE_FALSE(placed);
    CHECK(placed.error().problem == Problem::Stopped);
    CHECK(placed.error().message.contains(QDir::toNativeSeparators(target)));
    CHECK(bytesOf(target) == "lama");
    CHECK_FALSE(QFile::exists(finished));
}
