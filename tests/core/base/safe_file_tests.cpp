// Temporary files: hidden, swept when who made them is dead, and never anybody else's.
#include "core/base/safe_file.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

using namespace pela;

namespace {

/// The number of a process that has ended.
qint64 deadProcess()
{
    QProcess process;
    process.start(QStringLiteral("sleep"), {QStringLiteral("0")});
    REQUIRE(process.waitForStarted());
    const qint64 number = process.processId();
    REQUIRE(process.waitForFinished());
    return number;
}

QString ours()
{
    return u'-' + QString::number(QCoreApplication::applicationPid()) + u'-';
}

} // namespace

TEST_CASE("What a dead program left half written is swept by the next who writes there, and nothing else is")
{
    QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("matriks.csv"));
    const Result<QString> made = temporaryBeside(target);
    REQUIRE(made);
    const QString live = QFileInfo(*made).fileName();
    CHECK(live.startsWith(u'.'));
    REQUIRE(live.contains(ours()));
    const QString dead = QString(live).replace(ours(), u'-' + QString::number(deadProcess()) + u'-');
    QStringList stale {dead, dead + QStringLiteral("-journal")};
    QString elsewhere = dead; // another computer, on a share
    elsewhere[elsewhere.indexOf(u'-') + 1] = elsewhere[elsewhere.indexOf(u'-') + 1] == u'0' ? u'1' : u'0';
    const QStringList kept {live, elsewhere, QStringLiteral(".pela-catatan.part"), QStringLiteral(".pela-1-x-y.part"),
        QStringLiteral("catatan.part"), QString(dead).mid(1)};
    for (const QString& name : stale + kept)
        if (name != live)
            REQUIRE(writeNewFile(folder.filePath(name), "setengah"));
    const QString inside = dead + QStringLiteral("-AbCdEf");
    REQUIRE(QDir(folder.path()).mkpath(inside));
    REQUIRE(writeNewFile(folder.filePath(inside + QStringLiteral("/lembar")), "setengah"));
    stale << inside;

    REQUIRE(temporaryBeside(target));
    for (const QString& name : stale)
        CHECK_FALSE(QFileInfo::exists(folder.filePath(name)));
    for (const QString& name : kept)
        CHECK(QFileInfo::exists(folder.filePath(name)));
}

TEST_CASE("A folder for temporary files that a dead program left is swept by the next who needs one")
{
    QTemporaryDir all;
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", all.path().toUtf8());
    {
        const auto live = temporaryFolder();
        REQUIRE(live);
        const QString name = QFileInfo((*live)->path()).fileName();
        REQUIRE(QFileInfo((*live)->path()).absolutePath() == all.path());
        REQUIRE(name.contains(ours()));
        const QString dead = all.filePath(QString(name).replace(ours(), u'-' + QString::number(deadProcess()) + u'-'));
        REQUIRE(QDir().mkpath(dead + QStringLiteral("/dalam")));
        REQUIRE(writeNewFile(dead + QStringLiteral("/verify.pela"), "setengah"));
        REQUIRE(temporaryFolder());
        CHECK_FALSE(QFileInfo::exists(dead));
        CHECK(QFileInfo::exists((*live)->path()));
    }
    CHECK(QDir(all.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    qputenv("TMPDIR", before);
}

TEST_CASE("A file is put only where none is, and kept also under a name that nobody has")
{
    QTemporaryDir folder;
    const QString there = folder.filePath(QStringLiteral("ada"));
    REQUIRE(writeNewFile(there, "ada"));
    const Result<QString> made = temporaryBeside(there);
    REQUIRE(made);
    REQUIRE(fillFile(*made, "baru"));
    const auto refused = placeNewFile(*made, there);
    REQUIRE_FALSE(refused);
    CHECK_FALSE(QFileInfo::exists(*made));
    CHECK(*firstBytes(there, 10) == "ada");

    const QString other = folder.filePath(QStringLiteral("lain"));
    REQUIRE(keepAlso(there, other));
    CHECK(*firstBytes(other, 10) == "ada");
    REQUIRE(keepAlso(there, other)); // it has that name already
    REQUIRE(writeNewFile(folder.filePath(QStringLiteral("orang lain")), "x"));
    CHECK_FALSE(keepAlso(there, folder.filePath(QStringLiteral("orang lain"))));
    CHECK(*firstBytes(folder.filePath(QStringLiteral("orang lain")), 10) == "x");
}
