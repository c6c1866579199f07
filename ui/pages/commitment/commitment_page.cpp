#include "ui/pages/commitment/commitment_page.h"

#include "core/domain/commitment.h"
#include "ui/pages/commitment/commitment_detail.h"
#include "ui/pages/publishing.h"
#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextDocumentFragment>

namespace pela {

/// How many are where, as one thin bar: signed, ready, draft, nothing yet.
class StageBar : public QWidget {
public:
    using QWidget::QWidget;

    void setCounts(int isSigned, int ready, int drafts, int total)
    {
        counts_[0] = isSigned;
        counts_[1] = ready;
        counts_[2] = drafts;
        total_ = total;
        update();
    }
    QSize sizeHint() const override { return {theme::space(30), theme::space(2)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = theme::tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        QPainterPath whole;
        whole.addRoundedRect(rect(), height() / 2.0, height() / 2.0);
        painter.setClipPath(whole);
        painter.fillRect(rect(), t.line);
        const QColor inks[] = {t.good, t.accent, t.border};
        qreal left = 0;
        for (int i = 0; i < 3 && total_ > 0; ++i) {
            const qreal wide = qreal(width()) * counts_[i] / total_;
            painter.fillRect(QRectF(left, 0, wide, height()), inks[i]);
            left += wide;
        }
    }

private:
    int counts_[3] = {0, 0, 0};
    int total_ = 0;
};

CommitmentPage::CommitmentPage(Workspace& workspace) : Page(workspace)
{
    publishing_ = new Publishing(workspace, this);

    summary_ = new QLabel(this);
    summary_->setObjectName(QStringLiteral("summary"));
    summary_->setTextFormat(Qt::RichText);
    summary_->setWordWrap(true);
    bar_ = new StageBar(this);
    bar_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    search_ = new QLineEdit(this);
    search_->setPlaceholderText(tr("Search OPD or signatory"));
    search_->setAccessibleName(tr("Search OPD or signatory"));
    search_->setClearButtonEnabled(true);
    fitTop();
    show_ = new QComboBox(this);
    show_->setAccessibleName(tr("Which commitments are listed"));
    show_->addItems({tr("All OPDs"), tr("Not prepared"), tr("Drafts"), tr("Ready to sign"), tr("Signed"),
        tr("Changed since signing"), tr("Signatory without a name")});
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, theme::space(1), theme::space(5), theme::space(1));
    top->setSpacing(theme::space(3));
    top->addWidget(bar_);
    top->addWidget(summary_, 1);
    top->addWidget(search_);
    top->addWidget(show_);

    model_ = new CommitmentModel(this);
    filter_ = new CommitmentFilter(*model_, this);
    table_ = new CommitmentTable(this);
    table_->setObjectName(QStringLiteral("commitments"));
    table_->setAccessibleName(tr("Commitments of all OPDs"));
    table_->setModel(filter_);
    new NothingFits(*table_, tr("No OPD fits what is searched and shown."), [this] { showEverything(); });
    detail_ = new CommitmentDetail(workspace, this);
    detail_->setMinimumWidth(theme::space(82));
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    auto* list = new QWidget(this);
    auto* listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(0);
    listColumn->addWidget(table_, 1);
    listColumn->addWidget(&table_->totals());
    splitter->addWidget(list);
    splitter->addWidget(detail_);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({theme::space(196), theme::space(86)});

    auto* content = new QWidget(this);
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(theme::space(5), 0, 0, theme::space(4));
    inside->setSpacing(theme::space(2));
    inside->addLayout(top);
    inside->addWidget(splitter, 1);
    empty_ = new EmptyState(QStringLiteral("commitment"),
        tr("Every OPD promises its programmes here. Enter the OPDs first; then one step prepares the sheets of all."),
        tr("Go to the OPDs"), this);
    connect(empty_->button(), &QPushButton::clicked, this, [this] { this->workspace().showPage(QStringLiteral("opd")); });
    stack_ = new QStackedWidget(this);
    stack_->addWidget(content);
    stack_->addWidget(empty_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack_);

