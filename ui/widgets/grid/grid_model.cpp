#include "ui/widgets/grid/grid_model.h"

#include "core/base/format.h"
#include "core/domain/entities.h"
#include "core/model/cell_text.h"
#include "core/model/rows_touched.h"
#include "ui/widgets/grid/cell_paint.h"

#include <algorithm>

namespace pela {

GridModel::GridModel(PlanFile& file, QObject* parent) : QAbstractTableModel(parent), file_(file)
{
    warm_.setInterval(0);
    connect(&warm_, &QTimer::timeout, this, &GridModel::warmUp);
}

void GridModel::setSpec(const GridSpec& spec)
{
    const QString sorted = sortColumn_ >= 0 ? column(sortColumn_).key : QString();
    spec_ = spec;
    columnFilters_.clear();
    sortColumn_ = columnNamed(sorted);
    if (grouping_ >= spec_.groupings.size())
        grouping_ = -1;
    reload();
}

int GridModel::columnNamed(const QString& key) const
{
    const auto at = std::find_if(
        spec_.columns.begin(), spec_.columns.end(), [&key](const SheetColumn& column) { return column.key == key; });
    return at == spec_.columns.end() ? -1 : int(at - spec_.columns.begin());
}

void GridModel::reload()
{
    cache_.clear();
    extents_.clear();
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
    extents_.clear();
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
        const bool right = isNumber(index.column());
        const bool centre = column.field.type == FieldType::Boolean;
        return int((right && row.kind != RowKind::New ? Qt::AlignRight
                           : centre                   ? Qt::AlignHCenter
                                                      : Qt::AlignLeft)
            | Qt::AlignVCenter);
    }
    if (row.kind == RowKind::Group)
        return groupData(groups_[size_t(row.group)], index.column(), role);
    if (row.kind == RowKind::New)
        return newRowData(index.column(), role);
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row.id, index.column());
    case Qt::AccessibleTextRole: {
        const QString text = cellText(row.id, index.column());
        const QString remark = index.column() == spec_.titleColumn && spec_.remark ? spec_.remark(plan(), row.id) : QString();
        return QString(column.title + QLatin1String(": ") + text + (remark.isEmpty() ? remark : QStringLiteral(". ") + remark));
    }
    case Qt::EditRole:
    case ExactRole:
        return column.text ? column.text(plan(), row.id) : exactText(valueAt(index.row(), index.column()), column.field, plan());
    case Qt::ToolTipRole:
        if (column.field.type == FieldType::Rupiah)
            return formatRupiah({valueAt(index.row(), index.column()).integer()});
        return {};
    default:
        return {};
    }
}

QVariant GridModel::newRowData(int at, int role) const
{
    const SheetColumn& column = spec_.columns[at];
    const auto begun = begun_.constFind(column.key);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (begun != begun_.constEnd())
            return displayText(*begun, column.field, plan());
        if (!begun_.isEmpty() && spec_.asked.contains(column.key))
            return tr("choose");
        return at == spec_.titleColumn ? QVariant(spec_.newRowHint) : QVariant();
    case Qt::EditRole:
    case ExactRole:
        return begun != begun_.constEnd() ? exactText(*begun, column.field, plan()) : QString();
    default:
        return {};
    }
}

void GridModel::setBegun(const QHash<QString, Value>& begun)
{
    begun_ = begun;
    if (rowCount() > 0)
        emit dataChanged(index(rowCount() - 1, 0), index(rowCount() - 1, columnCount() - 1));
}

int GridModel::stillAsked() const
{
    for (int column = 0; column < columnCount(); ++column)
        if ((spec_.asked.contains(spec_.columns[column].key)
                || (column == spec_.titleColumn && spec_.columns[column].field.required))
            && begun_.value(spec_.columns[column].key).isEmpty())
            return column;
    return -1;
}

bool GridModel::isNumber(int column) const
{
    const SheetColumn& shown = spec_.columns[column];
    return isNumeric(shown.field.type) || shown.field.type == FieldType::Measure || shown.sum;
}

const GridModel::Extent& GridModel::extent(int column) const
{
    if (extents_.size() != size_t(columnCount()))
        measure();
    return extents_[size_t(column)];
}

/// One walk over the remembered values. Whole numbers are compared as numbers and only the largest of them is written out.
void GridModel::measure() const
{
    struct Reach {
        qint64 least = 0;
        qint64 most = 0;
        qint64 total = 0;
    };
    extents_.assign(size_t(columnCount()), {});
    std::vector<Reach> reaches(extents_.size());
    const auto widen = [](Extent& extent, const QString& number) {
        const QString tail = tailOf(number);
        const QString head = number.chopped(tail.size());
        if (head.size() > extent.head.size())
            extent.head = head;
        if (tail.size() > extent.tail.size())
            extent.tail = tail;
    };
    for (const QUuid& id : all_) {
        const Cached& row = cached(id);
        for (int c = 0; c < columnCount(); ++c) {
            if (!isNumber(c))
                continue;
            const SheetColumn& column = spec_.columns[c];
            const Value& value = row.values[size_t(c)];
            if (column.text || column.field.type == FieldType::Measure) {
                if (value.decimal())
                    widen(extents_[size_t(c)], cellText(id, c));
                continue;
            }
            Reach& reach = reaches[size_t(c)];
            const qint64 number = value.integer();
            reach.least = std::min(reach.least, number);
            reach.most = std::max(reach.most, number);
            reach.total += column.sum ? number : 0;
        }
    }
    for (int c = 0; c < columnCount(); ++c)
        for (const qint64 number : {reaches[size_t(c)].least, reaches[size_t(c)].most, reaches[size_t(c)].total})
            if (number != 0)
                widen(extents_[size_t(c)], formatInteger(number));
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

} // namespace pela
