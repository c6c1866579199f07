// Limits hold on reading as on writing: opening refuses what a commit would, and names the row; and what a few bytes of a file
// claim to be endless ends early.
#include "core/domain/seal.h"
#include "core/store/database.h"
#include "core/store/packing.h"
#include "core/store/reference_sets.h"
#include "core/store/tables.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/older_plans.h"
#include "tests/support/plans.h"
#include "tests/support/whole_plan.h"

#include <QCryptographicHash>
#include <QtEndian>

using namespace pela;
using test::Bench;
using test::tamper;
using test::writeByHand;

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// A plan with a programme that has money and a bimtek, closed.
void makePlan(Bench& bench)
{
    PlanFile& file = bench.make();
    Program program = test::program(file.plan(), text("Bank Sampah"));
    program.code = text("P-1");
    BudgetLine line;
    line.program = program.id;
    line.year = 2026;
    line.fundSource = file.plan().all<FundSource>().front().id;
    Bimtek bimtek;
    bimtek.cycle = 2025;
    bimtek.number = 1;
    bimtek.title = text("Bimtek I");
    REQUIRE(file.commit(change(text("Isi")).insert(program).insert(line).insert(bimtek)));
    bench.close();
}

/// As if a page of the history were all of one letter: what qCompress makes of many, saying that there are `said`.
QByteArray squeezed(qsizetype letters, quint32 said)
{
    QByteArray bytes = qCompress(QByteArray(letters, '\0'));
    qToBigEndian(said, bytes.data());
    return bytes;
}

} // namespace

TEST_CASE("Opening refuses a row that a commit would refuse, and says which one and why")
{
    const auto [sql, field, row] = GENERATE(table<const char*, const char*, const char*>({
        {"UPDATE masterplan SET period_end = 1000000000", "Last year", "Kota Uji"},
        {"UPDATE masterplan SET period_start = 1944", "First year", "Kota Uji"},
        {"UPDATE masterplan SET period_end = 2199", "20 years", "City and period"},
        {"UPDATE masterplan SET period_end = period_start - 1", "lies before", "City and period"},
        {"UPDATE masterplan SET city = '  '", "City or regency", "is empty"},
        {"UPDATE masterplan SET paper = 'tablet'", "Paper size", "Kota Uji"},
        {"UPDATE masterplan SET example = 2", "Example plan", "Kota Uji"},
        {"UPDATE masterplan SET legal_date = '2026-02-30'", "Date of the instrument", "Kota Uji"},
        {"UPDATE program SET name = ''", "Programme", "is empty"},
        {"UPDATE program SET name = replace(hex(zeroblob(5001)), '00', 'ab')", "longer than 10000", "Programme"},
        {"UPDATE program SET note = replace(hex(zeroblob(25000000)), '00', 'ab')", "longer than", "Bank Sampah"},
        {"UPDATE program SET lead_opd = '0a0a0a0a-0000-4000-8000-000000000001'", "Lead OPD", "Bank Sampah"},
        {"UPDATE program SET lead_opd = 'Dinas Kominfo'", "Lead OPD", "Bank Sampah"},
        {"UPDATE dimension SET position = 2000000000", "Order", "Smart Governance"},
        {"UPDATE budget_line SET planned = 1000000000000001", "1000000000000001", "2026"},
        {"UPDATE budget_line SET year = 26", "Year", "Bank Sampah"},
        {"UPDATE bimtek SET number = 100", "Number", "Bimtek I"},
        {"UPDATE bimtek SET start_date = '2026-03-02', end_date = '2026-03-01'", "lies before", "Bimtek"},
        {"UPDATE opd SET code = '01'", "Code", "Dinas"},
        {"UPDATE opd SET id = upper(id)", "key", "OPD"},
        {"INSERT INTO masterplan SELECT '0a0a0a0a-0000-4000-8000-000000000001', city, code, province, capital, head_title, "
         "head_name, secretary_title, secretary_name, address, period_start, period_end, vision, mission, legal_kind, "
         "legal_number, legal_date, framework, logo, paper, example FROM masterplan",
            "2 rows", "City and period"},
    }));
    INFO(sql);
    Bench bench;
    makePlan(bench);
    {
        const auto database = Database::open(bench.path(), Database::Access::Write);
        REQUIRE(database);
        REQUIRE((*database)->run(text("PRAGMA foreign_keys = OFF")));
        REQUIRE((*database)->run(text(sql)));
    }
    for (const OpenMode mode : {OpenMode::Read, OpenMode::Write}) {
        const auto opened = PlanFile::open(bench.path(), mode);
        REQUIRE_FALSE(opened);
        INFO(opened.error().message.toStdString());
        CHECK(opened.error().problem == Problem::Damaged);
        CHECK(opened.error().message.contains(text(field)));
        CHECK(opened.error().message.contains(text(row)));
        CHECK(opened.error().message.size() < 500);
        for (const char* advice : {"Choose", "Correct", "Please", "Use "}) // is for who types, not for who opens a file
            CHECK_FALSE(opened.error().message.contains(text(advice)));
    }
}

