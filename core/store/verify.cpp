#include "core/store/verify.h"

#include "core/base/format.h"
#include "core/base/safe_file.h"
#include "core/domain/seal.h"
#include "core/model/cell_text.h"
#include "core/model/objections.h"
#include "core/store/database.h"
#include "core/store/deed_change.h"
#include "core/store/journal.h"
#include "core/store/reference_sets.h"
#include "core/store/schema.h"
#include "core/store/tables.h"
#include "core/store/upgrades/named_rows.h"

#include <QCryptographicHash>
#include <QSet>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Verify)
};

/// Names the rows in which two plans differ.
void compare(const Plan& replayed, const Plan& stored, QStringList& problems)
{
    for (const EntityInfo* entity : entities()) {
        const Table& expected = replayed.table(*entity);
        const Table& found = stored.table(*entity);
        for (size_t i = 0; i < expected.size(); ++i) {
            const QUuid id = expected.idAt(i);
            if (!found.find(id)) {
                problems << Words::tr("%1 “%2” was removed outside Pela.").arg(entity->title(), replayed.titleOf(*entity, id));
                continue;
            }
            for (const FieldInfo& field : entity->fields) {
                const Value before = expected.value(id, field);
                const Value now = found.value(id, field);
                if (before == now)
                    continue;
                QString was = exactText(before, field, replayed);
                QString is = exactText(now, field, stored);
                if (was == is) { // two rows of one name, or a word that stands for nothing
                    was = before.toString();
                    is = now.toString();
                }
                problems << Words::tr("%1 “%2”: %3 was changed outside Pela, from “%4” to “%5”.")
                                .arg(entity->title(), replayed.titleOf(*entity, id), field.title(), was.left(80), is.left(80));
            }
        }
        for (size_t i = 0; i < found.size(); ++i)
            if (!expected.find(found.idAt(i)))
                problems
                    << Words::tr("%1 “%2” was added outside Pela.").arg(entity->title(), stored.titleOf(*entity, found.idAt(i)));
    }
}

/// Follows the journal from its beginning: by names as long as upgrades are to come, and in today's terms after the newest.
class Replay {
public:
    Replay(Database& database, const QString& shownPath, PlanOnDisk::Report& report, qint64 newestUpgrade)
        : database_(database), shownPath_(shownPath), report_(report), newestUpgrade_(newestUpgrade)
    {
    }

    void take(const JournalEntry& entry)
    {
        if (!follows_)
            behind_ += entry.changes.size();
        checkChain(entry);
        checkClock(entry);
        seq_ = entry.seq;
        parent_ = entry.hash;
        time_ = entry.time;
        if (follows_ && !follow(entry)) {
            follows_ = false;
            say(Words::tr("Entry %1 of the history (“%2”) does not follow from those before it.")
                    .arg(entry.seq)
                    .arg(entry.label));
        }
    }

    /// Nothing that follows can be trusted, and what does not follow could go on without end.
    bool isEnough() const { return behind_ > mostBehind; }
    /// The plan that the history leads to; nothing when it could not be followed to its end.
    const Plan* plan() const { return follows_ && seq_ >= newestUpgrade_ ? &plan_ : nullptr; }
    bool isEmpty() const { return seq_ == 0; }
    /// SHA-256 of every attachment that there was since the newest upgrade: who takes its removal back wants it again.
    const QSet<QString>& contents() const { return contents_; }

private:
    void say(const QString& problem) { report_.problems << problem; }

