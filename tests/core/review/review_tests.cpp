#include "core/review/progress.h"
#include "core/review/signing.h"
#include "core/store/new_plan.h"
#include "tests/support/catch.h"
#include "tests/support/plans.h"

#include <QSet>

#include <ctime>

using namespace pela;

namespace {

/// A plan in memory, changed the way a file would change it.
struct Sketch {
    Plan plan;
    Id<Opd> opd;
    Id<Dimension> dimension;
    Id<Subdimension> subdimension;
    Id<FundSource> source;

    Sketch()
    {
        commit(test::smallPlan());
        opd = plan.sorted(&Opd::code).front()->id;
        dimension = dimensionsOf(plan).front()->id;
        subdimension = plan.all<Subdimension>().front().id;
        source = plan.all<FundSource>().front().id;
        commit(change(QStringLiteral("head")).set(opd, &Opd::headTitle, QStringLiteral("Kepala Dinas")));
        commit(change(QStringLiteral("period"))
                   .set(masterplanOf(plan).id, &Masterplan::periodStart, 2025)
                   .set(masterplanOf(plan).id, &Masterplan::periodEnd, 2029));
    }

    void commit(const ChangeSet& wish)
    {
        Draft draft(plan, wish.label());
        draft.apply(wish);
        commit(draft);
    }

    void commit(const Draft& draft)
    {
        const auto resolved = draft.prove();
        if (!resolved)
            FAIL(resolved.error().message.toStdString());
        REQUIRE(apply(*resolved, plan));
    }

    Program program(const QString& name) const
    {
        Program row;
        row.id = Id<Program>::make();
        row.name = name;
        row.subdimension = subdimension;
        row.leadOpd = opd;
        return row;
    }

    void addWhole(ChangeSet& into, const Program& row) const
    {
        into.insert(row);
        Indicator indicator;
        indicator.id = Id<Indicator>::make();
        indicator.program = row.id;
        indicator.name = QStringLiteral("Timbulan terkelola");
        into.insert(indicator);
        for (int year = 2025; year <= 2029; ++year) {
            Target target;
            target.indicator = indicator.id;
            target.year = year;
            target.target = Measure(year - 2020);
            into.insert(target);
            BudgetLine line;
            line.program = row.id;
            line.year = year;
            line.fundSource = source;
            line.planned = {1'000'000};
            into.insert(line);
        }
    }

    QList<Finding> found(const char* rule) const
    {
        QList<Finding> some;
        for (const Finding& finding : check(plan))
            if (finding.rule == QLatin1String(rule))
                some.append(finding);
        return some;
    }
};

} // namespace

TEST_CASE("Each rule has an id and a title of its own")
{
    QSet<QString> ids;
    for (const Rule& rule : rules()) {
        ids.insert(QString::fromLatin1(rule.id));
        CHECK_FALSE(rule.titleText().isEmpty());
    }
    CHECK(ids.size() == qsizetype(rules().size()));
    CHECK(ids.size() >= 15);
}

TEST_CASE("Findings of one rule stand in the order in which people count")
{
    Sketch draft;
    ChangeSet add(QStringLiteral("add"));
    for (const int number : {10, 2, 1})
        add.insert(draft.program(QStringLiteral("Program %1").arg(number)));
    draft.commit(add);
    QStringList messages;
    for (const Finding& finding : draft.found("program.objective"))
        messages += finding.message;
    REQUIRE(messages.size() == 3);
    CHECK(messages[1].contains(QStringLiteral("Program 2")));
    CHECK(messages[2].contains(QStringLiteral("Program 10")));
}

TEST_CASE("A bare programme misses its objective, indicator and budget; a whole one misses nothing")
{
    Sketch draft;
    const Program bare = draft.program(QStringLiteral("Bank Sampah"));
    draft.commit(ChangeSet(QStringLiteral("add")).insert(bare));
    for (const char* rule : {"program.objective", "program.indicator", "program.budget"}) {
        INFO(rule);
        const auto found = draft.found(rule);
        REQUIRE(found.size() == 1);
        CHECK(found.first().id == bare.id.uuid());
        CHECK(found.first().entity == &Program::describe());
        CHECK(found.first().message.contains(QStringLiteral("Bank Sampah")));
    }

    Sketch whole;
    Program row = whole.program(QStringLiteral("Bank Sampah"));
    row.objective = QStringLiteral("Sampah terkelola");
    ChangeSet add(QStringLiteral("add"));
    whole.addWhole(add, row);
    whole.commit(add);
    for (const char* rule :
        {"program.objective", "program.indicator", "program.budget", "program.target", "period.budget", "period.target"}) {
        INFO(rule);
        CHECK(whole.found(rule).isEmpty());
    }
}

