// A whole window on a real file, with settings of its own.
#pragma once

#include "core/store/new_plan.h"
#include "tests/support/plans.h"
#include "ui/pages/page_list.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTest>

namespace pela::test {

class Window {
public:
    explicit Window(PageList pages = pageList(), const QString& font = {})
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Pela"));
        QCoreApplication::setApplicationName(QStringLiteral("pela-tests"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings_.path());
        QSettings().clear();
        if (!font.isEmpty())
            QSettings().setValue(QStringLiteral("window/font"), font);
        theme::apply(*qApp, theme::Scheme::Light);
        window = std::make_unique<MainWindow>(pages);
        window->resize(1366, 768);
        window->show();
        settle();
    }
    /// Opens a fresh copy of the sample plan.
    void openSample()
    {
        auto made = createSample(bench.path(QStringLiteral("sample.pela")));
        mustBeMade(made);
        window->setFile(std::move(*made));
        settle();
    }
    /// Waits until the window answers `condition` with yes; false after half a minute.
    template <class Condition> static bool waitFor(Condition condition) { return QTest::qWaitFor(condition, 30'000); }
    static void settle() { QTest::qWait(30); }

    PlanFile& file() { return window->file(); }
    const Plan& plan() { return window->file().plan(); }
    template <class W> W* find(const char* name) const { return window->findChild<W*>(QString::fromLatin1(name)); }

    Bench bench;
    std::unique_ptr<MainWindow> window;

private:
    template <class T> static void mustBeMade(const Result<T>& made)
    {
        if (!made)
            throw std::runtime_error(made.error().message.toStdString());
    }
    QTemporaryDir settings_;
};

} // namespace pela::test
