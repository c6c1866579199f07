// A process to be killed at any moment while it writes a plan, to run into a full disk, or to keep a plan open. It says what is
// done in lines "ack ...", and ends by itself on a failure.
//     commit_stream FILE                       commits without end
//     commit_stream FILE calm                  the same as a person does who types fast
//     commit_stream FILE hold                  keeps the plan open
//     commit_stream FILE compact COPY [LIFE]   commits and makes a compact copy, without end
//     commit_stream FILE upgrade [LIFE]        brings a plan of the older format up to date and keeps it open
// LIFE is the number of the statement that it does not live to run, counted from the line "ready".
#include "core/store/plan_file.h"
#include "core/store/statement_gate.h"
#include "tests/support/older_plans.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdio>
#include <cstdlib>
#include <optional>

using namespace pela;

namespace {

thread_local int statementsToLive = 0; // backups on threads of their own do not count

int fail(const Error& error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.message));
    return 3;
}

void say(const QString& line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

Result<> commitOne(PlanFile& file, int number)
{
    const qint64 process = QCoreApplication::applicationPid();
    const QString label = QStringLiteral("Perubahan %1 dari %2").arg(number).arg(process);
    ChangeSet change(label);
    Opd opd;
    opd.code = QStringLiteral("%1-%2").arg(process).arg(number);
    opd.name = label;
    opd.headTitle = QString(500 + number * 97 % 3000, u'x'); // some commits touch one page, some several
    change.insert(opd);
    return file.commit(change);
}

} // namespace

namespace pela {

QString statementRefusal()
{
    if (statementsToLive > 0 && --statementsToLive == 0)
        std::_Exit(9); // what is not on its way to the disk by now never will be, as when somebody kills it
    return {};
}

} // namespace pela

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QString what = arguments.value(2);
    std::optional<test::OlderFormat> format;
    if (what == QLatin1String("upgrade")) {
        format.emplace();
        format->learnToDoWithoutMottoes();
        format->learnToDoWithoutAliases();
        say(QStringLiteral("ready"));
        statementsToLive = arguments.value(3).toInt();
    }
    const Result<PlanFile::Opened> opened = PlanFile::open(arguments.value(1), OpenMode::Write);
    if (!opened)
        return fail(opened.error());
    PlanFile& file = *opened->file;
    if (format) {
        say(QStringLiteral("ack upgraded"));
        std::getchar();
        return 0;
    }
    if (what == QLatin1String("hold")) {
        say(QStringLiteral("held"));
        std::getchar();
        return 0;
    }
    const bool compact = what == QLatin1String("compact");
    if (compact) {
        say(QStringLiteral("ready"));
        statementsToLive = arguments.value(4).toInt();
    }
    for (int number = 1;; ++number) {
        if (what == QLatin1String("calm"))
            QThread::msleep(20);
        if (const Result<> done = commitOne(file, number); !done)
            return fail(done.error());
        if (compact)
            if (const Result<> done = file.saveCompactCopy(arguments.value(3)); !done)
                return fail(done.error());
        const Result<QList<JournalEntry>> newest = file.journal(1);
        if (!newest)
            return fail(newest.error());
        say(QStringLiteral("ack ") + newest->first().label);
    }
}
