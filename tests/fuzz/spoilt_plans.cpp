#include "tests/fuzz/spoilt_plans.h"

#include "tests/cli/run_pela.h"

#include <QJsonArray>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

namespace pela::test {

namespace {

constexpr qint64 longestTime = sanitized ? 40'000 : 10'000; // milliseconds of a processor; runPela() ends what hangs
constexpr qint64 mostMemory = 1'000'000;                    // kilobytes; the sanitizers use any amount

/// What programs that were started so far used: the largest its kilobytes, all of them their milliseconds.
struct Used {
    qint64 memory = 0;
    qint64 time = 0;
};
Used usedSoFar()
{
#ifdef Q_OS_UNIX
    rusage usage {};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto milliseconds = [](const timeval& time) { return qint64(time.tv_sec) * 1000 + time.tv_usec / 1000; };
    return {usage.ru_maxrss, milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)};
#else
    return {};
#endif
}

/// libpng prints one line of its own about a picture it gives up, past Qt and past us.
QByteArray saidByPela(const QByteArray& err)
{
    QByteArrayList lines = err.split('\n');
    lines.removeIf([](const QByteArray& line) { return line.startsWith("libpng error: "); });
    return lines.join('\n');
}

bool isOneSentence(const QByteArray& err)
{
    const QString said = QString::fromUtf8(err).trimmed();
    return said.endsWith(u'.') && !said.contains(u'\n');
}

QString complaint(const QStringList& command, Run& run)
{
    const Used before = usedSoFar();
    run = runPela(command);
    const Used after = usedSoFar();
    QString what;
    if (run.crashed)
        what = QStringLiteral("crashed, or did not end");
    else if (run.exitCode < 0 || run.exitCode > 3)
        what = QStringLiteral("ended with a code that is none");
    else if (run.exitCode >= 2 ? !isOneSentence(saidByPela(run.err)) : !saidByPela(run.err).isEmpty())
        what = QStringLiteral("said something that is no sentence");
    else if (after.time - before.time > longestTime)
        what = QStringLiteral("took %1 ms").arg(after.time - before.time);
    else if (!sanitized && after.memory > before.memory && after.memory > mostMemory)
        what = QStringLiteral("took %1 KB").arg(after.memory);
    return what.isEmpty() ? what : command.join(u' ') + u' ' + what + u'\n' + QString::fromStdString(run.said());
}

} // namespace

QList<QStringList> everyCommand(const QString& plan, const QString& folder)
{
    const auto to = [&folder](const char* name) -> QString { return folder + u'/' + QString::fromLatin1(name); };
    const auto exporting = [&](const char* document, const char* name) {
        return QStringList {QStringLiteral("export"), plan, QString::fromLatin1(document), QStringLiteral("--to"), to(name)};
    };
    const QString json = QStringLiteral("--json");
    return {{QStringLiteral("info"), plan}, {QStringLiteral("info"), plan, json}, {QStringLiteral("documents"), plan},
        {QStringLiteral("check"), plan}, {QStringLiteral("check"), plan, json}, {QStringLiteral("verify"), plan},
        {QStringLiteral("log"), plan}, {QStringLiteral("log"), plan, json}, exporting("matriks", "matriks.csv"),
        exporting("matriks", "matriks.xlsx"), exporting("buku-2", "buku.html"), exporting("komitmen", "komitmen.html"),
#ifdef PELA_GUI
        exporting("buku-1", "buku.pdf"), exporting("komitmen", "komitmen.pdf"),
#endif
        {QStringLiteral("restore"), plan, QStringLiteral("--list")}, {QStringLiteral("copy"), plan, to("salinan.pela")},
        {QStringLiteral("copy"), plan, to("ringkas.pela"), QStringLiteral("--compact")}};
}

QString complaintOf(const QStringList& command)
{
    Run run;
    return complaint(command, run);
}

Verdict verdictOn(const QString& plan, QString& what)
{
    Run run;
    what = complaint({QStringLiteral("verify"), plan, QStringLiteral("--json")}, run);
    if (!what.isEmpty())
        return Verdict::Trouble;
    const QJsonObject said = run.json();
    const bool whole = said.value(QStringLiteral("ok")).toBool();
    if (whole == (run.exitCode == 0) && whole == said.value(QStringLiteral("problems")).toArray().isEmpty())
        return whole ? Verdict::Whole : Verdict::Damaged;
    what = QStringLiteral("verify says two things: ") + QString::fromStdString(run.said());
    return Verdict::Trouble;
}

} // namespace pela::test
