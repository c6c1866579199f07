// One page of the window: a unit of work. The window draws its title, purpose and commands; the page draws what is below.
#pragma once

#include "core/domain/entities.h"
#include "core/model/change_set.h"
#include "ui/contract/command.h"
#include "ui/contract/workspace.h"

#include <QWidget>

namespace pela {

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
