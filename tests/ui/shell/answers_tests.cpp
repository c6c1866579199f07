// What the window says of a deed: nothing moves, everything can be taken back from there, and the way back leads to where it was.
#include "core/base/safe_file.h"
#include "core/domain/commitment.h"
#include "core/domain/opd.h"
#include "core/domain/seal.h"
#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/shell/message_bar.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace pela;
using test::Window;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// Where the page and all that lies on it is in the window.
QList<QRect> placesOf(const MainWindow& window)
{
    QList<QRect> places;
    for (const QWidget* widget : window.currentPage()->findChildren<QWidget*>())
        if (widget->isVisible())
            places << QRect(widget->mapTo(&window, QPoint()), widget->size());
    return places;
}

void press(MessageBar& bar)
{
    REQUIRE(bar.offer().isVisible());
    QTest::mouseClick(&bar.offer(), Qt::LeftButton);
    Window::settle();
}

} // namespace

TEST_CASE("Nothing moves when a sentence comes or goes, and it lies inside the window whole")
{
    Window with;
    with.openSample();
    const auto size = GENERATE(QSize(1024, 600), QSize(1366, 768));
    with.window->resize(size);
    with.window->showPage(text("program"));
    Window::settle();
    MessageBar& bar = with.window->messages();
    const QList<QRect> before = placesOf(*with.window);
    REQUIRE(before.size() > 20);
    const QString sentence = text("Berkas ini tidak dapat ditulis karena disknya penuh. Kosongkan ruang, lalu coba lagi. ");
    for (const int times : {1, 6}) {
        for (const bool bad : {true, false}) {
            if (bad)
                bar.showError(sentence.repeated(times), {text("Simpan salinan"), [] {}});
            else
                bar.showNotice(sentence.repeated(times), {text("Urungkan"), [] {}});
            Window::settle();
            CHECK(placesOf(*with.window) == before);
            CHECK(with.window->rect().contains(QRect(bar.mapTo(with.window.get(), QPoint()), bar.size())));
            auto* words = bar.findChild<QLabel*>();
            REQUIRE(words);
            CHECK(words->height() >= words->heightForWidth(words->width()));
            CHECK(bar.rect().contains(words->geometry()));
            CHECK(bar.rect().contains(bar.offer().geometry()));
        }
    }
    with.window->resize(size + QSize(60, 40));
    Window::settle();
    CHECK(with.window->rect().contains(QRect(bar.mapTo(with.window.get(), QPoint()), bar.size())));
    bar.clear();
    with.window->resize(size);
    Window::settle();
    CHECK(placesOf(*with.window) == before);
}

TEST_CASE("A removal says so, and the button beside it takes it back")
{
    Window with;
    with.openSample();
    with.window->showPage(text("program"));
    const Id<Program> id = with.plan().all<Program>().front().id;
    const QString name = with.plan().get(id).name;
    const Commitment* sheet = commitmentOf(with.plan(), with.plan().get(id).leadOpd);
    if (sheet && sheet->stage == CommitmentStage::Signed)
        REQUIRE(with.window->commit(drafted(with.plan(), reopenForSigning, sheet->id)));
    REQUIRE(with.window->commit(change(text("Hapus program ") + name).remove(id)));
    MessageBar& bar = with.window->messages();
    CHECK(bar.isVisible());
    CHECK_FALSE(bar.showsError());
    CHECK(bar.sentence().contains(name));
    CHECK(bar.accessibleName() == bar.sentence());
    press(bar);
    CHECK(with.plan().find(id));
    CHECK(with.window->currentPageId() == text("program"));
    CHECK(bar.sentence().contains(name));
    press(bar); // done again
    CHECK_FALSE(with.plan().find(id));
}

TEST_CASE("What is offered is about what was said, and about a plan that is open")
{
    Window with;
    with.openSample();
    with.window->showPage(text("opd"));
    MessageBar& bar = with.window->messages();
    const Id<Bimtek> session = with.plan().all<Bimtek>().front().id;
    const Id<Opd> opd = with.plan().all<Opd>().front().id;
    const auto remove = [&] { REQUIRE(with.window->commit(change(text("Hapus bimtek")).remove(session))); };
    const auto typeAnAddress
        = [&] { REQUIRE(with.window->commit(change(text("Ubah alamat")).set(opd, &Opd::address, text("Jl. Baru")).typing())); };
    SECTION("it goes when something newer is written")
    {
        remove();
        REQUIRE(bar.offer().isVisible());
        typeAnAddress();
        CHECK_FALSE(bar.isVisible());
    }
    SECTION("a press that comes too late takes nothing else back")
    {
        remove();
        QMetaObject::invokeMethod(&bar, typeAnAddress, Qt::QueuedConnection);
        QTest::mouseClick(&bar.offer(), Qt::LeftButton);
        Window::settle();
        CHECK(with.plan().get(opd).address == text("Jl. Baru"));
    }
    SECTION("the plan is closed meanwhile")
    {
        remove();
        QTest::mouseClick(&bar.offer(), Qt::LeftButton); // is done later
        with.window->closeFile();
        Window::settle();
        CHECK_FALSE(bar.isVisible());
        CHECK_FALSE(with.window->hasFile());
    }
}

