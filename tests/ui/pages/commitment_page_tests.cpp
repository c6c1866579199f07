#include "core/domain/commitment.h"
#include "core/domain/seal.h"
#include "core/review/rules.h"
#include "core/store/schema.h"
#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/pages/commitment/commitment_detail.h"
#include "ui/pages/commitment/commitment_page.h"
#include "ui/pages/commitment/sign_dialog.h"
#include "ui/shell/message_bar.h"
#include "ui/widgets/check_list.h"
#include "ui/widgets/entity_form.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTimer>

using namespace pela;

namespace {

struct OnCommitments : test::Window {
    CommitmentPage* page = nullptr;

    OnCommitments()
    {
        openSample();
        show();
    }
    void show()
    {
        window->showPage(QStringLiteral("commitment"));
        page = qobject_cast<CommitmentPage*>(window->currentPage());
        REQUIRE(page);
        settle();
    }
    const CommitmentRow& row(Id<Opd> opd) { return page->model().row(page->model().placeOf(opd)); }
    void choose(Id<Opd> opd)
    {
        for (int i = 0; i < page->table().model()->rowCount(); ++i)
            if (page->table().model()->index(i, 0).data().toString() == row(opd).name) {
                page->table().selectRow(i);
                return;
            }
        FAIL("the OPD is not in the table");
    }
    /// An OPD without a sheet that leads programmes with a target that is a number.
    Id<Opd> unprepared()
    {
        for (const Opd* opd : plan().sorted(&Opd::code))
            if (!commitmentOf(plan(), opd->id) && !plan().of(&Program::leadOpd, opd->id).empty())
                return opd->id;
        // Every leading OPD has one in the sample: take a draft back.
        for (const Commitment& sheet : plan().all<Commitment>())
            if (sheet.stage != CommitmentStage::Signed && !plan().of(&Program::leadOpd, sheet.opd).empty()) {
                const Id<Opd> opd = sheet.opd;
                REQUIRE(window->commit(change(QStringLiteral("Batal")).remove(sheet.id)));
                return opd;
            }
        FAIL("no OPD to prepare");
        return {};
    }
    Id<Target> targetOf(Id<Opd> opd)
    {
        for (const Program* program : promisable(plan(), opd))
            for (const Indicator* indicator : plan().of(&Indicator::program, program->id))
                for (const Target* target : plan().of(&Target::indicator, indicator->id))
                    if (!target->target.isEmpty())
                        return target->id;
        FAIL("no target");
        return {};
    }
    QString onDisk(const QString& name, const QByteArray& bytes)
    {
        const QString path = bench.path(name);
        QFile made(path);
        REQUIRE(made.open(QIODevice::WriteOnly));
        REQUIRE(made.write(bytes) == bytes.size());
        return path;
    }
};

const QByteArray pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

} // namespace

TEST_CASE("All OPDs are listed with their stage, and one step prepares all as one change")
{
    OnCommitments with;
    CHECK(with.page->table().model()->rowCount() == int(with.plan().all<Opd>().size()));
    with.unprepared();
    const QByteArray before = with.plan().canonicalDump();
    const int entries = int(with.file().deeds()->size());
    with.page->prepareAll();
    CHECK(int(with.file().deeds()->size()) == entries + 1);
    CHECK(with.plan().all<Commitment>().size() == with.plan().all<Opd>().size());
    for (const CommitmentRow& row : with.page->model().rows())
        CHECK(row.stage >= 0);
    int isSigned = 0;
    for (const Commitment& sheet : with.plan().all<Commitment>())
        isSigned += sheet.stage == CommitmentStage::Signed;
    CHECK(with.page->summaryText().startsWith(
        CommitmentPage::tr("%1 of %2 signed").arg(isSigned).arg(with.plan().all<Opd>().size())));
    REQUIRE(with.file().undo());
    CHECK(with.plan().canonicalDump() == before);
}

