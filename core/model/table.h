// The rows of one entity in memory.
#pragma once

#include "core/model/descriptor.h"

#include <QHash>

#include <memory>
#include <vector>

namespace pela {

/// The rows of one entity, reached without knowing its C++ type. Rows move when others are removed; keep ids, not pointers.
class Table {
public:
    explicit Table(const EntityInfo& info);
    virtual ~Table() = default;
    virtual std::unique_ptr<Table> clone() const = 0;

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
    std::unique_ptr<Table> clone() const override { return std::make_unique<TableOf>(*this); }

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

template <class E> std::unique_ptr<Table> makeTable()
{
    return std::make_unique<TableOf<E>>();
}

} // namespace pela
