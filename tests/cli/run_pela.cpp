#include "tests/cli/run_pela.h"

#include "core/store/plan_file.h"
#include "tests/support/catch.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

#include <csignal>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

#ifdef Q_OS_LINUX
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

namespace pela::test {

namespace {

constexpr int longestRun = 60'000; // milliseconds; a sanitized program on a busy machine is slow

QProcessEnvironment environment()
{
    static const QTemporaryDir home;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const char* display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        variables.remove(QString::fromLatin1(display));
    for (const char* folder : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        variables.insert(QString::fromLatin1(folder), home.path());
    return variables;
}

} // namespace

void obey(const Limits& limits)
{
#ifdef Q_OS_UNIX
    if (limits.out == Limits::Out::Closed)
        ::close(STDOUT_FILENO);
    if (int ends[2]; limits.out == Limits::Out::Abandoned && ::pipe(ends) == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
    }
#endif
#ifdef Q_OS_LINUX
    if (limits.largestFile) {
        const rlimit size {rlim_t(*limits.largestFile), rlim_t(*limits.largestFile)};
        setrlimit(RLIMIT_FSIZE, &size);
        std::signal(SIGXFSZ, SIG_IGN);
    }
    if (limits.obeyPermissions)
        for (int right : {CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER})
            prctl(PR_CAPBSET_DROP, right, 0, 0, 0);
#else
    Q_UNUSED(limits)
#endif
}

QJsonObject Run::json() const
{
    return QJsonDocument::fromJson(out).object();
}

std::string Run::said() const
{
    return "exit " + std::to_string(exitCode) + (crashed ? " (crashed)" : "") + "\nstdout: " + out.left(2000).toStdString()
        + "\nstderr: " + err.left(8000).toStdString();
}

Run runPela(const QStringList& arguments, const Limits& limits)
{
    QProcess process;
    QProcessEnvironment variables = environment();
    for (auto variable = limits.environment.begin(); variable != limits.environment.end(); ++variable) {
        if (variable->isEmpty())
            variables.remove(variable.key());
        else
            variables.insert(variable.key(), *variable);
    }
    process.setProcessEnvironment(variables);
    if (!limits.folder.isEmpty())
        process.setWorkingDirectory(limits.folder);
    process.setChildProcessModifier([limits] { obey(limits); });
    if (!limits.outTo.isEmpty())
        process.setStandardOutputFile(limits.outTo);
    process.start(limits.program.isEmpty() ? QStringLiteral(PELA_BINARY) : limits.program, arguments);
    process.closeWriteChannel();
    Run run;
    const bool finished = process.waitForFinished(longestRun);
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    run.crashed = !finished || process.exitStatus() != QProcess::NormalExit;
    run.exitCode = run.crashed ? -1 : process.exitCode();
    return run;
}

void requireSentence(const Run& run, int exitCode, const QString& path)
{
    INFO(run.said());
    REQUIRE_FALSE(run.crashed);
    REQUIRE(run.exitCode == exitCode);
    CHECK(run.out.isEmpty());
    const QString sentence = QString::fromUtf8(run.err).trimmed();
    CHECK(sentence.endsWith(u'.'));
    CHECK(sentence.size() > 20);
    CHECK((sentence.contains(QFileInfo(path).fileName()) || sentence.contains(QFileInfo(path).path())));
}

void requireVerified(const QString& path)
{
    const Run verified = runPela({QStringLiteral("verify"), path});
    INFO(verified.said());
    REQUIRE(verified.exitCode == 0);
}

QStringList acknowledged(const QByteArray& output)
{
    QStringList labels;
    for (const QByteArray& line : output.split('\n'))
        if (line.startsWith("ack "))
            labels << QString::fromUtf8(line.mid(4));
    return labels;
}

QStringList journalLabels(const QString& path)
{
    const Result<PlanFile::Opened> opened = PlanFile::open(path, OpenMode::Read);
    REQUIRE(opened);
    const Result<QList<JournalEntry>> entries = opened->file->journal();
    REQUIRE(entries);
    QStringList labels;
    for (const JournalEntry& entry : *entries)
        labels.prepend(entry.label);
    return labels;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray sha256Of(const QString& path)
{
    return QCryptographicHash::hash(bytesOf(path), QCryptographicHash::Sha256).toHex();
}

QHash<QString, QByteArray> everyFileIn(const QString& folder)
{
    QHash<QString, QByteArray> files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        files.insert(path, sha256Of(path));
    }
    return files;
}

SampleFolder::SampleFolder()
{
    static const QTemporaryDir once;
    const QString sample = once.filePath(QStringLiteral("ambon.pela"));
    if (!QFileInfo::exists(sample)) {
        const Run run = runPela({QStringLiteral("sample"), sample});
        INFO(run.said());
        REQUIRE(run.exitCode == 0);
    }
    REQUIRE(QFile::copy(sample, path()));
}

QStringList sqliteArguments(const QString& path, const QString& sql)
{
    QStringList arguments;
    for (const char* command : {".output /dev/null", ".dbconfig defensive off", ".output"}) // it says what it has set
        arguments << QStringLiteral("-cmd") << QString::fromLatin1(command);
    return arguments << path << sql;
}

QByteArray sqlite(const QString& path, const QString& sql)
{
    QProcess process;
    process.start(QStringLiteral("sqlite3"), sqliteArguments(path, sql));
    REQUIRE(process.waitForFinished());
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

void tamper(const QString& path, const QString& sql)
{
    const auto guards = [&path](const char* what) {
        return QString::fromUtf8(
            sqlite(path, QStringLiteral("SELECT %1 FROM sqlite_master WHERE type = 'trigger'").arg(QLatin1String(what))));
    };
    const QString put = guards("sql || ';'");
    REQUIRE(put.count(QStringLiteral("CREATE TRIGGER")) == 3);
    sqlite(path, guards("'DROP TRIGGER ' || name || ';'") + sql + u';' + put);
}

} // namespace pela::test
