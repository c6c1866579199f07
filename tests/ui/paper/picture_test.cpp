// A picture is only its bytes: painting one opens no file, whatever it names.
#include "tests/support/catch.h"
#include "tests/support/ear.h"
#include "ui/paper/picture.h"
#include "ui/paper/pieces.h"

#include <QBuffer>
#include <QPainter>
#include <QTemporaryDir>

#ifdef Q_OS_LINUX

using namespace pela;

namespace {

QByteArray svg(const QByteArray& inside)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 20 20\">"
           "<rect width=\"10\" height=\"10\" fill=\"#cc0000\"/>"
        + inside + "</svg>";
}

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
    const QTemporaryDir folder;
    const QString trap = folder.filePath(QStringLiteral("jebakan.png"));
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::blue);
    REQUIRE(image.save(trap));
    const QByteArray path = trap.toUtf8();
    const QByteArray nested = svg("<image href=\"" + path + "\" width=\"20\" height=\"20\"/>").toBase64();
    test::Ear ear(trap);
    for (const QByteArray& link : {QByteArray("href=\"" + path), QByteArray("xlink:href=\"" + path),
             QByteArray("xlink:href=\"file://" + path), QByteArray("href=\"data:image/svg+xml;base64," + nested)}) {
        const QByteArray inside = "<image " + link + "\" width=\"20\" height=\"20\"/>";
        INFO(inside.toStdString());
        const QImage canvas = painted(svg(inside));
        CHECK_FALSE(ear.heard());
        CHECK(canvas.pixelColor(5, 5) == QColor(0xcc, 0, 0)); // the rest of it is there
        CHECK(canvas.pixelColor(35, 35) == QColor(Qt::white));
    }
    CHECK(picture::raster(svg({})).isNull());
    CHECK(picture::vector("<svg><g></svg>").isEmpty());
}

TEST_CASE("A picture inside a picture is painted when its bytes are there")
{
    QImage blue(20, 20, QImage::Format_RGB32);
    blue.fill(Qt::blue);
    QByteArray png;
    QBuffer buffer(&png);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(blue.save(&buffer, "PNG"));
    const QImage canvas = painted(
        svg("<image xlink:href=\"data:image/png;base64," + png.toBase64() + "\" x=\"10\" y=\"10\" width=\"10\" height=\"10\"/>"));
    CHECK(canvas.pixelColor(35, 35) == QColor(Qt::blue));
    CHECK(canvas.pixelColor(5, 5) == QColor(0xcc, 0, 0));
    CHECK(picture::raster(png).size() == QSize(20, 20));
}

#endif
