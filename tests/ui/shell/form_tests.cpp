#include "core/domain/attachment.h"
#include "core/publish/publish.h"
#include "core/store/database.h"
#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/paper/pdf_publisher.h"
#include "ui/paper/picture.h"
#include "ui/shell/message_bar.h"
#include "ui/widgets/attachment_field.h"
#include "ui/widgets/entity_form.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace pela;

namespace {

QLineEdit* line(const EntityForm& form, const char* name)
{
    return qobject_cast<QLineEdit*>(form.fieldNamed(QString::fromLatin1(name))->editor());
}

qsizetype entries(PlanFile& file)
{
    return file.deeds()->size();
}

QString problemOf(const FormField* field)
{
    return field->editor()->accessibleDescription();
}

} // namespace

TEST_CASE("A form has an editor for every field that is shown, made from the description alone")
{
    test::Window with;
    with.bench.make();
    for (const EntityInfo* entity : entities()) {
        INFO(entity->name);
        const EntityForm form(with.bench.file(), *entity);
        for (const FieldInfo& field : entity->fields)
            CHECK((form.fieldNamed(QString::fromLatin1(field.name)) != nullptr) == !field.hidden);
    }
}

TEST_CASE("Typing a word becomes one journal entry after a pause, and the plan has it")
{
    test::Window with;
    PlanFile& file = with.bench.make();
    const Id<Opd> id = test::opd(file.plan(), QStringLiteral("01")).id;
    EntityForm form(file, Opd::describe());
    form.setRow(id.uuid());
    form.show();
    const qsizetype before = entries(file);
    QTest::keyClicks(line(form, "short_name"), QStringLiteral("Kominfo"));
    CHECK(entries(file) == before);
    REQUIRE(test::Window::waitFor([&] { return file.plan().get(id).shortName == QStringLiteral("Kominfo"); }));
    CHECK(entries(file) == before + 1);
    QTest::keyClicks(line(form, "short_name"), QStringLiteral(" Ambon"));
    CHECK(form.flush());
    CHECK(file.plan().get(id).shortName == QStringLiteral("Kominfo Ambon"));
    CHECK(entries(file) == before + 1);
    CHECK(form.flush());
    CHECK(entries(file) == before + 1);
}

TEST_CASE("A value that breaks the plan stays in the field with its reason, and the plan is as it was")
{
    test::Window with;
    PlanFile& file = with.bench.make();
    const Id<Opd> id = test::opd(file.plan(), QStringLiteral("01")).id;
    EntityForm form(file, Opd::describe());
    form.setRow(id.uuid());
    form.show();
    line(form, "code")->selectAll();
    QTest::keyClicks(line(form, "code"), QStringLiteral("02"));
    CHECK_FALSE(form.flush());
    CHECK(line(form, "code")->text() == QStringLiteral("02"));
    CHECK_FALSE(problemOf(form.fieldNamed(QStringLiteral("code"))).isEmpty());
    CHECK(file.plan().get(id).code == QStringLiteral("01"));
    line(form, "code")->selectAll();
    QTest::keyClicks(line(form, "code"), QStringLiteral("03"));
    CHECK(form.flush());
    CHECK(problemOf(form.fieldNamed(QStringLiteral("code"))).isEmpty());
    CHECK(file.plan().get(id).code == QStringLiteral("03"));
}

TEST_CASE("Hostile text goes in and comes back unchanged")
{
    test::Window with;
    PlanFile& file = with.bench.make();
    const Id<Opd> id = test::opd(file.plan(), QStringLiteral("01")).id;
    EntityForm form(file, Opd::describe());
    form.setRow(id.uuid());
    const QString evil = QStringLiteral("=cmd() 'or 1=1;-- <script> \u202e\U0001F642 ") + QString(4000, QLatin1Char('x'));
    line(form, "name")->setMaxLength(100000);
    line(form, "name")->selectAll();
    line(form, "name")->insert(evil);
    CHECK(form.flush());
    CHECK(file.plan().get(id).name == evil);
    form.setRow({});
    form.setRow(id.uuid());
    CHECK(line(form, "name")->text() == evil);
}

TEST_CASE("Dates and years read what people write and refuse what is none")
{
    test::Window with;
    PlanFile& file = with.bench.make();
    const Id<Masterplan> id = masterplanOf(file.plan()).id;
    EntityForm form(file, Masterplan::describe());
    form.setRow(id.uuid());
    QLineEdit* date = line(form, "legal_date");
    QTest::keyClicks(date, QStringLiteral("15-10-2019"));
    CHECK(form.flush());
    CHECK(masterplanOf(file.plan()).legalDate == QDate(2019, 10, 15));
    CHECK(date->text() == QStringLiteral("15 Oktober 2019"));
    date->selectAll();
    QTest::keyClicks(date, QStringLiteral("31 Februari"));
    CHECK_FALSE(form.flush());
    CHECK(masterplanOf(file.plan()).legalDate == QDate(2019, 10, 15));
    date->clear();
    QTest::keyClicks(date, QStringLiteral("x"));
    QTest::keyClick(date, Qt::Key_Backspace);
    CHECK(form.flush());
    CHECK_FALSE(masterplanOf(file.plan()).legalDate.isValid());

    QLineEdit* year = line(form, "period_end");
    year->selectAll();
    QTest::keyClicks(year, QStringLiteral("dua ribu"));
    CHECK_FALSE(form.flush());
    year->selectAll();
    QTest::keyClicks(year, QString::number(masterplanOf(file.plan()).periodStart - 1));
    CHECK_FALSE(form.flush());
    CHECK_FALSE(problemOf(form.fieldNamed(QStringLiteral("period_end"))).isEmpty());
}

