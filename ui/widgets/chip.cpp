#include "ui/widgets/chip.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spoken.h"

#include <QPainter>

namespace pela {

namespace {

int iconSide()
{
    return QFontMetrics(theme::smallFont()).ascent();
}

} // namespace

QSize chipSize(const QString& text, const QString& iconName)
{
    const QFontMetrics metrics(theme::smallFont());
    const int mark = iconName.isEmpty() ? 0 : iconSide() + theme::space(1);
    // Some letters (f) reach beyond their advance.
    const int words = std::max(metrics.horizontalAdvance(text), metrics.boundingRect(text).width()) + 2;
    return {words + mark + theme::space(4) + 2, metrics.height() + theme::space(1)};
}

ToneColours coloursOf(Tone tone)
{
    const Tokens& t = theme::tokens();
    switch (tone) {
    case Tone::Quiet:
        return {t.muted, t.sunken};
    case Tone::Accent:
        return {t.accent, t.hover}; // not the ground of a chosen row
    case Tone::Good:
        return {t.good, t.goodBack};
    case Tone::Warning:
        return {t.warning, t.warningBack};
    case Tone::Bad:
        return {t.bad, t.badBack};
    }
    Q_UNREACHABLE();
}

QRect paintChip(QPainter& painter, const QRect& rect, const QString& text, Tone tone, const QString& iconName)
{
    const auto [ink, back] = coloursOf(tone);
    const QSize size = chipSize(text, iconName).boundedTo(rect.size());
    const QRect chip(QPoint(rect.left(), rect.top() + (rect.height() - size.height()) / 2), size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(chip, chip.height() / 2.0, chip.height() / 2.0);
    QRect inside = chip.adjusted(theme::space(2), 0, -theme::space(2), 0);
    if (!iconName.isEmpty()) {
        const int side = iconSide();
        painter.drawPixmap(inside.left(), chip.center().y() - side / 2 + 1,
            iconPixmap(iconName, ink, side, painter.device()->devicePixelRatioF()));
        inside.setLeft(inside.left() + side + theme::space(1));
    }
    painter.setFont(theme::smallFont());
    painter.setPen(ink);
    painter.drawText(
        inside, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(text, Qt::ElideRight, inside.width()));
    painter.restore();
    return chip;
}

Chip::Chip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    speakAs(*this, QAccessible::StaticText);
}

void Chip::show(const QString& text, Tone tone, const QString& iconName)
{
    text_ = text;
    tone_ = tone;
    icon_ = iconName;
    setAccessibleName(text);
    speakAs(*this, QAccessible::StaticText, text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return chipSize(text_, icon_);
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintChip(painter, rect(), text_, tone_, icon_);
}

} // namespace pela
