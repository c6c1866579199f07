#include "ui/pages/history/history_model.h"

#include "core/base/format.h"

namespace pela {

namespace {

constexpr int batch = 200;

} // namespace

HistoryModel::HistoryModel(PlanFile& file, QObject* parent) : QAbstractListModel(parent), file_(file), decoded_(400) { }

void HistoryModel::reload()
{
    const auto newest = file_.deeds(batch);
    if (!newest) {
        emit failed(newest.error());
        return;
    }
    entries_ = *newest;
    complete_ = entries_.size() < batch;
    decoded_.clear();
    gone_ = {};
    searched_ = 0;
    rebuild();
}

void HistoryModel::setFilter(const QString& text)
{
    filter_ = text.simplified();
    rebuild();
}

bool HistoryModel::matches(const JournalEntry& entry) const
{
    return filter_.isEmpty() || entry.deed().contains(filter_, Qt::CaseInsensitive)
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

const Deed* HistoryModel::entryAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= lines_.size())
        return nullptr;
    const int entry = lines_.at(index.row()).entry;
    return entry < 0 ? nullptr : &entries_.at(entry);
}

Result<ChangeSet> HistoryModel::changesOf(const Deed& entry) const
{
    if (const ChangeSet* known = decoded_.object(entry.seq))
        return *known;
    Result<ChangeSet> decoded = file_.changeOf(entry);
    if (decoded) // what could not be read is asked for again
        decoded_.insert(entry.seq, new ChangeSet(*decoded));
    return decoded;
}

const GoneNames& HistoryModel::goneNames() const
{
    for (; searched_ < entries_.size(); ++searched_)
        if (const Result<ChangeSet> changes = changesOf(entries_.at(searched_)))
            gone_.take(file_.plan(), *changes);
    return gone_;
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
    const Deed* entry = entryAt(index);
    if (!entry)
        return role == Qt::DisplayRole ? QVariant(formatDateLong(lines_.at(index.row()).day)) : QVariant();
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(entry->deed()) : QVariant();
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
    const auto older = file_.deeds(batch, entries_.isEmpty() ? 0 : entries_.last().first);
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
