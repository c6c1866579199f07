// The window when the file under it is moved, damaged or held by a computer that is gone: what was typed stays, and nothing says
// saved that is not.
#include "core/base/safe_file.h"
#include "core/store/side_files.h"
#include "tests/support/catch.h"
#include "tests/support/older_plans.h"
#include "tests/support/whole_plan.h"
#include "tests/ui/shell/window.h"
#include "ui/shell/message_bar.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>

using namespace pela;
using test::Window;

namespace {

QString state(const Window& with)
{
    return with.find<QLabel>("fileState")->text();
}

/// The first line to type in on the page of the city.
QLineEdit* typeIn(Window& with, const QString& words)
{
    with.window->showPage(QStringLiteral("city"));
    Window::settle();
    for (QLineEdit* line : with.window->currentPage()->findChildren<QLineEdit*>())
        if (line->isVisible() && line->isEnabled() && !line->isReadOnly() && line->text() == masterplanOf(with.plan()).city) {
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, words);
            return line;
        }
    return nullptr;
}

} // namespace

TEST_CASE("A plan that is moved while somebody types says so, keeps what was typed, and a copy holds it")
{
    Window with;
    with.openSample();
    const QString path = with.file().path();
    with.file().finishBackup();
    REQUIRE(QFile::rename(path, with.bench.path(QStringLiteral("pindah.pela"))));
    QLineEdit* line = typeIn(with, QStringLiteral("Kota Baru"));
    REQUIRE(line);
    with.window->commands().action(QStringLiteral("file.save"))->trigger();
    CHECK(with.window->messages().showsError());
    CHECK(with.window->messages().sentence().contains(QStringLiteral("sample.pela")));
    CHECK(line->text() == QStringLiteral("Kota Baru"));
    CHECK(masterplanOf(with.plan()).city != QStringLiteral("Kota Baru"));
    CHECK_FALSE(state(with).contains(QStringLiteral("Tersimpan")));
    CHECK_FALSE(state(with).contains(QStringLiteral("Saved at")));

    const QString copy = with.bench.path(QStringLiteral("salinan.pela"));
    with.window->saveCopy(copy);
    REQUIRE(Window::waitFor([&] { return masterplanOf(with.plan()).city == QStringLiteral("Kota Baru"); }));
    CHECK_FALSE(with.window->messages().showsError());
    CHECK(with.file().path() == QFileInfo(copy).canonicalFilePath());
    CHECK(with.file().stillThere());
    test::requireWhole(with.file());
}

TEST_CASE("Nothing says saved once a change was refused, however the file went away")
{
    Window with;
    REQUIRE(QDir(with.bench.path(QString())).mkpath(QStringLiteral("folder")));
    auto made = createSample(with.bench.path(QStringLiteral("folder/sample.pela")));
    REQUIRE(made);
    with.window->setFile(std::move(*made));
    Window::settle();
    with.file().finishBackup();
    REQUIRE(state(with).contains(QStringLiteral("Saved")));
    // No watcher of the file sees its folder go, and nobody asks whether all is saved.
    REQUIRE(QDir().rename(with.bench.path(QStringLiteral("folder")), with.bench.path(QStringLiteral("pindah"))));
    REQUIRE(typeIn(with, QStringLiteral("Kota Baru")));
    CHECK(Window::waitFor([&] { return state(with).startsWith(QStringLiteral("Not saved")); }));
}

TEST_CASE("A window that holds what could not be written does not close without saying so, and closes at the second time")
{
    Window with;
    with.openSample();
    with.file().finishBackup();
    REQUIRE(QFile::remove(with.file().path()));
    REQUIRE(typeIn(with, QStringLiteral("Kota Baru")));
    CHECK_FALSE(with.window->close());
    CHECK(with.window->isVisible());
    CHECK(with.window->messages().showsError());
    CHECK(with.window->close());
}

TEST_CASE("A damaged plan is restored from the menu's command, and what was there is named")
{
    Window with;
    with.openSample();
    const QString path = with.file().path();
    const QByteArray before = with.plan().canonicalDump();
    REQUIRE(with.window->openFile(path));
    with.file().finishBackup();
    with.window->closeFile();
    REQUIRE(with.window->openFile(path)); // keeps a backup of the newest state
    with.file().finishBackup();
    with.window->closeFile();
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(4096));
        REQUIRE(file.write(QByteArray(20'000, 'x')) == 20'000);
    }
    CHECK_FALSE(with.window->openFile(path));
    with.window->restore(path);
    REQUIRE(Window::waitFor([&] { return with.window->hasFile(); }));
    CHECK(with.plan().canonicalDump() == before);
    CHECK_FALSE(with.window->messages().showsError());
    test::requireWhole(with.file());
    with.file().finishBackup();
}

TEST_CASE("The lock of a computer that is gone is offered to be taken over")
{
    Window with;
    with.bench.make();
    with.bench.close();
    REQUIRE(writeNewFile(with.bench.path() + QStringLiteral(".lock"),
        "4321\npela\nPC-LAIN\n1e2d3c4baaaa4bbb8ccc0123456789ab\n0f0f0f0f-0000-4000-8000-000000000001\n"));
    REQUIRE(with.window->openFile(with.bench.path()));
    CHECK(with.file().isReadOnly());
    CHECK(with.find<QLabel>("pagePurpose")->text().contains(QStringLiteral("PC-LAIN")));
    QAction* take = with.window->commands().action(QStringLiteral("file.take-over"));
    REQUIRE(take->isEnabled());
    REQUIRE(with.window->takeOver());
    CHECK_FALSE(with.file().isReadOnly());
    CHECK_FALSE(take->isEnabled());
    with.file().finishBackup();
}

TEST_CASE("The history page proves that the file is whole, beside the window")
{
    Window with;
    with.openSample();
    with.window->showPage(QStringLiteral("history"));
    with.window->commands().action(QStringLiteral("history.verify"))->trigger();
    REQUIRE(Window::waitFor([&] { return !with.window->messages().sentence().isEmpty(); }));
    CHECK_FALSE(with.window->messages().showsError());
    with.file().finishBackup();
}

TEST_CASE("A plan of an older form is brought up to date beside the window, and shown then")
{
    Window with;
    const test::WithoutMottoes later;
    const QString path = with.bench.path();
    test::thaw(QStringLiteral(PELA_TEST_DATA "/schema-1-with-motto.pela"), path);
    REQUIRE(with.window->openFile(path));
    CHECK_FALSE(with.window->hasFile());
    REQUIRE(Window::waitFor([&] { return with.window->hasFile(); }));
    CHECK_FALSE(with.file().isReadOnly());
    CHECK_FALSE(with.window->messages().showsError());
    CHECK_FALSE(with.window->messages().sentence().isEmpty());
    test::requireWhole(with.file());
    with.file().finishBackup();
    with.window->closeFile();
}
