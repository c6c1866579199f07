#include "ui/widgets/grid/empty_note.h"

#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pela {

EmptyNote::EmptyNote(QAbstractScrollArea& table) : QWidget(&table), table_(table)
{
    setObjectName(QStringLiteral("emptyNote"));
    sentence_ = new QLabel(this);
    sentence_->setProperty("role", "muted");
    sentence_->setAlignment(Qt::AlignCenter);
    sentence_->setWordWrap(true);
    sentence_->setTextFormat(Qt::PlainText);
    button_ = new QPushButton(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space(4), 0, theme::space(4), 0);
    column->addWidget(sentence_);
    column->addWidget(button_, 0, Qt::AlignHCenter);
    table.installEventFilter(this);
    hide();
}

void EmptyNote::say(const QString& sentence, const QString& deed)
{
    sentence_->setText(sentence);
    button_->setText(deed);
    button_->setVisible(!deed.isEmpty());
    setAccessibleName(sentence);
    place();
    show();
    raise();
}

void EmptyNote::place()
{
    const QRect area = table_.viewport()->geometry();
    const int width = std::min(area.width(), theme::space(110));
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    const int left = area.left() + (area.width() - width) / 2;
    // Under the row where a new one is typed, however low the table is.
    const int top = std::max(area.top() + theme::rowHeight(), area.top() + (area.height() - height) / 2);
    setGeometry(left, top, width, height);
}

bool EmptyNote::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::eventFilter(object, event);
}

} // namespace pela
