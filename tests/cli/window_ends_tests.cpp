// The program itself, its window on a display of its own, ended while somebody types: nothing that was typed is lost.
#include "core/store/unsaved.h"
#include "tests/cli/run_pela.h"
#include "tests/support/catch.h"
#include "tests/support/tools.h"
#include "tests/support/whole_plan.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QSettings>
#include <QThread>

#if defined(PELA_GUI) && defined(Q_OS_LINUX)

#include <csignal>

using namespace pela;

namespace {

const QString typed = QStringLiteral("Qqzz");
const QByteArray printedBefore = "what was printed before";
constexpr int patience = 120'000; // milliseconds; a sanitized program on a busy machine is slow

template <class Condition> bool waitFor(Condition condition)
{
    constexpr int betweenLooks = 5;
    QElapsedTimer time;
    time.start();
    while (!condition()) {
        if (time.hasExpired(patience))
            return false;
        QThread::msleep(betweenLooks);
    }
    return true;
}

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

/// How often each thread of a process has fallen asleep; nothing while one of them is in another state than this: S, it sleeps,
/// or T, it is stopped.
std::optional<QByteArray> allIn(char state, qint64 process)
{
    QByteArray times;
    const QByteArray wanted = QByteArray("\nState:\t").append(state);
    QDirIterator threads(QStringLiteral("/proc/%1/task").arg(process), QDir::Dirs | QDir::NoDotAndDotDot);
    while (threads.hasNext()) {
        QFile status(threads.next() + QStringLiteral("/status"));
        const QByteArray now = status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
        if (!now.contains(wanted))
            return {};
        times += now.mid(now.indexOf("\nvoluntary_ctxt_switches"));
    }
    return times;
}

/// An X server that nobody sees, and the keys of whoever sits before it.
class Screen {
public:
    Screen()
    {
        // No key repeats itself, however late a busy machine lets it go (-r), and the server does not begin anew, and turn away
        // who is just coming, when the last one leaves (-noreset).
        server_.start(QStringLiteral("Xvfb"), words("-displayfd 1 -screen 0 1366x768x24 -nolisten tcp -r -noreset"));
        REQUIRE(waitFor([this] {
            server_.waitForReadyRead(0);
            return server_.canReadLine() || server_.state() == QProcess::NotRunning;
        }));
        REQUIRE(server_.canReadLine());
        name_ = u':' + QString::fromLatin1(server_.readLine().trimmed());
    }
    ~Screen() { goAway(); }
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    void goAway()
    {
        server_.kill();
        server_.waitForFinished();
    }
    QString name() const { return name_; }
    qint64 process() const { return server_.processId(); }
    /// What a program answers that speaks to this display; nothing when it could not do it.
    std::optional<QString> ask(const QString& program, const QStringList& arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), name_);
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        if (!process.waitForStarted() || !process.waitForFinished(patience))
            throw std::runtime_error(program.toStdString() + ": " + process.errorString().toStdString());
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            return {};
        return QString::fromLatin1(process.readAllStandardOutput().trimmed());
    }
    std::optional<QString> tell(const QStringList& what) const { return ask(QStringLiteral("xdotool"), what); }

private:
    QProcess server_;
    QString name_;
};

/// Where somebody types, and where that belongs.
struct State {
    const char* name;
    const char* page;
    const char* way;    ///< from the navigation to where it is typed
    const char* entity; ///< of the rows it is typed into; none for a dialog, whose texts are no plan's
    const char* field;
    bool prints = false; ///< after that
};

const char* const toChapter = "mousemove 620 400 click 1 key ctrl+a";
const std::vector<State> states {
    {"a cell", "opd", "key Tab Tab Tab F2 ctrl+a", "opd", "name"},
    {"a field", "city", "key Tab ctrl+a", "masterplan", "city"},
    {"a chapter", "book", toChapter, "section", "text"},
    {"a dialog", "opd", "key ctrl+n", "", "city"},
    {"a running export", "book", toChapter, "section", "text", true},
};

/// What somebody has on the disk: the folder they work in, or a copy of it as it was at one moment.
class Home {
public:
    Home(const QString& folder, const QString& planWhenOpen) : folder_(folder), planWhenOpen_(planWhenOpen) { }

