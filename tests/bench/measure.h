// What the measurements share: times, ratios beside their floor, and one way to print them.
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <functional>
#include <utility>
#include <vector>

namespace pela::bench {

double median(std::vector<double> times);
/// For what is compared between sizes one after the other: whatever else the machine does only adds.
double least(const std::vector<double>& times);
double milliseconds(const std::function<void()>& work);
/// Of the processor, in all threads: for what never waits, so that what other programs do at the same time does not count.
double processorMilliseconds(const std::function<void()>& work);
/// Runs both in turn, so that a busy moment of the machine hits both; the medians.
std::pair<double, double> sideBySide(int times, const std::function<void()>& ours, const std::function<void()>& floor);

template <class T> T need(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}
inline void need(const Result<>& result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
}
void must(bool done, const char* what);

/// Starts this program anew with these words, because memory once taken is not given back; MB, as it prints with
/// printPeakMemory().
double memoryOf(const QStringList& arguments);
/// The peak: what the system has paged out since does not count as saved.
void printPeakMemory();

void heading(const char* subject);
/// Whether every row printed so far was within its target: the end of a program that measures.
bool allWithin();
/// Prints both, how many times the floor ours is, and whether that is within the target.
void row(const char* what, double ours, const char* unit, double floor, double target);

/// One size of something that grows: how many items it has, and what it costs with them.
struct Step {
    int items = 0;
    double cost = 0; ///< milliseconds of the processor
};
/// What must grow with the items and no faster: prints the cost of one item at each size, beside that at the size before.
void linearRows(const char* what, const std::vector<Step>& steps, double target);
/// What must cost the same whatever the size: prints the cost at each size, beside that at the smallest.
void constantRows(const char* what, const std::vector<Step>& steps, double target);

} // namespace pela::bench
