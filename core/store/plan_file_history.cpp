// The history of an open plan: read, taken back, done again.
#include "core/base/safe_file.h"
#include "core/domain/attachment.h"
#include "core/model/difference.h"
#include "core/store/common_history.h"
#include "core/store/database.h"
#include "core/store/deed_change.h"
#include "core/store/file_lock.h"
#include "core/store/plan_file.h"

#include <QDir>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanFile)
};

Error doesNotFit(const QString& path)
{
    return {Problem::Damaged,
        Words::tr("The history of %1 does not fit its rows any more. Save a copy, then verify it.")
            .arg(QDir::toNativeSeparators(path))};
}

QVariantList newest(int limit, qint64 before)
{
    return {before == 0 ? std::numeric_limits<qint64>::max() : before, limit};
}

} // namespace

/// Follows more of the history before the last deed that is known is taken back, so that the one before it is known then.
Result<> PlanFile::knowNextUndo()
{
    if (stacks_.undo.size() > 1 || stacks_.since <= barrier_)
        return {};
    Result<UndoStacks> more
        = readTwice([this] { return readUndoStacks(*db_, path_, barrier_, head_.seq, 8 * (head_.seq - stacks_.since + 1), 2); });
    if (!more)
        return more.error();
    stacks_ = *std::move(more);
    return {};
}

/// Takes a deed back, or does it again. True when that changed the plan: typing that ended where it began changes nothing.
Result<bool> PlanFile::takeOver(UndoStacks::Item deed, JournalKind kind)
{
    const Result<ChangeSet> done = changeOfDeed(deed.first, deed.last);
    if (!done)
        return done.error();
    const ChangeSet whole = kind == JournalKind::Undo ? inverse(*done) : *done;
    Plan after = plan_.snapshot();
    if (!apply(whole, after))
        return doesNotFit(path_);
    JournalEntry entry = newEntry(kind, deed.label);
    entry.target = deed.hash;
    if (Result<> written = write(std::move(entry), whole, after); !written)
        return written.error();
    return !whole.isEmpty();
}

Result<> PlanFile::undo()
{
    for (bool changed = false; !changed;) {
        if (Result<> may = ready(); !may)
            return may;
        if (Result<> known = knowNextUndo(); !known)
            return known;
        if (stacks_.undo.isEmpty())
            return {};
        const Result<bool> taken = takeOver(stacks_.undo.last(), JournalKind::Undo);
        if (!taken)
            return taken.error();
        changed = *taken;
    }
    return {};
}

Result<> PlanFile::redo()
{
    for (bool changed = false; !changed;) {
        if (Result<> may = ready(); !may)
            return may;
        if (stacks_.redo.isEmpty())
            return {};
        const Result<bool> again = takeOver(stacks_.redo.last(), JournalKind::Redo);
        if (!again)
            return again.error();
        changed = *again;
    }
    return {};
}

Result<> PlanFile::revertTo(qint64 seq)
{
    if (Result<> may = ready(); !may)
        return may;
    const Result<QList<JournalEntry>> kept = journal(1, seq + 1);
    if (!kept)
        return kept.error();
    if (seq < barrier_ || kept->isEmpty())
        return Error {Problem::Refused,
            Words::tr("The plan cannot go back that far: since then a newer Pela brought it up to date. Open a backup instead.")};
    const Result<ChangeSet> since = sumOf(QStringLiteral("seq BETWEEN ? AND ?"), {seq + 1, head_.seq});
    if (!since)
        return since.error();
    const ChangeSet back = inverse(*since);
    if (back.isEmpty())
        return {};
    Plan after = plan_.snapshot();
    if (!apply(back, after))
        return doesNotFit(path_);
    return write(newEntry(JournalKind::Do, Words::tr("Back to: %1").arg(kept->first().deed())), back, after);
}

std::optional<QString> PlanFile::undoLabel() const
{
    if (readOnly_ || stacks_.undo.isEmpty())
        return {};
    return stacks_.undo.last().label;
}

std::optional<QString> PlanFile::redoLabel() const
{
    if (readOnly_ || stacks_.redo.isEmpty())
        return {};
    return stacks_.redo.last().label;
}

Result<> PlanFile::eachEntry(
    const QString& where, const QVariantList& values, const std::function<void(JournalEntry&&)>& take) const
{
    return eachJournalEntry(*db_, path_, where, values, take);
}

Result<ChangeSet> PlanFile::changeOfDeed(qint64 first, qint64 last) const
{
    return pela::changeOfDeed(*db_, path_, first, last);
}

/// The same when our own history was written over: by what is in memory.
Result<std::optional<PlanFile::Lacking>> PlanFile::remembered(const PlanFile& other) const
{
    if (masterplanOf(other.plan_).id != masterplanOf(plan_).id)
        return std::optional<Lacking>();
    const Result<bool> all = other.knows(head_.hash);
    if (!all)
        return all.error();
    if (*all)
        return std::optional<Lacking>(Lacking());
    const Result<bool> certain = beginning_ ? other.knows(beginning_->head) : Result<bool>(false);
    if (!certain)
        return certain.error();
    Lacking lacking {{}, *certain};
    const auto isLost = [&](const RowChange& row, const FieldChange& field) {
        return row.action != RowAction::Remove && row.entity->fields[size_t(field.field)].type == FieldType::ContentHash
            && !field.after.isEmpty() && !other.content(field.after.toString());
    };
    const ChangeSet since = changeBetween(*certain ? beginning_->plan : other.plan_, plan_);
    for (RowChange row : since.rows()) {
        if (row.action == RowAction::Remove && !*certain)
            continue; // they may have added it
        const qsizetype before = row.fields.size();
        row.fields.removeIf([&](const FieldChange& field) { return isLost(row, field); });
        if (row.action == RowAction::Update ? !row.fields.isEmpty() : row.fields.size() == before)
            lacking.change.append(std::move(row));
    }
    return std::optional<Lacking>(std::move(lacking));
}

