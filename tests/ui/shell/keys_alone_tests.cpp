// The main job from an empty start page to a printed book, with the mouse unplugged: nothing here but keys.
#include "core/domain/commitment.h"
#include "core/domain/seal.h"
#include "core/publish/publish.h"
#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/paper/pdf_publisher.h"
#include "ui/paper/picture.h"
#include "ui/widgets/grid/entity_grid.h"
#include "ui/widgets/grid/grid_model.h"
#include "ui/widgets/grid/grid_view.h"

#include <QDesktopServices>
#include <QPlainTextEdit>
#include <QTimer>
#include <QUrl>

using namespace pela;
using test::Window;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// Somebody at the keyboard. Looks at the window, and touches nothing in it but by keys.
class Hands : public QObject {
    Q_OBJECT
public:
    explicit Hands(MainWindow& window) : window_(window) { }

    QWidget* focus() const
    {
        QWidget* top = QApplication::activePopupWidget();
        if (!top)
            top = QApplication::activeModalWidget();
        if (!top)
            top = &window_;
        return top->focusWidget() ? top->focusWidget() : top;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        if (!QApplication::activeModalWidget() && !QApplication::activePopupWidget() && !window_.isActiveWindow()) {
            window_.activateWindow(); // what a desktop does when a dialog goes
            Window::settle();
        }
        QTest::keyClick(focus(), key, modifiers);
        Window::settle();
    }
    void type(const char* words) const
    {
        for (const char* letter = words; *letter; ++letter)
            QTest::keyClick(focus(), *letter);
        Window::settle();
    }
    /// Ctrl+K, some words, Enter.
    void choose(const char* words) const
    {
        press(Qt::Key_K, Qt::ControlModifier);
        type(words);
        press(Qt::Key_Return);
    }
    /// What a dialog that the next key opens is answered with.
    template <class Keys> void answer(Keys keys)
    {
        QTimer::singleShot(200, this, [keys] {
            REQUIRE(QApplication::activeModalWidget());
            keys();
        });
    }
    EntityGrid* grid() const
    {
        for (QWidget* at = focus(); at; at = at->parentWidget())
            if (auto* found = qobject_cast<EntityGrid*>(at))
                return found;
        return nullptr;
    }
    /// Tab, or Ctrl+Tab to another tab, until the keyboard is where `there` says yes.
    template <class There> bool walkTo(const QWidget* target, There there) const
    {
        constexpr int most = 80;
        for (int i = 0; i < most && !there(); ++i) {
            if (!target->isVisible())
                press(Qt::Key_Tab, Qt::ControlModifier);
            if (!there())
                press(Qt::Key_Tab);
        }
        return there();
    }
    bool walkToGrid(const char* name) const
    {
        const auto* target = window_.currentPage()->findChild<EntityGrid*>(text(name));
        return target && walkTo(target, [&] { return grid() == target; });
    }
    /// Arrows until the cursor stands in a column that `wanted` takes.
    template <class Wanted> bool arrowTo(Qt::Key arrow, Wanted wanted) const
    {
        constexpr int most = 40;
        for (int i = 0; i < most; ++i) {
            const QModelIndex at = grid()->view().currentIndex();
            if (at.isValid() && wanted(at))
                return true;
            press(arrow);
        }
        return false;
    }

    QString printed; ///< what was handed to the program that reads PDF

public slots:
    void take(const QUrl& url) { printed = url.toLocalFile(); }

private:
    MainWindow& window_;
};

} // namespace

