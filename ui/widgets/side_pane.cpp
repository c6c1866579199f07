#include "ui/widgets/side_pane.h"

#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSettings>
#include <QSplitter>

namespace pela {

namespace {

/// Under this a table beside a pane shows too few of its columns.
int roomForBoth()
{
    return theme::space(350);
}

} // namespace

SidePane::SidePane(const QString& name, QWidget* content, QWidget* pane, QWidget* parent)
    : QWidget(parent), name_(name), content_(content)
{
    const QSettings settings;
    openBeside_ = settings.value(QStringLiteral("pane/%1/open").arg(name_), true).toBool();
    holder_ = new QWidget(this);
    holder_->setAutoFillBackground(true); // what it lies over does not shine through
    holder_->setMinimumWidth(theme::space(80));
    auto* line = new QHBoxLayout(holder_);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(hairline(Qt::Vertical, holder_));
    line->addWidget(pane, 1);
    splitter_ = new QSplitter(Qt::Horizontal, this);
    splitter_->setChildrenCollapsible(false);
    splitter_->addWidget(content);
    splitter_->addWidget(holder_);
    splitter_->setStretchFactor(0, 1);
    splitter_->setStretchFactor(1, 0);
    splitter_->setProperty("remembersItself", true);
    giveWidth();
    connect(splitter_, &QSplitter::splitterMoved, this,
        [this] { QSettings().setValue(QStringLiteral("pane/%1/steps").arg(name_), holder_->width() / theme::space(1)); });
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(splitter_);
    holder_->hide();
}

/// As wide as the person made it, at whatever size the letters are now.
void SidePane::giveWidth()
{
    constexpr int atFirst = 115;
    constexpr int least = 80;
    const int width = theme::space(QSettings().value(QStringLiteral("pane/%1/steps").arg(name_), atFirst).toInt());
    splitter_->setSizes({roomForBoth(), std::clamp(width, theme::space(least), roomForBoth() / 2)});
}

void SidePane::setOpen(bool open)
{
    if (open == isOpen())
        return;
    (isOver_ ? openOver_ : openBeside_) = open;
    if (!isOver_)
        QSettings().setValue(QStringLiteral("pane/%1/open").arg(name_), open);
    const bool lost = !open && holder_->isAncestorOf(focusWidget());
    place();
    if (lost)
        content_->setFocus();
    emit openChanged(open);
}

void SidePane::setHasSomething(bool has)
{
    hasSomething_ = has;
    place();
}

void SidePane::place()
{
    const bool over = width() < roomForBoth();
    if (over != isOver_) {
        const bool was = isOpen();
        isOver_ = over;
        if (over)
            holder_->setParent(this);
        else
            splitter_->addWidget(holder_);
        if (!over)
            giveWidth();
        if (was != isOpen())
            emit openChanged(isOpen());
    }
    if (isOver_) {
        const int wide = std::min(theme::space(160), width() * 3 / 5);
        holder_->setGeometry(width() - wide, 0, wide, height());
        holder_->raise();
    }
    holder_->setVisible(isOpen() && hasSomething_);
    emit covered(isOver_ && isOpen() && hasSomething_ ? holder_->width() : 0);
}

void SidePane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

/// Escape comes here when nobody further in had a use for it.
void SidePane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isOver_ && isOpen()) {
        setOpen(false);
        content_->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace pela
