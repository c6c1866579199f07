// A world that does not play along: full disks, folders without permission, other programs on the same file. Sudden death has a
// file of its own.
#include "core/store/plan_file.h"
#include "tests/cli/run_pela.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

using namespace pela;
using namespace pela::test;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// Makes a small plan that nobody holds open.
void makePlan(Bench& bench)
{
    bench.make();
    bench.close();
}

#ifdef Q_OS_LINUX
/// A file system of a given size (or nothing, where we may not mount one).
class SmallDisk {
public:
    explicit SmallDisk(const char* options)
    {
        mounted_ = ::mount("tmpfs", QFile::encodeName(folder_.path()).constData(), "tmpfs", 0, options) == 0;
    }
    ~SmallDisk()
    {
        if (mounted_)
            ::umount2(QFile::encodeName(folder_.path()).constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isThere() const { return mounted_; }
    QString path(const char* name) const { return folder_.filePath(text(name)); }

private:
    QTemporaryDir folder_;
    bool mounted_ = false;
};
#endif

} // namespace

TEST_CASE("A second process is told who has the plan, and may look at it")
{
    Bench bench;
    makePlan(bench);
    QProcess holder;
    holder.start(text(PELA_COMMIT_STREAM), {bench.path(), text("hold")});
    REQUIRE(holder.waitForReadyRead(30'000));

    const Result<PlanFile::Opened> writing = PlanFile::open(bench.path(), OpenMode::Write);
    REQUIRE_FALSE(writing);
    CHECK(writing.error().problem == Problem::Locked);
    CHECK(writing.error().message.contains(Author::current().machine));
    CHECK(writing.error().message.endsWith(u'.'));
    const Result<PlanFile::Opened> looking = PlanFile::open(bench.path(), OpenMode::WriteIfFree);
    REQUIRE(looking);
    CHECK(looking->file->isReadOnly());
    CHECK(looking->file->readOnlyReason() == writing.error().message);
    CHECK(runPela({text("info"), bench.path()}).exitCode == 0);
    requireVerified(bench.path());

    holder.closeWriteChannel();
    REQUIRE(holder.waitForFinished());
    REQUIRE(PlanFile::open(bench.path(), OpenMode::Write));
}

TEST_CASE("A plan that another program holds by SQLite's own lock is reported, and readable again afterwards")
{
    SampleFolder sample;
    const QByteArray before = sha256Of(sample.path());
    QProcess other;
    other.start(text("sqlite3"), {sample.path()});
    REQUIRE(other.waitForStarted());
    other.write("BEGIN EXCLUSIVE;\nSELECT 'held';\n");
    REQUIRE(other.waitForReadyRead(10'000));
    for (const char* command : {"info", "verify"})
        requireSentence(runPela({text(command), sample.path()}), 3, sample.path());
    other.write("ROLLBACK;\n.quit\n");
    REQUIRE(other.waitForFinished());
    CHECK(runPela({text("info"), sample.path()}).exitCode == 0);
    CHECK(sha256Of(sample.path()) == before);
}

#ifdef Q_OS_LINUX
TEST_CASE("A read-only plan can be read and not written, whoever asks")
{
    SampleFolder sample;
    REQUIRE(QFile::setPermissions(sample.path(), QFile::ReadOwner));
    REQUIRE(QFile::setPermissions(sample.folder(), QFile::ReadOwner | QFile::ExeOwner));
    const QByteArray before = sha256Of(sample.path());
    const Limits asAnybody {{}, true};
    for (const char* command : {"info", "documents", "log", "verify"}) {
        const Run run = runPela({text(command), sample.path()}, asAnybody);
        INFO(run.said());
        CHECK(run.exitCode == 0);
    }
    const QString target = sample.path(text("matriks.csv"));
    requireSentence(runPela({text("export"), sample.path(), text("matriks"), text("--to"), target}, asAnybody), 3, target);
    const QString other = sample.path(text("lain.pela"));
    const Run refused = runPela({text("sample"), other}, asAnybody);
    requireSentence(refused, 3, other);
    CHECK_FALSE(refused.err.contains("denied")); // the reasons of the system are in the language of the program too
    CHECK(sha256Of(sample.path()) == before);

    QProcess stream;
    stream.setChildProcessModifier([asAnybody] { obey(asAnybody); });
    stream.start(text(PELA_COMMIT_STREAM), {sample.path()});
    REQUIRE(stream.waitForFinished());
    INFO(stream.exitCode());
    CHECK(stream.exitStatus() == QProcess::NormalExit);
    CHECK(stream.exitCode() == 3);
    CHECK(stream.readAllStandardOutput().isEmpty());
    CHECK(stream.readAllStandardError().contains("ambon.pela"));
    CHECK(sha256Of(sample.path()) == before);
    REQUIRE(QFile::setPermissions(sample.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

TEST_CASE("What is read beside a program that writes is of one moment")
{
    SampleFolder sample;
    QProcess stream;
    stream.start(text(PELA_COMMIT_STREAM), {sample.path(), text("calm")});
    REQUIRE(stream.waitForReadyRead(30'000));
    int opds = 0;
    for (int time = 0; time < 8; ++time) {
        const Run verified = runPela({text("verify"), sample.path()});
        INFO(verified.said());
        CHECK(verified.exitCode == 0);
        const QJsonObject info = runPela({text("info"), sample.path(), text("--json")}).json();
        REQUIRE_FALSE(info.isEmpty());
        const int now = info.value(text("counts")).toObject().value(text("opd")).toInt();
        CHECK(now >= opds);
        opds = now;
        CHECK(runPela({text("check"), sample.path()}).exitCode == 1);
        const QString table = sample.path(text("komitmen.html"));
        CHECK(runPela({text("export"), sample.path(), text("komitmen"), text("--to"), table}).exitCode == 0);
    }
    CHECK(opds > 31); // it did write meanwhile
    stream.kill();
    stream.waitForFinished();
}

TEST_CASE("A file nobody may read is reported")
{
    SampleFolder sample;
    REQUIRE(QFile::setPermissions(sample.path(), {}));
    requireSentence(runPela({text("info"), sample.path()}, {{}, true}), 3, sample.path());
}

TEST_CASE("A disk that fills up while a plan or a document is made leaves nothing half done")
{
    SampleFolder sample;
    const QString table = sample.path(text("matriks.csv"));
    writeBytes(table, "yang lama");
    const auto before = everyFileIn(sample.folder());
    const QString other = sample.path(text("lain.pela"));
    for (qint64 room : {0, 1, 1'000, 4'096, 10'000, 50'000}) {
        INFO("room for " << room << " bytes");
        const Limits limits {room, false};
        requireSentence(runPela({text("sample"), other}, limits), 3, other);
        if (room < 5'000)
            requireSentence(runPela({text("export"), sample.path(), text("matriks"), text("--to"), table}, limits), 3, table);
        CHECK(everyFileIn(sample.folder()) == before);
    }
}

TEST_CASE("Commits on a disk that fills up stop with a sentence, and all that were acknowledged are there")
{
    const auto proveStopped = [](QProcess& stream, const QString& path, const QStringList& before) {
        REQUIRE(stream.waitForFinished(120'000));
        const QByteArray said = stream.readAllStandardError();
        INFO(said.toStdString());
        REQUIRE(stream.exitStatus() == QProcess::NormalExit);
        CHECK(stream.exitCode() == 3);
        CHECK(said.trimmed().endsWith('.'));
        CHECK(said.contains("plan.pela"));
        const QStringList promised = acknowledged(stream.readAllStandardOutput());
        CHECK(promised.size() > 5);
        CHECK(journalLabels(path) == before + promised);
        requireVerified(path);
    };

    Bench bench;
    makePlan(bench);
    const Limits limits {QFileInfo(bench.path()).size() + 300'000, false};
    const QStringList before = journalLabels(bench.path());
    QProcess limited;
    limited.setChildProcessModifier([limits] { obey(limits); });
    limited.start(text(PELA_COMMIT_STREAM), {bench.path()});
    proveStopped(limited, bench.path(), before);

    // The same on a real disk of two megabytes, where we may make one.
    const SmallDisk disk("size=2m");
    if (disk.isThere()) {
        REQUIRE(QFile::copy(bench.path(), disk.path("plan.pela")));
        const QStringList start = journalLabels(disk.path("plan.pela"));
        QProcess stream;
        stream.start(text(PELA_COMMIT_STREAM), {disk.path("plan.pela")});
        proveStopped(stream, disk.path("plan.pela"), start);

        const QString other = disk.path("lain.pela");
        requireSentence(runPela({text("sample"), other}), 3, other);
        CHECK_FALSE(QFileInfo::exists(other));
    }
}

TEST_CASE("Of two disks the full one is named, by a copy and by restoring")
{
    const SmallDisk disk("size=600k"); // a sample needs more
    if (!disk.isThere()) {
        SUCCEED("no mount possible here");
        return;
    }
    SampleFolder sample;
    const QString copy = disk.path("salinan.pela");
    for (const QStringList& more : {QStringList(), QStringList {text("--compact")}}) {
        const Run run = runPela(QStringList {text("copy"), sample.path(), copy} + more);
        requireSentence(run, 3, copy);
        CHECK(run.err.contains("penuh,"));
        CHECK_FALSE(run.err.contains(sample.path().toUtf8()));
        CHECK_FALSE(QFileInfo::exists(copy));
    }
    Limits limits;
    limits.environment[text("XDG_DATA_HOME")] = sample.path(text("data"));
    const auto opened = PlanFile::open(sample.path(), OpenMode::Read);
    REQUIRE(opened);
    const QString folder = sample.path(text("data/Pela/Pela/backups/")) + masterplanOf(opened->file->plan()).id.text() + u'/';
    REQUIRE(QDir().mkpath(folder));
    writeBytes(folder + text("rusak-000001-00000000.pela"), bytesOf(sample.path()));
    const QString broken = disk.path("rusak.pela");
    writeBytes(broken, "rusak");
    const Run run = runPela({text("restore"), broken}, limits);
    requireSentence(run, 3, broken);
    CHECK(run.err.contains(broken.toUtf8()));
    CHECK_FALSE(run.err.contains(".part"));
    CHECK(bytesOf(broken) == "rusak");
}

TEST_CASE("A plan on a disk mounted read-only can be read")
{
    SmallDisk disk("size=8m");
    SampleFolder sample;
    if (!disk.isThere()) {
        // Without the right to mount, permission bits say the same; the test above covers them.
        SUCCEED("no mount possible here");
        return;
    }
    const QString path = disk.path("ambon.pela");
    REQUIRE(QFile::copy(sample.path(), path));
    const QByteArray folder = QFile::encodeName(QFileInfo(path).path());
    REQUIRE(::mount("tmpfs", folder.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0);
    const QByteArray before = sha256Of(path);
    CHECK(runPela({text("info"), path}).exitCode == 0);
    requireVerified(path);
    const Result<PlanFile::Opened> writing = PlanFile::open(path, OpenMode::Write);
    REQUIRE_FALSE(writing);
    CHECK(writing.error().problem == Problem::ReadOnly);
    const Result<PlanFile::Opened> looking = PlanFile::open(path, OpenMode::WriteIfFree);
    REQUIRE(looking);
    CHECK(looking->file->isReadOnly());
    CHECK(sha256Of(path) == before);
}
#endif