TEST_CASE("The whole job goes with keys alone, from a new plan to a printed book")
{
    Window with;
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", with.bench.path(QString()).toLocal8Bit());
    Hands hands(*with.window);

    // A new plan, from the start page.
    hands.answer([&hands] {
        hands.type("Kota Tual");
        hands.press(Qt::Key_Tab);
        hands.type("81.72");
        hands.press(Qt::Key_Return);
    });
    hands.press(Qt::Key_Space);
    qputenv("HOME", home);
    REQUIRE(with.window->hasFile());
    CHECK(masterplanOf(with.plan()).city == text("Kota Tual"));

    // Two OPDs, one below the other.
    hands.choose("add an opd");
    for (const char* name : {"Dinas Kominfo", "Dinas Kesehatan"}) {
        hands.type(name);
        hands.press(Qt::Key_Return);
    }
    REQUIRE(with.plan().all<Opd>().size() == 2);

    // A programme of the first, with an indicator, its targets and money.
    hands.choose("add a programme");
    for (const char* answer : {"Layanan digital", "1.1", "Dinas Kominfo"}) { // where it belongs and who leads it is asked
        hands.type(answer);
        hands.press(Qt::Key_Return);
    }
    REQUIRE(with.plan().all<Program>().size() == 1);
    const Id<Program> program = with.plan().all<Program>().front().id;
    CHECK(with.plan().get(with.plan().get(program).leadOpd).name == text("Dinas Kominfo"));
    hands.choose("Layanan digital");
    hands.press(Qt::Key_Return, Qt::AltModifier);
    REQUIRE(hands.walkToGrid("indicators"));
    hands.press(Qt::Key_Down);
    hands.press(Qt::Key_Home);
    hands.type("Layanan daring");
    hands.press(Qt::Key_Tab);
    REQUIRE(with.plan().all<Indicator>().size() == 1);
    for (const char* value : {"layanan", "2", "4", "6", "8", "10", "12"}) {
        hands.type(value);
        hands.press(Qt::Key_Tab);
    }
    CHECK(with.plan().all<Target>().size() >= 2);
    REQUIRE(hands.walkToGrid("budget"));
    hands.press(Qt::Key_Down);
    hands.press(Qt::Key_Up);
    REQUIRE(hands.arrowTo(Qt::Key_Right, [&](const QModelIndex& at) {
        return hands.grid()->model().isWritable(at) && hands.grid()->model().column(at.column()).sum;
    }));
    hands.type("1250000000");
    hands.press(Qt::Key_Return);
    CHECK(plannedFor(with.plan(), program).value == 1'250'000'000);

    // Who comes to a bimtek is checked in at the door.
    hands.choose("check in");
    hands.type("Peserta Satu");
    hands.press(Qt::Key_Return);
    hands.press(Qt::Key_Return);
    REQUIRE(with.plan().all<Attendance>().size() == 1);
    CHECK(with.plan().all<Attendance>().front().present);

    // A chapter.
    hands.choose("books");
    hands.press(Qt::Key_Down);
    hands.press(Qt::Key_F6);
    auto* chapter = with.window->currentPage()->findChild<QPlainTextEdit*>();
    REQUIRE(chapter);
    REQUIRE(hands.walkTo(chapter, [&] { return hands.focus() == chapter; }));
    hands.type("Naskah dari papan ketik.");

    // The commitment of the first OPD is prepared and signed; that is taken back and done again.
    hands.choose("prepare all");
    CHECK(std::any_of(with.plan().all<Section>().begin(), with.plan().all<Section>().end(),
        [](const Section& section) { return section.text.contains(text("Naskah dari papan ketik.")); }));
    REQUIRE(with.plan().all<Commitment>().size() == 2);
    hands.answer([&hands] {
        hands.press(Qt::Key_A, Qt::ControlModifier);
        hands.type("Tual");
        hands.press(Qt::Key_Return);
    });
    hands.choose("sign the commitment");
    const auto signedSheets = [&] {
        const auto& all = with.plan().all<Commitment>();
        return std::count_if(
            all.begin(), all.end(), [](const Commitment& sheet) { return sheet.stage == CommitmentStage::Signed; });
    };
    REQUIRE(signedSheets() == 1);
    hands.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(signedSheets() == 0);
    hands.press(Qt::Key_Y, Qt::ControlModifier);
    CHECK(signedSheets() == 1);

    // The book goes to the program that prints it.
    publish::addFormat({text("pdf"), book::Medium::Paper, publishPdf, picture::isPaintable}); // as main() does
    QDesktopServices::setUrlHandler(text("file"), &hands, "take");
    hands.choose("books");
    hands.press(Qt::Key_P, Qt::ControlModifier);
    CHECK(Window::waitFor([&] { return !hands.printed.isEmpty(); }));
    QDesktopServices::unsetUrlHandler(text("file"));
    CHECK(QFileInfo(hands.printed).size() > 1000);
    CHECK(hands.printed.endsWith(text(".pdf")));
}

#include "keys_alone_tests.moc"