TEST_CASE("Years without a target are named, and so are numbers outside a shortened period")
{
    Sketch draft;
    Program row = draft.program(QStringLiteral("Bank Sampah"));
    ChangeSet add(QStringLiteral("add"));
    draft.addWhole(add, row);
    draft.commit(add);

    const Masterplan& masterplan = masterplanOf(draft.plan);
    draft.commit(ChangeSet(QStringLiteral("period")).set(masterplan.id, &Masterplan::periodEnd, 2031));
    auto found = draft.found("program.target");
    REQUIRE(found.size() == 1);
    CHECK(found.first().message.contains(QStringLiteral("2030, 2031")));

    draft.commit(ChangeSet(QStringLiteral("period")).set(masterplanOf(draft.plan).id, &Masterplan::periodEnd, 2027));
    found = draft.found("period.budget");
    REQUIRE(found.size() == 1);
    CHECK(found.first().severity == Severity::Wrong);
    CHECK(found.first().message.contains(QStringLiteral("2028, 2029")));
    CHECK(draft.found("period.target").size() == 1);
}

TEST_CASE("Programmes and OPDs of the same name are found whatever the case and spaces")
{
    Sketch draft;
    ChangeSet add(QStringLiteral("add"));
    add.insert(draft.program(QStringLiteral("Bank Sampah")));
    add.insert(draft.program(QStringLiteral("  bank   SAMPAH ")));
    Opd other;
    other.code = QStringLiteral("DLHP-2");
    other.name = QStringLiteral("  ") + draft.plan.get(draft.opd).name.toUpper();
    add.insert(other);
    draft.commit(add);
    CHECK(draft.found("program.same-name").size() == 1);
    const auto opds = draft.found("opd.same-name");
    REQUIRE(opds.size() == 1);
    CHECK(opds.first().message.contains(QStringLiteral("DLHP-2")));
}

TEST_CASE("A dimension without a quick win is named until it has one")
{
    Sketch draft;
    CHECK(draft.found("dimension.quick-win").size() == 1);
    Program row = draft.program(QStringLiteral("Bank Sampah"));
    row.quickWin = true;
    draft.commit(ChangeSet(QStringLiteral("add")).insert(row));
    CHECK(draft.found("dimension.quick-win").isEmpty());
}

TEST_CASE("Bimtek without a date are told apart, also when two rounds call theirs the same")
{
    Sketch draft;
    for (const int year : {2019, 2024}) {
        Bimtek bimtek;
        bimtek.id = Id<Bimtek>::make();
        bimtek.cycle = year;
        bimtek.number = 4;
        bimtek.title = QStringLiteral("Penelaahan akhir");
        draft.commit(ChangeSet(QStringLiteral("add")).insert(bimtek));
    }
    QSet<QString> said;
    for (const Finding& finding : draft.found("bimtek.date"))
        said.insert(finding.message);
    CHECK(said.size() == 2);
    CHECK(said.contains(QStringLiteral("Bimtek IV (2019), “Penelaahan akhir”, has no date yet.")));
}

TEST_CASE("An agenda that is longer than the dates of its bimtek is named")
{
    Sketch draft;
    Bimtek bimtek;
    bimtek.id = Id<Bimtek>::make();
    bimtek.cycle = 2024;
    bimtek.number = 1;
    bimtek.title = QStringLiteral("Analisis");
    bimtek.startDate = QDate(2024, 8, 29);
    AgendaItem item;
    item.id = Id<AgendaItem>::make();
    item.bimtek = bimtek.id;
    item.day = 2;
    item.topic = QStringLiteral("SWOT");
    draft.commit(ChangeSet(QStringLiteral("add")).insert(bimtek).insert(item));
    REQUIRE(draft.found("bimtek.agenda").size() == 1);
    draft.commit(change(QStringLiteral("two days")).set(bimtek.id, &Bimtek::endDate, QDate(2024, 8, 30)));
    CHECK(draft.found("bimtek.agenda").isEmpty());
}

