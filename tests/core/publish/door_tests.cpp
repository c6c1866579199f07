// The one door from a document to a file: what it replaces, what it refuses, and what stays when it is stopped or fails.
#include "core/base/safe_file.h"
#include "core/publish/publish.h"
#include "core/store/new_plan.h"
#include "tests/support/catch.h"
#include "tests/support/large_plan.h"
#include "tests/support/plans.h"
#include "tests/support/small_disk.h"

#include <QDir>
#include <QFile>

using namespace pela;

namespace {

const book::DocumentRef matrix {book::DocumentKind::Matrix};

/// A folder with nothing in it but what a test puts there.
class Folder {
public:
    QString path(const QString& name = {}) const { return folder_.filePath(name); }
    QStringList files() const
    {
        return QDir(folder_.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    QString put(const QString& name, const QByteArray& bytes) const
    {
        REQUIRE(writeNewFile(path(name), bytes));
        return path(name);
    }

private:
    QTemporaryDir folder_;
};

QByteArray read(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// Every way through the door: a document built here, one built before, bytes that are no document.
std::vector<std::function<Result<>(const QString& path)>> waysThrough(const Plan& plan)
{
    return {[&plan](const QString& path) { return publish::exportDocument(plan, matrix, path); },
        [](const QString& path) {
            book::Document document;
            document.sections.resize(1);
            return publish::write(document, path);
        },
        [](const QString& path) { return publish::write(QByteArray("pindaian"), path); }};
}

} // namespace

TEST_CASE("No way through the door replaces a plan, whatever the plan is called and however its path is spelled")
{
    const Folder folder;
    const Plan plan = test::largePlan(1);
    const QString path = folder.path(QStringLiteral("rencana.csv")); // plans are not always called .pela
    REQUIRE(createSample(path));
    const QByteArray before = read(path);
    const QString damaged = folder.put(QStringLiteral("rusak.pela"), "half of its first page is gone");
    const QString journal = folder.put(QStringLiteral("rencana.csv-journal"), "what a crash left undone");
    QDir(folder.path()).mkdir(QStringLiteral("lain"));
    QStringList spelled {path, folder.path(QStringLiteral("lain/../rencana.csv")), folder.path(QStringLiteral(".//rencana.csv")),
        QDir::current().relativeFilePath(path)};
    const QString link = folder.path(QStringLiteral("tautan.csv"));
    REQUIRE(QFile::link(path, link));
    REQUIRE(QFile::link(folder.path(), folder.path(QStringLiteral("pintu"))));
    spelled << link << folder.path(QStringLiteral("pintu/rencana.csv"));
    const QStringList files = folder.files();

    for (const auto& way : waysThrough(plan)) {
        for (const QString& name : std::as_const(spelled)) {
            INFO(name.toStdString());
            const auto refused = way(name);
            REQUIRE_FALSE(refused);
            CHECK(refused.error().problem == Problem::Refused);
            CHECK(refused.error().message.contains(QDir::toNativeSeparators(name)));
        }
        CHECK(read(path) == before);
        CHECK(folder.files() == files);
    }
    for (const QString& name : {damaged, journal, folder.path(QStringLiteral("RUSAK.PELA"))})
        if (QFileInfo::exists(name))
            CHECK_FALSE(publish::write(QByteArray("pindaian"), name));
    CHECK(read(damaged) == "half of its first page is gone");
    CHECK(read(journal) == "what a crash left undone");
    CHECK(folder.files() == files);
}

TEST_CASE("A plan that somebody puts in the place of a document while it is written stays")
{
    const Folder folder;
    const Plan plan = test::largePlan(1);
    const QString path = folder.path(QStringLiteral("m.html"));
    Task task;
    task.progress = [&](double done) {
        if (done < 1 && !QFileInfo::exists(path))
            REQUIRE(createSample(path));
    };
    const auto refused = publish::exportDocument(plan, matrix, path, {}, task);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().problem == Problem::Refused);
    CHECK(PlanFile::open(path, OpenMode::Read));
    CHECK(folder.files() == QStringList {QStringLiteral("m.html")});
}

TEST_CASE("What is no place for a file is refused with its sentence, and nothing is left there")
{
    const Folder folder;
    const Plan plan = test::largePlan(1);
    QDir(folder.path()).mkdir(QStringLiteral("map.csv"));
    folder.put(QStringLiteral("berkas"), "no folder");
    const QStringList files = folder.files();
    for (const QString& path : {folder.path(QStringLiteral("tidak/ada/m.csv")), folder.path(QStringLiteral("map.csv")),
             folder.path(QStringLiteral("berkas/m.csv")), QStringLiteral("/proc/m.csv"), QStringLiteral("/dev/full.csv/m.csv")})
        for (const auto& way : waysThrough(plan)) {
            INFO(path.toStdString());
            const auto refused = way(path);
            REQUIRE_FALSE(refused);
            CHECK(refused.error().problem == Problem::Unwritable);
            CHECK(refused.error().message.size() > 30);
        }
    CHECK(folder.files() == files);
    CHECK_FALSE(publish::write(QByteArray("pindaian"), QStringLiteral("/dev/null")));
    CHECK_FALSE(QFileInfo(QStringLiteral("/dev/null")).isFile());
}

TEST_CASE("A file is replaced behind its link, keeps who may read it, and may have the longest name there is")
{
    const Folder folder;
    const QString scan = folder.put(QStringLiteral("pindaian.pdf"), "lama");
    const auto ours = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    REQUIRE(QFile::setPermissions(scan, ours));
    const QString link = folder.path(QStringLiteral("tautan.pdf"));
    REQUIRE(QFile::link(scan, link));
    REQUIRE(publish::write(QByteArray("baru"), link));
    CHECK(read(scan) == "baru");
    CHECK(QFileInfo(link).isSymLink());
    CHECK((QFile::permissions(scan) & (QFileDevice::ReadOther | QFileDevice::ReadGroup)) == QFileDevice::Permissions());

    const QString longest = QString(251, u'p') + QStringLiteral(".pdf");
    REQUIRE(publish::write(QByteArray("panjang"), folder.path(longest)));
    CHECK(read(folder.path(longest)) == "panjang");
    CHECK_FALSE(publish::write(QByteArray("panjang"), folder.path(u'p' + longest)));
    CHECK(folder.files().size() == 3);
}

TEST_CASE("Writing reports what is done, never less than before, and all of it at the end")
{
    const Folder folder;
    const Plan plan = test::largePlan(30);
    for (const char* suffix : {"csv", "html", "xlsx"}) {
        INFO(suffix);
        std::vector<double> reported;
        Task task;
        task.progress = [&](double done) { reported.push_back(done); };
        REQUIRE(publish::exportDocument(plan, matrix, folder.path(QStringLiteral("m.") + QString::fromLatin1(suffix)), {}, task));
        REQUIRE(reported.size() >= 2);
        CHECK(std::is_sorted(reported.begin(), reported.end()));
        CHECK(reported.front() >= 0);
        CHECK(reported.back() == 1);
    }
}

TEST_CASE("Stopped at any moment, writing leaves nothing behind and the old file as it was")
{
    const Folder folder;
    const Plan plan = test::largePlan(30);
    for (const char* suffix : {"csv", "html", "xlsx"}) {
        const QString path = folder.put(QStringLiteral("m.") + QString::fromLatin1(suffix), "lama");
        const QStringList files = folder.files();
        for (int moment = 0; moment < 4; ++moment) {
            INFO(suffix << " at report " << moment);
            std::stop_source source;
            Task task {source.get_token(), [&, left = moment](double done) mutable {
                           if (done < 1 && left-- == 0)
                               source.request_stop();
                       }};
            const auto written = publish::exportDocument(plan, matrix, path, {}, task);
            if (!source.stop_requested()) // it was done before that moment came
                break;
            REQUIRE_FALSE(written);
            CHECK(written.error().problem == Problem::Stopped);
            CHECK(written.error().message.contains(QDir::toNativeSeparators(path)));
            CHECK(read(path) == "lama");
            CHECK(folder.files() == files);
        }
        std::stop_source before;
        before.request_stop();
        const auto written = publish::exportDocument(plan, matrix, path, {}, Task {before.get_token(), {}});
        REQUIRE_FALSE(written);
        CHECK(written.error().problem == Problem::Stopped);
        CHECK(folder.files() == files);
    }
}

#ifdef Q_OS_UNIX
TEST_CASE("A full disk is told, by the name that was asked for, and leaves the old file as it was")
{
    const Folder folder;
    const Plan plan = test::largePlan(200);
    for (const char* suffix : {"csv", "html", "xlsx", "pindaian"}) {
        INFO(suffix);
        const QString path = folder.put(QStringLiteral("m.") + QString::fromLatin1(suffix), "lama");
        const QStringList files = folder.files();
        Result<> written;
        {
            const test::SmallDisk full(4000);
            written = suffix == QLatin1String("pindaian") ? publish::write(QByteArray(100'000, 'p'), path)
                                                          : publish::exportDocument(plan, matrix, path);
        }
        REQUIRE_FALSE(written);
        CHECK(written.error().problem == Problem::Unwritable);
        CHECK(written.error().message.contains(QDir::toNativeSeparators(path)));
        CHECK_FALSE(written.error().message.contains(QStringLiteral(".part")));
        CHECK(read(path) == "lama");
        CHECK(folder.files() == files);
    }
}
#endif
