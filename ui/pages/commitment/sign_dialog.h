// The decision to sign: what will be sealed, where and when.
#pragma once

#include "core/domain/entities.h"
#include "core/model/plan.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace pela {

class DateLine;

class SignDialog : public QDialog {
    Q_OBJECT
public:
    SignDialog(const Plan& plan, const Commitment& commitment, QWidget* parent = nullptr);

    QString place() const;
    QDate date() const;

private:
    QLineEdit* place_ = nullptr;
    DateLine* date_ = nullptr;
    QPushButton* sign_ = nullptr;
};

} // namespace pela
