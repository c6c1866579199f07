// The one table of commands. Menus, tool bar, page header, shortcuts and palette are views of it.
#pragma once

#include "ui/contract/command.h"

#include <QAction>
#include <QHash>
#include <QObject>

namespace pela {

class CommandRegistry : public QObject {
    Q_OBJECT
public:
    /// Shortcuts work inside `window`.
    explicit CommandRegistry(QWidget* window);

    /// Adds a command that stays. Its id must be new.
    QAction* add(const Command& command);
    /// Replaces the commands of the page that is shown.
    void setPageCommands(const QList<Command>& commands);

    /// Takes every command out of the window and goes, once the deed that led here has ended.
    void retire();

    /// nullptr when there is no such command.
    QAction* action(const QString& id) const;
    struct Entry {
        Command command;
        QAction* action = nullptr;
    };
    /// In the order they were added, those of the page last.
    const QList<Entry>& entries() const { return entries_; }
    QList<Entry> pageEntries() const { return entries_.mid(permanent_); }

    /// Asks every command again whether it can be done and what it is called now.
    void update();

private:
    void append(const Command& command);

    QWidget* window_;
    QList<Entry> entries_;
    qsizetype permanent_ = 0;
};

} // namespace pela
