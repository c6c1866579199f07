// Makes a change complete and proves that the plan stays whole with it.
#include "core/model/changes.h"
#include "core/model/row_fold.h"

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

/// Text that every part of the way can hold: no NUL, no half of a surrogate pair.
QString storable(const QString& text)
{
    QString clean = text;
    clean.remove(QChar(u'\0'));
    for (qsizetype i = 0; i < clean.size(); ++i) {
        if (!clean[i].isSurrogate())
            continue;
        if (clean[i].isHighSurrogate() && i + 1 < clean.size() && clean[i + 1].isLowSurrogate())
            ++i;
        else
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

qsizetype longestText(FieldType type)
{
    return type == FieldType::LongText || type == FieldType::Markdown ? 2'000'000 : 10'000;
}

class Resolver {
public:
    explicit Resolver(const Plan& plan) : plan_(plan) { }

    Result<ChangeSet> run(const ChangeSet& change)
    {
        for (const RowChange& row : change.rows())
            if (const QString problem = take(row); !problem.isEmpty())
                return Error {Problem::Refused, problem};
        if (const QString problem = followRemovals(); !problem.isEmpty())
            return Error {Problem::Refused, problem};

        ChangeSet resolved(change.label());
        for (const RowFold& fold : folds_.rows())
            if (const std::optional<RowChange> row = fold.result())
                resolved.append(*row);
        for (const RowChange& row : resolved.rows())
            if (const QString problem = check(row); !problem.isEmpty())
                return Error {Problem::Refused, problem};
        for (const QByteArray& bytes : change.contents())
            resolved.keepContent(bytes);
        if (change.isTyping())
            resolved.typing();
        return resolved;
    }

private:
    RowFold& fold(const EntityInfo* entity, const QUuid& id)
    {
        if (RowFold* known = folds_.find(entity, id))
            return *known;
        const bool exists = plan_.table(*entity).find(id);
        return folds_.add({entity, id, exists, exists, {}});
    }

    Value before(const RowFold& row, int field) const
    {
        return row.existed ? plan_.table(*row.entity).value(row.id, row.entity->fields[size_t(field)]) : row.initial(field);
    }

    QString take(const RowChange& change)
    {
        RowFold& row = fold(change.entity, change.id);
        if (change.action == RowAction::Remove) {
            if (!row.exists)
                return Words::tr("%1 is no longer in the plan. Refresh the page and try again.").arg(change.entity->title());
            remove(row);
            return {};
        }
        if (change.action == RowAction::Insert) {
            if (row.exists)
                return Words::tr("%1 “%2” is already in the plan.")
                    .arg(change.entity->title(), plan_.titleOf(*change.entity, change.id));
            row.exists = true;
            for (int i = 0; i < int(change.entity->fields.size()); ++i)
                row.set(i, before(row, i), row.initial(i));
        } else if (!row.exists) {
            return Words::tr("%1 is no longer in the plan. Refresh the page and try again.").arg(change.entity->title());
        }
        for (const FieldChange& field : change.fields) {
            Value after = canonical(field.after);
            if (after.typeId() == QMetaType::QString)
                after = storable(after.toString());
            row.set(field.field, before(row, field.field), after);
        }
        return {};
    }

    void remove(RowFold& row)
    {
        row.exists = false;
        for (int i = 0; i < int(row.entity->fields.size()); ++i)
            row.set(i, before(row, i), {});
        removed_.append({row.entity, row.id});
    }

    /// The rows that belong to a removed row go with it, the others let go of it or stand in its way.
    QString followRemovals()
    {
        for (qsizetype next = 0; next < removed_.size(); ++next) {
            const auto [entity, id] = removed_[next];
            QStringList inTheWay;
            for (const EntityInfo* other : entities()) {
                for (int i = 0; i < int(other->fields.size()); ++i) {
                    const FieldInfo& field = other->fields[size_t(i)];
                    if (field.type != FieldType::Reference || &field.target() != entity)
                        continue;
                    for (const QUuid& referrer : plan_.table(*other).referring(i, id)) {
                        RowFold& row = fold(other, referrer);
                        const auto changed = row.fields.constFind(i);
                        const bool lookedAway = changed != row.fields.constEnd() && uuidFrom(changed->after) != id;
                        if (!row.exists || lookedAway)
                            continue;
                        if (field.onRemove == OnRemove::Follow)
                            remove(row);
                        else if (field.onRemove == OnRemove::Clear)
                            row.set(i, before(row, i), {});
                        else
                            inTheWay << plan_.titleOf(*other, referrer);
                    }
                }
            }
            if (!inTheWay.isEmpty())
                return stillNeeded(*entity, id, inTheWay);
        }
        return {};
    }

    QString stillNeeded(const EntityInfo& entity, const QUuid& id, QStringList inTheWay) const
    {
        inTheWay.sort();
        const qsizetype all = inTheWay.size();
        constexpr qsizetype named = 5;
        QString list = QStringLiteral("“") + inTheWay.mid(0, named).join(QStringLiteral("”, “")) + QStringLiteral("”");
        if (all > named)
            list += Words::tr(" and %1 more").arg(all - named);
        return Words::tr("%1 “%2” is still used by %3. Move or remove these first.")
            .arg(entity.title(), plan_.titleOf(entity, id), list);
    }

    Value after(const EntityInfo& entity, const QUuid& id, int field)
    {
        if (const RowFold* row = folds_.find(&entity, id)) {
            const auto changed = row->fields.constFind(field);
            if (changed != row->fields.constEnd())
                return changed->after;
            return before(*row, field);
        }
        return plan_.table(entity).value(id, entity.fields[size_t(field)]);
    }

    bool existsAfter(const EntityInfo& entity, const QUuid& id)
    {
        if (const RowFold* row = folds_.find(&entity, id))
            return row->exists;
        return plan_.table(entity).find(id);
    }

    QString check(const RowChange& row)
    {
        const void* was = plan_.table(*row.entity).find(row.id);
        if (row.entity->single) {
            size_t rows = plan_.table(*row.entity).size();
            if (row.action == RowAction::Remove || (row.action == RowAction::Insert && rows > 0))
                return Words::tr("A plan has exactly one row of %1.").arg(row.entity->title());
        }
        if (row.action == RowAction::Remove)
            return row.entity->objection ? row.entity->objection(plan_, was, nullptr) : QString();

        Table& scratch = scratch_.table(*row.entity);
        scratch.insert(row.id);
        for (int i = 0; i < int(row.entity->fields.size()); ++i) {
            const FieldInfo& field = row.entity->fields[size_t(i)];
            const Value value = after(*row.entity, row.id, i);
            const bool fits = scratch.set(row.id, i, value);
            const bool touched = row.action == RowAction::Insert
                || std::any_of(row.fields.begin(), row.fields.end(), [i](const FieldChange& c) { return c.field == i; });
            if (!touched)
                continue;
            if (!fits)
                return Words::tr("“%1” is not a value for %2 of %3.").arg(value.toString().left(80), field.title(), nameOf(row));
            if (const QString problem = checkField(row, field, value); !problem.isEmpty())
                return problem;
            if (field.unique)
                if (const QString problem = checkUnique(row, i, value); !problem.isEmpty())
                    return problem;
        }
        for (const std::vector<int>& group : row.entity->uniqueTogether)
            if (const QString problem = checkUniqueTogether(row, group); !problem.isEmpty())
                return problem;
        return row.entity->objection ? row.entity->objection(plan_, was, scratch.find(row.id)) : QString();
    }

    QString checkField(const RowChange& row, const FieldInfo& field, const Value& value)
    {
        if (value.typeId() == QMetaType::QString) {
            const QString text = value.toString();
            if (field.required && text.trimmed().isEmpty())
                return saysEmpty(row, field);
            if (text.size() > longestText(field.type))
                return Words::tr("%1 of %2 is longer than %3 characters. Please shorten it.")
                    .arg(field.title(), nameOf(row))
                    .arg(longestText(field.type));
        }
        if (field.type == FieldType::Reference) {
            if (!value.isValid())
                return field.required ? Words::tr("%1 of %2 is empty. Please choose one.").arg(field.title(), nameOf(row))
                                      : QString();
            if (!existsAfter(field.target(), uuidFrom(value)))
                return Words::tr("%1 of %2 is not in the plan (any more). Please choose another.")
                    .arg(field.title(), nameOf(row));
        }
        if (value.typeId() == QMetaType::LongLong && field.type != FieldType::Measure
            && (value.toLongLong() < field.least || value.toLongLong() > field.most))
            return Words::tr("%1 of %2 is %3; it must lie between %4 and %5.")
                .arg(field.title(), nameOf(row))
                .arg(value.toLongLong())
                .arg(field.least)
                .arg(field.most);
        return {};
    }

    /// A row whose very name is empty is called by the name it had, or by its kind.
    QString saysEmpty(const RowChange& row, const FieldInfo& field)
    {
        const bool named = row.entity->titleField >= 0 && &field != &row.entity->fields[size_t(row.entity->titleField)];
        if (row.action == RowAction::Insert && !named)
            return Words::tr("“%1” is empty in a new row (%2). Please fill it in.").arg(field.title(), row.entity->title());
        return Words::tr("%1 of %2 is empty. Please fill it in.")
            .arg(field.title(), named ? nameOf(row) : QString(u'“' + plan_.titleOf(*row.entity, row.id).left(80) + u'”'));
    }

    QString checkUnique(const RowChange& row, int field, const Value& value)
    {
        if (value.toString().isEmpty())
            return {};
        auto known = unique_.find({row.entity, field});
        if (known == unique_.end()) {
            known = unique_.insert({row.entity, field}, {});
            const Table& rows = plan_.table(*row.entity);
            for (size_t i = 0; i < rows.size(); ++i)
                if (existsAfter(*row.entity, rows.idAt(i)))
                    known->insert(after(*row.entity, rows.idAt(i), field).toString(), rows.idAt(i));
            for (const RowFold& fold : folds_.rows())
                if (fold.entity == row.entity && fold.exists && !fold.existed)
                    known->insert(after(*row.entity, fold.id, field).toString(), fold.id);
        }
        const QList<QUuid> holders = known->values(value.toString());
        for (const QUuid& other : holders)
            if (other != row.id)
                return Words::tr("%1 “%2” is already used by %3. Every %4 needs its own.")
                    .arg(row.entity->fields[size_t(field)].title(), value.toString().left(80), otherName(*row.entity, other),
                        row.entity->title());
        return {};
    }

    /// Groups that may grow large begin with a reference, so only its few siblings are compared.
    QString checkUniqueTogether(const RowChange& row, const std::vector<int>& group)
    {
        const bool touched = row.action == RowAction::Insert
            || std::any_of(row.fields.begin(), row.fields.end(),
                [&](const FieldChange& change) { return std::find(group.begin(), group.end(), change.field) != group.end(); });
        if (!touched)
            return {};
        const auto same = [&](const QUuid& other) {
            return other != row.id && existsAfter(*row.entity, other) && std::all_of(group.begin(), group.end(), [&](int field) {
                return after(*row.entity, other, field) == after(*row.entity, row.id, field);
            });
        };
        const Table& rows = plan_.table(*row.entity);
        const bool byReference = row.entity->fields[size_t(group.front())].type == FieldType::Reference;
        bool repeated = false;
        if (byReference) {
            const auto& siblings = rows.referring(group.front(), uuidFrom(after(*row.entity, row.id, group.front())));
            repeated = std::any_of(siblings.begin(), siblings.end(), same);
        } else {
            for (size_t i = 0; i < rows.size() && !repeated; ++i)
                repeated = same(rows.idAt(i));
        }
        if (!repeated) {
            QStringList key {QString::fromLatin1(row.entity->name), QString::number(group.front())};
            for (int field : group)
                key << after(*row.entity, row.id, field).toString();
            const QString text = key.join(QChar(u'\x1f'));
            repeated = together_.contains(text) && together_.value(text) != row.id;
            together_.insert(text, row.id);
        }
        if (!repeated)
            return {};
        QStringList names;
        for (int field : group)
            names << row.entity->fields[size_t(field)].title();
        return Words::tr("%1 %2 is in the plan twice: the same %3.")
            .arg(row.entity->title(), nameOf(row), names.join(QStringLiteral(", ")));
    }

    /// What to call a row that may not be in the plan yet.
    QString nameOf(const RowChange& row)
    {
        if (row.entity->titleField >= 0)
            return QStringLiteral("“") + after(*row.entity, row.id, row.entity->titleField).toString().left(80)
                + QStringLiteral("”");
        QStringList parts;
        for (int i = 0; i < int(row.entity->fields.size()); ++i) {
            const FieldInfo& field = row.entity->fields[size_t(i)];
            if (field.type == FieldType::Reference && field.required)
                parts << plan_.titleOf(field.target(), uuidFrom(after(*row.entity, row.id, i)));
            else if (field.type == FieldType::Year)
                parts << after(*row.entity, row.id, i).toString();
        }
        parts.removeAll(QString());
        return parts.isEmpty() ? row.entity->title() : parts.join(QStringLiteral(" – ")).left(120);
    }

    QString otherName(const EntityInfo& entity, const QUuid& id)
    {
        return entity.titleField < 0
            ? entity.title()
            : QStringLiteral("“") + after(entity, id, entity.titleField).toString().left(80) + QStringLiteral("”");
    }

    const Plan& plan_;
    Plan scratch_;
    Folds folds_;
    QList<RowKey> removed_;
    QHash<std::pair<const EntityInfo*, int>, QMultiHash<QString, QUuid>> unique_;
    QHash<QString, QUuid> together_;
};

} // namespace

Result<ChangeSet> resolve(const ChangeSet& change, const Plan& plan)
{
    return Resolver(plan).run(change);
}

} // namespace pela
