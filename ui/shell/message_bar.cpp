#include "ui/shell/message_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace pela {

namespace {

constexpr int widest = 190; // steps: a line that can be read at one go

} // namespace

MessageBar::MessageBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("messageBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::space(10), theme::space(1), theme::space(2), theme::space(1));
    row->setSpacing(theme::space(2));
    text_ = new QLabel(this);
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text_->setTextFormat(Qt::PlainText);
    row->addWidget(text_, 1);
    offer_ = new QPushButton(this);
    offer_->setObjectName(QStringLiteral("offer"));
    offer_->hide();
    row->addWidget(offer_);
    auto* close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &MessageBar::clear);
    connect(close, &QToolButton::clicked, this, &MessageBar::closed);
    timer_.setSingleShot(true);
    timer_.setInterval(8000);
    connect(&timer_, &QTimer::timeout, this, [this] {
        if (focusWidget() && focusWidget()->hasFocus())
            timer_.start(); // somebody is on its way to the button
        else
            clear();
    });
    parent->installEventFilter(this);
    hide();
}

void MessageBar::showError(const QString& sentence, const Offer& offer)
{
    timer_.stop();
    showSentence(sentence, true, offer);
}

void MessageBar::showNotice(const QString& sentence, const Offer& offer)
{
    showSentence(sentence, false, offer);
    timer_.start();
}

void MessageBar::showSentence(const QString& sentence, bool bad, const Offer& offer)
{
    bad_ = bad;
    disconnect(offer_, &QPushButton::clicked, this, nullptr);
    offer_->setVisible(bool(offer.act));
    if (offer.act) {
        offer_->setText(offer.text);
        // Later: what it does may bring another sentence, or another plan.
        connect(
            offer_, &QPushButton::clicked, this, [act = offer.act] { act(); }, Qt::QueuedConnection);
    }
    text_->setText(sentence);
    setAccessibleName(sentence);
    place();
    show();
    raise();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

/// In the middle of the lower edge, where it covers least of the page; as wide as the sentence needs and no wider than can be
/// read.
void MessageBar::place()
{
    const QRect room = parentWidget()->rect().adjusted(theme::space(4), theme::space(4), -theme::space(4), -theme::space(1));
    ensurePolished();
    layout()->activate();
    const int words = text_->fontMetrics().size(Qt::TextSingleLine, text_->text()).width() + theme::space(1);
    const int others = layout()->minimumSize().width() - text_->minimumSizeHint().width();
    const int width = std::min({words + others, theme::space(widest), room.width()});
    const int height = std::min(layout()->totalHeightForWidth(width), room.height());
    setGeometry(room.center().x() - width / 2, room.bottom() + 1 - height, width, height);
}

bool MessageBar::event(QEvent* event)
{
    if ((event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange) && isVisible())
        place();
    return QWidget::event(event);
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

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
    const QColor ink = bad_ ? t.bad : t.good;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ink);
    painter.setBrush(bad_ ? t.badBack : t.goodBack);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::space(1), theme::space(1));
    const int size = theme::iconSize();
    painter.drawPixmap(theme::space(4), (height() - size) / 2,
        iconPixmap(bad_ ? QStringLiteral("warning") : QStringLiteral("check-circle"), ink, size, devicePixelRatioF()));
}

} // namespace pela