    void checkChain(const JournalEntry& entry)
    {
        if (entry.seq != seq_ + 1)
            say(Words::tr("The history goes from entry %1 to entry %2.").arg(seq_).arg(entry.seq));
        if (entry.parent != parent_ || entry.hash != entry.computeHash())
            say(Words::tr("Entry %1 of the history (“%2”) was altered.").arg(entry.seq).arg(entry.label));
        // What a kind needs: two parents only where two histories meet, and a deed to take back that can be taken back there.
        constexpr qsizetype hashSize = 32;
        const bool turned = turnsItsDeed(entry); // before the stacks follow it
        const bool fits = entry.secondParent.size() == (entry.kind == JournalKind::Merge ? hashSize : 0) && stacks_.follow(entry);
        if (!fits || !turned)
            say(Words::tr("Entry %1 of the history (“%2”) is of a kind that does not fit there.")
                    .arg(entry.seq)
                    .arg(entry.label));
        if (!entry.time.isValid())
            say(Words::tr("Entry %1 of the history (“%2”) does not say when it was made.").arg(entry.seq).arg(entry.label));
        if (entry.kind == JournalKind::Upgrade && (!entry.author.isEmpty() || !entry.machine.isEmpty() || entry.time != time_))
            say(Words::tr("Entry %1 of the history brings the plan up to date, but was not made by Pela alone.").arg(entry.seq));
        if (entry.kind == JournalKind::Upgrade && (entry.schema <= schema_ || entry.schema > currentSchema()))
            say(Words::tr("Entry %1 of the history brings the plan to a form that does not come next (%2).")
                    .arg(entry.seq)
                    .arg(entry.schema));
        if (entry.kind == JournalKind::Upgrade)
            schema_ = entry.schema;
        if ((entry.kind == JournalKind::Begin) != (seq_ == 0))
            say(Words::tr("Entry %1 of the history (“%2”) begins a plan in the wrong place.").arg(entry.seq).arg(entry.label));
    }

    /// What is undone or done again is what the deed did, and nothing else. Beyond the newest upgrade there are no words for it.
    bool turnsItsDeed(const JournalEntry& entry) const
    {
        const bool undo = entry.kind == JournalKind::Undo;
        const QList<UndoStacks::Item>& from = undo ? stacks_.undo : stacks_.redo;
        if ((!undo && entry.kind != JournalKind::Redo) || entry.seq <= newestUpgrade_ || from.isEmpty())
            return true; // said otherwise when there is nothing to turn
        const Result<ChangeSet> deed = changeOfDeed(database_, shownPath_, from.last().first, from.last().last);
        return deed && encodeChange(undo ? inverse(*deed) : *deed) == entry.changes;
    }

    /// Computers differ by minutes, and files travel; a day and more is a clock that was set wrong.
    void checkClock(const JournalEntry& entry)
    {
        constexpr qint64 day = 24 * 60 * 60;
        if (entry.time.isValid() && time_.isValid() && entry.time.secsTo(time_) > day)
            report_.remarks << Words::tr("The clock went back before entry %1: from %2 to %3. The order of the history is not "
                                         "affected.")
                                   .arg(entry.seq)
                                   .arg(formatDate(time_.toLocalTime().date()), formatDate(entry.time.toLocalTime().date()));
        if (entry.time.isValid() && QDateTime::currentDateTimeUtc().secsTo(entry.time) > day && !saidFuture_) {
            saidFuture_ = true;
            report_.remarks << Words::tr("Entry %1 bears a date that is yet to come: %2.")
                                   .arg(entry.seq)
                                   .arg(formatDate(entry.time.toLocalTime().date()));
        }
    }

    void checkBegin(const JournalEntry& entry, bool namesItsPlan)
    {
        if (entry.kind == JournalKind::Begin && !namesItsPlan)
            say(Words::tr("The history is not that of this plan: its beginning names another one."));
    }

    bool follow(const JournalEntry& entry)
    {
        if (entry.seq <= newestUpgrade_) {
            if (!named_.apply(entry.changes))
                return false;
            checkBegin(entry, named_.contains(Masterplan::describe().name, entry.plan));
            if (entry.seq < newestUpgrade_)
                return true;
            const Result<Plan> plan = named_.plan();
            if (!plan) {
                say(plan.error().message);
                return false;
            }
            plan_ = *plan;
            // What was promised before had other words; that these seals are those of then, the hash chain says.
            for (const Commitment& commitment : plan_.all<Commitment>())
                if (commitment.stage == CommitmentStage::Signed)
                    sealed_.insert({commitment.id.uuid(), commitment.seal});
            return true;
        }
        QList<std::pair<const EntityInfo*, QUuid>> touched;
        QList<QUuid> signing;
        ChangeSet alone; // the change, when it is that of one row
        qsizetype rows = 0;
        const auto applied = eachRowChange(entry.changes, [&](RowChange&& row) {
            if (!apply(row, plan_) || !isWithinLimits(row))
                return false;
            touched.append({row.entity, row.id});
            if (row.entity == &Attachment::describe())
                noteContent(row);
            if (mayBeSigning(row))
                signing << row.id;
            if (++rows == 1)
                alone.append(std::move(row));
            return true;
        });
        if (!applied || !*applied || !std::all_of(touched.begin(), touched.end(), [this](const auto& row) {
                return isJoined(plan_, *row.first, row.second);
            }))
            return false;
        if (rows > 1)
            alone = {};
        checkBegin(entry, plan_.find(Id<Masterplan>(entry.plan)));
        if (entry.continues && !(entry.kind == JournalKind::Do && writesOn(last_, alone)))
            say(Words::tr("Entry %1 of the history (“%2”) says that it goes on with the one before, but it does not.")
                    .arg(entry.seq)
                    .arg(entry.label));
        last_ = alone;
        for (const QUuid& id : std::as_const(signing))
            if (plan_.table(Commitment::describe()).find(id))
                checkSeal(plan_.get(Id<Commitment>(id)), entry.kind);
        return true;
    }

