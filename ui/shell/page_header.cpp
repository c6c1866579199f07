#include "ui/shell/page_header.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/small_parts.h"

#include <QHBoxLayout>
#include <QLabel>
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
}

void PageHeader::setOnlyRead(const QString& why)
{
    onlyRead_ = why;
    showPurpose();
}

void PageHeader::showPurpose()
{
    purpose_->setText(onlyRead_.isEmpty() ? purposeText_ : onlyRead_);
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
        row_->addWidget(button, 0, Qt::AlignVCenter);
        buttons_.append(button);
    }
}

} // namespace pela
