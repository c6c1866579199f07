// Drawings that name files outside themselves, each in another way, and the files that they name.
#pragma once

#include "tests/support/catch.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

namespace pela::test {

/// A folder with files that nobody shall open, all called "jebakan".
class Trap {
public:
    Trap()
    {
        QImage blue(20, 20, QImage::Format_RGB32);
        blue.fill(Qt::blue);
        REQUIRE(blue.save(QString::fromUtf8(path(".png"))));
        write("jebakan.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect id=\"r\" width=\"20\" height=\"20\" fill=\"blue\"/></svg>");
        write("jebakan.css", "rect { fill: blue }");
        write("jebakan.txt", "blue");
    }
    QString folder() const { return folder_.path(); }
    QByteArray path(const char* suffix) const
    {
        return (folder_.filePath(QStringLiteral("jebakan")) + QLatin1String(suffix)).toUtf8();
    }

private:
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(folder_.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    QTemporaryDir folder_;
};

/// A red square in the upper left of 20 by 20, and `inside`.
inline QByteArray drawing(const QByteArray& inside, const QByteArray& before = {})
{
    return before
        + "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 20 20\">"
          "<rect width=\"10\" height=\"10\" fill=\"#cc0000\"/>"
        + inside + "</svg>";
}

inline QList<QByteArray> hostileDrawings(const Trap& trap)
{
    const QByteArray png = trap.path(".png");
    const QByteArray svg = trap.path(".svg");
    const QByteArray css = trap.path(".css");
    const QByteArray text = trap.path(".txt");
    const QByteArray size = "\" width=\"20\" height=\"20\"/>";
    const QByteArray square = "x=\"10\" y=\"10\" width=\"10\" height=\"10\"/>";
    return {
        drawing("<image href=\"" + png + size),
        drawing("<image xlink:href=\"" + png + size),
        drawing("<image xlink:href=\"file://" + png + size),
        drawing("<image xlink:href=\" " + png + size),
        drawing("<image xlink:href=\"//localhost" + png + size),
        drawing("<image xlink:href=\"" + svg + size),
        drawing("<image href=\"data:image/svg+xml;base64," + drawing("<image xlink:href=\"" + png + size).toBase64() + size),
        drawing("<g><image xlink:href=\"#a\" href=\"" + png + size + "</g>"),
        drawing("<use xlink:href=\"" + svg + "#r\"/>"),
        drawing("<use href=\"file://" + svg + "#r\"/>"),
        drawing("<style>@import url(" + css + ");</style>"),
        drawing("<style>@import \"file://" + css + "\";</style>"),
        drawing("<style>.a { fill: url(file://" + svg + "#r) }</style><rect class=\"a\" " + square)
            .replace("<rect class=\"a\"", "<rect fill=\"none\" class=\"a\""),
        drawing("<rect style=\"fill:u\\72l(" + svg + "#r)\" fill=\"none\" " + square),
        drawing("<rect fill=\"none\" filter=\"url(" + svg + "#r)\" " + square),
        drawing(
            "<filter id=\"f\"><feImage xlink:href=\"" + png + "\"/></filter><rect fill=\"none\" filter=\"url(#f)\" " + square),
        drawing(
            "<image xlink:href=\"#a\" width=\"20\" height=\"20\"><set attributeName=\"xlink:href\" to=\"" + png + "\"/></image>"),
        drawing("<foreignObject width=\"20\" height=\"20\"><img xmlns=\"http://www.w3.org/1999/xhtml\" src=\"" + png
            + "\"/></foreignObject>"),
        drawing("<font-face font-family=\"x\"><font-face-src><font-face-uri xlink:href=\"" + svg
            + "\"/></font-face-src></font-face>"),
        drawing({}, "<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/css\" href=\"" + css + "\"?>"),
        drawing({}, "<?xml-stylesheet href=\"file://" + css + "\" type=\"text/css\"?>"),
        drawing({}, "<!DOCTYPE svg [<!ENTITY mine \"x\"> <!ENTITY other SYSTEM \"file://" + text + "\">]>"),
        drawing("<text>&mine;</text>", "<!DOCTYPE svg SYSTEM \"" + text + "\" [<!ENTITY mine \"x\">]>")
            .replace("<text>", "<text x=\"0\" y=\"5\" fill=\"none\">"),
    };
}

} // namespace pela::test
