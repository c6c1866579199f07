// A command: something the user can do, described once. Menus, the tool bar, shortcuts, page headers and the palette all show it.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>

namespace pela {

struct Command {
    QString id;            ///< "file.save-copy"; unique in the window
    QString text;          ///< "Save a copy…", translated
    QString icon;          ///< name of a line icon; may be empty
    QKeySequence shortcut; ///< may be empty
    std::function<void()> run;
    std::function<bool()> enabled = {};    ///< asked whenever the plan or the page changes; empty: always
    std::function<QString()> textNow = {}; ///< a text that follows the state ("Undo: change budget 2026"); empty: `text`
    bool main = false;                     ///< page commands: the one that stands out in the page header
    bool inHeader = true;                  ///< page commands: shown as a button in the page header
    QList<QKeySequence> otherKeys = {};    ///< besides `shortcut`, which is the one that is named
    bool claimsKeys = true; ///< false: whoever has the keyboard, or the page, answers the keys; they are only named
    QString alsoFound = {}; ///< other words people look for it by, translated; the palette finds it by them too
};

} // namespace pela
