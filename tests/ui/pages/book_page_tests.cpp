#include "core/book/documents.h"
#include "core/publish/publish.h"
#include "tests/support/catch.h"
#include "tests/ui/shell/window.h"
#include "ui/pages/book/book_outline.h"
#include "ui/pages/book/book_page.h"
#include "ui/pages/book/section_editor.h"
#include "ui/pages/publishing.h"
#include "ui/paper/pdf_publisher.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/markdown_editor.h"
#include "ui/widgets/preview.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>

using namespace pela;

namespace {

struct OnBooks : test::Window {
    BookPage* page = nullptr;

    explicit OnBooks(const QString& code = QStringLiteral("buku-2"))
    {
        openSample();
        window->showPage(QStringLiteral("book"));
        page = qobject_cast<BookPage*>(window->currentPage());
        REQUIRE(page);
        for (const Book& book : plan().all<Book>())
            if (book.code == code)
                page->setBook(book.id);
        settle();
    }
    const Section& current() { return plan().get(page->outline().current()); }
    /// The first section of the shown book that such a condition takes.
    template <class Condition> Id<Section> first(Condition condition)
    {
        for (const Section* section : plan().ordered(&Section::book, page->outline().book()))
            if (condition(*section))
                return section->id;
        FAIL("no such section");
        return {};
    }
    void type(const QString& text)
    {
        // QTest types only what is ASCII; the rest arrives as an input method sends it.
        page->editor().text().setFocus();
        page->editor().text().insertPlainText(text);
    }
};

/// Every word that the document prints.
QString textOf(const book::Document& document)
{
    QString text;
    const auto runs = [&](const book::Runs& parts) {
        for (const book::Run& run : parts)
            text += run.text;
        text += QLatin1Char('\n');
    };
    for (const book::PageSection& section : document.sections)
        for (const book::Block& block : section.blocks) {
            if (const auto* paragraph = std::get_if<book::Paragraph>(&block))
                runs(paragraph->runs);
            else if (const auto* heading = std::get_if<book::Heading>(&block))
                text += heading->text + QLatin1Char('\n');
        }
    return text;
}

} // namespace

TEST_CASE("What is typed in a section is kept after a pause and printed with the values of its fields")
{
    OnBooks with;
    const Id<Section> id = with.first([](const Section& s) { return s.level == 2; });
    REQUIRE(with.page->outline().choose(id));
    const int entries = int(with.file().deeds()->size());
    with.page->editor().text().clear();
    with.type(QStringLiteral("Rencana {{kota}} memuat {{jumlah_program}} program — «senilai» {{total_pagu}}. 🙂"));
    with.page->editor().text().insertPlainText(QStringLiteral(" Selesai."));
    REQUIRE(test::Window::waitFor([&] { return with.plan().get(id).text.endsWith(QLatin1String("Selesai.")); }));
    CHECK(int(with.file().deeds()->size()) == entries + 1);
    const auto document = book::buildDocument(with.plan(), book::documentOf(with.page->outline().book()));
    REQUIRE(document);
    const QString printed = textOf(*document);
    CHECK(printed.contains(QStringLiteral("Rencana Kota Ambon memuat %1 program").arg(with.plan().all<Program>().size())));
    CHECK(printed.contains(QStringLiteral("🙂 Selesai.")));
    CHECK_FALSE(printed.contains(QStringLiteral("{{")));
}

TEST_CASE("Text is written down before the page, the book or the section is left")
{
    OnBooks with;
    const Id<Section> id = with.current().id;
    with.type(QStringLiteral("Satu. "));
    with.window->showPage(QString::fromLatin1(pageList().back().id));
    CHECK(with.plan().get(id).text.contains(QLatin1String("Satu. ")));
    with.window->showPage(QStringLiteral("book"));
    with.type(QStringLiteral("Dua. "));
    with.page->books().setCurrentIndex(0);
    CHECK(with.plan().get(id).text.contains(QLatin1String("Dua. ")));
    const Id<Section> other = with.current().id;
    REQUIRE(other != id);
    with.type(QStringLiteral("Tiga. "));
    with.page->outline().setCurrentIndex(with.page->outline().model()->index(1, 0));
    CHECK(with.plan().get(other).text.contains(QLatin1String("Tiga. ")));
}

