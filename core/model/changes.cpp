#include "core/model/changes.h"

#include "core/model/row_fold.h"

#include <QJsonObject>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

} // namespace

ChangeSet inverse(const ChangeSet& resolved)
{
    ChangeSet back(resolved.label());
    for (auto row = resolved.rows().crbegin(); row != resolved.rows().crend(); ++row) {
        RowChange turned = *row;
        if (row->action == RowAction::Insert)
            turned.action = RowAction::Remove;
        else if (row->action == RowAction::Remove)
            turned.action = RowAction::Insert;
        for (FieldChange& field : turned.fields)
            std::swap(field.before, field.after);
        back.append(turned);
    }
    return back;
}

ChangeSet net(const QList<ChangeSet>& resolved)
{
    Folds folds;
    for (const ChangeSet& change : resolved) {
        for (const RowChange& row : change.rows()) {
            RowFold* fold = folds.find(row.entity, row.id);
            if (!fold)
                fold = &folds.add({row.entity, row.id, row.action != RowAction::Insert, true, {}});
            fold->exists = row.action != RowAction::Remove;
            if (row.action == RowAction::Insert)
                for (FieldChange& field : fold->fields)
                    field.after = fold->initial(field.field);
            for (const FieldChange& field : row.fields)
                fold->set(field.field, row.action == RowAction::Insert ? fold->initial(field.field) : field.before,
                    row.action == RowAction::Remove ? fold->initial(field.field) : field.after);
        }
    }
    ChangeSet together(resolved.isEmpty() ? QString() : resolved.last().label());
    for (const RowFold& fold : folds.rows())
        if (const std::optional<RowChange> row = fold.result())
            together.append(*row);
    return together;
}

bool apply(const ChangeSet& resolved, Plan& plan)
{
    for (const RowChange& row : resolved.rows()) {
        const Table& rows = plan.table(*row.entity);
        if ((rows.find(row.id) == nullptr) != (row.action == RowAction::Insert))
            return false;
        for (const FieldChange& field : row.fields)
            if (row.action != RowAction::Insert && rows.value(row.id, row.entity->fields[size_t(field.field)]) != field.before)
                return false;
    }
    for (const RowChange& row : resolved.rows()) {
        Table& rows = plan.table(*row.entity);
        if (row.action == RowAction::Remove) {
            rows.erase(row.id);
            continue;
        }
        if (row.action == RowAction::Insert)
            rows.insert(row.id);
        for (const FieldChange& field : row.fields)
            if (!rows.set(row.id, field.field, field.after))
                return false;
    }
    return true;
}

namespace {

constexpr std::array actionCodes {"insert", "update", "remove"};

} // namespace

QJsonArray toJson(const ChangeSet& resolved)
{
    QJsonArray rows;
    for (const RowChange& row : resolved.rows()) {
        QJsonObject fields;
        for (const FieldChange& field : row.fields) {
            const QString name = QString::fromLatin1(row.entity->fields[size_t(field.field)].name);
            fields[name] = QJsonArray {QJsonValue::fromVariant(field.before), QJsonValue::fromVariant(field.after)};
        }
        rows.append(QJsonObject {{QStringLiteral("entity"), QString::fromLatin1(row.entity->name)},
            {QStringLiteral("id"), row.id.toString(QUuid::WithoutBraces)},
            {QStringLiteral("action"), QString::fromLatin1(actionCodes[size_t(row.action)])},
            {QStringLiteral("fields"), fields}});
    }
    return rows;
}

Result<ChangeSet> changeFromJson(const QJsonArray& rows)
{
    const Error unknown {Problem::Damaged, Words::tr("The history holds an entry that this program cannot read.")};
    ChangeSet change;
    for (const auto& value : rows) {
        const QJsonObject object = value.toObject();
        RowChange row;
        row.entity = entityNamed(object[QStringLiteral("entity")].toString());
        row.id = uuidFrom(object[QStringLiteral("id")].toString());
        const QByteArray action = object[QStringLiteral("action")].toString().toLatin1();
        const auto code
            = std::find_if(actionCodes.begin(), actionCodes.end(), [&](const char* known) { return action == known; });
        if (!row.entity || row.id.isNull() || code == actionCodes.end())
            return unknown;
        row.action = RowAction(code - actionCodes.begin());
        const QJsonObject fields = object[QStringLiteral("fields")].toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            const int index = row.entity->fieldIndex(field.key());
            const QJsonArray values = field.value().toArray();
            if (index < 0 || values.size() != 2)
                return unknown;
            const auto read = [](const QJsonValue& json) { return json.isNull() ? Value() : canonical(json.toVariant()); };
            row.fields.append({index, read(values[0]), read(values[1])});
        }
        change.append(row);
    }
    return change;
}

} // namespace pela
