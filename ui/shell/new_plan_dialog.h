// A new plan: whose it is, for which years, by which framework, and where its file goes.
#pragma once

#include "core/store/new_plan.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace pela {

struct NewPlanAnswers {
    NewPlan plan;
    QString path;
};

class NewPlanDialog : public QDialog {
    Q_OBJECT
public:
    explicit NewPlanDialog(QWidget* parent = nullptr);

    NewPlanAnswers answers() const;

private:
    void suggestPath();
    void check();
    void choosePath();

    QLineEdit* city_ = nullptr;
    QLineEdit* code_ = nullptr;
    QSpinBox* start_ = nullptr;
    QSpinBox* end_ = nullptr;
    QComboBox* framework_ = nullptr;
    QLineEdit* path_ = nullptr;
    QLabel* problem_ = nullptr;
    QPushButton* make_ = nullptr;
    bool pathIsTheirs_ = false;
};

} // namespace pela
