#include "core/domain/entities.h"
#include "core/model/cell_text.h"
#include "core/model/rows_touched.h"
#include "core/sheets/indicator_sheet.h"
#include "core/sheets/opd_sheet.h"
#include "core/sheets/paste.h"
#include "core/sheets/program_sheet.h"
#include "core/sheets/tsv.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"

using namespace pela;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

PasteTarget programTarget(const Plan& plan)
{
    PasteTarget target;
    const Sheet sheet = programSheet(plan);
    target.entity = sheet.entity;
    target.columns = sheet.columns;
    target.firstColumn = 1;
    target.addRow = sheet.addRow;
    target.finish = sheet.finish;
    return target;
}

/// Code, then name, each code once.
PasteTarget opdTarget()
{
    PasteTarget target;
    const Sheet sheet = opdSheet();
    target.entity = sheet.entity;
    target.columns = sheet.columns;
    target.addRow = sheet.addRow;
    target.finish = sheet.finish;
    return target;
}

Value mustRead(const Plan& plan, const FieldInfo& field, const char* typed)
{
    const auto value = CellReader(plan).read(text(typed), field);
    INFO(typed);
    REQUIRE(value);
    return *value;
}

void mustRefuse(const Plan& plan, const FieldInfo& field, const char* typed)
{
    const auto value = CellReader(plan).read(text(typed), field);
    INFO(typed);
    REQUIRE_FALSE(value);
    CHECK(value.error().message.size() > 10);
}

} // namespace

