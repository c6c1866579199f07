#include "ui/pages/history_model.h"

#include "core/base/format.h"
#include "core/exchange/cell_text.h"

namespace pela {

namespace {

constexpr int batch = 200;
constexpr qsizetype longestValue = 80;

QString shortText(const Value& value, const FieldInfo& field, const Plan& plan)
{
    QString text = displayText(value, field, plan).simplified();
    if (text.isEmpty())
        return HistoryModel::tr("nothing");
    return text.size() > longestValue ? text.left(longestValue) + QChar(0x2026) : text;
}

} // namespace

QString rowName(const Plan& plan, const RowChange& row)
{
    if (plan.table(*row.entity).find(row.id))
        return plan.titleOf(*row.entity, row.id).simplified();
    // It is gone: its name is among what was written down when it went, or came.
    for (const FieldChange& field : row.fields)
        if (field.field == row.entity->titleField)
            return (field.before.isValid() && !field.before.toString().isEmpty() ? field.before : field.after)
                .toString()
                .simplified();
    return HistoryModel::tr("a row that is gone");
}

QString rowSummary(const Plan& plan, const RowChange& row)
{
    if (row.action == RowAction::Insert)
        return HistoryModel::tr("added");
    if (row.action == RowAction::Remove)
        return HistoryModel::tr("removed");
    QStringList words;
    for (const FieldChange& change : row.fields) {
        const FieldInfo& field = row.entity->fields[size_t(change.field)];
        if (field.hidden)
            continue;
        words.append(QStringLiteral("%1: %2 → %3")
                         .arg(field.title(), shortText(change.before, field, plan), shortText(change.after, field, plan)));
    }
    return words.join(QStringLiteral("; "));
}

HistoryModel::HistoryModel(PlanFile& file, QObject* parent) : QAbstractListModel(parent), file_(file), decoded_(400) { }

void HistoryModel::reload()
{
    const auto newest = file_.journal(batch);
    if (!newest) {
        emit failed(newest.error());
        return;
    }
    entries_ = *newest;
    complete_ = entries_.size() < batch;
    decoded_.clear();
    rebuild();
}

void HistoryModel::setFilter(const QString& text)
{
    filter_ = text.simplified();
    rebuild();
}

bool HistoryModel::matches(const JournalEntry& entry) const
{
    return filter_.isEmpty() || entry.label.contains(filter_, Qt::CaseInsensitive)
        || entry.author.contains(filter_, Qt::CaseInsensitive) || entry.machine.contains(filter_, Qt::CaseInsensitive);
}

QList<HistoryModel::Line> HistoryModel::linesFrom(qsizetype first, QDate lastDay) const
{
    QList<Line> lines;
    for (qsizetype i = first; i < entries_.size(); ++i) {
        if (!matches(entries_.at(i)))
            continue;
        const QDate day = entries_.at(i).time.toLocalTime().date();
        if (day != lastDay)
            lines.append({day, -1});
        lastDay = day;
        lines.append({{}, int(i)});
    }
    return lines;
}

void HistoryModel::rebuild()
{
    beginResetModel();
    lines_ = linesFrom(0, {});
    endResetModel();
}

const JournalEntry* HistoryModel::entryAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= lines_.size())
        return nullptr;
    const int entry = lines_.at(index.row()).entry;
    return entry < 0 ? nullptr : &entries_.at(entry);
}

ChangeSet HistoryModel::changesOf(const JournalEntry& entry) const
{
    if (const ChangeSet* known = decoded_.object(entry.seq))
        return *known;
    const auto decoded = entry.changeSet();
    const ChangeSet changes = decoded ? *decoded : ChangeSet();
    decoded_.insert(entry.seq, new ChangeSet(changes));
    return changes;
}

QModelIndex HistoryModel::indexOf(qint64 seq) const
{
    for (qsizetype row = 0; row < lines_.size(); ++row)
        if (lines_.at(row).entry >= 0 && entries_.at(lines_.at(row).entry).seq == seq)
            return index(int(row));
    return {};
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(lines_.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= lines_.size())
        return {};
    const JournalEntry* entry = entryAt(index);
    if (!entry)
        return role == Qt::DisplayRole ? QVariant(formatDateLong(lines_.at(index.row()).day)) : QVariant();
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        switch (entry->kind) {
        case JournalKind::Undo:
            return tr("Undone: %1").arg(entry->label.simplified());
        case JournalKind::Redo:
            return tr("Done again: %1").arg(entry->label.simplified());
        case JournalKind::Do:
            return entry->label.simplified();
        }
    }
    return {};
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex& index) const
{
    return entryAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !complete_;
}

void HistoryModel::fetchMore(const QModelIndex& parent)
{
    if (parent.isValid() || complete_)
        return;
    const auto older = file_.journal(batch, entries_.isEmpty() ? 0 : entries_.last().seq);
    if (!older) {
        complete_ = true;
        emit failed(older.error());
        return;
    }
    complete_ = older->size() < batch;
    QDate lastDay;
    if (!lines_.isEmpty())
        lastDay = entries_.at(lines_.last().entry).time.toLocalTime().date();
    const qsizetype first = entries_.size();
    entries_ += *older;
    const QList<Line> more = linesFrom(first, lastDay);
    if (more.isEmpty())
        return;
    beginInsertRows({}, int(lines_.size()), int(lines_.size() + more.size()) - 1);
    lines_ += more;
    endInsertRows();
}

} // namespace pela
