// Pictures that people put into a plan, read so that nothing but their own bytes is ever looked at.
#pragma once

#include <QByteArray>
#include <QImage>

namespace pela::picture {

/// A picture of pixels (PNG, JPEG and what else Qt reads by itself); null when it is none. Never an SVG in disguise, which could
/// name files.
QImage raster(const QByteArray& bytes);

/// One of pixels, or a drawing (core/document/drawing.h), in its own proportions and no larger than `size` pixels, for the
/// screen; null when it is no picture.
QImage fitted(const QByteArray& bytes, const QSize& size);

/// Whether it can be painted, on the screen or on paper.
bool isPaintable(const QByteArray& bytes);

} // namespace pela::picture
