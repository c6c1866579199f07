#include "core/store/plan_file.h"

#include "core/base/safe_file.h"
#include "core/model/draft.h"
#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/file_at_rest.h"
#include "core/store/file_lock.h"
#include "core/store/open_plans.h"
#include "core/store/packing.h"
#include "core/store/schema.h"
#include "core/store/tables.h"

#include <QDir>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSysInfo>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanFile)
};

constexpr qint64 typingPause = 5'000;     // milliseconds
constexpr qint64 entriesFollowed = 100;   // at first, for undo
constexpr qsizetype longestLabel = 2'000; // letters, of a label or an author; both are shown on a line

/// A trigger somebody put into the file would write where commit() does not see it.
Result<> refuseForeignParts(Database& database, const QString& path)
{
    const Result<QStringList> parts = schemaDifferences(database);
    if (!parts)
        return parts.error();
    for (const QString& part : *parts)
        if (part.startsWith(QLatin1String("trigger ")) || part.startsWith(QLatin1String("view ")))
            return Error {Problem::Damaged,
                Words::tr(
                    "The file %1 holds something that Pela did not put there, or lacks something it did (%2), so it was not "
                    "opened. Restore it from a backup.")
                    .arg(QDir::toNativeSeparators(path), part)};
    return {};
}

/// What is written can be read again, and taken back: by the same limits. A plan may begin with more than a person does at once.
Result<> fitsIntoAnEntry(const JournalEntry& entry, const ChangeSet& whole)
{
    if (entry.changes.size() <= largestUnpacked && (entry.kind == JournalKind::Begin || valuesOf(whole) <= mostValues))
        return {};
    return Error {
        Problem::Refused, Words::tr("That changes more at once than the history can hold in one entry. Do it in smaller parts.")};
}

Error changedElsewhere()
{
    return {Problem::Refused,
        Words::tr("Another program changed the plan, so it was read again. Look at what is there now, then repeat the change.")};
}

} // namespace

/// An entry with its changes recorded, hashed and packed. Touches nothing of the file, so it may be made beside the writing.
struct PlanFile::ReadyEntry {
    JournalEntry entry;
    QByteArray packed; ///< null for one that goes on from the entry before: that one has to be read first
};

Result<PlanFile::ReadyEntry> PlanFile::readyEntry(JournalEntry entry, const ChangeSet& whole)
{
    entry.changes = encodeChange(whole);
    if (const Result<> fits = fitsIntoAnEntry(entry, whole); !fits)
        return fits.error();
    entry.hash = entry.computeHash();
    QByteArray packed = entry.continues ? QByteArray() : pack(entry.changes);
    return ReadyEntry {std::move(entry), std::move(packed)};
}

Author Author::current()
{
    QString name = QSettings().value(QStringLiteral("author")).toString().trimmed();
    if (name.isEmpty())
        name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME", QStringLiteral("Pela")));
    return {name.left(longestLabel), QSysInfo::machineHostName()};
}

void Author::setCurrentName(const QString& name)
{
    QSettings().setValue(QStringLiteral("author"), name.trimmed());
}

PlanFile::PlanFile() : author_(Author::current())
{
    owner_->file = this;
}

PlanFile::~PlanFile()
{
    {
        const std::lock_guard<std::mutex> hold(owner_->guard);
        owner_->file = nullptr;
    }
    if (backup_.joinable()) {
        // It owns what it works on and ends by itself; nobody who closes a plan waits for it.
        backup_.request_stop();
        leaveToEnd(std::move(backup_));
    }
    db_.reset(); // before the lock goes and before the temporary copy does
}

int PlanFile::schema() const
{
    return currentSchema();
}

Result<> PlanFile::load()
{
    return readTwice([this] { return loadOnce(); });
}

