// One page of the window: a unit of work. The window draws its title, purpose and commands; the page draws what is below.
#pragma once

#include "core/domain/entities.h"
#include "core/model/change_set.h"
#include "ui/contract/command.h"
#include "ui/contract/workspace.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace pela {

/// A row of the plan, whatever it is of.
struct RowPlace {
    const EntityInfo* entity = nullptr;
    QUuid id;
};

/// A page lives as long as its plan file is open and is made when it is first shown.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(Workspace& workspace, QWidget* parent = nullptr) : QWidget(parent), workspace_(workspace) { }

    /// Called when a commit, undo or redo has touched rows this page reads (PageEntry::reads): at once while it is shown, else
    /// when it is shown next. `change` holds before and after. Nothing may be committed from inside.
    virtual void refresh(const ChangeSet& change) = 0;
    /// Everything may be different: another program wrote the file, or the page was just made.
    virtual void reload() = 0;
    /// Chooses a row that this page shows (see PageEntry::shows). False when it cannot.
    virtual bool showRow(const EntityInfo& entity, const QUuid& id)
    {
        Q_UNUSED(entity);
        Q_UNUSED(id);
        return false;
    }
    /// The row that is chosen now, as showRow() takes it: after the window was made anew it is chosen again.
    virtual std::optional<RowPlace> chosenRow() const { return std::nullopt; }
    /// The parts that F6 walks through, the main one first: each takes the focus itself or holds what does. What is hidden
    /// is passed over.
    virtual QList<QWidget*> regions() { return {this}; }
    /// Where the chosen row is seen in full, opened when it was closed; Alt+Enter goes into it. nullptr: there is no such place.
    virtual QWidget* openPane() { return nullptr; }
    /// Where one looks for something on this page; Ctrl+F goes there. nullptr: there is no such field.
    virtual QLineEdit* searchField() { return nullptr; }
    /// What can be done here; asked once. Those with `inHeader` are buttons in the page header, all are in the palette
    /// and have their shortcut while the page is shown.
    virtual QList<Command> commands() { return {}; }
    /// Writes down what is still being typed. Called before the page is left, the file is closed or printed.
    /// False when something could not be written, which stays where it was typed, with its reason.
    virtual bool flush() { return true; }

signals:
    /// Something that `enabled` or `textNow` of a command asks for has changed (a selection).
    void commandsChanged();

protected:
    Workspace& workspace() const { return workspace_; }
    PlanFile& file() const { return workspace_.file(); }
    const Plan& plan() const { return workspace_.file().plan(); }
    template <class Change> bool commitOrShow(const Change& change) const { return workspace_.commitOrShow(change); }

private:
    Workspace& workspace_;
};

} // namespace pela
