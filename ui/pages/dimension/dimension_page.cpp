#include "ui/pages/dimension/dimension_page.h"

#include "core/base/format.h"
#include "core/domain/entities.h"
#include "core/domain/order.h"
#include "core/model/cell_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace pela {

namespace {

/// A line of a form with its label above it and its deed beside it, if it has one.
QVBoxLayout* labelled(const QString& text, QLineEdit* line, QPushButton* deed = nullptr)
{
    auto* label = new QLabel(text, line->parentWidget());
    label->setProperty("role", "muted");
    label->setBuddy(line);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::space(2));
    row->addWidget(line, 1);
    if (deed)
        row->addWidget(deed);
    auto* column = new QVBoxLayout;
    column->setSpacing(theme::space(1));
    column->addWidget(label);
    column->addLayout(row);
    return column;
}

/// A list with its totals below it.
QVBoxLayout* withTotals(QWidget* list, QWidget* totals)
{
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(list, 1);
    column->addWidget(totals);
    return column;
}

} // namespace

DimensionPage::DimensionPage(Workspace& workspace) : Page(workspace)
{
    gaps_ = new QLabel(this);
    gaps_->setObjectName(QStringLiteral("gaps"));
    gaps_->setTextFormat(Qt::RichText);
    gaps_->setTextInteractionFlags(Qt::TextBrowserInteraction);
    gaps_->setWordWrap(true);
    tree_ = new FrameworkTree(this);
    title_ = sectionHeader({}, this);
    title_->setWordWrap(true);
    summary_ = hint({}, this);
    list_ = new ProgramList(this);

    forms_ = new QWidget(this);
    add_ = new QLineEdit(forms_);
    add_->setAccessibleName(tr("Name of a new programme in this sub-dimension"));
    lead_ = new QLineEdit(forms_);
    lead_->setAccessibleName(tr("OPD that leads the new programme"));
    addButton_ = new QPushButton(tr("Add"), forms_);
    move_ = new QLineEdit(forms_);
    move_->setPlaceholderText(tr("code or name"));
    move_->setAccessibleName(tr("Sub-dimension to move the chosen programmes to"));
    moveButton_ = new QPushButton(tr("Move"), forms_);
    for (QPushButton* button : {addButton_, moveButton_})
        button->setMinimumWidth(qMax(addButton_->sizeHint().width(), moveButton_->sizeHint().width()));
    auto* lines = new QVBoxLayout(forms_);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme::space(2));
    lines->addLayout(labelled(tr("New programme in this sub-dimension"), add_));
    lines->addLayout(labelled(tr("Lead OPD"), lead_, addButton_));
    lines->addLayout(labelled(tr("Move the chosen programmes to"), move_, moveButton_));

    auto* left = new QWidget(this);
    left->setLayout(withTotals(tree_, &tree_->totals()));
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(theme::space(3), 0, 0, 0);
    column->setSpacing(theme::space(2));
    column->addWidget(title_);
    column->addWidget(summary_);
    column->addLayout(withTotals(list_, &list_->totals()), 1);
    column->addWidget(forms_);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({theme::space(160), theme::space(120)});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space(5), 0, theme::space(5), theme::space(4));
    layout->setSpacing(theme::space(2));
    layout->addWidget(gaps_);
    layout->addWidget(splitter, 1);
    setFocusProxy(tree_);

    connect(gaps_, &QLabel::linkActivated, this, [this](const QString& id) {
        if (tree_->choose(QUuid::fromString(id)) && !file().isReadOnly())
            add_->setFocus();
    });
    connect(tree_, &QTreeWidget::currentItemChanged, this, [this] { showChosen(); });
    connect(tree_, &FrameworkTree::dropped, this, &DimensionPage::moveTo);
    connect(list_, &QTreeWidget::itemSelectionChanged, this, [this] {
        showForms();
        emit commandsChanged();
    });
    connect(list_, &QTreeWidget::itemActivated, this, &DimensionPage::openProgram);
    connect(move_, &QLineEdit::textChanged, this, &DimensionPage::showForms);
    for (QLineEdit* line : {add_, lead_}) {
        connect(line, &QLineEdit::returnPressed, this, &DimensionPage::addProgram);
        connect(line, &QLineEdit::textChanged, this, &DimensionPage::showForms);
    }
    connect(addButton_, &QPushButton::clicked, this, &DimensionPage::addProgram);
    connect(move_, &QLineEdit::returnPressed, this, &DimensionPage::moveTyped);
    connect(moveButton_, &QPushButton::clicked, this, &DimensionPage::moveTyped);
    reload();
}