Result<> PlanFile::loadOnce()
{
    Plan plan;
    Head head;
    UndoStacks stacks;
    qint64 barrier = 0;
    qint64 version = 0;
    // One read transaction, so that all tables are of the same moment.
    if (Result<> begun = db_->beginReading(); !begun)
        return begun;
    Result<> done = refuseForeignParts(*db_, path_);
    if (done)
        done = eachJournalEntry(
            *db_, path_, QStringLiteral("1 ORDER BY seq DESC LIMIT 1"), {},
            [&](JournalEntry&& entry) {
                head = {entry.seq, entry.hash, entry.time};
            },
            false);
    if (done) {
        const Result<qint64> newest = newestBarrier(*db_, path_);
        if (newest)
            barrier = *newest;
        else
            done = newest.error();
    }
    if (done) {
        Result<UndoStacks> followed = readUndoStacks(*db_, path_, barrier, head.seq, entriesFollowed, 1);
        if (followed)
            stacks = *std::move(followed);
        else
            done = followed.error();
    }
    if (done)
        done = readPlan(*db_, plan, path_);
    // What others write after this moment is not in what was read.
    if (done) {
        const Result<QVariant> now = db_->single(QStringLiteral("PRAGMA data_version"));
        if (now)
            version = now->toLongLong();
        else
            done = now.error();
    }
    if (Result<> ended = db_->commit(); done && !ended)
        done = ended;
    if (!done)
        return done;
    if (barrier == 0)
        return Error {Problem::Damaged,
            Words::tr("The history of %1 has no beginning. Restore it from a backup.").arg(QDir::toNativeSeparators(path_))};
    dataVersion_ = version;
    plan_ = plan;
    head_ = head;
    barrier_ = barrier;
    stacks_ = stacks;
    typing_ = {};
    return {};
}

Result<bool> PlanFile::knows(const QByteArray& entry) const
{
    const Result<QVariant> count = db_->single(QStringLiteral("SELECT count(*) FROM journal WHERE hash = ?"), {entry});
    return count ? Result<bool>(count->toLongLong() > 0) : Result<bool>(count.error());
}

Error PlanFile::writtenOverError() const
{
    return {Problem::NotFound,
        Words::tr(
            "Another program wrote something else over %1, and nothing was saved since. Read in what is there now and choose "
            "what of your changes goes into it, or save a copy of what is shown.")
            .arg(QDir::toNativeSeparators(path_))};
}

Result<bool> PlanFile::refresh()
{
    const Result<QVariant> version = db_->single(QStringLiteral("PRAGMA data_version"));
    if (version && version->toLongLong() == dataVersion_ && !writtenOver_)
        return false;
    return readAnew();
}

/// Reads what is in the file now, unless that is another state than ours: whoever writes a plan loses nothing that is shown
/// without having chosen. Whether anything is new.
Result<bool> PlanFile::readAnew()
{
    const auto isNoPlan
        = [](const Error& error) { return error.problem == Problem::Damaged || error.problem == Problem::NotAPlan; };
    const Result<bool> goesOn = lock_ ? readTwice([this] { return knows(head_.hash); }) : Result<bool>(true);
    writtenOver_ = goesOn ? !*goesOn : isNoPlan(goesOn.error());
    if (writtenOver_)
        return writtenOverError();
    const Plan before = plan_.snapshot();
    const QByteArray head = head_.hash;
    if (Result<> loaded = load(); !loaded)
        return loaded.error();
    // SQLite also counts when it has rolled back by itself, because a medium did not answer once: nothing is new then.
    if (head_.hash == head && plan_.canonicalDump() == before.canonicalDump()) {
        plan_ = before;
        return false;
    }
    tellOfReading();
    return true;
}

void PlanFile::tellOfReading()
{
    const QScopedValueRollback telling(telling_, true);
    emit reloaded();
}

