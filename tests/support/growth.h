// How the cost of a work grows with its size, told so that a slow or busy computer changes nothing.
#pragma once

#include <algorithm>
#include <ctime>
#include <limits>

namespace pela::test {

/// How much more processor time eight times the input takes: 8 where the cost is linear, 64 where it is quadratic; eight times,
/// because memory, caches and sanitizers alone can make four times the input cost ten times as much. The size begins at half of
/// `from` and is doubled until the time of `work(make(size))` is far above what a clock cannot tell. Neighbours on a busy
/// computer only ever add: the least of several runs counts, and of a few rounds where the first looks bad.
template <class Make, class Work> double growth(int from, Make make, Work work)
{
    constexpr int rounds = 4;
    constexpr int runs = 3;
    constexpr double farAboveNoise = 0.004; // seconds
    constexpr int largest = 5'000'000;
    constexpr double surelyLinear = 14;
    const auto least = [&](const auto& input, int times) {
        double best = std::numeric_limits<double>::max();
        for (int run = 0; run < times; ++run) {
            const std::clock_t began = std::clock();
            work(input);
            best = std::min(best, double(std::clock() - began) / CLOCKS_PER_SEC);
        }
        return best;
    };
    int size = std::max(1, from / 2);
    while (size < largest && least(make(size), 1) < farAboveNoise)
        size *= 2;
    const auto small = make(size);
    const auto large = make(8 * size);
    double ratio = std::numeric_limits<double>::max();
    for (int round = 0; round < rounds && ratio > surelyLinear; ++round)
        ratio = std::min(ratio, least(large, runs) / least(small, runs));
    return ratio;
}

/// Between linear, with a generous share for memory, and quadratic.
inline constexpr double hardlyMoreThanLinear = 32;

} // namespace pela::test