void DimensionPage::reload()
{
    tree_->show(plan());
    showGaps();
    showTargets();
    showChosen();
}

void DimensionPage::refresh(const ChangeSet&)
{
    reload();
}

bool DimensionPage::showRow(const EntityInfo& entity, const QUuid& id)
{
    if (&entity != &Dimension::describe() && &entity != &Subdimension::describe())
        return false;
    return tree_->choose(id);
}

std::optional<RowPlace> DimensionPage::chosenRow() const
{
    if (const QUuid below = tree_->subdimension(); !below.isNull())
        return RowPlace {&Subdimension::describe(), below};
    const QUuid above = tree_->dimension();
    return above.isNull() ? std::nullopt : std::optional<RowPlace>({&Dimension::describe(), above});
}

QList<QWidget*> DimensionPage::regions()
{
    return {tree_, list_};
}

QWidget* DimensionPage::openPane()
{
    return list_;
}

/// What one came for: the sub-dimensions without a programme, by name, each a way there.
void DimensionPage::showGaps()
{
    QStringList links;
    for (const Subdimension* below : subdimensionsOf(plan()))
        if (plan().of(&Program::subdimension, below->id).empty())
            links.append(QStringLiteral("<a href='%1' style='color:%2'>%3</a>")
                             .arg(below->id.text(), theme::tokens().warning.name(),
                                 referenceText(Subdimension::describe(), below->id.uuid(), plan()).toHtmlEscaped()));
    constexpr int named = 6;
    const int count = int(links.size());
    QString list = links.mid(0, named).join(QStringLiteral(" · "));
    if (count > named)
        list += QStringLiteral(" · ") + tr("and %1 more").arg(count - named);
    gaps_->setText(count == 0 ? QStringLiteral("<span style='color:%1'>%2</span>")
                                    .arg(theme::tokens().good.name(), tr("Every sub-dimension has a programme.").toHtmlEscaped())
                              : QStringLiteral("<b>%1</b> %2")
                                    .arg(tr("%n sub-dimension(s) without a programme:", nullptr, count).toHtmlEscaped(), list));
}

void DimensionPage::showForms()
{
    const bool hasPlace = !tree_->subdimension().isNull();
    const bool hasChosen = !list_->chosen().isEmpty();
    add_->setEnabled(hasPlace);
    add_->setPlaceholderText(hasPlace ? QString() : tr("choose a sub-dimension on the left"));
    add_->setToolTip(add_->placeholderText());
    lead_->setEnabled(hasPlace);
    addButton_->setEnabled(hasPlace && !add_->text().trimmed().isEmpty() && !lead_->text().trimmed().isEmpty());
    move_->setEnabled(hasChosen);
    moveButton_->setEnabled(hasChosen && !move_->text().trimmed().isEmpty());
}

void DimensionPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::StyleChange && moveButton_)
        showGaps(); // it holds colours
}

void DimensionPage::showTargets()
{
    QStringList names;
    for (const Subdimension* below : subdimensionsOf(plan()))
        names += referenceText(Subdimension::describe(), below->id.uuid(), plan());
    completeFrom(*move_, names);
    names.clear();
    for (const Opd* opd : byCode<Opd>(plan()))
        names += opd->name;
    completeFrom(*lead_, names);
}

