#include "tests/support/catch.h"
#include "tests/ui/page_bench.h"
#include "ui/pages/dimension/dimension_page.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>

using namespace pela;
using namespace pela::test;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// A second sub-dimension "1.2" and a programme in the first.
Id<Program> furnish(PlanFile& file)
{
    Subdimension second;
    second.id = Id<Subdimension>::make();
    second.dimension = file.plan().all<Dimension>().front().id;
    second.position = 2;
    second.code = text("1.2");
    second.name = text("Kebijakan Publik");
    Program row = program(file.plan(), text("Bank Sampah"));
    row.code = text("1.1.01");
    row.quickWin = true;
    const auto done = file.commit(change(text("Siapkan")).insert(second).insert(row));
    if (!done)
        throw std::runtime_error(done.error().message.toStdString());
    return file.plan().all<Program>().front().id;
}

Id<Subdimension> subdimension(const Plan& plan, const QString& code)
{
    for (const Subdimension& row : plan.all<Subdimension>())
        if (row.code == code)
            return row.id;
    throw std::runtime_error("no such sub-dimension");
}

} // namespace

TEST_CASE("The framework shows what each sub-dimension holds and where nothing is planned")
{
    Bench bench;
    PlanFile& file = bench.make();
    furnish(file);
    PageBench window(file);
    DimensionPage page(window);
    window.open(page);
    REQUIRE(page.tree().topLevelItemCount() == 1);
    const QTreeWidgetItem* dimension = page.tree().topLevelItem(0);
    REQUIRE(dimension->childCount() == 2);
    CHECK(dimension->text(1) == text("1"));
    CHECK(dimension->child(0)->text(2) == text("1"));
    CHECK(dimension->child(1)->text(1) == FrameworkTree::tr("none yet"));
    CHECK(page.list().topLevelItemCount() == 1);
}

TEST_CASE("A programme moves by typing where to, by dropping it, and each move is one undo")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Id<Program> id = furnish(file);
    PageBench window(file);
    DimensionPage page(window);
    window.open(page);
    REQUIRE(page.tree().choose(subdimension(file.plan(), text("1.1")).uuid()));
    REQUIRE(page.list().choose(id.uuid()));
    page.moveLine().setFocus();
    type(page.moveLine(), "1.2");
    press(page.moveLine(), Qt::Key_Return);
    CHECK(file.plan().get(id).subdimension == subdimension(file.plan(), text("1.2")));
    CHECK(file.plan().get(id).code == text("1.2.01"));
    CHECK(page.list().topLevelItemCount() == 0);
    REQUIRE(file.undo());
    CHECK(file.plan().get(id).code == text("1.1.01"));
    CHECK(page.list().topLevelItemCount() == 1);

    emit page.tree().dropped({id.uuid()}, subdimension(file.plan(), text("1.2")).uuid());
    CHECK(file.plan().get(id).subdimension == subdimension(file.plan(), text("1.2")));
    CHECK(window.errors.isEmpty());

    // Where nothing is chosen there is nothing to move.
    CHECK(page.list().chosen().isEmpty());
    CHECK_FALSE(page.moveLine().isEnabled());
    REQUIRE(page.tree().choose(subdimension(file.plan(), text("1.2")).uuid()));
    REQUIRE(page.list().choose(id.uuid()));
    page.moveLine().setText(text("9.9"));
    page.moveLine().setFocus();
    press(page.moveLine(), Qt::Key_Return);
    CHECK(window.errors.size() == 1);
}

TEST_CASE("A programme is added where one is looking and opened with Enter")
{
    Bench bench;
    PlanFile& file = bench.make();
    furnish(file);
    PageBench window(file);
    DimensionPage page(window);
    window.open(page);
    REQUIRE(page.showRow(Subdimension::describe(), subdimension(file.plan(), text("1.2")).uuid()));
    page.addLine().setFocus();
    type(page.addLine(), "Satu Data");
    press(page.addLine(), Qt::Key_Return);
    REQUIRE(page.list().topLevelItemCount() == 0); // nobody leads it yet
    CHECK(window.errors.isEmpty());
    CHECK(page.leadLine().hasFocus());
    page.leadLine().setText(file.plan().all<Opd>().back().name); // as taken from what is offered
    QTest::keyClick(&page.leadLine(), Qt::Key_Return);
    INFO(window.errors.join(u' ').toStdString());
    REQUIRE(page.list().topLevelItemCount() == 1);
    const auto added = file.plan().of(&Program::subdimension, subdimension(file.plan(), text("1.2")));
    REQUIRE(added.size() == 1);
    CHECK(added.front()->name == text("Satu Data"));
    CHECK(added.front()->code == text("1.2.01"));
    page.list().setFocus();
    press(page.list(), Qt::Key_Return);
    CHECK(window.went == text("program:") + added.front()->id.text());
}
