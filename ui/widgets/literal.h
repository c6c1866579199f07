// Text of the plan on what takes a "&" for the mark of a key: buttons, tabs, menus.
#pragma once

#include <QString>

namespace pela {

/// The text as a button, a tab or a menu has to be given it to show it as it is.
inline QString literal(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace pela
