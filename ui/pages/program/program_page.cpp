#include "ui/pages/program/program_page.h"

#include "core/base/format.h"
#include "core/domain/entities.h"
#include "core/model/cell_text.h"
#include "core/sheets/program_sheet.h"
#include "ui/pages/program/program_detail.h"
#include "ui/pages/program/promise_remark.h"
#include "ui/theme/theme.h"
#include "ui/widgets/grid/entity_grid.h"
#include "ui/widgets/grid/grid_bar.h"
#include "ui/widgets/grid/grid_model.h"
#include "ui/widgets/grid/grid_view.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/side_pane.h"

#include <QComboBox>
#include <QTabWidget>
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
    grid_ = new EntityGrid(workspace, this);
    grid_->setObjectName(QStringLiteral("programs"));
    bar_ = new GridBar(*grid_, tr("Search in all columns (Ctrl+F)"), this);
    grouping_ = new QComboBox(this);
    grouping_->setObjectName(QStringLiteral("grouping"));
    grouping_->setAccessibleName(tr("Group by"));
    pane_ = new QToolButton(this);
    pane_->setObjectName(QStringLiteral("details"));
    pane_->setIcon(icon(QStringLiteral("chevron-left")));
    pane_->setText(tr("Details"));
    pane_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    pane_->setCheckable(true);
    bar_->addBeside(grouping_);
    bar_->addAtEnd(pane_);
    detail_ = new ProgramDetail(workspace, this);
    side_ = new SidePane(QStringLiteral("program"), grid_, detail_, this);
    pane_->setChecked(side_->isOpen());

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space(5), 0, theme::space(5), theme::space(4));
    column->setSpacing(0);
    column->addWidget(bar_);
    column->addWidget(side_, 1);

    setSpec();
    grouping_->addItem(tr("No groups"));
    for (const Grouping& grouping : grid_->model().spec().groupings)
        grouping_->addItem(tr("Group by %1").arg(inSentence(grouping.title)));
    connect(grouping_, &QComboBox::currentIndexChanged, this, [this](int at) { grid_->setGrouping(at - 1); });
    connect(grid_, &EntityGrid::currentRowChanged, this, &ProgramPage::choose);
    connect(grid_, &EntityGrid::rowAdded, this, [this](const QUuid& id) {
        last_ = id;
        choose(grid_->currentRow());
    });
    connect(grid_, &EntityGrid::selectionChanged, this, &ProgramPage::commandsChanged);
    connect(detail_, &ProgramDetail::closed, this, [this] { side_->setOpen(false); });
    connect(pane_, &QToolButton::toggled, side_, &SidePane::setOpen);
    connect(side_, &SidePane::openChanged, pane_, &QToolButton::setChecked);
    connect(side_, &SidePane::covered, &grid_->view(), &GridView::setCovered);
}

QLineEdit& ProgramPage::search() const
{
    return bar_->search();
}

/// The money of all years stands before that of each: it is in sight also where only some of the years are.
void ProgramPage::setSpec()
{
    GridSpec spec(programSheet(plan()));
    const auto at
        = [&spec](auto is) { return std::find_if(spec.columns.begin(), spec.columns.end(), is) - spec.columns.begin(); };
    const auto years = at([](const SheetColumn& column) { return column.key.startsWith(QLatin1String("budget_")); });
    const auto total = at([](const SheetColumn& column) { return column.key == QLatin1String("budget_total"); });
    spec.columns.move(total, years);
    spec.name = QStringLiteral("program");
    spec.frozen = 2;
    spec.titleColumn = 1;
    spec.asked = QStringList {QStringLiteral("name"), QStringLiteral("subdimension"), QStringLiteral("lead_opd")};
    spec.newRowHint = tr("Type a name to add a programme");
    spec.emptyText = tr("No programmes yet. Type the name of the first one above, or paste rows from a sheet.");
    spec.groupings = {byDimension(), bySubdimension(), byOpd()};
    spec.remark = [](const Plan& now, const QUuid& row) { return promiseRemark(now, Id<Program>(row)); };
    grid_->setSpec(spec);
}

void ProgramPage::reload()
{
    setSpec();
    bar_->applySearch();
    detail_->reload();
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
}

/// The first programme is chosen when the page opens, so that the pane shows what there is to a programme.
void ProgramPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!grid_->view().currentIndex().isValid() && grid_->model().shownRows() > 0)
        grid_->view().goTo(grid_->model().index(0, grid_->model().spec().titleColumn));
}

void ProgramPage::focusInEvent(QFocusEvent*)
{
    grid_->view().setFocus();
}

bool ProgramPage::flush()
{
    const bool cells = grid_->flush();
    return detail_->flush() && cells;
}

bool ProgramPage::showRow(const EntityInfo& entity, const QUuid& id)
{
    QUuid program = id;
    int tab = 0;
    if (&entity == &Indicator::describe()) {
        const Indicator* indicator = plan().find(Id<Indicator>(id));
        program = indicator ? indicator->program.uuid() : QUuid();
        tab = 1;
    } else if (&entity == &BudgetLine::describe()) {
        const BudgetLine* line = plan().find(Id<BudgetLine>(id));
        program = line ? line->program.uuid() : QUuid();
        tab = 2;
    } else if (&entity != &Program::describe()) {
        return false;
    }
    if (program.isNull() || !plan().find(Id<Program>(program)))
        return false;
    if (!grid_->showRow(program))
        return false;
    if (tab > 0) { // what is looked for stands in the pane
        side_->setOpen(true);
        detail_->tabs().setCurrentIndex(tab);
    }
    return true;
}

std::optional<RowPlace> ProgramPage::chosenRow() const
{
    const QUuid id = grid_->currentRow();
    return id.isNull() ? std::nullopt : std::optional<RowPlace>({&Program::describe(), id});
}

QList<QWidget*> ProgramPage::regions()
{
    return {&grid_->view(), detail_};
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
    detail_->setProgram(last_);
    side_->setHasSomething(!last_.isNull());
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
        .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete),
        .run = [this] { grid_->removeChosenRows(); },
        .enabled = chosen});
    list.append({.id = id("program.details"),
        .text = tr("Show the details"),
        .icon = id("chevron-left"),
        .shortcut = {},
        .run =
            [this] {
                side_->setOpen(true);
                detail_->tabs().setFocus();
            },
        .enabled = [this] { return !detail_->program().isNull(); },
        .inHeader = false});
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
