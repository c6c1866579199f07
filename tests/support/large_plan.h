// Plans of any size for tests of speed and of order, built straight in memory.
#pragma once

#include "core/domain/entities.h"
#include "core/model/plan.h"

namespace pela::test {

/// The small plan with `programs` programmes more, each with one indicator, five targets and `linesEach` budget lines of one
/// million rupiah, spread over the years 2025 to 2029.
Plan largePlan(int programs, int linesEach = 5);

/// Adds one row to a plan in memory; references must be set before.
template <class E> void put(Plan& plan, const E& row)
{
    Table& table = plan.table(E::describe());
    QVarLengthArray<Value, 24> values;
    for (const FieldInfo& field : E::describe().fields)
        values.append(field.get(&row));
    table.insert(row.id.uuid(), values);
}

/// Sets one field of one row in memory.
template <class E, class T> void assign(Plan& plan, Id<E> id, T E::*member, const std::type_identity_t<T>& value)
{
    plan.table(E::describe()).set(id.uuid(), int(&fieldOf(member) - E::describe().fields.data()), Codec<T>::encode(value));
}

} // namespace pela::test