TEST_CASE("Typed text is read as the field's kind of value")
{
    test::Bench bench;
    const Plan& plan = bench.make().plan();
    const FieldInfo& money = fieldOf(&BudgetLine::planned);
    CHECK(mustRead(plan, money, "Rp1.250.000") == Value(1'250'000));
    CHECK(mustRead(plan, money, "1,25 miliar") == Value(qint64(1'250'000'000)));
    CHECK(mustRead(plan, money, "") == Value(0));
    mustRefuse(plan, money, "seribu");
    mustRefuse(plan, money, "99.999.999.999.999.999.999");

    const FieldInfo& quickWin = fieldOf(&Program::quickWin);
    CHECK(mustRead(plan, quickWin, "Ya") == Value(1));
    CHECK(mustRead(plan, quickWin, "✓") == Value(1));
    CHECK(mustRead(plan, quickWin, "tidak") == Value(0));
    mustRefuse(plan, quickWin, "mungkin");

    const FieldInfo& status = fieldOf(&Program::status);
    CHECK(mustRead(plan, status, "running") == Value(QStringLiteral("running")));
    CHECK(mustRead(plan, status, "  RUNNING ") == Value(QStringLiteral("running")));
    mustRefuse(plan, status, "jalan-jalan");

    const FieldInfo& year = fieldOf(&BudgetLine::year);
    CHECK(mustRead(plan, year, "2026") == Value(2026));
    mustRefuse(plan, year, "26,5");
    mustRefuse(plan, year, "9999");

    const FieldInfo& date = fieldOf(&Bimtek::startDate);
    CHECK(mustRead(plan, date, "15 Oktober 2019") == Value(QStringLiteral("2019-10-15")));
    CHECK(mustRead(plan, date, "").isEmpty());
    mustRefuse(plan, date, "31-02-2025");

    CHECK(mustRead(plan, fieldOf(&Target::target), "1.250,5") == Value(*Decimal::of(12505, 1)));
    CHECK(mustRead(plan, fieldOf(&Target::target), "2 regulasi") == Value(QStringLiteral("2 regulasi")));
    CHECK(mustRead(plan, fieldOf(&Program::name), "  Bank \n Sampah ") == Value(QStringLiteral("Bank Sampah")));
    mustRefuse(plan, fieldOf(&Program::name), "   ");
    QString nul = text("a_b");
    nul[1] = QChar(0);
    CHECK_FALSE(CellReader(plan).read(nul, fieldOf(&Program::name)));
}

TEST_CASE("References are found by code, name or both, whatever the case, and never guessed")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    const FieldInfo& lead = fieldOf(&Program::leadOpd);
    const Value health = test::opd(file.plan(), text("02")).id.uuid();
    CHECK(mustRead(file.plan(), lead, "02") == health);
    CHECK(mustRead(file.plan(), lead, "dinas  KESEHATAN") == health);
    CHECK(mustRead(file.plan(), lead, "02 Dinas Kesehatan") == health);
    const Id<Subdimension> service = file.plan().all<Subdimension>().front().id;
    REQUIRE(file.commit(change(text("Inggris")).set(service, &Subdimension::nameEnglish, text("Public Service"))));
    CHECK(mustRead(file.plan(), fieldOf(&Program::subdimension), "public service") == Value(service.uuid()));
    mustRefuse(file.plan(), lead, "Dinas");
    mustRefuse(file.plan(), lead, "Dinas Perikanan");

    Opd twin;
    twin.code = text("03");
    twin.name = text("Dinas Kesehatan");
    REQUIRE(file.commit(change(text("Tambah")).insert(twin)));
    mustRefuse(file.plan(), lead, "Dinas Kesehatan");
    CHECK(mustRead(file.plan(), lead, "02") == health);
}

TEST_CASE("Exact and sheet text of every field type are read back as the same value")
{
    test::Bench bench;
    const Plan& plan = bench.make().plan();
    const struct {
        const FieldInfo& field;
        Value value;
    } cases[] = {
        {fieldOf(&BudgetLine::planned), Value(qint64(1'250'000'000))},
        {fieldOf(&BudgetLine::planned), Value(qint64(0))},
        {fieldOf(&BudgetLine::year), Value(qint64(2026))},
        {fieldOf(&Target::target), Value(*Decimal::of(12505, 1))},
        {fieldOf(&Target::target), Value(qint64(1250))},
        {fieldOf(&Target::target), Value(text("20 TPS3R"))},
        {fieldOf(&Program::quickWin), Value(qint64(1))},
        {fieldOf(&Program::status), Value(text("done"))},
        {fieldOf(&Program::leadOpd), Value(test::opd(plan, text("02")).id.uuid())},
        {fieldOf(&Bimtek::startDate), Value(text("2019-10-15"))},
        {fieldOf(&Program::objective), Value(text("baris 1\nbaris 2"))},
    };
    CellReader reader(plan);
    for (const auto& each : cases) {
        INFO(each.field.name);
        const auto exact = reader.read(exactText(each.value, each.field, plan), each.field);
        REQUIRE(exact);
        CHECK(*exact == each.value);
        const auto sheet = reader.read(sheetText(each.value, each.field, plan), each.field);
        REQUIRE(sheet);
        CHECK(*sheet == each.value);
    }
}

TEST_CASE("A paste says what it adds, changes and leaves out, with a reason for each cell")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    const Program first = test::program(file.plan(), text("Bank Sampah"));
    REQUIRE(file.commit(change(text("Tambah")).insert(first)));
    const QString before = QString::fromUtf8(file.plan().canonicalDump());

    PasteTarget target = programTarget(file.plan());
    target.rows = {first.id.uuid()};
    // name, sub-dimension, lead OPD, budgets of the first two years
    const auto table = parseTsv(text("Bank Sampah Induk\t1.1\t02\t1.000.000\t2 juta\n"
                                     "Pasar Digital\t1.1\tDinas Kominfo\t\t5000000\n"
                                     "\"Desa\nCerdas\"\tLayanan Publik\t01\tRp750 juta\t\n"
                                     "Tanpa OPD\t1.1\tDinas Perikanan\t\t\n"
                                     "Salah Angka\t1.1\t01\tbanyak\t\n"
                                     "\t1.1\t01\t\t\n"));
    const PastePlan plan = planPaste(table, target, file.plan());
    CHECK_FALSE(plan.hadHeader);
    CHECK(plan.changed == 1);
    CHECK(plan.added == 2);
    CHECK(plan.refused == 3);
    REQUIRE(plan.rows.size() == 6);
    CHECK(plan.rows[0].cells[0].fate == PasteFate::Changed);
    CHECK(plan.rows[0].cells[0].before == text("Bank Sampah"));
    CHECK(plan.rows[0].cells[1].fate == PasteFate::Same);
    CHECK(plan.rows[2].isNew);
    CHECK(plan.rows[2].cells[0].after == text("Desa Cerdas"));
    CHECK(plan.rows[3].cells[2].fate == PasteFate::Refused);
    CHECK(plan.rows[3].cells[2].reason.contains(text("Dinas Perikanan")));
    CHECK(plan.rows[4].cells[3].fate == PasteFate::Refused);
    CHECK(plan.rows[4].line == 5);
    CHECK(plan.rows[5].refused);
    CHECK_FALSE(plan.rows[5].reason.isEmpty());
    CHECK(QString::fromUtf8(file.plan().canonicalDump()) == before);

    REQUIRE(file.commit(plan.draft));
    CHECK(file.plan().all<Program>().size() == 3);
    CHECK(plannedFor(file.plan(), first.id, yearsOf(file.plan())[1]).value == 2'000'000);
    QStringList codes;
    for (const Program& program : file.plan().all<Program>())
        codes += program.code;
    CHECK(codes.contains(text("1.1.01")));
    REQUIRE(file.undo());
    CHECK(QString::fromUtf8(file.plan().canonicalDump()) == before);
}

TEST_CASE("A new row whose name is empty is refused in words that make sense")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    Program nameless = test::program(file.plan(), QString());
    const auto refused = resolve(change(QStringLiteral("Tambah")).insert(nameless), file.plan());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(QStringLiteral("new row")));
    nameless.name = QStringLiteral("Bank Sampah");
    REQUIRE(file.commit(change(QStringLiteral("Tambah")).insert(nameless)));
    const auto emptied = resolve(change(QStringLiteral("Ubah")).set(nameless.id, &Program::name, QString()), file.plan());
    REQUIRE_FALSE(emptied);
    CHECK(emptied.error().message.contains(QStringLiteral("“Bank Sampah”")));
}

TEST_CASE(
    "A new programme is not put anywhere by itself: without a sub-dimension and an OPD it is refused, and the reason says so")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    const PastePlan plan
        = planPaste({{text("Bank Sampah")}, {text("Posyandu"), text("1.1")}, {text("Pasar"), text("1.1"), text("02")}},
            programTarget(file.plan()), file.plan());
    CHECK(plan.added == 1);
    REQUIRE(plan.refused == 2);
    CHECK(plan.rows[0].reason.contains(fieldOf(&Program::subdimension).title()));
    CHECK(plan.rows[1].reason.contains(fieldOf(&Program::leadOpd).title()));
    REQUIRE(file.commit(plan.draft));
    REQUIRE(file.plan().all<Program>().size() == 1);
    CHECK(file.plan().all<Program>().front().leadOpd == test::opd(file.plan(), text("02")).id);
}

TEST_CASE("A first line with column titles decides where the cells go")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    const QString name = fieldOf(&Program::name).title();
    const QString lead = fieldOf(&Program::leadOpd).title();
    const QString under = fieldOf(&Program::subdimension).title();
    const auto table = parseTsv(lead + u'\t' + name.toUpper() + u'\t' + under + text("\n02\tPosyandu\t1.1\n"));
    const PastePlan plan = planPaste(table, programTarget(file.plan()), file.plan());
    CHECK(plan.hadHeader);
    CHECK(plan.added == 1);
    REQUIRE(file.commit(plan.draft));
    CHECK(file.plan().all<Program>().front().name == text("Posyandu"));
    CHECK(file.plan().all<Program>().front().leadOpd == test::opd(file.plan(), text("02")).id);
}