    /// No commit writes anything else.
    static bool isWithinLimits(const RowChange& row)
    {
        return row.action == RowAction::Remove
            || std::all_of(row.fields.begin(), row.fields.end(), [&row](const FieldChange& field) {
                   return unfitness(row.entity->fields[size_t(field.field)], field.after) == Unfit::No;
               });
    }

    void noteContent(const RowChange& row)
    {
        for (const FieldChange& field : row.fields)
            if (&Attachment::describe().fields[size_t(field.field)] == &fieldOf(&Attachment::content))
                contents_.insert(field.after.text());
    }

    static bool mayBeSigning(const RowChange& row)
    {
        return row.entity == &Commitment::describe() && row.action != RowAction::Remove
            && std::any_of(row.fields.begin(), row.fields.end(), [](const FieldChange& field) {
                   const FieldInfo* of = &Commitment::describe().fields[size_t(field.field)];
                   return of == &fieldOf(&Commitment::seal) || of == &fieldOf(&Commitment::stage);
               });
    }

    /// A commitment that a change signs is sealed with what it promised at that moment. Undo, redo and going back bring seals
    /// that are known. Those of a beginning and of a merge were made in another file, over what was promised there.
    void checkSeal(const Commitment& commitment, JournalKind kind)
    {
        if (commitment.stage != CommitmentStage::Signed)
            return;
        const std::pair known {commitment.id.uuid(), commitment.seal};
        const bool madeElsewhere = kind == JournalKind::Begin || kind == JournalKind::Merge;
        const bool good
            = madeElsewhere ? isSeal(commitment.seal) : sealed_.contains(known) || commitment.seal == seal(plan_, commitment.id);
        const QString opd = plan_.titleOf(Opd::describe(), commitment.opd.uuid());
        if (!good)
            say(Words::tr("The seal of the commitment of %1 is not what it promised when it was signed.").arg(opd));
        else if (madeElsewhere && commitment.seal != seal(plan_, commitment.id))
            report_.remarks << Words::tr("The commitment of %1 was signed in another file, and its programmes have changed "
                                         "since. That its seal is the one of then can only be proved there.")
                                   .arg(opd);
        sealed_.insert(known);
    }

    static constexpr qint64 mostBehind = qint64(64) << 20; // bytes

    Database& database_;
    QString shownPath_;
    PlanOnDisk::Report& report_;
    qint64 newestUpgrade_;
    NamedRows named_;
    Plan plan_;
    qint64 seq_ = 0;
    QByteArray parent_;
    QDateTime time_;
    ChangeSet last_;
    bool follows_ = true;
    bool saidFuture_ = false;
    QSet<std::pair<QUuid, QString>> sealed_;
    UndoStacks stacks_;
    QSet<QString> contents_;
    int schema_ = 1;    ///< that the newest upgrade led to
    qint64 behind_ = 0; ///< bytes of entries after the first that does not follow
};

} // namespace

Result<QStringList> problemsOfPages(Database& database)
{
    QStringList problems;
    int places = 0;
    Result<> read = database.each(QStringLiteral("PRAGMA integrity_check(20)"), {},
        [&](const QSqlQuery& row) { places += row.value(0).toString() != QLatin1String("ok") ? 1 : 0; });
    if (places > 0)
        problems << Words::tr("The pages of the file do not hold together, in %n place(s) at least.", nullptr, places);
    if (read)
        read = database.each(QStringLiteral("PRAGMA foreign_key_check"), {}, [&](const QSqlQuery& row) {
            problems << Words::tr("A row of the table %1 points to nothing.").arg(row.value(0).toString());
        });
    if (!read)
        return read.error();
    const Result<QStringList> parts = schemaDifferences(database);
    if (!parts)
        return parts.error();
    for (const QString& part : *parts)
        problems
            << Words::tr("The file is not made as a plan is: %1 is missing, was altered, or does not belong there.").arg(part);
    return problems;
}

