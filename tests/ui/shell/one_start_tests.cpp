// Plans that come from outside, dropped on the window or with a second start of the program, and those that go out as copies.
#include "core/base/safe_file.h"
#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/one_start.h"

#include <QDropEvent>
#include <QElapsedTimer>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>

#include <future>

using namespace pela;
using test::Window;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// A second start asks in a process of its own; here in a thread, while the window goes on.
bool secondStart(const QString& path)
{
    auto answer = std::async(std::launch::async, [path] { return handOver(path); });
    while (answer.wait_for(std::chrono::milliseconds(0)) != std::future_status::ready)
        QTest::qWait(5);
    Window::settle();
    return answer.get();
}

/// Sockets of their own for each test.
struct OwnDoors {
    OwnDoors() { qputenv("XDG_RUNTIME_DIR", folder.path().toUtf8()); }
    ~OwnDoors() { qunsetenv("XDG_RUNTIME_DIR"); }
    QTemporaryDir folder;
};

bool drop(QWidget& on, const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls += QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&on, &enter);
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&on, &event);
    Window::settle();
    return enter.isAccepted() && event.isAccepted();
}

QString anotherPlan(test::Window& with)
{
    const QString path = with.bench.path(text("lain.pela"));
    auto made = createSample(path);
    REQUIRE(made);
    return path;
}

} // namespace

TEST_CASE("A plan dropped anywhere on the window is opened, and what is no plan is answered in a sentence")
{
    Window with;
    const QString other = anotherPlan(with);
    CHECK(drop(*with.find<QWidget>("startPage"), {other}));
    REQUIRE(with.window->hasFile());
    with.window->closeFile();
    with.openSample();
    const QString sample = with.file().path();

    const QString picture = with.bench.path(text("foto.jpg"));
    REQUIRE(writeNewFile(picture, "x"));
    CHECK(drop(*with.window, {picture}));
    CHECK(with.window->messages().showsError());
    CHECK(with.window->messages().sentence().contains(text("foto.jpg")));
    CHECK(with.file().path() == sample);

    // A chapter would take the name of the file for text.
    with.window->showPage(text("book"));
    Window::settle();
    auto* chapter = with.window->currentPage()->findChild<QPlainTextEdit*>();
    REQUIRE(chapter);
    const QString before = chapter->toPlainText();
    CHECK(drop(*chapter->viewport(), {picture}));
    CHECK(chapter->toPlainText() == before);
    CHECK(drop(*chapter->viewport(), {picture, other})); // which takes the chapter with its page away
    CHECK(with.file().path() == other);
    CHECK(with.window->messages().sentence().contains(text("lain.pela")));
}

TEST_CASE("A second start hands over to the window that has the plan, or to one that has none yet")
{
    const OwnDoors doors;
    Window with;
    CHECK_FALSE(secondStart({})); // nobody listens
    with.window->listenForStarts();
    CHECK(secondStart({}));
    const QString other = anotherPlan(with);
    CHECK(secondStart(other));
    REQUIRE(Window::waitFor([&] { return with.window->hasFile(); }));
    CHECK(with.file().path() == other);
    CHECK(secondStart(other)); // it is open there
    CHECK_FALSE(secondStart({}));
    CHECK_FALSE(secondStart(with.bench.path(text("ketiga.pela")))); // that opens beside it
    CHECK(with.file().path() == other);
    with.window->closeFile();
    CHECK(secondStart(with.bench.path(text("ketiga.pela"))));
}

TEST_CASE("A window that died leaves its door to the next, and one that hangs is not waited for")
{
    const OwnDoors doors;
    {
        QObject owner;
        auto* first = new StartListener(&owner);
        first->answerFor({});
        const QStringList names = QDir(doors.folder.path()).entryList({text("pela-*")}, QDir::System | QDir::Files);
        REQUIRE(names.size() == 1);
        const QString door = doors.folder.filePath(names.first());
        CHECK((QFile::permissions(door) & (QFile::ReadOther | QFile::WriteOther | QFile::ReadGroup | QFile::WriteGroup)) == 0);
        delete first;
        // What a window that was killed leaves: a name that nobody listens on.
        REQUIRE(writeNewFile(door, ""));
    }
    Window with;
    CHECK_FALSE(secondStart({}));
    with.window->listenForStarts();
    CHECK(secondStart({}));

    with.window->closeFile();
    with.window.reset();
    QObject owner;
    StartListener hanging(&owner);
    hanging.answerFor({});
    QElapsedTimer timer;
    timer.start();
    CHECK_FALSE(handOver({})); // in the same thread, which waits here and answers nobody
    CHECK(timer.elapsed() < 5000);
}

TEST_CASE("After a copy the notice leads to its folder")
{
    Window with;
    with.openSample();
    const QString copy = with.bench.path(text("salinan.pela"));
    with.window->saveCopy(copy);
    REQUIRE(Window::waitFor([&] { return with.window->messages().sentence().contains(text("salinan.pela")); }));
    CHECK(QFile::exists(copy));
    CHECK(with.window->messages().offer().isVisible());
    CHECK(with.window->messages().offer().text() == text("Open the folder"));
    with.window->showNotice(text("Lain."));
    CHECK_FALSE(with.window->messages().offer().isVisible());
}
