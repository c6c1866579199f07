// Riwayat: what it says of an entry that cannot be read.
#include "tests/support/catch.h"
#include "tests/support/whole_plan.h"
#include "tests/ui/page_bench.h"
#include "ui/pages/history/history_page.h"

#include <QTreeWidget>

using namespace pela;
using test::PageBench;

TEST_CASE("An entry whose record cannot be read is shown as such, never as one that changed nothing")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    REQUIRE(file.commit(change(QStringLiteral("Tambah")).insert(test::program(file.plan(), QStringLiteral("Bank Sampah")))));
    const auto shown = [](PlanFile& of) {
        PageBench with(of);
        HistoryPage page(with);
        page.reload();
        with.open(page);
        (void)page.grab(); // the list paints what it changed, too
        const auto* changes = page.findChild<QTreeWidget*>();
        REQUIRE(changes);
        REQUIRE(changes->topLevelItemCount() > 0);
        CHECK(with.errors.isEmpty());
        return changes->topLevelItem(0)->text(0);
    };
    CHECK(shown(file).contains(QStringLiteral("Bank Sampah")));
    bench.close();
    test::tamper(bench.path(), QStringLiteral("UPDATE journal SET changes = x'7affffffff' WHERE seq = 2"));
    CHECK(shown(bench.reopen()).contains(QStringLiteral("cannot be read")));
}
