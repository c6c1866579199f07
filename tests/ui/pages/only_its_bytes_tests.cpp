// Pictures, Markdown and cells of a plan that name files: pages, the preview and everything that is written open none of them.
#include "core/publish/publish.h"
#include "tests/support/catch.h"
#include "tests/support/ear.h"
#include "tests/support/hostile_drawings.h"
#include "tests/support/tools.h"
#include "tests/ui/shell/window.h"
#include "ui/paper/pdf_publisher.h"
#include "ui/widgets/preview.h"

#include <QTabBar>

#ifdef Q_OS_LINUX

using namespace pela;
using test::Window;

namespace {

/// Markdown that would show a file, and a formula that would fetch one.
QString hostileText(const test::Trap& trap)
{
    return QStringLiteral("![gambar](%1) ![gambar](<file://%1> \"judul\") ![g][1] [tautan](file://%1) <img src=\"%1\"> "
                          "<file://%1>\n\n[1]: file://%1\n\n<img src=\"file://%1\">\n\n"
                          "<iframe src=\"file://%1\"></iframe>\n\n| a |\n|---|\n| ![](%1) |\n\n<!-- %1 -->")
        .arg(QString::fromUtf8(trap.path(".png")));
}

ChangeSet withHostileRows(const Plan& plan, const test::Trap& trap, const QByteArray& logo)
{
    ChangeSet change(QStringLiteral("Ubah"));
    Attachment attachment;
    attachment.id = Id<Attachment>::make();
    attachment.name = QStringLiteral("lambang.svg");
    attachment.mediaType = QStringLiteral("image/svg+xml");
    attachment.size = int(logo.size());
    attachment.content = change.keepContent(logo);
    change.insert(attachment).set(masterplanOf(plan).id, &Masterplan::logo, attachment.id);
    for (const Section& section : plan.all<Section>())
        change.set(section.id, &Section::text, hostileText(trap));
    const QString formula = QStringLiteral("=HYPERLINK(\"file://%1\",\"a\")").arg(QString::fromUtf8(trap.path(".png")));
    for (const Program& program : plan.all<Program>())
        change.set(program.id, &Program::name, formula + program.code);
    for (const Opd& opd : plan.all<Opd>())
        change.set(opd.id, &Opd::name, QStringLiteral("file://") + QString::fromUtf8(trap.path(".png")) + opd.code);
    return change;
}

} // namespace

TEST_CASE("Whatever a plan's logo, chapters and cells name, no page and no document opens it")
{
    publish::addFormat({QStringLiteral("pdf"), book::Medium::Paper, publishPdf});
    Window with;
    with.openSample();
    with.file().finishBackup();
    const test::Trap trap;
    QByteArray all; // of every kind at once
    for (const QByteArray& each : test::hostileDrawings(trap))
        if (each.startsWith("<svg"))
            all += each;
    const QByteArray logo = test::drawing(all, "<?xml-stylesheet type=\"text/css\" href=\"" + trap.path(".css") + "\"?>");
    REQUIRE(with.file().commit(withHostileRows(with.plan(), trap, logo)));
    test::Ear ear(trap.folder());

    for (const PageEntry& entry : pageList()) {
        INFO(entry.id);
        with.window->showPage(QString::fromLatin1(entry.id));
        REQUIRE(Window::waitFor([&] { return with.window->background().isIdle(); }));
        with.window->grab();
        CHECK_FALSE(ear.heard());
    }
    with.window->showPage(QStringLiteral("book"));
    auto* preview = with.window->currentPage()->findChild<PagePreview*>();
    REQUIRE(preview);
    auto* books = with.window->currentPage()->findChild<QTabBar*>();
    REQUIRE(books);
    for (int book = 0; book < books->count(); ++book) {
        books->setCurrentIndex(book);
        REQUIRE(Window::waitFor([&] { return preview->pageCount() > 0 && with.window->background().isIdle(); }));
        preview->goToPage(0);
        preview->grab();
        REQUIRE(Window::waitFor([&] { return with.window->background().isIdle(); }));
        CHECK_FALSE(ear.heard());
    }

    int written = 0;
    for (const book::DocumentInfo& info : book::documents(with.plan()))
        for (const QString& suffix : publish::formats(info)) {
            INFO(info.title.toStdString() << " as " << suffix.toStdString());
            if (info.ref.kind == book::DocumentKind::Commitment && ++written > 3)
                continue; // one sheet is like the other
            const QString path = with.bench.path(QStringLiteral("dokumen.") + suffix);
            REQUIRE(publish::exportDocument(with.plan(), info.ref, path, with.file().onDisk()));
            CHECK_FALSE(ear.heard());
            if (suffix == QLatin1String("xlsx")) {
                const QByteArray inside = test::ask(QStringLiteral("unzip"), {QStringLiteral("-p"), path}).out;
                CHECK(inside.contains("<worksheet"));
                CHECK(inside.count("<f>") == inside.count("<f>SUBTOTAL(")); // its own sums, and no other formula
                CHECK_FALSE(inside.contains("TargetMode=\"External\""));
            }
            if (suffix == QLatin1String("html")) {
                QFile page(path);
                REQUIRE(page.open(QIODevice::ReadOnly));
                const QString html = QString::fromUtf8(page.readAll());
                static const QRegularExpression outside(
                    QStringLiteral("<[^>]*(src|href|background|data)=\"(?!#|data:image/)[^\"]*\""));
                CHECK(outside.match(html).captured().toStdString() == std::string());
                CHECK_FALSE(html.contains(QStringLiteral("<iframe")));
            }
        }
}

#endif
