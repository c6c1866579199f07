#include "ui/widgets/check_list.h"

#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace pela {

namespace {

enum Role { IdRole = Qt::UserRole + 1, DetailRole };

/// A box, wrapped words, and a muted detail below them. The whole row is the target of the click.
class CheckDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int width = static_cast<QListView*>(parent())->viewport()->width();
        const QRect words = wordsRect(QRect(0, 0, width, theme::space(2000)));
        int height = option.fontMetrics.boundingRect(words, Qt::TextWordWrap, index.data().toString()).height() + theme::space(2);
        if (!index.data(DetailRole).toString().isEmpty())
            height += QFontMetrics(theme::smallFont()).height();
        return {width, qMax(height, theme::rowHeight())};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const QWidget* view = option.widget;
        const bool enabled = option.state & QStyle::State_Enabled;
        option.text.clear();
        option.features &= ~QStyleOptionViewItem::HasCheckIndicator;
        view->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, view);

        QStyleOptionButton box;
        box.state = index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        if (enabled)
            box.state |= QStyle::State_Enabled;
        const QRect words = wordsRect(option.rect);
        const int side = theme::space(4);
        box.rect
            = QRect(option.rect.left() + theme::space(1), words.top() + (option.fontMetrics.height() - side) / 2, side, side);
        box.palette = option.palette;
        view->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, view);

        painter->save();
        painter->setFont(option.font);
        painter->setPen(theme::tokens().text);
        QRect used;
        painter->drawText(words, Qt::TextWordWrap, index.data().toString(), &used);
        painter->setFont(theme::smallFont());
        painter->setPen(theme::tokens().muted);
        painter->drawText(QRect(QPoint(words.left(), used.bottom() + 1), words.bottomRight()), Qt::AlignLeft | Qt::AlignTop,
            index.data(DetailRole).toString());
        painter->restore();
    }

    bool editorEvent(
        QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override
    {
        if (!(index.flags() & Qt::ItemIsUserCheckable) || !(index.flags() & Qt::ItemIsEnabled))
            return false;
        const bool clicked = event->type() == QEvent::MouseButtonRelease
            && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton
            && option.rect.contains(static_cast<QMouseEvent*>(event)->position().toPoint());
        const bool keyed = event->type() == QEvent::KeyPress
            && (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space
                || static_cast<QKeyEvent*>(event)->key() == Qt::Key_Select);
        if (!clicked && !keyed)
            return false;
        return model->setData(
            index, index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    static QRect wordsRect(const QRect& row)
    {
        return row.adjusted(theme::space(7), theme::space(1), -theme::space(2), -theme::space(1));
    }
};

} // namespace

CheckList::CheckList(const QString& title, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(1));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::space(2));
    row->addWidget(sectionHeader(title, this));
    count_ = new QLabel(this);
    count_->setProperty("role", "muted");
    row->addWidget(count_);
    row->addStretch(1);
    all_ = new QCheckBox(tr("All"), this);
    all_->setAccessibleName(tr("%1: all").arg(title));
    row->addWidget(all_);
    column->addLayout(row);

    view_ = new QListView(this);
    model_ = new QStandardItemModel(this);
    view_->setModel(model_);
    view_->setItemDelegate(new CheckDelegate(view_));
    view_->setAccessibleName(title);
    view_->setResizeMode(QListView::Adjust);
    view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setTabKeyNavigation(false);
    view_->viewport()->installEventFilter(this);
    column->addWidget(view_);
    sum_ = sectionHeader({}, this);
    column->addWidget(sum_);
    empty_ = hint({}, this);
    empty_->hide();
    column->addWidget(empty_);

    connect(model_, &QStandardItemModel::itemChanged, this, &CheckList::itemChanged);
    connect(all_, &QCheckBox::clicked, this, [this](bool checked) {
        QList<QUuid> ids;
        for (int i = 0; i < model_->rowCount(); ++i)
            if ((model_->item(i)->checkState() == Qt::Checked) != checked)
                ids.append(model_->item(i)->data(IdRole).toUuid());
        if (!ids.isEmpty())
            emit toggled(ids, checked);
        showSums();
    });
}

void CheckList::setItems(const QList<CheckItem>& items, const QString& sum)
{
    sum_->setText(sum);
    filling_ = true;
    const int current = view_->currentIndex().row();
    model_->setRowCount(int(items.size()));
    for (int i = 0; i < int(items.size()); ++i) {
        QStandardItem* item = model_->item(i);
        if (!item) {
            item = new QStandardItem;
            model_->setItem(i, item);
        }
        item->setText(items[i].text);
        item->setToolTip(items[i].toolTip);
        item->setData(items[i].id, IdRole);
        item->setData(items[i].detail, DetailRole);
        item->setData(items[i].detail, Qt::AccessibleDescriptionRole);
        item->setCheckState(items[i].checked ? Qt::Checked : Qt::Unchecked);
        item->setFlags(readOnly_ ? Qt::ItemIsSelectable | Qt::ItemIsEnabled
                                 : Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
    }
    if (current >= 0 && current < model_->rowCount())
        view_->setCurrentIndex(model_->index(current, 0));
    filling_ = false;
    showSums();
    fitHeight();
}

void CheckList::setEmptyText(const QString& sentence)
{
    empty_->setText(sentence);
}

void CheckList::setReadOnly(bool readOnly)
{
    readOnly_ = readOnly;
    all_->setVisible(!readOnly);
}

void CheckList::itemChanged(QStandardItem* item)
{
    if (!filling_)
        emit toggled({item->data(IdRole).toUuid()}, item->checkState() == Qt::Checked);
}

void CheckList::showSums()
{
    int checked = 0;
    for (int i = 0; i < model_->rowCount(); ++i)
        checked += model_->item(i)->checkState() == Qt::Checked;
    const int total = model_->rowCount();
    count_->setText(total == 0 ? QString() : tr("%1 of %2").arg(checked).arg(total));
    sum_->setVisible(total > 0 && !sum_->text().isEmpty());
    const QSignalBlocker quiet(all_);
    all_->setTristate(checked > 0 && checked < total);
    all_->setCheckState(checked == 0 ? Qt::Unchecked : checked == total ? Qt::Checked : Qt::PartiallyChecked);
    all_->setEnabled(total > 0);
    view_->setVisible(total > 0);
    empty_->setVisible(total == 0 && !empty_->text().isEmpty());
}

void CheckList::fitHeight()
{
    int height = 2 * view_->frameWidth();
    for (int i = 0; i < model_->rowCount(); ++i)
        height += view_->sizeHintForIndex(model_->index(i, 0)).height();
    if (view_->height() != height)
        view_->setFixedHeight(height);
}

void CheckList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fitHeight();
}

bool CheckList::eventFilter(QObject* object, QEvent* event)
{
    if (object == view_->viewport()) {
        if (event->type() == QEvent::Resize)
            fitHeight();
        else if (event->type() == QEvent::Wheel) {
            event->ignore(); // the pane around it scrolls
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace pela
