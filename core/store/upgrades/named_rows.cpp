#include "core/store/upgrades/named_rows.h"

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NamedRows)
};

// Any name may stand in a history, so how much of them is believed has its limits: far beyond what a hundred thousand programmes
// need.
constexpr qsizetype mostFields = 400; // of an entity, over all the years
constexpr qsizetype mostCells = 20'000'000;

} // namespace

qsizetype NamedRows::Rows::place(const QByteArray& field)
{
    qsizetype place = fields.indexOf(field);
    if (place < 0) {
        place = fields.size();
        fields.append(field);
    }
    return place;
}

Result<> NamedRows::apply(const QByteArray& changes)
{
    Rows* rows = nullptr;
    RowAction action = RowAction::Update;
    QList<qsizetype> places;
    const auto take = [&](const QUuid& id, std::span<const Value> values) {
        if (rows->fields.size() > mostFields || cells_ > mostCells)
            return false;
        const auto found = rows->rows.find(id);
        if ((found == rows->rows.end()) != (action == RowAction::Insert))
            return false;
        QList<Value>& row = found == rows->rows.end() ? rows->rows[id] : found->second;
        for (qsizetype i = 0; i < places.size(); ++i) {
            const qsizetype place = places[i];
            if (row.size() <= place) {
                cells_ += place + 1 - row.size();
                row.resize(place + 1);
            }
            if (action == RowAction::Update) {
                if (row[place] != values[size_t(2 * i)])
                    return false;
                row[place] = values[size_t(2 * i + 1)];
            } else if (action == RowAction::Insert) {
                row[place] = values[size_t(i)];
            } else if (row[place] != values[size_t(i)]) {
                return false;
            }
        }
        if (action == RowAction::Remove) {
            cells_ -= row.size();
            rows->rows.erase(id);
        }
        return true;
    };
    return readChange(
        changes,
        [&](const RecordedGroup& group) {
            rows = &tables_[group.entity];
            action = group.action;
            places.clear();
            for (const QByteArray& field : group.fields)
                if (rows->fields.size() <= mostFields)
                    places.append(rows->place(field));
        },
        take);
}

QList<QUuid> NamedRows::ids(const QByteArray& entity) const
{
    QList<QUuid> ids;
    if (const auto rows = tables_.find(entity); rows != tables_.end())
        for (const auto& row : rows->second.rows)
            ids.append(row.first);
    return ids;
}

bool NamedRows::contains(const QByteArray& entity, const QUuid& id) const
{
    const auto rows = tables_.find(entity);
    return rows != tables_.end() && rows->second.rows.contains(id);
}

Value NamedRows::value(const QByteArray& entity, const QUuid& id, const QByteArray& field) const
{
    const auto rows = tables_.find(entity);
    if (rows == tables_.end())
        return {};
    const auto row = rows->second.rows.find(id);
    const qsizetype place = rows->second.fields.indexOf(field);
    return row == rows->second.rows.end() || place < 0 ? Value() : row->second.value(place);
}

QList<QByteArray> NamedRows::entities() const
{
    QList<QByteArray> names;
    for (const auto& table : tables_)
        names.append(table.first);
    return names;
}

QList<QByteArray> NamedRows::fields(const QByteArray& entity) const
{
    const auto rows = tables_.find(entity);
    return rows == tables_.end() ? QList<QByteArray>() : rows->second.fields;
}

Result<Plan> NamedRows::plan() const
{
    Plan plan;
    for (const auto& [name, rows] : tables_) {
        const EntityInfo* entity = entityNamed(QString::fromUtf8(name));
        const auto left = [&name = name](const QByteArray& field) {
            return Error {Problem::Damaged,
                Words::tr("The history leaves values behind that no field of today holds (%1 %2).")
                    .arg(QString::fromUtf8(name), QString::fromUtf8(field))};
        };
        if (!entity) {
            if (!rows.rows.empty())
                return left({});
            continue;
        }
        QList<int> fields;
        for (const QByteArray& field : rows.fields)
            fields.append(entity->fieldIndex(QString::fromUtf8(field)));
        for (const auto& [id, row] : rows.rows) {
            QVarLengthArray<Value, 24> values(qsizetype(entity->fields.size()));
            for (qsizetype i = 0; i < row.size(); ++i) {
                if (fields[i] >= 0)
                    values[fields[i]] = row[i];
                else if (!row[i].isEmpty())
                    return left(rows.fields[i]);
            }
            if (const int unfit = plan.table(*entity).insert(id, values); unfit >= 0)
                return Error {Problem::Damaged,
                    Words::tr("“%1” is not a value for %2.")
                        .arg(values[unfit].toString().left(60), entity->fields[size_t(unfit)].title())};
        }
    }
    return plan;
}

} // namespace pela