    connect(search_, &QLineEdit::textChanged, this, [this](const QString& words) {
        filter_->setWords(words);
        choose(current_);
    });
    connect(search_, &QLineEdit::returnPressed, table_, qOverload<>(&QWidget::setFocus));
    connect(show_, &QComboBox::currentIndexChanged, this, [this](int at) {
        filter_->setShow(CommitmentFilter::Show(at));
        choose(current_);
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommitmentPage::currentChanged);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &Page::commandsChanged);
    connect(detail_, &CommitmentDetail::printWanted, this, [this] {
        if (plan().find(current_)) {
            flush();
            publishing_->ask(book::documentOf(current_), QStringLiteral("pdf"));
        }
    });
    setFocusProxy(table_);
}

QList<Command> CommitmentPage::commands()
{
    const auto writable = [this] { return !file().isReadOnly(); };
    const auto stageIs = [this](std::initializer_list<CommitmentStage> stages) {
        const Commitment* sheet = detail_->commitment();
        return sheet && !file().isReadOnly() && std::find(stages.begin(), stages.end(), sheet->stage) != stages.end();
    };
    QList<Command> list;
    Command prepare {
        QStringLiteral("commitment.prepare-all"), tr("Prepare all"), QStringLiteral("add"), {}, [this] { prepareAll(); }};
    prepare.enabled = [this, writable] {
        return writable() && std::any_of(plan().all<Opd>().begin(), plan().all<Opd>().end(), [this](const Opd& opd) {
            return !commitmentOf(plan(), opd.id);
        });
    };
    list.append(prepare);
    Command ready {QStringLiteral("commitment.ready"), tr("Mark the chosen as ready"), QStringLiteral("check"), {},
        [this] { markChosenReady(); }};
    ready.enabled = [this, writable] { return writable() && !chosenDrafts().isEmpty(); };
    list.append(ready);
    Command save {
        QStringLiteral("commitment.save"), tr("Print…"), QStringLiteral("print"), QKeySequence::Print, [this] { saveMenu(); }};
    save.alsoFound = tr("commitment sheets, joint commitment");
    save.enabled = [this] { return !plan().all<Opd>().empty(); };
    list.append(save);

    Command sign {QStringLiteral("commitment.sign"), tr("Sign the commitment…"), QStringLiteral("sign"), {},
        [this] { detail_->askSign(); }};
    sign.enabled = [stageIs] { return stageIs({CommitmentStage::Draft, CommitmentStage::Ready}); };
    sign.inHeader = false;
    sign.alsoFound = tr("signature");
    list.append(sign);
    Command scan {QStringLiteral("commitment.scan"), tr("Attach the signed sheet…"), QStringLiteral("attach"), {},
        [this] { detail_->askScan(); }};
    scan.enabled = [stageIs] { return stageIs({CommitmentStage::Signed}); };
    scan.inHeader = false;
    list.append(scan);
    Command reopen {QStringLiteral("commitment.reopen"), tr("Open the commitment for signing again…"), QStringLiteral("refresh"),
        {}, [this] { detail_->askReopen(); }};
    reopen.enabled = scan.enabled;
    reopen.inHeader = false;
    list.append(reopen);
    return list;
}

void CommitmentPage::refresh(const ChangeSet&)
{
    load();
}

void CommitmentPage::reload()
{
    load();
}

void CommitmentPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::StyleChange && table_) {
        fitTop();
        showSummary(); // it holds colours
    }
}

void CommitmentPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    bar_->setVisible(width() >= theme::space(230)); // the words beside it say the same
}

/// What stands above the list keeps its room, however much is written in it.
void CommitmentPage::fitTop()
{
    summary_->setMinimumHeight(2 * QFontMetrics(theme::bodyFont()).lineSpacing());
    const int words = QFontMetrics(theme::bodyFont()).horizontalAdvance(search_->placeholderText());
    search_->setFixedWidth(words + theme::space(12));
}

void CommitmentPage::load()
{
    loading_ = true;
    model_->load(plan());
    loading_ = false;
    stack_->setCurrentIndex(model_->rows().isEmpty() ? 1 : 0);
    choose(current_);
    detail_->refresh();
    showSummary();
    emit commandsChanged();
}

void CommitmentPage::showSummary()
{
    int counts[4] = {0, 0, 0, 0}; // not prepared, draft, ready, signed
    int changed = 0;
    int nameless = 0;
    for (const CommitmentRow& row : model_->rows()) {
        ++counts[row.stage + 1];
        changed += row.changes > 0;
        nameless += row.signatory.isEmpty();
    }
    const int total = int(model_->rows().size());
    QStringList parts {QStringLiteral("<b>") + tr("%1 of %2 signed").arg(counts[3]).arg(total) + QStringLiteral("</b>")};
    if (counts[2] > 0)
        parts.append(tr("%1 ready to sign").arg(counts[2]));
    if (counts[1] > 0)
        parts.append(tr("%n draft(s)", nullptr, counts[1]));
    if (counts[0] > 0)
        parts.append(tr("%1 not prepared").arg(counts[0]));
    if (changed > 0)
        parts.append(QStringLiteral("<span style='color:%1'>").arg(theme::tokens().warning.name())
            + tr("%1 changed since signing").arg(changed) + QStringLiteral("</span>"));
    if (nameless > 0)
        parts.append(tr("%n signatory(s) without a name", nullptr, nameless));
    summary_->setText(parts.join(QStringLiteral("<span style='color:%1'> · </span>").arg(theme::tokens().muted.name())));
    bar_->setCounts(counts[3], counts[2], counts[1], total);
}

