// Values as people type, read and copy them, one rule for grid cells, pasted tables and sheets.
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"

namespace pela {

/// As a person reads it: "Rp1,25 miliar" fits elsewhere, a cell shows "1.250.000.000"; references by their title, choices by
/// their label, yes as a check mark, dates as "15 Oktober 2019". Empty for no value.
QString displayText(const Value& value, const FieldInfo& field, const Plan& plan);
/// As it is put into an editor or on the clipboard: exact, and read back by CellReader to the same value.
QString exactText(const Value& value, const FieldInfo& field, const Plan& plan);
/// For a spreadsheet: like exactText, but amounts and whole numbers as plain digits and dates as 2019-10-15.
QString sheetText(const Value& value, const FieldInfo& field, const Plan& plan);

/// A code and a title where the row has both: "1.2 Kebijakan Publik".
QString referenceText(const EntityInfo& entity, const QUuid& id, const Plan& plan);

/// Reads typed text into the value of a field. Looks up references and choices by code, name or short name, whatever the
/// case; keeps an index of names, so use one reader for a whole table and a new one after the plan has changed.
class CellReader {
public:
    explicit CellReader(const Plan& plan) : plan_(plan) { }

    /// The value, or a sentence why the text does not fit the field.
    Result<Value> read(const QString& typed, const FieldInfo& field);

private:
    Result<Value> readReference(const QString& text, const FieldInfo& field);
    const QMultiHash<QString, QUuid>& namesOf(const EntityInfo& entity);

    const Plan& plan_;
    QHash<const EntityInfo*, QMultiHash<QString, QUuid>> names_;
};

} // namespace pela
