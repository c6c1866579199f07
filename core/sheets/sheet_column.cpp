#include "core/sheets/sheet_column.h"

namespace pela {

namespace {

int lettersFor(FieldType type)
{
    switch (type) {
    case FieldType::LongText:
    case FieldType::Markdown:
        return 28;
    case FieldType::Boolean:
    case FieldType::Year:
        return 8;
    case FieldType::Reference:
        return 20;
    default:
        return 14;
    }
}

} // namespace

SheetColumn fieldColumn(const EntityInfo& entity, const FieldInfo& field)
{
    const int index = int(&field - entity.fields.data());
    SheetColumn column;
    column.key = QString::fromLatin1(field.name);
    column.title = field.title();
    column.field = field;
    column.value = [&entity, index](const Plan& plan, const QUuid& row) {
        return plan.table(entity).value(row, entity.fields[size_t(index)]);
    };
    column.write = [&entity, index](Draft& draft, const QUuid& row, const Value& value) -> Result<> {
        draft.set(entity, row, index, value);
        return {};
    };
    column.sum = field.type == FieldType::Rupiah;
    column.letters = lettersFor(field.type);
    return column;
}

SheetColumn workedOutColumn(const char* key, const char* label, FieldType type, int letters, decltype(SheetColumn::value) value)
{
    SheetColumn column;
    column.key = QString::fromLatin1(key);
    column.field = plainField(key, label, type);
    column.title = column.field.title();
    column.value = std::move(value);
    column.letters = letters;
    return column;
}

QList<SheetColumn> fieldColumns(const EntityInfo& entity)
{
    QList<SheetColumn> columns;
    for (const FieldInfo& field : entity.fields)
        if (!field.hidden)
            columns.append(fieldColumn(entity, field));
    return columns;
}

FieldInfo plainField(const char* name, const char* label, FieldType type)
{
    FieldInfo field;
    field.name = name;
    field.label = label;
    field.type = type;
    if (type == FieldType::Rupiah) {
        field.least = 0;
        field.most = largestAmount.value;
    }
    return field;
}

} // namespace pela