    QString in(const char* name) const { return folder_ + u'/' + QLatin1String(name); }
    QString planPath() const { return in("ambon.pela"); }
    std::unique_ptr<PlanFile> plan() const
    {
        auto opened = PlanFile::open(planPath(), OpenMode::Read);
        waitFor([&] { // the program may be writing it
            if (!opened && opened.error().problem == Problem::Locked)
                opened = PlanFile::open(planPath(), OpenMode::Read);
            return opened || opened.error().problem != Problem::Locked;
        });
        if (!opened)
            throw std::runtime_error(opened.error().message.toStdString());
        return std::move(opened->file);
    }
    bool hasInPlan(const State& state) const
    {
        const EntityInfo* entity = entityNamed(QString::fromLatin1(state.entity));
        if (!entity)
            return false;
        const FieldInfo& field = entity->fields[size_t(entity->fieldIndex(QString::fromLatin1(state.field)))];
        const auto file = plan();
        const Table& table = file->plan().table(*entity);
        for (size_t place = 0; place < table.size(); ++place)
            if (field.get(table.at(place)).toString() == typed)
                return true;
        return false;
    }
    /// Beside the plan, to be offered when it is opened next, or beside the dialog.
    bool hasAside(const State& state) const
    {
        const UnsavedName name = *state.entity ? unsavedName(masterplanOf(plan()->plan()).id, planWhenOpen_)
                                               : UnsavedName {QStringLiteral("dialog-new-plan"), {}};
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        const QString organization = QCoreApplication::organizationName();
        const QString application = QCoreApplication::applicationName();
        QCoreApplication::setOrganizationName(QStringLiteral("Pela"));
        QCoreApplication::setApplicationName(QStringLiteral("Pela"));
        qputenv("XDG_DATA_HOME", in("data").toUtf8());
        const QList<UnsavedText> texts = unsavedUnder(name);
        qputenv("XDG_DATA_HOME", before);
        QCoreApplication::setOrganizationName(organization);
        QCoreApplication::setApplicationName(application);
        return std::any_of(texts.begin(), texts.end(), [&](const UnsavedText& text) {
            return text.entity == QLatin1String(state.entity) && text.field == QLatin1String(state.field) && text.text == typed;
        });
    }
    bool hasAnywhere(const State& state) const { return hasInPlan(state) || hasAside(state); }

    QString printed() const { return in("cache/Pela/Pela/print/") + QStringLiteral("Analisis Strategis Smart City.pdf"); }
    bool hasOldPrint() const
    {
        QFile file(printed());
        return file.open(QIODevice::ReadOnly) && file.readAll() == printedBefore;
    }
    bool hasHalfPrint() const
    {
        return !QDir(in("cache/Pela/Pela/print")).entryList({QStringLiteral(".*")}, QDir::Files | QDir::Hidden).isEmpty();
    }
    QStringList filesPrinted() const { return QDir(in("cache/Pela/Pela/print")).entryList(QDir::Files); }

private:
    QString folder_;
    QString planWhenOpen_;
};

/// The program with the sample plan on a page of it, in a home of its own, and with nothing of the session around it.
class OpenWindow {
public:
    explicit OpenWindow(const State& state)
        : state_(state), home_(QFileInfo(folder_.folder()).canonicalFilePath(), QFileInfo(folder_.path()).canonicalFilePath())
    {
        QSettings(home_.in("config/Pela/Pela.conf"), QSettings::NativeFormat)
            .setValue(QStringLiteral("window/page"), QString::fromLatin1(state.page));
        REQUIRE(QDir().mkpath(QFileInfo(home_.printed()).path()));
        test::writeBytes(home_.printed(), printedBefore);
        process_.setProcessEnvironment(surroundings());
        process_.setStandardOutputFile(QProcess::nullDevice());
        process_.setStandardErrorFile(home_.in("stderr"));
        process_.start(QStringLiteral(PELA_BINARY), {home_.planPath()});
        REQUIRE(process_.waitForStarted());
        waitForWindow();
        type();
    }
    ~OpenWindow() { kill(); }
    OpenWindow(const OpenWindow&) = delete;
    OpenWindow& operator=(const OpenWindow&) = delete;

