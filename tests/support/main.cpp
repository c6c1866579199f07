// The main of every test program. Those of the window get a whole application, the others only what core may use.
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#ifdef PELA_TESTS_OF_WINDOW
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

int main(int argc, char** argv)
{
    Application application(argc, argv);
    return Catch::Session().run(argc, argv);
}
