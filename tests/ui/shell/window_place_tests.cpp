// Where a window stands on whatever screens there are.
#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/shell/window_place.h"

#include <QScreen>
#include <QSplitter>

using namespace pela;
using test::Window;

namespace {

constexpr int frame = 30;
const QRect laptop(0, 0, 1366, 728); // with a panel below
const QRect small(0, 0, 1024, 560);
const QRect projector(1366, 0, 1920, 1080);

} // namespace

TEST_CASE("The first window fits the screen it opens on")
{
    CHECK(placeOn({projector}, {}, frame).area.size() == QSize(1280, 800));
    CHECK_FALSE(placeOn({projector}, {}, frame).maximized);
    for (const QRect& screen : {laptop, small, QRect(0, 0, 1280, 720), projector, QRect(200, 100, 640, 480)}) {
        const WindowPlace place = placeOn({screen}, {}, frame);
        CHECK(screen.adjusted(0, frame, 0, 0).contains(place.area));
        CHECK(place.maximized == (screen.width() < 1366 || screen.height() < 768));
    }
    CHECK_FALSE(placeOn({}, {}, frame).area.isEmpty());
}

TEST_CASE("A remembered place is kept where it is in sight, and else brought there whole")
{
    const WindowPlace there {QRect(1400, 100, 1000, 700), false};
    CHECK(placeOn({laptop, projector}, there, frame) == there);
    // The projector is gone.
    const WindowPlace back = placeOn({laptop}, there, frame);
    CHECK(laptop.contains(back.area));
    const QRect far[] = {QRect(-900, -500, 1000, 700), QRect(1300, 700, 1000, 700), QRect(100, 0, 5000, 4000),
        QRect(-4000, 2000, 1000, 700), QRect(1000, 300, 1200, 700)};
    for (const QRect& area : far)
        for (const bool maximized : {false, true}) {
            const WindowPlace place = placeOn({laptop, projector}, WindowPlace {area, maximized}, frame);
            CHECK((
                laptop.adjusted(0, frame, 0, 0).contains(place.area) || projector.adjusted(0, frame, 0, 0).contains(place.area)));
            CHECK((place.maximized || !maximized));
        }
    // The one that holds most of it.
    CHECK(projector.contains(placeOn({laptop, projector}, WindowPlace {QRect(1000, 300, 1200, 700), false}, frame).area));
}

TEST_CASE("A window comes back to its place on these screens, as large as it was")
{
    const Window settings; // of this test alone
    QMainWindow before;
    const QRect room = before.screen()->availableGeometry();
    const QRect area(room.left() + 40, room.top() + 60, room.width() - 120, room.height() - 140);
    before.setGeometry(area);
    before.show();
    Window::settle();
    rememberPlace(before);
    QMainWindow after;
    restorePlace(after);
    CHECK(after.geometry() == area);
    CHECK_FALSE(after.isMaximized());
    before.showMaximized();
    Window::settle();
    rememberPlace(before);
    QMainWindow large;
    restorePlace(large);
    CHECK(large.isMaximized());
}

TEST_CASE("A pane is as wide as it was left when the window is opened again, or made anew")
{
    Window with;
    with.openSample();
    with.window->showPage(QStringLiteral("opd"));
    Window::settle();
    const auto splitter = [&with] { return with.window->currentPage()->findChild<QSplitter*>(); };
    REQUIRE(splitter());
    QSplitterHandle* handle = splitter()->handle(1);
    const int step = 40;
    QTest::mousePress(handle, Qt::LeftButton, {}, QPoint(1, step));
    QTest::mouseMove(handle, QPoint(-step, step));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, QPoint(-step, step));
    const QList<int> moved = splitter()->sizes();
    REQUIRE(with.window->rebuild());
    Window::settle();
    CHECK(splitter()->sizes() == moved);
    const QString path = with.file().path();
    const QSize size = with.window->size();
    with.window->close();
    with.window = std::make_unique<MainWindow>(pageList());
    with.window->resize(size);
    REQUIRE(with.window->openFile(path));
    with.window->show();
    Window::settle();
    CHECK(splitter()->sizes() == moved);
}
