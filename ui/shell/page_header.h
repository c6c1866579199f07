// Above a page: its title, one line that says what it is for, and its few actions.
#pragma once

#include "ui/shell/command_registry.h"

#include <QPushButton>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace pela {

/// A button that shows an action: its text, icon, tool tip and whether it can be done.
class ActionButton : public QPushButton {
    Q_OBJECT
public:
    ActionButton(const CommandRegistry::Entry& entry, QWidget* parent = nullptr);
    QAction* action() const { return action_; }

private:
    void follow();

    QAction* action_;
};

class PageHeader : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(QWidget* parent = nullptr);

    void show(const QString& title, const QString& purpose, const QList<CommandRegistry::Entry>& commands);
    /// Why the plan can only be looked at, in place of what the page is for; empty when it can be changed.
    void setOnlyRead(const QString& why);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showPurpose();
    void fit();

    QLabel* title_ = nullptr;
    QLabel* purpose_ = nullptr;
    QString purposeText_;
    QString onlyRead_;
    QHBoxLayout* row_ = nullptr;
    QList<ActionButton*> buttons_;
    QToolButton* more_ = nullptr; ///< opens a menu of those that have no room
};

} // namespace pela
