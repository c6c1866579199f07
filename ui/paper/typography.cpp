#include "ui/paper/typography.h"

#include <QFontMetricsF>

namespace pela::print {
namespace {

TextStyle styleOf(const QStringList& families, QFont::StyleHint hint, qreal points, qreal spacing, int weight)
{
    TextStyle style;
    style.font.setFamilies(families);
    style.font.setStyleHint(hint);
    style.font.setPixelSize(qRound(pt(points)));
    style.font.setWeight(QFont::Weight(weight));
    style.font.setHintingPreference(QFont::PreferNoHinting);
    style.lineHeight = qRound(pt(points) * spacing);
    const QFontMetricsF metrics(style.font);
    style.baseline = (style.lineHeight - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
    return style;
}

TextStyle coloured(TextStyle style, const QColor& colour)
{
    style.colour = colour;
    return style;
}

} // namespace

TextStyle Typography::sans(qreal points, qreal spacing, int weight)
{
    static const QStringList families {QStringLiteral("Liberation Sans"), QStringLiteral("Arial"), QStringLiteral("Helvetica"),
        QStringLiteral("Arimo"), QStringLiteral("DejaVu Sans")};
    return styleOf(families, QFont::SansSerif, points, spacing, weight);
}

TextStyle Typography::serif(qreal points, qreal spacing, int weight)
{
    static const QStringList families {QStringLiteral("Liberation Serif"), QStringLiteral("Times New Roman"),
        QStringLiteral("Times"), QStringLiteral("Tinos"), QStringLiteral("DejaVu Serif")};
    return styleOf(families, QFont::Serif, points, spacing, weight);
}

Typography::Typography()
{
    body = serif(11, 1.3);
    lead = coloured(sans(12, 1.4), ink::quiet);
    quote = serif(11, 1.3);
    quote.font.setItalic(true);
    small = serif(9, 1.3);
    code = sans(8.5, 1.35);
    code.font.setFamilies({QStringLiteral("Liberation Mono"), QStringLiteral("Courier New"), QStringLiteral("DejaVu Sans Mono")});
    code.font.setStyleHint(QFont::Monospace);
    chapterNumber = coloured(sans(11, 1.5, QFont::Bold), ink::quiet);
    chapterNumber.font.setLetterSpacing(QFont::PercentageSpacing, 106);
    headings = {sans(19, 1.2, QFont::Bold), sans(13, 1.25, QFont::Bold), sans(11, 1.3, QFont::Bold)};
    contents = serif(10.5, 1.35);
    contentsChapter = sans(10, 1.42, QFont::Bold);
    caption = sans(9, 1.3);
    note = coloured(sans(8, 1.3), ink::quiet);
    furniture = coloured(sans(8, 1.3), ink::quiet);
    signature = serif(11, 1.2);
    signatureName = serif(11, 1.2, QFont::Bold);
    signatureDetail = serif(10, 1.2);
}

} // namespace pela::print
