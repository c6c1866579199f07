#include "core/book/documents.h"
#include "core/book/fields.h"
#include "core/document/captions.h"
#include "core/document/labels.h"
#include "core/document/markdown.h"
#include "core/domain/entities.h"
#include "core/domain/seal.h"
#include "core/model/changes.h"
#include "core/store/new_plan.h"
#include "tests/support/catch.h"
#include "tests/support/large_plan.h"
#include "tests/support/plans.h"

#include <QSet>

#include <ctime>
#include <numeric>

using namespace pela;
using namespace pela::book;

namespace {

Document build(const Plan& plan, const QString& id, Medium medium = Medium::Paper)
{
    const auto named = documentNamed(plan, id);
    if (!named)
        throw std::runtime_error(named.error().message.toStdString());
    const auto document = buildDocument(plan, named->ref, {}, medium);
    if (!document)
        throw std::runtime_error(document.error().message.toStdString());
    return *document;
}

template <class T> QList<T> all(const Document& document)
{
    QList<T> found;
    for (const PageSection& section : document.sections)
        for (const Block& block : section.blocks)
            if (const auto* value = std::get_if<T>(&block))
                found.append(*value);
    return found;
}

/// Every word of a document, tables included.
QString wordsOf(const Document& document)
{
    QString words;
    for (const PageSection& section : document.sections) {
        words += plainText(section.blocks) + u'\n';
        for (const Block& block : section.blocks) {
            if (const auto* table = std::get_if<book::Table>(&block))
                words += table->caption + u'\n' + table->note + u'\n';
            if (const auto* block_ = std::get_if<SignatureBlock>(&block))
                for (const Signature& signature : block_->signatures)
                    words += signature.above + u' ' + signature.role + u' ' + signature.name + u'\n';
        }
    }
    return words;
}

Id<Book> addBook(Plan& plan, const QString& code, const QString& title)
{
    Book book;
    book.id = Id<Book>::make();
    book.code = code;
    book.title = title;
    test::put(plan, book);
    return book.id;
}

void addSection(Plan& plan, Id<Book> book, int position, int level, SectionKind kind, const QString& title, const QString& text)
{
    Section section;
    section.id = Id<Section>::make();
    section.book = book;
    section.position = position;
    section.level = level;
    section.kind = kind;
    section.title = title;
    section.text = text;
    test::put(plan, section);
}

const Plan& sample()
{
    static test::Bench bench;
    static const std::unique_ptr<PlanFile> file = [] {
        auto made = createSample(bench.path(QStringLiteral("sample.pela")));
        if (!made)
            throw std::runtime_error(made.error().message.toStdString());
        return std::move(*made);
    }();
    return file->plan();
}

/// The rupiah that stand in the cells of a table's total row.
QList<qint64> totals(const book::Table& table)
{
    QList<qint64> amounts;
    for (const Cell& cell : table.rows.last().cells)
        if (const auto* amount = std::get_if<Rupiah>(&cell.value))
            amounts.append(amount->value);
    return amounts;
}

} // namespace

