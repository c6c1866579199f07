// Commits without end and says after each commit that it is done: a process to be killed at any moment, to run into a full
// disk, or (with "hold") to keep a plan open. `commit_stream FILE [hold]`; prints "ack N" lines, ends by itself on a failure.
#include "core/store/plan_file.h"

#include <QCoreApplication>

#include <cstdio>

using namespace pela;

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const Result<PlanFile::Opened> opened = PlanFile::open(arguments.value(1), OpenMode::Write);
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().message));
        return 3;
    }
    PlanFile& file = *opened->file;
    if (arguments.value(2) == QLatin1String("hold")) {
        std::puts("held");
        std::fflush(stdout);
        std::getchar();
        return 0;
    }
    for (int number = 1;; ++number) {
        const QString label = QStringLiteral("Perubahan %1 dari %2").arg(number).arg(application.applicationPid());
        ChangeSet change(label);
        Opd opd;
        opd.code = QStringLiteral("%1-%2").arg(application.applicationPid()).arg(number);
        opd.name = label;
        opd.headTitle = QString(500 + number * 97 % 3000, u'x'); // some commits touch one page, some several
        change.insert(opd);
        if (const Result<> done = file.commit(change); !done) {
            std::fprintf(stderr, "%s\n", qPrintable(done.error().message));
            return 3;
        }
        std::printf("ack %s\n", qPrintable(label));
        std::fflush(stdout);
    }
}
