#include "core/store/plan_on_disk.h"

#include "core/base/put_file.h"
#include "core/base/safe_file.h"
#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/file_at_rest.h"
#include "core/store/file_lock.h"
#include "core/store/open_plans.h"
#include "core/store/packing.h"
#include "core/store/plan_file.h"
#include "core/store/schema.h"
#include "core/store/side_files.h"
#include "core/store/tables.h"
#include "core/store/verify.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
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

bool isSameFile(const QString& a, const QString& b)
{
    const QString resolved = QFileInfo(a).canonicalFilePath();
    return !resolved.isEmpty() && resolved == QFileInfo(b).canonicalFilePath();
}

/// Every entry of the history, or the one that a compact copy was cut from, is one of `ours`, and so is every reference set: then
/// it holds nothing that this plan does not have.
Result<bool> isOlder(Database& ours, Database& theirs, const QString& shownPath)
{
    JournalEntry head;
    const Result<> read = eachJournalEntry(
        theirs, shownPath, QStringLiteral("1 ORDER BY seq DESC LIMIT 1"), {},
        [&head](JournalEntry&& newest) { head = std::move(newest); }, false);
    if (!read)
        return read.error();
    const QByteArray& known = head.seq == 1 && !head.from.isEmpty() ? head.from : head.hash;
    const auto found = ours.single(QStringLiteral("SELECT count(*) FROM journal WHERE hash IN (?, ?)"), {known, head.hash});
    if (!found)
        return found.error();
    const auto schema = theirs.single(QStringLiteral("PRAGMA user_version"));
    if (!schema)
        return schema.error();
    if (schema->toInt() > currentSchema())
        return false;
    const Result<QList<ReferenceSetInfo>> ourSets = readReferenceSets(ours);
    const Result<QList<ReferenceSetInfo>> theirSets = readReferenceSets(theirs);
    if (!ourSets || !theirSets)
        return ourSets ? theirSets.error() : ourSets.error();
    const auto isOurs = [&](const ReferenceSetInfo& set) {
        return std::any_of(
            ourSets->begin(), ourSets->end(), [&](const ReferenceSetInfo& own) { return own.digest == set.digest; });
    };
    return found->toInt() > 0 && std::all_of(theirSets->begin(), theirSets->end(), isOurs);
}

