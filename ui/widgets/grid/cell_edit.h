// The editor inside a grid cell: one line that completes names, or a few lines for long text. It only holds text; the grid
// reads it by the rules of CellReader.
#pragma once

#include "ui/contract/holds_typing.h"

#include <QLineEdit>
#include <QPlainTextEdit>

#include <functional>

namespace pela {

/// Where the cursor goes when a cell has been edited.
enum class CellMove { Stay, Down, Up, Right, Left, FillSelection };

/// What both kinds of cell editor offer to the delegate.
class CellEditor : public HoldsTyping {
public:
    virtual QString typed() const = 0;
    virtual void setTyped(const QString& text) = 0;
    /// Begun by typing over a cell: then arrow keys leave the cell, as in a spreadsheet.
    bool begunByTyping = false;
    /// What is typed goes to every chosen cell of the column.
    bool fillsChosen = false;
    /// Called when the person is done; false keeps the editor open.
    std::function<bool(CellMove move)> done;
    std::function<void()> cancelled;
    /// Where it stands, without the text.
    std::function<UnsavedText()> place;
    QString before; ///< the text it began with

    std::optional<UnsavedText> unsaved() const override;
};

class LineCellEdit : public QLineEdit, public CellEditor {
    Q_OBJECT
public:
    /// `suggestions` complete while typing and drop down with Alt+Down; empty: free text.
    LineCellEdit(const QStringList& suggestions, QWidget* parent);

    QString typed() const override;
    void setTyped(const QString& text) override;
    void dropDown();

protected:
    bool event(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool pressed(QKeyEvent* event);
    bool popupIsOpen() const;
};

class TextCellEdit : public QPlainTextEdit, public CellEditor {
    Q_OBJECT
public:
    explicit TextCellEdit(QWidget* parent);

    QString typed() const override { return toPlainText(); }
    void setTyped(const QString& text) override;

protected:
    bool event(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool pressed(QKeyEvent* event);
};

} // namespace pela