TEST_CASE("Cells beyond the last column and worked-out columns are passed over, rows where none can be are refused")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    PasteTarget target = programTarget(file.plan());
    target.firstColumn = int(target.columns.size()) - 1;
    const PastePlan beyond = planPaste({{text("catatan"), text("lebih")}}, target, file.plan());
    REQUIRE(beyond.rows.size() == 1);
    CHECK(beyond.rows[0].cells[1].fate == PasteFate::Ignored);
    CHECK(beyond.rows[0].refused); // a programme needs a name

    target.addRow = {};
    const PastePlan nowhere = planPaste({{text("catatan")}}, target, file.plan());
    CHECK(nowhere.refused == 1);
    CHECK(nowhere.isEmpty());
}

TEST_CASE("Hostile cells end as text, as a refusal, or as they were; never as anything else")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    QString nul = text("a_b");
    nul[1] = QChar(0);
    QList<QStringList> table {
        {text("=cmd|' /C calc'!A0")},
        {text("<script>alert(1)</script>")},
        {QString(4000, QChar(u'p'))},
        {text("😀 شكرا \u202ekiri")},
        {text("'); DROP TABLE program; --")},
        {nul},
        {QString(20'000, QChar(u'p'))},
    };
    for (QStringList& line : table)
        line += {text("1.1"), text("02")};
    const PastePlan plan = planPaste(table, programTarget(file.plan()), file.plan());
    CHECK(plan.added == 5);
    CHECK(plan.refused == 2);
    REQUIRE(file.commit(plan.draft));
    QStringList names;
    for (const Program& program : file.plan().all<Program>())
        names += program.name;
    for (int i = 0; i < 5; ++i)
        CHECK(names.contains(table[i].front()));
}

TEST_CASE("An amount split over fund sources is not overwritten through the year's column")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    const Program program = test::program(file.plan(), text("Bank Sampah"));
    FundSource second;
    second.id = Id<FundSource>::make();
    second.code = text("csr");
    second.name = text("CSR");
    second.position = 2;
    REQUIRE(file.commit(change(text("Tambah")).insert(program).insert(second)));
    const int year = yearsOf(file.plan()).front();
    const auto columns = programSheet(file.plan()).columns;
    const auto column = std::find_if(
        columns.begin(), columns.end(), [&](const SheetColumn& c) { return c.key == QStringLiteral("budget_%1").arg(year); });
    REQUIRE(column != columns.end());

    Draft alone(file.plan(), text("Pagu"));
    REQUIRE(column->write(alone, program.id.uuid(), Value(qint64(5'000'000))));
    REQUIRE(file.commit(alone));
    CHECK(plannedFor(file.plan(), program.id, year).value == 5'000'000);

    Draft shared(file.plan(), text("Pagu"));
    planMoney(shared, program.id, year, second.id, {1'000'000});
    REQUIRE(file.commit(shared));
    CHECK(column->value(file.plan(), program.id.uuid()) == Value(qint64(6'000'000)));
    Draft refused(file.plan());
    CHECK_FALSE(column->write(refused, program.id.uuid(), Value(qint64(7'000'000))));
}

