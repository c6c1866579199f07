// Shows what a paste will add, change and leave out, cell by cell with the reasons, before anything is done.
#pragma once

#include "core/sheets/paste.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace pela {

class PastePreview : public QDialog {
    Q_OBJECT
public:
    PastePreview(const PastePlan& plan, const PasteTarget& target, QWidget* parent = nullptr);

    QString summary() const;
    QTableWidget* table() const { return table_; }
    QPushButton* pasteButton() const { return paste_; }

private:
    void fill(const PastePlan& plan, const PasteTarget& target);

    QLabel* summary_ = nullptr;
    QTableWidget* table_ = nullptr;
    QPushButton* paste_ = nullptr;
};

} // namespace pela
