// Another program puts another file in the place of the open plan: it is read in, with what is chosen of what it lacks.
#include "core/base/safe_file.h"
#include "tests/support/catch.h"
#include "tests/support/whole_plan.h"
#include "tests/ui/shell/window.h"
#include "ui/shell/message_bar.h"
#include "ui/widgets/entity_form.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>

using namespace pela;
using test::Window;

namespace {

/// As a sync program does it: in one step, by another name.
void replace(const QString& path, const QString& by)
{
    REQUIRE(QFile::remove(path));
    REQUIRE(QFile::rename(by, path));
}

/// As `cat` or a program that copies does it: into the very file.
void writeOver(const QString& path, const QString& by)
{
    QFile source(by);
    QFile target(path);
    REQUIRE((source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly)));
    const QByteArray bytes = source.readAll();
    REQUIRE(target.write(bytes) == bytes.size());
}

void type(Window& with, const char* field, const QString& words)
{
    with.window->showPage(QStringLiteral("city"));
    Window::settle();
    for (EntityForm* form : with.window->currentPage()->findChildren<EntityForm*>())
        if (FormField* editor = form->fieldNamed(QString::fromLatin1(field))) {
            auto* line = qobject_cast<QLineEdit*>(editor->editor());
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, words);
        }
}

/// The sample, changed here after a copy of it was taken, and that copy changed elsewhere and put in its place.
struct Replaced : Window {
    explicit Replaced(void (*replaceBy)(const QString& path, const QString& other) = &::replace)
    {
        openSample();
        file().finishBackup();
        path = file().path();
        const QString other = bench.path(QStringLiteral("lain.pela"));
        REQUIRE(copyFile(path, other));
        city = masterplanOf(plan()).id;
        opd = plan().all<Opd>().front().id;
        theirs = plan().all<Opd>().back().id;
        added = Id<Opd>::make();
        Opd row;
        row.id = added;
        row.code = QStringLiteral("99");
        row.name = QStringLiteral("Dinas Baru");
        REQUIRE(file().commit(change(QStringLiteral("Ubah nama")).set(opd, &Opd::name, QStringLiteral("Dinas Kita"))));
        REQUIRE(file().commit(change(QStringLiteral("Ubah lagi")).set(city, &Masterplan::capital, QStringLiteral("Ibu Kota"))));
        REQUIRE(file().commit(change(QStringLiteral("Tambah")).insert(row)));
        {
            auto elsewhere = PlanFile::open(other, OpenMode::Write);
            REQUIRE(elsewhere);
            REQUIRE(elsewhere->file->commit(
                change(QStringLiteral("Di sana")).set(theirs, &Opd::name, QStringLiteral("Dinas Mereka"))));
            elsewhere->file->finishBackup();
        }
        replaceBy(path, other);
    }
    /// Takes the way out that the message offers, and answers what is asked.
    template <class Answer> void takeWayOut(Answer answer)
    {
        window->commands().action(QStringLiteral("file.save"))->trigger();
        REQUIRE(window->messages().showsError());
        REQUIRE(window->messages().sentence().contains(QStringLiteral("sample.pela")));
        REQUIRE(window->messages().offer().isVisible());
        QTimer asked;
        QObject::connect(&asked, &QTimer::timeout, &asked, [&] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (!dialog || dialog->objectName() != QStringLiteral("differences"))
                return;
            asked.stop();
            answer(*dialog);
        });
        asked.start(10);
        QTest::mouseClick(&window->messages().offer(), Qt::LeftButton);
        REQUIRE(waitFor([&] { return file().stillThere() || window->messages().sentence().isEmpty(); }));
    }

    QString path;
    Id<Masterplan> city;
    Id<Opd> opd;
    Id<Opd> theirs;
    Id<Opd> added;
};

int rowOf(const QTableWidget& table, const QString& mine)
{
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.item(row, 1)->text() == mine)
            return row;
    return -1;
}

void press(QDialog& dialog, const char* button)
{
    dialog.findChild<QPushButton*>(QLatin1String(button))->click();
}

} // namespace