TEST_CASE("A programme that moves to another sub-dimension takes the next code there")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    Program a = test::program(file.plan(), text("A"));
    a.code = text("1.1.07");
    Program b = test::program(file.plan(), text("B"));
    b.code = text("KHUSUS-1");
    Subdimension other;
    other.id = Id<Subdimension>::make();
    other.dimension = file.plan().all<Dimension>().front().id;
    other.code = text("1.2");
    other.name = text("Kebijakan Publik");
    REQUIRE(file.commit(change(text("Siapkan")).insert(a).insert(b).insert(other)));
    Draft move(file.plan(), text("Pindah"));
    move.set(a.id, &Program::subdimension, other.id).set(b.id, &Program::subdimension, other.id);
    settlePrograms(move);
    REQUIRE(file.commit(move));
    CHECK(file.plan().get(a.id).code == text("1.2.01"));
    CHECK(file.plan().get(b.id).code == text("KHUSUS-1"));
}

TEST_CASE("A copied programme brings its indicators, targets, budget and support, but nothing realised")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    const Program program = test::program(file.plan(), text("Bank Sampah"));
    const Indicator indicator {Id<Indicator>::make(), program.id, 1, text("Unit"), text("unit"), Measure(3)};
    const Target target {Id<Target>::make(), indicator.id, 2026, Measure(12), Measure(15)};
    Draft fill(file.plan(), text("Isi"));
    fill.insert(program);
    fill.insert(indicator);
    fill.insert(target);
    planMoney(fill, program.id, 2026, file.plan().all<FundSource>().front().id, {9'000'000});
    setSupport(fill, program.id, {test::opd(file.plan(), text("02")).id});
    REQUIRE(file.commit(fill));

    Draft copying(file.plan(), text("Gandakan"));
    const Id<Program> copy = duplicateProgram(copying, program.id, text("Bank Sampah (salinan)"));
    REQUIRE(file.commit(copying));
    CHECK(plannedFor(file.plan(), copy).value == 9'000'000);
    const auto indicators = file.plan().of(&Indicator::program, copy);
    REQUIRE(indicators.size() == 1);
    const auto targets = file.plan().of(&Target::indicator, indicators.front()->id);
    REQUIRE(targets.size() == 1);
    CHECK(targets.front()->target == Measure(12));
    CHECK(targets.front()->realised.isEmpty());
    CHECK(file.plan().of(&ProgramSupport::program, copy).size() == 1);
    CHECK(file.plan().get(copy).code != program.code);
}

TEST_CASE("A change tells which programmes look different")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    const Program program = test::program(file.plan(), text("Bank Sampah"));
    const Indicator indicator {Id<Indicator>::make(), program.id, 1, text("Unit"), {}, {}};
    const Target target {Id<Target>::make(), indicator.id, 2026, Measure(12), {}};
    const ChangeSet all = change(text("Isi")).insert(program).insert(indicator).insert(target);
    const auto added = resolve(all, file.plan());
    REQUIRE(added);
    REQUIRE(file.commit(all));
    CHECK(rowsTouched(*added, file.plan(), Program::describe()) == QSet<QUuid> {program.id.uuid()});

    const ChangeSet aim = change(text("Target")).set(target.id, &Target::target, Measure(13));
    CHECK(rowsTouched(aim, file.plan(), Program::describe()) == QSet<QUuid> {program.id.uuid()});
    const ChangeSet session = change(text("Bimtek")).insert(Bimtek {});
    CHECK(rowsTouched(session, file.plan(), Program::describe()) == QSet<QUuid> {});
    const ChangeSet rename = change(text("OPD")).set(program.leadOpd, &Opd::name, text("Lain"));
    CHECK_FALSE(rowsTouched(rename, file.plan(), Program::describe()).has_value());
}

