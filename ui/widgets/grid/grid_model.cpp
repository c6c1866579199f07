#include "ui/widgets/grid/grid_model.h"

#include "core/base/format.h"
#include "core/domain/entities.h"
#include "core/model/cell_text.h"
#include "core/model/rows_touched.h"
#include "ui/widgets/grid/cell_order.h"

#include <algorithm>

namespace pela {

GridModel::GridModel(PlanFile& file, QObject* parent) : QAbstractTableModel(parent), file_(file)
{
    warm_.setInterval(0);
    connect(&warm_, &QTimer::timeout, this, &GridModel::warmUp);
}

void GridModel::setSpec(const GridSpec& spec)
{
    spec_ = spec;
    columnFilters_.clear();
    if (sortColumn_ >= spec_.columns.size())
        sortColumn_ = -1;
    if (grouping_ >= spec_.groupings.size())
        grouping_ = -1;
    reload();
}

void GridModel::reload()
{
    cache_.clear();
    fresh_.clear();
    all_ = spec_.rows ? spec_.rows(plan()) : std::vector<QUuid>();
    rebuild();
    warmed_ = 0;
    warm_.start();
}

void GridModel::refresh(const ChangeSet& change)
{
    const std::optional<QSet<QUuid>> touched = rowsTouched(change, plan(), *spec_.entity);
    if (touched && touched->isEmpty())
        return;
    bool regroup = !touched;
    if (touched) {
        for (const QUuid& id : *touched)
            cache_.remove(id);
    } else {
        cache_.clear();
        warmed_ = 0;
        warm_.start();
    }
    std::vector<QUuid> now = spec_.rows(plan());
    const bool sameRows = now == all_;
    if (!sameRows) {
        const QSet<QUuid> before(all_.begin(), all_.end());
        for (const QUuid& id : now)
            if (!before.contains(id))
                fresh_.insert(id);
        all_ = std::move(now);
    }
    if (touched && grouping_ >= 0)
        for (const QUuid& id : *touched) {
            const int group = groupOf_.value(id, -1);
            regroup = regroup || (group >= 0 && groups_[size_t(group)].id != spec_.groupings[grouping_].groupOf(plan(), id));
        }
    if (!sameRows || (regroup && grouping_ >= 0)) {
        rebuild();
        return;
    }
    addUp();
    if (!rows_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit totalsChanged();
}

int GridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(rows_.size());
}

int GridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(spec_.columns.size());
}

QVariant GridModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = rows_[size_t(index.row())];
    const SheetColumn& column = spec_.columns[index.column()];
    if (role == Qt::TextAlignmentRole) {
        const bool right = isNumeric(column.field.type) || column.field.type == FieldType::Measure || column.sum;
        const bool centre = column.field.type == FieldType::Boolean;
        return int((right && row.kind != RowKind::New ? Qt::AlignRight
                           : centre                   ? Qt::AlignHCenter
                                                      : Qt::AlignLeft)
            | Qt::AlignVCenter);
    }
    if (row.kind == RowKind::Group)
        return groupData(groups_[size_t(row.group)], index.column(), role);
    if (row.kind == RowKind::New) {
        const bool hinting = index.column() == spec_.titleColumn;
        return hinting && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) ? QVariant(spec_.newRowHint) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row.id, index.column());
    case Qt::AccessibleTextRole: {
        const QString text = cellText(row.id, index.column());
        return QString(column.title + QLatin1String(": ") + text);
    }
    case Qt::EditRole:
    case ExactRole:
        return column.text ? column.text(plan(), row.id) : exactText(valueAt(index.row(), index.column()), column.field, plan());
    case ShortRole:
        if (column.field.type == FieldType::Rupiah)
            return formatRupiahShort({valueAt(index.row(), index.column()).integer()}).remove(QLatin1String("Rp"));
        return {};
    case Qt::ToolTipRole:
        if (column.field.type == FieldType::Rupiah)
            return formatRupiah({valueAt(index.row(), index.column()).integer()});
        return {};
    default:
        return {};
    }
}

QVariant GridModel::groupData(const Group& group, int column, int role) const
{
    if (column == 0) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return group.label;
        return {};
    }
    if (!spec_.columns[column].sum)
        return {};
    const qint64 sum = group.sums.value(column);
    switch (role) {
    case Qt::DisplayRole:
    case ExactRole:
        return formatInteger(sum);
    case ShortRole:
        return formatRupiahShort({sum}).remove(QLatin1String("Rp"));
    case Qt::ToolTipRole:
        return formatRupiah({sum});
    default:
        return {};
    }
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section < spec_.columns.size())
        return spec_.columns[section].title;
    return QAbstractTableModel::headerData(section, orientation, role);
}

Qt::ItemFlags GridModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (isWritable(index))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool GridModel::isWritable(const QModelIndex& index) const
{
    if (!index.isValid() || file_.isReadOnly() || kindAt(index.row()) == RowKind::Group)
        return false;
    return spec_.columns[index.column()].isWritable();
}

QUuid GridModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() && kindAt(row) == RowKind::Data ? rows_[size_t(row)].id : QUuid();
}

int GridModel::rowOf(const QUuid& id) const
{
    return places_.value(id, -1);
}

const Value& GridModel::valueAt(int row, int column) const
{
    return cached(rows_[size_t(row)].id).values[size_t(column)];
}

GridModel::Cached& GridModel::cached(const QUuid& id) const
{
    Cached& entry = cache_[id];
    if (entry.values.empty()) {
        entry.values.reserve(size_t(spec_.columns.size()));
        for (const SheetColumn& column : spec_.columns)
            entry.values.push_back(column.value(plan(), id));
    }
    return entry;
}

const QString& GridModel::words(const QUuid& id) const
{
    Cached& entry = cached(id);
    if (entry.words.isEmpty())
        for (int column = 0; column < columnCount(); ++column)
            entry.words += searched(id, column) + u'\n';
    return entry.words;
}

QString GridModel::searched(const QUuid& id, int column) const
{
    const SheetColumn& shown = spec_.columns[column];
    QString text = cellText(id, column);
    if (shown.text && shown.field.type == FieldType::Reference)
        text += u'\n' + exactText(cached(id).values[size_t(column)], shown.field, plan());
    return text.toCaseFolded();
}

QString GridModel::cellText(const QUuid& id, int column) const
{
    const SheetColumn& shown = spec_.columns[column];
    return shown.text ? shown.text(plan(), id) : displayText(cached(id).values[size_t(column)], shown.field, plan());
}

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
    const bool down = sortOrder_ == Qt::DescendingOrder;
    const CellOrder order(spec_.columns[sortColumn_].field.type);
    struct Keyed {
        QUuid id;
        CellOrder::Key key;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(ids.size());
    for (const QUuid& id : ids)
        keyed.push_back({id, order.keyOf(cached(id).values[size_t(sortColumn_)], [&] { return cellText(id, sortColumn_); })});
    std::stable_sort(keyed.begin(), keyed.end(),
        [&](const Keyed& a, const Keyed& b) { return down ? CellOrder::before(b.key, a.key) : CellOrder::before(a.key, b.key); });
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