TEST_CASE("A file put in the place of the open plan is read in with what is chosen of what it lacks, as one change")
{
    Replaced with(GENERATE(&::replace, &::writeOver));
    type(with, "province", QStringLiteral("Provinsi yang diketik"));
    int rows = 0;
    with.takeWayOut([&](QDialog& dialog) {
        auto* table = dialog.findChild<QTableWidget*>();
        rows = table->rowCount();
        const int capital = rowOf(*table, QStringLiteral("Ibu Kota"));
        REQUIRE(capital >= 0);
        REQUIRE(rowOf(*table, QStringLiteral("Dinas Kita")) >= 0);
        REQUIRE(rowOf(*table, QStringLiteral("Provinsi yang diketik")) >= 0);
        table->item(capital, 0)->setCheckState(Qt::Unchecked);
        press(dialog, "yes");
    });
    CHECK(rows == 4);
    CHECK(with.file().path() == with.path);
    CHECK_FALSE(with.file().isReadOnly());
    CHECK_FALSE(with.window->messages().showsError());
    const Plan& plan = with.plan();
    CHECK(plan.get(with.theirs).name == QStringLiteral("Dinas Mereka"));
    CHECK(plan.get(with.opd).name == QStringLiteral("Dinas Kita"));
    CHECK(plan.find(with.added));
    CHECK(masterplanOf(plan).province == QStringLiteral("Provinsi yang diketik"));
    CHECK(masterplanOf(plan).capital != QStringLiteral("Ibu Kota"));
    test::requireWhole(with.file());
    REQUIRE(with.file().undo()); // all of it was one
    CHECK(with.plan().get(with.opd).name != QStringLiteral("Dinas Kita"));
    CHECK(with.plan().get(with.theirs).name == QStringLiteral("Dinas Mereka"));
    Window::settle();
    CHECK_FALSE(QApplication::activeModalWidget()); // nothing is asked twice
    with.file().finishBackup();
}

TEST_CASE("Who turns the file that was put there away goes on seeing the own plan, and a copy of it holds everything")
{
    Replaced with;
    type(with, "province", QStringLiteral("Provinsi yang diketik"));
    with.window->commands().action(QStringLiteral("file.save"))->trigger();
    bool asked = false;
    QTimer::singleShot(100, qApp, [&asked] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        asked = true;
        press(*dialog, "no");
    });
    with.window->commands().action(QStringLiteral("file.read-in"))->trigger();
    CHECK(asked);
    CHECK(with.plan().get(with.opd).name == QStringLiteral("Dinas Kita"));
    const QString copy = with.bench.path(QStringLiteral("salinan.pela"));
    with.window->saveCopy(copy);
    REQUIRE(Window::waitFor([&] { return masterplanOf(with.plan()).province == QStringLiteral("Provinsi yang diketik"); }));
    CHECK(with.plan().find(with.added));
    test::requireWhole(with.file());
    with.file().finishBackup();
}

TEST_CASE("A file that has everything is read in without a question, and one of another history says that it has none of this")
{
    SECTION("everything")
    {
        Window with;
        with.openSample();
        with.file().finishBackup();
        const QString path = with.file().path();
        const QString other = with.bench.path(QStringLiteral("lain.pela"));
        REQUIRE(copyFile(path, other));
        {
            auto elsewhere = PlanFile::open(other, OpenMode::Write);
            REQUIRE(elsewhere);
            REQUIRE(
                elsewhere->file->commit(change(QStringLiteral("Di sana"))
                                            .set(with.plan().all<Opd>().front().id, &Opd::name, QStringLiteral("Dinas Mereka"))));
            elsewhere->file->finishBackup();
        }
        replace(path, other);
        with.window->commands().action(QStringLiteral("file.save"))->trigger();
        with.window->commands().action(QStringLiteral("file.read-in"))->trigger();
        CHECK(with.plan().all<Opd>().front().name == QStringLiteral("Dinas Mereka"));
        CHECK_FALSE(with.file().isReadOnly());
        with.file().finishBackup();
    }
    SECTION("another history")
    {
        Window with;
        with.openSample();
        with.file().finishBackup();
        const QString path = with.file().path();
        test::Bench elsewhere;
        elsewhere.make();
        elsewhere.close();
        const QString other = with.bench.path(QStringLiteral("lain.pela"));
        REQUIRE(copyFile(elsewhere.path(), other));
        type(with, "province", QStringLiteral("Provinsi yang diketik"));
        replace(path, other);
        QString said;
        QTimer::singleShot(100, qApp, [&said] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            REQUIRE(dialog);
            for (const QLabel* label : dialog->findChildren<QLabel*>())
                said += label->text();
            const auto* table = dialog->findChild<QTableWidget*>();
            REQUIRE(table->rowCount() == 1);
            CHECK(table->item(0, 1)->text() == QStringLiteral("Provinsi yang diketik"));
            CHECK_FALSE(table->item(0, 0)->flags() & Qt::ItemIsUserCheckable); // there is no such row there
            press(*dialog, "yes");
        });
        with.window->commands().action(QStringLiteral("file.save"))->trigger();
        with.window->commands().action(QStringLiteral("file.read-in"))->trigger();
        CHECK(said.contains(QStringLiteral("no history")));
        CHECK(with.plan().all<Opd>().size() == 2);
        with.file().finishBackup();
    }
}

