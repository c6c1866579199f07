#include "ui/shell/command_registry.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/literal.h"

#include <QWidget>

namespace pela {

CommandRegistry::CommandRegistry(QWidget* window) : QObject(window), window_(window) { }

QAction* CommandRegistry::add(const Command& command)
{
    Q_ASSERT(!action(command.id));
    Q_ASSERT(permanent_ == entries_.size());
    append(command);
    permanent_ = entries_.size();
    return entries_.last().action;
}

void CommandRegistry::append(const Command& command)
{
    auto* made = new QAction(literal(command.text), this);
    made->setObjectName(command.id);
    made->setIcon(icon(command.icon));
    const QString keys = command.shortcut.toString(QKeySequence::NativeText);
    if (command.claimsKeys) {
        made->setShortcuts(QList<QKeySequence> {command.shortcut} + command.otherKeys);
    } else { // a menu shows what stands behind a tab where the keys stand
        made->setText(literal(command.text) + u'\t' + keys);
        made->setIconText(command.text);
    }
    if (!keys.isEmpty())
        made->setToolTip(QStringLiteral("%1 (%2)").arg(command.text, keys));
    connect(made, &QAction::triggered, this, [run = command.run] { run(); });
    window_->addAction(made);
    entries_.append({command, made});
}

void CommandRegistry::setPageCommands(const QList<Command>& commands)
{
    while (entries_.size() > permanent_) {
        QAction* old = entries_.takeLast().action;
        window_->removeAction(old);
        old->deleteLater();
    }
    for (const Command& command : commands)
        append(command);
    update();
}

void CommandRegistry::retire()
{
    setPageCommands({});
    for (const Entry& entry : std::as_const(entries_))
        window_->removeAction(entry.action);
    setParent(nullptr);
    deleteLater();
}

QAction* CommandRegistry::action(const QString& id) const
{
    for (const Entry& entry : entries_)
        if (entry.command.id == id)
            return entry.action;
    return nullptr;
}

void CommandRegistry::update()
{
    for (const Entry& entry : std::as_const(entries_)) {
        entry.action->setEnabled(!entry.command.enabled || entry.command.enabled());
        if (entry.command.textNow) {
            const QString text = entry.command.textNow();
            entry.action->setText(literal(text));
            entry.action->setToolTip(entry.command.shortcut.isEmpty()
                    ? text
                    : QStringLiteral("%1 (%2)").arg(text, entry.command.shortcut.toString(QKeySequence::NativeText)));
        }
    }
}

} // namespace pela
