// Pictures that are drawings (SVG): text that may name other files, and is kept from it here.
#pragma once

#include <QByteArray>

namespace pela::book {

/// An SVG without what it names outside itself: files, addresses, style sheets, and pictures in it that are SVGs again. Empty
/// when it is none, or cannot be read.
QByteArray drawingAlone(const QByteArray& bytes);

/// What kind of picture made of points these bytes are, of those that every reader knows, by the name that follows "image/";
/// empty when none.
QByteArray kindOfRaster(const QByteArray& bytes);

} // namespace pela::book
