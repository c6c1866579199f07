// SQLite's locks on a file go when anything in the process closes that file, so an open plan is known without being opened.
#include "core/publish/publish.h"
#include "tests/support/catch.h"
#include "tests/support/ear.h"
#include "tests/support/plans.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <filesystem>

using namespace pela;
using test::Bench;
using test::Ear;

TEST_CASE("The plan that is open here is known as a plan under every name, without being opened once more")
{
    Bench bench;
    bench.make();
    bench.close();
    const QString link = bench.path(QStringLiteral("keras.csv"));
    const OpenMode mode = GENERATE(OpenMode::Write, OpenMode::Read);
    {
        const auto opened = PlanFile::open(bench.path(), mode);
        REQUIRE(opened);
        opened->file->finishBackup();
        std::filesystem::create_hard_link(bench.path().toStdString(), link.toStdString());
        Ear ear(bench.path());
        for (const QString& path : {bench.path(), link}) {
            INFO(path.toStdString());
            const auto refused = publish::mayWrite(path);
            REQUIRE_FALSE(refused);
            CHECK(refused.error().problem == Problem::Refused);
        }
        CHECK_FALSE(ear.heard());
    }
    // Closed, it is looked at again.
    Ear ear(bench.path());
    CHECK_FALSE(publish::mayWrite(link));
    CHECK(ear.heard());
}

TEST_CASE("Work that outlives a plan does not close the file under the same plan when that is opened again")
{
    Bench bench;
    std::optional<PlanOnDisk> work = bench.make().onDisk();
    REQUIRE(work->copyTo(bench.path(QStringLiteral("salinan.pela"))));
    bench.close();
    PlanFile& again = bench.reopen();
    again.finishBackup();
    Ear ear(bench.path());
    work.reset();
    CHECK_FALSE(ear.heard());
    bench.close();
    CHECK(ear.heard());
}

#endif
