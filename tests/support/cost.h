// What a work costs beside the same work on something harmless, told so that a slow or busy computer changes nothing.
#pragma once

#include <algorithm>
#include <ctime>
#include <limits>

namespace pela::test {

/// How many times the processor time that `work(harmless)` takes `work(input)` takes. Both are to be of one size, so large that
/// a cost that grows with the square of it is hundreds of times the other: they then live in the same caches and the same
/// memory, and under the same sanitizers. Neighbours on a busy computer only ever add: the least of several runs counts where
/// the first looks bad.
template <class Work, class Input, class Harmless>
double timesTheCost(const Work& work, const Input& input, const Harmless& harmless)
{
    constexpr int runs = 4;
    constexpr double surelyEnough = 10;
    constexpr double clockTick = 0.001; // seconds; what takes less is not told from it
    const auto least = [&](const auto& each, double before) {
        const std::clock_t began = std::clock();
        work(each);
        return std::min(before, std::max(clockTick, double(std::clock() - began) / CLOCKS_PER_SEC));
    };
    double cost = std::numeric_limits<double>::max();
    double floor = std::numeric_limits<double>::max();
    for (int run = 0; run < runs && (run == 0 || cost > surelyEnough * floor); ++run) {
        floor = least(harmless, floor);
        cost = least(input, cost);
    }
    return cost / floor;
}

/// What a text may cost beside plain words of its length: shaping emoji or a link for every letter is dearer, by far not so
/// much as a cost that grows with the square of the length.
inline constexpr double notTooDear = 200;

} // namespace pela::test
