// What goes on beside the window, and what its pages are told of a change.
#include "core/publish/publish.h"
#include "tests/support/busy_meter.h"
#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/pages/book/book_page.h"
#include "ui/pages/publishing.h"
#include "ui/paper/pdf_publisher.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/work_strip.h"
#include "ui/widgets/entity_form.h"

#include <QAction>
#include <QDir>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace pela;

namespace {

/// A page that writes down what it is told.
class Witness : public Page {
public:
    using Page::Page;

    void refresh(const ChangeSet& change) override
    {
        refreshed.append(change);
        if (onRefresh)
            onRefresh();
    }
    void reload() override { ++reloads; }
    Result<> write(const ChangeSet& change) { return workspace().commit(change); }

    QList<ChangeSet> refreshed;
    int reloads = 0;
    std::function<void()> onRefresh;
};

Page* makeWitness(Workspace& workspace)
{
    return new Witness(workspace);
}

PageList witnesses()
{
    static const std::vector<PageEntry> list {
        {"opd", "", "OPD", "", "agency", kinds<Opd>(), kinds<Opd>(), &makeWitness},
        {"program", "", "Programmes", "", "programme", kinds<Program>(), kinds<Program, Opd>(), &makeWitness},
        {"history", "", "History", "", "history", {}, everything(), &makeWitness},
        {"note", "", "Note", "", "info", {}, {}, &makeWitness},
    };
    return list;
}

struct Witnesses : test::Window {
    Witnesses() : Window(witnesses())
    {
        openSample();
        opd = plan().all<Opd>().front().id;
        for (const PageEntry& entry : witnesses())
            show(entry.id);
        show("program");
    }
    void show(const char* id) { window->showPage(QString::fromLatin1(id)); }
    Witness& page(const char* id)
    {
        return *dynamic_cast<Witness*>(window->findChild<Page*>(QStringLiteral("page-") + QLatin1String(id)));
    }
    /// How often each page has been told since this was asked last.
    QList<qsizetype> told()
    {
        QList<qsizetype> counts;
        for (const PageEntry& entry : witnesses())
            counts.append(std::exchange(page(entry.id).refreshed, {}).size());
        return counts;
    }
    void rename(const QString& name) { REQUIRE(window->commit(change(name).set(opd, &Opd::headRank, name))); }

    Id<Opd> opd;
};

/// Changes every text of every row of an entity.
ChangeSet otherWords(const Plan& plan, const EntityInfo& entity)
{
    ChangeSet words(QStringLiteral("Kata lain"));
    const Table& table = plan.table(entity);
    for (size_t place = 0; place < std::min<size_t>(table.size(), 60); ++place)
        for (int field = 0; field < int(entity.fields.size()); ++field)
            if (entity.fields[size_t(field)].type == FieldType::Text && entity.fields[size_t(field)].choices.empty())
                words.set(entity, table.idAt(place), field,
                    QString(entity.fields[size_t(field)].get(table.at(place)).toString() + QStringLiteral(" xyz")));
    return words;
}

/// Takes rows of a kind away, and what belongs to them; empty where the plan needs them.
ChangeSet fewerRows(const Plan& plan, const EntityInfo& entity)
{
    Draft fewer(plan, QStringLiteral("Lebih sedikit"));
    const Table& table = plan.table(entity);
    for (size_t place = 0; place < std::min<size_t>(table.size(), 60); ++place)
        fewer.remove(entity, table.idAt(place));
    return fewer.prove() ? fewer.change() : ChangeSet();
}

} // namespace

TEST_CASE("A change is told to the pages that read what it touches: at once in sight, else when shown next, as one")
{
    Witnesses with;
    CHECK(with.told() == QList<qsizetype> {0, 0, 0, 0});
    CHECK(with.page("opd").reloads == 1);

    with.rename(QStringLiteral("Pembina"));
    CHECK(with.told() == QList<qsizetype> {0, 1, 0, 0}); // only that one is in sight
    with.rename(QStringLiteral("Penata"));
    REQUIRE(with.window->commit(
        change(QStringLiteral("Kota")).set(masterplanOf(with.plan()).id, &Masterplan::city, QStringLiteral("K"))));
    CHECK(with.told() == QList<qsizetype> {0, 1, 0, 0});

    with.show("opd");
    REQUIRE(with.page("opd").refreshed.size() == 1);
    const ChangeSet missed = with.page("opd").refreshed.first();
    REQUIRE(missed.rows().size() == 1);
    CHECK(missed.rows().first().id == with.opd.uuid());
    CHECK(missed.rows().first().fields.first().after.toString() == QLatin1String("Penata"));
    CHECK(with.told() == QList<qsizetype> {1, 0, 0, 0});
    with.show("history");
    CHECK(with.told() == QList<qsizetype> {0, 0, 1, 0});
    with.show("note");
    with.show("opd");
    with.show("history");
    CHECK(with.told() == QList<qsizetype> {0, 0, 0, 0});

    // What came and went again leaves nothing to show, but the history has two entries more.
    with.rename(QStringLiteral("Lain"));
    with.told();
    with.show("note");
    with.rename(QStringLiteral("Lagi"));
    REQUIRE(with.file().undo());
    with.show("history");
    CHECK(with.told() == QList<qsizetype> {0, 0, 1, 0});
    for (const PageEntry& entry : witnesses())
        CHECK(with.page(entry.id).reloads == 1);
}

