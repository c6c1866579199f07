// The line at the door: type a part of a name, press Enter, and the person is marked present.
#pragma once

#include "ui/contract/workspace.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace pela {

class CheckIn : public QWidget {
    Q_OBJECT
public:
    explicit CheckIn(Workspace& workspace, QWidget* parent = nullptr);

    void setBimtek(Id<Bimtek> bimtek);
    void refresh();
    QLineEdit& line() const { return *line_; }
    QString counter() const;
    QString answer() const;

signals:
    /// This person was marked; the list may show where.
    void marked(const QUuid& attendance);

private:
    void enter();
    void typed();
    QList<const Attendance*> fitting(const QString& text) const;
    void mark(const Attendance& person, bool present);
    void clearLine();
    void addGuest(const QString& name);
    void say(const QString& sentence, const char* mood);

    Workspace& workspace_;
    Id<Bimtek> bimtek_;
    QLineEdit* line_ = nullptr;
    QLabel* counter_ = nullptr;
    QLabel* answer_ = nullptr;
    QString asked_; ///< what a second Enter agrees to
};

} // namespace pela
