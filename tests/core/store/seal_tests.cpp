// A seal is what was promised, and outlives what it was made of: the plan moves on, is cut short, is brought up to date, and the
// sheet goes back and forth.
#include "core/domain/seal.h"
#include "core/store/database.h"
#include "tests/support/catch.h"
#include "tests/support/older_plans.h"
#include "tests/support/plans.h"
#include "tests/support/whole_plan.h"

#include <QFile>

using namespace pela;
using test::Bench;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

QStringList problemsOf(PlanFile& file)
{
    const auto report = file.verify();
    REQUIRE(report);
    return report->problems;
}

/// A sheet that promises a programme, signed; the programme has another name since.
Id<Commitment> signAndDrift(PlanFile& file)
{
    const Program program = test::program(file.plan(), text("Bank Sampah"));
    REQUIRE(file.commit(change(text("Tambah")).insert(program)));
    Commitment sheet;
    sheet.id = Id<Commitment>::make();
    sheet.opd = program.leadOpd;
    REQUIRE(file.commit(change(text("Siapkan")).insert(sheet).insert(CommitmentProgram {{}, sheet.id, program.id})));
    REQUIRE(file.commit(drafted(file.plan(), sign, sheet.id, text("Ambon"), QDate(2019, 10, 15))));
    REQUIRE(file.commit(change(text("Ganti nama")).set(program.id, &Program::name, text("Bank Sampah Digital"))));
    REQUIRE(drift(file.plan(), file.plan().get(sheet.id)).size() == 1);
    return sheet.id;
}

/// Writes an entry that signs an opened sheet with a seal of somebody's choice.
void forge(const QString& path, Id<Commitment> sheet, const QString& seal, JournalKind kind)
{
    ChangeSet whole;
    {
        const auto opened = PlanFile::open(path, OpenMode::Read);
        REQUIRE(opened);
        Commitment row = opened->file->plan().get(sheet);
        row.stage = CommitmentStage::Signed;
        row.seal = seal;
        RowChange update {&Commitment::describe(), sheet.uuid(), RowAction::Update, {}};
        for (size_t i = 0; i < Commitment::describe().fields.size(); ++i) {
            const FieldInfo& field = Commitment::describe().fields[i];
            const FieldChange one {int(i), field.get(&opened->file->plan().get(sheet)), field.get(&row)};
            if (one.before != one.after)
                update.fields.append(one);
        }
        whole.append(update);
    }
    JournalEntry entry;
    entry.kind = kind;
    entry.label = text("Palsu");
    if (kind == JournalKind::Merge)
        entry.secondParent = QByteArray(32, 'x');
    test::writeByHand(path, entry, whole);
}

} // namespace

TEST_CASE("A seal is what was promised: anything else is refused at the door and found in the file")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = test::program(file.plan(), text("Bank Sampah"));
    REQUIRE(file.commit(change(text("Tambah")).insert(program)));
    Commitment sheet;
    sheet.id = Id<Commitment>::make();
    sheet.opd = program.leadOpd;
    REQUIRE(file.commit(change(text("Siapkan")).insert(sheet).insert(CommitmentProgram {{}, sheet.id, program.id})));

    const auto forged = [&](const QString& seal) {
        return file.commit(change(text("Tanda tangan"))
                               .set(sheet.id, &Commitment::stage, CommitmentStage::Signed)
                               .set(sheet.id, &Commitment::seal, seal));
    };
    CHECK_FALSE(forged(text("kosong")));
    CHECK_FALSE(forged(QString()));
    CHECK_FALSE(forged(seal(file.plan(), sheet.id) + u' '));
    CHECK_FALSE(file.commit(change(text("Tanda tangan"))
                                .set(program.id, &Program::name, text("Lain"))
                                .set(sheet.id, &Commitment::stage, CommitmentStage::Signed)
                                .set(sheet.id, &Commitment::seal, seal(file.plan(), sheet.id))));
    REQUIRE(file.commit(drafted(file.plan(), sign, sheet.id, text("Ambon"), QDate(2019, 10, 15))));
    REQUIRE(file.commit(change(text("Ganti nama")).set(program.id, &Program::name, text("Bank Sampah Digital"))));
    REQUIRE(file.commit(drafted(file.plan(), reopenForSigning, sheet.id)));
    REQUIRE(file.undo()); // the old seal comes back, though the programme has moved on
    test::requireWhole(file);

    SECTION("a seal that was edited in the table")
    {
        bench.close();
        REQUIRE((*Database::open(bench.path(), Database::Access::Write))->run(text("UPDATE commitment SET seal = 'kosong'")));
        const auto opened = PlanFile::open(bench.path(), OpenMode::Read);
        REQUIRE(opened);
        CHECK(opened->file->verify()->problems.size() == 1);
    }
    SECTION("a seal that was forged with a history that fits it")
    {
        REQUIRE(file.redo());
        bench.close();
        const auto opened = PlanFile::open(bench.path(), OpenMode::Read);
        Commitment row = opened->file->plan().get(sheet.id);
        row.stage = CommitmentStage::Signed;
        row.seal = text("kosong");
        ChangeSet whole(text("Palsu"));
        RowChange update {&Commitment::describe(), sheet.id.uuid(), RowAction::Update, {}};
        for (size_t i = 0; i < Commitment::describe().fields.size(); ++i) {
            const FieldInfo& field = Commitment::describe().fields[i];
            const FieldChange one {int(i), field.get(&opened->file->plan().get(sheet.id)), field.get(&row)};
            if (one.before != one.after)
                update.fields.append(one);
        }
        whole.append(update);
        JournalEntry entry;
        entry.label = text("Palsu");
        test::writeByHand(bench.path(), entry, whole);
        const auto again = PlanFile::open(bench.path(), OpenMode::Read);
        REQUIRE(again);
        const auto report = again->file->verify();
        REQUIRE(report->problems.size() == 1);
        CHECK(report->problems.first().contains(text("Dinas Kominfo")));
    }
}