TEST_CASE("What is being typed is offered when another program writes a newer state into the file")
{
    Window with;
    with.openSample();
    with.file().finishBackup();
    const QString path = with.file().path();
    const QString other = with.bench.path(QStringLiteral("lain.pela"));
    REQUIRE(copyFile(path, other));
    const Id<Opd> opd = with.plan().all<Opd>().front().id;
    {
        auto elsewhere = PlanFile::open(other, OpenMode::Write);
        REQUIRE(elsewhere);
        REQUIRE(elsewhere->file->commit(change(QStringLiteral("Di sana")).set(opd, &Opd::name, QStringLiteral("Dinas Mereka"))));
        elsewhere->file->finishBackup();
    }
    const bool taken = GENERATE(true, false);
    const QString before = masterplanOf(with.plan()).province;
    type(with, "province", QStringLiteral("Provinsi yang diketik"));
    REQUIRE(masterplanOf(with.plan()).province == before); // the pause has not ended
    writeOver(path, other);
    int asked = 0;
    QTimer looking;
    QObject::connect(&looking, &QTimer::timeout, &looking, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        ++asked;
        const auto* table = dialog->findChild<QTableWidget*>();
        CHECK(table->rowCount() == 1);
        CHECK(table->item(0, 1)->text() == QStringLiteral("Provinsi yang diketik"));
        press(*dialog, taken ? "yes" : "no");
    });
    looking.start(10);
    REQUIRE(Window::waitFor([&] { return asked == 1 && !QApplication::activeModalWidget(); }));
    CHECK(with.plan().get(opd).name == QStringLiteral("Dinas Mereka"));
    CHECK(masterplanOf(with.plan()).province == (taken ? QStringLiteral("Provinsi yang diketik") : before));
    test::requireWhole(with.file());
}

TEST_CASE("A copy of a plan that was written over is made of what is shown, and goes on with what was typed")
{
    void (*ruin)(const QString&, const QString&) = GENERATE(&::writeOver, [](const QString& path, const QString&) {
        QFile target(path);
        REQUIRE(target.open(QIODevice::WriteOnly));
        REQUIRE(target.write(QByteArray(300'000, 'x')) == 300'000);
    });
    Replaced with(ruin);
    type(with, "province", QStringLiteral("Provinsi yang diketik"));
    with.window->commands().action(QStringLiteral("file.save"))->trigger();
    REQUIRE(with.window->messages().showsError());
    const auto refused = with.file().commit(change(QStringLiteral("Ubah")).set(with.opd, &Opd::address, QStringLiteral("Jl.")));
    INFO((refused ? QStringLiteral("written") : refused.error().message).toStdString());
    CHECK(with.find<QLabel>("fileState")->text().startsWith(QStringLiteral("Not saved")));
    CHECK_FALSE(with.window->close()); // it asks first
    const QString copy = with.bench.path(QStringLiteral("salinan.pela"));
    QTimer looking;
    QObject::connect(&looking, &QTimer::timeout, &looking, [&] {
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
            press(*dialog, "yes");
    });
    looking.start(10);
    with.window->saveCopy(copy);
    REQUIRE(Window::waitFor([&] { return masterplanOf(with.plan()).province == QStringLiteral("Provinsi yang diketik"); }));
    CHECK(with.file().path() == QFileInfo(copy).canonicalFilePath());
    CHECK(with.plan().get(with.opd).name == QStringLiteral("Dinas Kita"));
    CHECK(with.plan().find(with.added));
    test::requireWhole(with.file());
    with.file().finishBackup();
}
