// Watches what is typed in a window and is in no plan yet.
#pragma once

#include "core/store/unsaved.h"

#include <QObject>
#include <QTimer>

#include <optional>

class QWidget;

namespace pela {

/// Keeps aside what is typed in the window of a plan, and in its dialogs, as long as the plan does not have it: while somebody
/// types once a second, and when it is asked to. What was kept when the plan was opened stays kept until it is settled.
class TypingKeeper : public QObject {
    Q_OBJECT
public:
    explicit TypingKeeper(QWidget& window);

    /// From now on the texts are kept for this plan in this place.
    void begin(Id<Masterplan> plan, const QString& path);
    /// The same plan goes on in another place, with what is kept and typed.
    void goOn(Id<Masterplan> plan, const QString& path);
    /// From now on none are kept but those of dialogs.
    void end();
    /// What was kept for the plan before.
    const QList<UnsavedText>& older() const { return older_; }
    /// What was typed gives way to what another program wrote, and is kept as if it were from before.
    void setAside(const QList<UnsavedText>& texts);
    /// It has been used or given up.
    void settleOlder();
    /// What stands in the window now and in no plan.
    QList<UnsavedText> typed() const;
    void keep();
    /// The program is ending: keeps it, also what stands in dialogs that are closed by that. A logout can be cancelled, and
    /// nobody tells: who presses a key or a button inside the window after that goes on, and it is as if nothing had been.
    void keepBeyondEnd();
    bool isEnding() const { return ending_; }
    /// The person gave it up.
    void giveUp();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void setEnding(bool ending);

    QWidget& window_;
    QTimer pause_;
    std::optional<UnsavedName> name_;
    QList<UnsavedText> older_;
    QList<UnsavedText> kept_;
    bool ending_ = false;
};

} // namespace pela
