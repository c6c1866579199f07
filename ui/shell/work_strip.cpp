#include "ui/shell/work_strip.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace pela {

WorkStrip::WorkStrip(const QString& title, std::function<void()> stop, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("work"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::space(2), 0, theme::space(2), 0);
    row->setSpacing(theme::space(2));
    auto* label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setText(label->fontMetrics().elidedText(title, Qt::ElideMiddle, theme::space(80)));
    label->setToolTip(title);
    row->addWidget(label);
    bar_ = new QProgressBar(this);
    bar_->setRange(0, 0); // until it says how far it is
    bar_->setTextVisible(false);
    bar_->setFixedWidth(theme::space(24));
    bar_->setAccessibleName(title);
    row->addWidget(bar_);
    stop_ = new QToolButton(this);
    stop_->setAutoRaise(true);
    stop_->setIcon(icon(QStringLiteral("close")));
    stop_->setText(tr("Stop"));
    stop_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    stop_->setAccessibleName(tr("Stop: %1").arg(title));
    row->addWidget(stop_);
    connect(stop_, &QToolButton::clicked, this, [this, stop = std::move(stop)] {
        stop_->setEnabled(false); // it is asked once, and leaves when the work says how it ended
        stop();
    });
    hide();
    constexpr int milliseconds = 400;
    patience_.setSingleShot(true);
    patience_.setInterval(milliseconds);
    connect(&patience_, &QTimer::timeout, this, &QWidget::show);
    patience_.start();
}

void WorkStrip::setDone(double done)
{
    if (done >= 1) {
        leave();
        return;
    }
    bar_->setRange(0, 100);
    bar_->setValue(int(done * 100));
}

void WorkStrip::leave()
{
    patience_.stop();
    hide();
    deleteLater();
}

} // namespace pela