TEST_CASE("A book has a cover, roman front matter, numbered chapters and lettered appendices")
{
    Plan plan = test::largePlan(2);
    const Id<Book> book = addBook(plan, QStringLiteral("buku-2"), QStringLiteral("Masterplan {{kota}}"));
    addSection(plan, book, 0, 1, SectionKind::Front, QStringLiteral("Daftar Isi"), QStringLiteral("{{daftar-isi}}"));
    addSection(plan, book, 1, 1, SectionKind::Body, QStringLiteral("Pendahuluan"), QString());
    addSection(plan, book, 2, 2, SectionKind::Body, QStringLiteral("Latar belakang"), QStringLiteral("Prosa.\n\n# Di bawahnya"));
    addSection(plan, book, 3, 1, SectionKind::Body, QStringLiteral("Strategi"), QStringLiteral("{{bagian:dimensi}}"));
    addSection(plan, book, 4, 1, SectionKind::Appendix, QStringLiteral("Matriks"), QStringLiteral("{{tabel:matriks}}"));
    const Document document = build(plan, QStringLiteral("buku-2"));

    const auto covers = all<Cover>(document);
    REQUIRE(covers.size() == 1);
    CHECK(covers[0].kicker == QStringLiteral("Buku II"));
    CHECK(covers[0].title == QStringLiteral("Masterplan Kota Uji"));
    CHECK_FALSE(document.sections[0].headerAndFooter);

    QStringList numbers;
    QSet<QString> anchors;
    for (const Heading& heading : all<Heading>(document)) {
        numbers.append(labelOf(heading) + u'|' + heading.text);
        anchors.insert(heading.anchor);
    }
    CHECK(numbers
        == QStringList {QStringLiteral("|Daftar Isi"), QStringLiteral("BAB I|Pendahuluan"), QStringLiteral("1.1|Latar belakang"),
            QStringLiteral("1.1.1|Di bawahnya"), QStringLiteral("BAB II|Strategi"), QStringLiteral("2.1|Smart Governance"),
            QStringLiteral("2.1.1|Layanan Publik"), QStringLiteral("Lampiran A|Matriks")});
    CHECK(anchors.size() == numbers.size());

    CHECK(document.sections[1].numbering == Numbering::Roman);
    CHECK(document.sections[1].restartNumbering);
    CHECK(document.sections[2].numbering == Numbering::Arabic);
    CHECK(document.sections[2].restartNumbering);
    int restarts = 0;
    for (const PageSection& section : document.sections)
        restarts += section.restartNumbering ? 1 : 0;
    CHECK(restarts == 2);
    CHECK(document.sections.last().landscape);
    const Caption last = captions(document, Contents::Of::Tables).last();
    CHECK(last.label == QStringLiteral("Tabel A.2")); // the two parts of the matrix
    // Its heading stands on the landscape page, not on one of its own before it.
    const PageSection& matrix = document.sections.last();
    CHECK(std::holds_alternative<Heading>(matrix.blocks.first()));
    CHECK(matrix.chapter.startsWith(QStringLiteral("Lampiran A")));
    const auto marked = std::find_if(document.sections.begin(), document.sections.end(),
        [](const PageSection& section) { return section.edgeColour == QStringLiteral("#3f4aa8"); });
    CHECK(marked != document.sections.end());
}

TEST_CASE("Every programme of the sample stands in Buku II, and no field in any book is unknown")
{
    const QString words = wordsOf(build(sample(), QStringLiteral("buku-2")));
    for (const Program& program : sample().all<Program>()) {
        INFO(program.name.toStdString());
        CHECK(words.contains(program.name.simplified()));
    }
    for (const Section& section : sample().all<Section>())
        for (const FieldProblem& problem : fieldProblems(sample(), section.text))
            FAIL_CHECK(problem.name.toStdString());
    for (const char* id : {"buku-1", "buku-2", "buku-3"})
        CHECK_FALSE(wordsOf(build(sample(), QString::fromLatin1(id))).contains(QStringLiteral("{{")));
}

TEST_CASE("The same total stands in the recap, the matrix on paper and the matrix as a sheet")
{
    qint64 planned = 0;
    for (const BudgetLine& line : sample().all<BudgetLine>())
        planned += line.planned.value;
    for (const Medium medium : {Medium::Paper, Medium::Sheet}) {
        // On paper the matrix has two parts, and the money is in the second.
        const auto tables = all<book::Table>(build(sample(), QStringLiteral("matriks"), medium));
        REQUIRE(tables.size() == (medium == Medium::Paper ? 2 : 1));
        const book::Table table = tables.last();
        const auto amounts = totals(table);
        CHECK(std::accumulate(amounts.begin(), amounts.end(), 0LL) == planned);
        for (const Row& row : table.rows) {
            int width = 0;
            for (const Cell& cell : row.cells)
                width += cell.span;
            CHECK(width == table.columns.size());
        }
    }
    for (const book::Table& table : all<book::Table>(build(sample(), QStringLiteral("buku-2"))))
        for (const Row& row : table.rows) {
            int width = 0;
            for (const Cell& cell : row.cells)
                width += cell.span;
            INFO(table.caption.toStdString());
            CHECK(width == table.columns.size());
        }
}

