#include "ui/widgets/small_parts.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spoken.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QStringListModel>
#include <QVBoxLayout>

namespace pela {

namespace {

/// The icon of an empty state, painted so that it follows the scheme.
class BigIcon : public QWidget {
public:
    BigIcon(QString name, QWidget* parent) : QWidget(parent), name_(std::move(name)) { setFixedSize(sizeHint()); }
    QSize sizeHint() const override { return {theme::space(12), theme::space(12)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).drawPixmap(0, 0, iconPixmap(name_, theme::tokens().muted, width(), devicePixelRatioF()));
    }

private:
    QString name_;
};

} // namespace

EmptyState::EmptyState(const QString& iconName, const QString& sentence, const QString& buttonText, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme::space(3));
    column->addStretch(2);
    column->addWidget(new BigIcon(iconName, this), 0, Qt::AlignHCenter);
    sentence_ = new QLabel(sentence, this);
    sentence_->setAlignment(Qt::AlignCenter);
    sentence_->setWordWrap(true);
    sentence_->setProperty("role", "muted");
    // Not aligned: an aligned label would not be asked for its height at its width.
    column->addWidget(sentence_);
    button_ = mainButton(buttonText, {}, this);
    button_->setVisible(!buttonText.isEmpty());
    column->addWidget(button_, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void EmptyState::setSentence(const QString& sentence)
{
    sentence_->setText(sentence);
}

StatTile::StatTile(const QString& caption, QWidget* parent) : QWidget(parent), caption_(caption)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    speakAs(*this, QAccessible::Button); // before the name is told, which asks what this is
    setAccessibleName(caption);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StatTile::setValue(const QString& value, const QString& detail, const QString& exact)
{
    value_ = value;
    detail_ = detail;
    setToolTip(exact);
    setAccessibleName(QStringLiteral("%1: %2 %3").arg(caption_, value, detail).trimmed());
    speakAs(*this, QAccessible::Button, exact.isEmpty() ? value : exact);
    updateGeometry();
    update();
}

QSize StatTile::sizeHint() const
{
    const QFontMetrics big(theme::titleFont());
    const QFontMetrics small(theme::smallFont());
    const int text
        = qMax(big.horizontalAdvance(value_), qMax(small.horizontalAdvance(caption_), small.horizontalAdvance(detail_)));
    return {text + theme::space(6), big.height() + 2 * small.height() + theme::space(5)};
}

QSize StatTile::minimumSizeHint() const
{
    return sizeHint();
}

void StatTile::paintEvent(QPaintEvent*)
{
    const Tokens& t = theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? t.accent : t.line, hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() ? t.hover : t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);

    QRect inside = rect().adjusted(theme::space(3), theme::space(2), -theme::space(3), -theme::space(2));
    painter.setFont(theme::smallFont());
    painter.setPen(t.muted);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, caption_);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, detail_);
    inside.adjust(0, painter.fontMetrics().height(), 0, -painter.fontMetrics().height());
    painter.setFont(theme::titleFont());
    painter.setPen(t.text);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, value_);
}

void StatTile::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit clicked();
}

void StatTile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        emit clicked();
    else
        QWidget::keyPressEvent(event);
}

QLabel* sectionHeader(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setFont(theme::strongFont());
    return label;
}

QLabel* hint(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setFont(theme::smallFont());
    label->setProperty("role", "muted");
    label->setWordWrap(true);
    return label;
}

QWidget* hairline(Qt::Orientation orientation, QWidget* parent)
{
    auto* line = new QWidget(parent);
    line->setProperty("role", "line");
    line->setAttribute(Qt::WA_StyledBackground);
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

QScrollArea* scrolling(QWidget& widget, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidget(&widget);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

void completeFrom(QLineEdit& line, const QStringList& words)
{
    if (!line.completer()) {
        auto* completer = new QCompleter(new QStringListModel(&line), &line);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        line.setCompleter(completer);
    }
    static_cast<QStringListModel*>(line.completer()->model())->setStringList(words);
}

QPushButton* mainButton(const QString& text, const QString& iconName, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setProperty("main", true);
    if (!iconName.isEmpty())
        button->setIcon(iconOnAccent(iconName));
    return button;
}

} // namespace pela
