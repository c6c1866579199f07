// The one form of every change: a labelled list of row changes. PlanFile::commit resolves, checks and writes it.
#pragma once

#include "core/model/plan.h"

#include <QByteArray>
#include <QList>

namespace pela {

enum class RowAction { Insert, Update, Remove };

struct FieldChange {
    int field = 0; ///< index in the entity's fields
    Value before;  ///< filled in when the change is proved against a plan
    Value after;
};

struct RowChange {
    const EntityInfo* entity = nullptr;
    QUuid id;
    RowAction action = RowAction::Update;
    QList<FieldChange> fields; ///< when whole: insert: every value, as `after`; remove: every value, as `before`
};

/// A deed with a name a person understands ("Ubah pagu 2026 Bank Sampah"), made of row changes in order.
/// Built with afters only; the values before are filled in when it is proved against a plan.
class ChangeSet {
public:
    ChangeSet() = default;
    explicit ChangeSet(QString label) : label_(std::move(label)) { }

    const QString& label() const { return label_; }
    void setLabel(const QString& label) { label_ = label; }
    const QList<RowChange>& rows() const { return rows_; }
    bool isEmpty() const { return rows_.isEmpty() && contents_.isEmpty(); }
    /// Whether it says anything of rows of a kind.
    template <class E> bool touches() const
    {
        return std::any_of(rows_.begin(), rows_.end(), [](const RowChange& row) { return row.entity == &E::describe(); });
    }

    /// Sets one field of one row.
    template <class E, class T> ChangeSet& set(Id<E> id, T E::*member, const std::type_identity_t<T>& value)
    {
        return set(E::describe(), id.uuid(), int(&fieldOf(member) - E::describe().fields.data()), Codec<T>::encode(value));
    }
    ChangeSet& set(const EntityInfo& entity, const QUuid& id, int field, const Value& value);
    /// Adds a row. A null id gets a new one.
    template <class E> ChangeSet& insert(E row)
    {
        if (row.id.isNull())
            row.id = Id<E>::make();
        return insertRow(E::describe(), row.id.uuid(), &row);
    }
    ChangeSet& insertRow(const EntityInfo& entity, const QUuid& id, const void* row);
    /// Writes every field of `row` over the row of that id; what is the same drops out when resolved.
    template <class E> ChangeSet& update(const E& row) { return updateRow(E::describe(), row.id.uuid(), &row); }
    ChangeSet& updateRow(const EntityInfo& entity, const QUuid& id, const void* row);
    /// Removes a row and, when resolved, the rows that belong to it.
    template <class E> ChangeSet& remove(Id<E> id) { return remove(E::describe(), id.uuid()); }
    ChangeSet& remove(const EntityInfo& entity, const QUuid& id);
    ChangeSet& append(const ChangeSet& other);
    ChangeSet& append(RowChange row);

    /// Keeps bytes for an attachment; returns their SHA-256 as lower-case hex, the value of Attachment::content.
    QString keepContent(const QByteArray& bytes);
    const QHash<QString, QByteArray>& contents() const { return contents_; }

    /// Two typings in the same field within a few seconds are entries of one deed.
    ChangeSet& typing()
    {
        typing_ = true;
        return *this;
    }
    bool isTyping() const { return typing_; }

private:
    QString label_;
    QList<RowChange> rows_;
    QHash<QString, QByteArray> contents_;
    bool typing_ = false;
};

/// Reads like prose where it is used: `file.commit(change(tr("Change budget")).set(id, &BudgetLine::planned, rupiah))`.
inline ChangeSet change(const QString& label)
{
    return ChangeSet(label);
}

} // namespace pela
