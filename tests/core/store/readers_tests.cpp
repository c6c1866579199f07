// Who may read what is made from a plan: nobody who may not read the plan, from the first byte on.
#include "core/base/safe_file.h"
#include "core/publish/publish.h"
#include "core/store/backup.h"
#include "core/store/restore.h"
#include "tests/support/catch.h"
#include "tests/support/failing_statements.h"
#include "tests/support/plans.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>

using namespace pela;
using test::Bench;

namespace {

mode_t modeOf(const QString& path)
{
    struct stat told { };
    return ::stat(QFile::encodeName(path).constData(), &told) == 0 ? told.st_mode & 0777 : 0;
}

void setMode(const QString& path, mode_t mode)
{
    REQUIRE(::chmod(QFile::encodeName(path).constData(), mode) == 0);
}

/// What files of other people are made with, whatever the shell of the tests says.
class UsualMask {
public:
    UsualMask() : before_(::umask(022)) { }
    ~UsualMask() { ::umask(before_); }
    UsualMask(const UsualMask&) = delete;
    UsualMask& operator=(const UsualMask&) = delete;

private:
    mode_t before_;
};

/// Hidden and other files in a folder that somebody else may read, but for locks, which say who and not what.
QStringList readableIn(const QString& folder)
{
    QStringList found;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        if ((modeOf(path) & 0077) != 0 && !path.endsWith(QStringLiteral(".lock")) && !path.endsWith(QStringLiteral(".owner"))
            && !path.endsWith(QStringLiteral(".place")))
            found << path;
    }
    return found;
}

/// Watches the folder at every step that is reported.
Task watching(const QString& folder, QStringList& seen)
{
    return {{}, [folder, &seen](double) { seen += readableIn(folder); }};
}

} // namespace

TEST_CASE("What is made from a plan that only its owner may read can only be read by its owner, also while it is written")
{
    const UsualMask mask;
    Bench bench;
    bench.make().finishBackup();
    const QString folder = QFileInfo(bench.path()).path();
    const auto mode = GENERATE(OpenMode::Write, OpenMode::Read);
    bench.close();
    setMode(bench.path(), 0600);
    REQUIRE(QDir(bench.path(QStringLiteral("data"))).removeRecursively()); // a backup of when others might read the plan
    const auto opened = PlanFile::open(bench.path(), mode);
    REQUIRE(opened);
    PlanFile& file = *opened->file;
    file.finishBackup();
    QStringList seen;
    const Task task = watching(folder, seen);
    REQUIRE(file.saveCopy(bench.path(QStringLiteral("salinan.pela")), task));
    int statements = 1;
    for (int n = 1; n < statements + 20; n += 7) {
        test::failStatement(0);
        test::beforeStatement(n, [&] { seen += readableIn(folder); });
        REQUIRE(file.saveCompactCopy(bench.path(QStringLiteral("ringkas.pela"))));
        statements = test::statementsRun();
    }
    test::beforeStatement(0, {});
    for (const char* suffix : {"csv", "html", "xlsx"})
        REQUIRE(publish::exportDocument(file.plan(), book::DocumentRef {book::DocumentKind::Matrix},
            bench.path(QStringLiteral("matriks.") + QLatin1String(suffix)), file.onDisk(), task));
    REQUIRE(publish::write(QByteArray("pindaian"), bench.path(QStringLiteral("pindaian.jpg")), task, file.path()));
    if (mode == OpenMode::Write) {
        REQUIRE(file.commit(change(QStringLiteral("Tambah")).insert(test::program(file.plan(), QStringLiteral("A")))));
        seen += readableIn(folder);
    }
    CHECK(seen.join(u'\n').toStdString() == std::string());
    CHECK(readableIn(folder).join(u'\n').toStdString() == std::string());
    if (mode == OpenMode::Write)
        CHECK(modeOf(QFileInfo(backupFolder(masterplanOf(file.plan()).id)).path()) == 0700);
}

TEST_CASE("What replaces a file keeps the readers of both, and a plan that others may read has documents that they may read")
{
    const UsualMask mask;
    Bench bench;
    PlanFile& file = bench.make();
    file.finishBackup();
    const QString target = bench.path(QStringLiteral("pindaian.jpg"));
    const auto modeAfter = [&](mode_t plan, std::optional<mode_t> there) {
        setMode(bench.path(), plan);
        QFile::remove(target);
        if (there) {
            REQUIRE(writeNewFile(target, "lama"));
            setMode(target, *there);
        }
        REQUIRE(publish::write(QByteArray("baru"), target, {}, file.path()));
        return modeOf(target);
    };
    CHECK(modeAfter(0644, {}) == 0644);
    CHECK(modeAfter(0664, {}) == 0644); // as the system makes files
    CHECK(modeAfter(0640, {}) == 0640);
    CHECK(modeAfter(0644, 0600) == 0600);
    CHECK(modeAfter(0600, 0644) == 0600);
    CHECK(modeAfter(0664, 0664) == 0664); // a file that a group shares
    CHECK(modeAfter(0400, {}) == 0600);
    setMode(bench.path(), 0600);
}

TEST_CASE("A restored plan has the readers that the plan had, or its backup when it is gone")
{
    const UsualMask mask;
    Bench bench;
    bench.make();
    bench.close();
    setMode(bench.path(), 0640);
    bench.reopen();
    bench.close();
    SECTION("damaged")
    {
        setMode(bench.path(), 0600);
        REQUIRE(QFile::resize(bench.path(), 5000));
        const auto restored = restorePlan(bench.path());
        REQUIRE(restored);
        CHECK(modeOf(bench.path()) == 0600);
        CHECK(modeOf(restored->kept) == 0600);
    }
    SECTION("gone")
    {
        REQUIRE(QFile::remove(bench.path()));
        const auto backups = backupsFor(bench.path());
        REQUIRE(backups);
        setMode(backups->first(), 0600);
        REQUIRE(restorePlan(bench.path()));
        CHECK(modeOf(bench.path()) == 0600);
    }
}
#endif
