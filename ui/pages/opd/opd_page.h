// OPD: every agency of the plan in a grid, the chosen one as a form, and what it is used for.
#pragma once

#include "ui/contract/page.h"

class QLabel;
class QStackedWidget;

namespace pela {

class EntityForm;
class EntityGrid;
class GridBar;

class OpdPage : public Page {
    Q_OBJECT
public:
    explicit OpdPage(Workspace& workspace);

    void refresh(const ChangeSet& change) override;
    void reload() override;
    bool showRow(const EntityInfo& entity, const QUuid& id) override;
    std::optional<RowPlace> chosenRow() const override;
    QList<QWidget*> regions() override;
    QLineEdit* searchField() override;
    QWidget* openPane() override;
    QList<Command> commands() override;
    bool flush() override;

    /// Removes an OPD. What still needs it is named, and the person chooses: keep it, or move everything to another one.
    void askRemove(Id<Opd> opd);

private:
    Id<Opd> current() const;
    void showCurrent();
    void addOpd();

    GridBar* bar_ = nullptr;
    EntityGrid* grid_ = nullptr;
    QStackedWidget* side_ = nullptr;
    QLabel* name_ = nullptr;
    EntityForm* form_ = nullptr;
    QLabel* uses_ = nullptr;
};

} // namespace pela
