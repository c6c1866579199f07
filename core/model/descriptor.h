// One description per entity. Columns, loading, saving, comparing, the journal, merging, grid columns, sheets and
// plain forms all walk these fields; a new field is one line in a descriptor and one migration.
#pragma once

#include "core/base/id.h"
#include "core/base/measure.h"
#include "core/base/money.h"
#include "core/model/value.h"

#include <QCoreApplication>
#include <QDate>

#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace pela {

/// What is to be said against a row, in two sentences: what is wrong, and what whoever is writing it can do. Who reads it in a
/// file can do nothing of that.
struct RowObjection {
    QString wrong; ///< empty: nothing
    QString advice;

    QString toWriter() const { return advice.isEmpty() ? wrong : wrong + u' ' + advice; }
};

struct EntityInfo;
class Plan;
class Table;
/// An empty table of rows of one kind (core/model/table.h).
template <class E> std::unique_ptr<Table> makeTable();

/// How a field is stored, typed and shown.
enum class FieldType { Text, LongText, Markdown, Integer, Year, Rupiah, Boolean, Date, Measure, Choice, Reference, ContentHash };

/// What happens to a row when the row it refers to is removed.
enum class OnRemove {
    Refuse, ///< the removal is refused with a sentence that names the rows in the way
    Follow, ///< the row belongs to the other and goes with it
    Clear,  ///< the reference becomes empty
};

/// One word of a closed list: its stored code and its label (source text, translated when shown).
struct Choice {
    const char* code;  ///< part of the file format
    const char* label; ///< source text in context "Choice"
    QString title() const { return QCoreApplication::translate("Choice", label); }
};

/// Specialised for each enum that is a field: `static constexpr std::array<Choice, N> list`, in enum order.
template <class Enum> struct Choices;
/// The word a person reads for a value of such an enum.
template <class Enum> QString titleOf(Enum value)
{
    return Choices<Enum>::list[size_t(value)].title();
}

struct FieldInfo {
    const char* name = "";  ///< column name, snake_case, part of the file format
    const char* label = ""; ///< source text in context "Field"
    FieldType type = FieldType::Text;
    bool required = false;
    bool unique = false;
    bool hidden = false; ///< kept by the program, never shown as a column or form line
    OnRemove onRemove = OnRemove::Refuse;
    qint64 least = std::numeric_limits<qint64>::min();
    qint64 most = std::numeric_limits<qint64>::max();
    std::span<const Choice> choices;
    const EntityInfo& (*target)() = nullptr; ///< the entity a Reference points to
    size_t offset = 0;                       ///< where the member lives, to find the field of a member pointer
    Value (*get)(const void* row) = nullptr;
    bool (*set)(void* row, const Value& value) = nullptr; ///< false: the value does not fit the type
    Value initial;                                        ///< what a new row holds

    QString title() const { return QCoreApplication::translate("Field", label); }
    bool optional() const { return !required; }
    /// Refers to the row that this one is a part of, and goes with: a budget line to its programme.
    bool leadsToOwner() const { return type == FieldType::Reference && onRemove == OnRemove::Follow; }
};

struct EntityInfo {
    const char* name = "";  ///< table name, snake_case, part of the file format
    const char* label = ""; ///< source text in context "Entity", singular
    int index = -1;         ///< place in entities()
    std::vector<FieldInfo> fields;
    /// Fields whose values, taken together, no two rows may share.
    struct Key {
        std::vector<int> fields;
        bool emptyIsNone = false; ///< rows that leave it empty do not count: a single unique field
    };
    std::vector<Key> keys;
    bool single = false; ///< exactly one row in every plan
    /// What only this entity knows to be wrong with a change; empty when all is well. The plan as it was and as it will be;
    /// `before` is null for a new row, `after` for a removed one.
    RowObjection (*objection)(const Plan& was, const Plan& is, const void* before, const void* after) = nullptr;
    std::unique_ptr<Table> (*newTable)() = nullptr;
    int titleField = -1; ///< the field that names a row to a person; -1: a link, named by what it joins

    QString title() const { return QCoreApplication::translate("Entity", label); }
    int fieldIndex(QStringView fieldName) const; ///< -1 when there is none
    const FieldInfo* field(QStringView fieldName) const;
};

/// Every entity in an order in which a row comes after the rows it refers to.
std::span<const EntityInfo* const> entities();
const EntityInfo* entityNamed(QStringView name);

// ---------------------------------------------------------------------------------------------------------------
// How a C++ type is stored. One specialisation a type; the rest is generic.

template <class T> struct Codec;

template <> struct Codec<QString> {
    static constexpr FieldType type = FieldType::Text;
    static Value encode(const QString& text) { return text; }
    static bool decode(const Value& value, QString& into);
};
template <> struct Codec<int> {
    static constexpr FieldType type = FieldType::Integer;
    static Value encode(int number) { return number; }
    static bool decode(const Value& value, int& into);
};
template <> struct Codec<bool> {
    static constexpr FieldType type = FieldType::Boolean;
    static Value encode(bool yes) { return yes ? 1 : 0; }
    static bool decode(const Value& value, bool& into);
};
template <> struct Codec<Rupiah> {
    static constexpr FieldType type = FieldType::Rupiah;
    static Value encode(Rupiah amount) { return amount.value; }
    static bool decode(const Value& value, Rupiah& into);
};
template <> struct Codec<Measure> {
    static constexpr FieldType type = FieldType::Measure;
    static Value encode(const Measure& measure);
    static bool decode(const Value& value, Measure& into);
};
template <> struct Codec<QDate> {
    static constexpr FieldType type = FieldType::Date;
    static Value encode(const QDate& date) { return date.isValid() ? Value(date.toString(Qt::ISODate)) : Value(); }
    static bool decode(const Value& value, QDate& into);
};

