// The plan in memory: every row as a value, found by id, walked by kind, followed along its references.
#pragma once

#include "core/model/table.h"

#include <algorithm>

namespace pela {

class Plan {
public:
    Plan();

    Plan(const Plan& other);
    Plan& operator=(const Plan& other);
    Plan(Plan&&) noexcept = default;
    ~Plan() = default;

    /// A photograph: rows are shared until one of the two is written to, so it costs nothing and may be read on another thread.
    Plan snapshot() const { return *this; }
    /// Whether one is a photograph of the other and neither has been written to since.
    bool isStillSnapshotOf(const Plan& other) const;

    /// Every row of one kind, in no promised order; see ordered().
    template <class E> Rows<E> all() const { return typed<E>().rows(); }
    /// nullptr when there is no such row (or the id is null).
    template <class E> const E* find(Id<E> id) const { return static_cast<const E*>(typed<E>().find(id.uuid())); }
    /// The row must exist.
    template <class E> const E& get(Id<E> id) const
    {
        const E* row = find(id);
        Q_ASSERT(row);
        return *row;
    }
    /// The rows whose reference points to `target`: `plan.of(&BudgetLine::program, program.id)`.
    template <class E, class T> std::vector<const E*> of(Id<T> E::*reference, Id<T> target) const
    {
        const int index = int(&fieldOf(reference) - E::describe().fields.data());
        std::vector<const E*> rows;
        for (const QUuid& id : typed<E>().referring(index, target.uuid()))
            rows.push_back(static_cast<const E*>(typed<E>().find(id)));
        return rows;
    }
    /// The same, sorted by the field `position`.
    template <class E, class T> std::vector<const E*> ordered(Id<T> E::*reference, Id<T> target) const
    {
        std::vector<const E*> rows = of(reference, target);
        std::sort(rows.begin(), rows.end(),
            [](auto* a, auto* b) { return std::pair(a->position, a->id) < std::pair(b->position, b->id); });
        return rows;
    }
    /// All rows of a kind sorted by a member: `plan.sorted(&Opd::code)`.
    template <class E, class T> std::vector<const E*> sorted(T E::*by) const
    {
        std::vector<const E*> rows;
        rows.reserve(all<E>().size());
        for (const E& row : all<E>())
            rows.push_back(&row);
        std::sort(
            rows.begin(), rows.end(), [by](auto* a, auto* b) { return std::pair(a->*by, a->id) < std::pair(b->*by, b->id); });
        return rows;
    }

    const Table& table(const EntityInfo& entity) const { return *tables_[size_t(entity.index)]; }
    Table& table(const EntityInfo& entity) { return *tables_[size_t(entity.index)]; }

    /// A short name of a row for people: its title field, or what a link joins ("Bank Sampah – DLHP").
    QString titleOf(const EntityInfo& entity, const QUuid& id) const;
    /// Every row and field in a fixed order and form: two plans are the same exactly when this is.
    QByteArray canonicalDump() const;

private:
    template <class E> const TableOf<E>& typed() const
    {
        return static_cast<const TableOf<E>&>(*tables_[size_t(E::describe().index)]);
    }

    std::vector<std::unique_ptr<Table>> tables_;
};

} // namespace pela
