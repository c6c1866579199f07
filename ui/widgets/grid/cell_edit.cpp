#include "ui/widgets/grid/cell_edit.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace pela {

namespace {

/// Keys that leave any cell editor.
std::optional<CellMove> leaving(const QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier)
            return CellMove::FillSelection;
        if (event->modifiers() & Qt::AltModifier)
            return std::nullopt;
        return event->modifiers() & Qt::ShiftModifier ? CellMove::Up : CellMove::Down;
    case Qt::Key_Tab:
        return CellMove::Right;
    case Qt::Key_Backtab:
        return CellMove::Left;
    default:
        return std::nullopt;
    }
}

std::optional<CellMove> arrow(int key)
{
    switch (key) {
    case Qt::Key_Up:
        return CellMove::Up;
    case Qt::Key_Down:
        return CellMove::Down;
    case Qt::Key_Left:
        return CellMove::Left;
    case Qt::Key_Right:
        return CellMove::Right;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<UnsavedText> CellEditor::unsaved() const
{
    if (!place || typed() == before)
        return {};
    UnsavedText text = place();
    text.text = typed();
    return text;
}

LineCellEdit::LineCellEdit(const QStringList& suggestions, QWidget* parent) : QLineEdit(parent)
{
    setFrame(false);
    if (suggestions.isEmpty())
        return;
    auto* completer = new QCompleter(suggestions, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(12);
    // As wide as its names, however narrow the column is.
    int widest = 0;
    for (const QString& name : suggestions)
        widest = std::max(widest, fontMetrics().horizontalAdvance(name));
    completer->popup()->setMinimumWidth(std::min(widest + theme::space(9), theme::space(120)));
    setCompleter(completer);
}

/// A part of a name is enough when only one suggestion holds it.
QString LineCellEdit::typed() const
{
    if (!completer() || text().trimmed().isEmpty())
        return text();
    const auto* names = qobject_cast<QStringListModel*>(completer()->model());
    if (!names || names->stringList().contains(text(), Qt::CaseInsensitive))
        return text();
    const QStringList fitting = names->stringList().filter(text().trimmed(), Qt::CaseInsensitive);
    return fitting.size() == 1 ? fitting.front() : text();
}

void LineCellEdit::setTyped(const QString& text)
{
    setText(text);
    if (begunByTyping)
        selectAll(); // the first letter takes the place of what was there
}

void TextCellEdit::setTyped(const QString& text)
{
    setPlainText(text);
    if (begunByTyping)
        selectAll();
    else
        moveCursor(QTextCursor::End);
}

void LineCellEdit::dropDown()
{
    if (!completer())
        return;
    completer()->setCompletionPrefix(QString());
    completer()->complete();
}

bool LineCellEdit::popupIsOpen() const
{
    return completer() && completer()->popup()->isVisible();
}

bool LineCellEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (leaving(key) || key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && pressed(static_cast<QKeyEvent*>(event)))
        return true;
    return QLineEdit::event(event);
}

bool LineCellEdit::pressed(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        cancelled();
        return true;
    }
    if (event->key() == Qt::Key_Down && event->modifiers() & Qt::AltModifier) {
        dropDown();
        return true;
    }
    std::optional<CellMove> move = leaving(event);
    if (!move && begunByTyping && event->modifiers() == Qt::NoModifier && !popupIsOpen())
        move = arrow(event->key());
    if (!move)
        return false;
    if (popupIsOpen())
        completer()->popup()->hide();
    done(*move);
    return true;
}

void LineCellEdit::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason && !popupIsOpen()
        && !done(CellMove::Stay))
        cancelled();
}

TextCellEdit::TextCellEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

bool TextCellEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool breaksLine
            = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() & Qt::AltModifier;
        if (leaving(key) || breaksLine || key->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && pressed(static_cast<QKeyEvent*>(event)))
        return true;
    return QPlainTextEdit::event(event);
}

bool TextCellEdit::pressed(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        cancelled();
        return true;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::AltModifier) {
        insertPlainText(QStringLiteral("\n"));
        return true;
    }
    if (const auto move = leaving(event)) {
        done(*move);
        return true;
    }
    return false;
}

void TextCellEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason && !done(CellMove::Stay))
        cancelled();
}

} // namespace pela
