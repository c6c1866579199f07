// The programme page: all programmes in a grid that works like a spreadsheet, with one of them in full beside it.
#pragma once

#include "core/sheets/sheet.h"
#include "ui/contract/page.h"

#include <QSet>

class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QToolButton;

namespace pela {

class EntityGrid;
class ProgramDetail;

class ProgramPage : public Page {
    Q_OBJECT
public:
    explicit ProgramPage(Workspace& workspace);

    void refresh(const ChangeSet& change) override;
    void reload() override;
    bool showRow(const EntityInfo& entity, const QUuid& id) override;
    std::optional<RowPlace> chosenRow() const override;
    QList<QWidget*> regions() override;
    QLineEdit* searchField() override { return search_; }
    QWidget* openPane() override;
    QList<Command> commands() override;
    bool flush() override;

    EntityGrid& grid() const { return *grid_; }
    ProgramDetail& detail() const { return *detail_; }
    QLineEdit& search() const { return *search_; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void setSpec();
    void choose(const QUuid& id);
    void showSelection();
    decltype(Sheet::addRow) rowLikeLast();
    void duplicate();
    void showDetail(bool shown);

    QLineEdit* search_ = nullptr;
    QToolButton* unfilter_ = nullptr; ///< in sight while a filter hides rows
    QComboBox* grouping_ = nullptr;
    QLabel* selection_ = nullptr;
    QToolButton* pane_ = nullptr;
    QSplitter* splitter_ = nullptr;
    EntityGrid* grid_ = nullptr;
    ProgramDetail* detail_ = nullptr;
    QUuid last_; ///< the programme last chosen: a new one begins under the same sub-dimension and OPD
};

} // namespace pela
