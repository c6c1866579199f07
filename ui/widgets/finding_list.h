// What a check found, as a list that goes to the place: Enter or a double click jumps, F mends where the program knows how.
#pragma once

#include "core/review/rules.h"

#include <QListView>

namespace pela {

class FindingModel;

class FindingList : public QListView {
    Q_OBJECT
public:
    explicit FindingList(QWidget* parent = nullptr);

    /// `rule`: only findings of this rule; empty shows all.
    void setFindings(const QList<Finding>& findings, const QString& rule = {});
    /// nullptr when none is chosen.
    const Finding* current() const;

signals:
    void goTo(const pela::EntityInfo& entity, const QUuid& id);
    void mend(const pela::ChangeSet& fix);
    void currentFindingChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    FindingModel* model_ = nullptr;
};

} // namespace pela