TEST_CASE("Another program's change reloads the page in sight, and the others when they are shown next")
{
    Witnesses with;
    const QString path = with.file().path();
    emit with.file().reloaded();
    CHECK(with.page("program").reloads == 2);
    CHECK(with.page("opd").reloads == 1);
    with.show("opd");
    CHECK(with.page("opd").reloads == 2);
    CHECK(with.told() == QList<qsizetype> {0, 0, 0, 0});
}

TEST_CASE("Whoever is told of a change cannot write at that moment, and is told so")
{
    Witnesses with;
    const ChangeSet other = change(QStringLiteral("Dari dalam")).set(with.opd, &Opd::address, QStringLiteral("Jalan"));
    std::optional<Error> refused;
    with.page("program").onRefresh = [&] {
        CHECK(with.file().isTelling());
        if (const Result<> done = with.page("program").write(other); !done)
            refused = done.error();
    };
    const auto entries = with.file().journal()->size();
    with.rename(QStringLiteral("Pembina"));
    REQUIRE(refused);
    CHECK(refused->problem == Problem::Refused);
    CHECK_FALSE(refused->message.isEmpty());
    CHECK(with.file().journal()->size() == entries + 1);
    CHECK_FALSE(with.file().isTelling());
    with.page("program").onRefresh = {};
    CHECK(with.page("program").write(other));
}

TEST_CASE("What is being typed when a change takes the cursor away is written after it")
{
    Witnesses with;
    EntityForm form(with.file(), Opd::describe());
    form.setRow(with.opd.uuid());
    auto* head = form.findChild<QLineEdit*>(QStringLiteral("head_name"));
    REQUIRE(head);
    QTest::keyClicks(head, QStringLiteral("Sementara"));
    const Id<Opd> another = with.plan().all<Opd>().back().id;
    with.page("program").onRefresh = [&] { form.setRow(another.uuid()); };
    with.rename(QStringLiteral("Pembina"));
    with.page("program").onRefresh = {};
    CHECK(test::Window::waitFor([&] { return with.plan().get(with.opd).headName.contains(QLatin1String("Sementara")); }));
    CHECK_FALSE(with.plan().get(another).headName.contains(QLatin1String("Sementara")));
}

TEST_CASE("Of what a page does not say it reads, nothing is to be seen there")
{
    test::Window with;
    with.openSample();
    for (const PageEntry& entry : pageList()) {
        INFO(entry.id);
        EntityList others;
        for (const EntityInfo* entity : entities())
            if (std::find(entry.reads.begin(), entry.reads.end(), entity) == entry.reads.end())
                others.push_back(entity);
        if (others.empty())
            continue;
        with.window->showPage(QString::fromLatin1(entry.id));
        Page* page = with.window->currentPage();
        const auto seen = [&] {
            page->reload();
            test::Window::settle();
            return page->grab().toImage();
        };
        (void)seen();
        const QImage before = seen();
        int changed = 0;
        for (const EntityInfo* entity : others) {
            INFO(entity->name);
            for (const ChangeSet& other : {otherWords(with.plan(), *entity), fewerRows(with.plan(), *entity)}) {
                const bool isRead = std::any_of(other.rows().begin(), other.rows().end(), [&](const RowChange& row) {
                    return std::find(entry.reads.begin(), entry.reads.end(), row.entity) != entry.reads.end();
                });
                if (other.isEmpty() || isRead || !with.window->commit(other))
                    continue;
                ++changed;
                CHECK(seen() == before);
                REQUIRE(with.file().undo());
            }
        }
        CHECK(changed > 5);
    }
}

