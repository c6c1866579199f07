// One sentence that floats over the bottom of the window: what went wrong and what to do, or what a deed did. Nothing moves
// when it comes or goes.
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace pela {

/// What can be done about a sentence, on a button beside it: "Urungkan".
struct Offer {
    QString text;
    std::function<void()> act;
};

class MessageBar : public QWidget {
    Q_OBJECT
public:
    /// Floats over `parent`, whatever lies in it.
    explicit MessageBar(QWidget* parent);

    /// Stays until it is closed or replaced.
    void showError(const QString& sentence, const Offer& offer = {});
    /// Goes by itself after some seconds, but not while the mouse or the keyboard is on it.
    void showNotice(const QString& sentence, const Offer& offer = {});
    void clear();
    QString sentence() const;
    QPushButton& offer() const { return *offer_; }
    bool showsError() const { return bad_ && isVisible(); }

signals:
    /// The person has closed it.
    void closed();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void showSentence(const QString& sentence, bool bad, const Offer& offer);
    void place();

    QLabel* text_ = nullptr;
    QPushButton* offer_ = nullptr;
    QTimer timer_ {this}; ///< takes a notice away
    bool bad_ = false;
};

} // namespace pela
