// A value as it is stored, compared and written down: one form for each, made so when it is made.
#pragma once

#include "core/base/decimal.h"

#include <QString>
#include <QUuid>

#include <variant>

namespace pela {

/// Nothing, a whole number, an exact decimal, a text or the id of a row. Equal values are equal in every form they are kept in:
/// a decimal without decimals is a whole number, a null text an empty one, a null id nothing.
class Value {
public:
    enum class Kind { Empty, Integer, Decimal, Text, Uuid };

    Value() = default;
    Value(qint64 number) : content_(number) { }
    Value(int number) : content_(qint64(number)) { }
    Value(bool) = delete; // a yes is the whole number 1; see Codec<bool>
    Value(Decimal number);
    Value(const QString& text) : content_(text.isNull() ? QString(QLatin1String("")) : text) { }
    Value(const char*) = delete;
    Value(const QUuid& id);

    Kind kind() const { return Kind(content_.index()); }
    bool isEmpty() const { return kind() == Kind::Empty; }
    bool isText() const { return kind() == Kind::Text; }

    /// The whole number; 0 for anything else.
    qint64 integer() const;
    /// The number, whole or not; nothing for anything else.
    std::optional<Decimal> decimal() const;
    /// The text; empty for anything else.
    QString text() const;
    /// The id; null for anything else.
    QUuid uuid() const;
    /// Whatever it is, written out: "12", "12.50", the text, the id, "".
    QString toString() const;

    friend bool operator==(const Value&, const Value&) = default;
    friend size_t qHash(const Value& value, size_t seed = 0) { return value.hash(seed); }

private:
    size_t hash(size_t seed) const;

    std::variant<std::monostate, qint64, Decimal, QString, QUuid> content_;
};

/// Text that every part of the way gives back unchanged. What would not come back (NUL, half of a surrogate pair, U+FFFE, U+FFFF,
/// a byte order mark at the beginning) is replaced by U+FFFD, which people see.
QString storableText(const QString& text);

} // namespace pela
