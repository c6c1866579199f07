// What a page may ask of the window around it: the plan file, writing to it, and going somewhere else.
#pragma once

#include "core/base/result.h"
#include "core/store/plan_file.h"

#include <QString>

namespace pela {

class Workspace {
public:
    virtual ~Workspace() = default;

    virtual PlanFile& file() = 0;
    const Plan& plan() { return file().plan(); }

    /// Commits, and shows the sentence of a refusal in the message bar. False when it was refused.
    virtual bool commit(const ChangeSet& change) = 0;
    /// Shows a sentence in the bar above the page; it stays until it is closed or replaced. Never a dialog.
    virtual void showError(const Error& error) = 0;
    /// The same for good news ("Saved at D:/ambon.pdf"); goes by itself after some seconds.
    virtual void showNotice(const QString& sentence) = 0;

    /// Opens a page by its id ("opd").
    virtual void showPage(const QString& pageId) = 0;
    /// Opens the page that shows this row and chooses it there. False when no page shows such rows or the row is gone.
    virtual bool goTo(const EntityInfo& entity, const QUuid& id) = 0;
    template <class E> bool goTo(Id<E> id) { return goTo(E::describe(), id.uuid()); }
};

} // namespace pela