TEST_CASE("Every field gives what the plan holds, and a wrong one is marked and reported")
{
    Plan plan = test::largePlan(3);
    const Material material(plan, {});
    CHECK(fillFields(material, QStringLiteral("{{kota}} {{periode}}: {{jumlah_program}} program, {{ total_pagu }}"))
        == QStringLiteral("Kota Uji 2025–2029: 3 program, Rp15.000.000"));
    CHECK(fillFields(material, QStringLiteral("{{pagu:2026}}")) == QStringLiteral("Rp3.000.000"));
    CHECK(fillFields(material, QStringLiteral("a {{pagu:1999}} b {{ngawur}} c {{"))
        == QStringLiteral("a [isian pagu:1999 tidak dikenal] b [isian ngawur tidak dikenal] c {{"));

    const auto problems = fieldProblems(plan, QStringLiteral("lihat {{tabel:opd}} dan {{ngawur}}\n\n{{tabel:opd}}"));
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].kind == FieldProblem::Kind::NotAlone);
    CHECK(problems[1].name == QStringLiteral("ngawur"));

    QSet<QString> names;
    for (const LiveField& field : liveFields(plan)) {
        INFO(field.name.toStdString());
        CHECK_FALSE(field.meaning.isEmpty());
        CHECK_FALSE(names.contains(field.name));
        names.insert(field.name);
        const QString written = QStringLiteral("{{") + field.name + QStringLiteral("}}");
        CHECK(fieldProblems(plan, written).isEmpty());
        Document document;
        Composer composer(document);
        composer.chapter(Heading::Kind::Chapter, QStringLiteral("Uji"));
        const qsizetype before = document.sections.last().blocks.size();
        writeProse(material, written, 1, composer);
        CHECK((document.sections.size() > 1 || document.sections.last().blocks.size() > before));
    }
}

TEST_CASE("Vision and mission may name each other without end, and values are never read as Markdown")
{
    Plan plan = test::largePlan(1);
    const Id<Masterplan> id = masterplanOf(plan).id;
    test::assign(plan, id, &Masterplan::city, QStringLiteral("Kota *Bintang* <b>|`{{kota}}"));
    test::assign(plan, id, &Masterplan::vision, QStringLiteral("Visi {{misi}} {{kota}}"));
    test::assign(plan, id, &Masterplan::mission, QStringLiteral("1. Satu {{visi}}\n2. Dua"));
    const Material material(plan, {});
    Document document;
    Composer composer(document);
    writeProse(material, QStringLiteral("Di {{kota}}\n\n{{visi}}\n\n{{misi}}"), 1, composer);
    const QString words = plainText(document.sections.first().blocks);
    CHECK(words.contains(QStringLiteral("Di Kota *Bintang* <b>|`{{kota}}")));
    CHECK(words.contains(QStringLiteral("[isian misi tidak dikenal]")));
    CHECK(all<ListBlock>(document).size() == 1);
}

TEST_CASE("A plan without programmes prints every document")
{
    Plan plan = test::largePlan(0);
    const Id<Book> book = addBook(plan, QStringLiteral("buku-9"), QStringLiteral("Kosong"));
    QString text;
    for (const LiveField& field : liveFields(plan))
        text += QStringLiteral("{{") + field.name + QStringLiteral("}}\n\n");
    addSection(plan, book, 0, 1, SectionKind::Body, QStringLiteral("Semua"), text);
    for (const DocumentInfo& info : documents(plan)) {
        INFO(info.id.toStdString());
        CHECK_FALSE(build(plan, info.id).sections.isEmpty());
    }
    CHECK(wordsOf(build(plan, QStringLiteral("buku-9"))).contains(QStringLiteral("Belum ada program")));
    CHECK(wordsOf(build(plan, QStringLiteral("matriks"))).contains(QStringLiteral("Belum ada program")));
    CHECK(wordsOf(build(plan, QStringLiteral("komitmen:01"))).contains(QStringLiteral("Belum ada program")));
}

