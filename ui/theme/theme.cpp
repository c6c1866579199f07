#include "ui/theme/theme.h"

#include "ui/paper/paper_fonts.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPalette>
#include <QPointer>
#include <QSettings>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace pela {

namespace {

// Warm paper and petrol: calm enough for a day's work, and unlike the grey of a default window.
const Tokens light {
    .window = QColor(0xf5, 0xf3, 0xee),
    .surface = QColor(0xff, 0xff, 0xff),
    .sunken = QColor(0xec, 0xe9, 0xe1),
    .line = QColor(0xe1, 0xdd, 0xd3),
    .border = QColor(0xc3, 0xbd, 0xb0),
    .text = QColor(0x1f, 0x25, 0x28),
    .muted = QColor(0x5c, 0x63, 0x66),
    .accent = QColor(0x12, 0x5e, 0x6b),
    .onAccent = QColor(0xff, 0xff, 0xff),
    .chosen = QColor(0xd6, 0xe8, 0xea),
    .hover = QColor(0xe6, 0xef, 0xee),
    .good = QColor(0x1f, 0x6d, 0x3f),
    .warning = QColor(0x8a, 0x5a, 0x00),
    .bad = QColor(0xb0, 0x27, 0x2d),
    .goodBack = QColor(0xe0, 0xf0, 0xe4),
    .warningBack = QColor(0xfb, 0xee, 0xd2),
    .badBack = QColor(0xfb, 0xe3, 0xe1),
};

const Tokens dark {
    .window = QColor(0x17, 0x1b, 0x1d),
    .surface = QColor(0x1f, 0x24, 0x26),
    .sunken = QColor(0x12, 0x16, 0x17),
    .line = QColor(0x31, 0x38, 0x3a),
    .border = QColor(0x4c, 0x56, 0x59),
    .text = QColor(0xe9, 0xe7, 0xe1),
    .muted = QColor(0xa6, 0xae, 0xaf),
    .accent = QColor(0x63, 0xc2, 0xcb),
    .onAccent = QColor(0x06, 0x22, 0x26),
    .chosen = QColor(0x1f, 0x45, 0x4b),
    .hover = QColor(0x29, 0x32, 0x35),
    .good = QColor(0x7f, 0xcb, 0x96),
    .warning = QColor(0xe8, 0xb9, 0x5b),
    .bad = QColor(0xf2, 0x93, 0x8c),
    .goodBack = QColor(0x1b, 0x33, 0x24),
    .warningBack = QColor(0x3a, 0x2f, 0x17),
    .badBack = QColor(0x43, 0x22, 0x22),
};

const QString zoomKey = QStringLiteral("window/zoom");
constexpr int plainZoom = 100;
constexpr std::array zooms {80, 90, plainZoom, 110, 125, 150, 175, 200};

struct State {
    bool dark = false;
    int unit = 4;
    QFont body;
};
State& state()
{
    static State now;
    return now;
}

bool systemIsDark()
{
    // Before anything of ours was applied the palette is the system's; later it is asked of a fresh one.
    static const bool darkAtStart = QPalette().color(QPalette::Window).lightness() < 128;
    return darkAtStart;
}

QPalette paletteFrom(const Tokens& t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.window);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.bad);
    palette.setColor(QPalette::Highlight, t.chosen);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::ToolTipBase, t.text);
    palette.setColor(QPalette::ToolTipText, t.window);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.border);
    palette.setColor(QPalette::Shadow, t.sunken);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, t.muted);
    palette.setColor(QPalette::Disabled, QPalette::Base, t.window);
    return palette;
}

/// The built-in face in the size the desktop asks for, so that the window is the same everywhere. Its settings may name another.
QFont bodyFrom(const QFont& systemFont)
{
    static const bool atHand = (useBuiltInFonts(QStringLiteral("window")), true);
    Q_UNUSED(atHand)
    QFont body = systemFont;
    body.setFamily(QSettings().value(QStringLiteral("window/font"), QStringLiteral("Noto Sans")).toString());
    constexpr qreal smallest = 9.5; // points; with those of a desktop of long ago a screen of today cannot be read
    const qreal percent = theme::savedZoom() / 100.0;
    body.setPointSizeF(qMax(smallest, systemFont.pointSizeF()) * percent);
    return body;
}

double luminance(const QColor& colour)
{
    const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

namespace theme {

void apply(QApplication& application, Scheme scheme)
{
    const bool systemDark = systemIsDark();
    State& now = state();
    static const QFont systemFont = application.font();
    now.dark = scheme == Scheme::Dark || (scheme == Scheme::System && systemDark);
    now.body = bodyFrom(systemFont);
    now.unit = qMax(4, qRound(QFontMetricsF(now.body).height() * 4 / 17.0));

    application.setFont(now.body);
    application.setPalette(paletteFrom(tokens()));
    // Once: under a style sheet the application no longer names its style, and a second one would take the first from under
    // the widgets.
    static QPointer<Style> style;
    if (!style) {
        style = new Style;
        application.setStyle(style);
    }
    application.setStyleSheet(styleSheet(tokens()));
}

Scheme savedScheme()
{
    const QString word = QSettings().value(QStringLiteral("window/scheme")).toString();
    return word == QLatin1String("light") ? Scheme::Light : word == QLatin1String("dark") ? Scheme::Dark : Scheme::System;
}

void saveScheme(Scheme scheme)
{
    const char* word = scheme == Scheme::Light ? "light" : scheme == Scheme::Dark ? "dark" : "system";
    QSettings().setValue(QStringLiteral("window/scheme"), QString::fromLatin1(word));
}

int savedZoom()
{
    const int saved = QSettings().value(zoomKey, plainZoom).toInt();
    return std::find(zooms.begin(), zooms.end(), saved) != zooms.end() ? saved : plainZoom;
}

void saveZoom(int percent)
{
    if (percent == plainZoom)
        QSettings().remove(zoomKey);
    else
        QSettings().setValue(zoomKey, percent);
}

int zoomAfter(int steps)
{
    if (steps == 0)
        return plainZoom;
    const auto now = std::find(zooms.begin(), zooms.end(), savedZoom()) - zooms.begin();
    return zooms[size_t(std::clamp<std::ptrdiff_t>(now + steps, 0, std::ssize(zooms) - 1))];
}

bool isDark()
{
    return state().dark;
}

const Tokens& tokens()
{
    return state().dark ? dark : light;
}

int space(int steps)
{
    return steps * state().unit;
}

int iconSize()
{
    return space(4) + 2;
}

int rowHeight()
{
    return space(7);
}

QFont titleFont()
{
    QFont font = state().body;
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont bodyFont()
{
    return state().body;
}

QFont strongFont()
{
    QFont font = state().body;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont()
{
    QFont font = state().body;
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

void restyle(QWidget& widget)
{
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

QColor dimensionColour(const QString& colour)
{
    QColor fill = QColor::isValidColor(colour) ? QColor(colour) : tokens().muted;
    // Colours are chosen against white paper; on a dark screen the same hue is lifted until it stands out.
    if (state().dark)
        fill = QColor::fromHslF(fill.hslHueF(), fill.hslSaturationF() * 0.85F, qMax(fill.lightnessF(), 0.66F));
    return fill;
}

QColor dimensionColour(const Dimension& dimension)
{
    return dimensionColour(dimension.colour);
}

QColor onDimension(const QColor& fill)
{
    return luminance(fill) > 0.18 ? QColor(0x10, 0x14, 0x16) : QColor(Qt::white);
}

} // namespace theme
} // namespace pela