    const Home& home() const { return home_; }
    /// A copy of what lies on the disk at this moment, at which the power may go.
    Home atThisMoment()
    {
        signal(SIGSTOP);
        REQUIRE(waitFor([this] { return allIn('T', process_.processId()).has_value(); }));
        REQUIRE(test::ask(QStringLiteral("cp"), {QStringLiteral("-r"), home_.in("."), moment_.path()}).code == 0);
        return {moment_.path(), home_.planPath()};
    }
    void pressCloseButton() { REQUIRE(screen_.ask(QStringLiteral(PELA_CLOSE_BUTTON), {window_})); }
    void takeScreenAway() { screen_.goAway(); }
    void signal(int number) { ::kill(pid_t(process_.processId()), number); }
    bool isRunning() { return process_.state() != QProcess::NotRunning && !process_.waitForFinished(0); }
    int exitCode() const { return process_.exitStatus() == QProcess::NormalExit ? process_.exitCode() : -1; }
    std::string said() const { return test::bytesOf(home_.in("stderr")).left(8000).toStdString(); }

private:
    QProcessEnvironment surroundings() const
    {
        QProcessEnvironment environment;
        for (const char* same : {"LANG", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"})
            environment.insert(QString::fromLatin1(same), qEnvironmentVariable(same));
        // Without an address D-Bus looks for the bus of whoever sits before the display, or starts one.
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("disabled:"));
        environment.insert(QStringLiteral("DISPLAY"), screen_.name());
        for (const auto& [name, place] : {std::pair("HOME", "."), std::pair("XDG_CONFIG_HOME", "config"),
                 std::pair("XDG_DATA_HOME", "data"), std::pair("XDG_CACHE_HOME", "cache"), std::pair("TMPDIR", "tmp")})
            environment.insert(QString::fromLatin1(name), home_.in(place));
        return environment;
    }
    void waitForWindow()
    {
        REQUIRE(waitFor([&] {
            window_ = screen_.tell(words("search --onlyvisible --name Pela")).value_or(QString());
            return !window_.isEmpty() || !isRunning();
        }));
        rest();
    }
    void type()
    {
        REQUIRE(waitFor([&] {
            screen_.tell({QStringLiteral("windowfocus"), window_});
            return screen_.tell(words("getwindowfocus")) == window_ || !isRunning();
        }));
        rest();
        press(words(state_.way));
        press({QStringLiteral("type"), typed});
        if (state_.prints) {
            REQUIRE(screen_.tell(words("key ctrl+p")));
            REQUIRE(waitFor([&] { return home_.hasHalfPrint() || !home_.hasOldPrint() || !isRunning(); }));
        }
    }
    void press(const QStringList& keys)
    {
        REQUIRE(screen_.tell(keys));
        rest();
    }
    /// Until all that was pressed has been taken in: nothing is awake, here and in the server, nor was between two looks.
    void rest()
    {
        std::optional<QByteArray> before;
        REQUIRE(waitFor([&] {
            const auto server = allIn('S', screen_.process());
            const auto window = allIn('S', process_.processId());
            const auto now = server && window ? std::optional(*server + *window) : std::nullopt;
            const bool rests = now && now == before;
            before = now;
            return rests || !isRunning();
        }));
        INFO(said());
        REQUIRE(isRunning());
    }
    void kill()
    {
        process_.kill();
        process_.waitForFinished();
    }

    const State& state_;
    test::SampleFolder folder_;
    QTemporaryDir moment_;
    Home home_;
    Screen screen_;
    QProcess process_;
    QString window_;
};

struct End {
    const char* name;
    void (*run)(OpenWindow& program);
    bool leavesAMoment = true;
    int exitCode = 0;
};

template <int number> void bySignal(OpenWindow& program)
{
    program.signal(number);
}

const std::vector<End> ends {
    {"close button", [](OpenWindow& program) { program.pressCloseButton(); }},
    {"SIGTERM", &bySignal<SIGTERM>},
    {"SIGHUP", &bySignal<SIGHUP>},
    {"SIGINT", &bySignal<SIGINT>},
    {"the display goes", [](OpenWindow& program) { program.takeScreenAway(); }, true, 1},
    {"kill -9 or power", &bySignal<SIGKILL>, false, -1},
};

/// What was typed is where it belongs, or will be offered; the plan is whole; of what was being printed the old page or the new
/// one is there.
void checkKept(const Home& home, const State& state, const End& end)
{
    const bool isForPlan = *state.entity;
    if (end.leavesAMoment) {
        CHECK(home.hasInPlan(state) == isForPlan);
        CHECK(home.hasAside(state) != isForPlan);
        CHECK_FALSE(home.hasHalfPrint());
    } else {
        CHECK(home.hasAnywhere(state));
    }
    test::requireWhole(*home.plan());
    CHECK(home.filesPrinted() == QStringList {QFileInfo(home.printed()).fileName()});
    if (!home.hasOldPrint())
        CHECK(test::ask(QStringLiteral("qpdf"), {QStringLiteral("--check"), home.printed()}).code == 0);
}

} // namespace

TEST_CASE("However the program is ended on its display, what somebody types is kept, and an export is whole or never was")
{
    for (const End& end : ends)
        for (const State& state : states) {
            if (end.run == ends.front().run && !*state.entity)
                continue; // a dialog stands before the window and its button
            INFO(state.name << ", " << end.name);
            OpenWindow program(state);
            if (!end.leavesAMoment) {
                REQUIRE(waitFor([&] { return program.home().hasAnywhere(state); }));
                checkKept(program.atThisMoment(), state, end);
            }
            end.run(program);
            REQUIRE(waitFor([&] { return !program.isRunning(); }));
            INFO(program.said());
            CHECK(program.exitCode() == end.exitCode);
            checkKept(program.home(), state, end);
        }
}

#endif