TEST_CASE("A fix is an ordinary change: once committed, its finding is gone")
{
    Sketch draft;
    ChangeSet add(QStringLiteral("add"));
    Commitment commitment;
    commitment.opd = draft.opd;
    add.insert(commitment);
    Book book;
    book.id = Id<Book>::make();
    book.code = QStringLiteral("buku-1");
    book.title = QStringLiteral("Buku I");
    add.insert(book);
    Section section;
    section.book = book.id;
    section.title = QStringLiteral("Pendahuluan");
    section.text = QStringLiteral("Ada isinya.");
    add.insert(section);
    draft.commit(add);
    for (const char* rule : {"commitment.signatory", "section.status"}) {
        INFO(rule);
        const auto found = draft.found(rule);
        REQUIRE(found.size() == 1);
        REQUIRE(found.first().fix.has_value());
        CHECK_FALSE(found.first().fix->label().isEmpty());
        draft.commit(*found.first().fix);
        CHECK(draft.found(rule).isEmpty());
    }
    CHECK(draft.plan.all<Commitment>().front().signatoryTitle == draft.plan.get(draft.opd).headTitle);
}

TEST_CASE("Before a sheet is signed the rules ask what a careful person would ask, and only of sheets that are ready")
{
    Sketch draft;
    Program program = draft.program(QStringLiteral("Bank Sampah"));
    Commitment sheet;
    sheet.id = Id<Commitment>::make();
    sheet.opd = draft.opd;
    sheet.signatoryTitle = QStringLiteral("Kepala Dinas");
    draft.commit(ChangeSet(QStringLiteral("add")).insert(program).insert(sheet));
    const auto doubts = [&] { return doubtsBeforeSigning(draft.plan, draft.plan.get(sheet.id)); };
    CHECK(doubts().size() == 3); // no name, no number, nothing promised
    CHECK(draft.found("commitment.ready").isEmpty());

    draft.commit(drafted(draft.plan, setStage, {sheet.id}, CommitmentStage::Ready));
    auto found = draft.found("commitment.ready");
    REQUIRE(found.size() == 1);
    CHECK(found.first().severity == Severity::Note); // whether to sign all the same is for people to say
    CHECK(found.first().id == sheet.id.uuid());
    for (const QString& doubt : doubts())
        CHECK(found.first().message.contains(doubt));

    draft.commit(change(QStringLiteral("fill"))
                     .set(sheet.id, &Commitment::signatoryName, QStringLiteral("Sinta"))
                     .set(sheet.id, &Commitment::number, QStringLiteral("1/2025")));
    draft.commit(drafted(draft.plan, promisePrograms, sheet.id, {program.id}, true));
    CHECK(doubts().size() == 1); // the programme has no target
    Draft aim(draft.plan, QStringLiteral("aim"));
    Indicator indicator;
    indicator.program = program.id;
    indicator.name = QStringLiteral("Unit");
    setTarget(aim, aim.insert(indicator), 2026, &Target::target, Measure(12));
    draft.commit(aim);
    CHECK(doubts().isEmpty());
    CHECK(draft.found("commitment.ready").isEmpty());
}

