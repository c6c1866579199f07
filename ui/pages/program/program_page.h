// The programme page: all programmes in a grid that works like a spreadsheet, with one of them in full beside it.
#pragma once

#include "ui/contract/page.h"

class QComboBox;
class QLineEdit;
class QToolButton;

namespace pela {

class EntityGrid;
class GridBar;
class ProgramDetail;
class SidePane;

class ProgramPage : public Page {
    Q_OBJECT
public:
    explicit ProgramPage(Workspace& workspace);

    void refresh(const ChangeSet& change) override;
    void reload() override;
    bool showRow(const EntityInfo& entity, const QUuid& id) override;
    std::optional<RowPlace> chosenRow() const override;
    QList<QWidget*> regions() override;
    QLineEdit* searchField() override { return &search(); }
    QWidget* openPane() override;
    QList<Command> commands() override;
    bool flush() override;

    EntityGrid& grid() const { return *grid_; }
    ProgramDetail& detail() const { return *detail_; }
    QLineEdit& search() const;
    SidePane& side() const { return *side_; }

protected:
    void showEvent(QShowEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void setSpec();
    void choose(const QUuid& id);
    void duplicate();

    GridBar* bar_ = nullptr;
    QComboBox* grouping_ = nullptr;
    QToolButton* pane_ = nullptr;
    SidePane* side_ = nullptr;
    EntityGrid* grid_ = nullptr;
    ProgramDetail* detail_ = nullptr;
    QUuid last_; ///< the programme last chosen, which the pane shows
};

} // namespace pela
