#include "core/document/captions.h"

namespace pela::book {
namespace {

int fromRoman(const QString& letters)
{
    const auto worth = [](QChar letter) {
        switch (letter.unicode()) {
        case 'I':
            return 1;
        case 'V':
            return 5;
        case 'X':
            return 10;
        case 'L':
            return 50;
        case 'C':
            return 100;
        default:
            return 0;
        }
    };
    int sum = 0;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const int here = worth(letters[i]);
        if (here == 0)
            return 0;
        const int next = i + 1 < letters.size() ? worth(letters[i + 1]) : 0;
        sum += here < next ? -here : here;
    }
    return sum;
}

/// "BAB III" -> "3", "Lampiran B" -> "B", "Lampiran 2" -> "L2", "" -> "".
QString chapterPrefix(const QString& number)
{
    const QString tidy = number.simplified();
    if (tidy.isEmpty())
        return {};
    QString last = tidy.section(u' ', -1).toUpper();
    while (last.endsWith(u'.') || last.endsWith(u':'))
        last.chop(1);
    const bool appendix = tidy.startsWith(QLatin1String("lampiran"), Qt::CaseInsensitive);
    bool isNumber = false;
    last.toInt(&isNumber);
    if (!isNumber && appendix)
        return last; // a letter, never a roman number: "Lampiran C" is not the hundredth
    if (!isNumber) {
        if (const int value = fromRoman(last); value > 0)
            last = QString::number(value);
    }
    return appendix ? QString(u'L' + last) : last;
}

} // namespace

QList<Caption> captions(const Document& document, Contents::Of of)
{
    QList<Caption> found;
    if (of == Contents::Of::Headings)
        return found;
    const QString kind = of == Contents::Of::Tables ? QStringLiteral("Tabel ") : QStringLiteral("Gambar ");
    QString prefix;
    int inChapter = 0;
    int outsideChapters = 0;
    for (int s = 0; s < int(document.sections.size()); ++s) {
        const QList<Block>& blocks = document.sections[s].blocks;
        if (document.sections[s].restartNumbering)
            outsideChapters = 0; // a sheet for signing counts its own, alone or among others
        for (int b = 0; b < int(blocks.size()); ++b) {
            if (const auto* heading = std::get_if<Heading>(&blocks[b]); heading && heading->level == 1) {
                if (const QString next = chapterPrefix(heading->number); next != prefix) {
                    prefix = next;
                    inChapter = 0;
                }
                continue;
            }
            QString text;
            if (const auto* table = std::get_if<Table>(&blocks[b]); table && of == Contents::Of::Tables)
                text = table->caption;
            else if (const auto* figure = std::get_if<Figure>(&blocks[b]); figure && of == Contents::Of::Figures)
                text = figure->caption;
            if (text.isEmpty())
                continue;
            const QString number
                = prefix.isEmpty() ? QString::number(++outsideChapters) : QString(prefix + u'.' + QString::number(++inChapter));
            found.append({s, b, kind + number, text});
        }
    }
    return found;
}

} // namespace pela::book
