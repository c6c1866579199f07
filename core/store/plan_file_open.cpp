// Every way opening a plan can end, and making a new one.
#include "core/base/safe_file.h"
#include "core/model/draft.h"
#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/file_at_rest.h"
#include "core/store/file_lock.h"
#include "core/store/open_plans.h"
#include "core/store/plan_file.h"
#include "core/store/restore.h"
#include "core/store/schema.h"
#include "core/store/side_files.h"
#include "core/store/upgrades/upgrade.h"
#include "core/store/verify.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanFile)
};

QString shown(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

Error damaged(const QString& path)
{
    return {Problem::Damaged,
        Words::tr(
            "The file %1 is damaged: a part of it is missing or unreadable. Nothing was changed in it. Restore it from a backup.")
            .arg(shown(path))};
}

Error noName()
{
    return {Problem::Usage, Words::tr("No file was named. Give the name of a plan, for example ambon.pela.")};
}

qint64 pageSizeIn(const QByteArray& header)
{
    const quint32 raw = qFromBigEndian<quint16>(header.constData() + 16);
    return raw == 1 ? 65536 : raw;
}

/// Whether the file has fewer pages than its header says. Beside a program that writes, the header may be newer than the file:
/// its journal is asked for first, the length after that, and all of it again when a transaction may have been taken back.
bool isCutShort(const QString& path)
{
    constexpr int times = 3;
    for (int time = 0; time < times; ++time) {
        const Result<QByteArray> header = firstBytes(path, headerSize);
        if (!header || header->size() < headerSize || mayBeUnfinished(path))
            return false;
        const qint64 pages = qFromBigEndian<quint32>(header->constData() + 28);
        if (QFileInfo(path).size() >= pageSizeIn(*header) * pages)
            return false;
    }
    return true;
}

/// Looks at the first bytes without SQLite: answers the schema number, or why this is no plan we can open.
Result<int> inspect(const QString& path)
{
    if (path.isEmpty())
        return noName();
    const QFileInfo info(path);
    if (!info.exists())
        return Error {Problem::NotFound, Words::tr("There is no file %1. Check the name, or the stick.").arg(shown(path))};
    const Error notAPlan {
        Problem::NotAPlan, Words::tr("%1 is not a Pela plan. Choose a file that ends in .pela.").arg(shown(path))};
    if (!info.isFile())
        return notAPlan;
    if (isOpenPlan(path)) // it was looked at then
        return currentSchema();
    if (const Result<> plain = sideFilesAreFiles(path); !plain)
        return plain.error();
    const Result<QByteArray> first = firstBytes(path, headerSize);
    if (!first)
        return first.error();
    const QByteArray& header = *first;
    if (header.isEmpty())
        return Error {Problem::NotAPlan, Words::tr("The file %1 is empty. Restore it from a backup.").arg(shown(path))};
    if (!header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return notAPlan;
    if (header.size() < headerSize)
        return damaged(path);
    const auto number = [&header](int at) { return qFromBigEndian<quint32>(header.constData() + at); };
    if (!isHeaderOfPlan(header))
        return notAPlan;
    const int schema = int(number(60));
    if (schema > currentSchema())
        return Error {Problem::Newer,
            Words::tr("The file %1 was written by a newer Pela (schema %2; this one reads up to %3). Install the newer Pela "
                      "to open it.")
                .arg(shown(path))
                .arg(schema)
                .arg(currentSchema())};
    constexpr qint64 smallestPage = 512;
    if (schema < 1 || pageSizeIn(header) < smallestPage || isCutShort(path))
        return damaged(path);
    return schema;
}

/// SQLite and the lock keep what belongs to a file beside the name it was opened by: under another name of the same file (a hard
/// link) nobody would see it, so such a file is not one to write to. See docs/adr/010. Asked by whoever has the lock.
Result<> keepOneName(const QString& path)
{
    endUnfinishedRestore(path);
    if (namesOf(path) <= 1)
        return {};
    return Error {Problem::ReadOnly,
        Words::tr("The file %1 has a second name elsewhere on the disk (a hard link), and whoever opened it there would not be "
                  "seen here. You can look at the plan; save a copy to change it.")
            .arg(shown(path))};
}

/// Whether the file may be written to, as far as can be told before it is locked.
Result<> mayBeWritten(const QString& path)
{
    if (!QFileInfo(path).isWritable())
        return Error {Problem::ReadOnly,
            Words::tr("The file %1 can only be read. You can look at the plan; save a copy elsewhere to change it.")
                .arg(shown(path))};
    if (const Result<> room = nameLeavesRoom(path); !room)
        return Error {Problem::ReadOnly, room.error().message};
    return {};
}

/// Brings the copy at `copy` up to date and proves it; `path` is the file it was copied from.
Result<> migrateCopy(const QString& copy, const QString& path, int schema)
{
    const Result<std::unique_ptr<Database>> database = Database::open(copy, Database::Access::Write, path);
    if (!database)
        return database.error();
    if (Result<> done = upgradeFile(**database, schema, path); !done)
        return done;
    const Result<PlanFile::Report> report = verifyDatabase(**database, path);
    if (!report)
        return report.error();
    if (!report->problems.isEmpty())
        return Error {Problem::Damaged,
            Words::tr("The file %1 is of an older form and could not be brought up to date: %2 Nothing was changed in it. "
                      "Restore it from a backup.")
                .arg(shown(path), report->problems.first())};
    return {};
}

/// A file of an older schema is kept as it was.
Result<> backUpOld(const QString& path)
{
    const Result<std::unique_ptr<Database>> old = Database::open(path, Database::Access::Write);
    if (!old)
        return old.error();
    const Result<QVariant> id = (*old)->single(QStringLiteral("SELECT id FROM masterplan"));
    if (!id)
        return id.error();
    const Result<QVariant> head = (*old)->single(QStringLiteral("SELECT hash FROM journal ORDER BY seq DESC LIMIT 1"));
    if (!head)
        return head.error();
    FileAtRest file(path);
    return keepBackup(file, Id<Masterplan>(uuidFrom(id->toString())), head->toByteArray(), path);
}

/// A file of today's schema beside an older one.
Result<QString> migratedBeside(const QString& path, int schema)
{
    Result<QString> made = temporaryBeside(path, path);
    if (!made)
        return made;
    Result<> done = copyFile(path, *made);
    if (done)
        done = migrateCopy(*made, path, schema);
    if (done)
        return made;
    QFile::remove(*made);
    QFile::remove(hotJournal(*made));
    return done.error();
}

/// Puts a file of today's schema in place of an older one, of which a backup is kept. Nobody else writes.
Result<> replaceOlder(const QString& path, int schema)
{
    // Opening finishes an interrupted transaction first, so that the copy is of a file at rest.
    if (Result<> kept = backUpOld(path); !kept)
        return kept;
    const Result<QString> copy = readTwice([&] { return migratedBeside(path, schema); });
    return copy ? placePlan(*copy, path, Place::Replace) : Result<>(copy.error());
}

} // namespace

bool PlanFile::isOlder(const QString& path)
{
    const Result<int> schema = inspect(path);
    return schema && *schema < currentSchema();
}

Result<> PlanFile::bringUpToDate(const QString& path)
{
    const QString itself = QFileInfo(path).canonicalFilePath();
    if (const Result<> may = mayBeWritten(itself); !may)
        return may;
    const auto lock = FileLock::acquire(itself, Author::current());
    if (!lock)
        return lock.error();
    if (const Result<> one = keepOneName(itself); !one)
        return one;
    const Result<int> schema = inspect(itself); // again, now that nobody else writes
    if (!schema)
        return schema.error();
    if (const Result<> aside = setStrangersAside(itself); !aside)
        return aside;
    return *schema < currentSchema() ? replaceOlder(itself, *schema) : Result<>();
}

/// Makes a plan that is to be `path` in the empty file `temporary`.
Result<> PlanFile::makeIn(
    const QString& temporary, const QString& path, const ChangeSet& first, const std::function<Result<>(PlanFile&)>& then)
{
    std::unique_ptr<PlanFile> made(new PlanFile);
    made->path_ = path;
    Result<std::unique_ptr<Database>> database = Database::open(temporary, Database::Access::Write, path);
    if (!database)
        return Error {
            Problem::Unwritable, Words::tr("%1 cannot be written. Check that you may write in its folder.").arg(shown(path))};
    made->db_ = std::move(*database);
    if (Result<> tables = makeTables(*made->db_); !tables)
        return tables;
    Draft draft(made->plan_, first.label());
    draft.apply(first);
    const Result<ChangeSet> whole = draft.prove();
    if (!whole)
        return whole.error();
    JournalEntry begin = made->newEntry(JournalKind::Begin, first.label());
    begin.plan = masterplanOf(draft.plan()).id.uuid();
    Result<> done = made->write(std::move(begin), *whole, draft.plan());
    if (done && then)
        done = made->load();
    return done && then ? then(*made) : done;
}

Result<std::unique_ptr<PlanFile>> PlanFile::create(
    const QString& path, const ChangeSet& first, const std::function<Result<>(PlanFile&)>& then)
{
    if (path.isEmpty())
        return noName();
    if (const Result<> room = nameLeavesRoom(path); !room)
        return room.error();
    if (QFileInfo::exists(path))
        return Error {Problem::Unwritable,
            Words::tr("There already is a file %1. Choose another name; nothing was written.").arg(shown(path))};
    if (const QString folder = QFileInfo(path).absolutePath(); !QFileInfo(folder).isDir())
        return Error {Problem::Unwritable,
            Words::tr("The folder %1 does not exist. Choose another folder, or make that one.").arg(shown(folder))};
    const Result<QString> beside = temporaryBeside(path);
    if (!beside)
        return beside.error();
    const QString& temporary = *beside;
    const Result<> done = readTwice([&] {
        QFile::remove(hotJournal(temporary));
        const Result<> empty = fillFile(temporary, {});
        return empty ? makeIn(temporary, path, first, then) : empty;
    });
    if (!done) {
        QFile::remove(temporary);
        QFile::remove(hotJournal(temporary));
        return done.error();
    }
    if (Result<> placed = placePlan(temporary, path, Place::New); !placed)
        return placed.error();
    Result<Opened> opened = open(path, OpenMode::Write);
    if (!opened)
        return Error {opened.error().problem,
            Words::tr("The plan %1 was made and is whole, but it could not be opened: %2")
                .arg(shown(path), opened.error().message)};
    return std::move(opened->file);
}

Result<PlanFile::Opened> PlanFile::open(const QString& path, OpenMode mode)
{
    // What the file lacks may lie where a restore that died has put it; one that goes on has the lock.
    if (!isOpenPlan(path) && isRestoreUnfinished(path))
        if (const auto lock = FileLock::acquire(path, Author::current()))
            endUnfinishedRestore(path);
    const Result<int> schema = inspect(path);
    if (!schema)
        return schema.error();
    // Behind all links and spellings lies one file: that is what is locked, read and replaced.
    const QString itself = QFileInfo(path).canonicalFilePath();
    if (mode == OpenMode::Read)
        return openReadable(itself, {});
    Result<Opened> opened = openWritable(itself, mode);
    const bool tryReading = mode == OpenMode::WriteIfFree && !opened
        && (opened.error().problem == Problem::Locked || opened.error().problem == Problem::ReadOnly);
    if (!tryReading)
        return opened;
    const std::optional<LockHolder> holder = FileLock::holder(itself);
    Result<Opened> reading = openReadable(itself, opened.error().message);
    if (reading)
        reading->file->heldElsewhere_ = opened.error().problem == Problem::Locked && holder && holder->elsewhere;
    return reading;
}

Result<PlanFile::Opened> PlanFile::openWritable(const QString& path, OpenMode mode)
{
    if (const Result<> may = mayBeWritten(path); !may)
        return may.error();
    Opened opened {std::unique_ptr<PlanFile>(new PlanFile), false};
    PlanFile& file = *opened.file;
    file.path_ = path;
    Result<std::unique_ptr<FileLock>> lock
        = mode == OpenMode::TakeOver ? FileLock::takeOver(path, file.author_) : FileLock::acquire(path, file.author_);
    if (!lock)
        return lock.error();
    file.lock_ = std::move(*lock);
    if (const Result<> one = keepOneName(path); !one)
        return one.error();

    Result<int> schema = inspect(path); // again, now that nobody else writes
    if (!schema)
        return schema.error();
    if (const Result<> aside = setStrangersAside(path); !aside)
        return aside.error();
    if (*schema < currentSchema()) {
        if (const Result<> done = replaceOlder(path, *schema); !done)
            return done.error();
        opened.migrated = true;
    }
    file.open_ = std::make_unique<OpenPlan>(path);
    file.atRest_ = FileAtRest::of(path);
    file.identity_ = fileIdentity(path);
    Result<std::unique_ptr<Database>> database = Database::open(path, Database::Access::Write);
    if (!database)
        return database.error();
    file.db_ = std::move(*database);
    if (Result<> loaded = file.load(); !loaded)
        return loaded.error();
    file.beginning_ = Beginning {file.head_.hash, file.plan_.snapshot()};
    file.startBackup();
    return opened;
}

Result<> PlanFile::goOnIn(const QString& path)
{
    Result<Opened> opened = open(path, OpenMode::Write);
    if (!opened)
        return opened.error();
    PlanFile& there = *opened->file;
    if (there.head_.hash != head_.hash)
        return Error {Problem::Refused, Words::tr("%1 is of another state than the plan that is open here.").arg(shown(path))};
    std::swap(path_, there.path_);
    std::swap(readOnly_, there.readOnly_);
    std::swap(readOnlyReason_, there.readOnlyReason_);
    std::swap(open_, there.open_);
    std::swap(db_, there.db_);
    std::swap(lock_, there.lock_);
    std::swap(atRest_, there.atRest_);
    std::swap(identity_, there.identity_);
    std::swap(dataVersion_, there.dataVersion_);
    std::swap(temporary_, there.temporary_);
    writtenOver_ = false;
    return {};
}

Result<PlanFile::Opened> PlanFile::openReadable(const QString& path, const QString& reason)
{
    Opened opened {std::unique_ptr<PlanFile>(new PlanFile), false};
    PlanFile& file = *opened.file;
    file.path_ = path;
    file.readOnly_ = true;
    file.readOnlyReason_
        = reason.isEmpty() ? Words::tr("The plan was opened for reading only. Open it again to change it.") : reason;

    Result<int> schema = inspect(path);
    if (!schema)
        return schema.error();
    const bool older = *schema < currentSchema();
    if (!older && strangersBeside(path).isEmpty()) {
        file.open_ = std::make_unique<OpenPlan>(path);
        Result<std::unique_ptr<Database>> database = Database::open(path, Database::Access::Read);
        Result<> loaded = database ? Result<>() : Result<>(database.error());
        if (database) {
            file.db_ = std::move(*database);
            loaded = file.load();
        }
        if (loaded)
            return opened;
        const Problem problem = loaded.error().problem;
        if (!mayBeUnfinished(path) || (problem != Problem::ReadOnly && problem != Problem::Unreadable))
            return loaded.error();
        file.db_.reset();
        file.open_.reset();
    }
    // An older file has to be brought up to date, and an interrupted transaction rolled back, before anybody can read:
    // in a copy, because reading changes nothing.
    const auto temporary = temporaryFolder();
    if (!temporary)
        return temporary.error();
    file.temporary_ = *temporary;
    const QString copy = PlanOnDisk::readersCopy(*file.temporary_);
    const Result<> copied = readTwice([&] {
        QFile::remove(hotJournal(copy));
        Result<> done = copyFile(path, copy);
        if (done && mayBeUnfinished(path) && !strangersBeside(path).contains(hotJournal(path)))
            done = copyFile(hotJournal(path), hotJournal(copy));
        return done && older ? migrateCopy(copy, path, *schema) : done;
    });
    if (!copied)
        return copied.error();
    opened.migrated = older;
    Result<std::unique_ptr<Database>> database = Database::open(copy, Database::Access::Write, path);
    if (!database)
        return database.error();
    file.db_ = std::move(*database);
    if (Result<> loaded = file.load(); !loaded)
        return loaded.error();
    return opened;
}

} // namespace pela
