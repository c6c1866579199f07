// The programmes seen through the framework: what each sub-dimension holds, where nothing is planned yet, and moving a
// programme to where it belongs.
#pragma once

#include "ui/contract/page.h"
#include "ui/widgets/list_table.h"

#include <QTreeWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace pela {

/// Dimensions and their sub-dimensions with what they hold; programmes can be dropped on a sub-dimension.
class FrameworkTree : public QTreeWidget {
    Q_OBJECT
public:
    explicit FrameworkTree(QWidget* parent);
    void show(const Plan& plan);
    QUuid subdimension() const; ///< the chosen one; null on a dimension
    QUuid dimension() const;    ///< the chosen one, or that of the chosen sub-dimension
    bool choose(const QUuid& id);
    /// Of the whole plan, in a row under the list.
    ListTotals& totals() { return columns_->totals(); }

signals:
    void dropped(const QList<QUuid>& programs, const QUuid& subdimension);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QTreeWidgetItem* target(const QPoint& at) const;

    ListColumns* columns_ = nullptr;
};

/// The programmes of one sub-dimension (or dimension); rows can be dragged away.
class ProgramList : public QTreeWidget {
    Q_OBJECT
public:
    explicit ProgramList(QWidget* parent);
    void show(const Plan& plan, const QUuid& dimension, const QUuid& subdimension);
    QList<QUuid> chosen() const;
    bool choose(const QUuid& id);
    /// Of the programmes shown, in a row under the list.
    ListTotals& totals() { return columns_->totals(); }

protected:
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QList<QTreeWidgetItem*>& items) const override;

private:
    ListColumns* columns_ = nullptr;
};

class DimensionPage : public Page {
    Q_OBJECT
public:
    explicit DimensionPage(Workspace& workspace);

    void refresh(const ChangeSet& change) override;
    void reload() override;
    bool showRow(const EntityInfo& entity, const QUuid& id) override;
    std::optional<RowPlace> chosenRow() const override;
    QList<QWidget*> regions() override;
    QWidget* openPane() override;
    QList<Command> commands() override;

    FrameworkTree& tree() const { return *tree_; }
    ProgramList& list() const { return *list_; }
    QLineEdit& addLine() const { return *add_; }
    QLineEdit& leadLine() const { return *lead_; }
    QLineEdit& moveLine() const { return *move_; }
    QLabel& gaps() const { return *gaps_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showChosen();
    void showGaps();
    void showForms();
    void showTargets();
    void addProgram();
    void moveTyped();
    void moveTo(const QList<QUuid>& programs, const QUuid& subdimension);
    void openProgram();

    FrameworkTree* tree_ = nullptr;
    QLabel* gaps_ = nullptr; ///< where programmes are missing
    QLabel* title_ = nullptr;
    QLabel* summary_ = nullptr;
    ProgramList* list_ = nullptr;
    QWidget* forms_ = nullptr; ///< what can be done with the list, below it
    QLineEdit* add_ = nullptr;
    QLineEdit* lead_ = nullptr;
    QPushButton* addButton_ = nullptr;
    QLineEdit* move_ = nullptr;
    QPushButton* moveButton_ = nullptr;
};

} // namespace pela
