// One OPD's commitment in full: what is promised, who signs, what changed since, the signed sheet, and the next step.
#pragma once

#include "core/base/result.h"
#include "core/domain/seal.h"
#include "ui/contract/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace pela {

class CheckList;
class Chip;
class EntityForm;
class FlowLayout;

class CommitmentDetail : public QWidget {
    Q_OBJECT
public:
    explicit CommitmentDetail(Workspace& workspace, QWidget* parent = nullptr);

    void setOpd(Id<Opd> opd);
    Id<Opd> opd() const { return opd_; }
    /// nullptr when none is prepared.
    const Commitment* commitment() const;
    void refresh();
    bool flush();

    void prepare();
    void markReady(bool ready);
    void askSign();
    bool sign(const QString& place, const QDate& date);
    void askReopen();
    bool reopen();
    void askScan();
    /// Takes in a PDF, JPEG or PNG as the signed sheet. False, with a sentence in the message bar, when it is none.
    bool attachScan(const QString& path);
    void askSaveScan();
    void saveScan(const QString& path);

    CheckList& programs() const { return *programs_; }
    CheckList& clauses() const { return *clauses_; }
    EntityForm& form() const { return *form_; }

signals:
    void printWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    QPushButton* action(const QString& text, const QString& iconName, const QString& name, void (CommitmentDetail::*deed)());
    void back() { markReady(false); }
    void forward() { markReady(true); }
    void fitTitle();
    void place(QPushButton& button, bool isNext);
    void goToDrift(const QString& link);
    void showDrift(const Commitment& commitment);
    void showSigned(const Commitment& commitment);
    void showScan(const Commitment* commitment);
    void showChoices(const Commitment* commitment);

    Workspace& workspace_;
    Id<Opd> opd_;
    QLabel* title_ = nullptr;
    Chip* stage_ = nullptr;
    QVBoxLayout* next_ = nullptr;  ///< the one button that stands out
    FlowLayout* others_ = nullptr; ///< whatever else can be done
    QPushButton* prepare_ = nullptr;
    QPushButton* sign_ = nullptr;
    QPushButton* ready_ = nullptr;
    QPushButton* draft_ = nullptr;
    QPushButton* reopen_ = nullptr;
    QPushButton* print_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    QWidget* driftCard_ = nullptr;
    QLabel* driftTitle_ = nullptr;
    QLabel* drift_ = nullptr;
    QLabel* signed_ = nullptr;
    QLabel* notPrepared_ = nullptr;
    EntityForm* form_ = nullptr;
    CheckList* programs_ = nullptr;
    CheckList* clauses_ = nullptr;
    QWidget* scan_ = nullptr;
    QLabel* scanName_ = nullptr;
    QPushButton* attach_ = nullptr;
    QPushButton* saveScan_ = nullptr;
};

} // namespace pela