TEST_CASE("A commitment goes from draft to signed; what changes afterwards is shown and signed again")
{
    OnCommitments with;
    const Id<Opd> opd = with.unprepared();
    with.choose(opd);
    CommitmentDetail& detail = with.page->detail();
    REQUIRE(detail.opd() == opd);
    QTest::mouseClick(detail.findChild<QPushButton*>(QStringLiteral("prepare")), Qt::LeftButton);
    REQUIRE(detail.commitment());
    const Id<Commitment> sheet = detail.commitment()->id;
    QTest::mouseClick(detail.findChild<QPushButton*>(QStringLiteral("ready")), Qt::LeftButton);
    CHECK(with.plan().get(sheet).stage == CommitmentStage::Ready);

    QTimer::singleShot(50, qApp, [] {
        auto* dialog = qobject_cast<SignDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        dialog->findChild<QLineEdit*>(QStringLiteral("place"))->setText(QStringLiteral("Ambon"));
        dialog->findChild<QLineEdit*>(QStringLiteral("date"))->setText(QStringLiteral("15/10/2019"));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("yes")), Qt::LeftButton);
    });
    QTest::mouseClick(detail.findChild<QPushButton*>(QStringLiteral("sign")), Qt::LeftButton);
    REQUIRE(with.plan().get(sheet).stage == CommitmentStage::Signed);
    CHECK(with.plan().get(sheet).date == QDate(2019, 10, 15));
    CHECK(with.row(opd).changes == 0);
    CHECK_FALSE(detail.form().isVisible());
    CHECK(detail.findChild<QLabel*>(QStringLiteral("signedBy"))->text().contains(QLatin1String("15 Oktober 2019")));

    // The boxes of a signed sheet do not answer any more.
    QListView& programs = detail.programs().view();
    REQUIRE(programs.model()->rowCount() > 0);
    programs.setCurrentIndex(programs.model()->index(0, 0));
    QTest::keyClick(&programs, Qt::Key_Space);
    CHECK(drift(with.plan(), with.plan().get(sheet)).isEmpty());

    const Id<Target> target = with.targetOf(opd);
    REQUIRE(with.window->commit(change(QStringLiteral("Ubah target")).set(target, &Target::target, Measure(987654))));
    CHECK(with.row(opd).changes == 1);
    auto* changes = detail.findChild<QLabel*>(QStringLiteral("drift"));
    CHECK(changes->isVisible());
    CHECK(changes->text().contains(QLatin1String("987.654")));
    test::Window::settle();
    CHECK(with.window->minimumSizeHint().width() <= 1366); // the words above the table grew longer
    CHECK(with.window->width() == 1366);
    const auto found = check(with.plan());
    CHECK(std::any_of(found.begin(), found.end(), [&](const Finding& finding) {
        return finding.rule == QLatin1String("commitment.changed") && finding.id == sheet.uuid()
            && finding.message.contains(QLatin1String("987.654"));
    }));

    // A programme the OPD got since stands beside what it promised, in the table as in the pane.
    Program later = *promisable(with.plan(), opd).front();
    later.id = Id<Program>::make();
    later.code = QStringLiteral("9.9.99");
    later.name = QStringLiteral("Sesudah tanda tangan");
    REQUIRE(with.window->commit(change(QStringLiteral("Tambah")).insert(later)));
    CHECK(with.row(opd).promised + 1 == with.row(opd).programs);
    CHECK(programs.model()->rowCount() == with.row(opd).programs);
    REQUIRE(with.file().undo());

    QTimer::singleShot(50, qApp, [] {
        auto* box = QApplication::activeModalWidget();
        REQUIRE(box);
        QTest::mouseClick(box->findChild<QPushButton*>(QStringLiteral("yes")), Qt::LeftButton);
    });
    QTest::mouseClick(detail.findChild<QPushButton*>(QStringLiteral("reopen")), Qt::LeftButton);
    CHECK(with.plan().get(sheet).stage == CommitmentStage::Ready);
    REQUIRE(detail.sign(QStringLiteral("Ambon"), QDate(2025, 3, 4)));
    CHECK(with.row(opd).changes == 0);
    CHECK_FALSE(changes->isVisible());
}

TEST_CASE("Programmes and clauses are ticked one by one or all at once")
{
    OnCommitments with;
    const Id<Opd> opd = with.unprepared();
    with.choose(opd);
    CommitmentDetail& detail = with.page->detail();
    detail.prepare();
    const Id<Commitment> sheet = detail.commitment()->id;
    const size_t clauses = with.plan().all<Clause>().size();
    QListView& list = detail.clauses().view();
    REQUIRE(list.model()->rowCount() == int(clauses));
    list.setCurrentIndex(list.model()->index(0, 0));
    QTest::keyClick(&list, Qt::Key_Space);
    CHECK(with.plan().of(&CommitmentClause::commitment, sheet).size() == clauses - 1);
    CHECK(detail.clauses().all().checkState() == Qt::PartiallyChecked);
    detail.clauses().all().click();
    CHECK(with.plan().of(&CommitmentClause::commitment, sheet).size() == clauses);
    detail.clauses().all().click();
    CHECK(with.plan().of(&CommitmentClause::commitment, sheet).empty());

    const size_t promised = with.plan().of(&CommitmentProgram::commitment, sheet).size();
    QListView& programs = detail.programs().view();
    programs.setCurrentIndex(programs.model()->index(0, 0));
    programs.scrollTo(programs.currentIndex());
    QTest::mouseClick(programs.viewport(), Qt::LeftButton, {}, programs.visualRect(programs.currentIndex()).center());
    CHECK(with.plan().of(&CommitmentProgram::commitment, sheet).size() == promised - 1);
    CHECK(with.row(opd).promised == int(promised) - 1);
}