TEST_CASE("Codes that change places in one paste, and lines that need each other")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    const PasteTarget target = opdTarget();
    REQUIRE(file.commit(planPaste(parseTsv(text("A-1\tSatu\nA-2\tDua\nA-3\tTiga\n")), target, file.plan()).draft));
    const auto rows = [&] {
        std::vector<QUuid> ids;
        for (const Opd* opd : file.plan().sorted(&Opd::code))
            if (opd->code.startsWith(text("A-")))
                ids.push_back(opd->id.uuid());
        return ids;
    }();
    PasteTarget onto = target;
    onto.rows = rows;

    const PastePlan round = planPaste(parseTsv(text("A-2\nA-3\nA-1\n")), onto, file.plan());
    CHECK(round.changed == 3);
    CHECK(round.refused == 0);
    REQUIRE(file.commit(round.draft));
    REQUIRE(file.undo());

    // "Tiga" keeps A-3 because its new name does not fit; so "Dua" cannot have it, and "Satu" cannot have what "Dua" keeps.
    const PastePlan chain = planPaste(
        {{text("A-2"), text("Satu")}, {text("A-3"), text("Dua")}, {text("A-9"), QString(20'000, u'x')}}, onto, file.plan());
    CHECK(chain.refused == 3);
    CHECK(chain.isEmpty());
    for (const PasteRow& row : chain.rows)
        CHECK_FALSE(row.reason.isEmpty());
    CHECK(chain.rows[1].reason.contains(text("A-3")));

    // A line that is refused takes along what it wrote in other rows; its neighbours are not touched by that.
    const PastePlan mixed = planPaste({{text("B-1"), text("Satu baru")}, {text("B-2"), QString()}, {text("B-3"), text("Tiga")},
                                          {text("B-1"), text("Baru")}, {text("B-4"), text("Baru juga")}},
        onto, file.plan());
    CHECK(mixed.changed == 2);
    CHECK(mixed.added == 1);
    CHECK(mixed.refused == 2);
    CHECK(mixed.rows[3].cells[0].fate == PasteFate::Refused);
    REQUIRE(file.commit(mixed.draft));
    std::string codes;
    for (const Opd* opd : file.plan().sorted(&Opd::code))
        codes += opd->code.toStdString() + ' ';
    CHECK(codes == "01 02 A-2 B-1 B-3 B-4 ");
}

TEST_CASE("A line that is left out takes no code away from a later one")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    PasteTarget target = opdTarget();
    const PastePlan plan = planPaste(
        {{text("A-1"), text("Dinas A"), QString(), text("bukan jenis")}, {text("A-1"), text("Dinas A")}}, target, file.plan());
    CHECK(plan.rows[0].refused);
    CHECK_FALSE(plan.rows[1].refused);
    CHECK(plan.added == 1);
}

TEST_CASE("A long chain of lines that need one another ends soon, and every line says why it is left out")
{
    test::Bench bench;
    PlanFile& file = bench.make();
    PasteTarget target = opdTarget();
    constexpr int count = 1'500;
    QList<QStringList> first;
    QList<QStringList> shifted;
    for (int i = 0; i < count; ++i) {
        first.append({QStringLiteral("P-%1").arg(i, 5, 10, QLatin1Char('0')), QStringLiteral("Dinas %1").arg(i)});
        shifted.append({QStringLiteral("P-%1").arg(i + 1, 5, 10, QLatin1Char('0')), QStringLiteral("Dinas %1").arg(i)});
    }
    shifted.last()[1] = QString(20'000, u'x');
    const PastePlan made = planPaste(first, target, file.plan());
    REQUIRE(file.commit(made.draft));
    for (const PasteRow& row : made.rows)
        target.rows.push_back(row.id);
    target.addRow = {};
    const PastePlan plan = planPaste(shifted, target, file.plan());
    CHECK(plan.refused == count);
    CHECK(plan.isEmpty());
    CHECK(std::all_of(plan.rows.begin(), plan.rows.end(), [](const PasteRow& row) { return !row.reason.isEmpty(); }));
}
