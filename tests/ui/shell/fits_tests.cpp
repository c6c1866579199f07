// Every page at every size of screen, scale and font that people have: nothing stands outside the window, no text is cut. The
// sizes are those of screens; ./dev test runs this file once at each scale (tests/CMakeLists.txt).
#include "core/base/language.h"
#include "tests/support/catch.h"
#include "tests/support/large_plan.h"
#include "tests/ui/shell/clipping.h"
#include "tests/ui/shell/window.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTranslator>

using namespace pela;

namespace {

constexpr QSize screens[] = {{1024, 600}, {1280, 720}, {1366, 768}, {1920, 1080}};
const char* const fonts[] = {"Noto Sans", "DejaVu Sans", "Liberation Sans"};

/// What is wrong with the page in sight when the window has the whole of a screen, once everything has found its place.
QStringList troubleAt(MainWindow& window, const QSize& screen)
{
    const QSize size = (QSizeF(screen) / window.devicePixelRatioF()).toSize();
    window.resize(size);
    test::Window::settle();
    QStringList found;
    const auto isFine = [&] {
        found = test::clipped(window);
        if (window.width() > size.width() || window.height() > size.height())
            found << QStringLiteral("the window is %1x%2").arg(window.width()).arg(window.height());
        return found.isEmpty();
    };
    constexpr int milliseconds = 3000; // lists measure themselves a moment later, and a sanitized build is slow
    (void)QTest::qWaitFor(isFine, milliseconds);
    return found;
}

void checkPages(test::Window& with)
{
    for (const QSize& screen : screens)
        for (const PageEntry& page : pageList()) {
            with.window->showPage(QString::fromLatin1(page.id));
            const QStringList found = troubleAt(*with.window, screen);
            INFO(page.id << " on " << screen.width() << "x" << screen.height() << " at " << with.window->devicePixelRatioF());
            CHECK(found.join(u'\n').toStdString() == std::string());
        }
}

/// In the language of the people it is for, whose words are longer.
struct InIndonesian {
    InIndonesian()
    {
        chooseLanguage(QStringLiteral("id"));
        speakChosenLanguage();
    }
    ~InIndonesian() { qDeleteAll(qApp->findChildren<QTranslator*>()); }
    InIndonesian(const InIndonesian&) = delete;
    InIndonesian& operator=(const InIndonesian&) = delete;
};

} // namespace

TEST_CASE("Every page fits every screen at this scale, with the window's own font and with any other", "[fits]")
{
    const char* font = GENERATE(from_range(std::begin(fonts), std::end(fonts)));
    INFO(font);
    test::Window with(pageList(), QString::fromLatin1(font));
    const InIndonesian spoken;
    REQUIRE(with.window->rebuild());
    CHECK(test::clipped(*with.window).join(u'\n').toStdString() == std::string());
    with.openSample();
    checkPages(with);
}

namespace {

/// Every name of the plan is as long as it may be, with and without places to break.
void makeNamesLong(PlanFile& file)
{
    ChangeSet change(QStringLiteral("Nama panjang"));
    int number = 0;
    const auto longName = [&number](int length) {
        ++number;
        return number % 2
            ? QString(QString(length, u'W') + QString::number(number))
            : QStringLiteral("Pengembangan Sistem Informasi Pelayanan Terpadu ").repeated(length / 48) + QString::number(number);
    };
    for (const Opd& opd : file.plan().all<Opd>())
        change.set(opd.id, &Opd::name, longName(400));
    for (const Program& program : file.plan().all<Program>())
        change.set(program.id, &Program::name, longName(400));
    for (const Subdimension& below : file.plan().all<Subdimension>())
        change.set(below.id, &Subdimension::name, longName(200));
    REQUIRE(file.commit(change));
}

} // namespace

TEST_CASE("Every page fits in every state it has", "[fits]")
{
    test::Window with;
    const InIndonesian spoken;
    REQUIRE(with.window->rebuild());
    SECTION("a plan of which only the frame is there")
    {
        with.bench.make();
        with.bench.close();
        REQUIRE(with.window->openFile(with.bench.path()));
    }
    SECTION("names as long as they may be")
    {
        with.openSample();
        makeNamesLong(with.file());
    }
    SECTION("a filter that leaves nothing")
    {
        with.openSample();
        for (const PageEntry& page : pageList()) {
            with.window->showPage(QString::fromLatin1(page.id));
            for (QLineEdit* edit : with.window->currentPage()->findChildren<QLineEdit*>())
                if (edit->isVisible() && edit->isClearButtonEnabled())
                    edit->setText(QStringLiteral("tidak ada yang begini"));
        }
    }
    SECTION("a plan that can only be looked at")
    {
        auto made = createSample(with.bench.path(QStringLiteral("sample.pela")));
        REQUIRE(made);
        (*made)->finishBackup();
        REQUIRE(with.window->openFile((*made)->path()));
        CHECK(with.window->file().isReadOnly());
        checkPages(with);
        with.window->closeFile();
        return;
    }
    checkPages(with);
}
