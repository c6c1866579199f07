// A picture is only its bytes: painting one opens no file, whatever it names.
#include "core/document/drawing.h"
#include "core/publish/publish.h"
#include "tests/support/catch.h"
#include "tests/support/ear.h"
#include "tests/support/hostile_drawings.h"
#include "tests/support/sample_document.h"
#include "ui/paper/pdf_publisher.h"
#include "ui/paper/picture.h"
#include "ui/paper/pieces.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>

#ifdef Q_OS_LINUX

using namespace pela;

namespace {

QImage painted(const QByteArray& bytes)
{
    QImage canvas(40, 40, QImage::Format_RGB32);
    canvas.fill(Qt::white);
    QPainter painter(&canvas);
    print::PicturePiece::paintInto(painter, QRectF(0, 0, 40, 40), bytes);
    return canvas;
}

} // namespace

TEST_CASE("A picture that names a file is painted without that file")
{
    const test::Trap trap;
    test::Ear ear(trap.folder());
    for (const QByteArray& drawing : test::hostileDrawings(trap)) {
        INFO(drawing.toStdString());
        const QImage canvas = painted(drawing);
        CHECK_FALSE(ear.heard());
        CHECK(canvas.pixelColor(5, 5) == QColor(0xcc, 0, 0)); // the rest of it is there
        CHECK(canvas.pixelColor(35, 35) == QColor(Qt::white));
        picture::fitted(drawing, {30, 30});
        CHECK_FALSE(ear.heard());
    }
    CHECK(picture::raster(test::drawing({})).isNull());
    CHECK(book::drawingAlone("<svg><g></svg>").isEmpty());
}

TEST_CASE("A drawing as it comes does open the files that it names, so that nothing else keeps them shut")
{
    const test::Trap trap;
    test::Ear ear(trap.folder());
    int opened = 0;
    for (const QByteArray& drawing : test::hostileDrawings(trap)) {
        QImage canvas(40, 40, QImage::Format_RGB32);
        QPainter painter(&canvas);
        QSvgRenderer(drawing).render(&painter);
        opened += ear.heard();
    }
    CHECK(opened >= 4);
}

TEST_CASE("A document with such pictures is printed and written as a page without opening what they name")
{
    publish::addFormat({QStringLiteral("pdf"), book::Medium::Paper, publishPdf});
    const test::Trap trap;
    const QTemporaryDir folder;
    test::Ear ear(trap.folder());
    for (const QByteArray& drawing : test::hostileDrawings(trap)) {
        INFO(drawing.toStdString());
        book::Cover cover;
        cover.logo = drawing;
        const book::Document document = test::pageWith({cover, book::Picture {drawing, 40, book::Align::Centre, QString()}});
        for (const QString& suffix : publish::knownFormats())
            REQUIRE(publish::write(document, folder.filePath(QStringLiteral("buku.") + suffix)));
        CHECK_FALSE(ear.heard());
        QFile page(folder.filePath(QStringLiteral("buku.html")));
        REQUIRE(page.open(QIODevice::ReadOnly));
        const QByteArray html = page.readAll();
        static const QRegularExpression address(QStringLiteral("src=\"data:image/svg\\+xml;base64,([^\"]+)\""));
        auto found = address.globalMatch(QString::fromUtf8(html));
        int pictures = 0;
        for (; found.hasNext(); ++pictures)
            CHECK_FALSE(QByteArray::fromBase64(found.next().captured(1).toLatin1()).contains("jebakan"));
        CHECK(pictures == 2);
        CHECK_FALSE(html.contains("jebakan"));
    }
}

TEST_CASE("A picture inside a picture is painted when its bytes are there, and a shade of its own is kept")
{
    QImage blue(20, 20, QImage::Format_RGB32);
    blue.fill(Qt::blue);
    QByteArray png;
    QBuffer buffer(&png);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(blue.save(&buffer, "PNG"));
    const QImage canvas = painted(test::drawing(
        "<image xlink:href=\"data:image/png;base64," + png.toBase64() + "\" x=\"10\" y=\"10\" width=\"10\" height=\"10\"/>"));
    CHECK(canvas.pixelColor(35, 35) == QColor(Qt::blue));
    CHECK(canvas.pixelColor(5, 5) == QColor(0xcc, 0, 0));
    CHECK(picture::raster(png).size() == QSize(20, 20));
    const QImage shaded = painted(
        test::drawing("<style>.a { fill: url(#s) }</style><linearGradient id=\"s\"><stop offset=\"0\" stop-color=\"#00ff00\"/>"
                      "</linearGradient><rect style=\"fill:url('#s')\" x=\"10\" width=\"10\" height=\"10\"/>"
                      "<rect class=\"a\" y=\"10\" width=\"10\" height=\"10\"/>"));
    CHECK(book::drawingAlone(test::drawing("<rect style=\"fill:url('#s')\"/>")).contains("url('#s')"));
    CHECK(shaded.pixelColor(5, 35) == QColor(0, 0xff, 0));
}

#endif
