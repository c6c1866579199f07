#include "core/domain/commitment.h"
#include "core/domain/entities.h"
#include "core/domain/seal.h"
#include "core/model/change_text.h"
#include "core/review/rules.h"
#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/pages/history/history_model.h"
#include "ui/pages/opd/opd_page.h"
#include "ui/pages/opd/opd_removal.h"
#include "ui/shell/message_bar.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/entity_form.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/small_parts.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>

using namespace pela;

namespace {

/// Answers the next dialog of that name once it is shown.
template <class Answer> void whenAsked(const char* dialogName, Answer answer)
{
    auto* timer = new QTimer(qApp);
    timer->setInterval(10);
    QObject::connect(timer, &QTimer::timeout, timer, [=] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!dialog || dialog->objectName() != QLatin1String(dialogName))
            return;
        timer->stop();
        timer->deleteLater();
        answer(dialog);
    });
    timer->start();
}

void press(QDialog* dialog, const char* button)
{
    QTest::mouseClick(dialog->findChild<QPushButton*>(QString::fromLatin1(button)), Qt::LeftButton);
}

} // namespace

TEST_CASE("The overview counts what the plan holds and lists what a check finds")
{
    test::Window with;
    with.openSample();
    with.window->showPage(QStringLiteral("home"));
    auto* list = with.window->currentPage()->findChild<FindingList*>();
    REQUIRE(list);
    const auto found = check(with.plan());
    CHECK(test::Window::waitFor([&] { return list->model()->rowCount() == found.size(); }));
    CHECK(test::Window::waitFor([&] {
        const auto tiles = with.window->currentPage()->findChildren<StatTile*>();
        return std::any_of(tiles.begin(), tiles.end(), [&](const StatTile* tile) {
            return tile->accessibleName().contains(QString::number(with.plan().all<Program>().size()));
        });
    }));
    // The page of commitments counts OPDs too.
    bool commitments = false;
    for (const StatTile* tile : with.window->currentPage()->findChildren<StatTile*>())
        commitments |= tile->accessibleName().contains(QStringLiteral("of %1").arg(with.plan().all<Opd>().size()));
    CHECK(commitments);
    for (auto* chart : with.window->currentPage()->findChildren<ChartCard*>()) {
        CHECK_FALSE(chart->showsTable());
        QTest::keyClick(chart, Qt::Key_T);
        CHECK(chart->showsTable());
    }
}

TEST_CASE("The charts of the overview name every bar whole in a small window, and take no more width for many years")
{
    test::Window with;
    with.openSample();
    with.window->resize(1280, 720);
    with.window->showPage(QStringLiteral("home"));
    const int bars = 5 + int(dimensionsOf(with.plan()).size());
    const auto amounts = [&with] {
        int shown = 0;
        for (auto* chart : with.window->currentPage()->findChildren<ChartCard*>())
            for (const QLabel* label : chart->findChildren<QLabel*>())
                shown += label->text().contains(QStringLiteral("Rp")) ? 1 : 0;
        return shown;
    };
    REQUIRE(test::Window::waitFor([&] { return amounts() == bars; }));
    test::Window::settle();
    CHECK(with.window->size() == QSize(1280, 720));
    int named = 0;
    for (auto* chart : with.window->currentPage()->findChildren<ChartCard*>())
        for (const QLabel* label : chart->findChildren<QLabel*>())
            if (label->text().contains(QStringLiteral("Rp"))) {
                ++named;
                CHECK(label->width() >= label->sizeHint().width());
                CHECK(label->height() >= label->sizeHint().height());
                CHECK_FALSE(label->text().contains(QChar(0x2026)));
            }
    CHECK(named == bars);

    REQUIRE(
        with.window->commit(change(QStringLiteral("Periode")).set(masterplanOf(with.plan()).id, &Masterplan::periodEnd, 2044)));
    const auto* perYear = with.window->currentPage()->findChild<ChartCard*>();
    REQUIRE(test::Window::waitFor([perYear] { return perYear->findChildren<QLabel*>().size() > 20; }));
    CHECK(with.window->minimumSizeHint().width() <= 1280);
}

TEST_CASE("What is missing leads to its place, and shrinks when it is mended")
{
    test::Window with;
    with.openSample();
    const Id<Opd> id = with.plan().all<Opd>().front().id;
    REQUIRE(with.window->commit(change(QStringLiteral("Kosongkan")).set(id, &Opd::headTitle, QString())));
    with.window->showPage(QStringLiteral("home"));
    auto* list = with.window->currentPage()->findChild<FindingList*>();
    const auto found = check(with.plan());
    REQUIRE(test::Window::waitFor([&] { return list->model()->rowCount() == found.size(); }));
    const int before = list->model()->rowCount();
    const auto mine = std::find_if(found.begin(), found.end(),
        [&](const Finding& each) { return each.rule == QLatin1String("opd.head") && each.id == id.uuid(); });
    REQUIRE(mine != found.end());
    list->setCurrentIndex(list->model()->index(int(mine - found.begin()), 0));
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(with.window->currentPageId() == QStringLiteral("opd"));
    auto* form = with.window->currentPage()->findChild<EntityForm*>();
    REQUIRE(form);
    CHECK(form->row() == id.uuid());

    REQUIRE(with.window->commit(change(QStringLiteral("Isi")).set(id, &Opd::headTitle, QStringLiteral("Kepala Dinas"))));
    with.window->showPage(QStringLiteral("home"));
    CHECK(test::Window::waitFor([&] { return list->model()->rowCount() == before - 1; }));
}