/// Reads the one form of an id that the program writes; null for any other text.
QUuid uuidFrom(const QString& text);

template <class E> struct Codec<Id<E>> {
    static constexpr FieldType type = FieldType::Reference;
    static Value encode(const Id<E>& id) { return id.uuid(); }
    static bool decode(const Value& value, Id<E>& into)
    {
        into = Id<E>(value.uuid());
        return !into.isNull() || value.isEmpty();
    }
};

template <class Enum>
requires std::is_enum_v<Enum>
struct Codec<Enum> {
    static constexpr FieldType type = FieldType::Choice;
    static Value encode(Enum word) { return QString::fromLatin1(Choices<Enum>::list[size_t(word)].code); }
    static bool decode(const Value& value, Enum& into)
    {
        const QString code = value.text();
        for (size_t i = 0; i < Choices<Enum>::list.size(); ++i)
            if (code == QLatin1String(Choices<Enum>::list[i].code)) {
                into = Enum(i);
                return true;
            }
        return false;
    }
};

// ---------------------------------------------------------------------------------------------------------------
// Constraints, read left to right after a field's label.

namespace describe {

struct Constraint {
    std::function<void(FieldInfo&)> apply;
};

inline const Constraint required {[](FieldInfo& f) { f.required = true; }};
inline const Constraint unique {[](FieldInfo& f) { f.unique = true; }};
inline const Constraint hidden {[](FieldInfo& f) { f.hidden = true; }};
inline const Constraint longText {[](FieldInfo& f) { f.type = FieldType::LongText; }};
inline const Constraint markdown {[](FieldInfo& f) { f.type = FieldType::Markdown; }};
inline const Constraint contentHash {[](FieldInfo& f) { f.type = FieldType::ContentHash; }};
inline const Constraint follow {[](FieldInfo& f) { f.onRemove = OnRemove::Follow; }};
inline const Constraint clear {[](FieldInfo& f) { f.onRemove = OnRemove::Clear; }};
inline Constraint between(qint64 least, qint64 most)
{
    return {[=](FieldInfo& f) {
        f.least = least;
        f.most = most;
    }};
}
inline const Constraint calendarYear {[](FieldInfo& f) {
    f.type = FieldType::Year;
    f.least = 1945;
    f.most = 2200;
}};

template <class T> struct MemberOf;
template <class E, class T> struct MemberOf<T E::*> {
    using Entity = E;
    using Type = T;
};
template <class T> struct ReferenceTo {
    static constexpr bool is = false;
};
template <class E> struct ReferenceTo<Id<E>> {
    static constexpr bool is = true;
    using Entity = E;
};

template <class E, class T> size_t offsetOf(T E::*member)
{
    static const E sample {};
    return size_t(reinterpret_cast<const char*>(&(sample.*member)) - reinterpret_cast<const char*>(&sample));
}

template <auto Member> FieldInfo field(const char* name, const char* label, std::initializer_list<Constraint> constraints = {})
{
    using E = typename MemberOf<decltype(Member)>::Entity;
    using T = typename MemberOf<decltype(Member)>::Type;
    FieldInfo info;
    info.name = name;
    info.label = label;
    info.type = Codec<T>::type;
    info.offset = offsetOf(Member);
    info.get = [](const void* row) { return Codec<T>::encode(static_cast<const E*>(row)->*Member); };
    info.set = [](void* row, const Value& value) { return Codec<T>::decode(value, static_cast<E*>(row)->*Member); };
    if constexpr (std::is_enum_v<T>)
        info.choices = Choices<T>::list;
    if constexpr (ReferenceTo<T>::is)
        info.target = &ReferenceTo<T>::Entity::describe;
    if constexpr (std::is_same_v<T, Rupiah>) {
        info.least = -largestAmount.value;
        info.most = largestAmount.value;
    }
    for (const Constraint& constraint : constraints)
        constraint.apply(info);
    const E blank {};
    info.initial = info.get(&blank);
    return info;
}

/// `title` is the name of the field that names a row; `together` lists groups of fields that may not repeat as a whole.
EntityInfo rows(const char* name, const char* label, std::vector<FieldInfo> fields, const char* title = nullptr,
    std::initializer_list<std::initializer_list<const char*>> together = {});
template <class E>
EntityInfo entity(const char* name, const char* label, std::vector<FieldInfo> fields, const char* title = nullptr,
    std::initializer_list<std::initializer_list<const char*>> together = {})
{
    EntityInfo info = rows(name, label, std::move(fields), title, together);
    info.newTable = &makeTable<E>;
    return info;
}
/// Adds to a description what the field list cannot say.
inline EntityInfo with(EntityInfo info, decltype(EntityInfo::objection) objection, bool single = false)
{
    info.objection = objection;
    info.single = single;
    return info;
}

} // namespace describe

/// The field that a member pointer names: `fieldOf(&Opd::code)`.
template <class E, class T> const FieldInfo& fieldOf(T E::*member)
{
    const size_t offset = describe::offsetOf(member);
    for (const FieldInfo& info : E::describe().fields)
        if (info.offset == offset)
            return info;
    Q_UNREACHABLE();
}

} // namespace pela
