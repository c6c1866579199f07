// What may not be in a plan, said once: for who writes and for who reads what somebody else wrote.
#pragma once

#include "core/model/plan.h"

namespace pela {

/// The most letters a text of this field may have.
qsizetype longestText(const FieldInfo& field);

/// Why a value may not stand in a field though it is of its type.
enum class Unfit { No, Empty, TooLong, OutOfRange, NoneChosen, PointsNowhere };
/// Quick enough to be asked of every value that is read. References are looked up in `plan`.
Unfit unfitness(const Plan& plan, const FieldInfo& field, const Value& value);
/// The same but for references.
Unfit unfitness(const FieldInfo& field, const Value& value);
/// That in a sentence: "Last year of “Kota Ambon” is 1000000000; it must lie between 1945 and 2200." `row` is what to call the
/// row.
QString sayUnfit(Unfit why, const FieldInfo& field, const Value& value, const QString& row);
/// The sentence for a value that is of another type than the field.
QString sayNoValue(const FieldInfo& field, const Value& value, const QString& row);

/// What to call a row in a sentence, also one that has no name: “Bank Sampah”.
QString nameOf(const Plan& plan, const EntityInfo& entity, const QUuid& id);
/// The sentence for two rows that share what no two may share.
QString sayTwice(const Plan& plan, const EntityInfo& entity, const QUuid& id, size_t key, const QUuid& twin);

/// The fields of other entities that point to rows of this one.
template <class Visit> void eachReferenceTo(const EntityInfo& target, Visit visit)
{
    for (const EntityInfo* other : entities())
        for (int i = 0; i < int(other->fields.size()); ++i)
            if (const FieldInfo& field = other->fields[size_t(i)];
                field.type == FieldType::Reference && &field.target() == &target)
                visit(*other, i, field);
}

/// Whether all that a row points to is there; of a row that is gone, whether nothing points to it any more.
bool isJoined(const Plan& plan, const EntityInfo& entity, const QUuid& id);

/// What is wrong with a row as it stands in a plan, apart from its single values: that another row has the same key, and what
/// only its entity knows. A commit would say it too, with advice to whoever writes it. Empty when all is well.
QString objectionToStanding(const Plan& plan, const EntityInfo& entity, const QUuid& id);

} // namespace pela
