#include "core/base/decimal.h"

#include <cmath>

namespace pela {

namespace {

__extension__ typedef __int128 Wide; // products of two decimals; gcc and clang have it on every system we build for

Wide tenTo(int power)
{
    Wide result = 1;
    for (int i = 0; i < power; ++i)
        result *= 10;
    return result;
}

/// a / b, half away from zero.
Wide divided(Wide a, Wide b)
{
    const bool negative = (a < 0) != (b < 0);
    const Wide size = a < 0 ? -a : a;
    const Wide by = b < 0 ? -b : b;
    const Wide result = (2 * size + by) / (2 * by);
    return negative ? -result : result;
}

bool fits(Wide digits)
{
    return digits < Decimal::limit && digits > -Wide(Decimal::limit);
}

} // namespace

Decimal::Decimal(qint64 whole) : digits_(whole)
{
    Q_ASSERT(fits(whole));
}

std::optional<Decimal> Decimal::of(qint64 digits, int decimals)
{
    if (!fits(digits) || decimals < 0 || decimals > mostDecimals)
        return {};
    Decimal number;
    number.digits_ = digits;
    number.decimals_ = decimals;
    return number;
}

std::optional<Decimal> Decimal::fromString(const QString& text)
{
    qint64 digits = 0;
    int decimals = -1; // before the point
    int read = 0;
    qsizetype i = text.startsWith(u'-') ? 1 : 0;
    const bool negative = i == 1;
    for (; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'.' && decimals < 0 && read > 0) {
            decimals = 0;
            continue;
        }
        if (c < u'0' || c > u'9' || digits >= limit / 10)
            return {};
        digits = digits * 10 + (c - u'0');
        ++read;
        if (decimals >= 0)
            ++decimals;
    }
    const std::optional<Decimal> number
        = read > 0 && decimals != 0 ? of(negative ? -digits : digits, std::max(decimals, 0)) : std::nullopt;
    // Only the one way of writing it: no "007", no "-0".
    return number && number->toString() == text ? number : std::nullopt;
}

QString Decimal::toString() const
{
    QString text = QString::number(digits_ < 0 ? -digits_ : digits_);
    if (decimals_ > 0) {
        text = text.rightJustified(decimals_ + 1, u'0');
        text.insert(text.size() - decimals_, u'.');
    }
    return digits_ < 0 ? QString(u'-' + text) : text;
}

double Decimal::toDouble() const
{
    // Both are exact up to 2^53, so the division is the nearest double to what was typed.
    return double(digits_) / std::pow(10.0, decimals_);
}

Decimal Decimal::rounded(int decimals) const
{
    if (decimals_ <= decimals)
        return *this;
    Decimal number;
    number.digits_ = qint64(divided(digits_, tenTo(decimals_ - decimals)));
    number.decimals_ = decimals;
    return number;
}

std::optional<Decimal> Decimal::sum(Decimal a, Decimal b)
{
    const int decimals = std::max(a.decimals_, b.decimals_);
    const Wide digits = Wide(a.digits_) * tenTo(decimals - a.decimals_) + Wide(b.digits_) * tenTo(decimals - b.decimals_);
    return fits(digits) ? of(qint64(digits), decimals) : std::nullopt;
}

std::optional<Decimal> Decimal::ratio(Decimal a, Decimal b, int decimals)
{
    const int up = b.decimals_ + decimals - a.decimals_;
    if (b.digits_ == 0 || up > 19)
        return {};
    const Wide above = up >= 0 ? Wide(a.digits_) * tenTo(up) : Wide(a.digits_);
    const Wide below = up >= 0 ? Wide(b.digits_) : Wide(b.digits_) * tenTo(-up);
    const Wide digits = divided(above, below);
    return fits(digits) ? of(qint64(digits), decimals) : std::nullopt;
}

std::strong_ordering Decimal::compare(Decimal a, Decimal b)
{
    const int decimals = std::max(a.decimals_, b.decimals_);
    return Wide(a.digits_) * tenTo(decimals - a.decimals_) <=> Wide(b.digits_) * tenTo(decimals - b.decimals_);
}

} // namespace pela
