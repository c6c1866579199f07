#include "ui/pages/program/program_page.h"

#include "core/base/format.h"
#include "core/domain/entities.h"
#include "core/model/cell_text.h"
#include "core/sheets/program_sheet.h"
#include "ui/pages/program/program_detail.h"
#include "ui/theme/theme.h"
#include "ui/widgets/grid/entity_grid.h"
#include "ui/widgets/grid/grid_model.h"
#include "ui/widgets/grid/grid_view.h"
#include "ui/widgets/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace pela {

namespace {

Grouping byDimension()
{
    Grouping grouping;
    grouping.key = QStringLiteral("dimension");
    grouping.title = ProgramPage::tr("Dimension");
    grouping.groupOf = [](const Plan& plan, const QUuid& row) {
        const Program* program = plan.find(Id<Program>(row));
        const Dimension* dimension = program ? dimensionOf(plan, *program) : nullptr;
        return dimension ? dimension->id.uuid() : QUuid();
    };
    grouping.order = [](const Plan& plan) { return idsOf(dimensionsOf(plan)); };
    grouping.label = [](const Plan& plan, const QUuid& id) { return referenceText(Dimension::describe(), id, plan); };
    grouping.colour = [](const Plan& plan, const QUuid& id) { return theme::dimensionColour(plan.get(Id<Dimension>(id))); };
    grouping.noneLabel = ProgramPage::tr("Without a dimension");
    return grouping;
}

Grouping bySubdimension()
{
    Grouping grouping;
    grouping.key = QStringLiteral("subdimension");
    grouping.title = ProgramPage::tr("Sub-dimension");
    grouping.groupOf = [](const Plan& plan, const QUuid& row) {
        const Program* program = plan.find(Id<Program>(row));
        return program ? program->subdimension.uuid() : QUuid();
    };
    grouping.order = [](const Plan& plan) { return idsOf(subdimensionsOf(plan)); };
    grouping.label = [](const Plan& plan, const QUuid& id) { return referenceText(Subdimension::describe(), id, plan); };
    grouping.colour = [](const Plan& plan, const QUuid& id) {
        const Subdimension& below = plan.get(Id<Subdimension>(id));
        const Dimension* dimension = plan.find(below.dimension);
        return dimension ? theme::dimensionColour(*dimension) : QColor();
    };
    grouping.noneLabel = ProgramPage::tr("Without a sub-dimension");
    return grouping;
}

Grouping byOpd()
{
    Grouping grouping;
    grouping.key = QStringLiteral("opd");
    grouping.title = ProgramPage::tr("Lead OPD");
    grouping.groupOf = [](const Plan& plan, const QUuid& row) {
        const Program* program = plan.find(Id<Program>(row));
        return program ? program->leadOpd.uuid() : QUuid();
    };
    grouping.order = [](const Plan& plan) { return idsOf(plan.sorted(&Opd::name)); };
    grouping.label = [](const Plan& plan, const QUuid& id) { return plan.titleOf(Opd::describe(), id); };
    grouping.noneLabel = ProgramPage::tr("Without a lead OPD");
    return grouping;
}

} // namespace

