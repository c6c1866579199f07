#include "core/exchange/change_text.h"

#include "core/exchange/cell_text.h"

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

constexpr qsizetype longestValue = 80;

QString shortText(const Value& value, const FieldInfo& field, const Plan& plan)
{
    const QString text = displayText(value, field, plan).simplified();
    if (text.isEmpty())
        return Words::tr("nothing");
    return text.size() > longestValue ? QString(text.left(longestValue) + QChar(0x2026)) : text;
}

} // namespace

QString rowName(const Plan& plan, const RowChange& row)
{
    if (plan.table(*row.entity).find(row.id))
        return plan.titleOf(*row.entity, row.id).simplified();
    for (const FieldChange& field : row.fields)
        if (field.field == row.entity->titleField)
            return (field.before.isValid() && !field.before.toString().isEmpty() ? field.before : field.after)
                .toString()
                .simplified();
    return Words::tr("a row that is gone");
}

QString rowSummary(const Plan& plan, const RowChange& row)
{
    if (row.action == RowAction::Insert)
        return Words::tr("added");
    if (row.action == RowAction::Remove)
        return Words::tr("removed");
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

} // namespace pela
