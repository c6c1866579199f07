#include "core/document/figure_numbers.h"

#include "core/base/format.h"
#include "core/base/percent.h"

#include <cmath>

namespace pela::book {

namespace {

int decimalsOf(double value)
{
    return std::abs(value) < 100 ? 1 : 0;
}

} // namespace

void add(Sum& sum, const Sum& value)
{
    sum = sum && value ? Decimal::sum(*sum, *value) : std::nullopt;
}

QString number(Decimal value)
{
    return formatDecimal(withoutZeros(value.rounded(decimalsOf(value.toDouble()))));
}

QString number(const Sum& sum)
{
    return sum ? number(*sum) : QStringLiteral("–");
}

QString tickNumber(double tick)
{
    return formatNumber(tick, decimalsOf(tick));
}

} // namespace pela::book