Result<> PlanFile::saveRemembered(const QString& path) const
{
    Draft draft(plan_);
    QList<QByteArray> pictures;
    for (const Attachment& attachment : plan_.all<Attachment>()) {
        const Result<QByteArray> bytes = content(attachment.content);
        if (bytes)
            pictures << *bytes;
        else
            draft.remove(attachment.id);
    }
    ChangeSet whole = changeBetween(Plan(), draft.plan());
    whole.setLabel(Words::tr("Go on with what was shown when %1 was written over").arg(QFileInfo(path_).fileName()));
    for (const QByteArray& bytes : pictures)
        whole.keepContent(bytes);
    const auto made = create(path, whole);
    if (!made)
        return made.error();
    (*made)->setAuthor(author_);
    (*made)->finishBackup();
    return {};
}

Result<std::optional<PlanFile::Lacking>> PlanFile::unknownTo(const PlanFile& other) const
{
    if (writtenOver_)
        return remembered(other);
    const auto entriesOf = [](const PlanFile& file) -> Result<QList<JournalEntry>> {
        QList<JournalEntry> entries;
        const Result<> read = eachJournalEntry(
            *file.db_, file.path_, QStringLiteral("1 ORDER BY seq"), {},
            [&entries](JournalEntry&& entry) { entries << std::move(entry); }, false);
        if (!read)
            return read.error();
        return entries;
    };
    const auto ours = entriesOf(*this);
    if (!ours)
        return ours.error();
    const auto theirs = entriesOf(other);
    if (!theirs)
        return theirs.error();
    const QByteArray common = newestKnown(*ours, *theirs);
    const auto at = std::find_if(ours->begin(), ours->end(), [&](const JournalEntry& entry) { return entry.hash == common; });
    if (common.isEmpty() || at == ours->end())
        return std::optional<Lacking>();
    Result<ChangeSet> since = sumOf(QStringLiteral("seq > ?"), {at->seq});
    if (!since)
        return since.error();
    // Files that rows of ours have and the other has not are needed there with them.
    for (const RowChange& row : since->rows())
        for (const FieldChange& field : row.fields)
            if (row.action != RowAction::Remove && row.entity->fields[size_t(field.field)].type == FieldType::ContentHash
                && !field.after.isEmpty()) {
                const Result<QByteArray> bytes = content(field.after.toString());
                if (!bytes)
                    return bytes.error();
                since->keepContent(*bytes);
            }
    return std::optional<Lacking>(Lacking {std::move(*since)});
}

void PlanFile::letGo(const QString& reason)
{
    backup_.request_stop(); // nobody waits for all of it
    finishBackup();
    readOnly_ = true;
    readOnlyReason_ = reason;
    lock_.reset();
}

/// The net effect of some entries of the journal.
Result<ChangeSet> PlanFile::sumOf(const QString& where, const QVariantList& values) const
{
    return readTwice([&] { return sumOfEntries(*db_, path_, where, values); });
}

Result<> PlanFile::eachEntry(const std::function<void(JournalEntry&&)>& take) const
{
    return eachEntry(QStringLiteral("1 ORDER BY seq"), {}, take);
}

Result<QList<JournalEntry>> PlanFile::journal(int limit, qint64 before) const
{
    QList<JournalEntry> entries;
    // Oldest first: an entry may be packed against the one before.
    const Result<> read = readTwice([&] {
        entries.clear();
        return eachEntry(QStringLiteral("seq IN (SELECT seq FROM journal WHERE seq < ? ORDER BY seq DESC LIMIT ?) ORDER BY seq"),
            newest(limit, before), [&](JournalEntry&& entry) { entries << std::move(entry); });
    });
    if (!read)
        return read.error();
    std::reverse(entries.begin(), entries.end());
    return entries;
}

Result<QList<Deed>> PlanFile::deeds(int limit, qint64 before) const
{
    return readTwice([&] { return deedsOnce(limit, before); });
}

Result<QList<Deed>> PlanFile::deedsOnce(int limit, qint64 before) const
{
    QList<Deed> deeds;
    bool open = false; // the newest entry read goes on with the one before it
    for (qint64 from = before;;) {
        bool enough = limit < 0;
        qsizetype found = 0;
        const Result<> read = eachJournalEntry(
            *db_, path_, QStringLiteral("seq < ? ORDER BY seq DESC LIMIT ?"), newest(limit, from),
            [&](JournalEntry&& entry) {
                ++found;
                from = entry.seq;
                enough = enough || (!open && deeds.size() == limit);
                if (enough && limit >= 0)
                    return;
                const qint64 seq = entry.seq;
                const bool continues = entry.continues;
                if (!open)
                    deeds.append({std::move(entry), seq});
                deeds.last().first = seq;
                open = continues;
            },
            false);
        if (!read)
            return read.error();
        if (enough || found == 0)
            return deeds;
    }
}

Result<ChangeSet> PlanFile::changeOf(const Deed& deed) const
{
    return changeOfDeed(deed.first, deed.seq);
}

} // namespace pela