TEST_CASE("Undo takes the typed text out of the editor again, and the reader stays where he was")
{
    OnBooks with;
    const Id<Section> id = with.first([](const Section& s) { return s.text.size() > 40; });
    with.page->outline().choose(id);
    const QString before = with.plan().get(id).text;
    QTextCursor cursor = with.page->editor().text().textCursor();
    cursor.setPosition(20);
    with.page->editor().text().setTextCursor(cursor);
    with.type(QStringLiteral("xyz"));
    with.page->flush();
    REQUIRE(with.plan().get(id).text != before);
    REQUIRE(with.file().undo());
    CHECK(with.page->editor().text().toPlainText() == before);
    CHECK(with.page->editor().text().textCursor().position() > 0);
    CHECK(with.current().id == id);
}

TEST_CASE("Fields are offered while typing, inserted whole, and unknown ones are named")
{
    OnBooks with;
    const Id<Section> id = with.first([](const Section& s) { return s.level == 2; });
    with.page->outline().choose(id);
    MarkdownEditor& text = with.page->editor().text();
    text.clear();
    text.setFocus();
    QTest::keyClicks(&text, QStringLiteral("Kota: {{kot"));
    REQUIRE(text.completer().popup()->isVisible());
    CHECK(text.completer().completionModel()->index(0, 0).data().toString() == QLatin1String("kota"));
    text.insertField(QStringLiteral("kota"));
    CHECK(text.toPlainText() == QLatin1String("Kota: {{kota}}"));
    CHECK_FALSE(text.completer().popup()->isVisible());

    QTest::keyClicks(&text, QStringLiteral(" lalu"));
    text.insertField(QStringLiteral("tabel:bimtek")); // a table needs a paragraph of its own
    CHECK(text.toPlainText() == QLatin1String("Kota: {{kota}} lalu\n\n{{tabel:bimtek}}"));

    text.clear();
    QTest::keyClicks(&text, QStringLiteral("Ada {{bukan_field}} dan {{tabel:bimtek}} di sini"));
    text.completer().popup()->hide();
    with.page->flush();
    CHECK(QTest::qWaitFor([&] { return with.page->editor().problem().contains(QLatin1String("bukan_field")); }));
    CHECK(with.page->editor().problem().contains(QLatin1String("tabel:bimtek")));
    text.clear();
    with.page->flush();
    CHECK(QTest::qWaitFor([&] { return with.page->editor().problem().isEmpty(); }));
}

TEST_CASE("Bold, italic and lists are marks that come and go")
{
    OnBooks with;
    MarkdownEditor& text = with.page->editor().text();
    text.setPlainText(QStringLiteral("satu dua"));
    QTextCursor word = text.textCursor();
    word.setPosition(0);
    word.setPosition(4, QTextCursor::KeepAnchor);
    text.setTextCursor(word);
    QTest::keyClick(&text, Qt::Key_B, Qt::ControlModifier);
    CHECK(text.toPlainText() == QLatin1String("**satu** dua"));
    text.toggleList();
    CHECK(text.toPlainText() == QLatin1String("- **satu** dua"));
    text.toggleList();
    CHECK(text.toPlainText() == QLatin1String("**satu** dua"));
}

TEST_CASE("The outline is rebuilt by keys: add, rename, indent, move, status, remove, and undo all of it")
{
    OnBooks with;
    BookOutline& outline = with.page->outline();
    const QByteArray before = with.plan().canonicalDump();
    const size_t count = with.plan().all<Section>().size();
    const Id<Section> above = with.first([](const Section& s) { return s.level == 1 && s.kind == SectionKind::Body; });
    outline.choose(above);
    outline.setFocus();
    int deeds = 0;

    QTest::keyClick(&outline, Qt::Key_Insert);
    ++deeds;
    REQUIRE(with.plan().all<Section>().size() == count + 1);
    const Id<Section> fresh = outline.current();
    REQUIRE(fresh != above);
    auto* name = outline.findChild<QLineEdit*>();
    REQUIRE(name);
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Bagian uji"));
    test::Window::settle(); // numbers arrive meanwhile and must not take the typed name away
    QTest::keyClick(name, Qt::Key_Return);
    ++deeds;
    test::Window::settle();
    CHECK(with.plan().get(fresh).title == QLatin1String("Bagian uji"));
    CHECK(outline.current() == fresh);

    QTest::keyClick(&outline, Qt::Key_Right, Qt::AltModifier);
    ++deeds;
    CHECK(with.plan().get(fresh).level == 2);
    const int place = outline.outline().placeOf(fresh);
    QTest::keyClick(&outline, Qt::Key_Up, Qt::AltModifier);
    ++deeds;
    CHECK(outline.outline().placeOf(fresh) < place);
    CHECK(outline.current() == fresh);
    QTest::keyClick(&outline, Qt::Key_Space);
    ++deeds;
    CHECK(with.plan().get(fresh).status == SectionStatus::Draft);
    QTest::keyClick(&outline, Qt::Key_4, Qt::ControlModifier);
    ++deeds;
    CHECK(with.plan().get(fresh).status == SectionStatus::Final);
    QTest::keyClick(&outline, Qt::Key_Delete); // it is empty, so there is nothing to ask
    ++deeds;
    CHECK_FALSE(with.plan().find(fresh));
    for (int i = 0; i < deeds; ++i)
        REQUIRE(with.file().undo());
    CHECK(with.plan().canonicalDump() == before);
}