ProgramPage::ProgramPage(Workspace& workspace) : Page(workspace)
{
    search_ = new QLineEdit(this);
    search_->setObjectName(QStringLiteral("search"));
    search_->setPlaceholderText(tr("Search in all columns (Ctrl+F)"));
    search_->setAccessibleName(tr("Search programmes"));
    search_->setClearButtonEnabled(true);
    grouping_ = new QComboBox(this);
    grouping_->setAccessibleName(tr("Group by"));
    unfilter_ = new QToolButton(this);
    unfilter_->setObjectName(QStringLiteral("unfilter"));
    unfilter_->setText(tr("Clear the filters"));
    unfilter_->setIcon(icon(QStringLiteral("close")));
    unfilter_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    unfilter_->hide();
    selection_ = new QLabel(this);
    selection_->setFont(theme::smallFont());
    pane_ = new QToolButton(this);
    pane_->setIcon(icon(QStringLiteral("chevron-left")));
    pane_->setText(tr("Details"));
    pane_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    pane_->setCheckable(true);
    pane_->setChecked(true);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, 0, theme::space(2));
    bar->setSpacing(theme::space(2));
    bar->addWidget(search_, 2);
    bar->addWidget(unfilter_);
    bar->addWidget(grouping_);
    bar->addWidget(selection_, 3);
    bar->addWidget(pane_);

    grid_ = new EntityGrid(workspace, this);
    grid_->setObjectName(QStringLiteral("programs"));
    detail_ = new ProgramDetail(workspace, this);
    splitter_ = new QSplitter(Qt::Horizontal, this);
    splitter_->addWidget(grid_);
    splitter_->addWidget(detail_);
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(0, 1);
    splitter_->setStretchFactor(1, 0);
    splitter_->setSizes({theme::space(180), theme::space(100)});
    detail_->setMinimumWidth(theme::space(70));
    detail_->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space(5), 0, theme::space(5), theme::space(4));
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(splitter_, 1);

    setSpec();
    grouping_->addItem(tr("No groups"));
    for (const Grouping& grouping : grid_->model().spec().groupings)
        grouping_->addItem(tr("Group by %1").arg(inSentence(grouping.title)));
    connect(search_, &QLineEdit::textChanged, grid_, &EntityGrid::setQuickFilter);
    connect(&grid_->model(), &GridModel::totalsChanged, this, [this] { unfilter_->setVisible(grid_->model().isFiltered()); });
    connect(unfilter_, &QToolButton::clicked, this, [this] {
        search_->clear();
        grid_->clearFilters();
        grid_->view().setFocus();
    });
    connect(search_, &QLineEdit::returnPressed, this, [this] { grid_->view().setFocus(); });
    connect(grouping_, &QComboBox::currentIndexChanged, this, [this](int at) { grid_->setGrouping(at - 1); });
    connect(grid_, &EntityGrid::currentRowChanged, this, &ProgramPage::choose);
    connect(grid_, &EntityGrid::rowAdded, this, [this](const QUuid& id) {
        last_ = id;
        choose(grid_->currentRow());
    });
    connect(grid_, &EntityGrid::selectionChanged, this, &ProgramPage::showSelection);
    connect(detail_, &ProgramDetail::closed, this, [this] { pane_->setChecked(false); });
    connect(pane_, &QToolButton::toggled, this, &ProgramPage::showDetail);
    setFocusProxy(grid_);
}

void ProgramPage::setSpec()
{
    GridSpec spec(programSheet(plan()));
    spec.frozen = 2;
    spec.titleColumn = 1;
    spec.addRow = rowLikeLast();
    spec.newRowHint = tr("Type a name to add a programme");
    spec.groupings = {byDimension(), bySubdimension(), byOpd()};
    grid_->setSpec(spec);
}

/// A new programme begins under the same sub-dimension and OPD as the one last chosen.
decltype(Sheet::addRow) ProgramPage::rowLikeLast()
{
    const Program* last = plan().find(Id<Program>(last_));
    return last ? programLike(last->subdimension, last->leadOpd) : programLike({}, {});
}

void ProgramPage::reload()
{
    setSpec();
    grid_->setQuickFilter(search_->text());
    detail_->reload();
    showSelection();
}

void ProgramPage::refresh(const ChangeSet& change)
{
    if (change.touches<Masterplan>()) { // another period has other year columns
        reload();
        return;
    }
    grid_->refresh(change);
    detail_->refresh(change);
    choose(grid_->currentRow());
    showSelection();
}

/// The first programme is chosen when the page opens, so that the pane shows what there is to a programme.
void ProgramPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!grid_->view().currentIndex().isValid() && grid_->model().shownRows() > 0)
        grid_->view().setCurrentIndex(grid_->model().index(0, grid_->model().spec().titleColumn));
}

bool ProgramPage::flush()
{
    const bool cells = grid_->flush();
    return detail_->flush() && cells;
}

bool ProgramPage::showRow(const EntityInfo& entity, const QUuid& id)
{
    QUuid program = id;
    if (&entity == &Indicator::describe()) {
        const Indicator* indicator = plan().find(Id<Indicator>(id));
        program = indicator ? indicator->program.uuid() : QUuid();
    } else if (&entity == &BudgetLine::describe()) {
        const BudgetLine* line = plan().find(Id<BudgetLine>(id));
        program = line ? line->program.uuid() : QUuid();
    } else if (&entity != &Program::describe()) {
        return false;
    }
    if (program.isNull() || !plan().find(Id<Program>(program)))
        return false;
    if (grid_->model().rowOf(program) < 0)
        search_->clear();
    return grid_->showRow(program);
}

