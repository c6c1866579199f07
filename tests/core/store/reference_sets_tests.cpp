// Reference sets: tables of codes that lie beside the plan, stored by what they are.
#include "core/store/database.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"
#include "tests/support/whole_plan.h"

#include <QFile>

using namespace pela;
using test::Bench;
using test::requireWhole;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

std::unique_ptr<Database> openForWriting(const QString& path)
{
    auto database = Database::open(path, Database::Access::Write);
    REQUIRE(database);
    return std::move(*database);
}

} // namespace

TEST_CASE("A reference set of 7,500 codes costs the plan no row and the history no entry, and is found when it was altered")
{
    Bench bench;
    PlanFile& file = bench.make();
    ReferenceSet set {text("activity-code"), text("Nomenklatur uji"), text("contoh"), {text("kode"), text("nama")}, {}};
    for (int i = 0; i < 7'500; ++i)
        set.rows.append({QStringLiteral("%1.%2").arg(i / 100 + 1).arg(i % 100, 2, 10, QLatin1Char('0')),
            QStringLiteral("Kegiatan %1").arg(i)});
    const QByteArray rows = file.plan().canonicalDump();
    const qsizetype entries = file.journal()->size();
    // What a packet and a compact copy begin with: one entry that holds the whole state.
    const auto beginning = [&bench](const char* name) {
        const QString path = bench.path(text(name));
        REQUIRE(bench.file().saveCompactCopy(path));
        auto opened = PlanFile::open(path, OpenMode::Read);
        REQUIRE(opened);
        return std::move(opened->file);
    };
    const QByteArray state = beginning("sebelum.pela")->journal()->first().changes;

    REQUIRE(file.keepReferenceSet(set));
    REQUIRE(file.keepReferenceSet(set));
    CHECK(file.plan().canonicalDump() == rows);
    CHECK(file.journal()->size() == entries);
    const auto known = bench.reopen().referenceSets();
    REQUIRE(known);
    REQUIRE(known->size() == 1);
    CHECK(known->first().count == 7'500);
    CHECK(known->first().digest == set.digest());
    const auto read = bench.file().referenceSet(set.digest());
    REQUIRE(read);
    CHECK(read->rows == set.rows);
    CHECK_FALSE(bench.file().referenceSet(text("0000")));
    const auto after = beginning("sesudah.pela");
    REQUIRE(after->journal()->size() == 1);
    CHECK(after->journal()->first().changes == state);
    CHECK(after->referenceSet(set.digest())->rows == set.rows); // a copy of the whole plan needs it; a packet names it only
    requireWhole(*after);
    requireWhole(bench.file());

    bench.close();
    for (const char* altered : {"kind = kind || 'x'", "title = 'Palsu'", "source = 'lain'", "count = 3", "bytes = x'00'"}) {
        INFO(altered);
        const QString kept = bench.path(text("utuh.pela"));
        QFile::remove(kept);
        REQUIRE(QFile::copy(bench.path(), kept));
        REQUIRE(openForWriting(kept)->run(text("UPDATE reference_set SET ") + text(altered)));
        CHECK(PlanFile::open(kept, OpenMode::Read)->file->verify()->problems.size() == 1);
    }
}