TEST_CASE("Choosing from a list is written at once")
{
    test::Window with;
    PlanFile& file = with.bench.make();
    const Id<Opd> id = test::opd(file.plan(), QStringLiteral("01")).id;
    EntityForm form(file, Opd::describe());
    form.setRow(id.uuid());
    auto* kind = qobject_cast<QComboBox*>(form.fieldNamed(QStringLiteral("kind"))->editor());
    REQUIRE(kind);
    kind->setCurrentIndex(kind->findData(QStringLiteral("inspectorate")));
    CHECK(file.plan().get(id).kind == OpdKind::Inspectorate);
    REQUIRE(file.undo());
    form.refresh();
    CHECK(kind->currentData().toString() == QStringLiteral("office"));
    CHECK(file.plan().get(id).kind == OpdKind::Office);
}

TEST_CASE("A logo is kept inside the plan, shown, and can be taken away")
{
    test::Window with;
    PlanFile& file = with.bench.make();
    QImage picture(40, 40, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    const QString path = with.bench.path(QStringLiteral("logo.png"));
    REQUIRE(picture.save(path));
    EntityForm form(file, Masterplan::describe(), nullptr, {QStringLiteral("logo")});
    form.setRow(masterplanOf(file.plan()).id.uuid());
    auto* field = qobject_cast<AttachmentField*>(form.fieldNamed(QStringLiteral("logo")));
    REQUIRE(field);
    REQUIRE(field->attach(path));
    const Attachment& logo = file.plan().get(masterplanOf(file.plan()).logo);
    CHECK(logo.name == QStringLiteral("logo.png"));
    CHECK(logo.mediaType == QStringLiteral("image/png"));
    CHECK(file.content(logo.content)->size() == logo.size);
    CHECK_FALSE(field->attach(with.bench.path(QStringLiteral("nowhere.png"))));
    CHECK_FALSE(problemOf(field).isEmpty());
    CHECK(file.plan().all<Attachment>().size() == 1);
}

TEST_CASE(
    "A logo that cannot be read or is no picture is said in one sentence, the same on the page, in the preview and by exports")
{
    const char* deed = GENERATE("it is gone", "it is no picture", "it is a picture cut short");
    INFO(deed);
    publish::addFormat({QStringLiteral("pdf"), book::Medium::Paper, publishPdf, picture::isPaintable});
    test::Window with;
    with.openSample();
    const QString path = with.file().path();
    with.file().finishBackup();
    with.window->closeFile();
    if (QByteArray(deed) == "it is gone") {
        const auto database = Database::open(path, Database::Access::Write);
        REQUIRE(database);
        REQUIRE((*database)->run(QStringLiteral("DELETE FROM content")));
    } else {
        const auto opened = PlanFile::open(path, OpenMode::Write);
        REQUIRE(opened);
        Draft draft(opened->file->plan(), QStringLiteral("Lambang"));
        // As a person attaches it whose file has lost its end on the way.
        const bool isPicture = QByteArray(deed) == "it is a picture cut short";
        const auto kept = isPicture ? keepFile(draft, QStringLiteral("lambang.png"), QByteArray("\x89PNG\r\n\x1a\n") + "IHDR")
                                    : keepFile(draft, QStringLiteral("lambang.pdf"), "%PDF-1.7\n");
        REQUIRE(kept);
        draft.set(masterplanOf(opened->file->plan()).id, &Masterplan::logo, kept->id);
        REQUIRE(opened->file->commit(draft));
        opened->file->finishBackup();
    }
    REQUIRE(with.window->openFile(path));
    const book::DocumentRef book = book::documentOf(with.plan().sorted(&Book::position).front()->id);
    QString sentence;
    for (const char* name : {"buku.html", "buku.pdf"}) {
        const QString target = with.bench.path(QString::fromLatin1(name));
        const Result<> written = publish::exportDocument(with.plan(), book, target, with.file().onDisk());
        REQUIRE_FALSE(written);
        CHECK((sentence.isEmpty() || written.error().message == sentence));
        sentence = written.error().message;
        CHECK_FALSE(QFileInfo::exists(target));
    }
    with.window->showPage(QStringLiteral("city"));
    auto* logo = with.window->currentPage()->findChild<AttachmentField*>();
    REQUIRE(logo);
    CHECK(problemOf(logo) == sentence);
    with.window->showPage(QStringLiteral("book"));
    REQUIRE(test::Window::waitFor([&] { return with.window->messages().showsError(); }));
    CHECK(with.window->messages().sentence() == sentence);
    with.file().finishBackup();
}
