// What a check found, as a list that goes to the place: Enter or a double click jumps, F mends where the program knows how.
// Every sentence stands there whole, with the name of its place below it.
#pragma once

#include "core/review/rules.h"

#include <QListView>

#include <functional>

namespace pela {

class FindingModel;

class FindingList : public QListView {
    Q_OBJECT
public:
    using PlaceOf = std::function<QString(const EntityInfo& entity)>;
    /// `placeOf` names the page that shows rows of a kind; empty where none does.
    explicit FindingList(PlaceOf placeOf, QWidget* parent = nullptr);

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

private:
    FindingModel* model_ = nullptr;
};

} // namespace pela
