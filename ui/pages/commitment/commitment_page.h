// Komitmen: every OPD's promise at a glance, and the one that is chosen in full beside it.
#pragma once

#include "ui/contract/page.h"
#include "ui/pages/commitment/commitment_table.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace pela {

class CommitmentDetail;
class EmptyState;
class Publishing;
class StageBar;

class CommitmentPage : public Page {
    Q_OBJECT
public:
    explicit CommitmentPage(Workspace& workspace);

    void refresh(const ChangeSet& change) override;
    void reload() override;
    bool showRow(const EntityInfo& entity, const QUuid& id) override;
    std::optional<RowPlace> chosenRow() const override;
    QList<QWidget*> regions() override;
    QLineEdit* searchField() override { return search_; }
    QWidget* openPane() override;
    QList<Command> commands() override;
    bool flush() override;

    /// Prepares every OPD that has no sheet yet, as one change.
    void prepareAll();
    void markChosenReady();

    CommitmentTable& table() const { return *table_; }
    CommitmentModel& model() const { return *model_; }
    CommitmentDetail& detail() const { return *detail_; }
    Publishing& publishing() const { return *publishing_; }
    QString summaryText() const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void load();
    void showSummary();
    void fitTop();
    void currentChanged();
    void choose(Id<Opd> opd);
    void showChosen(Id<Opd> opd);
    void showEverything();
    void saveMenu();
    QList<Id<Commitment>> chosenDrafts() const;

    QLabel* summary_ = nullptr;
    StageBar* bar_ = nullptr;
    QLineEdit* search_ = nullptr;
    QComboBox* show_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    EmptyState* empty_ = nullptr;
    CommitmentModel* model_ = nullptr;
    CommitmentFilter* filter_ = nullptr;
    CommitmentTable* table_ = nullptr;
    CommitmentDetail* detail_ = nullptr;
    Publishing* publishing_ = nullptr;
    Id<Opd> current_;
    bool loading_ = false;
};

} // namespace pela
