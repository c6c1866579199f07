#include "ui/pages/program/program_detail.h"

#include "core/base/format.h"
#include "core/sheets/indicator_sheet.h"
#include "core/sheets/money_sheet.h"
#include "ui/pages/program/promise_remark.h"
#include "ui/theme/theme.h"
#include "ui/widgets/entity_form.h"
#include "ui/widgets/grid/entity_grid.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/tag_edit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace pela {

namespace {

/// The columns of one kind year by year, under the bare year so that all years stand side by side.
QList<SheetColumn> yearColumns(const Sheet& sheet, QLatin1String kind)
{
    QList<SheetColumn> columns;
    for (SheetColumn column : sheet.columns)
        if (column.key.startsWith(kind)) {
            column.deed = column.title;
            if (column.isWritable())
                column.title = column.key.mid(kind.size());
            column.letters = 5;
            columns.append(column);
        }
    return columns;
}

} // namespace

ProgramDetail::ProgramDetail(Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace)
{
    code_ = new QLabel(this);
    code_->setFont(theme::smallFont());
    name_ = new QLabel(this);
    name_->setFont(theme::strongFont());
    name_->setWordWrap(true);
    name_->setTextFormat(Qt::PlainText);
    code_->setTextFormat(Qt::PlainText);
    promise_ = hint({}, this);
    promise_->setObjectName(QStringLiteral("promise"));
    auto* close = new QToolButton(this);
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Close the pane"));
    close->setAccessibleName(tr("Close the pane"));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &ProgramDetail::closed);
    tabs_ = new QTabWidget(this);
    tabs_->addTab(makeDescription(), tr("Description"));
    tabs_->addTab(makeIndicators(), tr("Indicators"));
    tabs_->addTab(makeBudget(), tr("Budget"));

    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(code_);
    words->addWidget(name_);
    words->addWidget(promise_);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme::space(3), theme::space(2), theme::space(2), theme::space(2));
    head->addLayout(words, 1);
    head->addWidget(close, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(tabs_, 1);
    reload();
}

QWidget* ProgramDetail::makeDescription()
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(area);
    form_ = new EntityForm(workspace_.file(), Program::describe(), content);
    support_ = new TagEdit(tr("Add an OPD"), content);
    connect(support_, &TagEdit::added, this, [this](const QUuid& opd) { changeSupport(opd, true); });
    connect(support_, &TagEdit::removed, this, [this](const QUuid& opd) { changeSupport(opd, false); });
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme::space(3), theme::space(3), theme::space(3), theme::space(3));
    column->addWidget(form_);
    column->addWidget(sectionHeader(tr("Supporting OPDs"), content));
    column->addWidget(support_);
    column->addStretch();
    area->setWidget(content);
    return area;
}

