#include "tests/bench/switch_bench.h"

#include "core/domain/programme.h"
#include "core/store/new_plan.h"
#include "tests/bench/big_plan.h"
#include "tests/bench/measure.h"
#include "ui/pages/page_list.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QSettings>

namespace pela::bench {

namespace {

constexpr int programs = 10'000;
constexpr int linesEach = 5;
constexpr double mostOnSample = 50; // ms
constexpr double mostOnLarge = 150;

double shownIn(MainWindow& window, const PageEntry& page)
{
    return milliseconds([&] {
        window.showPage(QString::fromLatin1(page.id));
        QApplication::sendPostedEvents();
        window.repaint();
    });
}

/// The slowest page counts: nobody is helped by the mean.
void rows(MainWindow& window, const char* plan, double most)
{
    const auto slowest = [&](const char* when, const std::function<double(const PageEntry&)>& measure) {
        double worst = 0;
        const char* which = "";
        for (const PageEntry& page : pageList()) {
            const double time = measure(page);
            if (time > worst) {
                worst = time;
                which = page.id;
            }
        }
        row(qPrintable(QStringLiteral("%1: a page %2 (%3)").arg(QLatin1String(plan), QLatin1String(when), QLatin1String(which))),
            worst, "ms", most, 1.0);
    };
    const auto elsewhere = [&](const PageEntry& page) {
        const PageEntry& other = pageList().front().id == page.id ? pageList().back() : pageList().front();
        shownIn(window, other);
    };
    slowest("shown for the first time", [&](const PageEntry& page) { return shownIn(window, page); });
    slowest("shown again", [&](const PageEntry& page) {
        std::vector<double> times;
        for (int time = 0; time < 5; ++time) {
            elsewhere(page);
            times.push_back(shownIn(window, page));
        }
        return median(times);
    });
    int number = 0;
    slowest("shown after a change", [&](const PageEntry& page) {
        elsewhere(page);
        const Program& program = *window.file().plan().all<Program>().begin();
        need(window.file().commit(
            change(QStringLiteral("Ubah")).set(program.id, &Program::name, QStringLiteral("Program %1").arg(++number))));
        return shownIn(window, page);
    });
}

} // namespace

void benchSwitch(const QString& folder)
{
    heading("another page on screen");
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
    theme::apply(*qApp, theme::Scheme::Light);
    const QString large = QDir(folder).filePath(QStringLiteral("halaman.pela"));
    makeBigPlan(large, programs, linesEach);
    const QString sample = QDir(folder).filePath(QStringLiteral("contoh.pela"));
    const auto measure = [](std::unique_ptr<PlanFile> file, const char* plan, double most) {
        file->finishBackup();
        MainWindow window(pageList());
        window.resize(1366, 768);
        window.show();
        window.setFile(std::move(file));
        rows(window, plan, most);
    };
    measure(need(createSample(sample)), "the sample", mostOnSample);
    measure(need(PlanFile::open(large, OpenMode::Write)).file, "10,000 programmes", mostOnLarge);
    row("the sample: memory after all pages / 250 MB", memoryOf({QStringLiteral("--shown"), sample}), "MB", 250.0, 1.0);
}

void printMemoryShown(const QString& path)
{
    theme::apply(*qApp, theme::Scheme::Light);
    MainWindow window(pageList());
    window.resize(1366, 768);
    window.show();
    window.setFile(need(PlanFile::open(path, OpenMode::Write)).file);
    for (const PageEntry& page : pageList())
        shownIn(window, page);
    printPeakMemory();
}

} // namespace pela::bench
