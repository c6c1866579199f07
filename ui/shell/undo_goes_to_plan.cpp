#include "ui/shell/undo_goes_to_plan.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace pela {

namespace {

/// What the field itself could take back, or do again.
struct Own {
    bool undo = false;
    bool redo = false;
};

std::optional<Own> ownOf(QObject* object)
{
    if (const auto* line = qobject_cast<QLineEdit*>(object))
        return Own {line->isUndoAvailable(), line->isRedoAvailable()};
    if (const auto* text = qobject_cast<QPlainTextEdit*>(object))
        return Own {text->document()->isUndoAvailable(), text->document()->isRedoAvailable()};
    return std::nullopt;
}

} // namespace

UndoGoesToPlan::UndoGoesToPlan(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool UndoGoesToPlan::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    if (!undo && !key->matches(QKeySequence::Redo))
        return false;
    const std::optional<Own> own = ownOf(object);
    if (!own || (undo ? own->undo : own->redo))
        return false;
    event->ignore(); // a field claims the key for itself, whether it has something to undo or not
    return true;
}

} // namespace pela
