#include "core/model/change_text.h"

#include "core/model/cell_text.h"

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

constexpr qsizetype longestValue = 80;

QString shortText(const QString& text)
{
    const QString line = text.simplified();
    if (line.isEmpty())
        return Words::tr("nothing");
    return line.size() > longestValue ? QString(line.left(longestValue) + QChar(0x2026)) : line;
}

/// What the change itself wrote down of a row that came or went.
Value writtenDown(const RowChange& row, int field)
{
    for (const FieldChange& change : row.fields)
        if (change.field == field)
            return !change.before.isEmpty() && !change.before.toString().isEmpty() ? change.before : change.after;
    return {};
}

} // namespace

void GoneNames::take(const Plan& plan, const ChangeSet& change)
{
    for (const RowChange& row : change.rows())
        if (row.action == RowAction::Remove && row.entity->titleField >= 0)
            names_.insert(row.id, writtenDown(row, row.entity->titleField).toString().simplified());
    // Then those named by what they join: a sheet by its OPD, a promise on it by sheet and programme. Hence twice.
    for (int depth = 0; depth < 2; ++depth)
        for (const RowChange& row : change.rows())
            if (row.action == RowAction::Remove && row.entity->titleField < 0)
                names_.insert(row.id, rowName(plan, *this, row));
}

QString rowName(const Plan& plan, const GoneNames& gone, const RowChange& row)
{
    if (plan.table(*row.entity).find(row.id))
        return plan.titleOf(*row.entity, row.id).simplified();
    QString name;
    if (row.entity->titleField >= 0) {
        name = writtenDown(row, row.entity->titleField).toString().simplified();
    } else {
        QStringList joined;
        for (int i = 0; i < int(row.entity->fields.size()); ++i)
            if (const FieldInfo& field = row.entity->fields[size_t(i)]; field.type == FieldType::Reference)
                joined << valueText(plan, gone, writtenDown(row, i), field);
        joined.removeAll(QString());
        name = joined.join(QStringLiteral(" – "));
    }
    if (name.isEmpty())
        name = gone.find(row.id);
    return name.isEmpty() ? Words::tr("a row that is gone") : name;
}

QString valueText(const Plan& plan, const GoneNames& gone, const Value& value, const FieldInfo& field)
{
    if (field.type == FieldType::Reference && !value.isEmpty()) {
        const QUuid id = value.uuid();
        if (!id.isNull() && !plan.table(field.target()).find(id)) {
            const QString name = gone.find(id);
            return name.isEmpty() ? Words::tr("a row that is gone") : name;
        }
    }
    return displayText(value, field, plan);
}

QString rowSummary(const Plan& plan, const GoneNames& gone, const RowChange& row)
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
                         .arg(field.title(), shortText(valueText(plan, gone, change.before, field)),
                             shortText(valueText(plan, gone, change.after, field))));
    }
    return words.isEmpty() ? Words::tr("changed") : words.join(QStringLiteral("; "));
}

} // namespace pela