Result<> PlanFile::stillThere() const
{
    const QByteArray now = fileIdentity(path_);
    if (writtenOver_ && !now.isEmpty())
        return writtenOverError();
    if (now == identity_ || identity_.isEmpty())
        return {};
    if (now.isEmpty())
        return Error {Problem::NotFound,
            Words::tr("The file %1 is no longer there: it was moved, renamed or removed, or its disk was taken out. Nothing was "
                      "saved since. Put it back, or save a copy, which holds everything that was saved.")
                .arg(QDir::toNativeSeparators(path_))};
    return Error {Problem::NotFound,
        Words::tr("Another program put another file in the place of %1. Nothing was saved since. Read in the file that is there "
                  "now and choose what of your changes goes into it, or save a copy, which holds everything that was saved.")
            .arg(QDir::toNativeSeparators(path_))};
}

Result<> PlanFile::ready()
{
    if (telling_)
        return Error {Problem::Refused, Words::tr("The plan is just being shown as it is now. Please repeat the change.")};
    Result<> may = mayWrite();
    if (!may)
        emit notWritten();
    return may;
}

Result<> PlanFile::mayWrite()
{
    if (writtenOver_) // until what was there has come back
        if (const Result<bool> back = refresh(); !back)
            return back.error();
    if (readOnly_)
        return Error {Problem::ReadOnly, readOnlyReason_};
    if (const Result<> there = stillThere(); !there)
        return there;
    // A plan that is just being made has none.
    if (const Result<> ours = lock_ ? lock_->confirm() : Result<>(); !ours) {
        if (ours.error().problem != Problem::Unreadable) {
            readOnly_ = true;
            readOnlyReason_ = ours.error().message;
        }
        return ours;
    }
    const Result<bool> other = refresh();
    if (!other)
        return other.error();
    if (*other)
        return changedElsewhere();
    return {};
}

Result<> PlanFile::commit(const ChangeSet& change)
{
    if (Result<> may = ready(); !may)
        return may;
    Draft draft(plan_, change.label());
    draft.apply(change);
    Result<ChangeSet> whole = draft.prove();
    if (!whole)
        return whole.error();
    if (whole->isEmpty())
        return {};
    JournalEntry entry = newEntry(JournalKind::Do, change.label());
    if (change.isTyping()) {
        whole->typing();
        entry.continues = goesOnTyping(*whole);
    }
    return write(std::move(entry), *whole, draft.plan());
}

Result<> PlanFile::commit(const Draft& draft)
{
    const Result<ChangeSet> whole = draft.prove();
    if (!whole)
        return whole.error();
    if (Result<> may = ready(); !may)
        return may;
    // Another commit may have come between: then what was drafted is put onto the plan of now.
    if (!draft.before().isStillSnapshotOf(plan_))
        return commit(*whole);
    return whole->isEmpty() ? Result<>() : write(newEntry(JournalKind::Do, whole->label()), *whole, draft.plan());
}

/// Whether a change goes on typing in the very field that was typed in moments ago, in this session.
bool PlanFile::goesOnTyping(const ChangeSet& whole) const
{
    if (typing_.seq == 0 || typing_.seq != head_.seq || typing_.since.elapsed() > typingPause)
        return false;
    const Result<QList<JournalEntry>> newest = journal(1);
    if (!newest || newest->first().author != author_.name || newest->first().machine != author_.machine)
        return false;
    const Result<DecodedChange> typed = decodeChange(newest->first().changes);
    return typed && writesOn(typed->change, whole);
}

JournalEntry PlanFile::newEntry(JournalKind kind, const QString& label) const
{
    JournalEntry entry;
    entry.seq = head_.seq + 1;
    entry.parent = head_.hash;
    entry.kind = kind;
    // Stored to the millisecond. What the clock says is a witness only: it may lie before the entry that went before.
    entry.time = QDateTime::fromString(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), Qt::ISODateWithMs);
    entry.author = storableText(author_.name);
    entry.machine = storableText(author_.machine);
    entry.label = storableText(label.left(longestLabel));
    return entry;
}

