// Typed identifiers: an Id<Opd> cannot be passed where an Id<Program> is meant.
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

namespace pela {

/// A new identity (UUID version 7, RFC 9562): what is made later sorts behind, so that a paste of thousands of rows lies together
/// in the file (ADR 011). On a clock that is wrong, too, no two are the same.
QUuid newIdentity();

/// The identity of one row, made by the program (never by the database), the same in every copy of the plan.
template <class Entity> class Id {
public:
    Id() = default;
    explicit Id(const QUuid& uuid) : uuid_(uuid) { }

    static Id make() { return Id(newIdentity()); }

    const QUuid& uuid() const { return uuid_; }
    bool isNull() const { return uuid_.isNull(); }
    QString text() const { return uuid_.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id&, const Id&) = default;
    friend bool operator<(const Id& a, const Id& b) { return a.uuid_ < b.uuid_; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.uuid_, seed); }

private:
    QUuid uuid_;
};

} // namespace pela
