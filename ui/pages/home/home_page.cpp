#include "ui/pages/home/home_page.h"

#include "core/base/format.h"
#include "core/domain/summary.h"
#include "core/review/progress.h"
#include "ui/pages/home/first_steps.h"
#include "ui/pages/page_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/small_parts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace pela {

HomePage::HomePage(Workspace& around) : Page(around)
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(theme::space(5), theme::space(1), theme::space(5), theme::space(4));
    stack_ = new QStackedWidget(this);
    page->addWidget(stack_);
    auto* cockpit = new QWidget;
    cockpit->setProperty("scrolled", true);
    QScrollArea* scroll = scrolling(*cockpit, stack_); // a small screen shows the rest below
    steps_ = new FirstSteps([this](const QString& id) { workspace().showPage(id); }, stack_);
    stack_->addWidget(scroll);
    stack_->addWidget(steps_);
    auto* column = new QVBoxLayout(cockpit);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(4));

    tiles_ = new QGridLayout;
    tiles_->setSpacing(theme::space(2));
    const auto tile = [&](const QString& caption, const char* target) {
        auto* made = new StatTile(caption, this);
        connect(made, &StatTile::clicked, this, [this, id = QString::fromLatin1(target)] { workspace().showPage(id); });
        tileList_.append(made);
        return made;
    };
    programs_ = tile(tr("Programmes"), "program");
    budget_ = tile(tr("Budget of the period"), "program");
    opds_ = tile(tr("OPDs"), "opd");
    bimtek_ = tile(tr("Bimtek held"), "bimtek");
    sections_ = tile(tr("Sections reviewed"), "book");
    commitments_ = tile(tr("Commitments signed"), "commitment");
    arrangeTiles();
    column->addLayout(tiles_);

    auto* sides = new QHBoxLayout;
    sides->setSpacing(theme::space(6));
    auto* charts = new QVBoxLayout;
    charts->setSpacing(theme::space(3));
    perYear_ = new ChartCard(tr("Budget per year"), ChartCard::Direction::Upright, this);
    perDimension_ = new ChartCard(tr("Budget per dimension"), ChartCard::Direction::Lying, this);
    connect(perYear_, &ChartCard::barChosen, this, [this](int bar) { goToYear(years_.value(bar)); });
    connect(perDimension_, &ChartCard::barChosen, this, [this](int bar) { workspace().goTo(dimensions_.value(bar)); });
    charts->addWidget(perYear_, 1);
    charts->addWidget(perDimension_, 1);
    sides->addLayout(charts, 5);

    auto* missing = new QVBoxLayout;
    missing->setSpacing(theme::space(2));
    auto* head = new QHBoxLayout;
    missingTitle_ = sectionHeader({}, this);
    missingTitle_->setWordWrap(true);
    head->addWidget(missingTitle_, 1);
    rule_ = new QComboBox(this);
    rule_->setAccessibleName(tr("Show only"));
    rule_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    rule_->setMinimumContentsLength(18);
    head->addWidget(rule_);
    missing->addLayout(head);
    list_ = new FindingList(
        [](const EntityInfo& entity) {
            const PageEntry* shows = pageShowing(pageList(), entity);
            return shows ? shows->titleText() : QString();
        },
        this);
    missing->addWidget(list_, 1);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    mend_ = new QPushButton(icon(QStringLiteral("check-circle")), tr("Mend it"), this);
    foot->addWidget(mend_);
    open_ = new QPushButton(icon(QStringLiteral("arrow-right")), tr("Go there"), this);
    foot->addWidget(open_);
    for (QPushButton* button : {mend_, open_})
        button->setEnabled(false); // until a check has found something
    missing->addLayout(foot);
    sides->addLayout(missing, 4);
    column->addLayout(sides, 1);

    const auto mendIt = [this](const ChangeSet& fix) { commitOrShow(fix); };
    connect(list_, &FindingList::goTo, this, [this](const EntityInfo& entity, const QUuid& id) { workspace().goTo(entity, id); });
    connect(list_, &FindingList::mend, this, mendIt);
    connect(mend_, &QPushButton::clicked, this, [this, mendIt] {
        if (const Finding* finding = list_->current(); finding && finding->fix)
            mendIt(ChangeSet(*finding->fix));
    });
    connect(open_, &QPushButton::clicked, this, [this] {
        if (const Finding* finding = list_->current())
            workspace().goTo(*finding->entity, finding->id);
    });
    connect(list_, &FindingList::currentFindingChanged, this, [this] {
        const Finding* finding = list_->current();
        open_->setEnabled(finding);
        mend_->setEnabled(finding && finding->fix && !file().isReadOnly());
    });
    connect(rule_, &QComboBox::activated, this, &HomePage::filterFindings);

    pause_.setSingleShot(true);
    pause_.setInterval(200);
    connect(&pause_, &QTimer::timeout, this, &HomePage::reload);
}

void HomePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrangeTiles();
}

/// All in one line where there is room for it, else in two.
void HomePage::arrangeTiles()
{
    const int count = int(tileList_.size());
    int needed = theme::space(2) * (count - 1) + 2 * theme::space(5);
    for (const StatTile* tile : tileList_)
        needed += tile->sizeHint().width();
    const int columns = width() >= needed ? count : count / 2;
    if (tiles_->count() == count && tiles_->columnStretch(count - 1) == (columns == count ? 1 : 0))
        return;
    for (int at = 0; at < count; ++at) {
        tiles_->addWidget(tileList_[at], at / columns, at % columns);
        tiles_->setColumnStretch(at, at < columns ? 1 : 0);
    }
}

/// All that the tiles and charts show, gathered beside the window.
struct HomePage::Numbers {
    Plan plan; ///< what was counted
    Summary summary;
    int leading = 0;
    qint64 held = 0;
    QDate next; ///< the first day of the next bimtek
    QSet<int> yearsWithMoney;
    QSet<Id<Dimension>> dimensionsWithMoney;
    Progress sections;
    qint64 draftSections = 0;
    Progress commitments;
    qint64 ready = 0;
};

void HomePage::refresh(const ChangeSet&)
{
    pause_.start();
}

void HomePage::reload()
{
    pause_.stop();
    counting_.stop();
    checking_.stop();
    const bool hasBegun = FirstSteps::areDone(plan());
    stack_->setCurrentIndex(hasBegun ? 0 : 1);
    if (!hasBegun) {
        steps_->show(plan());
        return;
    }
    counting_ = workspace().later(
        this, [plan = plan().snapshot(), today = QDate::currentDate()](const Task&) { return count(plan, today); },
        [this](const Numbers& numbers) { showNumbers(numbers); });
    checking_ = workspace().later(
        this, [plan = plan().snapshot()](const Task& task) { return check(plan, task); },
        [this](const QList<Finding>& found) { showFindings(found); });
}

void HomePage::changeEvent(QEvent* event)
{
    // The colours of the dimensions follow light and dark.
    if (event->type() == QEvent::StyleChange)
        pause_.start();
    Page::changeEvent(event);
}

HomePage::Numbers HomePage::count(const Plan& plan, const QDate& today)
{
    Numbers numbers {plan.snapshot(), Summary(plan), 0, 0, {}, {}, {}, progressOf(plan, {"section.review"}), 0,
        progressOf(plan, {"commitment.stage"}), 0};
    for (const Opd& opd : plan.all<Opd>())
        numbers.leading += numbers.summary.of(opd.id).programs > 0 ? 1 : 0;
    for (const Bimtek& bimtek : plan.all<Bimtek>()) {
        const QDate last = lastDayOf(bimtek);
        if (last.isValid() && last < today)
            ++numbers.held;
        else if (bimtek.startDate.isValid() && (!numbers.next.isValid() || bimtek.startDate < numbers.next))
            numbers.next = bimtek.startDate;
    }
    for (const BudgetLine& line : plan.all<BudgetLine>()) {
        numbers.yearsWithMoney.insert(line.year);
        const Program* program = plan.find(line.program);
        const Subdimension* place = program ? plan.find(program->subdimension) : nullptr;
        if (place)
            numbers.dimensionsWithMoney.insert(place->dimension);
    }
    for (const Section& section : plan.all<Section>())
        numbers.draftSections += section.status == SectionStatus::Draft ? 1 : 0;
    for (const Commitment& commitment : plan.all<Commitment>())
        numbers.ready += commitment.stage == CommitmentStage::Ready ? 1 : 0;
    return numbers;
}