TEST_CASE("Any framework prints: the six aspects of the draft regulation, with no code for them")
{
    test::Bench bench;
    QString other;
    for (const FrameworkChoice& choice : frameworks())
        if (choice.id != QStringLiteral("six-dimensions"))
            other = choice.id;
    auto made = createPlan(bench.path(), {QStringLiteral("Kota Uji"), QStringLiteral("00.01"), 2026, 2030, other});
    REQUIRE(made);
    const QString words = wordsOf(build((*made)->plan(), QStringLiteral("buku-2")));
    for (const Dimension* dimension : dimensionsOf((*made)->plan()))
        CHECK(words.contains(dimension->name));
}

TEST_CASE("A signed commitment prints what was sealed, an unsigned one what the plan says")
{
    Plan plan = test::largePlan(2);
    const Opd& opd = test::opd(plan, QStringLiteral("01"));
    const Program program = plan.all<Program>().front();
    test::assign(plan, opd.id, &Opd::address, QStringLiteral("Jalan Contoh 1"));
    CHECK(wordsOf(build(plan, QStringLiteral("komitmen:01"))).contains(QStringLiteral("Program 2")));
    CHECK(wordsOf(build(plan, QStringLiteral("komitmen:01"))).contains(QStringLiteral("Jalan Contoh 1")));
    CHECK_FALSE(wordsOf(build(plan, QStringLiteral("komitmen:02"))).contains(QStringLiteral("Jalan Contoh 1")));

    Commitment commitment;
    commitment.id = Id<Commitment>::make();
    commitment.opd = opd.id;
    test::put(plan, commitment);
    test::put(plan, CommitmentProgram {Id<CommitmentProgram>::make(), commitment.id, program.id});
    const auto change = drafted(plan, sign, commitment.id, QStringLiteral("Ambon"), QDate(2019, 10, 15)).prove();
    REQUIRE(change);
    REQUIRE(apply(*change, plan));
    const QString sealed = plan.get(commitment.id).seal;
    test::assign(plan, program.id, &Program::name, QStringLiteral("Nama baru"));
    test::assign(plan, plan.all<BudgetLine>().front().id, &BudgetLine::planned, Rupiah {987'000'000});

    const Document document = build(plan, QStringLiteral("komitmen:01"));
    const QString words = wordsOf(document);
    CHECK(words.contains(QStringLiteral("Program 1")));
    CHECK_FALSE(words.contains(QStringLiteral("Nama baru")));
    CHECK_FALSE(words.contains(QStringLiteral("Program 2")));
    CHECK_FALSE(QString(words).remove(digest(sealed)).contains(QStringLiteral("987"))); // a digest may hold any digits
    CHECK(words.contains(digest(sealed)));
    CHECK(all<SignatureBlock>(document).last().placeAndDate == QStringLiteral("Ambon, 15 Oktober 2019"));

    test::assign(plan, commitment.id, &Commitment::seal, QStringLiteral("{rusak"));
    CHECK(wordsOf(build(plan, QStringLiteral("komitmen:01"))).contains(QStringLiteral("tidak dapat dibaca")));
}

