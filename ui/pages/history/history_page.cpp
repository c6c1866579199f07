#include "ui/pages/history/history_page.h"

#include "core/base/format.h"
#include "core/domain/entities.h"
#include "core/model/change_text.h"
#include "ui/pages/history/history_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/decision.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/list_table.h"
#include "ui/widgets/small_parts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace pela {

namespace {

QString clock(const JournalEntry& entry)
{
    return entry.time.toLocalTime().toString(QStringLiteral("HH.mm"));
}

QString authorOf(const JournalEntry& entry)
{
    return entry.machine.isEmpty() ? entry.author : QStringLiteral("%1 · %2").arg(entry.author, entry.machine);
}

/// An entry in two lines: what was done, then who and when and, for a small change, from what to what.
class EntryPainter : public QStyledItemDelegate {
public:
    EntryPainter(PlanFile& file, QObject* parent) : QStyledItemDelegate(parent), file_(file) { }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (!static_cast<const HistoryModel*>(index.model())->entryAt(index))
            return {0, option.fontMetrics.lineSpacing() + theme::space(4)};
        const int width = static_cast<const QListView*>(option.widget)->viewport()->width();
        const QRect words = deedIn(QRect(0, 0, width, theme::space(500)));
        return {0,
            QFontMetrics(theme::bodyFont()).boundingRect(words, wrap, index.data().toString()).height()
                + QFontMetrics(theme::smallFont()).lineSpacing() + theme::space(3)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = theme::tokens();
        const auto* model = static_cast<const HistoryModel*>(index.model());
        const Deed* entry = model->entryAt(index);
        painter->save();
        QRect area = option.rect.adjusted(theme::space(3), theme::space(1), -theme::space(3), -theme::space(1));
        if (!entry) {
            painter->setFont(theme::strongFont());
            painter->setPen(t.muted);
            painter->drawText(area, Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
            painter->restore();
            return;
        }
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, t.chosen);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, t.hover);
        painter->setFont(theme::smallFont());
        painter->setPen(t.muted);
        const QRect time(area.left(), area.top(), theme::space(12), option.fontMetrics.lineSpacing());
        painter->drawText(time, Qt::AlignLeft | Qt::AlignVCenter, clock(*entry));

        painter->setFont(theme::bodyFont());
        painter->setPen(entry->kind == JournalKind::Do || entry->kind == JournalKind::Begin ? t.text : t.muted);
        area = deedIn(option.rect);
        QRect first;
        painter->drawText(area, wrap, index.data().toString(), &first);
        painter->setFont(theme::smallFont());
        painter->setPen(t.muted);
        const Result<ChangeSet> read = model->changesOf(*entry);
        const ChangeSet changes = read ? *read : ChangeSet();
        QString detail = authorOf(*entry);
        if (!read)
            detail += QStringLiteral(" · ") + HistoryModel::tr("what it changed cannot be read");
        else if (changes.rows().size() == 1 && changes.rows().first().action == RowAction::Update)
            detail += QStringLiteral(" · ") + rowSummary(file_.plan(), model->goneNames(), changes.rows().first());
        else if (changes.rows().size() > 1)
            detail += QStringLiteral(" · ") + HistoryModel::tr("%1 rows").arg(formatInteger(changes.rows().size()));
        const QRect second(area.left(), first.bottom() + 1, area.width(), area.bottom() - first.bottom());
        painter->drawText(
            second, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(detail, Qt::ElideRight, second.width()));
        painter->restore();
    }

private:
    static constexpr int wrap = int(Qt::TextWordWrap) | int(Qt::AlignLeft) | int(Qt::AlignTop);

    /// What was done stands to the right of the time.
    static QRect deedIn(const QRect& row)
    {
        return row.adjusted(theme::space(15), theme::space(1), -theme::space(3), -theme::space(1));
    }

    PlanFile& file_;
};

constexpr int mostRowsShown = 500;

} // namespace