void HomePage::showNumbers(const Numbers& numbers)
{
    const Plan& plan = numbers.plan;
    const Summary& summary = numbers.summary;
    const auto& all = summary.overall();
    programs_->setValue(formatInteger(all.programs), tr("%1 quick wins").arg(formatInteger(all.quickWins)));
    budget_->setValue(formatRupiahShort(all.planned), periodOf(masterplanOf(plan)), formatRupiah(all.planned));
    opds_->setValue(formatInteger(qint64(plan.all<Opd>().size())), tr("%1 lead programmes").arg(formatInteger(numbers.leading)));

    const auto share = [](qint64 done, qint64 total) { return tr("%1 of %2").arg(formatInteger(done), formatInteger(total)); };
    bimtek_->setValue(share(numbers.held, qint64(plan.all<Bimtek>().size())),
        numbers.next.isValid() ? tr("next: %1").arg(formatDate(numbers.next)) : tr("none planned ahead"));
    sections_->setValue(
        share(numbers.sections.done, numbers.sections.total), tr("%1 drafts").arg(formatInteger(numbers.draftSections)));
    commitments_->setValue(
        share(numbers.commitments.done, numbers.commitments.total), tr("%1 ready to sign").arg(formatInteger(numbers.ready)));

    const auto bar = [](const QString& name, Rupiah amount, bool isKnown, const QColor& colour) {
        return ChartBar {name, double(amount.value), isKnown ? formatRupiahShort(amount) : tr("no budget yet"),
            isKnown ? formatRupiah(amount) : tr("no budget yet"), colour, isKnown};
    };
    arrangeTiles(); // their words may be longer now

    QList<ChartBar> years;
    years_.clear();
    for (const int year : summary.years()) {
        years.append(bar(QString::number(year), summary.inYear(year), numbers.yearsWithMoney.contains(year), {}));
        years_.append(year);
    }
    perYear_->setBars(years, formatRupiah(all.planned));
    QList<ChartBar> dimensions;
    dimensions_.clear();
    Rupiah inDimensions;
    for (const Dimension* dimension : dimensionsOf(plan)) {
        const Rupiah amount = summary.of(dimension->id).planned;
        dimensions.append(bar(
            dimension->name, amount, numbers.dimensionsWithMoney.contains(dimension->id), theme::dimensionColour(*dimension)));
        dimensions_.append(dimension->id);
        inDimensions += amount;
    }
    perDimension_->setBars(dimensions, formatRupiah(inDimensions));
}

/// To the programme that takes most of that year: no page shows a year alone.
void HomePage::goToYear(int year)
{
    QHash<Id<Program>, qint64> sums;
    for (const BudgetLine& line : plan().all<BudgetLine>())
        if (line.year == year)
            sums[line.program] += line.planned.value;
    Id<Program> most;
    for (auto it = sums.cbegin(); it != sums.cend(); ++it)
        if (most.isNull() || it.value() > sums.value(most))
            most = it.key();
    if (most.isNull() || !workspace().goTo(most))
        workspace().showPage(QStringLiteral("program"));
}

void HomePage::showFindings(const QList<Finding>& found)
{
    findings_ = found;
    const QString chosen = rule_->currentData().toString();
    QHash<QString, int> counts;
    for (const Finding& finding : std::as_const(findings_))
        ++counts[finding.rule];
    rule_->clear();
    rule_->addItem(tr("Everything"), QString());
    for (const Rule& rule : rules())
        if (const int count = counts.value(QLatin1String(rule.id)))
            rule_->addItem(QStringLiteral("%1 (%2)").arg(rule.titleText(), formatInteger(count)), QString::fromLatin1(rule.id));
    rule_->setCurrentIndex(qMax(0, rule_->findData(chosen)));
    missingTitle_->setText(
        findings_.isEmpty() ? tr("Nothing is missing") : tr("What is missing (%1)").arg(formatInteger(findings_.size())));
    missingTitle_->setToolTip(missingTitle_->text());
    filterFindings();
}

void HomePage::filterFindings()
{
    list_->setFindings(findings_, rule_->currentData().toString());
}

} // namespace pela
