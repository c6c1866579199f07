#include "tests/bench/filter_bench.h"

#include "core/store/plan_file.h"
#include "ui/pages/program/program_page.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>

#include <algorithm>

namespace pela::bench {

namespace {

/// A window with nothing around the page.
class Desk : public Workspace {
public:
    explicit Desk(PlanFile& file) : file_(file) { }

    PlanFile& file() override { return file_; }
    Background& background() override { return background_; }
    std::function<void(double)> showWork(const QString&, std::function<void()>) override
    {
        return [](double) {};
    }
    void showError(const Error& error) override { qFatal("%s", qPrintable(error.message)); }
    void showNotice(const QString&) override { }
    void showPage(const QString&) override { }
    bool goTo(const EntityInfo&, const QUuid&) override { return false; }

private:
    PlanFile& file_;
    Background background_;
};

} // namespace

double filterKeystroke(const QString& path)
{
    Result<PlanFile::Opened> opened = PlanFile::open(path, OpenMode::Read);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    Desk desk(*opened->file);
    ProgramPage page(desk);
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
