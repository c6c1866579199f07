#include "ui/widgets/finding_list.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace pela {

class FindingModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void set(QList<Finding> findings)
    {
        beginResetModel();
        findings_ = std::move(findings);
        endResetModel();
    }
    const Finding* at(int row) const { return row >= 0 && row < findings_.size() ? &findings_.at(row) : nullptr; }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(findings_.size()); }
    QVariant data(const QModelIndex& index, int role) const override
    {
        const Finding* finding = at(index.row());
        if (!finding)
            return {};
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return finding->message;
        return {};
    }

private:
    QList<Finding> findings_;
};

namespace {

class FindingPainter : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, option.fontMetrics.lineSpacing() * 2 + theme::space(3)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = theme::tokens();
        const Finding* finding = static_cast<const FindingModel*>(index.model())->at(index.row());
        if (!finding)
            return;
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, t.chosen);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, t.hover);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
        const int size = theme::iconSize();
        const auto [name, colour] = finding->severity == Severity::Wrong ? std::pair(QStringLiteral("warning"), t.bad)
            : finding->severity == Severity::Missing                     ? std::pair(QStringLiteral("circle"), t.warning)
                                                                         : std::pair(QStringLiteral("info"), t.muted);
        painter->drawPixmap(option.rect.left() + theme::space(2), option.rect.center().y() - size / 2,
            iconPixmap(name, colour, size, painter->device()->devicePixelRatioF()));
        QRect words = option.rect.adjusted(theme::space(4) + size, theme::space(1), -theme::space(2), -theme::space(1));
        if (finding->fix) {
            painter->drawPixmap(words.right() - size, option.rect.center().y() - size / 2,
                iconPixmap(QStringLiteral("check-circle"), t.accent, size, painter->device()->devicePixelRatioF()));
            words.setRight(words.right() - size - theme::space(2));
        }
        painter->setPen(t.text);
        painter->setFont(option.font);
        QTextOption wrap(Qt::AlignLeft | Qt::AlignVCenter);
        wrap.setWrapMode(QTextOption::WordWrap);
        painter->setClipRect(words);
        painter->drawText(QRectF(words), finding->message, wrap);
        painter->restore();
    }
};

} // namespace

FindingList::FindingList(QWidget* parent) : QListView(parent), model_(new FindingModel(this))
{
    setAccessibleName(tr("What is missing"));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setItemDelegate(new FindingPainter(this));
    setModel(model_);
    connect(this, &QListView::doubleClicked, this, [this] {
        if (const Finding* finding = current())
            emit goTo(*finding->entity, finding->id);
    });
}

void FindingList::setFindings(const QList<Finding>& findings, const QString& rule)
{
    const int row = currentIndex().row();
    if (rule.isEmpty()) {
        model_->set(findings);
    } else {
        QList<Finding> some;
        std::copy_if(
            findings.begin(), findings.end(), std::back_inserter(some), [&](const Finding& each) { return each.rule == rule; });
        model_->set(some);
    }
    if (model_->rowCount() > 0)
        setCurrentIndex(model_->index(qBound(0, row, model_->rowCount() - 1)));
    emit currentFindingChanged();
}

const Finding* FindingList::current() const
{
    return model_->at(currentIndex().row());
}

void FindingList::keyPressEvent(QKeyEvent* event)
{
    const Finding* finding = current();
    if (finding && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit goTo(*finding->entity, finding->id);
    } else if (finding && finding->fix && event->key() == Qt::Key_F && event->modifiers() == Qt::NoModifier) {
        const ChangeSet fix = *finding->fix;
        emit mend(fix);
    } else {
        QListView::keyPressEvent(event);
    }
}

void FindingList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    emit currentFindingChanged();
}

void FindingList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    viewport()->update();
}

} // namespace pela
