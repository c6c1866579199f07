#include "ui/shell/page_header.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/small_parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace pela {

ActionButton::ActionButton(const CommandRegistry::Entry& entry, QWidget* parent) : QPushButton(parent), action_(entry.action)
{
    setProperty("main", entry.command.main);
    setIcon(entry.command.main ? iconOnAccent(entry.command.icon) : pela::icon(entry.command.icon));
    connect(action_, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, action_, &QAction::trigger);
    follow();
}

void ActionButton::follow()
{
    setText(action_->text());
    setToolTip(action_->toolTip());
    setAccessibleName(action_->iconText());
    setEnabled(action_->isEnabled());
}

PageHeader::PageHeader(QWidget* parent) : QWidget(parent)
{
    row_ = new QHBoxLayout(this);
    row_->setContentsMargins(theme::space(5), theme::space(3), theme::space(5), theme::space(2));
    row_->setSpacing(theme::space(2));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    title_ = new QLabel(this);
    title_->setFont(theme::titleFont());
    title_->setObjectName(QStringLiteral("pageTitle"));
    words->addWidget(title_);
    purpose_ = new QLabel(this);
    purpose_->setObjectName(QStringLiteral("pagePurpose"));
    purpose_->setWordWrap(true);
    words->addWidget(purpose_);
    row_->addLayout(words, 1);
    more_ = new QToolButton(this);
    more_->setText(tr("More"));
    more_->setObjectName(QStringLiteral("moreActions"));
    more_->setAccessibleName(tr("More actions of this page"));
    more_->setPopupMode(QToolButton::InstantPopup);
    more_->setMenu(new QMenu(more_));
    row_->addWidget(more_, 0, Qt::AlignVCenter);
}

QSize PageHeader::minimumSizeHint() const
{
    // The buttons give way to a menu, and the words under the title wrap.
    const QMargins margins = row_->contentsMargins();
    return {margins.left() + title_->sizeHint().width() + row_->spacing() + more_->sizeHint().width() + margins.right(),
        QWidget::minimumSizeHint().height()};
}

void PageHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// The first buttons stay as long as there is room for them beside the title; the others are in the menu.
void PageHeader::fit()
{
    const QMargins margins = row_->contentsMargins();
    constexpr int wordsAtLeast = 60; // steps
    const int words = qMax(title_->sizeHint().width(), theme::space(wordsAtLeast));
    const int room = width() - margins.left() - margins.right() - qMin(words, width() / 2);
    int needed = 0;
    for (const ActionButton* button : std::as_const(buttons_))
        needed += button->sizeHint().width() + row_->spacing();
    const bool all = needed <= room;
    int left = room - more_->sizeHint().width() - row_->spacing();
    more_->menu()->clear();
    for (ActionButton* button : std::as_const(buttons_)) {
        left -= button->sizeHint().width() + row_->spacing();
        const bool shown = all || left >= 0;
        if (!shown)
            more_->menu()->addAction(button->action());
        button->setVisible(shown);
    }
    more_->setVisible(!more_->menu()->isEmpty());
}

void PageHeader::setOnlyRead(const QString& why)
{
    onlyRead_ = why;
    showPurpose();
}

void PageHeader::showPurpose()
{
    purpose_->setText(onlyRead_.isEmpty() ? purposeText_ : onlyRead_);
    purpose_->setToolTip(purpose_->text());
    purpose_->setProperty("role", onlyRead_.isEmpty() ? "muted" : "warning");
    theme::restyle(*purpose_);
}

void PageHeader::show(const QString& title, const QString& purpose, const QList<CommandRegistry::Entry>& commands)
{
    title_->setText(title);
    purposeText_ = purpose;
    showPurpose();
    qDeleteAll(buttons_);
    buttons_.clear();
    for (const CommandRegistry::Entry& entry : commands) {
        if (!entry.command.inHeader)
            continue;
        auto* button = new ActionButton(entry, this);
        row_->insertWidget(row_->count() - 1, button, 0, Qt::AlignVCenter);
        connect(entry.action, &QAction::changed, this, &PageHeader::fit, Qt::QueuedConnection); // its text may have grown
        buttons_.append(button);
    }
    fit();
}

} // namespace pela
