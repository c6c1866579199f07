// The rows of one entity in memory. Copies share their rows until written to, so that a plan can be photographed for nothing.
#pragma once

#include "core/model/descriptor.h"
#include "core/model/shared_hash.h"

#include <QVarLengthArray>

#include <iterator>
#include <memory>

namespace pela {

/// Rows of one C++ type as a range: `for (const Opd& opd : plan.all<Opd>())`. Good until the plan is written to.
template <class E> class Rows {
public:
    static constexpr int chunkBits = 7; // small enough to copy in microseconds, large enough to walk fast
    static constexpr size_t chunkSize = size_t(1) << chunkBits;
    using Chunks = QList<QList<E>>;

    Rows(const Chunks& chunks, size_t size) : chunks_(&chunks), size_(size) { }

    class Iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = E;
        using difference_type = std::ptrdiff_t;
        using pointer = const E*;
        using reference = const E&;

        Iterator() = default;
        Iterator(const Chunks* chunks, size_t place) : chunks_(chunks), place_(place) { }
        const E& operator*() const { return chunks_->at(qsizetype(place_ >> chunkBits)).at(qsizetype(place_ & (chunkSize - 1))); }
        const E* operator->() const { return &**this; }
        const E& operator[](difference_type by) const { return *(*this + by); }
        Iterator& operator++() { return ++place_, *this; }
        Iterator operator++(int) { return {chunks_, place_++}; }
        Iterator& operator--() { return --place_, *this; }
        Iterator operator--(int) { return {chunks_, place_--}; }
        Iterator& operator+=(difference_type by) { return place_ += size_t(by), *this; }
        Iterator& operator-=(difference_type by) { return place_ -= size_t(by), *this; }
        friend Iterator operator+(Iterator it, difference_type by) { return it += by; }
        friend Iterator operator+(difference_type by, Iterator it) { return it += by; }
        friend Iterator operator-(Iterator it, difference_type by) { return it -= by; }
        friend difference_type operator-(const Iterator& a, const Iterator& b)
        {
            return difference_type(a.place_) - difference_type(b.place_);
        }
        friend auto operator<=>(const Iterator& a, const Iterator& b) { return a.place_ <=> b.place_; }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.place_ == b.place_; }

    private:
        const Chunks* chunks_ = nullptr;
        size_t place_ = 0;
    };
    using const_iterator = Iterator;
    using value_type = E;

    Iterator begin() const { return {chunks_, 0}; }
    Iterator end() const { return {chunks_, size_}; }
    size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    const E& operator[](size_t place) const { return *Iterator(chunks_, place); }
    const E& front() const { return (*this)[0]; }
    const E& back() const { return (*this)[size_ - 1]; }

private:
    const Chunks* chunks_;
    size_t size_;
};

/// The rows of one entity, reached without knowing its C++ type. Rows move when others are removed; keep ids, not pointers.
class Table {
public:
    explicit Table(const EntityInfo& info);
    virtual ~Table() = default;

    const EntityInfo& info() const { return info_; }
    size_t size() const { return size_t(places_.size()); }
    virtual const void* at(size_t place) const = 0;
    virtual QUuid idAt(size_t place) const = 0;

    const void* find(const QUuid& id) const; ///< nullptr when there is none
    Value value(const QUuid& id, const FieldInfo& field) const;
    /// Ids of the rows whose reference `fieldIndex` points to `target`, in no promised order.
    const QList<QUuid>& referring(int fieldIndex, const QUuid& target) const;
    /// Another row with the same values in the key `key` (EntityInfo::keys); null when the row stands alone.
    QUuid twin(size_t key, const QUuid& row) const;

    /// Adds a row with these values, one for each field. The id must be new. Answers the field whose value does not fit and was
    /// left blank; -1 when all fit.
    int insert(const QUuid& id, std::span<const Value> values);
    /// The row must exist; false, and nothing is changed, when the value does not fit.
    bool set(const QUuid& id, int fieldIndex, const Value& value);
    void erase(const QUuid& id);

    virtual std::unique_ptr<Table> copy() const = 0;
    /// Becomes what the other table of the same entity is.
    virtual void become(const Table& other) = 0;
    /// Whether neither has been written to since one was copied from the other. A copy written to and back again is another.
    virtual bool isStillCopyOf(const Table& other) const = 0;

protected:
    Table(const Table&) = default;
    void becomeIndexes(const Table& other);
    virtual void* rowAt(size_t place) = 0;
    virtual void append(const QUuid& id) = 0;
    virtual void removeSwappingLast(size_t place) = 0;

private:
    /// The rows that point to one target. Where they are many, each one's place is kept from the first removal on, so that
    /// removing does not search.
    struct Referring {
        QList<QUuid> rows;
        SharedHash<QUuid, qsizetype> places;
    };
    using KeyHolders = QVarLengthArray<QUuid, 1>;

    void link(int fieldIndex, const QUuid& target, const QUuid& row);
    void unlink(int fieldIndex, const QUuid& target, const QUuid& row);
    /// Nothing for a key that is not counted: a unique field that is empty.
    std::optional<size_t> keyHash(size_t key, const void* row) const;
    void enter(size_t key, const QUuid& id, const void* row);
    void leave(size_t key, const QUuid& id, const void* row);

    const EntityInfo& info_;
    SharedHash<QUuid, qsizetype> places_;
    QList<SharedHash<QUuid, Referring>> referring_; ///< one per field, filled for references only
    QList<SharedHash<size_t, KeyHolders>> keys_;    ///< one per key, by the hash of its values
};

template <class E> class TableOf final : public Table {
public:
    TableOf() : Table(E::describe()) { }

    Rows<E> rows() const { return {chunks_, size()}; }
    const void* at(size_t place) const override { return &rows()[place]; }
    QUuid idAt(size_t place) const override { return rows()[place].id.uuid(); }
    std::unique_ptr<Table> copy() const override { return std::make_unique<TableOf>(*this); }
    void become(const Table& other) override
    {
        chunks_ = static_cast<const TableOf&>(other).chunks_;
        becomeIndexes(other);
    }

    bool isStillCopyOf(const Table& other) const override
    {
        return chunks_.isSharedWith(static_cast<const TableOf&>(other).chunks_);
    }

protected:
    void* rowAt(size_t place) override
    {
        return &chunks_[qsizetype(place >> Rows<E>::chunkBits)][qsizetype(place & (Rows<E>::chunkSize - 1))];
    }
    void append(const QUuid& id) override
    {
        if (chunks_.isEmpty() || size_t(chunks_.last().size()) == Rows<E>::chunkSize)
            chunks_.append(QList<E>());
        chunks_.last().emplaceBack();
        chunks_.last().last().id = Id<E>(id);
    }
    void removeSwappingLast(size_t place) override
    {
        QList<E>& last = chunks_.last();
        E* row = static_cast<E*>(rowAt(place));
        if (row != &last.last())
            *row = std::move(last.last());
        last.removeLast();
        if (last.isEmpty())
            chunks_.removeLast();
    }

private:
    typename Rows<E>::Chunks chunks_;
};

template <class E> std::unique_ptr<Table> makeTable()
{
    return std::make_unique<TableOf<E>>();
}

} // namespace pela
