#include "core/document/captions.h"

#include "core/document/labels.h"

namespace pela::book {

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
                if (const QString next = numberOf(*heading); next != prefix) {
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
