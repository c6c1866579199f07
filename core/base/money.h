// Whole rupiah. There are no sen in a budget, and no floating point either.
#pragma once

#include <QtGlobal>

#include <compare>

namespace pela {

struct Rupiah {
    qint64 value = 0;

    friend auto operator<=>(const Rupiah&, const Rupiah&) = default;
    Rupiah& operator+=(Rupiah other)
    {
        value += other.value;
        return *this;
    }
    friend Rupiah operator+(Rupiah a, Rupiah b) { return {a.value + b.value}; }
    friend Rupiah operator-(Rupiah a, Rupiah b) { return {a.value - b.value}; }
};

/// The largest amount one budget line may hold: a thousand trillion rupiah, about the size of the state budget.
inline constexpr Rupiah largestAmount {1'000'000'000'000'000};

} // namespace pela
