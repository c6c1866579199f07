#include "ui/pages/opd/opd_page.h"

#include "core/domain/order.h"
#include "core/sheets/opd_sheet.h"
#include "ui/pages/opd/opd_removal.h"
#include "ui/theme/theme.h"
#include "ui/widgets/entity_form.h"
#include "ui/widgets/grid/entity_grid.h"
#include "ui/widgets/grid/grid_bar.h"
#include "ui/widgets/grid/grid_spec.h"
#include "ui/widgets/grid/grid_view.h"
#include "ui/widgets/small_parts.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace pela {

namespace {

GridSpec opdSpec()
{
    GridSpec spec(opdSheet());
    // Last the officials, for whom there is a form: here they are pasted for all OPDs at once.
    spec.columns = spec.pick(
        {"code", "name", "short_name", "programs", "budget", "commitment", "head_title", "head_name", "head_nip", "head_rank"});
    spec.name = QStringLiteral("opd");
    spec.frozen = 2;
    spec.titleColumn = 1;
    spec.newRowHint = OpdPage::tr("Type a name to add an OPD");
    spec.emptyText = OpdPage::tr("No OPDs yet. Type the name of the first one above, or paste rows from a sheet.");
    return spec;
}

/// "a, b, c and 4 more", each on a line of its own.
QString listOf(const QStringList& names)
{
    constexpr qsizetype shown = 8;
    QString text;
    for (const QString& name : names.mid(0, shown))
        text += QStringLiteral("· %1\n").arg(name);
    if (names.size() > shown)
        text += OpdPage::tr("and %1 more").arg(names.size() - shown);
    return text.trimmed();
}

} // namespace

OpdPage::OpdPage(Workspace& around) : Page(around)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(theme::space(5), 0, 0, 0);
    outer->setSpacing(0);
    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    outer->addWidget(split);

    auto* left = new QWidget(split);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, theme::space(3), theme::space(3));
    grid_ = new EntityGrid(workspace(), left);
    bar_ = new GridBar(*grid_, tr("Filter by name, code or head"), left);
    grid_->setSpec(opdSpec());
    grid_->view().setAccessibleName(tr("OPDs of the plan"));
    column->setSpacing(0);
    column->addWidget(bar_);
    column->addWidget(grid_, 1);

    side_ = new QStackedWidget(split);
    side_->setMinimumWidth(theme::space(82));
    side_->addWidget(
        new EmptyState(QStringLiteral("agency"), tr("Choose an OPD to see its head and what it is used for."), {}, side_));
    auto* detail = new QWidget;
    detail->setProperty("scrolled", true);
    auto* lines = new QVBoxLayout(detail);
    lines->setContentsMargins(theme::space(4), 0, theme::space(4), theme::space(3));
    name_ = sectionHeader({}, detail);
    name_->setWordWrap(true);
    name_->setTextFormat(Qt::PlainText);
    lines->addWidget(name_);
    form_ = new EntityForm(file(), Opd::describe(), detail);
    lines->addWidget(form_);
    lines->addSpacing(theme::space(3));
    lines->addWidget(sectionHeader(tr("Used by"), detail));
    uses_ = new QLabel(detail);
    uses_->setWordWrap(true);
    uses_->setTextFormat(Qt::PlainText);
    uses_->setProperty("role", "muted");
    lines->addWidget(uses_);
    lines->addStretch();
    side_->addWidget(scrolling(*detail, side_));
    split->addWidget(left);
    split->addWidget(side_);
    split->setStretchFactor(0, 1);
    split->setSizes({theme::space(170), theme::space(95)});

    connect(grid_, &EntityGrid::currentRowChanged, this, &OpdPage::showCurrent);
}

Id<Opd> OpdPage::current() const
{
    return Id<Opd>(grid_->currentRow());
}

void OpdPage::refresh(const ChangeSet& change)
{
    grid_->refresh(change);
    form_->refresh();
    showCurrent();
}

void OpdPage::reload()
{
    grid_->reload();
    if (!plan().find(current()) && !plan().all<Opd>().empty())
        grid_->showRow(byCode<Opd>(plan()).front()->id.uuid());
    showCurrent();
}

bool OpdPage::flush()
{
    const bool cells = grid_->flush();
    return form_->flush() && cells;
}

bool OpdPage::showRow(const EntityInfo& entity, const QUuid& id)
{
    return &entity == &Opd::describe() && grid_->showRow(id);
}

std::optional<RowPlace> OpdPage::chosenRow() const
{
    const QUuid id = grid_->currentRow();
    return id.isNull() ? std::nullopt : std::optional<RowPlace>({&Opd::describe(), id});
}

QList<QWidget*> OpdPage::regions()
{
    return {&grid_->view(), side_};
}

QWidget* OpdPage::openPane()
{
    return side_;
}

QLineEdit* OpdPage::searchField()
{
    return &bar_->search();
}

QList<Command> OpdPage::commands()
{
    const auto writable = [this] { return !file().isReadOnly(); };
    Command add {QStringLiteral("opd.add"), tr("Add an OPD"), QStringLiteral("add"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] { addOpd(); }, writable};
    add.main = true;
    return {add,
        {QStringLiteral("opd.remove"), tr("Remove…"), QStringLiteral("remove"), {}, [this] { askRemove(current()); },
            [this, writable] { return writable() && plan().find(current()); }}};
}

void OpdPage::addOpd()
{
    grid_->clearFilters();
    grid_->beginNewRow();
}

void OpdPage::showCurrent()
{
    const Opd* opd = plan().find(current());
    side_->setCurrentIndex(opd ? 1 : 0);
    emit commandsChanged();
    if (!opd)
        return;
    name_->setText(opd->name);
    if (form_->row() != opd->id.uuid())
        form_->setRow(opd->id.uuid());
    const OpdUses uses = usesOf(plan(), opd->id);
    QStringList words;
    if (!uses.leads.isEmpty())
        words.append(tr("Leads %1 programmes:\n%2").arg(uses.leads.size()).arg(listOf(uses.leads)));
    if (!uses.supports.isEmpty())
        words.append(tr("Supports %1 programmes:\n%2").arg(uses.supports.size()).arg(listOf(uses.supports)));
    if (uses.seats > 0)
        words.append(tr("%1 seats at the bimtek.").arg(uses.seats));
    if (!uses.commitment.isEmpty())
        words.append(tr("Commitment: %1.").arg(uses.commitment));
    uses_->setText(words.isEmpty() ? tr("Nothing yet. It leads or supports no programme.") : words.join(QStringLiteral("\n\n")));
}

void OpdPage::askRemove(Id<Opd> opd)
{
    if (!plan().find(opd))
        return;
    flush();
    // Asking where everything moves makes no sense when the plan will refuse.
    if (const Commitment* sheet = commitmentOf(plan(), opd)) {
        Draft without(plan());
        without.remove(sheet->id);
        if (const auto proof = without.prove(); !proof) {
            workspace().showError(proof.error());
            return;
        }
    }
    if (const auto heir = askHeir(plan(), opd, this))
        commitOrShow(drafted(plan(), removeOpd, opd, *heir));
    grid_->view().setFocus(); // on the next one, so that the keys go on
}

} // namespace pela
