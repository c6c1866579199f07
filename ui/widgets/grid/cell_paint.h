// How text and numbers stand in a rectangle of a grid: titles, cells and totals alike.
#pragma once

#include <QFontMetrics>
#include <QString>

class QPainter;
class QRect;

namespace pela {

/// Text over as many lines as the rectangle has room for; what does not fit ends in an ellipsis. Anything in `alignment`
/// but the side is centred from top to bottom.
void drawWrapped(QPainter* painter, const QRect& rect, const QString& text, Qt::Alignment alignment);

/// A number with its comma where those of its column have theirs: `tail` is the room that the longest end of the column
/// takes, from the comma on. Where the number does not fit stands a row of # : never another, shorter number.
void drawNumber(QPainter* painter, const QRect& rect, const QString& number, int tail);

/// The end of a number from its comma, or the sign behind it: ",5" of "12,5", "%" of "100%", nothing of "1.250".
QString tailOf(const QString& number);
/// Whether a number fits where `tail` is kept for the ends of its column.
bool numberFits(const QFontMetrics& metrics, const QString& number, int tail, int width);
/// The widest that any number of so many digits can be: fonts there are in which a 1 is narrower than a 0.
int widestOf(const QFontMetrics& metrics, const QString& number);

} // namespace pela
