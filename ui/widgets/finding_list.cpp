#include "ui/widgets/finding_list.h"

#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace pela {

/// Shows a batch at a time: every sentence in sight is measured, and a large plan has tens of thousands.
class FindingModel : public QAbstractListModel {
public:
    FindingModel(FindingList::PlaceOf placeOf, QObject* parent) : QAbstractListModel(parent), placeOf_(std::move(placeOf)) { }

    void set(QList<Finding> findings)
    {
        beginResetModel();
        findings_ = std::move(findings);
        shown_ = qMin(batch, int(findings_.size()));
        endResetModel();
    }
    const Finding* at(int row) const { return row >= 0 && row < findings_.size() ? &findings_.at(row) : nullptr; }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : shown_; }
    bool canFetchMore(const QModelIndex& parent) const override { return !parent.isValid() && shown_ < findings_.size(); }
    void fetchMore(const QModelIndex&) override
    {
        const int more = qMin(batch, int(findings_.size()) - shown_);
        beginInsertRows({}, shown_, shown_ + more - 1);
        shown_ += more;
        endInsertRows();
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        const Finding* finding = at(index.row());
        if (!finding)
            return {};
        if (role == Qt::DisplayRole)
            return finding->message;
        if (role == placeRole)
            return placeOf_(*finding->entity);
        if (role == Qt::AccessibleTextRole)
            return QStringLiteral("%1 (%2)").arg(finding->message, placeOf_(*finding->entity));
        return {};
    }
    static constexpr int placeRole = Qt::UserRole;

private:
    static constexpr int batch = 300;
    FindingList::PlaceOf placeOf_;
    QList<Finding> findings_;
    int shown_ = 0;
};

namespace {

class FindingPainter : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Finding* finding = static_cast<const FindingModel*>(index.model())->at(index.row());
        const int width = static_cast<const QListView*>(option.widget)->viewport()->width();
        const QRect words = wordsIn(QRect(0, 0, width, theme::space(500)), finding && finding->fix);
        return {0,
            option.fontMetrics.boundingRect(words, wrap, index.data().toString()).height()
                + QFontMetrics(theme::smallFont()).height() + theme::space(2) + 1};
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
        const QRect words = wordsIn(option.rect, finding->fix.has_value());
        if (finding->fix)
            painter->drawPixmap(words.right() + theme::space(2), option.rect.center().y() - size / 2,
                iconPixmap(QStringLiteral("check-circle"), t.accent, size, painter->device()->devicePixelRatioF()));
        painter->setPen(t.text);
        painter->setFont(option.font);
        painter->drawText(words, wrap, finding->message);
        painter->setPen(t.muted);
        painter->setFont(theme::smallFont());
        painter->drawText(words, int(Qt::AlignLeft) | int(Qt::AlignBottom), index.data(FindingModel::placeRole).toString());
        painter->restore();
    }

private:
    static constexpr int wrap = int(Qt::TextWordWrap) | int(Qt::AlignLeft) | int(Qt::AlignTop);

    /// Where the sentence stands in a row, between its mark and that of a fix.
    static QRect wordsIn(const QRect& row, bool hasFix)
    {
        const int mark = theme::iconSize() + theme::space(2);
        return row.adjusted(
            theme::space(2) + mark, theme::space(1), -theme::space(2) - (hasFix ? mark : 0), -theme::space(1) - 1);
    }
};

} // namespace

FindingList::FindingList(PlaceOf placeOf, QWidget* parent) : QListView(parent), model_(new FindingModel(std::move(placeOf), this))
{
    setAccessibleName(tr("What is missing"));
    setResizeMode(Adjust);
    setWordWrap(true); // sentences wrap in the width there is, and are measured again when it changes
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

} // namespace pela