namespace {

/// `needed` are the SHA-256 of the attachments of the past.
Result<> checkContents(
    Database& database, const Plan& plan, QSet<QString> needed, const QString& shownPath, QStringList& problems)
{
    needed.remove({}); // of one that was removed
    for (const Attachment& attachment : plan.all<Attachment>())
        needed.insert(attachment.content);
    const Result<> read = database.each(
        QStringLiteral("SELECT sha256, length(bytes), CASE WHEN length(bytes) <= ? THEN bytes END "
                       "FROM content"),
        {largestAttachment}, [&](const QSqlQuery& row) {
            const QString name = row.value(0).toString();
            needed.remove(name);
            if (row.value(1).toLongLong() > largestAttachment)
                problems
                    << Words::tr("The content of an attachment is larger than any that a plan takes in (%1).").arg(name.left(12));
            else if (QString::fromLatin1(QCryptographicHash::hash(row.value(2).toByteArray(), QCryptographicHash::Sha256).toHex())
                != name)
                problems << Words::tr("The content of an attachment was altered (%1).").arg(name.left(12));
        });
    if (!read)
        return read;
    for (const QString& missing : needed)
        problems << Words::tr("The content of an attachment is missing (%1).").arg(missing.left(12));
    const Result<QList<ReferenceSetInfo>> sets = readReferenceSets(database);
    if (!sets)
        return sets.error();
    for (const ReferenceSetInfo& set : *sets)
        if (const Result<ReferenceSet> whole = readReferenceSet(database, set.digest, shownPath); !whole) {
            if (whole.error().problem != Problem::Damaged)
                return whole.error();
            problems << whole.error().message;
        }
    return {};
}

} // namespace

Error stoppedVerifying()
{
    return {Problem::Stopped, Words::tr("Stopped; the plan was not verified to its end.")};
}

static Result<PlanOnDisk::Report> verifyOnce(Database& database, const QString& shownPath, const Task& task)
{
    PlanOnDisk::Report report;
    const Result<QStringList> pages = problemsOfPages(database);
    if (!pages)
        return pages.error();
    report.problems = *pages;
    task.report(0.2);
    const auto count = database.single(QStringLiteral("SELECT count(*) FROM journal"));
    if (!count)
        return count.error();
    const auto upgrade = database.single(QStringLiteral("SELECT coalesce(max(seq), 0) FROM journal WHERE kind = 'upgrade'"));
    if (!upgrade)
        return upgrade.error();

    Replay replay(database, shownPath, report, upgrade->toLongLong());
    const double all = std::max(1.0, count->toDouble());
    Result<> read = whileJournalEntries(database, shownPath, QStringLiteral("1 ORDER BY seq"), {}, [&](JournalEntry&& entry) {
        replay.take(entry);
        if (entry.seq % 256 == 0)
            task.report(0.2 + 0.6 * std::min(1.0, double(entry.seq) / all));
        return !task.stopped() && !replay.isEnough();
    });
    if (!read)
        return read.error();
    if (task.stopped())
        return stoppedVerifying();
    if (replay.isEnough())
        report.problems << Words::tr("The history was not looked at any further.");
    if (replay.isEmpty())
        report.problems << Words::tr("The file has no history.");

    Plan stored;
    if (Result<> rows = readPlan(database, stored, shownPath); !rows)
        return rows.error();
    if (const Plan* replayed = replay.plan(); replayed && !replay.isEmpty())
        compare(*replayed, stored, report.problems);
    if (Result<> contents = checkContents(database, stored, replay.contents(), shownPath, report.problems); !contents)
        return contents.error();
    task.report(1);
    return report;
}

Result<PlanOnDisk::Report> verifyDatabase(Database& database, const QString& shownPath, const Task& task)
{
    Result<PlanOnDisk::Report> report = verifyOnce(database, shownPath, task);
    const bool again = report ? !report->problems.isEmpty() : maybeOfTheMedium(report.error());
    return again ? verifyOnce(database, shownPath, {task.stop, {}}) : report;
}

} // namespace pela
