// The keyboard alone: from part to part, into the details, and to every command by the words of the manual.
#include "core/domain/bimtek.h"
#include "core/domain/opd.h"
#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/navigation.h"
#include "ui/shell/recent_files.h"
#include "ui/widgets/grid/entity_grid.h"
#include "ui/widgets/grid/grid_model.h"
#include "ui/widgets/grid/grid_view.h"

#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QTranslator>

using namespace pela;
using test::Window;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

void press(Window& with, int key, Qt::KeyboardModifiers modifiers = {})
{
    QWidget* at = with.window->focusWidget();
    QTest::keyClick(at ? at : with.window.get(), Qt::Key(key), modifiers);
    Window::settle();
}

/// What the palette lists for some letters.
QList<QPair<QString, bool>> found(Window& with, const QString& typed)
{
    CommandPalette& palette = with.window->palettePopup();
    palette.popUp();
    palette.input()->setText(typed);
    const QAbstractItemModel* model = palette.findChild<QListView*>()->model();
    QList<QPair<QString, bool>> rows;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex at = model->index(row, 0);
        rows.append({at.data().toString() + u'|' + at.data(Qt::UserRole + 1).toString(), at.flags().testFlag(Qt::ItemIsEnabled)});
    }
    palette.hide();
    return rows;
}

void choose(Window& with, const QString& typed)
{
    CommandPalette& palette = with.window->palettePopup();
    press(with, Qt::Key_K, Qt::ControlModifier);
    REQUIRE(palette.isVisible());
    palette.input()->setText(typed);
    QTest::keyClick(palette.input(), Qt::Key_Return);
    Window::settle();
}

bool inside(const Window& with, const QWidget* region)
{
    const QWidget* focus = with.window->focusWidget();
    return focus && region && (region == focus || region->isAncestorOf(focus));
}

} // namespace

TEST_CASE("F6 goes round navigation, page, pane and tool bar on every page, and Shift+F6 back")
{
    Window with;
    with.openSample();
    for (const PageEntry& page : pageList()) {
        INFO(page.id);
        with.window->showPage(QLatin1String(page.id));
        with.window->findChild<Navigation*>()->focusCurrent();
        Window::settle();
        QList<QWidget*> regions;
        for (QWidget* region : with.window->currentPage()->regions())
            if (region->isVisible())
                regions += region;
        regions += with.window->findChild<QToolBar*>();
        int reached = 0;
        QList<QWidget*> walked;
        for (qsizetype i = 0; i < regions.size() + 1; ++i) {
            press(with, Qt::Key_F6);
            for (QWidget* region : std::as_const(regions))
                if (inside(with, region) && !walked.contains(region)) {
                    walked += region;
                    ++reached;
                }
            if (inside(with, with.window->findChild<Navigation*>()))
                break;
        }
        CHECK(reached >= 2); // the page and the tool bar at least
        CHECK(walked.contains(with.window->findChild<QToolBar*>()));
        CHECK(inside(with, with.window->findChild<Navigation*>()));
        press(with, Qt::Key_F6, Qt::ShiftModifier);
        CHECK(inside(with, with.window->findChild<QToolBar*>()));
    }
}

TEST_CASE("Alt+Enter goes into the details of the chosen row, also out of the table, and F6 comes back to the cell")
{
    Window with;
    with.openSample();
    for (const char* page : {"opd", "program", "commitment"}) {
        INFO(page);
        with.window->showPage(text(page));
        with.window->findChild<Navigation*>()->focusCurrent();
        Window::settle();
        press(with, Qt::Key_F6);
        const QWidget* before = with.window->focusWidget();
        press(with, Qt::Key_Return, Qt::AltModifier);
        REQUIRE(with.window->currentPage()->openPane());
        CHECK(inside(with, with.window->currentPage()->openPane()));
        press(with, Qt::Key_F6, Qt::ShiftModifier);
        CHECK(with.window->focusWidget() == before);
    }
}

TEST_CASE("The palette lands in what it opened: the row is chosen and has the keyboard, so that F2 edits it")
{
    Window with;
    with.openSample();
    const Opd opd = with.plan().all<Opd>().back();
    choose(with, opd.name);
    CHECK(with.window->currentPageId() == text("opd"));
    auto* grid = with.window->currentPage()->findChild<EntityGrid*>();
    CHECK(grid->currentRow() == opd.id.uuid());
    CHECK(inside(with, grid));
    press(with, Qt::Key_F2);
    CHECK(grid->openEditor());
    press(with, Qt::Key_Escape);

    // Not the undoing of it, which is called after it.
    REQUIRE(with.window->commit(change(text("Ubah ") + opd.name).set(opd.id, &Opd::address, text("Jl. Baru"))));
    with.window->showPage(text("home"));
    choose(with, opd.name);
    CHECK(with.window->currentPageId() == text("opd"));
    CHECK(with.plan().get(opd.id).address == text("Jl. Baru"));

    choose(with, text("Programmes"));
    CHECK(with.window->currentPageId() == text("program"));
    CHECK(inside(with, with.window->currentPage()->regions().first()));
}

TEST_CASE("The palette finds what other pages do, goes there and does it")
{
    Window with;
    with.openSample();
    with.window->showPage(text("home"));
    choose(with, text("check in"));
    CHECK(with.window->currentPageId() == text("bimtek"));
    auto* line = qobject_cast<QLineEdit*>(with.window->focusWidget());
    CHECK(line);
    with.window->showPage(text("home"));
    choose(with, text("add an OPD"));
    CHECK(with.window->currentPageId() == text("opd"));
    auto* grid = with.window->currentPage()->findChild<EntityGrid*>();
    CHECK(grid->model().kindAt(grid->view().currentIndex().row()) == GridModel::RowKind::New);
    with.window->showPage(text("home"));
    choose(with, text("move to"));
    CHECK(with.window->currentPageId() == text("dimension"));
}