TEST_CASE("A commit refuses what the history could not be read with again")
{
    Bench bench;
    makePlan(bench);
    PlanFile& file = bench.reopen();
    const Program program = file.plan().all<Program>().front();
    const auto far
        = file.commit(change(text("Jauh")).set(file.plan().all<Dimension>().front().id, &Dimension::position, 2'000'000'000));
    REQUIRE_FALSE(far);
    CHECK(far.error().message.contains(text("1000000000")));
    REQUIRE(file.commit(change(QString(50'000, u'x')).set(program.id, &Program::note, text("catatan"))));
    CHECK(file.journal(1)->first().label.size() < 5'000);
    test::requireWhole(file);
}

TEST_CASE("A plan at its limits opens")
{
    Bench bench;
    makePlan(bench);
    PlanFile& file = bench.reopen();
    const Program program = file.plan().all<Program>().front();
    REQUIRE(file.commit(change(text("Panjang"))
                            .set(program.id, &Program::note, QString(2'000'000, u'x'))
                            .set(program.id, &Program::name, QString(10'000, u'x'))
                            .set(masterplanOf(file.plan()).id, &Masterplan::periodEnd, 2044)));
    REQUIRE(
        file.commit(change(text("Banyak")).set(file.plan().all<BudgetLine>().front().id, &BudgetLine::planned, largestAmount)));
    CHECK(bench.reopen().plan().all<BudgetLine>().front().planned == largestAmount);
    test::requireWhole(bench.file());
}

TEST_CASE("What nobody writes into an entry is not read, and the entry is named")
{
    const char* deed = GENERATE("payload = zeroblob(70000)", "author = hex(zeroblob(40000))", "hash = zeroblob(70000)",
        "label = 'a' || char(0) || hex(zeroblob(40000))");
    INFO(deed);
    Bench bench;
    makePlan(bench);
    tamper(bench.path(), text("UPDATE journal SET %1 WHERE seq = 2").arg(text(deed)));
    const auto opened = PlanFile::open(bench.path(), OpenMode::Read);
    REQUIRE_FALSE(opened);
    INFO(opened.error().message.toStdString());
    CHECK(opened.error().problem == Problem::Damaged);
    CHECK(opened.error().message.contains(text("entry 2")));
}

TEST_CASE("What is squeezed is unpacked to the length that it says, and no further")
{
    const QByteArray bytes(100'000, 'x');
    CHECK(uncompressed(qCompress(bytes)) == bytes);
    CHECK(uncompressed(qCompress(bytes), 99'999).isEmpty());
    CHECK(uncompressed(squeezed(1000, 999)).isEmpty());
    CHECK(uncompressed(squeezed(1000, 1001)).isEmpty());
    CHECK(uncompressed(squeezed(1000, 0)).isEmpty());
    CHECK(uncompressed(squeezed(1000, 0xffffffff)).isEmpty());
    CHECK(uncompressed(qCompress(bytes).left(50)).isEmpty());
    CHECK(uncompressed("\0\0").isEmpty());
    QByteArray spoilt = qCompress(bytes);
    spoilt[20] = char(spoilt[20] ^ 0xff);
    CHECK(uncompressed(spoilt).isEmpty());
}

TEST_CASE("Entries that unpack without end are found, and neither the history nor a proof goes on with them")
{
    Bench bench;
    makePlan(bench);
    for (int i = 0; i < 40; ++i) {
        JournalEntry entry;
        entry.label = text("Lagi");
        writeByHand(bench.path(), entry, ChangeSet());
    }
    const quint32 said = GENERATE(60U << 20, 1024U, 0xfffffff0U);
    const auto database = Database::open(bench.path(), Database::Access::Write);
    REQUIRE(database);
    REQUIRE((*database)->run(text("DROP TRIGGER journal_keeps_what_entries_say")));
    REQUIRE((*database)->run(text("UPDATE journal SET changes = ? WHERE seq > 2"), {squeezed(60 << 20, said).prepend('z')}));
    const auto report = verifyDatabase(**database, bench.path());
    REQUIRE(report);
    CHECK(report->problems.size() > 2);
}

TEST_CASE("An entry that says it changes a field twice, or more fields than there are, is none")
{
    const auto group = [](const char* entity, const QStringList& fields) {
        ChangeWriter writer;
        RecordedGroup named {entity, RowAction::Insert, {}};
        QList<Value> values;
        for (const QString& field : fields) {
            named.fields.append(field.toUtf8());
            values.append(Value(1));
        }
        writer.row(named, QUuid::createUuid(), {values.constData(), size_t(values.size())});
        return writer.take();
    };
    CHECK(decodeChange(group("opd", {text("code"), text("name")})));
    CHECK_FALSE(decodeChange(group("opd", {text("code"), text("code")})));
    QStringList many;
    for (int i = 0; i < 1000; ++i)
        many << text("bidang%1").arg(i);
    CHECK(decodeChange(group("opd", many.mid(0, 100))));
    CHECK_FALSE(decodeChange(group("opd", many)));
}

TEST_CASE("A history that leads through what no commit writes is not called whole")
{
    Bench bench;
    makePlan(bench);
    const auto opened = PlanFile::open(bench.path(), OpenMode::Read);
    REQUIRE(opened);
    const Plan& plan = opened->file->plan();
    const Program program = plan.all<Program>().front();
    const auto wrong = GENERATE(0, 1, 2);
    ChangeSet there;
    ChangeSet back;
    const auto change = [&](const EntityInfo& entity, const QUuid& id, const FieldInfo& field, const Value& value) {
        const int place = int(&field - entity.fields.data());
        const Value now = plan.table(entity).value(id, field);
        there.append(RowChange {&entity, id, RowAction::Update, {{place, now, value}}});
        back.append(RowChange {&entity, id, RowAction::Update, {{place, value, now}}});
    };
    if (wrong == 0)
        change(Program::describe(), program.id.uuid(), fieldOf(&Program::name), Value(QString(20'000, u'x')));
    else if (wrong == 1)
        change(Program::describe(), program.id.uuid(), fieldOf(&Program::leadOpd), Value(QUuid::createUuid()));
    else
        change(Masterplan::describe(), masterplanOf(plan).id.uuid(), fieldOf(&Masterplan::periodEnd), Value(99'999));
    JournalEntry entry;
    entry.label = text("Ke sana dan kembali");
    for (const ChangeSet& step : {there, back}) {
        entry.changes = encodeChange(step);
        test::writeEntryByHand(bench.path(), entry);
    }
    const auto report = PlanFile::open(bench.path(), OpenMode::Read)->file->verify();
    REQUIRE(report);
    INFO(report->problems.join(u'\n').toStdString());
    CHECK(report->problems.size() == 1);
}

TEST_CASE("The content of an attachment that only the past needs is missed too, and one beyond all attachments is not read")
{
    Bench bench;
    PlanFile& file = bench.make();
    Draft draft(file.plan(), text("Lampiran"));
    const auto kept = keepFile(draft, text("catatan.txt"), "isi");
    REQUIRE(kept);
    REQUIRE(file.commit(draft));
    REQUIRE(file.commit(change(text("Hapus")).remove(kept->id)));
    bench.close();
    SECTION("gone")
    {
        tamper(bench.path(), text("DELETE FROM content"));
    }
    SECTION("too large")
    {
        tamper(bench.path(), text("UPDATE content SET bytes = zeroblob(300000000)"));
        const auto content = PlanFile::open(bench.path(), OpenMode::Read)->file->content(kept->content);
        REQUIRE_FALSE(content);
        CHECK(content.error().problem == Problem::Damaged);
    }
    const auto report = PlanFile::open(bench.path(), OpenMode::Read)->file->verify();
    REQUIRE(report);
    CHECK(report->problems.size() == 1);
}

TEST_CASE("A reference set that says it has more than its bytes is refused")
{
    Bench bench;
    PlanFile& file = bench.make();
    ReferenceSet set {text("activity-code"), text("Contoh"), text("contoh"), {text("Kode")}, {{text("1")}, {text("2")}}};
    REQUIRE(file.keepReferenceSet(set));
    REQUIRE(file.referenceSet(set.digest()));
    bench.close();
    const char* forged = GENERATE("ffffffff", "00000001ffffffff", "00000000ffffffff", "0000000000000001ffffff00", "00000000");
    const QByteArray content = QByteArray::fromHex(forged);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& part : {set.kind, set.title, set.source})
        hash.addData(part.toUtf8().append('\0'));
    hash.addData(content);
    {
        const auto database = Database::open(bench.path(), Database::Access::Write);
        REQUIRE((*database)->run(text("UPDATE reference_set SET digest = ?, bytes = ?"),
            {QString::fromLatin1(hash.result().toHex()), qCompress(content)}));
    }
    const auto report = PlanFile::open(bench.path(), OpenMode::Read)->file->verify();
    REQUIRE(report);
    CHECK(report->problems.size() == 1);
}

TEST_CASE("Sums of money end where numbers do")
{
    Rupiah sum;
    for (int i = 0; i < 20'000; ++i)
        sum += largestAmount;
    CHECK(sum.value == Rupiah::endOfSums);
    CHECK(std::abs(sum.value) < Decimal::limit);
    CHECK((Rupiah {-Rupiah::endOfSums} - largestAmount).value == -Rupiah::endOfSums);
}
