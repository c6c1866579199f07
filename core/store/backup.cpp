#include "core/store/backup.h"

#include "core/base/safe_file.h"
#include "core/store/database.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace pela {

namespace {

constexpr qsizetype backupsKept = 10;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

Result<> proveCopy(const QString& copy, const QString& target)
{
    const Result<std::unique_ptr<Database>> opened = Database::open(copy, Database::Access::Read, target);
    if (!opened)
        return opened.error();
    const Result<Value> verdict = (*opened)->single(QStringLiteral("PRAGMA quick_check(1)"));
    if (!verdict)
        return verdict.error();
    if (verdict->toString() != QLatin1String("ok"))
        return Error {Problem::Damaged,
            Words::tr("The copy for %1 did not come out whole, so it was not kept. Check the disk, then try again.")
                .arg(QDir::toNativeSeparators(target))};
    return {};
}

} // namespace

Result<> verifiedCopy(Database& database, const QString& temporary, const QString& target)
{
    Result<> done = database.run(QStringLiteral("VACUUM INTO ?"), {temporary});
    if (!done && done.error().problem != Problem::Damaged) {
        // What failed is the place the copy goes to, not the plan.
        done = Error {Problem::Unwritable,
            Words::tr("No copy could be written to %1. Check that there is space and that you may write in its folder, then "
                      "try again.")
                .arg(QDir::toNativeSeparators(target))};
    }
    if (done)
        done = proveCopy(temporary, target);
    if (!done) {
        QFile::remove(temporary);
        QFile::remove(temporary + QStringLiteral("-journal"));
    }
    return done;
}

QString backupFolder(Id<Masterplan> plan)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/backups/") + plan.text();
}

Result<> keepBackup(Database& database, Id<Masterplan> plan, const QString& planPath)
{
    QDir folder(backupFolder(plan));
    if (!folder.mkpath(QStringLiteral(".")))
        return Error {Problem::Unwritable, Words::tr("No backup was kept: the folder %1 cannot be written.").arg(folder.path())};
    const QString name = QFileInfo(planPath).completeBaseName()
        + QDateTime::currentDateTime().toString(QStringLiteral("-yyyyMMdd-HHmmss-zzz")) + QStringLiteral(".pela");
    const QString target = folder.filePath(name);
    const QString temporary = temporaryBeside(target);
    if (Result<> copied = verifiedCopy(database, temporary, target); !copied)
        return copied;
    if (Result<> placed = replaceFile(temporary, target); !placed)
        return placed;
    const QStringList newestFirst = folder.entryList({QStringLiteral("*.pela")}, QDir::Files, QDir::Time);
    for (const QString& old : newestFirst.mid(backupsKept))
        folder.remove(old);
    return {};
}

} // namespace pela
