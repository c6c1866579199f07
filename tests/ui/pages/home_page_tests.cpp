// Beranda: where to begin, what is missing, and charts that lead to their rows.
#include "core/base/format.h"
#include "core/domain/summary.h"
#include "core/review/rules.h"
#include "tests/support/catch.h"
#include "tests/ui/page_bench.h"
#include "tests/ui/shell/window.h"
#include "ui/pages/home/first_steps.h"
#include "ui/pages/home/home_page.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/small_parts.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

using namespace pela;

TEST_CASE("A plan that holds nothing says what to do first, second and third, each a way there")
{
    test::Window styled;
    test::Bench bench;
    PlanFile& file = bench.make();
    REQUIRE(file.commit([&] {
        ChangeSet all(QStringLiteral("Kosongkan"));
        for (const Opd& opd : file.plan().all<Opd>())
            all.remove(opd.id);
        all.set(masterplanOf(file.plan()).id, &Masterplan::province, QString());
        return all;
    }()));
    test::PageBench window(file);
    HomePage page(window);
    window.open(page);
    page.reload();
    auto* steps = page.findChild<FirstSteps*>();
    REQUIRE(steps);
    CHECK(steps->isVisible());
    for (const auto* chart : page.findChildren<ChartCard*>())
        CHECK_FALSE(chart->isVisible());
    const auto isMain
        = [&](const char* name) { return steps->findChild<QPushButton*>(QString::fromLatin1(name))->property("main").toBool(); };
    CHECK(isMain("step-city"));
    CHECK_FALSE(isMain("step-opd"));
    for (const char* name : {"city", "opd", "program"}) {
        QTest::mouseClick(steps->findChild<QPushButton*>(QStringLiteral("step-") + QLatin1String(name)), Qt::LeftButton);
        CHECK(window.went == QLatin1String(name));
    }

    REQUIRE(file.commit(change(QStringLiteral("Kota"))
                            .set(masterplanOf(file.plan()).id, &Masterplan::province, QStringLiteral("Maluku"))
                            .set(masterplanOf(file.plan()).id, &Masterplan::headTitle, QStringLiteral("Wali Kota"))
                            .set(masterplanOf(file.plan()).id, &Masterplan::capital, QStringLiteral("Ambon"))));
    page.reload();
    CHECK_FALSE(isMain("step-city"));
    CHECK(isMain("step-opd"));

    Opd opd;
    opd.id = Id<Opd>::make();
    opd.code = QStringLiteral("01");
    opd.name = QStringLiteral("Dinas Kominfo");
    REQUIRE(file.commit(change(QStringLiteral("OPD")).insert(opd)));
    page.reload();
    CHECK(isMain("step-program"));
    Program program = test::program(file.plan(), QStringLiteral("Bank Sampah"));
    program.leadOpd = opd.id;
    REQUIRE(file.commit(change(QStringLiteral("Program")).insert(program)));
    page.reload();
    CHECK_FALSE(steps->isVisible());
}

TEST_CASE("Findings stand there whole in every width, each with its page")
{
    test::Window with;
    with.openSample();
    const Id<Opd> id = with.plan().all<Opd>().front().id;
    REQUIRE(with.window->commit(change(QStringLiteral("Nama panjang"))
                                    .set(id, &Opd::headTitle, QString())
                                    .set(id, &Opd::name, QStringLiteral("Dinas Pemberdayaan Perempuan ").repeated(6))));
    with.window->showPage(QStringLiteral("home"));
    auto* list = with.window->currentPage()->findChild<FindingList*>();
    REQUIRE(list);
    REQUIRE(test::Window::waitFor([&] { return list->model()->rowCount() > 0; }));
    for (const QSize size : {QSize(1366, 768), QSize(1280, 720), QSize(1920, 1080)}) {
        with.window->resize(size);
        test::Window::settle();
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex at = list->model()->index(row, 0);
            const QRect place = list->visualRect(at);
            const int room = place.width() - 2 * theme::iconSize() - theme::space(6);
            const int needed
                = list->fontMetrics().boundingRect(QRect(0, 0, room, 9999), Qt::TextWordWrap, at.data().toString()).height();
            const int most = list->fontMetrics()
                                 .boundingRect(QRect(0, 0, room + theme::iconSize() + theme::space(2), 9999), Qt::TextWordWrap,
                                     at.data().toString())
                                 .height();
            CHECK(place.height() >= qMin(needed, most) + QFontMetrics(theme::smallFont()).height());
        }
    }
    CHECK(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().endsWith(u')'));
}

