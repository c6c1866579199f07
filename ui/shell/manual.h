// The manual for planners, as it comes with the program: Markdown of docs/manual, in Indonesian.
#pragma once

#include "ui/shell/command_registry.h"

#include <QList>
#include <QString>

namespace pela {

struct ManualPage {
    QString name;  ///< "program", as links spell it: "program.md"
    QString title; ///< its first heading
    QString markdown;
};

/// All pages in the order in which the first one leads to them.
QList<ManualPage> manualPages();
/// Every key there is: of the window, and of each page by its title.
struct KeysOf {
    QString place;
    QList<Command> commands;
};
ManualPage keysPage(const QList<KeysOf>& places);

/// Whether every word of `typed` stands in the page.
bool holds(const ManualPage& page, const QString& typed);

} // namespace pela