/// Bytes of the attachments that rows of the plan name, from one file into another.
Result<> copyContents(Database& from, Database& to, const Plan& plan)
{
    for (const Attachment& attachment : plan.all<Attachment>()) {
        const Result<QVariant> bytes
            = from.single(QStringLiteral("SELECT bytes FROM content WHERE sha256 = ? AND length(bytes) <= ?"),
                {attachment.content, largestAttachment});
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

/// Reference sets stand beside the rows that name their codes.
Result<> copyReferenceSets(Database& from, Database& to, const QString& shownPath)
{
    const Result<QList<ReferenceSetInfo>> sets = readReferenceSets(from);
    if (!sets)
        return sets.error();
    for (const ReferenceSetInfo& info : *sets) {
        const Result<ReferenceSet> set = readReferenceSet(from, info.digest, shownPath);
        if (!set)
            return set.error();
        if (Result<> done = writeReferenceSet(to, *set); !done)
            return done;
    }
    return {};
}

} // namespace

Result<Weight> weigh(Database& database, const Plan& plan)
{
    QSet<QString> named;
    for (const Attachment& attachment : plan.all<Attachment>())
        named.insert(attachment.content);
    Weight weight;
    const Result<> read
        = database.each(QStringLiteral("SELECT sha256, length(bytes) FROM content"), {}, [&](const QSqlQuery& row) {
              const qint64 bytes = row.value(1).toLongLong();
              weight.attachments += bytes;
              if (!named.contains(row.value(0).toString()))
                  weight.pastAttachments += bytes;
          });
    if (!read)
        return read.error();
    const Result<QVariant> history = database.single(QStringLiteral(
        "SELECT sum(length(changes) + length(payload) + length(label) + length(hash) + length(parent)) FROM journal"));
    if (!history)
        return history.error();
    weight.history = history->toLongLong();
    return weight;
}

PlanOnDisk::PlanOnDisk(QString path, std::shared_ptr<QTemporaryDir> folder, std::shared_ptr<FileAtRest> file)
    : path_(std::move(path)), readFrom_(folder ? readersCopy(*folder) : path_), folder_(std::move(folder)), file_(std::move(file))
{
}

QString PlanOnDisk::readersCopy(const QTemporaryDir& folder)
{
    return folder.filePath(QStringLiteral("copy.pela"));
}

Result<> PlanOnDisk::photograph(const QString& target, const Task& task) const
{
    if (file_)
        return file_->copyTo(target, task);
    // Another program may write this file, so SQLite itself keeps the copy to one moment.
    const auto database = Database::open(readFrom_, Database::Access::Read, path_);
    if (!database)
        return database.error();
    const Result<> done = readTwice([&] {
        QFile::resize(target, 0); // SQLite writes into an empty file, or into one that it makes
        return (*database)->run(QStringLiteral("VACUUM INTO ?"), {target});
    });
    if (done)
        return done;
    // SQLite calls the disk full also when a page of the plan leads to one that is not there, so the plan is asked.
    const Result<QVariant> verdict = (*database)->single(QStringLiteral("PRAGMA quick_check(1)"));
    if (!verdict)
        return verdict.error();
    if (verdict->toString() == QLatin1String("ok")) {
        if (done.error().problem != Problem::Unwritable)
            return notWritten(target);
        Error error = done.error(); // SQLite does not say whose disk is full; the plan was only read
        error.message.replace(QDir::toNativeSeparators(path_), QDir::toNativeSeparators(target));
        return error;
    }
    return Error {Problem::Damaged,
        QCoreApplication::translate("PlanFile",
            "The file %1 is damaged: a part of it is missing or unreadable. Nothing was changed in it. Restore it from a backup.")
            .arg(QDir::toNativeSeparators(path_))};
}

Result<> PlanOnDisk::put(
    const QString& path, const Task& task, const std::function<Result<>(const QString& temporary)>& fill) const
{
    if (const Result<> room = nameLeavesRoom(path); !room)
        return room;
    std::unique_ptr<FileLock> held; // until the copy is in its place
    const MayReplace onlyOlder = [&](const QFileInfo& there) { return claim(there, held); };
    const auto proven = [&](const QString& temporary) -> Result<> {
        if (Result<> filled = fill(temporary); !filled)
            return filled;
        return proveCopy(temporary, path, readFrom_, path_);
    };
    const auto takePlace = [](const QString& finished, const QString& target, const Task& asked) {
        return placePlan(finished, target, QFileInfo::exists(target) ? Place::Replace : Place::New, asked);
    };
    return putFile(path, path_, onlyOlder, task, proven, takePlace);
}

/// A copy replaces an empty file, or an older copy of this plan that nobody has open, and keeps others from opening that until it
/// is in its place: nothing in it gets lost.
Result<> PlanOnDisk::claim(const QFileInfo& there, std::unique_ptr<FileLock>& held) const
{
    const QString path = there.filePath();
    const QString shown = QDir::toNativeSeparators(path);
    if (isSameFile(path, path_))
        return Error {Problem::Refused, Words::tr("%1 is the open plan itself; a copy needs another name.").arg(shown)};
    if (isOpenPlan(path))
        return Error {
            Problem::Locked, Words::tr("%1 is open, so no copy replaces it. Choose another name for the copy.").arg(shown)};
    if (!held) {
        auto lock = FileLock::acquire(there.canonicalFilePath(), Author::current());
        if (!lock)
            return lock.error();
        held = std::move(*lock);
    }
    if (there.size() == 0)
        return {};
    const auto refused = [&] {
        return Error {Problem::Refused,
            Words::tr("%1 is no copy of this plan, so it was not replaced. Choose another name for the copy.").arg(shown)};
    };
    const Result<bool> plan = looksLikePlan(path);
    if (!plan)
        return plan.error();
    if (!*plan)
        return refused();
    if (const Result<> aside = setStrangersAside(path); !aside)
        return aside;
    const Result<bool> older = readTwice([&]() -> Result<bool> {
        const auto ours = Database::open(readFrom_, Database::Access::Read, path_);
        if (!ours)
            return ours.error();
        // For writing, so that a transaction that was cut off is rolled back before its journal goes, and one that another
        // program is in the middle of is respected.
        const auto theirs = Database::open(path, Database::Access::Write);
        if (!theirs)
            return theirs.error();
        if (const Result<> alone = (*theirs)->begin(); !alone)
            return alone.error();
        return isOlder(**ours, **theirs, path);
    });
    if (!older) {
        const Problem problem = older.error().problem;
        return problem == Problem::Damaged || problem == Problem::NotAPlan ? refused() : older.error();
    }
    if (!*older)
        return Error {Problem::Refused,
            Words::tr("%1 holds changes that this plan does not have, so it was not replaced. Choose another name for the copy.")
                .arg(shown)};
    return {};
}

Result<> PlanOnDisk::copyTo(const QString& path, const Task& task) const
{
    return put(path, task, [&](const QString& temporary) { return photograph(temporary, task.part(0, 0.7)); });
}

Result<> PlanOnDisk::compactCopyTo(const QString& path, const Author& author, const Task& task) const
{
    return put(path, task, [&](const QString& temporary) -> Result<> {
        const Result<QString> made = temporaryBeside(temporary, path_);
        if (!made)
            return made.error();
        const QString& source = *made;
        Result<> done = photograph(source, task.part(0, 0.3));
        if (done)
            done = provenSource(source, task.part(0.3, 0.6));
        if (done)
            done = beginAnew(source, temporary, path, author);
        QFile::remove(source);
        if (done)
            return done;
        QFile::remove(hotJournal(temporary));
        Error error = done.error();
        error.message.replace(QDir::toNativeSeparators(source), QDir::toNativeSeparators(path));
        return error;
    });
}

/// What is begun anew has no past that could prove it.
Result<> PlanOnDisk::provenSource(const QString& source, const Task& task) const
{
    const auto database = Database::open(source, Database::Access::Read, path_);
    if (!database)
        return database.error();
    const Result<Report> report = verifyDatabase(**database, path_, task);
    if (!report)
        return report.error();
    if (report->problems.isEmpty())
        return {};
    return Error {Problem::Damaged,
        Words::tr("%1 is not whole, so no copy was begun from it: %2 Restore it from a backup.")
            .arg(QDir::toNativeSeparators(path_), report->problems.first())};
}

/// Writes the state of the plan file `source` into a new one at `target`, which is to be `path`.
Result<> PlanOnDisk::beginAnew(const QString& source, const QString& target, const QString& path, const Author& author) const
{
    const auto from = Database::open(source, Database::Access::Read, path_);
    if (!from)
        return from.error();
    const auto to = Database::open(target, Database::Access::Write, path);
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
    if (begin.changes.size() > largestUnpacked)
        return Error {Problem::Refused,
            Words::tr("The plan is too large to begin anew in one entry of a history. Save a complete copy instead.")};
    begin.hash = begin.computeHash();
    if (Result<> made = makeTables(**to); !made)
        return made;
    if (Result<> begun = (*to)->begin(); !begun)
        return begun;
    Result<> done = writeRows(**to, state);
    if (done)
        done = copyContents(**from, **to, plan);
    if (done)
        done = copyReferenceSets(**from, **to, path_);
    if (done)
        done = appendEntry(**to, begin);
    if (!done) {
        (*to)->rollback();
        return done;
    }
    return (*to)->commit();
}

Result<PlanOnDisk::Report> PlanOnDisk::verify(const Task& task) const
{
    // A copy is proved, so that nobody who writes has to wait for the proof. Where SQLite makes it, it is made of the rows alone.
    QStringList pages;
    if (!file_) {
        const auto itself = Database::open(readFrom_, Database::Access::Read, path_);
        Result<QStringList> problems = itself ? problemsOfPages(**itself) : itself.error();
        if (problems && !problems->isEmpty()) // a medium that does not answer looks like a problem of the file
            problems = problemsOfPages(**itself);
        if (!problems)
            return problems.error();
        pages = *problems;
    }
    const auto folder = temporaryFolder();
    if (!folder)
        return folder.error();
    const QString copy = (*folder)->filePath(QStringLiteral("verify.pela"));
    if (Result<> copied = photograph(copy, task.part(0, 0.2)); !copied)
        return task.stopped() ? stoppedVerifying() : copied.error();
    const auto database = Database::open(copy, Database::Access::Read, path_);
    if (!database)
        return database.error();
    Result<Report> report = verifyDatabase(**database, path_, task.part(0.2, 1));
    if (report)
        for (const QString& problem : pages)
            if (!report->problems.contains(problem))
                report->problems.prepend(problem);
    return report;
}

ContentReader PlanOnDisk::contents() const
{
    // A connection belongs to the thread that opened it, so each question opens its own. What it reads is held meanwhile.
    return [plan = *this](const QString& sha256) -> Result<QByteArray> {
        const auto database = Database::open(plan.readFrom_, Database::Access::Read, plan.path_);
        if (!database)
            return database.error();
        return readContent(**database, sha256, plan.path_);
    };
}

} // namespace pela
