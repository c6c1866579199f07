// What stands in the middle of a grid that shows no rows: why, and what can be done about it.
#pragma once

#include <QWidget>

class QAbstractScrollArea;
class QLabel;
class QPushButton;

namespace pela {

class EmptyNote : public QWidget {
    Q_OBJECT
public:
    /// Lies over the table and keeps to its middle; hidden until it has something to say.
    explicit EmptyNote(QAbstractScrollArea& table);

    /// Shows a sentence, with a button under it unless `deed` is empty.
    void say(const QString& sentence, const QString& deed);
    QPushButton& button() const { return *button_; }

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void place();

    QAbstractScrollArea& table_;
    QLabel* sentence_ = nullptr;
    QPushButton* button_ = nullptr;
};

} // namespace pela
