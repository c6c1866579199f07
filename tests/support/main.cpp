// The main of every test program. Each gets the application that the part it tests may use.
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#ifdef PELA_TESTS_OF_WINDOW
#include <QApplication>
using Application = QApplication;
#elif defined(PELA_TESTS_OF_PAPER)
#include <QGuiApplication>
using Application = QGuiApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

#if defined(PELA_TESTS_OF_WINDOW) || defined(PELA_TESTS_OF_PAPER)
#include "ui/paper/paper_fonts.h"
#endif

#include <QStorageInfo>

namespace {

/// Thousands of commits, each brought to the disk, take minutes on a disk and seconds in memory; the code under test is the same.
void workInMemory()
{
    constexpr qint64 plenty = 512LL * 1024 * 1024;
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    if (!qEnvironmentVariableIsSet("TMPDIR") && memory.fileSystemType() == "tmpfs" && memory.bytesAvailable() > plenty)
        qputenv("TMPDIR", "/dev/shm");
}

} // namespace

int main(int argc, char** argv)
{
    workInMemory();
    Application application(argc, argv);
#if defined(PELA_TESTS_OF_WINDOW) || defined(PELA_TESTS_OF_PAPER)
    pela::useBuiltInFonts(QStringLiteral("paper"));
#endif
    return Catch::Session().run(argc, argv);
}
