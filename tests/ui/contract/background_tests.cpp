#include "tests/support/busy_meter.h"
#include "tests/support/catch.h"
#include "ui/contract/background.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <atomic>
#include <latch>

using namespace pela;

namespace {

bool waitFor(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

/// Goes on until it is asked to stop.
int untilStopped(const Task& task)
{
    while (!task.stopped())
        QThread::msleep(1);
    return 0;
}

} // namespace

TEST_CASE("Work runs in another thread, and what it brings is told in this one")
{
    Background background;
    QObject asker;
    QThread* worked = nullptr;
    QThread* told = nullptr;
    int brought = 0;
    const Work work = background.run(
        &asker,
        [&worked](const Task&) {
            worked = QThread::currentThread();
            return std::make_unique<int>(7); // a result need not be copied
        },
        [&](std::unique_ptr<int> result) {
            told = QThread::currentThread();
            brought = *result;
        });
    CHECK(work.isRunning());
    REQUIRE(waitFor([&] { return brought != 0; }));
    CHECK(brought == 7);
    CHECK(worked != QThread::currentThread());
    CHECK(told == QThread::currentThread());
    CHECK_FALSE(work.isRunning());
    CHECK(background.isIdle());
}

TEST_CASE("Work that is stopped ends and is not told; what waited for its turn never begins")
{
    Background background;
    QObject asker;
    int told = 0;
    std::atomic<int> begun = 0;
    QList<Work> works;
    for (int i = 0; i < 40; ++i) // more than run at once
        works.append(background.run(
            &asker,
            [&begun](const Task& task) {
                ++begun;
                return untilStopped(task);
            },
            [&told](int) { ++told; }));
    REQUIRE(waitFor([&] { return begun > 0; }));
    for (Work& work : works) {
        work.stop();
        CHECK_FALSE(work.isRunning());
    }
    REQUIRE(waitFor([&] { return background.isIdle(); }));
    CHECK(told == 0);
    CHECK(begun < 40);
    works.first().stop(); // stopping twice, or nothing, is no mistake
    Work().stop();
}

TEST_CASE("Work that is done but not yet told can still be taken back")
{
    Background background;
    QObject asker;
    std::latch finished(1);
    bool told = false;
    Work work = background.run(
        &asker,
        [&finished](const Task&) {
            finished.count_down();
            return 0;
        },
        [&told](int) { told = true; });
    finished.wait(); // the event loop has not run since
    work.stop();
    REQUIRE(waitFor([&] { return background.isIdle(); }));
    CHECK_FALSE(told);
}

TEST_CASE("Nobody is told when who asked is gone, and the work is asked to stop")
{
    Background background;
    auto asker = std::make_unique<QObject>();
    bool told = false;
    const Work work = background.run(asker.get(), untilStopped, [&told](int) { told = true; });
    asker.reset();
    CHECK_FALSE(work.isRunning());
    REQUIRE(waitFor([&] { return background.isIdle(); }));
    CHECK_FALSE(told);
}

TEST_CASE("Stopping everything does not wait; going away does, and tells nobody")
{
    QObject asker;
    bool told = false;
    std::atomic<bool> ended = false;
    const auto slow = [&ended](const Task&) { // one that does not look whether it shall stop
        QThread::msleep(200);
        ended = true;
        return 0;
    };
    {
        Background background;
        background.run(&asker, slow, [&told](int) { told = true; });
        QTest::qWait(20);
        background.stop();
        CHECK_FALSE(ended);
        CHECK_FALSE(background.isIdle());
        // What is asked for afterwards is not concerned.
        int brought = 0;
        background.run(
            &asker, [](const Task&) { return 3; }, [&brought](int result) { brought = result; });
        CHECK(waitFor([&] { return brought == 3; }));
        background.run(&asker, slow, [&told](int) { told = true; });
        background.run(&asker, untilStopped, [&told](int) { told = true; });
    }
    CHECK(ended);
    QCoreApplication::processEvents();
    CHECK_FALSE(told);
}

TEST_CASE("Progress is told in this thread, rising, and not at every step")
{
    Background background;
    QObject asker;
    QList<double> seen;
    bool done = false;
    background.run(
        &asker,
        [](const Task& task) {
            for (int i = 0; i <= 100'000; ++i)
                task.report(i / 100'000.0);
            return 0;
        },
        [&done](int) { done = true; },
        [&seen](double progress) {
            CHECK(QThread::currentThread() == qApp->thread());
            seen.append(progress);
        });
    REQUIRE(waitFor([&] { return done; }));
    CHECK(seen.size() > 50);
    CHECK(seen.size() <= 101);
    CHECK(std::is_sorted(seen.begin(), seen.end()));
    CHECK(seen.last() == 1.0);
}

TEST_CASE("The meter sees how long the thread was busy, and that work elsewhere does not make it so")
{
    test::BusyMeter meter;
    QTimer::singleShot(10, [] { QThread::msleep(120); });
    QTest::qWait(200);
    CHECK(meter.longest() >= 119);
    CHECK(meter.longest() < 1000);
    meter.start();
    Background background;
    QObject asker;
    bool done = false;
    background.run(
        &asker,
        [](const Task&) {
            QThread::msleep(300);
            return 0;
        },
        [&done](int) { done = true; });
    REQUIRE(waitFor([&] { return done; }));
    CHECK(meter.longest() < 200);
}