TEST_CASE("Every OPD has its sheet, and the joint one has a place for every head")
{
    const Document document = build(sample(), QStringLiteral("komitmen"));
    QSet<QString> sheets;
    for (const PageSection& section : document.sections)
        if (section.restartNumbering)
            sheets.insert(section.chapter);
    CHECK(size_t(sheets.size()) == sample().all<Opd>().size());
    const auto together = all<SignatureBlock>(build(sample(), QStringLiteral("komitmen-bersama")));
    // The secretary heads the secretariat too and signs once, below, beside the head of the region.
    REQUIRE(together.size() == 2);
    CHECK(size_t(together[0].signatures.size()) == sample().all<Opd>().size() - 1);
    CHECK(together[0].placeAndDate.isEmpty());
    CHECK(together[1].signatures.size() == 2);
    CHECK(together[1].placeAndDate.startsWith(QStringLiteral("Ambon")));
}

TEST_CASE("A sheet for signing has the same captions alone and among all, and money under a name on every line")
{
    const Document every = build(sample(), QStringLiteral("komitmen"));
    for (const Opd& opd : sample().all<Opd>()) {
        const Document alone = build(sample(), QStringLiteral("komitmen:") + opd.code);
        const auto labels = [](const Document& document, const QString& chapter) {
            QStringList found;
            for (const Caption& caption : captions(document, Contents::Of::Tables))
                if (document.sections[caption.section].chapter == chapter)
                    found.append(caption.label + u' ' + caption.text);
            return found;
        };
        const QString chapter = alone.sections.first().chapter;
        INFO(chapter.toStdString());
        CHECK(labels(alone, chapter) == labels(every, chapter));
    }
    for (const book::Table& table : all<book::Table>(every))
        if (table.caption.startsWith(QStringLiteral("Pagu dan sumber dana")))
            for (const Row& row : table.rows)
                CHECK_FALSE(row.cells.first().text.isEmpty());
}

TEST_CASE("An attendance list has a row for everyone, room for guests, and a list a day")
{
    Plan plan = test::largePlan(0);
    Bimtek bimtek;
    bimtek.id = Id<Bimtek>::make();
    bimtek.cycle = 2024;
    bimtek.number = 4;
    bimtek.startDate = QDate(2024, 12, 4);
    bimtek.endDate = QDate(2024, 12, 5);
    test::put(plan, bimtek);
    Bimtek old = bimtek;
    old.id = Id<Bimtek>::make();
    old.cycle = 2019;
    test::put(plan, old);
    const int guests = GENERATE(0, 3, 80);
    for (int i = 0; i < guests; ++i) {
        Attendance person;
        person.id = Id<Attendance>::make();
        person.bimtek = bimtek.id;
        person.position = i;
        person.person = QStringLiteral("Peserta ") + QString::number(i + 1);
        person.opd = test::opd(plan, QStringLiteral("02")).id;
        test::put(plan, person);
    }
    const Document document = build(plan, QStringLiteral("daftar-hadir:4"));
    CHECK(document.sections.size() == 2);
    const QList<book::Table> tables = all<book::Table>(document);
    const book::Table& list = tables[1];
    CHECK(list.rows.size() == std::max(25, guests + 5));
    CHECK(list.rowHeightMm >= 8);
    CHECK(list.rows[0].cells[4].text.startsWith(QStringLiteral("1.")));
    CHECK(list.rows[1].cells[5].text.startsWith(QStringLiteral("2.")));
    if (guests > 0)
        CHECK(list.rows[guests - 1].cells[2].text == QStringLiteral("Dinas Kesehatan"));
    CHECK(documentNamed(plan, QStringLiteral("daftar-hadir:2019-4"))->ref == documentOf(old.id));
}

TEST_CASE("An unknown document is refused with the ones there are")
{
    const Plan plan = test::largePlan(0);
    for (const char* id : {"", "buku-7", "komitmen:", "komitmen:99", "daftar-hadir:9", "../etc"}) {
        const auto document = documentNamed(plan, QString::fromLatin1(id));
        REQUIRE_FALSE(document);
        CHECK(document.error().problem == Problem::Usage);
        CHECK(document.error().message.contains(QStringLiteral("matriks")));
    }
}

