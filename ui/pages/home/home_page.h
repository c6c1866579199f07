// Beranda: what the plan holds, how it is spread, how far it is, and what is missing. While it holds nothing: where to begin.
#pragma once

#include "core/review/rules.h"
#include "ui/contract/page.h"

#include <QTimer>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace pela {

class ChartCard;
class FindingList;
class FirstSteps;
class StatTile;

class HomePage : public Page {
    Q_OBJECT
public:
    explicit HomePage(Workspace& workspace);

    void refresh(const ChangeSet& change) override;
    void reload() override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Numbers;
    static Numbers count(const Plan& plan, const QDate& today);
    void showNumbers(const Numbers& numbers);
    void showFindings(const QList<Finding>& found);
    void filterFindings();
    void goToYear(int year);
    void arrangeTiles();

    QStackedWidget* stack_ = nullptr; ///< the first steps, or the cockpit
    FirstSteps* steps_ = nullptr;
    QGridLayout* tiles_ = nullptr;
    QList<StatTile*> tileList_;
    StatTile* programs_ = nullptr;
    StatTile* opds_ = nullptr;
    StatTile* budget_ = nullptr;
    StatTile* bimtek_ = nullptr;
    StatTile* commitments_ = nullptr;
    StatTile* sections_ = nullptr;
    ChartCard* perYear_ = nullptr;
    ChartCard* perDimension_ = nullptr;
    QLabel* missingTitle_ = nullptr;
    QComboBox* rule_ = nullptr;
    FindingList* list_ = nullptr;
    QPushButton* mend_ = nullptr;
    QPushButton* open_ = nullptr;
    QList<Finding> findings_;
    QList<int> years_;                ///< in the order of the bars
    QList<Id<Dimension>> dimensions_; ///< likewise
    QTimer pause_;
    Work counting_;
    Work checking_;
};

} // namespace pela
