#include "ui/shell/message_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace pela {

MessageBar::MessageBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("messageBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::space(10), theme::space(1), theme::space(3), theme::space(1));
    text_ = new QLabel(this);
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text_->setTextFormat(Qt::PlainText);
    row->addWidget(text_, 1);
    wayOut_ = new QPushButton(this);
    wayOut_->setObjectName(QStringLiteral("wayOut"));
    wayOut_->hide();
    row->addWidget(wayOut_);
    auto* close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &MessageBar::clear);
    timer_.setSingleShot(true);
    timer_.setInterval(8000);
    connect(&timer_, &QTimer::timeout, this, &MessageBar::clear);
    hide();
}

void MessageBar::showError(const QString& sentence, QAction* wayOut)
{
    timer_.stop();
    showSentence(sentence, true, wayOut);
}

void MessageBar::showNotice(const QString& sentence)
{
    showSentence(sentence, false, nullptr);
    timer_.start();
}

void MessageBar::showSentence(const QString& sentence, bool bad, QAction* wayOut)
{
    bad_ = bad;
    disconnect(wayOut_, nullptr, this, nullptr);
    wayOut_->setVisible(wayOut);
    if (wayOut) {
        wayOut_->setText(wayOut->text());
        wayOut_->setAccessibleName(wayOut->iconText());
        // Later: what it does may bring another sentence, or another plan.
        connect(
            wayOut_, &QPushButton::clicked, this, [wayOut] { wayOut->trigger(); }, Qt::QueuedConnection);
    }
    text_->setText(sentence);
    setAccessibleName(sentence);
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

/// A bar that goes while somebody reaches for its cross lets the click fall on what moves up under it.
void MessageBar::enterEvent(QEnterEvent* event)
{
    QWidget::enterEvent(event);
    timer_.stop();
}

void MessageBar::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (!bad_)
        timer_.start();
}

void MessageBar::clear()
{
    timer_.stop();
    text_->clear();
    hide();
}

QString MessageBar::sentence() const
{
    return text_->text();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Tokens& t = theme::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), bad_ ? t.badBack : t.goodBack);
    const int size = theme::iconSize();
    painter.drawPixmap(theme::space(4), (height() - size) / 2,
        iconPixmap(
            bad_ ? QStringLiteral("warning") : QStringLiteral("check-circle"), bad_ ? t.bad : t.good, size, devicePixelRatioF()));
}

} // namespace pela
