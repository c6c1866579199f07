// The window ended in every way that leaves it a moment, in every state somebody may be in: nothing that was typed is lost.
#include "core/publish/publish.h"
#include "core/store/unsaved.h"
#include "tests/support/catch.h"
#include "tests/support/whole_plan.h"
#include "tests/ui/shell/window.h"
#include "ui/pages/publishing.h"
#include "ui/shell/difference_dialog.h"
#include "ui/shell/new_plan_dialog.h"
#include "ui/shell/run_window.h"
#include "ui/widgets/entity_form.h"
#include "ui/widgets/grid/entity_grid.h"
#include "ui/widgets/grid/grid_model.h"
#include "ui/widgets/grid/grid_view.h"

#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>

#include <csignal>

using namespace pela;
using test::Window;

namespace {

const QString typed = QStringLiteral("Kota yang baru saja diketik");

// ------------------------------------------------------------------------------------------------------ the ways to end

struct End {
    const char* name;
    void (*run)(Window& with);
};

void raised(Window& with, int signal)
{
    endInOrder(*with.window);
    std::raise(signal);
    REQUIRE(Window::waitFor([&] { return !with.window->isVisible(); }));
}

void endOfSession(Window& with)
{
    endInOrder(*with.window);
    QObject session; // nobody asks the session anything
    emit qApp->commitDataRequest(reinterpret_cast<QSessionManager&>(session));
}

std::vector<End> ends()
{
    return {
        {"close button", [](Window& with) { REQUIRE(with.window->close()); }},
        {"SIGTERM", [](Window& with) { raised(with, SIGTERM); }},
        {"SIGINT", [](Window& with) { raised(with, SIGINT); }},
#ifdef SIGHUP
        {"SIGHUP", [](Window& with) { raised(with, SIGHUP); }},
#endif
        {"end of the session", &endOfSession},
    };
}

// ------------------------------------------------------------------------------------------------------ the states

EntityGrid& openCell(Window& with, const QString& text)
{
    with.window->showPage(QStringLiteral("opd"));
    auto* grid = with.window->currentPage()->findChild<EntityGrid*>();
    REQUIRE(grid);
    int column = 0;
    while (grid->model().column(column).key != QStringLiteral("name"))
        ++column;
    REQUIRE(grid->showRow(with.plan().all<Opd>().front().id.uuid(), column));
    grid->editChosen();
    auto* editor = dynamic_cast<QWidget*>(grid->openEditor());
    REQUIRE(editor);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, text);
    return *grid;
}

QLineEdit& fillField(Window& with, const QString& text)
{
    with.window->showPage(QStringLiteral("city"));
    Window::settle();
    for (EntityForm* form : with.window->currentPage()->findChildren<EntityForm*>())
        if (FormField* field = form->fieldNamed(QStringLiteral("city"))) {
            auto* line = qobject_cast<QLineEdit*>(field->editor());
            REQUIRE(line);
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, text);
            return *line;
        }
    throw std::runtime_error("no field for the city");
}

QPlainTextEdit& writeText(Window& with, const QString& text)
{
    with.window->showPage(QStringLiteral("book"));
    Window::settle();
    auto* editor = with.window->findChild<QPlainTextEdit*>(QStringLiteral("sectionText"));
    REQUIRE(editor);
    editor->setFocus();
    editor->selectAll();
    QTest::keyClicks(editor, text);
    return *editor;
}

struct State {
    const char* name;
    void (*type)(Window& with);
    bool (*isIn)(const Plan& plan);
};

const std::vector<State> states {
    {"cell editor", [](Window& with) { openCell(with, typed); },
        [](const Plan& plan) { return plan.all<Opd>().front().name == typed; }},
    {"form field", [](Window& with) { fillField(with, typed); },
        [](const Plan& plan) { return masterplanOf(plan).city == typed; }},
    {"book text", [](Window& with) { writeText(with, typed); },
        [](const Plan& plan) {
            return std::any_of(plan.all<Section>().begin(), plan.all<Section>().end(),
                [](const Section& section) { return section.text == typed; });
        }},
};

std::unique_ptr<PlanFile> onDisk(const QString& path)
{
    auto opened = PlanFile::open(path, OpenMode::Read);
    REQUIRE(opened);
    return std::move(opened->file);
}

/// Answers the dialog of that name when it comes up.
template <class Answer> void answerNext(const char* name, Answer answer)
{
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [=] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!dialog || dialog->objectName() != QLatin1String(name))
            return;
        timer->stop();
        timer->deleteLater();
        answer(dialog);
    });
    timer->start(10);
}

} // namespace

TEST_CASE("However the window is ended, what was being typed in a cell, a field or a chapter is in the plan")
{
    for (const End& end : ends())
        for (const State& state : states) {
            INFO(state.name << ", " << end.name);
            Window with;
            with.openSample();
            with.file().finishBackup();
            const QString path = with.file().path();
            state.type(with);
            CHECK_FALSE(state.isIn(with.plan()));
            end.run(with);
            CHECK(state.isIn(onDisk(path)->plan()));
            with.window.reset();
            CHECK(state.isIn(onDisk(path)->plan()));
            test::requireWhole(*onDisk(path));
        }
}