void DimensionPage::showChosen()
{
    const QUuid subdimension = tree_->subdimension();
    const QUuid dimension = tree_->dimension();
    title_->setText(subdimension.isNull() ? referenceText(Dimension::describe(), dimension, plan())
                                          : referenceText(Subdimension::describe(), subdimension, plan()));
    list_->show(plan(), dimension, subdimension);
    const int programs = list_->topLevelItemCount();
    summary_->setText(programs == 0
            ? tr("No programme belongs here yet. Add one below, or drag one here from another sub-dimension.")
            : tr("%n programme(s). Press Enter on one to open it, or drag it to another sub-dimension.", nullptr, programs));
    const bool writable = !file().isReadOnly();
    forms_->setVisible(writable);
    list_->setDragEnabled(writable);
    showForms();
    emit commandsChanged();
}

void DimensionPage::addProgram()
{
    const QString name = add_->text().simplified();
    const Id<Subdimension> subdimension(tree_->subdimension());
    if (name.isEmpty() || subdimension.isNull())
        return;
    if (lead_->text().trimmed().isEmpty()) { // nobody leads a programme unless somebody said so
        lead_->setFocus();
        return;
    }
    CellReader reader(plan());
    const Result<Value> lead = reader.read(lead_->text(), fieldOf(&Program::leadOpd));
    if (!lead) {
        workspace().showError(lead.error());
        lead_->setFocus();
        return;
    }
    Program program;
    program.id = Id<Program>::make();
    program.subdimension = subdimension;
    program.leadOpd = Id<Opd>(lead->uuid());
    program.name = name;
    Draft draft(plan(), tr("Add %1 “%2”").arg(inSentence(Program::describe().title()), name.left(60)));
    draft.insert(program);
    settlePrograms(draft);
    if (!commitOrShow(draft))
        return;
    add_->clear(); // the OPD stays: it often leads the next one too
    add_->setFocus();
    list_->choose(program.id.uuid());
}

void DimensionPage::moveTyped()
{
    CellReader reader(plan());
    const Result<Value> target = reader.read(move_->text(), fieldOf(&Program::subdimension));
    if (!target) {
        workspace().showError(target.error());
        return;
    }
    moveTo(list_->chosen(), target->uuid());
    move_->clear();
    list_->setFocus();
}

void DimensionPage::moveTo(const QList<QUuid>& programs, const QUuid& subdimension)
{
    const Subdimension* target = plan().find(Id<Subdimension>(subdimension));
    if (!target || programs.isEmpty())
        return;
    QList<Id<Program>> moved;
    for (const QUuid& id : programs)
        moved.append(Id<Program>(id));
    commitOrShow(drafted(plan(), movePrograms, moved, target->id));
}

void DimensionPage::openProgram()
{
    const QList<QUuid> chosen = list_->chosen();
    if (!chosen.isEmpty())
        workspace().goTo(Program::describe(), chosen.front());
}

QList<Command> DimensionPage::commands()
{
    const auto id = [](const char* text) { return QString::fromLatin1(text); };
    QList<Command> list;
    list.append({.id = id("dimension.add"),
        .text = tr("Add a programme here"),
        .icon = id("add"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
        .run = [this] { add_->setFocus(); },
        .enabled = [this] { return !file().isReadOnly() && !tree_->subdimension().isNull(); },
        .main = true});
    list.append({.id = id("dimension.move"),
        .text = tr("Move to…"),
        .icon = id("arrow-right"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::Key_M),
        .run = [this] { move_->setFocus(); },
        .enabled = [this] { return !file().isReadOnly() && !list_->chosen().isEmpty(); }});
    list.append({.id = id("dimension.open"),
        .text = tr("Open the programme"),
        .icon = id("programme"),
        .shortcut = {},
        .run = [this] { openProgram(); },
        .enabled = [this] { return !list_->chosen().isEmpty(); }});
    return list;
}

} // namespace pela
