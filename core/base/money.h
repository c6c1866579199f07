// Whole rupiah. There are no sen in a budget, and no floating point either.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <compare>

namespace pela {

struct Rupiah {
    qint64 value = 0;

    /// Where sums end instead of running over: far beyond all budgets there are, and short of what a Decimal holds.
    static constexpr qint64 endOfSums = 999'999'999'999'999'999;

    friend auto operator<=>(const Rupiah&, const Rupiah&) = default;
    Rupiah& operator+=(Rupiah other) { return *this = *this + other; }
    friend Rupiah operator+(Rupiah a, Rupiah b) { return {std::clamp(a.value + b.value, -endOfSums, endOfSums)}; }
    friend Rupiah operator-(Rupiah a, Rupiah b) { return {std::clamp(a.value - b.value, -endOfSums, endOfSums)}; }
};

/// The largest amount one budget line may hold: a thousand trillion rupiah, about the size of the state budget.
inline constexpr Rupiah largestAmount {1'000'000'000'000'000};

} // namespace pela