TEST_CASE("An OPD in use is not removed by accident: it stays, or everything moves to another")
{
    test::Window with;
    with.openSample();
    with.window->showPage(QStringLiteral("opd"));
    auto* page = qobject_cast<OpdPage*>(with.window->currentPage());
    REQUIRE(page);
    const Program& program = with.plan().all<Program>().front();
    const Id<Program> programId = program.id;
    const Id<Opd> going = program.leadOpd;
    // Its sheet is signed: the plan keeps both, and says why.
    const Commitment* sheet = commitmentOf(with.plan(), going);
    REQUIRE(sheet);
    REQUIRE(sheet->stage == CommitmentStage::Signed);
    const QByteArray before = with.plan().canonicalDump();
    page->askRemove(going);
    CHECK(with.plan().canonicalDump() == before);
    CHECK(with.window->messages().sentence().contains(with.plan().titleOf(Opd::describe(), going.uuid())));
    REQUIRE(with.window->commit(drafted(with.plan(), reopenForSigning, sheet->id)));

    const OpdUses uses = usesOf(with.plan(), going);
    REQUIRE(uses.leads.contains(program.name.simplified()));
    const auto opds = with.plan().all<Opd>().size();
    const QString goingName = with.plan().titleOf(Opd::describe(), going.uuid());

    whenAsked("removeOpd", [](QDialog* dialog) {
        CHECK_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("yes"))->isEnabled());
        const auto labels = dialog->findChildren<QLabel*>();
        CHECK(std::any_of(labels.begin(), labels.end(),
            [](const QLabel* label) { return label->text().contains(QStringLiteral("commitment sheet")); }));
        press(dialog, "no");
    });
    page->askRemove(going);
    CHECK(with.plan().all<Opd>().size() == opds);

    Id<Opd> heir;
    whenAsked("removeOpd", [&heir](QDialog* dialog) {
        auto* heirs = dialog->findChild<QComboBox*>(QStringLiteral("heir"));
        heirs->setCurrentIndex(1);
        heir = Id<Opd>(heirs->currentData().toUuid());
        press(dialog, "yes");
    });
    page->askRemove(going);
    CHECK(with.plan().find(going) == nullptr);
    REQUIRE(with.plan().find(heir));
    CHECK(with.plan().get(programId).leadOpd == heir);

    // The history calls what went by its name, also where another row referred to it.
    HistoryModel history(with.file());
    history.reload();
    const Deed* removal = history.entryAt(history.index(1));
    REQUIRE(removal);
    QStringList said;
    const ChangeSet removed = *history.changesOf(*removal);
    for (const RowChange& row : removed.rows())
        said.append(rowName(with.plan(), history.goneNames(), row) + u' ' + rowSummary(with.plan(), history.goneNames(), row));
    const QString story = said.join(u'\n');
    INFO(story.toStdString());
    CHECK(story.contains(goingName + QStringLiteral(" → ")));
    CHECK_FALSE(story.contains(QStringLiteral("a row that is gone")));
    CHECK_FALSE(story.contains(QStringLiteral("nothing → ") + with.plan().titleOf(Opd::describe(), heir.uuid())));

    REQUIRE(with.file().undo());
    CHECK(with.plan().get(programId).leadOpd == going);
    CHECK(with.plan().all<Opd>().size() == opds);
}

TEST_CASE("An OPD nothing needs goes after one question, and undo brings it back")
{
    test::Window with;
    with.openSample();
    Opd opd;
    opd.id = Id<Opd>::make();
    opd.code = QStringLiteral("BARU");
    opd.name = QStringLiteral("Dinas Contoh");
    REQUIRE(with.window->commit(change(QStringLiteral("Tambah")).insert(opd)));
    with.window->showPage(QStringLiteral("opd"));
    auto* page = qobject_cast<OpdPage*>(with.window->currentPage());
    REQUIRE(page);
    whenAsked("decision", [](QDialog* dialog) { press(dialog, "yes"); });
    page->askRemove(opd.id);
    CHECK(with.plan().find(opd.id) == nullptr);
    REQUIRE(with.file().undo());
    CHECK(with.plan().find(opd.id) != nullptr);
}