TEST_CASE("Every document is found by its id and by what it is about, whatever things are called")
{
    Plan plan = test::largePlan(0);
    // Books that would like the names of others, OPDs with codes that no keyboard should allow, sessions that share a number.
    for (const char* code : {"matriks", "komitmen:01", "daftar-hadir:4", "buku 2"})
        addBook(plan, QString::fromUtf8(code), QString::fromUtf8(code));
    for (const QString& code :
        {QStringLiteral("a:b"), QStringLiteral("dinas air"), QStringLiteral("🌊🏝️"), QString(200, u'x'),
            QStringLiteral("01~2"), QStringLiteral("../etc"), QStringLiteral("4"), QStringLiteral(" "), QString()}) {
        Opd opd;
        opd.id = Id<Opd>::make();
        opd.code = code;
        opd.name = QStringLiteral("Dinas ") + code;
        test::put(plan, opd);
    }
    for (const int cycle : {2019, 2024, 2024}) {
        Bimtek bimtek;
        bimtek.id = Id<Bimtek>::make();
        bimtek.cycle = cycle;
        bimtek.number = 4;
        test::put(plan, bimtek);
    }
    const QList<DocumentInfo> all = documents(plan);
    const auto about = [&](DocumentKind kind) {
        return size_t(std::count_if(all.begin(), all.end(), [kind](const DocumentInfo& info) { return info.ref.kind == kind; }));
    };
    CHECK(about(DocumentKind::Book) == plan.all<Book>().size());
    CHECK(about(DocumentKind::Commitment) == plan.all<Opd>().size());
    CHECK(about(DocumentKind::Attendance) == plan.all<Bimtek>().size());
    CHECK(about(DocumentKind::Matrix) == 1);
    QSet<QString> ids;
    for (const DocumentInfo& info : all) {
        INFO(info.id.toStdString());
        CHECK_FALSE(info.formats.isEmpty());
        ids.insert(info.id);
        const auto named = documentNamed(plan, info.id);
        REQUIRE(named);
        CHECK(named->ref == info.ref);
        const auto known = documentInfo(plan, info.ref);
        REQUIRE(known);
        CHECK(known->id == info.id);
        CHECK(buildDocument(plan, info.ref));
    }
    CHECK(ids.size() == all.size());
    CHECK(documentNamed(plan, QStringLiteral("matriks"))->ref == DocumentRef {DocumentKind::Matrix});
    CHECK(documentNamed(plan, QStringLiteral("komitmen:01"))->ref == documentOf(test::opd(plan, QStringLiteral("01")).id));
    CHECK(documentNamed(plan, QStringLiteral("komitmen:a:b"))->ref == documentOf(test::opd(plan, QStringLiteral("a:b")).id));
    for (const Opd& opd : plan.all<Opd>())
        CHECK(documentInfo(plan, documentOf(opd.id))->id == QStringLiteral("komitmen:") + opd.code);

    CHECK_FALSE(documentInfo(plan, documentOf(Id<Opd>::make())));
    const auto gone = buildDocument(plan, documentOf(Id<Bimtek>::make()));
    REQUIRE_FALSE(gone);
    CHECK(gone.error().problem == Problem::NotFound);
}

TEST_CASE("Building a matrix of ten times the programmes costs about ten times, not a hundred")
{
    const Plan small = test::largePlan(1'000);
    const Plan large = test::largePlan(10'000);
    const auto cost = [](const Plan& plan) {
        std::clock_t best = std::numeric_limits<std::clock_t>::max();
        for (int i = 0; i < 3; ++i) {
            const std::clock_t start = std::clock(); // our own work, whatever else the machine does
            CHECK(all<book::Table>(build(plan, QStringLiteral("matriks"))).first().rows.size()
                > qsizetype(plan.all<Program>().size()));
            best = std::min(best, std::clock() - start);
        }
        return double(std::max<std::clock_t>(best, 1));
    };
    CHECK(cost(large) < 40 * cost(small));
}