TEST_CASE("A sheet signed before an upgrade or a compact copy, drifted, opened again and taken back is as it was signed")
{
    Bench bench;
    std::optional<test::OlderFormat> format;
    const bool upgraded = GENERATE(true, false);
    const bool compact = GENERATE(true, false);
    INFO("upgraded " << upgraded << ", compact " << compact);
    if (upgraded)
        format.emplace();
    const Id<Commitment> sheet = signAndDrift(bench.make());
    const Id<Opd> opd = bench.file().plan().all<Opd>().front().id;
    if (compact) {
        const QString copy = bench.path(text("ringkas.pela"));
        REQUIRE(bench.file().saveCompactCopy(copy));
        bench.close();
        REQUIRE(QFile::remove(bench.path()));
        REQUIRE(QFile::rename(copy, bench.path()));
    }
    bench.close();
    if (upgraded) {
        test::writeMotto(bench.path(), opd, text("Melayani"));
        format->learnToDoWithoutMottoes();
    }
    PlanFile& file = bench.reopen();
    const QString promised = file.plan().get(sheet).seal;
    REQUIRE(file.commit(drafted(file.plan(), reopenForSigning, sheet)));
    const qint64 opened = file.journal(1)->first().seq;
    REQUIRE(file.undo());
    CHECK(file.plan().get(sheet).seal == promised);
    CHECK(problemsOf(file) == QStringList());
    REQUIRE(file.redo());
    REQUIRE(file.revertTo(opened - 1)); // a deed of its own that brings the seal back
    CHECK(file.plan().get(sheet).seal == promised);
    CHECK(problemsOf(file) == QStringList());

    REQUIRE(file.commit(drafted(file.plan(), reopenForSigning, sheet)));
    bench.close();
    SECTION("a seal of nobody's is found")
    {
        forge(bench.path(), sheet, text("kosong"), JournalKind::Do);
        const auto again = PlanFile::open(bench.path(), OpenMode::Read);
        REQUIRE(again);
        CHECK(problemsOf(*again->file).size() == 1);
    }
    SECTION("no deed taken back or done again brings a seal that there never was")
    {
        forge(bench.path(), sheet, text("kosong"), GENERATE(JournalKind::Undo, JournalKind::Redo));
        const auto again = PlanFile::open(bench.path(), OpenMode::Read);
        REQUIRE(again);
        CHECK(problemsOf(*again->file).size() == 2); // nor is there such a deed
    }
    SECTION("a merge brings seals that were made in the other copy, over what it promised there")
    {
        forge(bench.path(), sheet, text(R"({"clauses":[],"programs":[]})"), JournalKind::Merge);
        const auto again = PlanFile::open(bench.path(), OpenMode::Read);
        REQUIRE(again);
        CHECK(problemsOf(*again->file) == QStringList());
    }
    SECTION("but nothing that is no seal at all")
    {
        forge(bench.path(), sheet, GENERATE(text("kosong"), text("{}")), JournalKind::Merge);
        const auto again = PlanFile::open(bench.path(), OpenMode::Read);
        REQUIRE(again);
        CHECK(problemsOf(*again->file).size() == 1);
    }
    SECTION("and signed without a seal is what no commit writes, so it is not opened")
    {
        forge(bench.path(), sheet, QString(), JournalKind::Merge);
        const auto again = PlanFile::open(bench.path(), OpenMode::Read);
        REQUIRE_FALSE(again);
        CHECK(again.error().problem == Problem::Damaged);
    }
}

TEST_CASE("A seal adds up the money of fund sources that are called alike")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Program program = test::program(file.plan(), text("Bank Sampah"));
    FundSource twin;
    twin.id = Id<FundSource>::make();
    twin.code = text("apbd-2");
    twin.name = file.plan().all<FundSource>().front().name;
    Commitment sheet;
    sheet.id = Id<Commitment>::make();
    sheet.opd = program.leadOpd;
    ChangeSet all(text("Siapkan"));
    const Id<FundSource> first = file.plan().all<FundSource>().front().id;
    all.insert(program).insert(twin).insert(sheet).insert(CommitmentProgram {{}, sheet.id, program.id});
    int year = 2025;
    for (const auto& [source, money] : {std::pair {first, 3}, std::pair {twin.id, 40}}) {
        BudgetLine line;
        line.program = program.id;
        line.year = year;
        line.fundSource = source;
        line.planned = Rupiah {money};
        all.insert(line);
    }
    REQUIRE(file.commit(all));
    CHECK(seal(file.plan(), sheet.id).contains(text("{\"2025\":{\"%1\":43}}").arg(twin.name)));
}
