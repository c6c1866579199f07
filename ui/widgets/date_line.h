// A line for a date: typed as people write one, or taken from a calendar (the button, or Alt and arrow down).
#pragma once

#include <QDate>
#include <QLineEdit>

class QCalendarWidget;

namespace pela {

class DateLine : public QLineEdit {
    Q_OBJECT
public:
    explicit DateLine(QWidget* parent = nullptr);

    /// Invalid while nothing stands there, or what stands there is no date.
    QDate date() const;
    /// Shows "15 Oktober 2019"; empty for an invalid date.
    void setDate(const QDate& date);
    void openCalendar();

signals:
    /// A day was taken from the calendar.
    void dateChosen();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QCalendarWidget* calendar_ = nullptr; ///< made when it is first opened
};

} // namespace pela
