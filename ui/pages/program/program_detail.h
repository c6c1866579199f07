// Everything about one programme beside the grid: its description, supporting OPDs, indicators with targets, and its budget.
#pragma once

#include "core/sheets/sheet_column.h"
#include "ui/contract/workspace.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace pela {

class EntityForm;
class EntityGrid;
class TagEdit;

class ProgramDetail : public QWidget {
    Q_OBJECT
public:
    explicit ProgramDetail(Workspace& workspace, QWidget* parent = nullptr);

    void setProgram(const QUuid& id);
    QUuid program() const { return program_; }
    void refresh(const ChangeSet& change);
    /// The years or fund sources may have changed.
    void reload();
    bool flush();

    EntityGrid& indicators() const { return *indicators_; } ///< with the target of each year
    EntityGrid& realised() const { return *realised_; }     ///< what was reached in each year
    EntityGrid& budget() const { return *budget_; }
    TagEdit& support() const { return *support_; }
    QTabWidget& tabs() const { return *tabs_; }

signals:
    void closed();

private:
    QWidget* makeDescription();
    QWidget* makeIndicators();
    QWidget* makeBudget();
    void showHead();
    void showSupport();
    void setSpecs();
    void changeSupport(const QUuid& opd, bool add);

    Workspace& workspace_;
    QUuid program_;
    QLabel* code_ = nullptr;
    QLabel* name_ = nullptr;
    QLabel* promise_ = nullptr; ///< that a signed sheet promises it
    QTabWidget* tabs_ = nullptr;
    EntityForm* form_ = nullptr;
    TagEdit* support_ = nullptr;
    EntityGrid* indicators_ = nullptr;
    EntityGrid* realised_ = nullptr;
    EntityGrid* budget_ = nullptr;
};

} // namespace pela
