#include "ui/paper/picture.h"

#include "core/document/drawing.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

namespace pela::picture {

QImage raster(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    // Those that Qt itself reads. A desktop adds others, and some of them start programs or read what they name.
    static const QByteArrayList plain {"png", "jpeg", "gif", "bmp", "webp", "ico", "tiff", "pbm", "pgm", "ppm", "xbm", "xpm"};
    return plain.contains(reader.format()) ? reader.read() : QImage();
}

QImage fitted(const QByteArray& bytes, const QSize& size)
{
    const QByteArray drawn = book::drawingAlone(bytes);
    if (drawn.isEmpty()) {
        const QImage image = raster(bytes);
        return image.isNull() ? image : image.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    QSvgRenderer svg(drawn);
    if (!svg.isValid())
        return {};
    QImage image(svg.defaultSize().scaled(size, Qt::KeepAspectRatio), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    svg.render(&painter);
    return image;
}

bool isPaintable(const QByteArray& bytes)
{
    return !fitted(bytes, QSize(64, 64)).isNull();
}

} // namespace pela::picture
