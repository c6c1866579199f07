// Which rows a grid shows, in which order and under which headings.
#include "core/domain/entities.h"
#include "ui/widgets/grid/cell_order.h"
#include "ui/widgets/grid/grid_model.h"

#include <algorithm>

namespace pela {

void GridModel::setQuickFilter(const QString& text)
{
    if (quickFilter_ == text)
        return;
    quickFilter_ = text;
    fresh_.clear();
    rebuild();
}

void GridModel::setColumnFilter(int column, const QString& text)
{
    if (columnFilter(column) == text)
        return;
    if (text.trimmed().isEmpty())
        columnFilters_.remove(column);
    else
        columnFilters_.insert(column, CellFilter(text));
    fresh_.clear();
    rebuild();
}

void GridModel::clearFilters()
{
    if (!isFiltered())
        return;
    quickFilter_.clear();
    columnFilters_.clear();
    fresh_.clear();
    rebuild();
}

bool GridModel::isFiltered() const
{
    return !quickFilter_.trimmed().isEmpty() || !columnFilters_.isEmpty();
}

void GridModel::setSorting(int column, Qt::SortOrder order)
{
    sortColumn_ = column;
    sortOrder_ = order;
    rebuild();
}

void GridModel::setGrouping(int grouping)
{
    if (grouping_ == grouping)
        return;
    grouping_ = grouping;
    collapsed_.clear();
    rebuild();
}

void GridModel::toggleGroup(int row)
{
    if (kindAt(row) != RowKind::Group)
        return;
    const QUuid id = rows_[size_t(row)].id;
    if (!collapsed_.remove(id))
        collapsed_.insert(id);
    rebuild();
}

bool GridModel::reveal(const QUuid& id)
{
    const int group = groupOf_.value(id, -1);
    if (group < 0 || !collapsed_.remove(groups_[size_t(group)].id))
        return false;
    rebuild();
    return true;
}

bool GridModel::isCollapsed(int row) const
{
    return collapsed_.contains(rows_[size_t(row)].id);
}

QColor GridModel::groupColour(int row) const
{
    return groups_[size_t(rows_[size_t(row)].group)].colour;
}

int GridModel::groupSize(int row) const
{
    return groups_[size_t(rows_[size_t(row)].group)].size;
}

std::vector<QUuid> GridModel::idsFrom(int row) const
{
    std::vector<QUuid> ids;
    for (size_t i = size_t(std::max(row, 0)); i < rows_.size(); ++i)
        if (rows_[i].kind == RowKind::Data)
            ids.push_back(rows_[i].id);
    return ids;
}

bool GridModel::accepts(const QUuid& id, const QStringList& wanted) const
{
    if (!wanted.isEmpty()) {
        const QString& there = words(id);
        for (const QString& word : wanted)
            if (!there.contains(word))
                return false;
    }
    for (auto filter = columnFilters_.begin(); filter != columnFilters_.end(); ++filter)
        if (filter.key() < columnCount()
            && !filter->accepts(
                cached(id).values[size_t(filter.key())], [&] { return searched(id, filter.key()); },
                spec_.columns[filter.key()].field, plan()))
            return false;
    return true;
}

std::vector<QUuid> GridModel::chosenRows() const
{
    if (!isFiltered())
        return all_;
    const QStringList words = quickFilter_.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    std::vector<QUuid> ids;
    for (const QUuid& id : all_)
        if (fresh_.contains(id) || accepts(id, words))
            ids.push_back(id);
    return ids;
}

void GridModel::sortRows(std::vector<QUuid>& ids) const
{
    if (sortColumn_ < 0)
        return;
    const CellOrder order(spec_.columns[sortColumn_].field);
    struct Keyed {
        QUuid id;
        CellOrder::Key key;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(ids.size());
    for (const QUuid& id : ids)
        keyed.push_back({id, order.keyOf(cached(id).values[size_t(sortColumn_)], [&] { return cellText(id, sortColumn_); })});
    std::stable_sort(
        keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) { return CellOrder::before(a.key, b.key, sortOrder_); });
    std::transform(keyed.begin(), keyed.end(), ids.begin(), [](const Keyed& key) { return key.id; });
}

void GridModel::rebuild()
{
    beginResetModel();
    chosen_ = chosenRows();
    sortRows(chosen_);
    rows_.clear();
    groups_.clear();
    groupOf_.clear();
    rows_.reserve(chosen_.size() + 1);
    if (grouping_ >= 0)
        gather();
    else
        for (const QUuid& id : chosen_)
            rows_.push_back({RowKind::Data, id, -1});
    if (spec_.addRow && !file_.isReadOnly())
        rows_.push_back({RowKind::New, QUuid(), -1});
    places_.clear();
    places_.reserve(qsizetype(rows_.size()));
    for (size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i].kind == RowKind::Data)
            places_.insert(rows_[i].id, int(i));
    addUp();
    endResetModel();
    emit rebuilt();
    emit totalsChanged();
}

/// Puts the chosen rows under their headings.
void GridModel::gather()
{
    const Grouping& by = spec_.groupings[grouping_];
    QHash<QUuid, std::vector<QUuid>> members;
    for (const QUuid& id : chosen_)
        members[by.groupOf(plan(), id)].push_back(id);
    std::vector<QUuid> order = by.order(plan());
    order.push_back(QUuid());
    for (const QUuid& id : order) {
        const auto found = members.constFind(id);
        if (found == members.constEnd())
            continue;
        const int at = int(groups_.size());
        Group group;
        group.id = id;
        group.label = id.isNull() ? by.noneLabel : by.label(plan(), id);
        if (by.colour && !id.isNull())
            group.colour = by.colour(plan(), id);
        group.size = int(found->size());
        groups_.push_back(group);
        rows_.push_back({RowKind::Group, id, at});
        for (const QUuid& member : *found) {
            groupOf_.insert(member, at);
            if (!collapsed_.contains(id))
                rows_.push_back({RowKind::Data, member, at});
        }
    }
}

void GridModel::addUp()
{
    for (Group& group : groups_)
        group.sums.clear();
    totals_.clear();
    for (int c = 0; c < columnCount(); ++c) {
        if (!spec_.columns[c].sum)
            continue;
        qint64& total = totals_[c];
        for (const QUuid& id : chosen_) {
            const qint64 amount = cached(id).values[size_t(c)].integer();
            total += amount;
            if (grouping_ >= 0)
                groups_[size_t(groupOf_.value(id))].sums[c] += amount;
        }
    }
}

void GridModel::warmUp()
{
    const size_t end = std::min(all_.size(), warmed_ + 200);
    for (; warmed_ < end; ++warmed_)
        words(all_[warmed_]);
    if (warmed_ >= all_.size())
        warm_.stop();
}

} // namespace pela
