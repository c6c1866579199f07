#include "ui/widgets/tag_edit.h"

#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/literal.h"
#include "ui/widgets/small_parts.h"

#include <QCompleter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace pela {

TagEdit::TagEdit(const QString& addHint, QWidget* parent) : QWidget(parent)
{
    tags_ = new QWidget(this);
    new FlowLayout(tags_, theme::space(1));
    line_ = new QLineEdit(this);
    line_->setPlaceholderText(addHint);
    line_->setAccessibleName(addHint);
    completeFrom(*line_, {});
    // The completer puts its text into the line after this signal; clearing has to wait for that.
    connect(
        line_->completer(), QOverload<const QString&>::of(&QCompleter::activated), this, &TagEdit::take, Qt::QueuedConnection);
    connect(line_, &QLineEdit::returnPressed, this, [this] { take(line_->text()); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(1));
    column->addWidget(tags_);
    column->addWidget(line_);
    setFocusProxy(line_);
}

void TagEdit::setTags(const QList<Tag>& tags)
{
    QLayout* flow = tags_->layout();
    while (QLayoutItem* item = flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the button whose click is being handled
        delete item;
    }
    for (const Tag& tag : tags) {
        auto* button = new QToolButton(tags_);
        button->setText(literal(tag.text));
        button->setToolTip(readOnly_ ? tag.detail : tr("%1. Click to take it off.").arg(tag.detail));
        button->setAccessibleName(readOnly_ ? tag.text : tr("Take off %1").arg(tag.text));
        if (!readOnly_) {
            button->setIcon(icon(QStringLiteral("close")));
            button->setIconSize(QSize(theme::space(3), theme::space(3)));
        }
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setEnabled(!readOnly_);
        connect(button, &QToolButton::clicked, this, [this, id = tag.id] { emit removed(id); });
        flow->addWidget(button);
        button->show();
    }
    tags_->setVisible(!tags.isEmpty());
    tags_->updateGeometry();
}

void TagEdit::setOffers(const QList<Tag>& offers)
{
    offers_ = offers;
    QStringList texts;
    for (const Tag& tag : offers)
        texts += tag.text;
    completeFrom(*line_, texts);
}

void TagEdit::setReadOnly(bool readOnly)
{
    readOnly_ = readOnly;
    line_->setVisible(!readOnly);
}

void TagEdit::take(const QString& text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return;
    QList<Tag> fitting;
    for (const Tag& tag : offers_) {
        if (tag.text.compare(wanted, Qt::CaseInsensitive) == 0) {
            fitting = {tag};
            break;
        }
        if (tag.text.contains(wanted, Qt::CaseInsensitive))
            fitting.append(tag);
    }
    if (fitting.size() != 1)
        return;
    line_->clear();
    emit added(fitting.front().id);
}

} // namespace pela
