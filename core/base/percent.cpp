#include "core/base/percent.h"

namespace pela {

std::optional<Decimal> percentOf(Decimal part, Decimal whole, int decimals)
{
    const std::optional<Decimal> share = Decimal::ratio(part, whole, decimals + 2);
    return share ? Decimal::of(share->digits(), decimals) : std::nullopt;
}

Decimal withoutZeros(Decimal number)
{
    qint64 digits = number.digits();
    int decimals = number.decimals();
    for (; decimals > 0 && digits % 10 == 0; --decimals)
        digits /= 10;
    return *Decimal::of(digits, decimals);
}

} // namespace pela
