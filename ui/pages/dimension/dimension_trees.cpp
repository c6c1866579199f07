// The two lists of the dimension page: the framework with what it holds, and the programmes of one part of it.
#include "core/base/format.h"
#include "core/domain/order.h"
#include "core/domain/summary.h"
#include "ui/pages/dimension/dimension_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icons.h"

#include <QDragEnterEvent>
#include <QHeaderView>
#include <QMimeData>
#include <QPainter>

namespace pela {

namespace {

const QString programsMime = QStringLiteral("application/x-pela-programs");
constexpr int idRole = Qt::UserRole;
constexpr int leafRole = Qt::UserRole + 1;

void fill(QTreeWidgetItem* item, const Summary::Totals& holding)
{
    const Tokens& tokens = theme::tokens();
    if (holding.programs == 0) {
        item->setText(1, FrameworkTree::tr("none yet"));
        item->setForeground(1, tokens.warning);
        item->setIcon(1, icon(QStringLiteral("warning"), tokens.warning));
    } else {
        item->setText(1, formatInteger(holding.programs));
    }
    item->setText(2, holding.quickWins == 0 ? QString() : formatInteger(holding.quickWins));
    item->setText(3, holding.planned.value == 0 ? QString() : formatInteger(holding.planned.value));
    for (const int column : {1, 2, 3})
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

/// A stroke in the dimension's colour; its code tells it apart without colour too.
QIcon stroke(const QColor& colour)
{
    QPixmap pixmap(theme::iconSize(), theme::iconSize());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.fillRect(QRect(theme::iconSize() / 2 - theme::space(1) / 2, 0, theme::space(1), theme::iconSize()), colour);
    return pixmap;
}

QTreeWidgetItem* findItem(const QTreeWidget& tree, const QUuid& id)
{
    for (QTreeWidgetItemIterator it(const_cast<QTreeWidget*>(&tree)); *it; ++it)
        if ((*it)->data(0, idRole).toUuid() == id)
            return *it;
    return nullptr;
}

} // namespace

FrameworkTree::FrameworkTree(QWidget* parent) : QTreeWidget(parent)
{
    setHeaderLabels({tr("Dimension"), tr("Programmes"), tr("Quick wins"), tr("Budget (Rp)")});
    for (const int column : {1, 2, 3})
        headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    setAccessibleName(tr("Dimensions and sub-dimensions"));
    setAcceptDrops(true);
    setDragDropMode(DropOnly);
    setFrameShape(NoFrame);
    setIconSize({theme::iconSize(), theme::iconSize()});
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    setWordWrap(true);
    setIndentation(theme::space(4));
    columns_ = new ListColumns(*this, *header(), {{.column = 0, .least = 50}});
    columns_->setFirstToGo({2});
}

void FrameworkTree::show(const Plan& plan)
{
    const QSignalBlocker blocker(this);
    const QUuid kept = currentItem() ? currentItem()->data(0, idRole).toUuid() : QUuid();
    const Summary summary(plan);
    QSet<QUuid> folded;
    for (int i = 0; i < topLevelItemCount(); ++i)
        if (!topLevelItem(i)->isExpanded())
            folded.insert(topLevelItem(i)->data(0, idRole).toUuid());
    clear();
    for (const Dimension* dimension : dimensionsOf(plan)) {
        const QColor colour = theme::dimensionColour(*dimension);
        auto* top = new QTreeWidgetItem(this, {QString(dimension->code + QLatin1String("  ") + dimension->name)});
        top->setData(0, idRole, dimension->id.uuid());
        top->setIcon(0, dimension->icon.isEmpty() ? stroke(colour) : icon(dimension->icon, colour));
        top->setToolTip(0, dimension->nameEnglish);
        for (const Subdimension* below : plan.ordered(&Subdimension::dimension, dimension->id)) {
            auto* leaf = new QTreeWidgetItem(top, {QString(below->code + QLatin1String("  ") + below->name)});
            leaf->setData(0, idRole, below->id.uuid());
            leaf->setData(0, leafRole, true);
            leaf->setIcon(0, stroke(colour));
            leaf->setToolTip(0, below->name);
            fill(leaf, summary.of(below->id));
        }
        fill(top, summary.of(dimension->id));
        for (int column = 0; column < columnCount(); ++column)
            top->setFont(column, theme::strongFont());
        top->setExpanded(!folded.contains(dimension->id.uuid()));
    }
    const auto& all = summary.overall();
    columns_->totals().setTexts(
        {tr("Together"), formatInteger(all.programs), formatInteger(all.quickWins), formatInteger(all.planned.value)});
    if (!choose(kept) && topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0)->childCount() > 0 ? topLevelItem(0)->child(0) : topLevelItem(0), 0,
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    columns_->fit();
}

QUuid FrameworkTree::subdimension() const
{
    const QTreeWidgetItem* item = currentItem();
    return item && item->data(0, leafRole).toBool() ? item->data(0, idRole).toUuid() : QUuid();
}

QUuid FrameworkTree::dimension() const
{
    const QTreeWidgetItem* item = currentItem();
    if (item && item->parent())
        item = item->parent();
    return item ? item->data(0, idRole).toUuid() : QUuid();
}

bool FrameworkTree::choose(const QUuid& id)
{
    QTreeWidgetItem* item = id.isNull() ? nullptr : findItem(*this, id);
    if (item)
        setCurrentItem(item, 0, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return item;
}

QTreeWidgetItem* FrameworkTree::target(const QPoint& at) const
{
    QTreeWidgetItem* item = itemAt(at);
    return item && item->data(0, leafRole).toBool() ? item : nullptr;
}

void FrameworkTree::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(programsMime))
        event->acceptProposedAction();
}

void FrameworkTree::dragMoveEvent(QDragMoveEvent* event)
{
    QTreeWidget::dragMoveEvent(event); // scrolls near the edges
    if (event->mimeData()->hasFormat(programsMime) && target(event->position().toPoint()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void FrameworkTree::dropEvent(QDropEvent* event)
{
    const QTreeWidgetItem* item = target(event->position().toPoint());
    if (!item || !event->mimeData()->hasFormat(programsMime))
        return;
    QList<QUuid> programs;
    for (const QByteArray& id : event->mimeData()->data(programsMime).split(' '))
        if (const QUuid uuid = QUuid::fromString(QLatin1String(id)); !uuid.isNull())
            programs.append(uuid);
    event->acceptProposedAction();
    emit dropped(programs, item->data(0, idRole).toUuid());
}

ProgramList::ProgramList(QWidget* parent) : QTreeWidget(parent)
{
    setHeaderLabels({tr("Code"), tr("Programme"), tr("OPD"), tr("Budget (Rp)")});
    headerItem()->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
    setAccessibleName(tr("Programmes of the sub-dimension"));
    setRootIsDecorated(false);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setFrameShape(NoFrame);
    setAllColumnsShowFocus(true);
    setIconSize({theme::iconSize(), theme::iconSize()});
    setWordWrap(true);
    setSortingEnabled(true);
    sortByColumn(0, Qt::AscendingOrder);
    columns_ = new ListColumns(*this, *header(), {{1}});
    columns_->setFirstToGo({2});
}

void ProgramList::show(const Plan& plan, const QUuid& dimension, const QUuid& subdimension)
{
    const QList<QUuid> kept = chosen();
    const QSignalBlocker blocker(this);
    clear();
    std::vector<const Program*> programs;
    if (!subdimension.isNull())
        programs = plan.of(&Program::subdimension, Id<Subdimension>(subdimension));
    else
        for (const Subdimension* below : plan.of(&Subdimension::dimension, Id<Dimension>(dimension)))
            for (const Program* program : plan.of(&Program::subdimension, below->id))
                programs.push_back(program);
    QList<QTreeWidgetItem*> items;
    Rupiah together;
    for (const Program* program : programs) {
        const Opd* lead = plan.find(program->leadOpd);
        const Rupiah budget = plannedFor(plan, program->id);
        together += budget;
        auto* item = new ListItem({program->code, program->name, lead ? shortNameOf(*lead) : QString(),
            budget.value == 0 ? QString() : formatInteger(budget.value)});
        if (program->quickWin) {
            item->setIcon(1, icon(QStringLiteral("star"), theme::tokens().accent));
            item->setToolTip(1, tr("Quick win"));
            item->setData(1, Qt::AccessibleTextRole, tr("%1, quick win").arg(program->name));
        }
        item->setData(0, idRole, program->id.uuid());
        item->setData(3, ListItem::SortRole, budget.value);
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        items.append(item);
    }
    addTopLevelItems(items);
    for (QTreeWidgetItem* item : items)
        if (kept.contains(item->data(0, idRole).toUuid()))
            item->setSelected(true);
    columns_->totals().setTexts({{}, tr("Together"), {}, formatInteger(together.value)});
    columns_->totals().setVisible(!items.isEmpty());
    columns_->fit();
}

QList<QUuid> ProgramList::chosen() const
{
    QList<QUuid> ids;
    for (const QTreeWidgetItem* item : selectedItems())
        ids.append(item->data(0, idRole).toUuid());
    if (ids.isEmpty() && currentItem())
        ids.append(currentItem()->data(0, idRole).toUuid());
    return ids;
}

bool ProgramList::choose(const QUuid& id)
{
    QTreeWidgetItem* item = findItem(*this, id);
    if (item)
        setCurrentItem(item, 0, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return item;
}

QStringList ProgramList::mimeTypes() const
{
    return {programsMime};
}

QMimeData* ProgramList::mimeData(const QList<QTreeWidgetItem*>& items) const
{
    QByteArray ids;
    for (const QTreeWidgetItem* item : items)
        ids += item->data(0, idRole).toUuid().toByteArray() + ' ';
    auto* dragged = new QMimeData;
    dragged->setData(programsMime, ids);
    return dragged;
}

} // namespace pela
