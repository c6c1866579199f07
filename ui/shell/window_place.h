// Where a window stands: remembered for each set of screens, and never out of sight.
#pragma once

#include <QList>
#include <QRect>

#include <optional>

class QMainWindow;
class QSplitter;
class QWidget;

namespace pela {

struct WindowPlace {
    QRect area; ///< of its content, when it is not maximized
    bool maximized = false;
    bool operator==(const WindowPlace&) const = default;
};

/// Where a window opens on screens with this room each, the first being the main one. `remembered` is moved and cut so that all
/// of it lies on the screen that holds most of it; nothing remembered, or on no screen any more: in the middle of the main one,
/// and maximized when that is smaller than a usual laptop. `frame` is the height of its title bar.
WindowPlace placeOn(const QList<QRect>& screens, const std::optional<WindowPlace>& remembered, int frame);

/// Puts the window where it was on these screens, or where it fits.
void restorePlace(QMainWindow& window);
void rememberPlace(const QMainWindow& window);

/// The panes of a page get the widths they had on these screens, and keep those that they are given.
void rememberPanes(QWidget& page, const QString& name);

} // namespace pela