namespace {

/// The page of books on a plan with many programmes, and a folder to write to.
struct LongBooks : test::Window {
    explicit LongBooks(int programmes) : folder(bench.path(QStringLiteral("out")))
    {
        publish::addFormat({QStringLiteral("pdf"), book::Medium::Paper,
            [](const book::Document& document, const QString& path, const Task& task) {
                return publishPdf(document, path, task);
            }});
        openSample();
        ChangeSet many(QStringLiteral("Banyak"));
        for (int i = 0; i < programmes; ++i) {
            Program more = plan().all<Program>().front();
            more.id = {};
            more.code = QStringLiteral("x%1").arg(i);
            many.insert(more);
        }
        REQUIRE(window->commit(many));
        window->showPage(QStringLiteral("book"));
        page = qobject_cast<BookPage*>(window->currentPage());
        REQUIRE(page);
        REQUIRE(folder.mkpath(QStringLiteral(".")));
    }
    void writeMatrix()
    {
        page->publishing().write({book::DocumentKind::Matrix, {}}, folder.filePath(QStringLiteral("matriks.pdf")));
    }
    QStringList written() const { return folder.entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot); }

    QDir folder;
    BookPage* page = nullptr;
};

} // namespace

TEST_CASE("Closing while a large book is written waits for nothing and leaves no half file")
{
    for (const bool wholeWindow : {false, true}) {
        LongBooks with(800);
        with.writeMatrix();
        test::Window::settle();
        if (wholeWindow)
            with.window->close();
        else
            with.window->closeFile();
        CHECK_FALSE(with.window->background().isIdle());
        if (!wholeWindow)
            CHECK_FALSE(with.window->messages().sentence().isEmpty());
        with.window.reset();
        CHECK(with.written().isEmpty());
    }
}

TEST_CASE("A long export shows how far it is, and stops when it is told to")
{
    LongBooks with(3000);
    QSignalSpy finished(&with.page->publishing(), &Publishing::finished);
    with.writeMatrix();
    auto* strip = with.window->findChild<WorkStrip*>();
    REQUIRE(strip);
    CHECK_FALSE(strip->isVisible()); // what is over at once is not shown
    auto* bar = strip->findChild<QProgressBar*>();
    REQUIRE(bar);
    REQUIRE(test::Window::waitFor([&] { return strip->isVisible() && bar->value() > 0; }));
    CHECK(bar->value() < 100);
    CHECK(bar->accessibleName().contains(QStringLiteral("matriks.pdf")));
    strip->stopButton().click();
    CHECK_FALSE(strip->stopButton().isEnabled());
    REQUIRE(test::Window::waitFor([&] { return finished.size() == 1; }));
    CHECK_FALSE(finished.first().last().toBool());
    CHECK(with.page->publishing().running() == 0);
    CHECK_FALSE(with.window->messages().sentence().isEmpty());
    CHECK_FALSE(with.window->messages().showsError());
    REQUIRE(test::Window::waitFor([&] { return with.window->background().isIdle(); }));
    CHECK_FALSE(with.window->findChild<WorkStrip*>());
    CHECK(with.written().isEmpty());
    // The next one goes through, and its strip goes with it.
    const QString list = with.folder.filePath(QStringLiteral("komitmen.pdf"));
    with.page->publishing().write({book::DocumentKind::AllCommitments, {}}, list);
    REQUIRE(test::Window::waitFor([&] { return finished.size() == 2 && !with.window->findChild<WorkStrip*>(); }));
    CHECK(QFileInfo::exists(list));
}

TEST_CASE("A copy is saved beside the window, and the window says where it is")
{
    test::Window with;
    with.openSample();
    const QString path = with.bench.path(QStringLiteral("salinan.pela"));
    with.window->saveCopy(path);
    REQUIRE(test::Window::waitFor([&] {
        return with.window->messages().sentence().contains(QLatin1String("salinan.pela")) && with.window->background().isIdle();
    }));
    auto copy = PlanFile::open(path, OpenMode::Read);
    REQUIRE(copy);
    CHECK(copy->file->plan().canonicalDump() == with.plan().canonicalDump());
    with.window->saveCopy(with.bench.path(QStringLiteral("tiada/salinan.pela")));
    REQUIRE(test::Window::waitFor([&] { return with.window->background().isIdle(); }));
    CHECK_FALSE(QFileInfo::exists(with.bench.path(QStringLiteral("tiada"))));
}