TEST_CASE("The history shows the newest deed first, with what changed from what to what")
{
    test::Window with;
    with.openSample();
    const Id<Opd> id = with.plan().all<Opd>().front().id;
    REQUIRE(with.window->commit(
        change(QStringLiteral("Ubah pangkat")).set(id, &Opd::headRank, QStringLiteral("Pembina Utama Muda"))));
    with.window->showPage(QStringLiteral("history"));
    auto* list = with.window->currentPage()->findChild<QListView*>();
    REQUIRE(list);
    const auto* model = qobject_cast<HistoryModel*>(list->model());
    REQUIRE(model);
    REQUIRE(model->rowCount() >= 2);
    CHECK(model->entryAt(model->index(0)) == nullptr);
    const JournalEntry* newest = model->entryAt(model->index(1));
    REQUIRE(newest);
    CHECK(newest->label == QStringLiteral("Ubah pangkat"));
    CHECK(list->currentIndex().row() == 1);
    auto* tree = with.window->currentPage()->findChild<QTreeWidget*>();
    REQUIRE(tree->topLevelItemCount() == 1);
    REQUIRE(tree->topLevelItem(0)->childCount() == 1);
    CHECK(tree->topLevelItem(0)->child(0)->text(2) == QStringLiteral("Pembina Utama Muda"));
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(with.window->currentPageId() == QStringLiteral("opd"));

    with.window->commands().action(QStringLiteral("edit.undo"))->trigger();
    with.window->showPage(QStringLiteral("history"));
    CHECK(model->index(1).data().toString().contains(QStringLiteral("Ubah pangkat")));
    CHECK(model->entryAt(model->index(1))->kind == JournalKind::Undo);
}

TEST_CASE("Going back to something undone says so, in the question and in the history")
{
    test::Window with;
    with.openSample();
    const Id<Opd> id = with.plan().all<Opd>().front().id;
    REQUIRE(with.window->commit(change(QStringLiteral("Ubah pangkat")).set(id, &Opd::headRank, QStringLiteral("Pembina"))));
    REQUIRE(with.file().undo());
    const JournalEntry undone = with.file().journal(1)->first();
    REQUIRE(with.window->commit(change(QStringLiteral("Ubah nama")).set(id, &Opd::shortName, QStringLiteral("Lain"))));
    with.window->showPage(QStringLiteral("history"));
    auto* list = with.window->currentPage()->findChild<QListView*>();
    const auto* model = qobject_cast<HistoryModel*>(list->model());
    list->setCurrentIndex(model->indexOf(undone.seq));
    QString asked;
    whenAsked("decision", [&asked](QDialog* dialog) {
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            asked += label->text();
        press(dialog, "yes");
    });
    with.window->commands().action(QStringLiteral("history.revert"))->trigger();
    CHECK(undone.deed() != undone.label);
    CHECK(asked.contains(undone.deed()));
    CHECK(with.file().journal(1)->first().label.endsWith(undone.deed()));
    CHECK(with.plan().get(id).headRank != QStringLiteral("Pembina"));
}

TEST_CASE("Undo up to here asks first, and is one change that can itself be undone")
{
    test::Window with;
    with.openSample();
    const Id<Opd> id = with.plan().all<Opd>().front().id;
    const QString first = with.plan().get(id).shortName;
    const qint64 here = with.file().journal(1)->first().seq;
    for (const QString& name : {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")})
        REQUIRE(with.window->commit(change(QStringLiteral("Ubah")).set(id, &Opd::shortName, name)));
    with.window->showPage(QStringLiteral("history"));
    auto* list = with.window->currentPage()->findChild<QListView*>();
    const auto* model = qobject_cast<HistoryModel*>(list->model());
    list->setCurrentIndex(model->indexOf(here));
    QAction* revert = with.window->commands().action(QStringLiteral("history.revert"));
    REQUIRE(revert->isEnabled());
    whenAsked("decision", [](QDialog* dialog) { press(dialog, "no"); });
    revert->trigger();
    CHECK(with.plan().get(id).shortName == QStringLiteral("C"));
    whenAsked("decision", [](QDialog* dialog) { press(dialog, "yes"); });
    revert->trigger();
    CHECK(with.plan().get(id).shortName == first);
    REQUIRE(with.file().undo());
    CHECK(with.plan().get(id).shortName == QStringLiteral("C"));
    CHECK(with.file().verify()->problems.isEmpty());
}

TEST_CASE("The filter of the history leaves what matches and takes nothing away for good")
{
    test::Window with;
    with.bench.make();
    const Id<Opd> id = test::opd(with.bench.file().plan(), QStringLiteral("01")).id;
    for (int i = 0; i < 450; ++i)
        REQUIRE(with.bench.file().commit(change(QStringLiteral("Ubah %1").arg(i)).set(id, &Opd::shortName, QString::number(i))));
    HistoryModel model(with.bench.file());
    model.reload();
    while (model.canFetchMore({}))
        model.fetchMore({});
    int entries = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        entries += model.entryAt(model.index(row)) ? 1 : 0;
    CHECK(entries == 451);
    model.setFilter(QStringLiteral("Ubah 44"));
    entries = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        entries += model.entryAt(model.index(row)) ? 1 : 0;
    CHECK(entries == 11);
    model.setFilter({});
    CHECK(model.rowCount() >= 452);
}