/// One transaction: all of it is in the file, or nothing.
Result<> PlanFile::writeOnce(const std::shared_future<Result<ReadyEntry>>& entry, const ChangeSet& whole)
{
    std::optional<FileAtRest::Writing> writing;
    if (atRest_)
        writing.emplace(*atRest_);
    // Somebody may have written another plan over this very file. SQLite keeps what it has read as long as the counters in
    // the file are the same, so it is made to look again.
    if (Result<> forgotten = db_->run(QStringLiteral("PRAGMA shrink_memory")); !forgotten)
        return forgotten;
    if (Result<> begun = db_->begin(); !begun)
        return begun;
    const Result<QVariant> head = db_->single(QStringLiteral("SELECT hash FROM journal ORDER BY seq DESC LIMIT 1"));
    if (!head || head->toByteArray() != head_.hash) {
        db_->rollback();
        if (!head)
            return head.error();
        const Result<bool> read = readAnew();
        return read ? changedElsewhere() : read.error();
    }
    Result<> done = writeRows(*db_, whole);
    if (const Result<ReadyEntry>& ready = entry.get(); done)
        done = ready ? appendEntry(*db_, ready->entry, ready->packed) : Result<>(ready.error());
    if (!done) {
        db_->rollback();
        return done;
    }
    return db_->commit();
}

Result<> PlanFile::write(JournalEntry entry, const ChangeSet& whole, const Plan& after)
{
    // Recording many rows takes a third of the time that writing them does, and neither waits for the other.
    constexpr qsizetype manyRows = 1000;
    const std::shared_future<Result<ReadyEntry>> ready = std::async(
        whole.rows().size() < manyRows ? std::launch::deferred : std::launch::async | std::launch::deferred, [&entry, &whole] {
            return readyEntry(std::move(entry), whole);
        }).share();
    if (Result<> written = readTwice([&] { return writeOnce(ready, whole); }); !written) {
        emit notWritten();
        return written;
    }
    const JournalEntry& newest = ready.get()->entry;
    plan_ = after;
    head_ = {newest.seq, newest.hash, newest.time};
    stacks_.follow(newest);
    typing_ = {};
    if (whole.isTyping() && whole.rows().size() == 1) {
        typing_.seq = newest.seq;
        typing_.since.start();
    }
    const QScopedValueRollback telling(telling_, true);
    emit changed(whole);
    return {};
}

// ------------------------------------------------------------------------------------- what lies beside the rows

Result<QByteArray> PlanFile::content(const QString& sha256) const
{
    return readContent(*db_, sha256, path_);
}

Result<Weight> PlanFile::weight() const
{
    return weigh(*db_, plan_);
}

PlanOnDisk PlanFile::onDisk() const
{
    return {path_, temporary_, atRest_};
}

Result<> PlanFile::keepReferenceSet(const ReferenceSet& set)
{
    if (Result<> may = ready(); !may)
        return may;
    std::optional<FileAtRest::Writing> writing;
    if (atRest_)
        writing.emplace(*atRest_);
    return writeReferenceSet(*db_, set);
}

Result<QList<ReferenceSetInfo>> PlanFile::referenceSets() const
{
    return readReferenceSets(*db_);
}

Result<ReferenceSet> PlanFile::referenceSet(const QString& digest) const
{
    return readReferenceSet(*db_, digest, path_);
}

void PlanFile::startBackup()
{
    // What it works on is its own, because the plan may be closed before it ends; then nobody is left to be told.
    backup_ = std::jthread([owner = owner_, file = atRest_, plan = masterplanOf(plan_).id, head = head_.hash, path = path_](
                               const std::stop_token& stop) {
        const Result<> kept = keepBackup(*file, plan, head, path, Task {stop, {}});
        if (kept || stop.stop_requested())
            return;
        const std::lock_guard<std::mutex> hold(owner->guard);
        if (owner->file)
            QMetaObject::invokeMethod(
                owner->file, [to = owner->file, sentence = kept.error().message] { emit to->notice(sentence); },
                Qt::QueuedConnection);
    });
}

void PlanFile::finishBackup()
{
    if (backup_.joinable())
        backup_.join();
}

} // namespace pela
