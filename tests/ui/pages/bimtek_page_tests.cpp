#include "core/base/safe_file.h"
#include "core/publish/publish.h"
#include "tests/support/catch.h"
#include "tests/ui/page_bench.h"
#include "ui/pages/bimtek/bimtek_page.h"
#include "ui/pages/bimtek/check_in.h"
#include "ui/paper/pdf_publisher.h"
#include "ui/widgets/grid/paste_preview.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <QTreeWidget>

using namespace pela;
using namespace pela::test;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// Two sessions of one round; the second has three people on its list.
Id<Bimtek> furnish(PlanFile& file)
{
    ChangeSet fill(text("Siapkan"));
    Id<Bimtek> last;
    for (const int number : {1, 2}) {
        Bimtek session;
        session.id = last = Id<Bimtek>::make();
        session.cycle = 2025;
        session.number = number;
        session.title = number == 1 ? text("Kesiapan") : text("Strategi");
        session.startDate = QDate(2025, 3, number);
        fill.insert(session);
    }
    int position = 0;
    for (const char* role : {"Kepala Bidang IKP", "Kepala Bidang Aptika", "Camat Sirimau"}) {
        Attendance person;
        person.bimtek = last;
        person.position = ++position;
        person.person = text(role);
        person.institution = text("Pemerintah Kota");
        fill.insert(person);
    }
    const auto done = file.commit(fill);
    if (!done)
        throw std::runtime_error(done.error().message.toStdString());
    return last;
}

int present(const Plan& plan)
{
    int count = 0;
    for (const Attendance& person : plan.all<Attendance>())
        count += person.present ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("At the door a part of a name and Enter mark a person present; doubt is asked about, not guessed")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Id<Bimtek> session = furnish(file);
    PageBench window(file);
    BimtekPage page(window);
    window.open(page);
    REQUIRE(page.showRow(Bimtek::describe(), session.uuid()));
    page.tabs().setCurrentIndex(2);
    CheckIn& door = page.checkIn();
    const auto enter = [&](const char* letters) {
        door.line().setFocus();
        door.line().clear();
        type(door.line(), letters);
        press(door.line(), Qt::Key_Return);
    };
    enter("sirimau");
    CHECK(present(file.plan()) == 1);
    CHECK(door.line().text().isEmpty());
    CHECK(door.counter() == CheckIn::tr("%1 of %2 present").arg(text("1"), text("3")));

    enter("bidang"); // two fit
    CHECK(present(file.plan()) == 1);

    enter("sirimau"); // present already: a second Enter takes the mark off
    CHECK(present(file.plan()) == 1);
    press(door.line(), Qt::Key_Return);
    CHECK(present(file.plan()) == 0);
    REQUIRE(file.undo());
    CHECK(present(file.plan()) == 1);

    enter("Tamu dari kampus");
    CHECK(file.plan().all<Attendance>().size() == 3);
    press(door.line(), Qt::Key_Return); // agreed: a guest
    REQUIRE(file.plan().all<Attendance>().size() == 4);
    CHECK(present(file.plan()) == 2);
    CHECK(door.counter() == CheckIn::tr("%1 of %2 present").arg(text("2"), text("4")));
    CHECK(window.errors.isEmpty());
}

TEST_CASE("At the door the short name of an OPD is enough, and a name chosen from the list leaves an empty line")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Id<Bimtek> session = furnish(file);
    const Id<Opd> office = opd(file.plan(), text("01")).id;
    for (const Attendance& person : file.plan().all<Attendance>())
        if (person.person == text("Camat Sirimau")) {
            REQUIRE(file.commit(
                change(text("Isi")).set(person.id, &Attendance::opd, office).set(office, &Opd::shortName, text("Dishub"))));
            break;
        }
    PageBench window(file);
    BimtekPage page(window);
    window.open(page);
    REQUIRE(page.showRow(Bimtek::describe(), session.uuid()));
    page.tabs().setCurrentIndex(2);
    QLineEdit& line = page.checkIn().line();
    line.setFocus();
    type(line, "dishub");
    press(line, Qt::Key_Return);
    CHECK(present(file.plan()) == 1);

    type(line, "aptika");
    QAbstractItemView* popup = line.completer()->popup();
    REQUIRE(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTest::qWait(20);
    CHECK(present(file.plan()) == 2);
    CHECK(line.text().isEmpty());
}

