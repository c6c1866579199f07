// Every deed under every fault, or killed at chosen moments: a run that takes a while, for `./dev fuzz`.
//     pela_faults faults [DEED]           every call fails in every way, one run each
//     pela_faults kills COUNT SEED        so many deaths, at moments that the seed chooses
//     pela_faults one DEED CALL WITH [KINDS] [from]
#include "tests/fuzz/under_faults.h"

#include <QCoreApplication>

#include <atomic>
#include <cstdio>
#include <mutex>
#include <random>
#include <thread>

using namespace pela::test;

namespace {

struct Job {
    const Trial* trial;
    Fault fault;
};

/// Runs all of them, as many at a time as there are processors; how many went wrong.
int runAll(const std::vector<Job>& jobs)
{
    std::atomic<size_t> next = 0;
    std::atomic<int> wrong = 0;
    std::mutex printing;
    std::vector<std::jthread> workers;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
        workers.emplace_back([&] {
            for (size_t at = next++; at < jobs.size(); at = next++) {
                const QString found = jobs[at].trial->run(jobs[at].fault);
                if (found.isEmpty())
                    continue;
                ++wrong;
                const std::lock_guard<std::mutex> hold(printing);
                std::printf("%s\n", qPrintable(found));
                std::fflush(stdout);
            }
        });
    workers.clear();
    return wrong;
}

/// Disks fill up for what writes, and stay full; sticks that are pulled out answer nothing any more.
std::vector<Job> jobsOf(const Trial& trial)
{
    std::vector<Job> jobs;
    const QStringList calls = trial.calls();
    for (int call = 1; call <= calls.size(); ++call) {
        for (const Fault& fault : Trial::faultsAt(call, calls[call - 1]))
            jobs.push_back({&trial, fault});
        jobs.push_back({&trial, {call, "EIO", true}});
    }
    const QByteArray filling = "write,mkdir,truncate";
    for (int call = 1; call <= trial.calls(filling).size(); ++call)
        jobs.push_back({&trial, {call, "ENOSPC", true, filling}});
    return jobs;
}

int report(const char* what, size_t runs, int wrong)
{
    std::printf("%s: %zu runs, %d of them wrong\n", what, runs, wrong);
    return wrong == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    qputenv("PELA_LANGUAGE", "en");
    const QStringList arguments = application.arguments().mid(1);
    const QString mode = arguments.value(0);
    const bool kills = mode == QLatin1String("kills");
    const QString wanted = kills ? QString() : arguments.value(1);
    std::vector<std::unique_ptr<Trial>> trials;
    for (const Deed& deed : deeds())
        if (wanted.isEmpty() || deed.name == wanted) {
            trials.push_back(std::make_unique<Trial>(deed));
            if (const QString& trouble = trials.back()->trouble(); !trouble.isEmpty()) {
                std::printf("%s\n", qPrintable(trouble));
                return 2;
            }
        }
    if (mode == QLatin1String("one") && !trials.empty()) {
        const Fault fault {arguments.value(2).toInt(), arguments.value(3).toUtf8(), arguments.contains(QStringLiteral("from")),
            arguments.value(4) == QLatin1String("from") ? QByteArray() : arguments.value(4).toUtf8()};
        return report("one", 1, runAll({{trials.front().get(), fault}}));
    }
    if (kills) {
        std::mt19937 random(arguments.value(2).toUInt());
        std::vector<Job> jobs;
        for (int i = 0; i < arguments.value(1).toInt(); ++i) {
            const Trial& trial = *trials[random() % trials.size()];
            const auto calls = unsigned(std::max<qsizetype>(1, trial.calls().size()));
            jobs.push_back({&trial, {int(random() % calls) + 1, random() % 2 == 0 ? "KILL" : "TORN"}});
        }
        return report("kills", jobs.size(), runAll(jobs));
    }
    size_t runs = 0;
    int wrong = 0;
    for (const auto& trial : trials) {
        const std::vector<Job> jobs = jobsOf(*trial);
        const int here = runAll(jobs);
        (void)report(qPrintable(trial->name()), jobs.size(), here);
        runs += jobs.size();
        wrong += here;
    }
    return report("faults", runs, wrong);
}
