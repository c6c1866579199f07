// The line icons of resources/icons, tinted from the palette when painted, so they follow light and dark by themselves.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace pela {

/// An icon by its file name without suffix ("undo"). An unknown name gives an empty icon and fails an assertion.
QIcon icon(const QString& name);
/// The same in a fixed colour (dimension marks).
QIcon icon(const QString& name, const QColor& colour);
/// For the one main button of a place, whose fill is the accent.
QIcon iconOnAccent(const QString& name);
/// Painted once and kept; `size` in device independent pixels.
QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio);

} // namespace pela
