#include "core/plan/changes.h"

#include <QJsonObject>
#include <QMap>
#include <QSet>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

using RowKey = std::pair<const EntityInfo*, QUuid>;

/// What happens to one row over a whole change. Where a row does not exist, its fields count as a blank row's.
struct RowFold {
    const EntityInfo* entity = nullptr;
    QUuid id;
    bool existed = false;
    bool exists = false;
    QMap<int, FieldChange> fields;

    const Value& initial(int field) const { return entity->fields[size_t(field)].initial; }
    void set(int field, const Value& before, const Value& after)
    {
        auto change = fields.find(field);
        if (change == fields.end())
            change = fields.insert(field, {field, before, {}});
        change->after = after;
    }
    /// Nothing when the row ends as it began.
    std::optional<RowChange> result() const
    {
        if (!existed && !exists)
            return {};
        RowChange row {entity, id, !existed ? RowAction::Insert : exists ? RowAction::Update : RowAction::Remove, {}};
        for (const FieldChange& change : fields) {
            const FieldChange kept {change.field, existed ? change.before : Value(), exists ? change.after : Value()};
            const Value& reference = existed && exists ? change.before : initial(change.field);
            if ((exists ? change.after : change.before) != reference)
                row.fields.append(kept);
        }
        if (row.action == RowAction::Update && row.fields.isEmpty())
            return {};
        return row;
    }
};

/// Rows in the order in which they were first touched.
class Folds {
public:
    RowFold* find(const EntityInfo* entity, const QUuid& id)
    {
        const auto place = places_.constFind({entity, id});
        return place == places_.constEnd() ? nullptr : &rows_[*place];
    }
    RowFold& add(RowFold row)
    {
        places_.insert({row.entity, row.id}, rows_.size());
        rows_.append(std::move(row));
        return rows_.last();
    }
    QList<RowFold>& rows() { return rows_; }

private:
    QHash<RowKey, qsizetype> places_;
    QList<RowFold> rows_;
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
                return Words::tr("%1 of %2 is empty. Please fill it in.").arg(field.title(), row.entity->title());
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
    for (const QJsonValue& value : rows) {
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

ChangeSet removeOpd(const Plan& plan, Id<Opd> opd, Id<Opd> heir)
{
    ChangeSet change(Words::tr("Remove OPD %1").arg(plan.titleOf(Opd::describe(), opd.uuid())));
    if (!heir.isNull()) {
        for (const Program* program : plan.of(&Program::leadOpd, opd))
            change.set(program->id, &Program::leadOpd, heir);
        for (const ProgramSupport* support : plan.of(&ProgramSupport::opd, opd)) {
            // The heir may lead or support that programme already; one role is enough.
            const auto others = plan.of(&ProgramSupport::program, support->program);
            const bool already = plan.get(support->program).leadOpd == heir
                || std::any_of(others.begin(), others.end(), [&](const ProgramSupport* other) { return other->opd == heir; });
            if (already)
                change.remove(support->id);
            else
                change.set(support->id, &ProgramSupport::opd, heir);
        }
        for (const Attendance* seat : plan.of(&Attendance::opd, opd))
            change.set(seat->id, &Attendance::opd, heir);
    }
    change.remove(opd);
    return change;
}

} // namespace pela
