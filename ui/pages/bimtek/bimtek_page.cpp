#include "ui/pages/bimtek/bimtek_page.h"

#include "core/base/format.h"
#include "core/book/documents.h"
#include "core/sheets/bimtek_sheet.h"
#include "ui/pages/bimtek/check_in.h"
#include "ui/pages/publishing.h"
#include "ui/theme/theme.h"
#include "ui/widgets/entity_form.h"
#include "ui/widgets/grid/entity_grid.h"
#include "ui/widgets/grid/grid_bar.h"
#include "ui/widgets/small_parts.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <set>

namespace pela {

namespace {

constexpr int idRole = Qt::UserRole;

GridSpec outputSpec(Id<Bimtek> bimtek)
{
    GridSpec spec(outputSheet(bimtek));
    spec.name = QStringLiteral("bimtek.outputs");
    spec.emptyText = BimtekPage::tr("No outputs yet. Type the first one above.");
    spec.titleColumn = 1;
    spec.newRowHint = BimtekPage::tr("Type to add an output");
    spec.filterRow = false;
    spec.totals = false;
    return spec;
}

/// Days have no row of their own; their number stands in for an id.
QUuid dayGroup(int day)
{
    return {uint(day), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
}

Grouping byDay(Id<Bimtek> bimtek)
{
    Grouping grouping;
    grouping.key = QStringLiteral("day");
    grouping.title = BimtekPage::tr("Day");
    grouping.groupOf = [](const Plan& plan, const QUuid& row) {
        const AgendaItem* item = plan.find(Id<AgendaItem>(row));
        return item ? dayGroup(item->day) : QUuid();
    };
    grouping.order = [bimtek](const Plan& plan) {
        std::set<int> days;
        for (const AgendaItem* item : plan.of(&AgendaItem::bimtek, bimtek))
            days.insert(item->day);
        std::vector<QUuid> order;
        order.reserve(days.size());
        for (const int day : days)
            order.push_back(dayGroup(day));
        return order;
    };
    grouping.label = [bimtek](const Plan& plan, const QUuid& group) {
        const int day = int(group.data1);
        const Bimtek* session = plan.find(bimtek);
        const QDate date = session ? dateOf(*session, day) : QDate();
        return date.isValid() ? BimtekPage::tr("Day %1, %2").arg(day).arg(formatDateLong(date))
                              : BimtekPage::tr("Day %1").arg(day);
    };
    return grouping;
}

GridSpec agendaSpec(Id<Bimtek> bimtek)
{
    GridSpec spec(agendaSheet(bimtek));
    spec.name = QStringLiteral("bimtek.agenda");
    spec.emptyText = BimtekPage::tr("No agenda yet. Type the first topic above.");
    spec.frozen = 2; // so that a day has room for its name and date
    spec.titleColumn = 1;
    spec.newRowHint = BimtekPage::tr("Type a topic to add it to the agenda");
    spec.groupings = {byDay(bimtek)};
    spec.filterRow = false;
    spec.totals = false;
    return spec;
}

GridSpec attendanceSpec(Id<Bimtek> bimtek)
{
    GridSpec spec(attendanceSheet(bimtek));
    spec.name = QStringLiteral("bimtek.attendance");
    spec.emptyText = BimtekPage::tr("Nobody is on the list yet. Type a name above, or paste a list from a sheet.");
    spec.newRowHint = BimtekPage::tr("Type a name, or paste a list from a sheet");
    return spec;
}

} // namespace

BimtekPage::BimtekPage(Workspace& workspace) : Page(workspace)
{
    publishing_ = new Publishing(workspace, this);
    sessions_ = new QTreeWidget(this);
    sessions_->setHeaderHidden(true);
    sessions_->setRootIsDecorated(false);
    sessions_->setFrameShape(QFrame::NoFrame);
    sessions_->setAccessibleName(tr("Bimtek sessions"));
    sessions_->setMinimumWidth(theme::space(60));
    tabs_ = new QTabWidget(this);
    tabs_->addTab(makeSession(), tr("Session and outputs"));
    tabs_->addTab(makeAgenda(), tr("Agenda"));
    tabs_->addTab(makeAttendance(), tr("Attendance"));
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(sessions_);
    splitter->addWidget(tabs_);
    connect(tabs_, &QTabWidget::currentChanged, this, &Page::commandsChanged);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({theme::space(72), theme::space(200)});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space(5), 0, theme::space(5), theme::space(4));
    layout->addWidget(splitter);
    connect(sessions_, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (!listing_ && item && !item->data(0, idRole).toUuid().isNull())
            choose(Id<Bimtek>(item->data(0, idRole).toUuid()));
    });
    reload();
}