TEST_CASE("The palette finds commands by other words too, and lists nothing twice")
{
    Window with;
    with.openSample();
    const std::pair<const char*, const char*> words[]
        = {{"participants", "Print the attendance list…"}, {"signature", "Sign the"}, {"matrix", "Publish"},
            {"zoom", "Larger display"}, {"backup", "Save a copy"}, {"print", "Print the attendance list…"}};
    for (const auto& [typed, name] : words) {
        INFO(typed);
        const auto rows = found(with, text(typed));
        CHECK(std::any_of(
            rows.begin(), rows.end(), [name = text(name)](const auto& row) { return row.first.startsWith(name) && row.second; }));
    }
    for (const char* page : {"home", "commitment", "book"}) {
        with.window->showPage(text(page));
        for (const char* typed : {"", "com", "print", "book", "add", "programme", "sign", "open", "daftar hadir"}) {
            INFO(page << ": " << typed);
            QStringList rows;
            for (const auto& row : found(with, text(typed)))
                rows += row.first;
            CHECK(rows.removeDuplicates() == 0);
        }
        // What can be done comes before what is merely called so.
        CHECK(found(with, text("attendance list")).first().first.startsWith(text("Print the attendance list…")));
        int commitments = 0;
        for (const auto& row : found(with, text("commitments")))
            commitments += row.first.startsWith(text("Commitments|"));
        CHECK(commitments == 1);
    }
}

TEST_CASE("Copy, paste, fill down and clear in the menu act where the keyboard is; their keys stand beside them")
{
    Window with;
    with.openSample();
    with.window->showPage(text("opd"));
    Window::settle();
    auto* grid = with.window->currentPage()->findChild<EntityGrid*>();
    const Id<Opd> first(grid->model().idAt(0));
    const Id<Opd> second(grid->model().idAt(1));
    const int shortName = 2;
    const auto act = [&](const char* id) {
        QAction* action = with.window->commands().action(text(id));
        REQUIRE(action);
        CHECK(action->text().contains(u'\t'));
        CHECK(action->isEnabled());
        action->trigger();
        Window::settle();
    };
    REQUIRE(grid->showRow(first.uuid(), shortName));
    grid->view().setFocus();
    act("edit.copy");
    CHECK(QApplication::clipboard()->text().trimmed() == with.plan().get(first).shortName);
    REQUIRE(grid->showRow(second.uuid(), shortName));
    act("edit.clear");
    CHECK(with.plan().get(second).shortName.isEmpty());
    act("edit.fill-down");
    CHECK(with.plan().get(second).shortName == with.plan().get(first).shortName);
    QApplication::clipboard()->setText(text("Lain"));
    act("edit.paste");
    CHECK(with.plan().get(second).shortName == text("Lain"));

    press(with, Qt::Key_F, Qt::ControlModifier);
    auto* field = qobject_cast<QLineEdit*>(with.window->focusWidget());
    REQUIRE(field);
    CHECK(field == with.window->currentPage()->searchField());
    field->setText(text("dinas"));
    field->selectAll();
    act("edit.copy");
    CHECK(QApplication::clipboard()->text() == text("dinas"));
    field->clear();
    act("edit.paste");
    CHECK(field->text() == text("dinas"));
}

TEST_CASE("Print is in the menu and does what the page prints; recent plans are there by city and period")
{
    Window with;
    with.openSample();
    QAction* print = with.window->commands().action(text("file.print"));
    for (const auto& [page, can] : {std::pair("home", false), {"commitment", true}, {"book", true}, {"bimtek", true}}) {
        INFO(page);
        with.window->showPage(text(page));
        Window::settle();
        CHECK(print->isEnabled() == can);
    }
    const QList<RecentFile> recent = recentFiles();
    REQUIRE(recent.size() == 1);
    CHECK(recent.first().title == text("Kota Ambon 2025–2029"));
    QMenu* files = with.window->menuBar()->actions().first()->menu();
    const auto menus = files->findChildren<QMenu*>();
    REQUIRE(menus.size() == 1);
    emit menus.first()->aboutToShow();
    REQUIRE(menus.first()->actions().size() == 1);
    CHECK(menus.first()->actions().first()->text().contains(text("Kota Ambon 2025–2029")));
    with.window->closeFile();
    menus.first()->actions().first()->trigger();
    CHECK(with.window->hasFile());
}

TEST_CASE("The palette finds what the manual speaks of, in Indonesian")
{
    Window with;
    with.openSample();
    with.window->commands().action(text("view.indonesian"))->trigger();
    Window::settle();
    const std::pair<const char*, const char*> words[]
        = {{"daftar hadir", "Cetak daftar hadir"}, {"cetak", "Cetak"}, {"tanda tangan", "Tanda tangani"},
            {"catat kehadiran", "Catat kehadiran"}, {"simpan salinan", "Simpan salinan"}, {"siapkan semua", "Siapkan semua"},
            {"keutuhan", "Periksa keutuhan"}, {"pulihkan", "Pulihkan dari cadangan"}, {"tambah bimtek", "Tambah bimtek"},
            {"tambah program", "Tambah program"}, {"terbitkan", "Terbitkan"}, {"urungkan sampai", "Urungkan sampai"}};
    for (const auto& [typed, name] : words) {
        INFO(typed);
        const auto rows = found(with, text(typed));
        INFO(rows.first().first.toStdString());
        CHECK(rows.first().first.startsWith(text(name)));
        CHECK(rows.first().second);
    }
    qDeleteAll(qApp->findChildren<QTranslator*>());
}
