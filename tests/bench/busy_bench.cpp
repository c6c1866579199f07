#include "tests/bench/busy_bench.h"

#include "core/publish/publish.h"
#include "tests/bench/big_plan.h"
#include "tests/bench/measure.h"
#include "tests/support/busy_meter.h"
#include "ui/pages/book/book_page.h"
#include "ui/pages/page_list.h"
#include "ui/pages/publishing.h"
#include "ui/paper/pdf_publisher.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QSettings>

namespace pela::bench {

namespace {

constexpr int programs = 7'500;
constexpr int wantedPages = 1'600;

/// Lets the window run until it has nothing more to do beside it.
void settle(MainWindow& window)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (window.background().isIdle())
            loop.quit();
    });
    look.start(200);
    loop.exec();
}

} // namespace

void benchBusy(const QString& folder)
{
    const QString path = QDir(folder).filePath(QStringLiteral("sibuk.pela"));
    makeBigPlan(path, programs, 5);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
    theme::apply(*qApp, theme::Scheme::Light);
    int pages = 0;
    publish::addFormat({QStringLiteral("pdf"), book::Medium::Paper,
        [&pages](const book::Document& document, const QString& to, const Task& task) {
            pages = layOut(document).pageCount(); // once more than the program does: it also must not be felt
            return publishPdf(document, to, task);
        }});
    MainWindow window(pageList());
    window.resize(1366, 768);
    window.show();
    window.setFile(need(PlanFile::open(path, OpenMode::Write)).file);
    window.showPage(QStringLiteral("book"));
    window.file().finishBackup();
    settle(window);
    auto* page = qobject_cast<BookPage*>(window.currentPage());
    must(page != nullptr, "no page of the books");

    QEventLoop loop;
    bool written = false;
    QObject::connect(&page->publishing(), &Publishing::finished, &loop, [&](const QString&, bool good) {
        written = good;
        loop.quit();
    });
    test::BusyMeter meter;
    page->publishing().write({book::DocumentKind::Matrix, {}}, QDir(folder).filePath(QStringLiteral("matriks.pdf")));
    loop.exec();
    const double longest = meter.longest();
    must(written, "the matrix was not written");
    must(pages >= wantedPages, "the matrix is shorter than meant");
    row(qPrintable(QStringLiteral("the window stands still as %L1 pages are exported / 50 ms").arg(pages)), longest, "ms", 50.0,
        1.0);
}

} // namespace pela::bench