QWidget* BimtekPage::makeSession()
{
    auto* content = new QWidget(this);
    auto* area = new QScrollArea(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    form_ = new EntityForm(file(), Bimtek::describe(), area);
    form_->setContentsMargins(theme::space(3), theme::space(3), theme::space(3), theme::space(3));
    area->setWidget(form_);
    outputs_ = new EntityGrid(workspace(), content);
    outputs_->setObjectName(QStringLiteral("outputs"));
    auto* side = new QWidget(content);
    auto* right = new QVBoxLayout(side);
    right->setContentsMargins(theme::space(3), theme::space(3), 0, 0);
    right->addWidget(sectionHeader(tr("Required outputs"), side));
    right->addWidget(outputs_, 1);
    auto* splitter = new QSplitter(Qt::Horizontal, content);
    splitter->addWidget(area);
    splitter->addWidget(side);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({theme::space(100), theme::space(100)});
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    return content;
}

QWidget* BimtekPage::makeAgenda()
{
    auto* content = new QWidget(this);
    agenda_ = new EntityGrid(workspace(), content);
    agenda_->setObjectName(QStringLiteral("agenda"));
    agendaBar_ = new GridBar(*agenda_, tr("Search the agenda (Ctrl+F)"), content);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, theme::space(2), 0, 0);
    column->setSpacing(0);
    column->addWidget(agendaBar_);
    column->addWidget(agenda_, 1);
    return content;
}