QWidget* ProgramDetail::makeIndicators()
{
    auto* content = new QWidget(this);
    indicators_ = new EntityGrid(workspace_, content);
    indicators_->setObjectName(QStringLiteral("indicators"));
    realised_ = new EntityGrid(workspace_, content);
    realised_->setObjectName(QStringLiteral("realised"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(indicators_, 3);
    auto* below = sectionHeader(tr("Reached"), content);
    below->setContentsMargins(theme::space(3), theme::space(2), theme::space(3), 0);
    column->addWidget(below);
    column->addWidget(realised_, 2);
    auto* note
        = hint(tr("A target is a number (1.250,5) or words (2 regulasi). What was reached may be more than 100 %."), content);
    note->setContentsMargins(theme::space(3), theme::space(2), theme::space(3), theme::space(2));
    column->addWidget(note);
    return content;
}

QWidget* ProgramDetail::makeBudget()
{
    auto* content = new QWidget(this);
    budget_ = new EntityGrid(workspace_, content);
    budget_->setObjectName(QStringLiteral("budget"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(budget_, 1);
    auto* note = hint(tr("Whole rupiah. You may type 1,25 miliar or 750 juta."), content);
    note->setContentsMargins(theme::space(3), theme::space(2), theme::space(3), theme::space(2));
    column->addWidget(note);
    return content;
}

void ProgramDetail::setSpecs()
{
    const Plan& plan = workspace_.plan();
    const Id<Program> program(program_);
    GridSpec indicators(indicatorSheet(plan, program));
    if (program.isNull()) { // nothing is chosen, so nothing is shown
        indicators.rows = [](const Plan&) { return std::vector<QUuid>(); };
        indicators.addRow = {};
    }
    indicators.rowName = [program](const Plan& now, const QUuid& row) {
        return QString(now.titleOf(Program::describe(), program.uuid()).left(40) + QStringLiteral(": ")
            + now.titleOf(Indicator::describe(), row));
    };
    indicators.filterRow = false;
    indicators.totals = false;
    GridSpec realised = indicators;
    SheetColumn name = indicators.pick({"name"}).front();
    name.letters = 16;
    indicators.name = QStringLiteral("program.targets");
    indicators.columns = QList {name} + yearColumns(indicators, QLatin1String("target_")) + indicators.pick({"unit", "baseline"});
    indicators.newRowHint = tr("Type a name to add an indicator");
    indicators_->setSpec(indicators);

    name.write = {};
    realised.name = QStringLiteral("program.reached");
    realised.addRow = {};
    realised.columns
        = QList {name} + yearColumns(realised, QLatin1String("realised_")) + yearColumns(realised, QLatin1String("share_"));
    realised_->setSpec(realised);

    GridSpec budget(budgetSheet(plan, program));
    budget.rowName = [program](const Plan& now, const QUuid&) { return now.titleOf(Program::describe(), program.uuid()); };
    budget.filterRow = false;
    budget.name = QStringLiteral("program.budget");
    budget_->setSpec(budget);
}

void ProgramDetail::setProgram(const QUuid& id)
{
    if (id == program_)
        return;
    flush();
    program_ = id;
    reload();
}

void ProgramDetail::reload()
{
    form_->setRow(program_);
    setSpecs();
    showHead();
    showSupport();
}

void ProgramDetail::refresh(const ChangeSet& change)
{
    for (const RowChange& row : change.rows())
        if ((row.entity == &FundSource::describe() && row.action != RowAction::Update) || row.entity == &Masterplan::describe()) {
            reload();
            return;
        }
    form_->refresh();
    indicators_->refresh(change);
    realised_->refresh(change);
    budget_->refresh(change);
    showHead();
    showSupport();
}

bool ProgramDetail::flush()
{
    bool all = indicators_->flush();
    for (EntityGrid* grid : {realised_, budget_})
        all = grid->flush() && all;
    return form_->flush() && all;
}

void ProgramDetail::showHead()
{
    const Plan& plan = workspace_.plan();
    const Program* program = plan.find(Id<Program>(program_));
    promise_->setText(program ? promiseRemark(plan, program->id) : QString());
    promise_->setVisible(!promise_->text().isEmpty());
    promise_->setToolTip(program ? promiseDifferences(plan, program->id) : QString());
    if (!program) {
        code_->clear();
        name_->clear();
        return;
    }
    const Dimension* dimension = dimensionOf(plan, *program);
    const Rupiah money = plannedFor(plan, program->id);
    QStringList about {program->code};
    if (dimension)
        about += dimension->name;
    if (money != Rupiah())
        about += formatRupiahShort(money);
    code_->setText(about.join(QStringLiteral(" · ")));
    code_->setToolTip(formatRupiah(money));
    name_->setText(program->name);
}

void ProgramDetail::showSupport()
{
    const Plan& plan = workspace_.plan();
    const Program* program = plan.find(Id<Program>(program_));
    QList<TagEdit::Tag> tags;
    QList<TagEdit::Tag> offers;
    if (program) {
        QSet<Id<Opd>> taken {program->leadOpd};
        for (const Opd* opd : supportersOf(plan, program->id)) {
            taken.insert(opd->id);
            tags.append({opd->id.uuid(), shortNameOf(*opd), opd->name});
        }
        for (const Opd* opd : plan.sorted(&Opd::name))
            if (!taken.contains(opd->id))
                offers.append({opd->id.uuid(), longNameOf(*opd), opd->name});
    }
    support_->setReadOnly(!program || workspace_.file().isReadOnly());
    support_->setTags(tags);
    support_->setOffers(offers);
}

void ProgramDetail::changeSupport(const QUuid& opd, bool add)
{
    const Plan& plan = workspace_.plan();
    if (const Program* program = plan.find(Id<Program>(program_)); program && plan.find(Id<Opd>(opd)))
        workspace_.commitOrShow(drafted(plan, pela::changeSupport, program->id, Id<Opd>(opd), add));
}

} // namespace pela
