// A change under construction: it reads what it has already written. Deeds are written as functions over it.
#pragma once

#include "core/base/result.h"
#include "core/model/change_set.h"

#include <QHash>

namespace pela {

/// Works on a photograph of a plan, so that the next step of a deed sees the ones before it: the next code after three new
/// programmes, the budget after two lines went. Nothing is proved before prove() or PlanFile::commit(): in between, a name may be
/// empty or a code stand twice.
class Draft {
public:
    explicit Draft(const Plan& plan, const QString& label = {}) : was_(plan.snapshot()), now_(plan.snapshot()), label_(label) { }

    /// What the deed is called, in the history and on the undo button ("Ubah pagu 2026 Bank Sampah").
    const QString& label() const { return label_; }
    void setLabel(const QString& label) { label_ = label; }

    /// The plan as changed so far. Rows that are read from it may move with the next write: keep ids, or walk over a snapshot().
    const Plan& plan() const { return now_; }
    /// The plan as it was when the draft began.
    const Plan& before() const { return was_; }
    /// The rows of a kind that the draft adds or writes to and that are in the plan now, in the order first touched.
    template <class E> QList<Id<E>> touched() const
    {
        QList<Id<E>> ids;
        for (const auto& [entity, id] : touched_)
            if (entity == &E::describe() && now_.find(Id<E>(id)))
                ids.append(Id<E>(id));
        return ids;
    }
    /// Whether the draft itself adds this row.
    template <class E> bool adds(Id<E> id) const { return now_.find(id) && !was_.find(id); }
    /// How many rows have been touched so far: what comes later has steps from here on (Objection::step).
    qsizetype steps() const { return touched_.size(); }

    template <class E, class T> Draft& set(Id<E> id, T E::*member, const std::type_identity_t<T>& value)
    {
        set(E::describe(), id.uuid(), int(&fieldOf(member) - E::describe().fields.data()), Codec<T>::encode(value));
        return *this;
    }
    /// Adds a row and answers its id; a null id gets a new one.
    template <class E> Id<E> insert(E row)
    {
        if (row.id.isNull())
            row.id = Id<E>::make();
        insertRow(E::describe(), row.id.uuid(), &row);
        return row.id;
    }
    /// Writes every field of `row` over the row of that id.
    template <class E> void update(const E& row)
    {
        for (size_t i = 0; i < E::describe().fields.size(); ++i)
            set(E::describe(), row.id.uuid(), int(i), E::describe().fields[i].get(&row));
    }
    /// Removes a row and the rows that belong to it, and lets go of it where it may be let go of.
    template <class E> void remove(Id<E> id) { remove(E::describe(), id.uuid()); }

    void set(const EntityInfo& entity, const QUuid& id, int field, const Value& value);
    void insertRow(const EntityInfo& entity, const QUuid& id, const void* row);
    void insertRow(const EntityInfo& entity, const QUuid& id, std::span<const Value> values);
    void remove(const EntityInfo& entity, const QUuid& id);
    /// Does what a change says: first what it adds and sets, then what it removes, so that what was moved away from a row stays.
    void apply(const ChangeSet& change);
    /// Keeps bytes for an attachment; returns their SHA-256 as lower-case hex, the value of Attachment::content.
    QString keepContent(const QByteArray& bytes) { return contents_.keepContent(bytes); }

    bool isEmpty() const { return touched_.isEmpty() && contents_.isEmpty(); }
    /// What the draft does, whole: values before and after, one change a row, in the order in which rows were first touched. What
    /// ends as it began is not in it.
    ChangeSet change() const;

    struct Objection {
        const EntityInfo* entity = nullptr; ///< nullptr for a row that was not there to be written to
        QUuid row;
        QString sentence;
        qsizetype step = 0; ///< when the row was first touched: its place among the rows touched
    };
    /// What would break the plan, in the order of the rows touched: a missing required value, a value that does not fit, a code
    /// used twice, a reference to nothing, a removal that others still need.
    QList<Objection> objections() const;
    /// The whole change, or the first objection as an error.
    Result<ChangeSet> prove() const;

private:
    using RowKey = std::pair<const EntityInfo*, QUuid>;

    void look(bool untilFirst, ChangeSet* whole, QList<Objection>* found) const;
    bool touch(const EntityInfo& entity, const QUuid& id);
    void object(const EntityInfo* entity, const QUuid& id, const QString& sentence);
    QString objectionTo(const RowChange& row) const;
    QString objectionToValue(const RowChange& row, const FieldInfo& field, const Value& value) const;
    QString stillNeeded(const EntityInfo& entity, const QUuid& id) const;
    QString saysEmpty(const RowChange& row, const FieldInfo& field) const;

    Plan was_;
    Plan now_;
    QList<RowKey> touched_;
    QHash<RowKey, qsizetype> known_; ///< and its place in touched_
    QList<Objection> unfit_;         ///< what was found wrong while writing
    ChangeSet contents_;             ///< carries the bytes of new attachments
    QString label_;
};

/// The draft of one deed: `commit(drafted(plan, removeOpd, opd, heir))`.
template <class R, class... Params>
Draft drafted(const Plan& plan, R (*deed)(Draft&, Params...), std::type_identity_t<Params>... args)
{
    Draft draft(plan);
    deed(draft, std::forward<Params>(args)...);
    return draft;
}

} // namespace pela