TEST_CASE("Undo goes to where it happened and says what it undid; typing is not announced")
{
    Window with;
    with.openSample();
    with.window->showPage(text("opd"));
    const Id<Opd> id = with.plan().all<Opd>().back().id;
    MessageBar& bar = with.window->messages();
    bar.clear();
    REQUIRE(with.window->commit(change(text("Ubah alamat OPD")).set(id, &Opd::address, text("Jl. Baru")).typing()));
    CHECK(bar.sentence().isEmpty());

    with.window->showPage(text("city"));
    with.window->commands().action(text("edit.undo"))->trigger();
    Window::settle();
    CHECK(with.window->currentPageId() == text("opd"));
    CHECK(bar.sentence().contains(text("Ubah alamat OPD")));
    CHECK(with.plan().get(id).address != text("Jl. Baru"));
    with.window->showPage(text("city"));
    press(bar);
    CHECK(with.window->currentPageId() == text("opd"));
    CHECK(with.plan().get(id).address == text("Jl. Baru"));
}

TEST_CASE("A deed that changes what another page shows says so, and leads there")
{
    Window with;
    with.openSample();
    with.window->showPage(text("city"));
    const Id<Program> id = with.plan().all<Program>().front().id;
    REQUIRE(with.window->commit(change(text("Ubah catatan program")).set(id, &Program::note, text("lain"))));
    MessageBar& bar = with.window->messages();
    CHECK(bar.sentence().contains(text("Ubah catatan program")));
    press(bar);
    CHECK(with.window->currentPageId() == text("program"));
}

TEST_CASE("What was refused stands on its own page, and goes when its cause goes")
{
    Window with;
    with.openSample();
    with.window->showPage(text("opd"));
    const Program& program = with.plan().all<Program>().front();
    const Id<Opd> id = program.leadOpd;
    CHECK_FALSE(with.window->commitOrShow(change(text("Hapus")).remove(id)));
    MessageBar& bar = with.window->messages();
    REQUIRE(bar.showsError());
    const QString sentence = bar.sentence();
    with.window->showPage(text("city"));
    CHECK_FALSE(bar.isVisible());
    with.window->showPage(text("opd"));
    CHECK(bar.showsError());
    CHECK(bar.sentence() == sentence);
    REQUIRE(with.window->commitOrShow(change(text("Ubah")).set(id, &Opd::address, text("Jl. Baru"))));
    CHECK_FALSE(bar.isVisible());

    // Somebody who has closed it has read it.
    CHECK_FALSE(with.window->commitOrShow(change(text("Hapus")).remove(id)));
    QTest::mouseClick(bar.findChild<QToolButton*>(), Qt::LeftButton);
    CHECK_FALSE(bar.isVisible());
    with.window->showPage(text("city"));
    with.window->showPage(text("opd"));
    CHECK_FALSE(bar.isVisible());
}

TEST_CASE("A plan that was away and is there again is no trouble any more")
{
    Window with;
    with.openSample();
    with.file().finishBackup();
    const QString path = with.file().path();
    const QString away = with.bench.path(text("pindah.pela"));
    REQUIRE(QFile::rename(path, away));
    const Id<Opd> id = with.plan().all<Opd>().front().id;
    const auto typed = [&] { return with.window->commitOrShow(change(text("Ubah")).set(id, &Opd::address, text("Jl. Baru"))); };
    CHECK_FALSE(typed());
    REQUIRE(with.window->messages().showsError());
    with.window->showPage(text("city")); // it is of the whole window
    CHECK(with.window->messages().showsError());
    REQUIRE(QFile::rename(away, path));
    CHECK(typed());
    CHECK_FALSE(with.window->messages().showsError());
}

TEST_CASE("A plan that can only be looked at says so on every page")
{
    Window with;
    with.bench.make();
    with.bench.close();
    REQUIRE(writeNewFile(with.bench.path() + text(".lock"),
        "4321\npela\nPC-LAIN\n1e2d3c4baaaa4bbb8ccc0123456789ab\n0f0f0f0f-0000-4000-8000-000000000001\n"));
    REQUIRE(with.window->openFile(with.bench.path()));
    REQUIRE(with.file().isReadOnly());
    for (const PageEntry& page : pageList()) {
        with.window->showPage(QLatin1String(page.id));
        auto* purpose = with.find<QLabel>("pagePurpose");
        REQUIRE(purpose);
        CHECK(purpose->text().contains(text("PC-LAIN")));
    }
    REQUIRE(with.window->takeOver());
    CHECK_FALSE(with.find<QLabel>("pagePurpose")->text().contains(text("PC-LAIN")));
    with.file().finishBackup();
}