QWidget* BimtekPage::makeAttendance()
{
    auto* content = new QWidget(this);
    checkIn_ = new CheckIn(workspace(), content);
    attendance_ = new EntityGrid(workspace(), content);
    attendance_->setObjectName(QStringLiteral("attendance"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(checkIn_);
    attendanceBar_ = new GridBar(*attendance_, tr("Search people (Ctrl+F)"), content);
    column->addWidget(attendanceBar_);
    column->addWidget(attendance_, 1);
    connect(checkIn_, &CheckIn::marked, this, [this](const QUuid& person) { attendance_->showRow(person); });
    return content;
}

void BimtekPage::listSessions()
{
    listing_ = true;
    sessions_->clear();
    std::vector<const Bimtek*> rows = bimtekInOrder(plan());
    std::stable_sort(rows.begin(), rows.end(), [](const Bimtek* a, const Bimtek* b) { return a->cycle > b->cycle; });
    QTreeWidgetItem* round = nullptr;
    int cycle = 0;
    QTreeWidgetItem* chosen = nullptr;
    for (const Bimtek* bimtek : rows) {
        if (!round || bimtek->cycle != cycle) {
            cycle = bimtek->cycle;
            round = new QTreeWidgetItem(sessions_, {tr("Round %1").arg(cycle)});
            round->setFlags(Qt::ItemIsEnabled);
            round->setFont(0, theme::strongFont());
            round->setExpanded(true);
        }
        const auto people = plan().of(&Attendance::bimtek, bimtek->id).size();
        const QString when
            = bimtek->startDate.isValid() ? formatDateRange(bimtek->startDate, lastDayOf(*bimtek)) : tr("no date yet");
        QString lines = nameOf(*bimtek) + QStringLiteral(" · ") + when + u'\n' + bimtek->title;
        if (people > 0)
            lines += u'\n' + CheckIn::tr("%1 of %2 present").arg(presentAt(plan(), bimtek->id)).arg(people);
        auto* item = new QTreeWidgetItem(round, {lines});
        item->setData(0, idRole, bimtek->id.uuid());
        item->setToolTip(0, bimtek->title);
        if (bimtek->id == bimtek_)
            chosen = item;
        if (!chosen && bimtek_.isNull())
            chosen = item;
    }
    sessions_->expandAll();
    listing_ = false;
    if (!chosen && sessions_->topLevelItemCount() > 0)
        chosen = sessions_->topLevelItem(0)->child(0);
    if (chosen)
        sessions_->setCurrentItem(chosen, 0, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        choose({});
}

void BimtekPage::choose(Id<Bimtek> bimtek)
{
    if (bimtek == bimtek_ && !bimtek.isNull())
        return;
    flush();
    bimtek_ = bimtek;
    form_->setRow(bimtek.uuid());
    outputs_->setSpec(outputSpec(bimtek));
    agenda_->setSpec(agendaSpec(bimtek));
    agenda_->setGrouping(0);
    attendance_->setSpec(attendanceSpec(bimtek));
    for (GridBar* bar : {agendaBar_, attendanceBar_})
        bar->search().clear();
    checkIn_->setBimtek(bimtek);
    tabs_->setEnabled(!bimtek.isNull());
    emit commandsChanged();
}

void BimtekPage::reload()
{
    const Id<Bimtek> kept = bimtek_;
    bimtek_ = {};
    form_->setRow({});
    if (plan().find(kept))
        choose(kept);
    listSessions();
}

void BimtekPage::refresh(const ChangeSet& change)
{
    const bool ours = change.touches<Bimtek>() || change.touches<Attendance>();
    if (!plan().find(bimtek_))
        bimtek_ = {};
    form_->refresh();
    for (EntityGrid* grid : {outputs_, agenda_, attendance_})
        grid->refresh(change);
    checkIn_->refresh();
    if (ours)
        listSessions();
}

bool BimtekPage::flush()
{
    bool all = true;
    for (EntityGrid* grid : {outputs_, agenda_, attendance_})
        all = grid->flush() && all;
    return form_->flush() && all;
}

bool BimtekPage::showRow(const EntityInfo& entity, const QUuid& id)
{
    Id<Bimtek> bimtek;
    EntityGrid* grid = nullptr;
    int tab = 0;
    if (&entity == &Bimtek::describe()) {
        bimtek = Id<Bimtek>(id);
    } else if (&entity == &BimtekOutput::describe()) {
        const BimtekOutput* row = plan().find(Id<BimtekOutput>(id));
        bimtek = row ? row->bimtek : bimtek;
        grid = outputs_;
    } else if (&entity == &AgendaItem::describe()) {
        const AgendaItem* row = plan().find(Id<AgendaItem>(id));
        bimtek = row ? row->bimtek : bimtek;
        grid = agenda_;
        tab = 1;
    } else if (&entity == &Attendance::describe()) {
        const Attendance* row = plan().find(Id<Attendance>(id));
        bimtek = row ? row->bimtek : bimtek;
        grid = attendance_;
        tab = 2;
    }
    if (!plan().find(bimtek))
        return false;
    choose(bimtek);
    listSessions();
    tabs_->setCurrentIndex(tab);
    return !grid || grid->showRow(id);
}

std::optional<RowPlace> BimtekPage::chosenRow() const
{
    const std::pair<const EntityInfo*, EntityGrid*> tables[]
        = {{&BimtekOutput::describe(), outputs_}, {&AgendaItem::describe(), agenda_}, {&Attendance::describe(), attendance_}};
    const auto& [entity, table] = tables[size_t(tabs_->currentIndex())];
    if (const QUuid row = table->currentRow(); !row.isNull())
        return RowPlace {entity, row};
    return bimtek_.isNull() ? std::nullopt : std::optional<RowPlace>({&Bimtek::describe(), bimtek_.uuid()});
}

QList<QWidget*> BimtekPage::regions()
{
    return {sessions_, tabs_};
}

QWidget* BimtekPage::openPane()
{
    return tabs_;
}

void BimtekPage::addSession()
{
    const Bimtek fresh = blankBimtek(plan());
    if (!commitOrShow(ChangeSet(tr("Add %1").arg(nameOf(fresh))).insert(fresh)))
        return;
    choose(fresh.id);
    listSessions();
    tabs_->setCurrentIndex(0);
    form_->focusFirst();
}

void BimtekPage::removeSession()
{
    const Bimtek* bimtek = plan().find(bimtek_);
    if (bimtek)
        commitOrShow(ChangeSet(tr("Remove %1 “%2”").arg(nameOf(*bimtek), bimtek->title.left(60))).remove(bimtek_));
}

QLineEdit* BimtekPage::searchField()
{
    for (const GridBar* bar : {agendaBar_, attendanceBar_})
        if (bar->isVisible())
            return &bar->search();
    return nullptr;
}

QList<Command> BimtekPage::commands()
{
    const auto id = [](const char* text) { return QString::fromLatin1(text); };
    const auto chosen = [this] { return !bimtek_.isNull(); };
    const auto writable = [this] { return !file().isReadOnly(); };
    QList<Command> list;
    list.append({.id = id("bimtek.check-in"),
        .text = tr("Check in"),
        .icon = id("check"),
        .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H),
        .run =
            [this] {
                tabs_->setCurrentIndex(2);
                checkIn_->line().setFocus();
            },
        .enabled = [this] { return !bimtek_.isNull() && !file().isReadOnly(); },
        .main = true});
    list.append({.id = id("bimtek.print-attendance"),
        .text = tr("Print the attendance list…"),
        .icon = id("print"),
        .shortcut = QKeySequence::Print,
        .run =
            [this] {
                flush();
                publishing_->ask(book::documentOf(bimtek_), QStringLiteral("pdf"));
            },
        .enabled = chosen,
        .alsoFound = tr("participants, who came, signatures")});
    list.append({.id = id("bimtek.add"),
        .text = tr("Add a session"),
        .icon = id("add"),
        .shortcut = {},
        .run = [this] { addSession(); },
        .enabled = writable});
    list.append({.id = id("bimtek.remove"),
        .text = tr("Remove the session"),
        .icon = id("remove"),
        .shortcut = {},
        .run = [this] { removeSession(); },
        .enabled = [this] { return !bimtek_.isNull() && !file().isReadOnly(); },
        .inHeader = false});
    return list;
}

} // namespace pela
