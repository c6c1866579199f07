#include "core/model/value.h"

namespace pela {

Value::Value(Decimal number)
{
    if (number.decimals() == 0)
        content_ = number.digits();
    else
        content_ = number;
}

Value::Value(const QUuid& id)
{
    if (!id.isNull())
        content_ = id;
}

qint64 Value::integer() const
{
    const auto* number = std::get_if<qint64>(&content_);
    return number ? *number : 0;
}

std::optional<Decimal> Value::decimal() const
{
    if (const auto* number = std::get_if<Decimal>(&content_))
        return *number;
    if (const auto* whole = std::get_if<qint64>(&content_))
        return Decimal::of(*whole, 0);
    return {};
}

QString Value::text() const
{
    const auto* text = std::get_if<QString>(&content_);
    return text ? *text : QString();
}

QUuid Value::uuid() const
{
    const auto* id = std::get_if<QUuid>(&content_);
    return id ? *id : QUuid();
}

QString Value::toString() const
{
    switch (kind()) {
    case Kind::Empty:
        return {};
    case Kind::Integer:
        return QString::number(integer());
    case Kind::Decimal:
        return std::get<Decimal>(content_).toString();
    case Kind::Text:
        return text();
    case Kind::Uuid:
        return uuid().toString(QUuid::WithoutBraces);
    }
    Q_UNREACHABLE();
}

size_t Value::hash(size_t seed) const
{
    switch (kind()) {
    case Kind::Empty:
        return seed;
    case Kind::Integer:
        return ::qHash(std::get<qint64>(content_), seed);
    case Kind::Decimal:
        return qHash(std::get<Decimal>(content_), seed);
    case Kind::Text:
        return ::qHash(std::get<QString>(content_), seed);
    case Kind::Uuid:
        return ::qHash(std::get<QUuid>(content_), seed);
    }
    Q_UNREACHABLE();
}

QString storableText(const QString& text)
{
    // SQLite takes a mark at the beginning for a statement about byte order and swallows it, and two code points that Unicode
    // calls no characters it replaces when they are read.
    constexpr char16_t mark = 0xfeff;
    constexpr char16_t firstOfNone = 0xfffe;
    const auto isBad = [&text](qsizetype i) {
        const QChar c = text[i];
        if (c.isLowSurrogate())
            return i == 0 || !text[i - 1].isHighSurrogate();
        if (c.isHighSurrogate())
            return i + 1 == text.size() || !text[i + 1].isLowSurrogate();
        return c.isNull() || c >= firstOfNone || (i == 0 && c == mark);
    };
    QString clean;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (isBad(i)) {
            if (clean.isNull())
                clean = text;
            clean[i] = QChar::ReplacementCharacter;
        }
    return clean.isNull() ? text : clean;
}

} // namespace pela
