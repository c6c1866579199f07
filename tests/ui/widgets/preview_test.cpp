#include "tests/support/catch.h"
#include "tests/support/sample_document.h"
#include "ui/widgets/preview.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace pela;
using namespace pela::book;

namespace {

void waitFor(PagePreview& preview)
{
    QSignalSpy spy(&preview, &PagePreview::laidOut);
    if (preview.isLayingOut())
        REQUIRE(spy.wait(60'000));
}

} // namespace

TEST_CASE("The preview shows the pages the PDF gets")
{
    Background background;
    PagePreview preview(background);
    preview.resize(800, 600);
    preview.show();
    CHECK(preview.currentPage() == -1);
    preview.setDocument(test::sampleBook());
    waitFor(preview);
    REQUIRE(preview.pages());
    CHECK(preview.pageCount() == layOut(test::sampleBook()).pageCount());
    CHECK(preview.currentPage() == 0);

    // The cover has the waves of the dimensions at its foot and white paper above.
    preview.setFit(PagePreview::Fit::Page);
    const QImage seen = preview.viewport()->grab().toImage();
    const int middle = seen.width() / 2;
    CHECK(seen.pixelColor(middle, seen.height() / 2) == QColor(Qt::white));
    CHECK(seen.pixelColor(middle, seen.height() - 30).saturation() > 60);

    REQUIRE(preview.goTo(QStringLiteral("#bab-2")));
    CHECK(preview.currentPage() == preview.pages()->find(QStringLiteral("bab-2"))->page);
    CHECK_FALSE(preview.goTo(QStringLiteral("#tidak-ada")));
    QTest::keyClick(&preview, Qt::Key_End);
    CHECK(preview.currentPage() == preview.pageCount() - 1);
    preview.clear();
    CHECK(preview.currentPage() == -1);
}

TEST_CASE("A changed document keeps the reader's place")
{
    Background background;
    PagePreview preview(background);
    preview.resize(700, 500);
    preview.show();
    preview.setDocument(test::sampleBook());
    waitFor(preview);
    REQUIRE(preview.goTo(QStringLiteral("dimensi-4")));
    const int before = preview.currentPage();

    Document longer = test::sampleBook();
    QList<Block>& chapter = longer.sections[2].blocks;
    for (int i = 0; i < 30; ++i)
        chapter.insert(3, chapter[3]);
    const QString anchor = preview.currentAnchor();
    preview.setDocument(longer);
    waitFor(preview);
    CHECK(preview.currentAnchor() == anchor);
    CHECK(preview.currentPage() > before);
    CHECK(preview.currentPage() == preview.pages()->find(QStringLiteral("dimensi-4"))->page);
}

TEST_CASE("A big book is laid out without holding up the window, and the newest one wins")
{
    Background background;
    PagePreview preview(background);
    preview.resize(700, 500);
    preview.show();
    preview.setDocument(test::matrix(6000));
    CHECK(preview.isLayingOut());
    preview.setDocument(test::matrix(5000));
    preview.setDocument(test::sampleBook());
    waitFor(preview);
    CHECK(preview.pages()->document().title == test::sampleBook().title);
    CHECK_FALSE(preview.isLayingOut());

    // Going away while a layout is running must neither crash nor wait for its end.
    auto* busy = new PagePreview(background);
    busy->setDocument(test::matrix(20000));
    delete busy;
    CHECK(preview.pageCount() > 0);
    CHECK(QTest::qWaitFor([&] { return background.isIdle(); }, 5'000));
}

TEST_CASE("Zooming keeps the page, and the wheel zooms only with Ctrl")
{
    Background background;
    PagePreview preview(background);
    preview.resize(700, 500);
    preview.show();
    preview.setDocument(test::sampleBook());
    waitFor(preview);
    preview.goToPage(5);
    const double fitted = preview.zoom();
    preview.zoomIn();
    CHECK(preview.zoom() > fitted);
    CHECK(preview.currentPage() == 5);
    CHECK(preview.horizontalScrollBar()->maximum() > 0);
    preview.setZoom(1000);
    CHECK(preview.zoom() <= 5);
    preview.setFit(PagePreview::Fit::Width);
    CHECK(std::abs(preview.zoom() - fitted) < 1e-6);
    CHECK(preview.currentPage() == 5);
}
