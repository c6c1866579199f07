#include "ui/paper/picture.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace pela::picture {

namespace {

bool staysInside(const QXmlStreamAttribute& attribute)
{
    if (attribute.name() != QLatin1String("href") && attribute.name() != QLatin1String("src"))
        return true;
    const QString value = attribute.value().trimmed().toString();
    for (const char* inside : {"#", "data:image/png;", "data:image/jpeg;", "data:image/jpg;"})
        if (value.startsWith(QLatin1String(inside), Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace

QImage raster(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    return reader.format().startsWith("svg") ? QImage() : reader.read();
}

QByteArray vector(const QByteArray& bytes)
{
    const QByteArray head = bytes.left(1024).trimmed();
    if (!head.startsWith('<') && !head.startsWith("\xef\xbb\xbf<"))
        return {};
    QByteArray clean;
    QXmlStreamReader in(bytes);
    QXmlStreamWriter out(&clean);
    while (!in.atEnd()) {
        in.readNext();
        if (in.isDTD() || in.hasError())
            continue; // entities may name files too, and what Qt has put in their place already is text
        if (!in.isStartElement()) {
            out.writeCurrentToken(in);
            continue;
        }
        const QXmlStreamAttributes attributes = in.attributes();
        if (in.name() == QLatin1String("image") && !std::all_of(attributes.begin(), attributes.end(), staysInside)) {
            in.skipCurrentElement();
            continue;
        }
        out.writeStartElement(in.namespaceUri().toString(), in.name().toString());
        for (const QXmlStreamNamespaceDeclaration& declared : in.namespaceDeclarations())
            if (!declared.prefix().isEmpty())
                out.writeNamespace(declared.namespaceUri().toString(), declared.prefix().toString());
        for (const QXmlStreamAttribute& attribute : attributes)
            if (staysInside(attribute))
                out.writeAttribute(attribute);
    }
    return in.hasError() ? QByteArray() : clean;
}

QImage fitted(const QByteArray& bytes, const QSize& size)
{
    const QByteArray drawn = vector(bytes);
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

} // namespace pela::picture
