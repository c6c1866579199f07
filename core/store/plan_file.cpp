#include "core/store/plan_file.h"

#include "core/base/safe_file.h"
#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/file_lock.h"
#include "core/store/schema.h"
#include "core/store/tables.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSysInfo>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanFile)
};

constexpr int typingSeconds = 5;
constexpr qsizetype compressFrom = 1024;

/// How the journal column holds the changes: a mark, then the JSON as it is or compressed.
QByteArray packed(const QByteArray& json)
{
    return json.size() < compressFrom ? 'j' + json : 'z' + qCompress(json);
}

QByteArray unpacked(const QByteArray& stored)
{
    return stored.startsWith('z') ? qUncompress(stored.mid(1)) : stored.mid(1);
}

/// Qt binds a null text as NULL; the column wants an empty one.
QString filled(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

/// A trigger somebody put into the file would write where commit() does not see it.
Result<> refuseTriggers(Database& database, const QString& path)
{
    const Result<Value> trigger
        = database.single(QStringLiteral("SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')"));
    if (!trigger)
        return trigger.error();
    if (!trigger->isValid())
        return {};
    return Error {Problem::Damaged,
        Words::tr("The file %1 holds something that Pela did not put there (%2), so it was not opened. Open the newest backup "
                  "instead.")
            .arg(QDir::toNativeSeparators(path), trigger->toString())};
}

} // namespace

Author Author::current()
{
    QString name = QSettings().value(QStringLiteral("author")).toString().trimmed();
    if (name.isEmpty())
        name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME", QStringLiteral("Pela")));
    return {name, QSysInfo::machineHostName()};
}

void Author::setCurrentName(const QString& name)
{
    QSettings().setValue(QStringLiteral("author"), name.trimmed());
}

PlanFile::PlanFile() : author_(Author::current()) { }

PlanFile::~PlanFile()
{
    db_.reset(); // before the lock goes and before the temporary copy does
    if (!temporary_.isEmpty())
        QDir(temporary_).removeRecursively();
}

int PlanFile::schema() const
{
    return currentSchema();
}

QDateTime PlanFile::lastChange() const
{
    return head_.time;
}

Result<> PlanFile::load()
{
    Plan plan;
    JournalHead head;
    UndoStacks stacks;
    // One read transaction, so that all tables are of the same moment.
    if (Result<> begun = db_->run(QStringLiteral("BEGIN")); !begun)
        return begun;
    Result<> done = refuseTriggers(*db_, path_);
    if (done)
        done = readPlan(*db_, plan, path_);
    if (done)
        done = db_->each(
            QStringLiteral("SELECT seq, kind, target, label FROM journal ORDER BY seq"), {}, [&](const QSqlQuery& row) {
                const QString kind = row.value(1).toString();
                stacks.follow(row.value(0).toLongLong(),
                    kind == QLatin1String("undo")       ? JournalKind::Undo
                        : kind == QLatin1String("redo") ? JournalKind::Redo
                                                        : JournalKind::Do,
                    row.value(2).toLongLong(), row.value(3).toString());
            });
    if (done)
        done = db_->each(
            QStringLiteral("SELECT seq, hash, time FROM journal ORDER BY seq DESC LIMIT 1"), {}, [&](const QSqlQuery& row) {
                head = {row.value(0).toLongLong(), row.value(1).toByteArray(),
                    QDateTime::fromString(row.value(2).toString(), Qt::ISODateWithMs)};
            });
    if (Result<> ended = db_->run(QStringLiteral("COMMIT")); done && !ended)
        done = ended;
    if (!done)
        return done;
    const Result<Value> version = db_->single(QStringLiteral("PRAGMA data_version"));
    if (!version)
        return version.error();
    dataVersion_ = version->toLongLong();
    plan_ = std::move(plan);
    head_ = head;
    stacks_ = stacks;
    return {};
}

Result<bool> PlanFile::refresh()
{
    const Result<Value> version = db_->single(QStringLiteral("PRAGMA data_version"));
    if (!version)
        return version.error();
    if (version->toLongLong() == dataVersion_)
        return false;
    if (Result<> loaded = load(); !loaded)
        return loaded.error();
    const QScopedValueRollback telling(telling_, true);
    emit reloaded();
    return true;
}

Result<> PlanFile::ready()
{
    if (telling_)
        return Error {Problem::Refused, Words::tr("The plan is just being shown as it is now. Please repeat the change.")};
    if (readOnly_)
        return Error {Problem::ReadOnly, readOnlyReason_};
    const Result<bool> other = refresh();
    if (!other)
        return other.error();
    if (*other)
        return Error {Problem::Refused,
            Words::tr(
                "Another program changed the plan, so it was read again. Look at what is there now, then repeat the change.")};
    if (!backedUp_) {
        backedUp_ = true;
        if (const Result<> kept = keepBackup(*db_, masterplanOf(plan_).id, path_); !kept)
            emit notice(kept.error().message);
    }
    return {};
}

