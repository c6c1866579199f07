// The rows of a plan by the names of entities and fields: what the journal says, whatever today's program knows.
#pragma once

#include "core/store/recorded_change.h"

#include <map>

namespace pela {

/// Follows the journal without a descriptor. A field that was never set is empty.
class NamedRows {
public:
    /// Follows one entry's changes. Damaged when they do not follow from what is here.
    Result<> apply(const QByteArray& changes);

    /// Ids in a fixed order.
    QList<QUuid> ids(const QByteArray& entity) const;
    bool contains(const QByteArray& entity, const QUuid& id) const;
    Value value(const QByteArray& entity, const QUuid& id, const QByteArray& field) const;
    QList<QByteArray> entities() const;
    /// Every field of the entity that any row ever had.
    QList<QByteArray> fields(const QByteArray& entity) const;

    /// The rows in today's terms. Damaged, naming the field, when a value is left that today has no field for: the upgrade that
    /// gave the field up has to empty it.
    Result<Plan> plan() const;

private:
    struct Rows {
        QList<QByteArray> fields;
        std::map<QUuid, QList<Value>> rows; ///< values in the order of `fields`, empty ones at the end left out

        qsizetype place(const QByteArray& field);
    };
    std::map<QByteArray, Rows> tables_;
    qsizetype cells_ = 0; ///< in all rows
};

} // namespace pela
