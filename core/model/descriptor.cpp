#include "core/model/descriptor.h"

#include <QSet>

#include <array>

namespace pela {

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
    if (!value.isText())
        return false;
    into = value.text();
    return true;
}

bool Codec<int>::decode(const Value& value, int& into)
{
    const qint64 number = value.integer();
    if (value.kind() != Value::Kind::Integer || number < std::numeric_limits<int>::min()
        || number > std::numeric_limits<int>::max())
        return false;
    into = int(number);
    return true;
}

bool Codec<bool>::decode(const Value& value, bool& into)
{
    const qint64 number = value.integer();
    if (value.kind() != Value::Kind::Integer || (number != 0 && number != 1))
        return false;
    into = number == 1;
    return true;
}

bool Codec<Rupiah>::decode(const Value& value, Rupiah& into)
{
    if (value.kind() != Value::Kind::Integer)
        return false;
    into = Rupiah {value.integer()};
    return true;
}

Value Codec<Measure>::encode(const Measure& measure)
{
    if (measure.number())
        return *measure.number();
    return measure.text().isEmpty() ? Value() : Value(measure.text());
}

bool Codec<Measure>::decode(const Value& value, Measure& into)
{
    if (value.isEmpty()) {
        into = {};
        return true;
    }
    if (const std::optional<Decimal> number = value.decimal()) {
        into = Measure(*number);
        return true;
    }
    into = Measure::words(value.text());
    return !into.isEmpty();
}

bool Codec<QDate>::decode(const Value& value, QDate& into)
{
    if (value.isEmpty()) {
        into = {};
        return true;
    }
    into = QDate::fromString(value.text(), Qt::ISODate);
    return into.isValid() && into.toString(Qt::ISODate) == value.text();
}

QUuid uuidFrom(const QString& text)
{
    // Only the one form the program writes, so that a text and its id name each other. Read here, because every id of a plan
    // comes through here when it is opened, and QUuid, which takes other forms too, would have to write it again to compare.
    constexpr qsizetype length = 36;
    if (text.size() != length)
        return {};
    std::array<uchar, 16> bytes {};
    size_t digits = 0;
    for (qsizetype i = 0; i < length; ++i) {
        const char16_t letter = text[i].unicode();
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (letter != u'-')
                return {};
            continue;
        }
        const bool decimal = letter >= u'0' && letter <= u'9';
        if (!decimal && (letter < u'a' || letter > u'f'))
            return {};
        uchar& byte = bytes[digits++ / 2];
        byte = uchar(byte << 4 | (decimal ? letter - u'0' : letter - u'a' + 10));
    }
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
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
    for (size_t i = 0; i < info.fields.size(); ++i)
        if (info.fields[i].unique)
            info.keys.push_back({{int(i)}, true});
    for (const auto& group : together) {
        EntityInfo::Key key;
        for (const char* fieldName : group) {
            key.fields.push_back(info.fieldIndex(QString::fromLatin1(fieldName)));
            Q_ASSERT(key.fields.back() >= 0);
        }
        info.keys.push_back(std::move(key));
    }
    return info;
}

} // namespace describe
} // namespace pela