Result<> PlanFile::commit(const ChangeSet& change)
{
    if (Result<> may = ready(); !may)
        return may;
    const Result<ChangeSet> resolved = resolve(change, plan_);
    if (!resolved)
        return resolved.error();
    if (resolved->isEmpty())
        return {};
    return write(*resolved, JournalKind::Do, 0);
}

Result<> PlanFile::undo()
{
    if (Result<> may = ready(); !may)
        return may;
    if (stacks_.undo.isEmpty())
        return {};
    const qint64 target = stacks_.undo.last().seq;
    const Result<JournalEntry> taken = entry(target);
    if (!taken)
        return taken.error();
    const Result<ChangeSet> change = taken->changeSet();
    if (!change)
        return change.error();
    return write(inverse(*change), JournalKind::Undo, target);
}

Result<> PlanFile::redo()
{
    if (Result<> may = ready(); !may)
        return may;
    if (stacks_.redo.isEmpty())
        return {};
    const qint64 target = stacks_.redo.last().seq;
    const Result<JournalEntry> again = entry(target);
    if (!again)
        return again.error();
    const Result<ChangeSet> change = again->changeSet();
    if (!change)
        return change.error();
    return write(*change, JournalKind::Redo, target);
}

Result<> PlanFile::revertTo(qint64 seq)
{
    if (Result<> may = ready(); !may)
        return may;
    const Result<JournalEntry> kept = entry(seq);
    if (!kept)
        return kept.error();
    QList<ChangeSet> later;
    std::optional<Error> unreadable;
    const Result<> read = eachEntry(QStringLiteral("seq > ? ORDER BY seq"), {seq}, [&](JournalEntry&& entry) {
        Result<ChangeSet> change = entry.changeSet();
        if (change)
            later << *change;
        else
            unreadable = change.error();
    });
    if (!read)
        return read;
    if (unreadable)
        return *unreadable;
    ChangeSet back = inverse(net(later));
    if (back.isEmpty())
        return {};
    back.setLabel(Words::tr("Back to: %1").arg(kept->deed()));
    return write(back, JournalKind::Do, 0);
}

std::optional<QString> PlanFile::undoLabel() const
{
    // The first entry made the plan; taking it back would leave nothing to open.
    if (readOnly_ || stacks_.undo.isEmpty() || stacks_.undo.last().seq == 1)
        return {};
    return stacks_.undo.last().label;
}

std::optional<QString> PlanFile::redoLabel() const
{
    if (readOnly_ || stacks_.redo.isEmpty())
        return {};
    return stacks_.redo.last().label;
}

/// The newest entry when `resolved` goes on typing in the very field it typed in, moments ago, by the same person.
Result<std::optional<JournalEntry>> PlanFile::entryToExtend(const ChangeSet& resolved) const
{
    const std::optional<JournalEntry> none;
    const bool oneField = resolved.rows().size() == 1 && resolved.rows().first().action == RowAction::Update
        && resolved.rows().first().fields.size() == 1;
    if (!resolved.isTyping() || !oneField || head_.seq <= 1 || head_.time.secsTo(QDateTime::currentDateTimeUtc()) > typingSeconds)
        return none;
    const Result<JournalEntry> head = entry(head_.seq);
    if (!head)
        return head.error();
    if (head->kind != JournalKind::Do || head->author != author_.name || head->machine != author_.machine)
        return none;
    const Result<ChangeSet> typed = head->changeSet();
    if (!typed)
        return typed.error();
    const RowChange& now = resolved.rows().first();
    const QList<RowChange>& rows = typed->rows();
    const bool same = rows.size() == 1 && rows.first().entity == now.entity && rows.first().id == now.id
        && rows.first().action == RowAction::Update && rows.first().fields.size() == 1
        && rows.first().fields.first().field == now.fields.first().field;
    return same ? std::optional(*head) : none;
}