TEST_CASE("However the window is ended, what stood in a dialog stands in it when it is opened next, and is forgotten when used")
{
    for (const End& end : ends()) {
        if (qstrcmp(end.name, "close button") == 0)
            continue; // the window behind a dialog has none to press
        INFO(end.name);
        Window with;
        with.openSample();
        QTimer::singleShot(0, qApp, [&] {
            auto* dialog = QApplication::activeModalWidget();
            REQUIRE(dialog);
            QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("city")), typed);
            end.run(with);
            if (dialog->isVisible())
                dialog->close(); // what a session does next
        });
        with.window->commands().action(QStringLiteral("file.new"))->trigger();
        with.window.reset();
        {
            NewPlanDialog again;
            CHECK(again.answers().plan.city == typed);
            again.show();
            again.reject();
        }
        CHECK(NewPlanDialog().answers().plan.city.isEmpty());
    }
}

TEST_CASE("However the window is ended, an export that was running leaves the old file whole and nothing beside it")
{
    for (const End& end : ends()) {
        INFO(end.name);
        Window with;
        with.openSample();
        publish::addFormat({QStringLiteral("html"), book::Medium::Paper, [](const auto&, const QString& path, const Task& task) {
                                QFile half(path);
                                if (half.open(QIODevice::WriteOnly))
                                    half.write("half");
                                half.flush();
                                while (!task.stopped())
                                    QThread::yieldCurrentThread();
                                return Result<>();
                            }});
        QDir folder(with.bench.path(QStringLiteral("keluar")));
        REQUIRE(folder.mkpath(QStringLiteral(".")));
        const QString path = folder.filePath(QStringLiteral("matriks.html"));
        REQUIRE(publish::write(QByteArray("old"), path));
        const auto files = [&] { return folder.entryList(QDir::Files | QDir::Hidden); };
        QWidget page;
        Publishing publishing(*with.window, &page);
        publishing.write({book::DocumentKind::Matrix, {}}, path);
        REQUIRE(Window::waitFor([&] { return files().size() == 2; }));
        end.run(with);
        with.window->stopWork();
        CHECK(files() == QStringList {QStringLiteral("matriks.html")});
        QFile old(path);
        REQUIRE(old.open(QIODevice::ReadOnly));
        CHECK(old.readAll() == "old");
        QCoreApplication::processEvents();
        publish::addFormat({QStringLiteral("html"), book::Medium::Paper, publish::publishHtml});
    }
}

TEST_CASE(
    "What the plan refused when the program was ended is offered when the plan is opened next, and goes in or not as chosen")
{
    for (const char* answer : {"yes", "no"}) {
        INFO(answer);
        Window with;
        with.openSample();
        const QString path = with.file().path();
        const auto opds = with.plan().sorted(&Opd::code);
        const QString taken = opds[1]->code;
        const Id<Opd> id = opds[0]->id;
        const QString before = opds[0]->code;
        with.window->showPage(QStringLiteral("opd"));
        REQUIRE(with.window->goTo(Opd::describe(), id.uuid()));
        auto* field = with.window->currentPage()->findChild<EntityForm*>()->fieldNamed(QStringLiteral("code"));
        auto* line = qobject_cast<QLineEdit*>(field->editor());
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, taken); // which another OPD has
        raised(with, SIGTERM);
        with.window.reset();
        CHECK(onDisk(path)->plan().get(id).code == before);

        REQUIRE_FALSE(unsavedUnder(unsavedName(masterplanOf(onDisk(path)->plan()).id, path)).isEmpty());
        with.window = std::make_unique<MainWindow>(pageList());
        with.window->show();
        int offered = 0;
        answerNext("differences", [&](QDialog* dialog) {
            const auto* table = dialog->findChild<QTableWidget*>();
            offered = table->rowCount();
            CHECK(table->item(0, 1)->text() == taken);
            CHECK(table->item(0, 2)->text() == before);
            dialog->findChild<QPushButton*>(QLatin1String(answer))->click();
            if (dialog->isVisible()) { // it is refused still, and says so
                CHECK(dialog->findChild<QLabel*>(QStringLiteral("problem"))->isVisible());
                table->item(0, 0)->setCheckState(Qt::Unchecked);
                dialog->findChild<QPushButton*>(QLatin1String(answer))->click();
            }
        });
        REQUIRE(with.window->openFile(path));
        REQUIRE(Window::waitFor([&] { return offered > 0 && !QApplication::activeModalWidget(); }));
        CHECK(offered == 1);
        Window::settle();
        const bool isKept = !unsavedUnder(unsavedName(masterplanOf(with.plan()).id, path)).isEmpty();
        CHECK(isKept == (qstrcmp(answer, "no") == 0)); // "Later"
    }
}