TEST_CASE("Several drafts become ready in one change")
{
    OnCommitments with;
    with.unprepared();
    with.page->prepareAll();
    with.page->table().selectAll();
    const int entries = int(with.file().deeds()->size());
    with.page->markChosenReady();
    CHECK(int(with.file().deeds()->size()) == entries + 1);
    for (const Commitment& sheet : with.plan().all<Commitment>())
        CHECK(sheet.stage != CommitmentStage::Draft);
}

TEST_CASE("The scan of a signed sheet is kept in the plan and comes out as it went in")
{
    OnCommitments with;
    Id<Opd> opd;
    for (const Commitment& sheet : with.plan().all<Commitment>())
        if (sheet.stage == CommitmentStage::Signed)
            opd = sheet.opd;
    REQUIRE_FALSE(opd.isNull());
    with.choose(opd);
    CommitmentDetail& detail = with.page->detail();
    // A name alone makes no scan.
    for (const char* name : {"palsu.pdf", "palsu.jpg", "palsu.png"}) {
        const QByteArray before = with.plan().canonicalDump();
        detail.attachScan(with.onDisk(QString::fromLatin1(name), QByteArray(3000, '\x5a')));
        CHECK(with.plan().canonicalDump() == before);
        CHECK(with.window->messages().sentence().contains(QString::fromLatin1(name)));
    }
    REQUIRE(detail.attachScan(with.onDisk(QStringLiteral("lembar \"asli\" 🙂.pdf"), pdf)));
    CHECK(detail.findChild<QLabel*>(QStringLiteral("scanName"))->text().contains(QStringLiteral("🙂.pdf")));
    const QString copy = with.bench.path(QStringLiteral("salinan.pdf"));
    detail.saveScan(copy);
    const auto says = [&](const char* words) {
        return QTest::qWaitFor([&] { return with.window->messages().sentence().contains(QLatin1String(words)); });
    };
    REQUIRE(says("salinan.pdf"));
    CHECK_FALSE(with.window->messages().showsError());
    QFile back(copy);
    REQUIRE(back.open(QIODevice::ReadOnly));
    CHECK(back.readAll() == pdf);
    CHECK(detail.commitment()->stage == CommitmentStage::Signed);

    const Id<Attachment> scan = detail.commitment()->scan;
    CHECK_FALSE(detail.attachScan(with.onDisk(QStringLiteral("bukan.txt"), "=cmd()")));
    CHECK(with.window->messages().sentence().contains(QLatin1String("bukan.txt")));
    CHECK_FALSE(detail.attachScan(with.onDisk(QStringLiteral("kosong.pdf"), {})));
    CHECK_FALSE(detail.attachScan(with.bench.path(QStringLiteral("tidak-ada.pdf"))));
    CHECK(detail.commitment()->scan == scan);
    detail.saveScan(QStringLiteral("/nowhere/at/all.pdf"));
    CHECK(says("/nowhere/at"));
    CHECK(with.window->messages().showsError());
    detail.saveScan(with.file().path()); // whoever chooses the plan itself keeps it
    CHECK(says(".pela"));
    CHECK(with.window->messages().showsError());
    CHECK(*looksLikePlan(with.file().path()));
    REQUIRE(detail.attachScan(with.onDisk(QStringLiteral("baru.pdf"), pdf + "%\n")));
    CHECK_FALSE(with.plan().find(scan));
}

TEST_CASE("The list is narrowed by words and by stage")
{
    OnCommitments with;
    QLineEdit* search = with.page->findChild<QLineEdit*>();
    REQUIRE(search);
    search->setText(QStringLiteral("zzz tidak ada"));
    CHECK(with.page->table().model()->rowCount() == 0);
    search->setText(with.page->model().row(0).name);
    CHECK(with.page->table().model()->rowCount() >= 1);
    CHECK(with.page->table().model()->rowCount() < with.page->model().rowCount());
}

TEST_CASE("A plan that may only be read shows its commitments and lets nothing be changed")
{
    OnCommitments with;
    const QString path = with.window->file().path();
    with.window->closeFile();
    auto opened = PlanFile::open(path, OpenMode::Read);
    REQUIRE(opened);
    with.window->setFile(std::move(opened->file));
    with.show();
    const QByteArray before = with.plan().canonicalDump();
    for (const CommitmentRow& row : with.page->model().rows()) {
        with.page->showRow(Commitment::describe(), row.commitment.uuid());
        for (const char* name : {"prepare", "sign", "ready", "draft", "reopen", "attach"})
            CHECK_FALSE(with.page->detail().findChild<QPushButton*>(QString::fromLatin1(name))->isVisible());
        QListView& clauses = with.page->detail().clauses().view();
        if (clauses.model()->rowCount() > 0) {
            clauses.setCurrentIndex(clauses.model()->index(0, 0));
            QTest::keyClick(&clauses, Qt::Key_Space);
        }
    }
    CHECK(with.plan().canonicalDump() == before);
}
