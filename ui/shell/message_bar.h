// One sentence above the page: what went wrong and what to do, or good news that goes by itself. Never in the way.
#pragma once

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace pela {

class MessageBar : public QWidget {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// `wayOut` is offered beside the sentence while it stands there.
    void showError(const QString& sentence, QAction* wayOut = nullptr);
    void showNotice(const QString& sentence);
    void clear();
    QString sentence() const;
    QPushButton& wayOut() const { return *wayOut_; }
    bool showsError() const { return bad_ && isVisible(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void showSentence(const QString& sentence, bool bad, QAction* wayOut);

    QLabel* text_ = nullptr;
    QPushButton* wayOut_ = nullptr;
    QTimer timer_ {this}; ///< takes a notice away; stands still while the mouse is on it
    bool bad_ = false;
};

} // namespace pela