TEST_CASE("A bar says its exact value and leads to its rows, with the mouse and with keys")
{
    test::Window styled;
    ChartCard chart(QStringLiteral("Pagu"), ChartCard::Direction::Upright);
    chart.setBars({{QStringLiteral("2025"), 10, QStringLiteral("Rp10"), QStringLiteral("Rp10"), {}},
                      {QStringLiteral("2026"), 0, QStringLiteral("Rp0"), QStringLiteral("Rp0"), {}},
                      {QStringLiteral("2027"), 0, QStringLiteral("belum ada pagu"), QStringLiteral("belum ada pagu"), {}, false}},
        QStringLiteral("Rp10"));
    chart.resize(400, 300);
    chart.show();
    chart.activateWindow();
    test::Window::settle();
    QList<int> went;
    QObject::connect(&chart, &ChartCard::barChosen, &chart, [&](int bar) { went.append(bar); });
    QWidget& drawing = chart.drawing();
    drawing.setFocus();
    const auto spoken = [&] { return QAccessible::queryAccessibleInterface(&drawing)->text(QAccessible::Name); };
    QTest::keyClick(&drawing, Qt::Key_Home);
    CHECK(spoken().contains(QStringLiteral("2025, Rp10")));
    QTest::keyClick(&drawing, Qt::Key_Right);
    CHECK(spoken().contains(QStringLiteral("2026, Rp0")));
    CHECK(QAccessible::queryAccessibleInterface(&drawing)->text(QAccessible::Value) == QStringLiteral("Rp0"));
    CHECK(QAccessible::queryAccessibleInterface(&drawing)->role() == QAccessible::Chart);
    QTest::keyClick(&drawing, Qt::Key_Return);
    CHECK(went == QList<int> {1});
    QTest::keyClick(&drawing, Qt::Key_End);
    QTest::keyClick(&drawing, Qt::Key_Right);
    CHECK(chart.currentBar() == 2);

    // A bar without height is hit where it would stand, and by its name.
    auto* viewport = static_cast<QAbstractScrollArea&>(drawing).viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, QPoint(viewport->width() / 2, viewport->height() / 3));
    CHECK(went == QList<int> {1, 1});
    for (QLabel* label : chart.findChildren<QLabel*>())
        if (label->text().startsWith(QStringLiteral("2027"))) {
            CHECK(label->text().contains(QStringLiteral("belum ada pagu")));
            QTest::mouseClick(label, Qt::LeftButton);
        }
    test::Window::settle();
    CHECK(went == QList<int> {1, 1, 2});

    QTest::keyClick(&drawing, Qt::Key_T);
    REQUIRE(chart.showsTable());
    auto* table = chart.findChild<QTableWidget*>();
    CHECK(table->rowCount() == 4);
    CHECK(table->item(3, 1)->text() == QStringLiteral("Rp10"));
    table->setCurrentCell(0, 0);
    QTest::keyClick(table, Qt::Key_Return);
    CHECK(went.last() == 0);
}

TEST_CASE("The charts of Beranda lead to a dimension and to the money of a year; what has none says so")
{
    test::Window with;
    with.openSample();
    REQUIRE(
        with.window->commit(change(QStringLiteral("Periode")).set(masterplanOf(with.plan()).id, &Masterplan::periodEnd, 2030)));
    with.window->showPage(QStringLiteral("home"));
    const auto charts = with.window->currentPage()->findChildren<ChartCard*>();
    REQUIRE(charts.size() == 2);
    const auto says = [&](const QString& words) {
        for (const QLabel* label : charts[0]->findChildren<QLabel*>())
            if (label->text().contains(words))
                return true;
        return false;
    };
    REQUIRE(test::Window::waitFor([&] { return says(HomePage::tr("no budget yet")); }));
    emit charts[1]->barChosen(2);
    CHECK(with.window->currentPageId() == QStringLiteral("dimension"));
    with.window->showPage(QStringLiteral("home"));
    emit charts[0]->barChosen(1);
    CHECK(with.window->currentPageId() == QStringLiteral("program"));
}

TEST_CASE("Chips and tiles say what they are")
{
    test::Window styled;
    Chip chip;
    chip.show(QStringLiteral("Siap"), Tone::Accent);
    CHECK(QAccessible::queryAccessibleInterface(&chip)->role() == QAccessible::StaticText);
    CHECK(QAccessible::queryAccessibleInterface(&chip)->text(QAccessible::Value) == QStringLiteral("Siap"));
    StatTile tile(QStringLiteral("Pagu"));
    tile.setValue(QStringLiteral("Rp1 miliar"), {}, QStringLiteral("Rp1.000.000.000"));
    CHECK(QAccessible::queryAccessibleInterface(&tile)->role() == QAccessible::Button);
    CHECK(QAccessible::queryAccessibleInterface(&tile)->text(QAccessible::Value) == QStringLiteral("Rp1.000.000.000"));
}

TEST_CASE("Beranda fits a small screen: its tiles stand in two lines, whole")
{
    test::Window with;
    with.openSample();
    with.window->resize(1024, 600);
    with.window->showPage(QStringLiteral("home"));
    const QWidget* page = with.window->currentPage();
    const auto tiles = page->findChildren<StatTile*>();
    REQUIRE(test::Window::waitFor([&] { return tiles.front()->accessibleName().contains(QStringLiteral("61")); }));
    test::Window::settle();
    CHECK(with.window->size() == QSize(1024, 600));
    QSet<int> lines;
    for (const StatTile* tile : tiles) {
        CHECK(tile->width() >= tile->sizeHint().width());
        CHECK(tile->mapTo(page, tile->rect().bottomRight()).x() <= page->width());
        lines.insert(tile->mapTo(page, QPoint()).y());
    }
    CHECK(lines.size() == 2);
    with.window->resize(1920, 1080);
    test::Window::settle();
    CHECK(tiles.front()->y() == tiles.back()->y());
}
