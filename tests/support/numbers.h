// Exact numbers as tests write them down.
#pragma once

#include "core/base/decimal.h"

#include <QList>

#include <stdexcept>

namespace pela::test {

/// "12.50", digit for digit.
inline Decimal number(const char* text)
{
    const std::optional<Decimal> read = Decimal::fromString(QString::fromLatin1(text));
    if (!read)
        throw std::runtime_error(text);
    return *read;
}

inline QList<Decimal> whole(std::initializer_list<qint64> numbers)
{
    QList<Decimal> all;
    for (const qint64 one : numbers)
        all.append(Decimal(one));
    return all;
}

/// The numbers that are farthest from zero, and nearest to it.
inline QList<Decimal> extremes()
{
    const Decimal most(Decimal::limit - 1);
    const Decimal least(-(Decimal::limit - 1));
    return {least, most, most, Decimal(-5), Decimal(), Decimal(3), *Decimal::of(1, Decimal::mostDecimals),
        *Decimal::of(-1, Decimal::mostDecimals)};
}

} // namespace pela::test
