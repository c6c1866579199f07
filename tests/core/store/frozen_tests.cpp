// Plans that were frozen when their schema was released (tests/tools/freeze_plan.cpp): this program opens them as they are.
#include "core/store/database.h"
#include "tests/support/catch.h"
#include "tests/support/older_plans.h"
#include "tests/support/plans.h"
#include "tests/support/whole_plan.h"

using namespace pela;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

} // namespace

TEST_CASE("The plan frozen with schema 1 opens whole, with everything that a file could hold then")
{
    const test::Bench bench;
    const QString path = bench.path();
    test::thaw(QStringLiteral(PELA_TEST_DATA "/schema-1.pela"), path);
    {
        // What is to be understood, as the bytes have it: every way to pack, and a beginning that was cut from another file.
        const auto database = Database::open(path, Database::Access::Read);
        REQUIRE(database);
        const auto packed = (*database)->single(QStringLiteral(
            "SELECT group_concat(form) FROM (SELECT DISTINCT CAST(substr(changes, 1, 1) AS TEXT) AS form FROM journal "
            "WHERE seq <= 15 ORDER BY form)"));
        REQUIRE(packed);
        CHECK(packed->toString() == text("c,d,z"));
    }
    const auto opened = PlanFile::open(path, OpenMode::Write);
    REQUIRE((opened ? QString() : opened.error().message).isEmpty());
    PlanFile& file = *opened->file;
    file.finishBackup();
    test::requireWhole(file);
    CHECK(file.isReadOnly() == false);

    auto entries = file.journal();
    REQUIRE(entries);
    std::reverse(entries->begin(), entries->end());
    QStringList kinds;
    for (const JournalEntry& entry : *entries)
        kinds << entry.kindCode();
    CHECK(kinds.mid(0, 15).join(u' ') == text("begin do do do do do do do undo redo undo do merge undo redo"));
    CHECK(entries->at(14).hash.toHex() == "6e89b9c22fa4aebbe1998cd6221fee008a0aa8152ca54942bfe37e02018ab68d");
    CHECK_FALSE(entries->first().from.isEmpty());
    CHECK(entries->at(4).continues);
    CHECK(entries->at(12).secondParent == QByteArray(32, 'x'));

    const Opd& opd = file.plan().get(test::opd(file.plan(), file.plan().all<Opd>().front().code).id);
    CHECK(opd.address == text("Jl. Gabungan"));
    CHECK(file.undoLabel() == text("Gabungkan paket dinas"));
    const auto programs = file.plan().all<Program>();
    CHECK(std::count_if(programs.begin(), programs.end(), [](const Program& program) {
        return program.name.startsWith(text("Program contoh "));
    }) == 40);
    const auto sections = file.plan().all<Section>();
    CHECK(std::any_of(sections.begin(), sections.end(),
        [](const Section& section) { return section.text.endsWith(text("Lanjutan ke-3. Lanjutan ke-4. ")); }));
    const auto sheets = file.plan().all<Commitment>();
    CHECK(std::any_of(
        sheets.begin(), sheets.end(), [](const Commitment& sheet) { return sheet.stage == CommitmentStage::Signed; }));

    const auto sets = file.referenceSets();
    REQUIRE(sets);
    REQUIRE(sets->size() == 1);
    CHECK(sets->first().digest == text("ca3b687708b45164ae174d433128c916c595e5cae6e118605c01d5dcb0c7e158"));
    const auto set = file.referenceSet(sets->first().digest);
    REQUIRE(set);
    CHECK(set->rows.last().last() == text("Kegiatan contoh 🙂 dua"));
    CHECK(file.content(text("ffc9f5e4fdeea83920c171e2bd17577127c5d1a2c3c76f07440e10d387132280"))->startsWith("<svg"));

    // All that was done to it can be taken back, and done again.
    while (file.undoLabel())
        REQUIRE(file.undo());
    test::requireWhole(file);
    while (file.redoLabel())
        REQUIRE(file.redo());
    test::requireWhole(file);
}
