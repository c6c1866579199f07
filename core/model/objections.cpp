#include "core/model/objections.h"

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

// What a field that says nothing of its own may hold: far beyond any use, and two of them still add up.
constexpr qint64 farthest = 1'000'000'000;

struct Range {
    qint64 least;
    qint64 most;
    bool holds(qint64 number) const { return number >= least && number <= most; }
};

Range rangeOf(const FieldInfo& field)
{
    if (field.type != FieldType::Integer)
        return {field.least, field.most};
    return {std::max(field.least, -farthest), std::min(field.most, farthest)};
}

} // namespace

qsizetype longestText(const FieldInfo& field)
{
    constexpr qsizetype line = 10'000;
    constexpr qsizetype chapter = 2'000'000;
    return field.type == FieldType::LongText || field.type == FieldType::Markdown ? chapter : line;
}

Unfit unfitness(const FieldInfo& field, const Value& value)
{
    if (value.isText()) {
        const QString text = value.text();
        if (field.required && text.trimmed().isEmpty())
            return Unfit::Empty;
        return text.size() > longestText(field) ? Unfit::TooLong : Unfit::No;
    }
    if (value.kind() == Value::Kind::Integer && field.type != FieldType::Measure && !rangeOf(field).holds(value.integer()))
        return Unfit::OutOfRange;
    return Unfit::No;
}

Unfit unfitness(const Plan& plan, const FieldInfo& field, const Value& value)
{
    if (field.type != FieldType::Reference)
        return unfitness(field, value);
    if (value.isEmpty())
        return field.required ? Unfit::NoneChosen : Unfit::No;
    return plan.table(field.target()).find(value.uuid()) ? Unfit::No : Unfit::PointsNowhere;
}

QString sayUnfit(Unfit why, const FieldInfo& field, const Value& value, const QString& row)
{
    switch (why) {
    case Unfit::No:
        return {};
    case Unfit::Empty:
    case Unfit::NoneChosen:
        return Words::tr("%1 of %2 is empty.").arg(field.title(), row);
    case Unfit::TooLong:
        return Words::tr("%1 of %2 is longer than %3 characters.").arg(field.title(), row).arg(longestText(field));
    case Unfit::OutOfRange:
        return Words::tr("%1 of %2 is %3; it must lie between %4 and %5.")
            .arg(field.title(), row)
            .arg(value.integer())
            .arg(rangeOf(field).least)
            .arg(rangeOf(field).most);
    case Unfit::PointsNowhere:
        return Words::tr("%1 of %2 is not in the plan (any more).").arg(field.title(), row);
    }
    Q_UNREACHABLE();
}

QString sayNoValue(const FieldInfo& field, const Value& value, const QString& row)
{
    return Words::tr("“%1” is not a value for %2 of %3.").arg(value.toString().left(80), field.title(), row);
}

QString nameOf(const Plan& plan, const EntityInfo& entity, const QUuid& id)
{
    const QString title = plan.titleOf(entity, id);
    if (entity.titleField >= 0)
        return u'“' + title.left(80) + u'”';
    return title.isEmpty() ? entity.title() : title.left(120);
}

QString sayTwice(const Plan& plan, const EntityInfo& entity, const QUuid& id, size_t key, const QUuid& twin)
{
    const std::vector<int>& fields = entity.keys[key].fields;
    if (entity.keys[key].emptyIsNone) {
        const FieldInfo& field = entity.fields[size_t(fields.front())];
        return Words::tr("%1 “%2” is already used by %3. Every %4 needs its own.")
            .arg(field.title(), plan.table(entity).value(id, field).toString().left(80), nameOf(plan, entity, twin),
                entity.title());
    }
    QStringList names;
    for (int field : fields)
        names << entity.fields[size_t(field)].title();
    return Words::tr("%1 %2 is in the plan twice: the same %3.")
        .arg(entity.title(), nameOf(plan, entity, id), names.join(QStringLiteral(", ")));
}

bool isJoined(const Plan& plan, const EntityInfo& entity, const QUuid& id)
{
    const void* row = plan.table(entity).find(id);
    if (row)
        return std::all_of(entity.fields.begin(), entity.fields.end(), [&](const FieldInfo& field) {
            return field.type != FieldType::Reference || unfitness(plan, field, field.get(row)) == Unfit::No;
        });
    bool free = true;
    eachReferenceTo(entity, [&](const EntityInfo& other, int index, const FieldInfo&) {
        free = free && plan.table(other).referring(index, id).isEmpty();
    });
    return free;
}

QString objectionToStanding(const Plan& plan, const EntityInfo& entity, const QUuid& id)
{
    const Table& rows = plan.table(entity);
    for (size_t key = 0; key < entity.keys.size(); ++key)
        if (const QUuid twin = rows.twin(key, id); !twin.isNull())
            return sayTwice(plan, entity, id, key, twin);
    const void* row = rows.find(id);
    return entity.objection ? entity.objection(plan, plan, row, row).wrong : QString();
}

} // namespace pela
