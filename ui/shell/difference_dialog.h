// A decision: what is here and not in the file, piece by piece, and what of it shall go into the file.
#pragma once

#include "core/model/difference.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace pela {

struct DifferenceQuestion {
    QString title;
    QString explanation; ///< what happened, and what taking does
    QString theirs;      ///< what the column of the file is called
    QString yes;
    QString no;
};

class DifferenceDialog : public QDialog {
    Q_OBJECT
public:
    /// `there` is the plan that what is chosen goes into; what it refuses is said here, and the dialog stays.
    DifferenceDialog(const DifferenceQuestion& question, const QList<Difference>& differences, Plan there, QWidget* parent);

    /// What was chosen, as one change.
    ChangeSet taken() const;

private:
    void fill();
    void showWhole();
    void askToTake();
    QList<Difference> chosen() const;

    const QList<Difference> differences_;
    const Plan there_;
    QTableWidget* table_ = nullptr;
    QPlainTextEdit* mine_ = nullptr;
    QPlainTextEdit* theirs_ = nullptr;
    QLabel* problem_ = nullptr;
};

} // namespace pela
