#include "core/store/file_at_rest.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

#include <thread>

using namespace pela;

namespace {

constexpr qint64 large = 6 << 20;

/// Writes the same number at the beginning, in the middle and at the end, as a commit touches several pages.
void stamp(QFile& file, quint32 number)
{
    for (const qint64 at : {qint64(0), large / 2, large - qint64(sizeof number)}) {
        file.seek(at);
        file.write(reinterpret_cast<const char*>(&number), sizeof number);
    }
}

quint32 stampAt(const QByteArray& bytes, qint64 at)
{
    quint32 number = 0;
    memcpy(&number, bytes.constData() + at, sizeof number);
    return number;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("A copy is of one moment, however often it is overtaken, and whatever stood at its place")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("plan"));
    const QString target = folder.filePath(QStringLiteral("copy"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    REQUIRE(file.write(QByteArray(large, 'p')) == large);
    FileAtRest atRest(path);
    std::atomic<quint32> last = 0;
    {
        std::jthread typing([&](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                {
                    const FileAtRest::Writing commit(atRest);
                    stamp(file, last + 1);
                }
                ++last;
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        });
        while (last < 3)
            std::this_thread::yield();
        QFile longer(target);
        REQUIRE(longer.open(QIODevice::WriteOnly));
        REQUIRE(longer.write(QByteArray(large + 99, 'x')) == large + 99);
        longer.close();
        const quint32 before = last;
        REQUIRE(atRest.copyTo(target, {}));
        const QByteArray copy = contentOf(target);
        REQUIRE(copy.size() == large);
        const quint32 moment = stampAt(copy, 0);
        CHECK(moment >= before);
        CHECK(stampAt(copy, large / 2) == moment);
        CHECK(stampAt(copy, large - qint64(sizeof moment)) == moment);
        CHECK_FALSE(copy.contains('x'));
    }
    file.resize(100); // a plan may get smaller
    REQUIRE(atRest.copyTo(target, {}));
    CHECK(contentOf(target) == contentOf(path));
}