TEST_CASE("A list of participants is pasted from a sheet into the chosen session")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Id<Bimtek> session = furnish(file);
    PageBench window(file);
    BimtekPage page(window);
    window.open(page);
    REQUIRE(page.showRow(Bimtek::describe(), session.uuid()));
    page.tabs().setCurrentIndex(2);
    page.attendance().beginNewRow();
    page.attendance().pasteText(text("Sekretaris Dinas\t\tSekretaris\t02\nPerwakilan bank\tya\tStaf\t\tBank daerah\n"));
    auto* preview = shownPreview(page);
    REQUIRE(preview);
    QTest::mouseClick(preview->pasteButton(), Qt::LeftButton);
    const auto people = file.plan().ordered(&Attendance::bimtek, session);
    REQUIRE(people.size() == 5);
    CHECK(people[3]->person == text("Sekretaris Dinas"));
    CHECK(people[3]->opd == opd(file.plan(), text("02")).id);
    CHECK(people[4]->present);
    REQUIRE(file.undo());
    CHECK(file.plan().ordered(&Attendance::bimtek, session).size() == 3);
}

TEST_CASE("Sessions stand by round; outputs are ticked and the agenda is typed by day")
{
    Bench bench;
    PlanFile& file = bench.make();
    const Id<Bimtek> session = furnish(file);
    PageBench window(file);
    BimtekPage page(window);
    window.open(page);
    REQUIRE(page.sessions().topLevelItemCount() == 1);
    CHECK(page.sessions().topLevelItem(0)->childCount() == 2);
    REQUIRE(page.showRow(Bimtek::describe(), session.uuid()));

    page.outputs().beginNewRow();
    type(page.outputs().view(), "Rancangan Buku II");
    press(page.outputs().view(), Qt::Key_Return);
    REQUIRE(file.plan().of(&BimtekOutput::bimtek, session).size() == 1);
    goToCell(page.outputs(), 0, QStringLiteral("done"));
    press(page.outputs().view(), Qt::Key_Space);
    CHECK(file.plan().of(&BimtekOutput::bimtek, session).front()->done);

    page.tabs().setCurrentIndex(1);
    page.agenda().beginNewRow();
    type(page.agenda().view(), "Pembukaan");
    press(page.agenda().view(), Qt::Key_Return);
    type(page.agenda().view(), "Diskusi kelompok");
    press(page.agenda().view(), Qt::Key_Return);
    const auto items = file.plan().ordered(&AgendaItem::bimtek, session);
    REQUIRE(items.size() == 2);
    CHECK(items[1]->topic == text("Diskusi kelompok"));
    CHECK(page.agenda().model().kindAt(0) == GridModel::RowKind::Group);
    CHECK(page.agenda().model().groupSize(0) == 2);
    CHECK(window.errors.isEmpty());
}

TEST_CASE("The attendance list that is printed is that of the chosen session, whatever round it belongs to")
{
    publish::addFormat({text("pdf"), book::Medium::Paper, [](const book::Document& document, const QString& path, const Task&) {
                            return fillFile(path, document.sections.first().chapter.toUtf8());
                        }});
    Bench bench;
    PlanFile& file = bench.make();
    furnish(file);
    Bimtek old;
    old.id = Id<Bimtek>::make();
    old.cycle = 2019;
    old.number = 1;
    old.title = text("Kesiapan, putaran lama");
    REQUIRE(file.commit(ChangeSet(text("Putaran lama")).insert(old)));
    PageBench window(file);
    BimtekPage page(window);
    window.open(page);
    REQUIRE(page.showRow(Bimtek::describe(), old.id.uuid()));

    const QString path = bench.path(text("daftar.pdf"));
    QTimer::singleShot(100, [&] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        static_cast<QDialog*>(dialog)->accept();
    });
    for (const Command& command : page.commands())
        if (command.id == text("bimtek.print-attendance"))
            command.run();
    REQUIRE(QTest::qWaitFor([&] { return QFileInfo::exists(path); }, 10'000));
    QFile printed(path);
    REQUIRE(printed.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(printed.readAll()).contains(text("(2019)")));
    CHECK(window.errors.isEmpty());
    publish::addFormat({text("pdf"), book::Medium::Paper, publishPdf});
}
