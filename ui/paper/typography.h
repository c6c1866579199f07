// Type on paper: the few text styles of a printed book and the unit everything is measured in.
#pragma once

#include <QColor>
#include <QFont>

#include <array>

namespace pela::print {

/// Layout happens in whole-number friendly units of 1/1200 inch, so that a font's advance widths are exact on screen and on
/// paper.
inline constexpr qreal unitsPerInch = 1200;
constexpr qreal mm(qreal millimetres)
{
    return millimetres * unitsPerInch / 25.4;
}
constexpr qreal pt(qreal points)
{
    return points * unitsPerInch / 72;
}

/// Colours of paper. They do not follow the theme of the screen, and their greys survive a copier.
namespace ink {
inline const QColor text(0x16, 0x16, 0x1a);
inline const QColor quiet(0x55, 0x58, 0x60);
inline const QColor rule(0x9a, 0x9d, 0xa6);
inline const QColor hairline(0xc4, 0xc6, 0xcc);
inline const QColor tint(0xee, 0xef, 0xf2);
inline const QColor link(0x1d, 0x3f, 0x8f);
} // namespace ink

/// A font with a fixed distance from line to line, so that a fallback font (emoji, Arabic) never pushes lines apart.
struct TextStyle {
    QFont font;
    qreal lineHeight = 0; ///< units
    qreal baseline = 0;   ///< units from the top of a line to its baseline
    QColor colour = ink::text;
};

/// All styles of a document, made once a layout. Not shared between threads that work at the same time.
struct Typography {
    Typography();

    TextStyle body, lead, quote, small, code;
    TextStyle chapterNumber;
    std::array<TextStyle, 3> headings;
    TextStyle contents, contentsChapter;
    TextStyle caption, note, furniture;
    TextStyle signature, signatureName, signatureDetail;

    /// The sans of tables and labels at a size in points.
    static TextStyle sans(qreal points, qreal spacing, int weight = QFont::Normal);
    static TextStyle serif(qreal points, qreal spacing, int weight = QFont::Normal);
};

} // namespace pela::print