TEST_CASE("Progress is counted from the same rules that find what is missing")
{
    Sketch draft;
    const std::vector<const char*> whole {"program.objective", "program.indicator", "program.budget"};
    CHECK(progressOf(draft.plan, whole) == Progress {0, 0});
    ChangeSet add(QStringLiteral("add"));
    add.insert(draft.program(QStringLiteral("Kosong")));
    Program full = draft.program(QStringLiteral("Utuh"));
    full.objective = QStringLiteral("Ada");
    draft.addWhole(add, full);
    Program half = draft.program(QStringLiteral("Separuh"));
    half.objective = QStringLiteral("Ada");
    add.insert(half);
    draft.commit(add);
    CHECK(progressOf(draft.plan, whole) == Progress {1, 3});
    CHECK(progressOf(draft.plan, {"program.objective"}) == Progress {2, 3});
    CHECK(draft.found("program.objective").size() == 1);

    // The city has one row: there the rules are counted.
    const std::vector<const char*> city {"plan.vision", "plan.mission", "plan.head"};
    CHECK(progressOf(draft.plan, city) == Progress {0, 3});
    draft.commit(
        change(QStringLiteral("fill")).set(masterplanOf(draft.plan).id, &Masterplan::vision, QStringLiteral("Ambon cerdas")));
    CHECK(progressOf(draft.plan, city) == Progress {1, 3});
    CHECK(draft.found("plan.vision").isEmpty());
    CHECK(draft.found("plan.mission").size() == 1);

    // An OPD counts once it has signed, whether it has a sheet or not.
    CHECK(progressOf(draft.plan, {"commitment.stage"}) == Progress {0, 2});
}

TEST_CASE("A chapter may stand empty when its sub-chapters speak")
{
    Sketch draft;
    ChangeSet add(QStringLiteral("add"));
    Book book;
    book.id = Id<Book>::make();
    book.code = QStringLiteral("buku-1");
    book.title = QStringLiteral("Buku I");
    add.insert(book);
    const auto section = [&](int position, int level, const char* title, const char* text) {
        Section row;
        row.book = book.id;
        row.position = position;
        row.level = level;
        row.title = QString::fromLatin1(title);
        row.text = QString::fromLatin1(text);
        add.insert(row);
    };
    section(0, 1, "Bab satu", "");
    section(1, 2, "Latar", "isi");
    section(2, 1, "Bab dua", "");
    draft.commit(add);
    const auto found = draft.found("section.empty");
    REQUIRE(found.size() == 1);
    CHECK(found.first().message.contains(QStringLiteral("Bab dua")));
}

TEST_CASE("Hostile names stay inside their sentence")
{
    Sketch draft;
    const QString evil = QStringLiteral("%1 \"<script>\" =cmd()\n\u202e🙂 ") + QString(4000, QLatin1Char('x'));
    draft.commit(ChangeSet(QStringLiteral("add")).insert(draft.program(evil)));
    const auto found = draft.found("program.objective");
    REQUIRE(found.size() == 1);
    CHECK(found.first().message.size() < 300);
    CHECK_FALSE(found.first().message.contains(QLatin1Char('\n')));
    CHECK(found.first().message.contains(QStringLiteral("%1 \"<script>\"")));
}

TEST_CASE("Findings come the worst first, and twice the same for the same plan")
{
    test::Bench bench;
    const auto made = createSample(bench.path());
    REQUIRE(made);
    const auto first = check((*made)->plan());
    const auto second = check((*made)->plan());
    REQUIRE(first.size() == second.size());
    for (qsizetype i = 0; i < first.size(); ++i) {
        CHECK(first.at(i).message == second.at(i).message);
        CHECK((*made)->plan().table(*first.at(i).entity).find(first.at(i).id) != nullptr);
        if (i > 0)
            CHECK(int(first.at(i - 1).severity) >= int(first.at(i).severity));
    }
}

TEST_CASE("Checking 10,000 programmes costs a fraction of writing their rows down")
{
    Sketch draft;
    ChangeSet add(QStringLiteral("add"));
    for (int i = 0; i < 10'000; ++i) {
        Program row = draft.program(QStringLiteral("Program %1").arg(i));
        row.objective = QStringLiteral("Sasaran");
        draft.addWhole(add, row);
    }
    draft.commit(add);
    // A ratio inside one run, by our own processor time, never seconds: the dump reads every field of every row once.
    const std::clock_t start = std::clock();
    const QByteArray dump = draft.plan.canonicalDump();
    const std::clock_t floor = std::clock() - start;
    const auto found = check(draft.plan);
    const std::clock_t spent = std::clock() - start - floor;
    CHECK(dump.size() > 1'000'000);
    CHECK(found.size() < 20);
    INFO("check: " << spent << ", canonical dump: " << floor);
    CHECK(spent * 3 < floor);
}
