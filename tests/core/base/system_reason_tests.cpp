// The reasons that the system gives are said in our words.
#include "core/base/safe_file.h"
#include "core/base/system_reason.h"
#include "tests/support/catch.h"
#include "tests/support/small_disk.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>

using namespace pela;

#ifdef Q_OS_UNIX
TEST_CASE("What the system says went wrong is said in our words, and what we have none for as it is")
{
    for (const int code : {ENOSPC, EACCES, EROFS, ENOENT, ENAMETOOLONG, EMFILE, EFBIG, EIO}) {
        const QString given = qt_error_string(code);
        INFO(given.toStdString());
        CHECK(reasonInWords(given) != given);
        CHECK(reasonInWords(given).front().isLower());
    }
    CHECK(reasonInWords(QStringLiteral("something else")) == QStringLiteral("something else"));
}

TEST_CASE("A copy that a full disk took a part of says so")
{
    QTemporaryDir folder;
    const QString from = folder.filePath(QStringLiteral("dari"));
    const QString to = folder.filePath(QStringLiteral("ke"));
    REQUIRE(writeNewFile(from, QByteArray(300'000, 'x')));
    const test::SmallDisk disk(100'000);
    const Result<> copied = copyFile(from, to);
    REQUIRE_FALSE(copied);
    INFO(copied.error().message.toStdString());
    CHECK(copied.error().problem == Problem::Unwritable);
    CHECK_FALSE(copied.error().message.contains(QStringLiteral("nknown")));
    CHECK_FALSE(QFileInfo::exists(to));
}
#endif
