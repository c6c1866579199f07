// A column of a grid or a sheet: a field of the entity, or something worked out from the rows that belong to it.
#pragma once

#include "core/base/result.h"
#include "core/domain/entities.h"
#include "core/model/draft.h"

#include <functional>

namespace pela {

struct SheetColumn {
    QString key;     ///< stable: "name", "budget_2026"
    QString title;   ///< translated; also how a pasted header row names it
    QString deed;    ///< what a change of it is called ("Budget 2026"); empty: the title
    FieldInfo field; ///< how a value is read and shown: type, choices, target, bounds
    std::function<Value(const Plan& plan, const QUuid& row)> value;
    /// Makes the row's cell hold `value`, or says why it cannot. Empty: the column is only worked out.
    std::function<Result<>(Draft& draft, const QUuid& row, const Value& value)> write = {};
    /// What a cell shows where that is not the field's own way (a share as a percentage).
    std::function<QString(const Plan& plan, const QUuid& row)> text = {};
    bool sum = false; ///< totals and subtotals add it up
    int letters = 14; ///< width, in letters of the body font

    bool isWritable() const { return bool(write); }
};

/// A column that is a field of the entity.
SheetColumn fieldColumn(const EntityInfo& entity, const FieldInfo& field);
template <class E, class T> SheetColumn fieldColumn(T E::*member, int letters = 14)
{
    SheetColumn column = fieldColumn(E::describe(), fieldOf(member));
    column.letters = letters;
    return column;
}

/// A column that is worked out from the row: shown and exported, never written. `label` is source text in context "Field".
SheetColumn workedOutColumn(const char* key, const char* label, FieldType type, int letters, decltype(SheetColumn::value) value);

/// Every field of the entity that is not hidden.
QList<SheetColumn> fieldColumns(const EntityInfo& entity);

/// A field for a worked-out column; `label` is source text in context "Field".
FieldInfo plainField(const char* name, const char* label, FieldType type);

} // namespace pela
