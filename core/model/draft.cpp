#include "core/model/draft.h"

#include "core/model/changes.h"
#include "core/model/objections.h"

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

/// The door through which every value comes in.
Value stored(const Value& value)
{
    return value.isText() ? Value(storableText(value.text())) : value;
}

} // namespace

/// Remembers the row. False, with an objection, when there is none.
bool Draft::touch(const EntityInfo& entity, const QUuid& id)
{
    if (!now_.table(entity).find(id)) {
        object(nullptr, id, Words::tr("%1 is no longer in the plan. Refresh the page and try again.").arg(entity.title()));
        return false;
    }
    const RowKey key {&entity, id};
    if (const auto known = known_.constFind(key); known == known_.constEnd()) {
        known_.insert(key, touched_.size());
        touched_.append(key);
    }
    return true;
}

void Draft::object(const EntityInfo* entity, const QUuid& id, const QString& sentence)
{
    const auto known = entity ? known_.constFind({entity, id}) : known_.constEnd();
    unfit_.append({entity, id, sentence, known == known_.constEnd() ? touched_.size() : *known});
}

void Draft::set(const EntityInfo& entity, const QUuid& id, int field, const Value& value)
{
    if (!touch(entity, id))
        return;
    if (!now_.table(entity).set(id, field, stored(value)))
        object(&entity, id, sayNoValue(entity.fields[size_t(field)], value, nameOf(now_, entity, id)));
}

void Draft::insertRow(const EntityInfo& entity, const QUuid& id, const void* row)
{
    QVarLengthArray<Value, 24> values;
    for (const FieldInfo& field : entity.fields)
        values.append(field.get(row));
    insertRow(entity, id, values);
}

void Draft::insertRow(const EntityInfo& entity, const QUuid& id, std::span<const Value> values)
{
    Table& rows = now_.table(entity);
    if (rows.find(id)) {
        object(&entity, id, Words::tr("%1 “%2” is already in the plan.").arg(entity.title(), now_.titleOf(entity, id)));
        return;
    }
    QVarLengthArray<Value, 24> clean;
    for (const Value& value : values)
        clean.append(stored(value));
    const int unfit = rows.insert(id, clean);
    touch(entity, id);
    if (unfit >= 0)
        object(&entity, id, sayNoValue(entity.fields[size_t(unfit)], clean[unfit], nameOf(now_, entity, id)));
}

void Draft::remove(const EntityInfo& entity, const QUuid& id)
{
    if (!touch(entity, id))
        return;
    eachReferenceTo(entity, [&](const EntityInfo& other, int index, const FieldInfo& field) {
        if (field.onRemove == OnRemove::Refuse)
            return;
        const QList<QUuid> referrers = now_.table(other).referring(index, id); // a copy: the rows let go while it is walked
        for (const QUuid& referrer : referrers) {
            // One of a pair that belong to each other may have taken the other along already.
            if (!now_.table(other).find(referrer))
                continue;
            if (field.onRemove == OnRemove::Follow)
                remove(other, referrer);
            else
                set(other, referrer, index, {});
        }
    });
    now_.table(entity).erase(id);
}

void Draft::apply(const ChangeSet& change)
{
    // A row that is taken away and put there again in one change is a row that is written over.
    QHash<RowKey, int> removals;
    for (const RowChange& row : change.rows())
        if (row.action == RowAction::Remove)
            ++removals[{row.entity, row.id}];
    for (const RowChange& row : change.rows()) {
        if (row.action == RowAction::Remove)
            continue;
        if (row.action == RowAction::Insert) {
            const auto removal = removals.find({row.entity, row.id});
            const bool replaces = removal != removals.end() && *removal > 0 && now_.table(*row.entity).find(row.id);
            QVarLengthArray<Value, 24> values;
            for (const FieldInfo& field : row.entity->fields)
                values.append(field.initial);
            for (const FieldChange& field : row.fields)
                values[field.field] = field.after;
            if (!replaces) {
                insertRow(*row.entity, row.id, values);
                continue;
            }
            --*removal;
            for (qsizetype i = 0; i < values.size(); ++i)
                set(*row.entity, row.id, int(i), values[i]);
            continue;
        }
        for (const FieldChange& field : row.fields)
            set(*row.entity, row.id, field.field, field.after);
    }
    for (const RowChange& row : change.rows()) {
        if (row.action != RowAction::Remove)
            continue;
        int& left = removals[{row.entity, row.id}];
        // What belonged to a row removed before it is gone already, as was wished.
        const bool gone = known_.contains({row.entity, row.id}) && !now_.table(*row.entity).find(row.id);
        if (left > 0 && !gone)
            remove(*row.entity, row.id);
        --left;
    }
    for (const QByteArray& bytes : change.contents())
        contents_.keepContent(bytes);
}

ChangeSet Draft::change() const
{
    ChangeSet whole(label_);
    look(false, &whole, nullptr);
    return whole;
}

QList<Draft::Objection> Draft::objections() const
{
    QList<Objection> found;
    look(false, nullptr, &found);
    return found;
}