HistoryPage::HistoryPage(Workspace& around) : Page(around)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(theme::space(5), 0, theme::space(5), theme::space(4));
    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    outer->addWidget(split);

    auto* left = new QWidget(split);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, theme::space(3), 0);
    filter_ = new QLineEdit(left);
    filter_->setPlaceholderText(tr("Filter by what was done or by whom"));
    filter_->setAccessibleName(tr("Filter"));
    filter_->setClearButtonEnabled(true);
    filter_->addAction(icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    column->addWidget(filter_);
    list_ = new QListView(left);
    list_->setAccessibleName(tr("Changes, newest first"));
    list_->setMouseTracking(true);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setItemDelegate(new EntryPainter(file(), list_));
    model_ = new HistoryModel(file(), this);
    list_->setModel(model_);
    list_->setResizeMode(QListView::Adjust);
    list_->setWordWrap(true); // deeds wrap in the width there is, and are measured again when it changes
    new NothingFits(*list_, tr("Nothing in the history fits. Try another word, or the name of a person."), [this] {
        filter_->clear();
        list_->setFocus();
    });
    column->addWidget(list_, 1);

    auto* right = new QWidget;
    auto* detail = new QVBoxLayout(right);
    detail->setContentsMargins(theme::space(4), 0, 0, 0);
    deed_ = sectionHeader({}, right);
    deed_->setWordWrap(true);
    deed_->setTextFormat(Qt::PlainText);
    detail->addWidget(deed_);
    who_ = hint({}, right);
    who_->setTextFormat(Qt::PlainText);
    detail->addWidget(who_);
    changes_ = new QTreeWidget(right);
    changes_->setAccessibleName(tr("What changed"));
    changes_->setHeaderLabels({tr("What"), tr("Before"), tr("After")});
    changes_->setRootIsDecorated(true);
    changes_->setWordWrap(true);
    changes_->setIndentation(theme::space(3));
    changes_->setSelectionMode(QAbstractItemView::SingleSelection);
    new ListColumns(*changes_, *changes_->header(), {{0}, {1}, {2}});
    detail->addWidget(changes_, 1);
    split->addWidget(left);
    split->addWidget(scrolling(*right, split));
    split->setSizes({theme::space(150), theme::space(130)});

    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
        const Deed* chosen = current();
        const qint64 seq = chosen ? chosen->seq : 0;
        model_->setFilter(text);
        // What was chosen stays so while it fits; else the newest that does.
        QModelIndex index = model_->indexOf(seq);
        if (!index.isValid() && model_->rowCount() > 1)
            index = model_->index(1);
        list_->setCurrentIndex(index);
        showCurrent();
    });
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPage::showCurrent);
    connect(list_, &QListView::activated, this, &HistoryPage::jump);
    connect(changes_, &QTreeWidget::itemActivated, this, &HistoryPage::jump);
    connect(model_, &HistoryModel::failed, this, [this](const Error& error) { workspace().showError(error); });
}

void HistoryPage::refresh(const ChangeSet&)
{
    reload();
}

void HistoryPage::reload()
{
    const Deed* chosen = current();
    // Who looked at the newest entry wants to see the newest again.
    const qint64 seq = chosen && list_->currentIndex().row() != 1 ? chosen->seq : 0;
    model_->reload();
    QModelIndex index = model_->indexOf(seq);
    if (!index.isValid() && model_->rowCount() > 1)
        index = model_->index(1); // below the heading of the newest day
    list_->setCurrentIndex(index);
    showCurrent();
}

const Deed* HistoryPage::current() const
{
    return model_->entryAt(list_->currentIndex());
}

QList<QWidget*> HistoryPage::regions()
{
    return {list_, changes_};
}

QWidget* HistoryPage::openPane()
{
    return changes_;
}

QList<Command> HistoryPage::commands()
{
    return {
        {QStringLiteral("history.jump"), tr("Go there"), QStringLiteral("arrow-right"), {}, [this] { jump(); },
            [this] { return current() != nullptr; }},
        {QStringLiteral("history.revert"), tr("Undo up to here…"), QStringLiteral("undo"), {}, [this] { askRevert(); },
            [this] {
                const QModelIndex newest = model_->index(1);
                return current() && !file().isReadOnly() && list_->currentIndex() != newest;
            }},
        {QStringLiteral("history.verify"), tr("Prove that the file is whole"), QStringLiteral("check"), {}, [this] { verify(); },
            {}, {}, false},
    };
}

void HistoryPage::verify()
{
    workspace().laterShown(
        this, tr("Proving that the file is whole"), [plan = file().onDisk()](const Task& task) { return plan.verify(task); },
        [this](const Result<PlanOnDisk::Report>& report) {
            if (!report)
                workspace().showEnd(report.error());
            else if (!report->problems.isEmpty())
                workspace().showError({Problem::Damaged,
                    tr("%n fault(s) in the file. The first: %1 Restore it from a backup.", nullptr, int(report->problems.size()))
                        .arg(report->problems.first())});
            else
                workspace().showNotice((QStringList {tr("The file is whole: its pages, its history and every row agree.")}
                    + report->remarks.mid(0, 1))
                                           .join(u' '));
        });
}

