// The plan in memory: every row as a value, found by id, walked by kind, followed along its references.
#pragma once

#include "core/plan/entities.h"

#include <QHash>

#include <memory>
#include <vector>

namespace pela {

/// The rows of one entity, reached without knowing its C++ type. Rows move when others are removed; keep ids, not pointers.
class Table {
public:
    explicit Table(const EntityInfo& info);
    virtual ~Table() = default;

    const EntityInfo& info() const { return info_; }
    virtual size_t size() const = 0;
    virtual const void* at(size_t place) const = 0;
    virtual QUuid idAt(size_t place) const = 0;

    const void* find(const QUuid& id) const; ///< nullptr when there is none
    Value value(const QUuid& id, const FieldInfo& field) const;
    /// Ids of the rows whose reference `fieldIndex` points to `target`.
    const std::vector<QUuid>& referring(int fieldIndex, const QUuid& target) const;

    /// Adds a blank row. The id must be new.
    void insert(const QUuid& id);
    /// The row must exist and the value must fit; false when it does not fit.
    bool set(const QUuid& id, int fieldIndex, const Value& value);
    void erase(const QUuid& id);
    virtual void reserve(size_t rows) = 0;

protected:
    virtual void* rowAt(size_t place) = 0;
    virtual void append(const QUuid& id) = 0;
    virtual void removeSwappingLast(size_t place) = 0;

private:
    using Referrers = QHash<QUuid, std::vector<QUuid>>;
    void unlink(int fieldIndex, const QUuid& target, const QUuid& row);

    const EntityInfo& info_;
    QHash<QUuid, qsizetype> places_;
    std::vector<Referrers> referrers_; ///< one per field, filled for references only
};

template <class E> class TableOf final : public Table {
public:
    TableOf() : Table(E::describe()) { }

    const std::vector<E>& rows() const { return rows_; }
    size_t size() const override { return rows_.size(); }
    const void* at(size_t place) const override { return &rows_[place]; }
    QUuid idAt(size_t place) const override { return rows_[place].id.uuid(); }
    void reserve(size_t rows) override { rows_.reserve(rows); }

protected:
    void* rowAt(size_t place) override { return &rows_[place]; }
    void append(const QUuid& id) override
    {
        rows_.emplace_back();
        rows_.back().id = Id<E>(id);
    }
    void removeSwappingLast(size_t place) override
    {
        if (place + 1 != rows_.size())
            rows_[place] = std::move(rows_.back());
        rows_.pop_back();
    }

private:
    std::vector<E> rows_;
};

class Plan {
public:
    Plan();

    /// Every row of one kind, in no promised order; see ordered().
    template <class E> const std::vector<E>& all() const { return typed<E>().rows(); }
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

    /// The row that says whose plan this is. Every plan has exactly one.
    const Masterplan& masterplan() const;
    /// The years of the period, first to last.
    std::vector<int> years() const;
    /// Dimensions of the plan's framework in their order.
    std::vector<const Dimension*> dimensions() const;
    const Dimension* dimensionOf(const Program& program) const;

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
