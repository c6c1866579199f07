// What is typed into a dialog and not used yet.
#pragma once

#include <QObject>
#include <QString>

class QDialog;

namespace pela {

/// Keeps what is typed into a dialog until it has been used or turned away: whatever ends the program, it stands there again when
/// the dialog is opened next. Of the editors it keeps those with an object name.
class KeptText : public QObject {
    Q_OBJECT
public:
    /// Puts back what is kept under `name`. The dialog has its editors already.
    KeptText(const QString& name, QDialog& dialog);

    /// Brings what stands in the dialog now to the disk, if it is not there yet.
    void keep();
    /// While the program is ending a dialog that goes with it is not turned away.
    void setEnding(bool ending) { ending_ = ending; }

private:
    void forget();

    QDialog& dialog_;
    const QString name_;
    QString kept_;
    bool ending_ = false;
};

} // namespace pela
