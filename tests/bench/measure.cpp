#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace pela::bench {

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double least(const std::vector<double>& times)
{
    return *std::min_element(times.begin(), times.end());
}

double milliseconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double processorMilliseconds(const std::function<void()>& work)
{
    const std::clock_t start = std::clock();
    work();
    return double(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

std::pair<double, double> sideBySide(int times, const std::function<void()>& ours, const std::function<void()>& floor)
{
    std::vector<double> our;
    std::vector<double> its;
    for (int time = 0; time < times; ++time) {
        our.push_back(milliseconds(ours));
        its.push_back(milliseconds(floor));
    }
    return {median(our), median(its)};
}

void must(bool done, const char* what)
{
    if (!done)
        qFatal("%s", what);
}

double memoryOf(const QStringList& arguments)
{
    QProcess self;
    self.start(QCoreApplication::applicationFilePath(), arguments);
    constexpr int patience = 120'000;
    must(self.waitForFinished(patience) && self.exitCode() == 0, "could not measure the memory");
    return self.readAllStandardOutput().trimmed().toDouble();
}

void printPeakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    must(status.open(QIODevice::ReadOnly), "no /proc here");
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            std::printf("%.1f\n", line.simplified().split(' ').value(1).toDouble() / 1024);
}

void heading(const char* subject)
{
    std::printf("%-56s %10s     %10s     %8s   %s\n", subject, "Pela", "floor", "ratio", "target");
    std::fflush(stdout);
}

namespace {
bool within = true;
}

bool allWithin()
{
    return within;
}

void row(const char* what, double ours, const char* unit, double floor, double target)
{
    const double ratio = ours / floor;
    within = within && ratio <= target;
    std::printf("%-56s %10.2f %-3s %10.2f %-3s %8.2f   at most %5.2f   %s\n", what, ours, unit, floor, unit, ratio, target,
        ratio <= target ? "ok" : "TOO MUCH");
    std::fflush(stdout);
}

void linearRows(const char* what, const std::vector<Step>& steps, double target)
{
    for (size_t i = 1; i < steps.size(); ++i)
        row(qPrintable(
                QStringLiteral("%1, each of %L2 / of %L3").arg(QLatin1String(what)).arg(steps[i].items).arg(steps[i - 1].items)),
            steps[i].cost * 1000 / steps[i].items, "us", steps[i - 1].cost * 1000 / steps[i - 1].items, target);
}

void constantRows(const char* what, const std::vector<Step>& steps, double target)
{
    for (size_t i = 1; i < steps.size(); ++i)
        row(qPrintable(QStringLiteral("%1, among %L2 / %L3").arg(QLatin1String(what)).arg(steps[i].items).arg(steps[0].items)),
            steps[i].cost, "ms", steps[0].cost, target);
}

} // namespace pela::bench