QString CommitmentPage::summaryText() const
{
    return QTextDocumentFragment::fromHtml(summary_->text()).toPlainText();
}

void CommitmentPage::currentChanged()
{
    const QModelIndex at = filter_->mapToSource(table_->currentIndex());
    if (!loading_ && at.isValid())
        showChosen(model_->row(at.row()).opd);
}

/// Chooses the row of an OPD, or the first where a filter hides it: what is shown beside the list is always in the list.
void CommitmentPage::choose(Id<Opd> opd)
{
    const int place = model_->placeOf(opd);
    QModelIndex at = place < 0 ? QModelIndex() : filter_->mapFromSource(model_->index(place, 0));
    if (!at.isValid())
        at = filter_->index(0, 0);
    if (at.isValid() && (table_->currentIndex().row() != at.row() || !table_->selectionModel()->isRowSelected(at.row()))) {
        table_->selectionModel()->setCurrentIndex(at, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        table_->scrollTo(at);
    }
    showChosen(at.isValid() ? model_->row(filter_->mapToSource(at).row()).opd : Id<Opd>());
}

void CommitmentPage::showChosen(Id<Opd> opd)
{
    current_ = opd;
    detail_->setOpd(opd);
    emit commandsChanged();
}

void CommitmentPage::showEverything()
{
    search_->clear();
    show_->setCurrentIndex(CommitmentFilter::Everything);
    table_->setFocus();
}

bool CommitmentPage::showRow(const EntityInfo& entity, const QUuid& id)
{
    const Commitment* sheet = &entity == &Commitment::describe() ? plan().find(Id<Commitment>(id)) : nullptr;
    if (!sheet)
        return false;
    showEverything();
    choose(sheet->opd);
    return true;
}

std::optional<RowPlace> CommitmentPage::chosenRow() const
{
    const Commitment* sheet = commitmentOf(plan(), current_);
    return sheet ? std::optional<RowPlace>({&Commitment::describe(), sheet->id.uuid()}) : std::nullopt;
}

QList<QWidget*> CommitmentPage::regions()
{
    return {table_, detail_};
}

QWidget* CommitmentPage::openPane()
{
    return detail_;
}

bool CommitmentPage::flush()
{
    return detail_->flush();
}

void CommitmentPage::prepareAll()
{
    flush();
    QList<Id<Opd>> opds;
    for (const CommitmentRow& row : model_->rows())
        opds.append(row.opd);
    const Draft draft = drafted(plan(), prepareCommitments, opds);
    if (!draft.isEmpty() && commitOrShow(draft))
        workspace().showNotice(tr("The sheets are drafts now. Check what is promised, then mark them as ready."));
}

QList<Id<Commitment>> CommitmentPage::chosenDrafts() const
{
    QList<Id<Commitment>> drafts;
    for (const QModelIndex& at : table_->selectionModel()->selectedRows()) {
        const CommitmentRow& row = model_->row(filter_->mapToSource(at).row());
        if (row.stage == int(CommitmentStage::Draft))
            drafts.append(row.commitment);
    }
    return drafts;
}

void CommitmentPage::markChosenReady()
{
    flush();
    if (const auto drafts = chosenDrafts(); !drafts.isEmpty())
        commitOrShow(drafted(plan(), setStage, drafts, CommitmentStage::Ready));
}

void CommitmentPage::saveMenu()
{
    flush();
    QMenu menu(this);
    using Kind = book::DocumentKind;
    publishing_->fill(menu, [this](const book::DocumentInfo& info) {
        return info.ref == book::documentOf(current_) || info.ref.kind == Kind::AllCommitments
            || info.ref.kind == Kind::JointCommitment;
    });
    menu.exec(mapToGlobal(QPoint(width() - menu.sizeHint().width() - theme::space(4), 0)));
}

} // namespace pela