void HistoryPage::showCurrent()
{
    emit commandsChanged();
    changes_->clear();
    const Deed* entry = current();
    deed_->setText(entry              ? list_->currentIndex().data().toString()
            : model_->rowCount() == 0 ? QString()
                                      : tr("Choose a change to see what it did."));
    who_->setText(entry ? tr("%1, %2 at %3 · no. %4")
                              .arg(authorOf(*entry), formatDateLong(entry->time.toLocalTime().date()), clock(*entry))
                              .arg(entry->seq)
                        : QString());
    if (!entry)
        return;
    const Result<ChangeSet> read = model_->changesOf(*entry);
    const ChangeSet changes = read ? *read : ChangeSet();
    QList<QTreeWidgetItem*> items;
    if (!read)
        items.append(new QTreeWidgetItem(
            {read.error().problem == Problem::Damaged ? tr(
                 "What this entry changed cannot be read: the file is damaged there. Restore it from a backup; “Prove that the "
                 "file is whole” says more.")
                                                      : read.error().message}));
    for (const RowChange& row : changes.rows().mid(0, mostRowsShown)) {
        const QString deed = row.action == RowAction::Insert ? tr("added")
            : row.action == RowAction::Remove                ? tr("removed")
                                                             : QString();
        const QString name = QStringLiteral("%1: %2").arg(row.entity->title(), rowName(plan(), model_->goneNames(), row));
        auto* item = new QTreeWidgetItem({deed.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, deed)});
        item->setFirstColumnSpanned(true);
        item->setData(0, Qt::UserRole, row.id);
        item->setData(0, Qt::UserRole + 1, row.entity->index);
        item->setFont(0, theme::strongFont());
        for (const FieldChange& change : row.fields) {
            const FieldInfo& field = row.entity->fields[size_t(change.field)];
            if (field.hidden)
                continue;
            auto* line = new QTreeWidgetItem(item,
                {field.title(), valueText(plan(), model_->goneNames(), change.before, field),
                    valueText(plan(), model_->goneNames(), change.after, field)});
            for (int part = 1; part <= 2; ++part)
                line->setToolTip(part, line->text(part).left(1000));
        }
        items.append(item);
    }
    if (changes.rows().size() > mostRowsShown)
        items.append(new QTreeWidgetItem({tr("and %1 more rows").arg(formatInteger(changes.rows().size() - mostRowsShown))}));
    changes_->addTopLevelItems(items);
    for (QTreeWidgetItem* item : std::as_const(items))
        item->setFirstColumnSpanned(true);
    if (items.size() <= 20)
        changes_->expandAll();
}

void HistoryPage::jump()
{
    const Deed* entry = current();
    if (!entry)
        return;
    // The row chosen on the right when there is one; else the first that still exists.
    if (const QTreeWidgetItem* item = changes_->hasFocus() ? changes_->currentItem() : nullptr) {
        if (item->parent())
            item = item->parent();
        if (item->data(0, Qt::UserRole).isValid()
            && workspace().goTo(
                *entities()[size_t(item->data(0, Qt::UserRole + 1).toInt())], item->data(0, Qt::UserRole).toUuid()))
            return;
    }
    const Result<ChangeSet> changes = model_->changesOf(*entry);
    if (!changes) {
        workspace().showError(changes.error());
        return;
    }
    for (const RowChange& row : changes->rows())
        if (workspace().goTo(*row.entity, row.id))
            return;
    workspace().showNotice(tr("What this changed is no longer in the plan."));
}

void HistoryPage::askRevert()
{
    const Deed* entry = current();
    if (!entry)
        return;
    const qint64 seq = entry->seq;
    const QString when = QStringLiteral("%1, %2").arg(formatDate(entry->time.toLocalTime().date()), clock(*entry));
    const bool yes = decide(this, tr("Undo everything after this?"),
        tr("The plan becomes as it was right after “%1” (%2). This is one change of its own: the history stays, and undo brings "
           "everything back.")
            .arg(entry->deed(), when),
        tr("Undo up to here"), tr("Leave it"));
    if (!yes)
        return;
    if (const Result<> done = file().revertTo(seq); !done)
        workspace().showError(done.error());
}

} // namespace pela
