#include "core/document/drawing.h"

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace pela::book {

namespace {

bool isLink(const QXmlStreamAttribute& attribute)
{
    return attribute.name() == QLatin1String("href") || attribute.name() == QLatin1String("src");
}

bool leadsInside(QStringView address)
{
    for (const char* inside : {"#", "data:image/png;", "data:image/jpeg;", "data:image/jpg;"})
        if (address.trimmed().startsWith(QLatin1String(inside), Qt::CaseInsensitive))
            return true;
    return false;
}

/// What a style names is a part of the same drawing: `fill:url(#shade)`. One that is spelled with escapes is not read closely.
bool styleStaysInside(const QString& style)
{
    static const QRegularExpression outside(QStringLiteral("@import|\\\\|url\\(\\s*+[\"']?+(?!#|data:image/(png|jpe?g);)"),
        QRegularExpression::CaseInsensitiveOption);
    return !outside.match(style).hasMatch();
}

bool staysInside(const QXmlStreamAttribute& attribute)
{
    return isLink(attribute) ? leadsInside(attribute.value()) : styleStaysInside(attribute.value().toString());
}

/// Elements that are left out whole: what runs, what holds another kind of document, what changes where a link leads.
bool isUnwanted(const QXmlStreamReader& in)
{
    for (const char* name : {"script", "foreignObject", "set", "animate", "handler"})
        if (in.name() == QLatin1String(name))
            return true;
    const QXmlStreamAttributes attributes = in.attributes();
    return in.name() == QLatin1String("image") && !std::all_of(attributes.begin(), attributes.end(), staysInside);
}

} // namespace

QByteArray drawingAlone(const QByteArray& bytes)
{
    const QByteArray head = bytes.left(1024).trimmed();
    if (!head.startsWith('<') && !head.startsWith("\xef\xbb\xbf<"))
        return {};
    QByteArray alone;
    QXmlStreamReader in(bytes);
    QXmlStreamWriter out(&alone);
    bool isDrawing = false;
    bool inStyle = false;
    while (!in.atEnd()) {
        in.readNext();
        // Entities and style sheets may be files too. What Qt has put in the place of an entity already is text.
        if (in.isDTD() || in.isProcessingInstruction() || in.isEntityReference() || in.isComment() || in.hasError())
            continue;
        if (in.isStartElement() || in.isEndElement())
            inStyle = in.isStartElement() && in.name() == QLatin1String("style");
        if (!in.isStartElement()) {
            if (!inStyle || styleStaysInside(in.text().toString()))
                out.writeCurrentToken(in);
            continue;
        }
        isDrawing = isDrawing || in.name() == QLatin1String("svg");
        if (isUnwanted(in)) {
            in.skipCurrentElement();
            continue;
        }
        out.writeStartElement(in.namespaceUri().toString(), in.name().toString());
        for (const QXmlStreamNamespaceDeclaration& declared : in.namespaceDeclarations())
            if (!declared.prefix().isEmpty())
                out.writeNamespace(declared.namespaceUri().toString(), declared.prefix().toString());
        for (const QXmlStreamAttribute& attribute : in.attributes())
            if (staysInside(attribute))
                out.writeAttribute(attribute);
    }
    return in.hasError() || !isDrawing ? QByteArray() : alone;
}

QByteArray kindOfRaster(const QByteArray& bytes)
{
    if (bytes.startsWith("\x89PNG"))
        return "png";
    if (bytes.startsWith("\xff\xd8"))
        return "jpeg";
    if (bytes.startsWith("GIF8"))
        return "gif";
    if (bytes.startsWith("BM"))
        return "bmp";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "webp";
    return {};
}

} // namespace pela::book
