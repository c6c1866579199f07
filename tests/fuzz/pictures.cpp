// Logos that no reader of pictures likes.
#include "core/store/plan_file.h"
#include "tests/fuzz/forged.h"

#include <QtEndian>

namespace pela::test {

namespace {

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

/// A plan whose logo is these bytes, put in as a person would: whole, whatever they are.
void wear(const QString& path, const char* name, const QByteArray& bytes)
{
    const auto opened = need(PlanFile::open(path, OpenMode::Write));
    PlanFile& file = *opened.file;
    Draft draft(file.plan(), text("Logo"));
    Attachment logo;
    logo.id = Id<Attachment>::make();
    logo.name = text(name);
    logo.mediaType = logo.name.endsWith(text("svg")) ? text("image/svg+xml") : text("image/png");
    logo.size = int(bytes.size());
    logo.content = draft.keepContent(bytes);
    draft.insert(logo);
    draft.set(masterplanOf(file.plan()).id, &Masterplan::logo, logo.id);
    need(file.commit(draft));
    file.finishBackup();
}

/// The head of a PNG of that size, and what follows.
QByteArray png(quint32 width, quint32 height, const QByteArray& data)
{
    const auto number = [](quint32 of) {
        QByteArray bytes(4, '\0');
        qToBigEndian(of, bytes.data());
        return bytes;
    };
    const auto sum = [](const QByteArray& bytes) { // CRC-32 as PNG wants it
        quint32 crc = ~0U;
        for (const char byte : bytes) {
            crc ^= quint8(byte);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320U : 0);
        }
        return ~crc;
    };
    const auto chunk = [&](const QByteArray& kind, const QByteArray& content) -> QByteArray {
        return number(quint32(content.size())) + kind + content + number(sum(kind + content));
    };
    return QByteArray("\x89PNG\r\n\x1a\n") + chunk("IHDR", number(width) + number(height) + QByteArray("\x08\x02\0\0\0", 5))
        + chunk("IDAT", data) + chunk("IEND", {});
}

} // namespace

void addPictures(QList<MalformedPlan>& plans)
{
    const auto add = [&plans](const char* what, const char* name, const std::function<QByteArray()>& bytes) {
        plans.append({text("pictures: ") + text(what), [name, bytes](const QString& path) { wear(path, name, bytes()); },
            text("the plan holds what was put into it; what prints it has to cope")});
    };
    const auto squeezedRows = [](qsizetype size) { return qCompress(QByteArray(size, '\0'), 9).mid(4); };
    add("no picture", "logo.png", [] { return QByteArray("bukan gambar"); });
    add("a PNG of one byte", "logo.png", [] { return QByteArray("\x89"); });
    add("a PNG of four thousand million dots", "logo.png", [=] { return png(65'535, 65'535, squeezedRows(1000)); });
    add("a PNG of more dots than numbers", "logo.png", [=] { return png(0x7fffffff, 0x7fffffff, squeezedRows(1000)); });
    add("a PNG of no dots", "logo.png", [=] { return png(0, 0, squeezedRows(10)); });
    add("a PNG of two hundred megabytes in two hundred kilobytes", "logo.png",
        [=] { return png(8'000, 8'000, squeezedRows(8'000LL * 24'001)); });
    add("a PNG cut short", "logo.png", [=] { return png(100, 100, squeezedRows(30'100)).chopped(60); });
    add("an SVG that opens files", "logo.svg", []() -> QByteArray {
        return QByteArray(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>"
            "<image xlink:href='/dev/zero' width='9' height='9'/></svg>");
    });
    add("an SVG of the size of a country", "logo.svg", []() -> QByteArray {
        return QByteArray(
            "<svg xmlns='http://www.w3.org/2000/svg' width='1e9' height='1e9'><rect width='1e9' height='1e9'/></svg>");
    });
    add("an SVG that laughs", "logo.svg", []() -> QByteArray {
        QByteArray entities("<!DOCTYPE svg [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 12; ++i) {
            const QByteArray before = "&a" + QByteArray::number(i - 1) + ';';
            entities += "<!ENTITY a" + QByteArray::number(i) + " '" + before.repeated(10) + "'>";
        }
        return entities + "]><svg xmlns='http://www.w3.org/2000/svg'><text>&a11;</text></svg>";
    });
    add("an SVG that uses itself", "logo.svg", []() -> QByteArray {
        return QByteArray(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>"
            "<g id='a'><use xlink:href='#a'/></g></svg>");
    });
    add("an SVG of a hundred thousand nests", "logo.svg", []() -> QByteArray {
        return "<svg xmlns='http://www.w3.org/2000/svg'>" + QByteArray("<g>").repeated(100'000)
            + QByteArray("</g>").repeated(100'000) + "</svg>";
    });
}

} // namespace pela::test
