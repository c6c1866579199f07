// What a large plan costs, each thing beside its floor in the same run: ratios count, not seconds. `pela_bench` prints the
// tables; with words after it (`pela_bench paste history`) only those. `pela_bench --open FILE` opens a plan, `--shown FILE`
// shows all its pages, and prints the memory that took (it calls itself for that).
#include "core/review/rules.h"
#include "core/store/plan_file.h"
#include "tests/bench/big_plan.h"
#include "tests/bench/growth_bench.h"
#include "tests/bench/measure.h"
#include "tests/bench/paste_bench.h"
#include "tests/bench/store_bench.h"

#ifdef PELA_GUI
#include "tests/bench/busy_bench.h"
#include "tests/bench/filter_bench.h"
#include "tests/bench/switch_bench.h"

#include <QApplication>
#endif

#include <QTemporaryDir>

using namespace pela;

namespace {

constexpr int programs = 10'000;
constexpr int linesEach = 5;

void benchCheck(const QString& path)
{
    const PlanFile::Opened opened = bench::need(PlanFile::open(path, OpenMode::Read));
    std::vector<double> times;
    for (int time = 0; time < 7; ++time)
        times.push_back(
            bench::milliseconds([&] { bench::must(!check(opened.file->plan()).isEmpty(), "a plan of examples has findings"); }));
    bench::row("a full check / 100 ms", bench::median(times), "ms", 100.0, 1.0);
}

void benchPlan(const QString& folder)
{
    const QString path = QDir(folder).filePath(QStringLiteral("besar.pela"));
    bench::makeBigPlan(path, programs, linesEach);
    bench::heading("10,000 programmes, 50,000 budget lines");
    bench::benchOpen(path);
    bench::benchMemory(path);
    bench::benchSnapshot(path);
    bench::benchCommit(path, 1, 31, "commit of 1 row / bare transaction");
    bench::benchCommit(path, 250, 31, "commit of 250 rows / bare transaction");
    bench::benchFirstLetter(path, folder);
    benchCheck(path);
#ifdef PELA_GUI
    bench::row("a key typed in the filter / 100 ms", bench::filterKeystroke(path), "ms", 100.0, 1.0);
#endif
}

} // namespace

int main(int argc, char** argv)
{
#ifdef PELA_GUI
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
#else
    QCoreApplication application(argc, argv);
#endif
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == QLatin1String("--open")) {
        bench::printMemoryOpen(arguments.value(2));
        return 0;
    }
#ifdef PELA_GUI
    if (arguments.value(1) == QLatin1String("--shown")) {
        bench::printMemoryShown(arguments.value(2));
        return 0;
    }
#endif
    QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", folder.path().toLocal8Bit());
    const auto wanted = [&](const char* subject) { return arguments.size() < 2 || arguments.contains(QLatin1String(subject)); };
    if (wanted("plan"))
        benchPlan(folder.path());
    if (wanted("paste"))
        bench::benchPaste(folder.path());
#ifdef PELA_GUI
    if (wanted("pages"))
        bench::benchSwitch(folder.path());
    if (wanted("busy"))
        bench::benchBusy(folder.path());
#endif
    if (wanted("growth"))
        bench::benchGrowthOfPlan(folder.path());
    if (wanted("history"))
        bench::benchGrowthOfHistory(folder.path());
    return bench::allWithin() ? 0 : 1;
}
