#include "core/store/plan_on_disk.h"

#include "core/base/safe_file.h"
#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/file_at_rest.h"
#include "core/store/plan_file.h"
#include "core/store/schema.h"
#include "core/store/tables.h"
#include "core/store/verify.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanOnDisk)
};

Error notWritten(const QString& target)
{
    return {Problem::Unwritable,
        Words::tr(
            "No copy could be written to %1. Check that there is space and that you may write in its folder, then try again.")
            .arg(QDir::toNativeSeparators(target))};
}

Error stopped()
{
    return {Problem::Stopped, Words::tr("Stopped; no copy was made.")};
}

/// The last of a copy: proved, it is put in place, unless somebody stopped it until then.
Result<> place(const QString& temporary, const QString& path, const Task& task)
{
    if (Result<> proven = proveCopy(temporary, path); !proven)
        return proven;
    task.report(1);
    if (task.stopped()) {
        QFile::remove(temporary);
        return stopped();
    }
    Result<> placed = replaceFile(temporary, path, task);
    return !placed && placed.error().problem == Problem::Stopped ? stopped() : placed;
}

bool isSameFile(const QString& a, const QString& b)
{
    const QString resolved = QFileInfo(a).canonicalFilePath();
    return !resolved.isEmpty() && resolved == QFileInfo(b).canonicalFilePath();
}

Result<> refuseItself(const QString& path, const QString& plan)
{
    if (!isSameFile(path, plan))
        return {};
    return Error {Problem::Refused,
        Words::tr("%1 is the open plan itself; a copy needs another name.").arg(QDir::toNativeSeparators(path))};
}

/// Bytes of the attachments that rows of the plan name, from one file into another.
Result<> copyContents(Database& from, Database& to, const Plan& plan)
{
    for (const Attachment& attachment : plan.all<Attachment>()) {
        const Result<QVariant> bytes
            = from.single(QStringLiteral("SELECT bytes FROM content WHERE sha256 = ?"), {attachment.content});
        if (!bytes)
            return bytes.error();
        if (!bytes->isValid())
            continue; // verify() tells of it; the copy is no worse
        if (Result<> done
            = to.run(QStringLiteral("INSERT OR IGNORE INTO content(sha256, bytes) VALUES (?, ?)"), {attachment.content, *bytes});
            !done)
            return done;
    }
    return {};
}

} // namespace

Result<> PlanOnDisk::photograph(const QString& target, const Task& task) const
{
    if (file_)
        return file_->copyTo(target, task);
    // Another program may write this file, so SQLite itself keeps the copy to one moment.
    const auto database = Database::open(readFrom_, Database::Access::Read, path_);
    if (!database)
        return database.error();
    const Result<> done = (*database)->run(QStringLiteral("VACUUM INTO ?"), {target});
    if (done)
        return done;
    QFile::remove(target);
    // SQLite calls the disk full also when a page of the plan leads to one that is not there, so the plan is asked.
    const Result<QVariant> verdict = (*database)->single(QStringLiteral("PRAGMA quick_check(1)"));
    if (!verdict)
        return verdict.error();
    if (verdict->toString() == QLatin1String("ok"))
        return notWritten(target);
    return Error {Problem::Damaged,
        QCoreApplication::translate("PlanFile",
            "The file %1 is damaged: a part of it is missing or unreadable. Nothing was changed in it. Open the newest "
            "backup instead.")
            .arg(QDir::toNativeSeparators(path_))};
}

Result<> PlanOnDisk::copyTo(const QString& path, const Task& task) const
{
    if (Result<> other = refuseItself(path, path_); !other)
        return other;
    const QString temporary = temporaryBeside(path);
    if (Result<> copied = photograph(temporary, task.part(0, 0.7)); !copied)
        return copied;
    return place(temporary, path, task);
}

Result<> PlanOnDisk::compactCopyTo(const QString& path, const Author& author, const Task& task) const
{
    if (Result<> other = refuseItself(path, path_); !other)
        return other;
    const QString temporary = temporaryBeside(path);
    const QString source = temporaryBeside(path);
    const auto make = [&]() -> Result<> {
        if (Result<> copied = photograph(source, task.part(0, 0.5)); !copied)
            return copied;
        const auto from = Database::open(source, Database::Access::Read, path_);
        if (!from)
            return from.error();
        const auto to = Database::open(temporary, Database::Access::Write, path);
        if (!to)
            return notWritten(path);
        Plan plan;
        if (Result<> read = readPlan(**from, plan, path_); !read)
            return read;
        JournalEntry begin;
        const Result<> found = eachJournalEntry(
            **from, path_, QStringLiteral("1 ORDER BY seq DESC LIMIT 1"), {},
            [&begin](JournalEntry&& head) {
                begin.from = head.hash;
                begin.time = head.time;
            },
            false);
        if (!found)
            return found;
        begin.seq = 1;
        begin.kind = JournalKind::Begin;
        begin.author = storableText(author.name);
        begin.machine = storableText(author.machine);
        begin.label = Words::tr("Begin anew from %1, without the history").arg(QFileInfo(path_).fileName());
        begin.plan = masterplanOf(plan).id.uuid();
        ChangeSet state;
        for (const EntityInfo* entity : entities())
            for (size_t i = 0; i < plan.table(*entity).size(); ++i)
                state.insertRow(*entity, plan.table(*entity).idAt(i), plan.table(*entity).at(i));
        begin.changes = encodeChange(state);
        begin.hash = begin.computeHash();
        if (Result<> made = makeTables(**to); !made)
            return made;
        if (Result<> begun = (*to)->begin(); !begun)
            return begun;
        Result<> done = writeRows(**to, state);
        if (done)
            done = copyContents(**from, **to, plan);
        if (done)
            done = appendEntry(**to, begin);
        if (!done) {
            (*to)->rollback();
            return done;
        }
        if (task.stopped())
            return stopped();
        return (*to)->commit();
    };
    Result<> done = make();
    QFile::remove(source);
    if (!done) {
        QFile::remove(temporary);
        QFile::remove(temporary + QStringLiteral("-journal"));
        return done;
    }
    return place(temporary, path, task);
}

Result<PlanOnDisk::Report> PlanOnDisk::verify(const Task& task) const
{
    // A copy is proved, so that nobody who writes has to wait for the proof.
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("verify.pela"));
    if (Result<> copied = photograph(copy, task.part(0, 0.2)); !copied)
        return copied.error();
    const auto database = Database::open(copy, Database::Access::Read, path_);
    if (!database)
        return database.error();
    return verifyDatabase(**database, path_, task.part(0.2, 1));
}

ContentReader PlanOnDisk::contents() const
{
    // A connection belongs to the thread that opened it, so each question opens its own.
    return [readFrom = readFrom_, path = path_](const QString& sha256) {
        const auto database = Database::open(readFrom, Database::Access::Read, path);
        const auto bytes = database ? (*database)->single(QStringLiteral("SELECT bytes FROM content WHERE sha256 = ?"), {sha256})
                                    : Result<QVariant>(database.error());
        return bytes ? bytes->toByteArray() : QByteArray();
    };
}

} // namespace pela
