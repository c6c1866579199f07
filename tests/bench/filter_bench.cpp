#include "tests/bench/filter_bench.h"

#include "core/store/plan_file.h"
#include "tests/ui/page_bench.h"
#include "ui/pages/program_page.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>

#include <algorithm>

namespace pela::bench {

double filterKeystroke(const QString& path)
{
    Result<PlanFile::Opened> opened = PlanFile::open(path, OpenMode::Read);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    PageBench bench(*opened->file);
    ProgramPage page(bench);
    page.reload();
    page.resize(1366, 700);
    page.show();
    QApplication::processEvents();
    double slowest = 0;
    for (const QString& words : {QStringLiteral("nomor 77"), QStringLiteral("kecamatan 3 lingkungan 9")}) {
        QString typed;
        for (QChar letter : words) {
            typed += letter;
            QElapsedTimer timer;
            timer.start();
            page.search().setText(typed);
            QApplication::processEvents(); // the filter and the painting it asks for
            slowest = std::max(slowest, double(timer.nsecsElapsed()) / 1e6);
        }
        page.search().clear();
        QApplication::processEvents();
    }
    return slowest;
}

} // namespace pela::bench