TEST_CASE("A cell that was open when the power went is offered when the plan is opened next, and one undo takes it back")
{
    Window with;
    with.openSample();
    const QString path = with.file().path();
    const Id<Opd> id = with.plan().all<Opd>().front().id;
    const QString before = with.plan().get(id).name;
    const UnsavedName name = unsavedName(masterplanOf(with.plan()).id, path);
    openCell(with, typed);
    REQUIRE(Window::waitFor([&] { return !unsavedUnder(name).isEmpty(); }));
    // What lies on the disk at this moment is what is there after a power cut.
    const QList<UnsavedText> kept = unsavedUnder(name);
    with.window->currentPage()->findChild<EntityGrid*>()->view().setFocus();
    with.window->closeFile();
    CHECK(unsavedUnder(name).isEmpty()); // in the plan now
    REQUIRE(with.window->openFile(path));
    REQUIRE(with.file().undo());
    REQUIRE(with.plan().get(id).name == before);
    with.file().finishBackup();
    with.window->closeFile();
    REQUIRE(keepUnsaved(name, kept));

    answerNext("differences", [](QDialog* dialog) { dialog->findChild<QPushButton*>(QStringLiteral("yes"))->click(); });
    REQUIRE(with.window->openFile(path));
    REQUIRE(Window::waitFor([&] { return with.plan().get(id).name == typed; }));
    CHECK(unsavedUnder(name).isEmpty());
    REQUIRE(with.file().undo());
    CHECK(with.plan().get(id).name == before);
}

TEST_CASE("Who types without a pause has it on the disk within two seconds, whatever it is typed into")
{
    // Asked at that moment in the window's own time: timers go off in their order, however late a busy machine is.
    bool inTime = true;
    UnsavedName name;
    std::function<bool()> isInPlan = [] { return false; };
    QTimer twoSeconds;
    twoSeconds.setSingleShot(true);
    twoSeconds.setInterval(2000);
    twoSeconds.callOnTimeout([&] { inTime = !unsavedUnder(name).isEmpty() || isInPlan(); });
    for (const State& state : states) {
        INFO(state.name);
        Window with;
        with.openSample();
        name = unsavedName(masterplanOf(with.plan()).id, with.file().path());
        // A machine that stands still for the pause of the field has it in the plan itself.
        isInPlan = [&with] { return with.plan().canonicalDump().contains(typed.toUtf8()); };
        state.type(with);
        twoSeconds.start();
        QWidget* into = QApplication::focusWidget();
        REQUIRE(into);
        REQUIRE(Window::waitFor([&] {
            QTest::keyClicks(into, QStringLiteral("x")); // each begins the pause of the field anew
            return !unsavedUnder(name).isEmpty();
        }));
        twoSeconds.stop();
        CHECK(inTime);
        CHECK(unsavedUnder(name).first().text.startsWith(typed));
        CHECK_FALSE(state.isIn(with.plan()));
        with.window->closeFile();
        CHECK(unsavedUnder(name).isEmpty());
    }
    isInPlan = [] { return false; };
    Window with;
    NewPlanDialog dialog(with.window.get());
    dialog.show();
    name = {QStringLiteral("dialog-new-plan"), {}};
    QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("city")), typed);
    twoSeconds.start();
    REQUIRE(Window::waitFor([&] { return NewPlanDialog().answers().plan.city == typed; }));
    CHECK(inTime);
    dialog.reject();
    CHECK(NewPlanDialog().answers().plan.city.isEmpty());
}

TEST_CASE("Who goes on after a logout that was cancelled is asked as before, and what is turned away then is forgotten")
{
    Window with;
    with.openSample();
    const UnsavedName name = unsavedName(masterplanOf(with.plan()).id, with.file().path());
    const EntityGrid& grid = openCell(with, QString()); // an OPD without a name
    auto* editor = dynamic_cast<QWidget*>(grid.openEditor());
    QTest::keyClick(editor, Qt::Key_Delete);
    endOfSession(with);
    QTest::keyClick(editor, Qt::Key_Left);
    CHECK_FALSE(with.window->close());
    CHECK(with.window->isVisible());
    CHECK(with.window->close()); // given up
    CHECK(unsavedUnder(name).isEmpty());

    NewPlanDialog dialog(with.window.get());
    dialog.show();
    QTest::keyClicks(dialog.findChild<QLineEdit*>(QStringLiteral("city")), typed);
    endOfSession(with);
    CHECK(NewPlanDialog().answers().plan.city == typed);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK_FALSE(dialog.isVisible());
    CHECK(NewPlanDialog().answers().plan.city.isEmpty());
}

TEST_CASE("What does not fit a cell keeps the window open once, and is offered again when it was closed from outside")
{
    Window with;
    with.openSample();
    const QString path = with.file().path();
    const UnsavedName name = unsavedName(masterplanOf(with.plan()).id, path);
    openCell(with, QString()); // an OPD without a name
    EntityGrid& grid = *with.window->currentPage()->findChild<EntityGrid*>();
    QTest::keyClick(dynamic_cast<QWidget*>(grid.openEditor()), Qt::Key_Delete);
    CHECK_FALSE(with.window->close());
    CHECK(with.window->isVisible());
    CHECK(grid.openEditor());
    CHECK(unsavedUnder(name).size() == 1);
    CHECK(with.window->close()); // given up
    CHECK(unsavedUnder(name).isEmpty());
}
