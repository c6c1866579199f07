// Every colour, size and space of the window. Nothing else in ui/ writes a colour or a pixel count of its own.
#pragma once

#include "core/domain/entities.h"

#include <QColor>
#include <QFont>

class QApplication;
class QWidget;

namespace pela {

struct Tokens {
    QColor window;   ///< behind everything
    QColor surface;  ///< what work is done on: lists, grids, forms, paper edges
    QColor sunken;   ///< navigation, grid headers, filter rows
    QColor line;     ///< hairlines between things
    QColor border;   ///< around what can be edited
    QColor text;     ///< 7:1 on surface
    QColor muted;    ///< second things: hints, units; 4.5:1 on surface
    QColor accent;   ///< the one main action, links, focus
    QColor onAccent; ///< text on accent
    QColor chosen;   ///< behind chosen rows
    QColor hover;    ///< behind what the pointer is on
    QColor good;     ///< text and marks; 4.5:1 on surface
    QColor warning;
    QColor bad;
    QColor goodBack; ///< quiet backgrounds for the same
    QColor warningBack;
    QColor badBack;
};

namespace theme {

enum class Scheme { System, Light, Dark };

/// Styles the whole application: palette, fonts, style sheet. Call again to change; widgets follow by themselves
/// (QEvent::StyleChange tells those that keep colours).
void apply(QApplication& application, Scheme scheme);
/// What the settings remember; System at first.
Scheme savedScheme();
void saveScheme(Scheme scheme);

/// How large the letters of the window, and with them its spaces, are, in per cent of what they are at first. What the settings
/// remember; 100 at first. apply() follows it.
int savedZoom();
void saveZoom(int percent);
/// The size so many steps larger or smaller than the saved one, as far as there are any; 100 for none.
int zoomAfter(int steps);

bool isDark();
const Tokens& tokens();

/// `steps` times 4 px at the standard font, growing with the font.
int space(int steps);
/// Edge of a line icon in text height.
int iconSize();
/// Height of a one-line row in lists and grids.
int rowHeight();

QFont titleFont();
QFont bodyFont();
QFont strongFont(); ///< body in the second weight
QFont smallFont();

/// Lets the style sheet read the properties of a widget again; it does so by itself only once.
void restyle(QWidget& widget);

/// The colour of a dimension for marks and fills, fitting the scheme.
QColor dimensionColour(const Dimension& dimension);
QColor dimensionColour(const QString& colour);
/// Text on that fill; 4.5:1.
QColor onDimension(const QColor& fill);

} // namespace theme
} // namespace pela
