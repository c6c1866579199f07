#include "ui/pages/dimension/dimension_page.h"

#include "core/base/format.h"
#include "core/domain/entities.h"
#include "core/model/cell_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStringListModel>
#include <QVBoxLayout>

namespace pela {

DimensionPage::DimensionPage(Workspace& workspace) : Page(workspace)
{
    tree_ = new FrameworkTree(this);
    title_ = sectionHeader({}, this);
    title_->setWordWrap(true);
    summary_ = hint({}, this);
    list_ = new ProgramList(this);
    add_ = new QLineEdit(this);
    add_->setPlaceholderText(tr("Type a name to add a programme here"));
    add_->setAccessibleName(tr("Name of a new programme in this sub-dimension"));
    move_ = new QLineEdit(this);
    move_->setPlaceholderText(tr("Move the chosen programmes to … (code or name)"));
    move_->setAccessibleName(tr("Sub-dimension to move the chosen programmes to"));
    auto* completer = new QCompleter(new QStringListModel(this), this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    move_->setCompleter(completer);

    auto* right = new QWidget(this);
    auto* lines = new QHBoxLayout;
    lines->setSpacing(theme::space(2));
    lines->addWidget(add_, 1);
    lines->addWidget(move_, 1);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(theme::space(3), 0, 0, 0);
    column->setSpacing(theme::space(2));
    column->addWidget(title_);
    column->addWidget(summary_);
    column->addWidget(list_, 1);
    column->addLayout(lines);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(tree_);
    splitter->addWidget(right);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({theme::space(150), theme::space(140)});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space(5), 0, theme::space(5), theme::space(4));
    layout->addWidget(splitter);
    setFocusProxy(tree_);

    connect(tree_, &QTreeWidget::currentItemChanged, this, [this] { showChosen(); });
    connect(tree_, &FrameworkTree::dropped, this, &DimensionPage::moveTo);
    connect(list_, &QTreeWidget::itemSelectionChanged, this, &Page::commandsChanged);
    connect(list_, &QTreeWidget::itemActivated, this, &DimensionPage::openProgram);
    connect(add_, &QLineEdit::returnPressed, this, &DimensionPage::addProgram);
    connect(move_, &QLineEdit::returnPressed, this, &DimensionPage::moveTyped);
    reload();
}

void DimensionPage::reload()
{
    tree_->show(plan());
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

void DimensionPage::showTargets()
{
    QStringList names;
    for (const Subdimension* below : subdimensionsOf(plan()))
        names += referenceText(Subdimension::describe(), below->id.uuid(), plan());
    static_cast<QStringListModel*>(move_->completer()->model())->setStringList(names);
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
    add_->setVisible(writable);
    add_->setEnabled(!subdimension.isNull());
    move_->setVisible(writable);
    list_->setDragEnabled(writable);
    emit commandsChanged();
}

void DimensionPage::addProgram()
{
    const QString name = add_->text().simplified();
    const Id<Subdimension> subdimension(tree_->subdimension());
    if (name.isEmpty() || subdimension.isNull())
        return;
    const auto neighbours = plan().of(&Program::subdimension, subdimension);
    Program program = blankProgram(plan(), subdimension, neighbours.empty() ? Id<Opd>() : neighbours.front()->leadOpd);
    program.name = name;
    Draft draft(plan(), tr("Add %1 “%2”").arg(inSentence(Program::describe().title()), name.left(60)));
    draft.insert(program);
    settlePrograms(draft);
    if (!commitOrShow(draft))
        return;
    add_->clear();
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