std::optional<RowPlace> ProgramPage::chosenRow() const
{
    const QUuid id = grid_->currentRow();
    return id.isNull() ? std::nullopt : std::optional<RowPlace>({&Program::describe(), id});
}

QList<QWidget*> ProgramPage::regions()
{
    return {grid_, detail_};
}

QWidget* ProgramPage::openPane()
{
    pane_->setChecked(true);
    return detail_;
}

void ProgramPage::choose(const QUuid& id)
{
    // On the row where a new one is typed the pane stays with the last: the table does not jump about while typing.
    // Never with one that a filter hides: what is changed in the pane must be in sight.
    if (!id.isNull())
        last_ = id;
    else if (!plan().find(Id<Program>(last_)) || (grid_->model().isFiltered() && grid_->model().rowOf(last_) < 0))
        last_ = QUuid();
    grid_->setAddRow(rowLikeLast());
    detail_->setProgram(last_);
    showDetail(pane_->isChecked());
    emit commandsChanged();
}

void ProgramPage::showDetail(bool shown)
{
    detail_->setVisible(shown && !detail_->program().isNull());
}

/// As the status bar of a spreadsheet: how much is chosen, and the sum where amounts are.
void ProgramPage::showSelection()
{
    const QModelIndexList cells = grid_->view().chosenCells();
    if (cells.size() < 2) {
        selection_->clear();
        return;
    }
    Rupiah sum;
    bool money = false;
    for (const QModelIndex& cell : cells)
        if (grid_->model().column(cell.column()).sum) {
            money = true;
            sum += Rupiah {grid_->model().valueAt(cell.row(), cell.column()).integer()};
        }
    QString text = tr("%n row(s) chosen", nullptr, int(grid_->chosenRows().size()));
    if (money)
        text += QStringLiteral(" · ") + formatRupiah(sum);
    selection_->setText(text);
    emit commandsChanged();
}

void ProgramPage::duplicate()
{
    const Program* program = plan().find(Id<Program>(grid_->currentRow()));
    if (!program)
        return;
    Draft draft(plan(), tr("Duplicate %1").arg(program->name.left(60)));
    const Id<Program> copy = duplicateProgram(draft, program->id, tr("%1 (copy)").arg(program->name));
    if (commitOrShow(draft))
        grid_->showRow(copy.uuid());
}

QList<Command> ProgramPage::commands()
{
    const auto writable = [this] { return !file().isReadOnly(); };
    const auto chosen = [this] { return !file().isReadOnly() && !grid_->currentRow().isNull(); };
    const auto id = [](const char* text) { return QString::fromLatin1(text); };
    QList<Command> list;
    list.append({.id = id("program.add"),
        .text = tr("Add a programme"),
        .icon = id("add"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
        .run = [this] { grid_->beginNewRow(); },
        .enabled = writable,
        .main = true});
    list.append({.id = id("program.duplicate"),
        .text = tr("Duplicate"),
        .icon = id("copy"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
        .run = [this] { duplicate(); },
        .enabled = chosen});
    list.append({.id = id("program.remove"),
        .text = tr("Remove"),
        .icon = id("remove"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Backspace),
        .run = [this] { grid_->removeChosenRows(); },
        .enabled = chosen});
    list.append({.id = id("program.change-chosen"),
        .text = tr("Change this column in all chosen rows"),
        .icon = id("edit"),
        .shortcut = {},
        .run = [this] { grid_->editChosen(); },
        .enabled = chosen,
        .inHeader = false});
    list.append({.id = id("program.copy-with-titles"),
        .text = tr("Copy with column titles"),
        .icon = id("copy"),
        .shortcut = {},
        .run = [this] { grid_->copy(true); },
        .inHeader = false});
    list.append({.id = id("program.paste"),
        .text = tr("Paste from a sheet"),
        .icon = id("paste"),
        .shortcut = {},
        .run = [this] { grid_->paste(); },
        .enabled = writable,
        .inHeader = false});
    return list;
}

} // namespace pela
