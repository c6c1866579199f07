// The window of the program itself, on a display of its own: the display goes, or the program is killed, while somebody types.
#include "core/store/unsaved.h"
#include "tests/cli/run_pela.h"
#include "tests/support/catch.h"
#include "tests/support/whole_plan.h"

#include <QDir>
#include <QProcess>
#include <QSettings>

#if defined(PELA_GUI) && defined(Q_OS_LINUX)

#include <csignal>

using namespace pela;

namespace {

const QString typed = QStringLiteral("Qqzz");

/// An X server that nobody sees, and the keys of whoever sits before it.
class Screen {
public:
    Screen()
    {
        server_.start(QStringLiteral("Xvfb"),
            {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                QStringLiteral("1366x768x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
        REQUIRE(server_.waitForReadyRead(30'000));
        name_ = QStringLiteral(":") + QString::fromLatin1(server_.readLine().trimmed());
    }
    ~Screen() { goAway(); }
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    void goAway()
    {
        server_.kill();
        server_.waitForFinished();
    }
    void addTo(QProcessEnvironment& environment) const
    {
        environment.insert(QStringLiteral("DISPLAY"), name_);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    }
    void press(const QStringList& what) const
    {
        QProcess keys;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        addTo(environment);
        keys.setProcessEnvironment(environment);
        keys.start(QStringLiteral("xdotool"), what);
        REQUIRE(keys.waitForFinished(30'000));
        INFO(keys.readAllStandardError().toStdString());
        REQUIRE(keys.exitCode() == 0);
    }

private:
    QProcess server_;
    QString name_;
};

/// The program with the sample plan on a page of it, in a home of its own.
class WindowOnScreen {
public:
    explicit WindowOnScreen(const QString& page) : path_(QFileInfo(folder_.path()).canonicalFilePath())
    {
        before_ = qgetenv("XDG_DATA_HOME");
        QCoreApplication::setOrganizationName(QStringLiteral("Pela"));
        QCoreApplication::setApplicationName(QStringLiteral("Pela"));
        qputenv("XDG_DATA_HOME", (folder_.folder() + QStringLiteral("/data")).toUtf8()); // where this process looks, too
        {
            QSettings settings(folder_.folder() + QStringLiteral("/config/Pela/Pela.conf"), QSettings::NativeFormat);
            settings.setValue(QStringLiteral("window/page"), page);
        }
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), folder_.folder());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder_.folder() + QStringLiteral("/config"));
        screen.addTo(environment);
        process_.setProcessEnvironment(environment);
        process_.start(QStringLiteral(PELA_BINARY), {path_});
        REQUIRE(process_.waitForStarted());
        const QStringList window {QStringLiteral("search"), QStringLiteral("--sync"), QStringLiteral("--onlyvisible"),
            QStringLiteral("--name"), QStringLiteral("Pela")};
        screen.press(window);
        rest();
        screen.press(window + QStringList {QStringLiteral("windowfocus"), QStringLiteral("--sync")});
        rest();
    }
    ~WindowOnScreen()
    {
        process_.kill();
        process_.waitForFinished();
        qputenv("XDG_DATA_HOME", before_);
    }
    WindowOnScreen(const WindowOnScreen&) = delete;
    WindowOnScreen& operator=(const WindowOnScreen&) = delete;

    void keys(const QStringList& keys)
    {
        screen.press(QStringList {QStringLiteral("key")} + keys);
        rest();
    }
    void type()
    {
        screen.press({QStringLiteral("type"), typed});
        rest();
    }
    /// Until it has done what it was asked to do: its window's thread uses no time any more.
    void rest()
    {
        constexpr int look = 150;
        for (QByteArray before, now = work(); before != now && !process_.waitForFinished(look); now = work())
            before = now;
    }
    void kill() { process_.kill(); }
    bool waitForEnd() { return process_.state() == QProcess::NotRunning || process_.waitForFinished(30'000); }
    template <class Condition> bool until(Condition condition)
    {
        constexpr int look = 50;
        for (int tries = 0; tries < 600; ++tries) {
            if (condition())
                return true;
            process_.waitForFinished(look);
        }
        return false;
    }

    std::unique_ptr<PlanFile> plan() const
    {
        auto opened = PlanFile::open(path_, OpenMode::Read);
        REQUIRE(opened);
        return std::move(opened->file);
    }
    QList<UnsavedText> unsaved() const
    {
        const auto file = plan();
        return unsavedUnder(unsavedName(masterplanOf(file->plan()).id, path_)) + unsavedUnder(QStringLiteral("dialog-new-plan"));
    }
    bool hasTypedAside() const
    {
        const auto texts = unsaved();
        return std::any_of(texts.begin(), texts.end(), [](const UnsavedText& text) { return text.text == typed; });
    }
    bool hasTypedInPlan() const { return plan()->plan().canonicalDump().contains(typed.toUtf8()); }

    Screen screen;

private:
    QByteArray work() const
    {
        QFile stat(QStringLiteral("/proc/%1/task/%1/stat").arg(process_.processId()));
        return stat.open(QIODevice::ReadOnly) ? stat.readAll().split(' ').mid(13, 2).join(' ') : QByteArray();
    }

    test::SampleFolder folder_;
    QString path_;
    QByteArray before_;
    QProcess process_;
};

struct State {
    const char* name;
    const char* page;
    QStringList keys; ///< from the navigation to where it is typed
    bool intoPlan;    ///< typed for the plan, not into a dialog
};

QStringList tabs(int count)
{
    return QStringList(count, QStringLiteral("Tab"));
}

const std::vector<State> states {
    {"a cell", "opd", tabs(2) + QStringList {QStringLiteral("F2"), QStringLiteral("ctrl+a")}, true},
    {"a field", "city", tabs(3), true},
    {"a dialog", "opd", {QStringLiteral("ctrl+n")}, false},
};

} // namespace

TEST_CASE("A display that goes while somebody types takes nothing with it")
{
    for (const State& state : states) {
        INFO(state.name);
        WindowOnScreen program(QString::fromLatin1(state.page));
        program.keys(state.keys);
        program.type();
        program.screen.goAway();
        REQUIRE(program.waitForEnd());
        CHECK(program.hasTypedInPlan() == state.intoPlan);
        CHECK(program.hasTypedAside() != state.intoPlan);
        test::requireWhole(*program.plan());
    }
}

TEST_CASE("A program that is killed while somebody types has it on the disk, in the plan or beside it")
{
    for (const State& state : states) {
        INFO(state.name);
        WindowOnScreen program(QString::fromLatin1(state.page));
        program.keys(state.keys);
        program.type();
        CHECK(program.until([&] { return program.hasTypedAside() || program.hasTypedInPlan(); }));
        program.kill();
        REQUIRE(program.waitForEnd());
        CHECK((program.hasTypedAside() || program.hasTypedInPlan()));
        test::requireWhole(*program.plan());
    }
}

#endif
