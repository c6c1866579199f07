#include "ui/shell/region_walk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QWidget>

namespace pela {

namespace {

bool takesKeys(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

} // namespace

bool focusInto(QWidget* region)
{
    if (!region || !region->isVisible())
        return false;
    if (QWidget* proxy = region->focusProxy(); proxy && takesKeys(*proxy)) {
        proxy->setFocus(Qt::OtherFocusReason);
        return true;
    }
    // A table is gone to itself, not to what of its header was typed in last.
    QWidget* last = qobject_cast<QAbstractItemView*>(region) ? region : region->focusWidget();
    if (last && (last == region || region->isAncestorOf(last)) && takesKeys(*last)) {
        last->setFocus(Qt::OtherFocusReason);
        return true;
    }
    // Work first: a button that closes the part is no place to begin, unless there is nothing but buttons.
    QWidget* button = nullptr;
    QWidget* at = region;
    do {
        if ((at == region || region->isAncestorOf(at)) && takesKeys(*at)) {
            if (!qobject_cast<QAbstractButton*>(at)) {
                at->setFocus(Qt::OtherFocusReason);
                return true;
            }
            button = button ? button : at;
        }
        at = at->nextInFocusChain();
    } while (at && at != region);
    if (button)
        button->setFocus(Qt::OtherFocusReason);
    return button;
}

void walkRegions(const QList<QWidget*>& regions, int step, const QWidget* focus, qsizetype otherwise)
{
    if (regions.isEmpty())
        return;
    const auto holder = std::find_if(regions.begin(), regions.end(),
        [focus](const QWidget* region) { return focus && region && (region == focus || region->isAncestorOf(focus)); });
    qsizetype at = holder != regions.end() ? holder - regions.begin() : otherwise;
    for (qsizetype tries = 0; tries < regions.size(); ++tries) {
        at = (at + step + regions.size()) % regions.size();
        if (focusInto(regions[at]))
            return;
    }
}

} // namespace pela
