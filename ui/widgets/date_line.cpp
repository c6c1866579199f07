#include "ui/widgets/date_line.h"

#include "core/base/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLocale>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>

namespace pela {

DateLine::DateLine(QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(tr("such as 15 Oktober 2019"));
    QAction* open = addAction(icon(QStringLiteral("calendar")), TrailingPosition);
    open->setObjectName(QStringLiteral("openCalendar"));
    open->setText(tr("Choose from a calendar"));
    open->setToolTip(tr("Choose from a calendar (Alt+Down)"));
    connect(open, &QAction::triggered, this, &DateLine::openCalendar);
    for (QToolButton* button : findChildren<QToolButton*>())
        button->setAccessibleName(open->text());
}

QDate DateLine::date() const
{
    return parseDate(text());
}

void DateLine::setDate(const QDate& date)
{
    setText(formatDate(date));
}

void DateLine::openCalendar()
{
    if (isReadOnly() || !isEnabled())
        return;
    if (!calendar_) {
        calendar_ = new QCalendarWidget(this);
        calendar_->setWindowFlags(Qt::Popup);
        calendar_->setObjectName(QStringLiteral("calendar"));
        calendar_->setAccessibleName(tr("Calendar"));
        calendar_->setLocale(QLocale(QLocale::Indonesian, QLocale::Indonesia));
        calendar_->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        const auto take = [this](const QDate& day) {
            calendar_->hide();
            setDate(day);
            setFocus();
            emit dateChosen();
        };
        connect(calendar_, &QCalendarWidget::clicked, this, take);
        connect(calendar_, &QCalendarWidget::activated, this, [this, take](const QDate& day) {
            if (calendar_->isVisible()) // a click is told twice
                take(day);
        });
    }
    // Set each time: they hold colours.
    QTextCharFormat sunday;
    sunday.setForeground(theme::tokens().bad);
    calendar_->setWeekdayTextFormat(Qt::Sunday, sunday);
    calendar_->setWeekdayTextFormat(Qt::Saturday, calendar_->weekdayTextFormat(Qt::Friday));
    for (const auto& [name, arrow] :
        {std::pair("qt_calendar_prevmonth", "chevron-left"), {"qt_calendar_nextmonth", "chevron-right"}})
        if (auto* button = calendar_->findChild<QToolButton*>(QLatin1String(name)))
            button->setIcon(icon(QLatin1String(arrow)));
    calendar_->setSelectedDate(date().isValid() ? date() : QDate::currentDate());
    calendar_->resize(calendar_->sizeHint() + QSize(theme::space(10), theme::space(4)));
    // Below the line, or above it where the screen ends.
    QRect place(mapToGlobal(QPoint(0, height())), calendar_->size());
    if (const QRect room = screen()->availableGeometry(); place.bottom() > room.bottom())
        place.moveBottom(mapToGlobal(QPoint()).y());
    calendar_->move(place.topLeft());
    calendar_->show();
    calendar_->setFocus();
}

void DateLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier))
        openCalendar();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace pela
