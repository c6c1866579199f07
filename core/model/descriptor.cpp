#include "core/model/descriptor.h"

#include <QSet>

#include <cmath>

namespace pela {

Value canonical(const Value& value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return {};
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return value.toLongLong();
    case QMetaType::Double: {
        const double number = value.toDouble();
        constexpr double exactLimit = 9'007'199'254'740'992.0; // 2^53: beyond it a double no longer names one integer
        if (std::isfinite(number) && number == std::floor(number) && std::abs(number) <= exactLimit)
            return qlonglong(number);
        return number;
    }
    case QMetaType::QString:
        // A null text is an empty text: only what is invalid becomes NULL in a column.
        return value.toString().isNull() ? Value(QStringLiteral("")) : value;
    default:
        return value.isNull() ? Value() : Value(value.toString());
    }
}

int EntityInfo::fieldIndex(QStringView fieldName) const
{
    for (size_t i = 0; i < fields.size(); ++i)
        if (fieldName == QLatin1String(fields[i].name))
            return int(i);
    return -1;
}

const FieldInfo* EntityInfo::field(QStringView fieldName) const
{
    const int place = fieldIndex(fieldName);
    return place < 0 ? nullptr : &fields[size_t(place)];
}

const EntityInfo* entityNamed(QStringView name)
{
    for (const EntityInfo* info : entities())
        if (name == QLatin1String(info->name))
            return info;
    return nullptr;
}

bool Codec<QString>::decode(const Value& value, QString& into)
{
    if (value.typeId() != QMetaType::QString)
        return false;
    into = value.toString();
    return true;
}

bool Codec<int>::decode(const Value& value, int& into)
{
    if (value.typeId() != QMetaType::LongLong)
        return false;
    const qlonglong number = value.toLongLong();
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max())
        return false;
    into = int(number);
    return true;
}

bool Codec<bool>::decode(const Value& value, bool& into)
{
    if (value.typeId() != QMetaType::LongLong)
        return false;
    const qlonglong number = value.toLongLong();
    into = number == 1;
    return number == 0 || number == 1;
}

bool Codec<Rupiah>::decode(const Value& value, Rupiah& into)
{
    if (value.typeId() != QMetaType::LongLong)
        return false;
    into = Rupiah {value.toLongLong()};
    return true;
}

Value Codec<Measure>::encode(const Measure& measure)
{
    if (measure.number())
        return canonical(*measure.number());
    return measure.text().isEmpty() ? Value() : Value(measure.text());
}

bool Codec<Measure>::decode(const Value& value, Measure& into)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        into = {};
        return true;
    case QMetaType::LongLong:
    case QMetaType::Double:
        into = Measure(value.toDouble());
        return std::isfinite(value.toDouble());
    case QMetaType::QString:
        into = Measure::words(value.toString());
        return !into.isEmpty();
    default:
        return false;
    }
}

bool Codec<QDate>::decode(const Value& value, QDate& into)
{
    if (!value.isValid()) {
        into = {};
        return true;
    }
    into = QDate::fromString(value.toString(), Qt::ISODate);
    return into.isValid() && into.toString(Qt::ISODate) == value.toString();
}

QUuid uuidFrom(const Value& value)
{
    const QString text = value.toString();
    // Only the one form the program writes, so that a text and its id name each other.
    if (text.size() != 36)
        return {};
    const QUuid uuid = QUuid::fromString(text);
    return uuid;
}

namespace describe {

namespace {

[[maybe_unused]] bool namesAreDistinct(const EntityInfo& info)
{
    QSet<QLatin1String> names;
    for (const FieldInfo& field : info.fields)
        names.insert(QLatin1String(field.name));
    return size_t(names.size()) == info.fields.size();
}

} // namespace

EntityInfo rows(const char* name, const char* label, std::vector<FieldInfo> fields, const char* title,
    std::initializer_list<std::initializer_list<const char*>> together)
{
    EntityInfo info;
    info.name = name;
    info.label = label;
    info.fields = std::move(fields);
    Q_ASSERT(namesAreDistinct(info));
    if (title) {
        info.titleField = info.fieldIndex(QString::fromLatin1(title));
        Q_ASSERT(info.titleField >= 0);
    }
    for (const auto& group : together) {
        std::vector<int> indexes;
        for (const char* fieldName : group) {
            indexes.push_back(info.fieldIndex(QString::fromLatin1(fieldName)));
            Q_ASSERT(indexes.back() >= 0);
        }
        info.uniqueTogether.push_back(std::move(indexes));
    }
    return info;
}

} // namespace describe
} // namespace pela