TEST_CASE("The preview shows the page of the chosen section and keeps up with the text")
{
    OnBooks with;
    PagePreview& preview = with.page->preview();
    REQUIRE(QTest::qWaitFor([&] { return preview.pageCount() > 0 && !preview.isLayingOut(); }, 60000));
    const Id<Section> id = with.first([](const Section& s) { return s.kind == SectionKind::Appendix && s.level == 1; });
    with.page->outline().choose(id);
    REQUIRE(preview.pages()->find(book::sectionAnchor(id)));
    CHECK(
        test::Window::waitFor([&] { return preview.currentPage() >= preview.pages()->find(book::sectionAnchor(id))->page - 1; }));

    QSignalSpy laidOut(&preview, &PagePreview::laidOut);
    with.page->editor().titleField().setFocus();
    REQUIRE(with.window->commit(change(QStringLiteral("Judul")).set(id, &Section::title, QStringLiteral("Judul yang baru"))));
    REQUIRE(laidOut.wait(60000));
    bool found = false;
    for (const auto& entry : preview.pages()->outline())
        found = found || entry.title.contains(QLatin1String("Judul yang baru"));
    CHECK(found);

    with.page->showPreview(false);
    CHECK_FALSE(preview.isVisible());
    with.page->showPreview(true);
    CHECK(preview.isVisible());
}

TEST_CASE("A book is written as a PDF in the background and the window says where it is")
{
    publish::addFormat({QStringLiteral("pdf"), book::Medium::Paper, publishPdf});
    OnBooks with(QStringLiteral("buku-3"));
    const auto buku = book::documentOf(with.page->outline().book());
    QSignalSpy finished(&with.page->publishing(), &Publishing::finished);
    const QString path = with.bench.path(QStringLiteral("buku \"3\" 🙂.pdf"));
    with.page->publishing().write(buku, path);
    REQUIRE(finished.wait(120000));
    CHECK(finished.first().at(1).toBool());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");

    with.page->publishing().write(buku, QStringLiteral("/nowhere/at/all.pdf"));
    REQUIRE(finished.wait(120000));
    CHECK_FALSE(finished.last().at(1).toBool());

    QMenu menu;
    with.page->publishing().fill(
        menu, [](const book::DocumentInfo& info) { return info.ref.kind == book::DocumentKind::Matrix; });
    CHECK_FALSE(menu.isEmpty());
}

TEST_CASE("A plan that may only be read shows its books and lets nothing be changed")
{
    test::Window with;
    with.openSample();
    const QString path = with.file().path();
    with.window->closeFile();
    auto opened = PlanFile::open(path, OpenMode::Read);
    REQUIRE(opened);
    with.window->setFile(std::move(opened->file));
    with.window->showPage(QStringLiteral("book"));
    auto* page = qobject_cast<BookPage*>(with.window->currentPage());
    REQUIRE(page);
    const QByteArray before = with.plan().canonicalDump();
    CHECK(page->editor().text().isReadOnly());
    CHECK(page->editor().text().isEnabled());
    page->outline().setFocus();
    for (const auto key : {Qt::Key_Insert, Qt::Key_Delete, Qt::Key_F2, Qt::Key_Space})
        QTest::keyClick(&page->outline(), key);
    QTest::keyClick(&page->outline(), Qt::Key_Down, Qt::AltModifier);
    QTest::keyClicks(&page->editor().text(), QStringLiteral("abc"));
    page->flush();
    CHECK(with.plan().canonicalDump() == before);
}
