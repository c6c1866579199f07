#include "tests/support/tools.h"

#include <QProcess>

namespace pela::test {

Answer ask(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted(30'000))
        return {-1, {}, process.errorString().toUtf8()};
    process.closeWriteChannel();
    if (!process.waitForFinished(300'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, "did not end properly"};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace pela::test