Result<ChangeSet> Draft::prove() const
{
    ChangeSet whole(label_);
    QList<Objection> found;
    look(true, &whole, &found);
    if (!found.isEmpty())
        return Error {Problem::Refused, found.first().sentence};
    return whole;
}

/// Walks over the rows touched once, for what it does to them and what is to be said against it.
void Draft::look(bool untilFirst, ChangeSet* whole, QList<Objection>* found) const
{
    if (found)
        *found = unfit_;
    for (qsizetype step = 0; step < touched_.size(); ++step) {
        if (untilFirst && !found->isEmpty())
            return;
        const RowKey& key = touched_[step];
        std::optional<RowChange> row = rowChange(was_, now_, *key.first, key.second);
        if (!row)
            continue;
        if (found)
            if (const QString sentence = objectionTo(*row); !sentence.isEmpty())
                found->append({key.first, key.second, sentence, step});
        if (whole)
            whole->append(*std::move(row));
    }
    if (whole)
        whole->append(contents_);
}

// --------------------------------------------------------------------------------------------------- objections

QString Draft::objectionTo(const RowChange& row) const
{
    const EntityInfo& entity = *row.entity;
    const Table& rows = now_.table(entity);
    if (entity.single && row.action != RowAction::Update && rows.size() != 1)
        return Words::tr("A plan has exactly one row of %1.").arg(entity.title());
    const void* was = was_.table(entity).find(row.id);
    if (row.action == RowAction::Remove) {
        if (const QString sentence = stillNeeded(entity, row.id); !sentence.isEmpty())
            return sentence;
        return entity.objection ? entity.objection(was_, now_, was, nullptr).toWriter() : QString();
    }
    const auto touches = [&row](int field) {
        return std::any_of(row.fields.begin(), row.fields.end(), [field](const FieldChange& c) { return c.field == field; });
    };
    for (const FieldChange& change : row.fields)
        if (const QString sentence = objectionToValue(row, entity.fields[size_t(change.field)], change.after);
            !sentence.isEmpty())
            return sentence;
    for (size_t key = 0; key < entity.keys.size(); ++key) {
        const std::vector<int>& fields = entity.keys[key].fields;
        if (std::any_of(fields.begin(), fields.end(), touches))
            if (const QUuid twin = rows.twin(key, row.id); !twin.isNull())
                return sayTwice(now_, entity, row.id, key, twin);
    }
    return entity.objection ? entity.objection(was_, now_, was, rows.find(row.id)).toWriter() : QString();
}

QString Draft::objectionToValue(const RowChange& row, const FieldInfo& field, const Value& value) const
{
    const Unfit why = unfitness(now_, field, value);
    if (why == Unfit::No)
        return {};
    const auto say = [&](const QString& advice) -> QString {
        const QString sentence = sayUnfit(why, field, value, nameOf(now_, *row.entity, row.id));
        return advice.isEmpty() ? sentence : sentence + u' ' + advice;
    };
    switch (why) {
    case Unfit::Empty:
        return saysEmpty(row, field);
    case Unfit::TooLong:
        return say(Words::tr("Please shorten it."));
    case Unfit::NoneChosen:
        return say(Words::tr("Please choose one."));
    case Unfit::PointsNowhere:
        return say(Words::tr("Please choose another."));
    default:
        return say({});
    }
}

/// Rows that point to a removed one and may not let go of it.
QString Draft::stillNeeded(const EntityInfo& entity, const QUuid& id) const
{
    QStringList inTheWay;
    eachReferenceTo(entity, [&](const EntityInfo& other, int index, const FieldInfo&) {
        for (const QUuid& referrer : now_.table(other).referring(index, id))
            inTheWay << (was_.table(other).find(referrer) ? was_ : now_).titleOf(other, referrer);
    });
    if (inTheWay.isEmpty())
        return {};
    inTheWay.sort();
    constexpr qsizetype named = 5;
    QString list = QStringLiteral("“") + inTheWay.mid(0, named).join(QStringLiteral("”, “")) + QStringLiteral("”");
    if (inTheWay.size() > named)
        list += Words::tr(" and %1 more").arg(inTheWay.size() - named);
    return Words::tr("%1 “%2” is still used by %3. Move or remove these first.")
        .arg(entity.title(), was_.titleOf(entity, id), list);
}

/// A row whose very name is empty is called by the name it had, or by its kind.
QString Draft::saysEmpty(const RowChange& row, const FieldInfo& field) const
{
    const EntityInfo& entity = *row.entity;
    const bool named = entity.titleField >= 0 && &field != &entity.fields[size_t(entity.titleField)];
    if (row.action == RowAction::Insert && !named)
        return Words::tr("“%1” is empty in a new row (%2). Please fill it in.").arg(field.title(), entity.title());
    return sayUnfit(Unfit::Empty, field, {}, nameOf(named ? now_ : was_, entity, row.id)) + u' '
        + Words::tr("Please fill it in.");
}

} // namespace pela