Result<> PlanFile::write(const ChangeSet& resolved, JournalKind kind, qint64 target)
{
    JournalEntry added;
    added.seq = head_.seq + 1;
    // Stored to the millisecond; a clock set back must not put an entry before the one it follows.
    added.time = std::max(
        QDateTime::fromString(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), Qt::ISODateWithMs), head_.time);
    added.author = author_.name;
    added.machine = author_.machine;
    added.label = kind == JournalKind::Undo ? stacks_.undo.last().label : resolved.label();
    added.kind = kind;
    added.target = target;
    added.previousHash = head_.hash;

    ChangeSet recorded = resolved;
    const Result<std::optional<JournalEntry>> extended = entryToExtend(resolved);
    if (!extended)
        return extended.error();
    qint64 replaced = 0;
    if (*extended) {
        const Result<ChangeSet> typed = (*extended)->changeSet();
        if (!typed)
            return typed.error();
        recorded = net({*typed, resolved});
        // Typed back to where it began: what remains is an entry that says so rather than a gap in the numbers.
        if (!recorded.isEmpty()) {
            replaced = added.seq = (*extended)->seq;
            added.previousHash = (*extended)->previousHash;
        } else {
            recorded = resolved;
        }
    }
    added.changes = QJsonDocument(toJson(recorded)).toJson(QJsonDocument::Compact);
    added.hash = added.computeHash();

    if (Result<> begun = db_->begin(); !begun)
        return begun;
    Result<> done = writeRows(*db_, resolved);
    if (done)
        done = writeJournal(added, replaced);
    if (!done) {
        db_->rollback();
        return done;
    }
    if (Result<> committed = db_->commit(); !committed)
        return committed;

    const bool applied = apply(resolved, plan_);
    Q_ASSERT(applied);
    Q_UNUSED(applied)
    head_ = {added.seq, added.hash, added.time};
    if (!replaced)
        stacks_.follow(added.seq, kind, target, added.label);
    const QScopedValueRollback telling(telling_, true);
    emit changed(resolved);
    return {};
}

Result<> PlanFile::writeJournal(JournalEntry& added, qint64 replaced)
{
    if (replaced)
        if (Result<> done = db_->run(QStringLiteral("DELETE FROM journal WHERE seq = ?"), {replaced}); !done)
            return done;
    return db_->run(
        QStringLiteral("INSERT INTO journal(seq, time, author, machine, label, kind, target, changes, previous_hash, hash) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {added.seq, added.time.toString(Qt::ISODateWithMs), filled(added.author), filled(added.machine), filled(added.label),
            added.kindCode(), added.target, packed(added.changes), added.previousHash, added.hash});
}

Result<> PlanFile::eachEntry(
    const QString& where, const QVariantList& values, const std::function<void(JournalEntry&&)>& take) const
{
    return db_->each(QStringLiteral("SELECT seq, time, author, machine, label, kind, target, changes, previous_hash, hash "
                                    "FROM journal WHERE ")
            + where,
        values, [&](const QSqlQuery& row) {
            JournalEntry found;
            found.seq = row.value(0).toLongLong();
            found.time = QDateTime::fromString(row.value(1).toString(), Qt::ISODateWithMs);
            found.author = row.value(2).toString();
            found.machine = row.value(3).toString();
            found.label = row.value(4).toString();
            const QString kind = row.value(5).toString();
            found.kind = kind == QLatin1String("undo") ? JournalKind::Undo
                : kind == QLatin1String("redo")        ? JournalKind::Redo
                                                       : JournalKind::Do;
            found.target = row.value(6).toLongLong();
            found.changes = unpacked(row.value(7).toByteArray());
            found.previousHash = row.value(8).toByteArray();
            found.hash = row.value(9).toByteArray();
            take(std::move(found));
        });
}

Result<JournalEntry> PlanFile::entry(qint64 seq) const
{
    std::optional<JournalEntry> found;
    const Result<> read = eachEntry(QStringLiteral("seq = ?"), {seq}, [&](JournalEntry&& entry) { found = std::move(entry); });
    if (!read)
        return read.error();
    if (!found)
        return Error {
            Problem::Damaged, Words::tr("The history of %1 has no entry %2.").arg(QDir::toNativeSeparators(path_)).arg(seq)};
    return *found;
}

Result<QList<JournalEntry>> PlanFile::journal(int limit, qint64 before) const
{
    QList<JournalEntry> entries;
    const Result<> read = eachEntry(QStringLiteral("(? = 0 OR seq < ?) ORDER BY seq DESC LIMIT ?"), {before, before, limit},
        [&](JournalEntry&& entry) { entries << std::move(entry); });
    if (!read)
        return read.error();
    return entries;
}

Result<QByteArray> PlanFile::content(const QString& sha256) const
{
    const Result<Value> bytes = db_->single(QStringLiteral("SELECT bytes FROM content WHERE sha256 = ?"), {sha256});
    if (!bytes)
        return bytes.error();
    if (!bytes->isValid())
        return Error {
            Problem::Damaged, Words::tr("An attachment of %1 is missing its content.").arg(QDir::toNativeSeparators(path_))};
    return bytes->toByteArray();
}

Result<> PlanFile::saveCopy(const QString& path) const
{
    const QString temporary = temporaryBeside(path);
    if (Result<> copied = verifiedCopy(*db_, temporary, path); !copied)
        return copied;
    return replaceFile(temporary, path);
}

} // namespace pela
