// Riwayat: the journal as people read it. Who did what and when, what changed from what to what, and the way back.
#pragma once

#include "ui/contract/page.h"

class QLabel;
class QLineEdit;
class QListView;
class QTreeWidget;

namespace pela {

class EmptyState;
class HistoryModel;
struct JournalEntry;

class HistoryPage : public Page {
    Q_OBJECT
public:
    explicit HistoryPage(Workspace& workspace);

    void refresh(const ChangeSet& change) override;
    void reload() override;
    QList<QWidget*> regions() override;
    QLineEdit* searchField() override { return filter_; }
    QWidget* openPane() override;
    QList<Command> commands() override;

protected:
private:
    const Deed* current() const;
    void showCurrent();
    void jump();
    void askRevert();
    void verify();

    QLineEdit* filter_ = nullptr;
    HistoryModel* model_ = nullptr;
    QListView* list_ = nullptr;
    QLabel* deed_ = nullptr;
    QLabel* who_ = nullptr;
    QTreeWidget* changes_ = nullptr;
};

} // namespace pela
