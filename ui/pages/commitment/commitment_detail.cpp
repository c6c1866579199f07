#include "ui/pages/commitment/commitment_detail.h"

#include "core/base/format.h"
#include "core/domain/commitment.h"
#include "core/publish/publish.h"
#include "ui/pages/commitment/commitment_table.h"
#include "ui/pages/commitment/sign_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/attachment_field.h"
#include "ui/widgets/check_list.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/decision.h"
#include "ui/widgets/entity_form.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/save_dialog.h"
#include "ui/widgets/small_parts.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>

namespace pela {

namespace {

constexpr int driftsShown = 12;

template <class E> QList<Id<E>> typed(const QList<QUuid>& ids)
{
    QList<Id<E>> list;
    for (const QUuid& id : ids)
        list.append(Id<E>(id));
    return list;
}

QLabel* wrapping(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// The card behind what changed: warning ground, no border.
class Card : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::tokens().warningBack);
        painter.drawRoundedRect(rect(), theme::space(2), theme::space(2));
    }
};

} // namespace

CommitmentDetail::CommitmentDetail(Workspace& workspace, QWidget* parent) : QWidget(parent), workspace_(workspace)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(2));

    auto* head = new QVBoxLayout;
    head->setContentsMargins(theme::space(4), 0, theme::space(5), 0);
    head->setSpacing(theme::space(2));
    title_ = wrapping(this);
    title_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    fitTitle();
    head->addWidget(title_);
    stage_ = new Chip(this);
    head->addWidget(stage_);
    next_ = new QVBoxLayout;
    head->addLayout(next_);
    auto* buttons = new QWidget(this);
    others_ = new FlowLayout(buttons, theme::space(2));
    prepare_ = action(tr("Prepare"), QStringLiteral("add"), QStringLiteral("prepare"), &CommitmentDetail::prepare);
    ready_ = action(tr("Mark as ready"), QStringLiteral("check"), QStringLiteral("ready"), &CommitmentDetail::forward);
    sign_ = action(tr("Sign…"), QStringLiteral("sign"), QStringLiteral("sign"), &CommitmentDetail::askSign);
    draft_ = action(tr("Back to draft"), QStringLiteral("edit"), QStringLiteral("draft"), &CommitmentDetail::back);
    reopen_ = action(
        tr("Open for signing again…"), QStringLiteral("refresh"), QStringLiteral("reopen"), &CommitmentDetail::askReopen);
    print_ = action(tr("Print the sheet…"), QStringLiteral("print"), QStringLiteral("sheet"), &CommitmentDetail::printWanted);
    print_->setToolTip(tr("Save this sheet as a PDF"));
    head->addWidget(buttons);
    column->addLayout(head);

    scroll_ = new QScrollArea(this);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget;
    inside->setProperty("scrolled", true);
    auto* body = new QVBoxLayout(inside);
    body->setContentsMargins(theme::space(4), theme::space(1), theme::space(5), 0);
    body->setSpacing(theme::space(4));

    driftCard_ = new Card(inside);
    auto* card = new QVBoxLayout(driftCard_);
    card->setSpacing(theme::space(1));
    driftTitle_ = wrapping(driftCard_);
    driftTitle_->setFont(theme::strongFont());
    driftTitle_->setProperty("role", "warning");
    card->addWidget(driftTitle_);
    drift_ = new QLabel(driftCard_);
    drift_->setObjectName(QStringLiteral("drift"));
    drift_->setWordWrap(true);
    drift_->setTextFormat(Qt::RichText);
    drift_->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(drift_, &QLabel::linkActivated, this, &CommitmentDetail::goToDrift);
    card->addWidget(drift_);
    body->addWidget(driftCard_);

    signed_ = wrapping(inside);
    signed_->setObjectName(QStringLiteral("signedBy"));
    body->addWidget(signed_);
    notPrepared_ = hint(tr("No sheet yet. Preparing one takes in the clauses, the programmes this OPD leads and its head as "
                           "signatory; everything can be changed until it is signed."),
        inside);
    body->addWidget(notPrepared_);
    form_ = new EntityForm(workspace.file(), Commitment::describe(), inside,
        {QStringLiteral("number"), QStringLiteral("signatory_name"), QStringLiteral("signatory_title"),
            QStringLiteral("signatory_nip"), QStringLiteral("signatory_rank"), QStringLiteral("place"), QStringLiteral("date")});
    body->addWidget(form_);

    scan_ = new QWidget(inside);
    auto* scanColumn = new QVBoxLayout(scan_);
    scanColumn->setContentsMargins(0, 0, 0, 0);
    scanColumn->setSpacing(theme::space(1));
    scanColumn->addWidget(sectionHeader(tr("Signed sheet (scan)"), scan_));
    scanName_ = wrapping(scan_);
    scanName_->setObjectName(QStringLiteral("scanName"));
    scanName_->setProperty("role", "muted");
    scanColumn->addWidget(scanName_);
    auto* scanRow = new QHBoxLayout;
    attach_ = action(tr("Attach the scan…"), QStringLiteral("attach"), QStringLiteral("attach"), &CommitmentDetail::askScan);
    saveScan_
        = action(tr("Save a copy…"), QStringLiteral("save-copy"), QStringLiteral("saveScan"), &CommitmentDetail::askSaveScan);
    scanRow->addWidget(attach_);
    scanRow->addWidget(saveScan_);
    scanRow->addStretch(1);
    scanColumn->addLayout(scanRow);
    body->addWidget(scan_);

    programs_ = new CheckList(tr("Promised programmes"), inside);
    programs_->setObjectName(QStringLiteral("programs"));
    programs_->setEmptyText(tr("This OPD leads no programme yet."));
    body->addWidget(programs_);
    clauses_ = new CheckList(tr("Clauses"), inside);
    clauses_->setObjectName(QStringLiteral("clauses"));
    clauses_->setEmptyText(tr("The clause library of this plan is empty."));
    body->addWidget(clauses_);
    body->addStretch(1);
    scroll_->setWidget(inside);
    column->addWidget(scroll_, 1);

    connect(programs_, &CheckList::toggled, this, [this](const QList<QUuid>& ids, bool checked) {
        if (const Commitment* sheet = commitment(); !sheet
            || !workspace_.commitOrShow(drafted(workspace_.plan(), promisePrograms, sheet->id, typed<Program>(ids), checked)))
            refresh();
    });
    connect(clauses_, &CheckList::toggled, this, [this](const QList<QUuid>& ids, bool checked) {
        if (const Commitment* sheet = commitment(); !sheet
            || !workspace_.commitOrShow(drafted(workspace_.plan(), promiseClauses, sheet->id, typed<Clause>(ids), checked)))
            refresh();
    });
    refresh();
}

QPushButton* CommitmentDetail::action(
    const QString& text, const QString& iconName, const QString& name, void (CommitmentDetail::*deed)())
{
    auto* button = new QPushButton(icon(iconName), text, this);
    button->setObjectName(name);
    button->setProperty("iconName", iconName);
    connect(button, &QPushButton::clicked, this, deed);
    return button;
}

/// Of all that can be done with this sheet one stands out: what it needs next. Its place stays, whatever it is.
void CommitmentDetail::place(QPushButton& button, bool isNext)
{
    const QString name = button.property("iconName").toString();
    button.setIcon(isNext ? iconOnAccent(name) : icon(name));
    QLayout* there = isNext ? static_cast<QLayout*>(next_) : others_;
    if (there->indexOf(&button) >= 0)
        return;
    next_->removeWidget(&button);
    others_->removeWidget(&button);
    button.setProperty("main", isNext);
    button.setFlat(!isNext);
    there->addWidget(&button);
    theme::restyle(button);
}

const Commitment* CommitmentDetail::commitment() const
{
    return commitmentOf(workspace_.plan(), opd_);
}

void CommitmentDetail::setOpd(Id<Opd> opd)
{
    if (opd == opd_)
        return;
    form_->flush();
    opd_ = opd;
    scroll_->ensureVisible(0, 0);
    refresh();
}

bool CommitmentDetail::flush()
{
    return form_->flush();
}

void CommitmentDetail::refresh()
{
    const Plan& plan = workspace_.plan();
    const Opd* opd = plan.find(opd_);
    setEnabled(opd);
    const Commitment* sheet = opd ? commitment() : nullptr;
    const bool writable = !workspace_.file().isReadOnly();
    const bool hasSigned = sheet && isSigned(*sheet);
    const bool isReady = sheet && sheet->stage == CommitmentStage::Ready;
    const StageLook look = lookOf(sheet);

    title_->setText(opd ? opd->name : tr("Choose an OPD on the left"));
    title_->setToolTip(title_->text());
    stage_->show(opd ? look.text : QString(), look.tone, look.icon);
    const bool isDraft = sheet && !hasSigned && !isReady;
    QPushButton* next = !writable || hasSigned ? print_ : isReady ? sign_ : isDraft ? ready_ : prepare_;
    const QList<QPushButton*> all {prepare_, ready_, sign_, draft_, reopen_, print_};
    const bool hadFocus = std::any_of(all.begin(), all.end(), [](const QPushButton* each) { return each->hasFocus(); });
    for (QPushButton* button : all)
        place(*button, button == next);
    const auto offer = [&](QPushButton* button, bool offered) { button->setVisible(opd && offered); };
    offer(prepare_, !sheet && writable);
    offer(ready_, isDraft && writable);
    offer(draft_, isReady && writable);
    offer(sign_, (isDraft || isReady) && writable);
    offer(reopen_, hasSigned && writable);
    offer(print_, true);
    if (hadFocus) // whose button went goes on with the next step
        next->setFocus();

    notPrepared_->setVisible(opd && !sheet);
    form_->setVisible(sheet && !hasSigned);
    const QUuid row = sheet && !hasSigned ? sheet->id.uuid() : QUuid();
    if (form_->row() != row)
        form_->setRow(row);
    else
        form_->refresh();
    signed_->setVisible(hasSigned);
    driftCard_->hide();
    if (hasSigned) {
        showSigned(*sheet);
        showDrift(*sheet);
    }
    showScan(hasSigned ? sheet : nullptr);
    showChoices(sheet);
}

void CommitmentDetail::showSigned(const Commitment& sheet)
{
    QStringList lines;
    const Official who = signatoryOf(sheet);
    lines.append(nameAndTitle(who));
    QStringList more;
    if (!who.rank.isEmpty())
        more.append(who.rank);
    if (!who.nip.isEmpty())
        more.append(QStringLiteral("NIP ") + who.nip);
    if (!more.isEmpty())
        lines.append(more.join(QStringLiteral(" · ")));
    if (!sheet.number.isEmpty())
        lines.append(tr("Number %1").arg(sheet.number));
    lines.append(tr("Signed in %1 on %2").arg(sheet.place, formatDate(sheet.date)));
    lines.append(tr("Seal %1…").arg(digest(sheet.seal).left(12)));
    signed_->setText(lines.join(QLatin1Char('\n')));
    signed_->setToolTip(tr("The seal is printed on the sheet, so that paper and file can be held against each other:\n%1")
                            .arg(digest(sheet.seal)));
}

void CommitmentDetail::showDrift(const Commitment& sheet)
{
    const QList<Drift> changes = drift(workspace_.plan(), sheet);
    driftCard_->setVisible(!changes.isEmpty());
    if (changes.isEmpty())
        return;
    driftTitle_->setText(tr("%n change(s) since signing on %1", nullptr, int(changes.size())).arg(formatDate(sheet.date)));
    QString html;
    for (int i = 0; i < qMin(driftsShown, int(changes.size())); ++i) {
        const QString words = sentenceFor(changes[i]).toHtmlEscaped();
        const bool there = workspace_.plan().find(Id<Program>(changes[i].program));
        html += QStringLiteral("<p style='margin:0 0 4px 0'>")
            + (there ? QStringLiteral("<a href='%1' style='color:%2; text-decoration:none'>%3</a>")
                           .arg(changes[i].program.toString(QUuid::WithoutBraces), theme::tokens().text.name(), words)
                     : words)
            + QStringLiteral("</p>");
    }
    if (changes.size() > driftsShown)
        html += QStringLiteral("<p style='margin:0'>") + tr("and %1 more").arg(changes.size() - driftsShown)
            + QStringLiteral("</p>");
    drift_->setText(html);
}

void CommitmentDetail::goToDrift(const QString& link)
{
    workspace_.goTo(Program::describe(), QUuid::fromString(link));
}

void CommitmentDetail::showScan(const Commitment* sheet)
{
    scan_->setVisible(sheet);
    if (!sheet)
        return;
    const Attachment* scan = workspace_.plan().find(sheet->scan);
    scanName_->setText(scan ? tr("%1 · %2 KB").arg(scan->name, formatInteger((scan->size + 1023) / 1024))
                            : tr("Attach the sheet as it was signed: PDF, JPEG or PNG."));
    attach_->setText(scan ? tr("Replace…") : tr("Attach the scan…"));
    attach_->setVisible(!workspace_.file().isReadOnly());
    saveScan_->setVisible(scan);
}

void CommitmentDetail::showChoices(const Commitment* sheet)
{
    const Plan& plan = workspace_.plan();
    const bool fixed = !sheet || isSigned(*sheet) || workspace_.file().isReadOnly();
    const bool hasSigned = sheet && isSigned(*sheet);
    programs_->setReadOnly(fixed);
    clauses_->setReadOnly(fixed);
    QList<CheckItem> programs;
    for (const Program* program : promisable(plan, opd_)) {
        CheckItem item {program->id.uuid(), program->name, formatRupiah(plannedFor(plan, program->id)), program->description,
            sheet && isPromised(plan, sheet->id, program->id)};
        if (program->leadOpd != opd_)
            item.text = tr("%1 (now led by %2)").arg(program->name, plan.titleOf(Opd::describe(), program->leadOpd.uuid()));
        programs.append(item);
    }
    programs_->setItems(programs, sheet ? tr("Promised: %1").arg(formatRupiah(promisedMoney(plan, sheet->id))) : QString());
    programs_->setVisible(plan.find(opd_));
    clauses_->setVisible(sheet);
    if (!sheet)
        return;
    QList<CheckItem> clauses;
    for (const Clause* clause : plan.sorted(&Clause::position)) {
        const bool promised = isPromised(plan, sheet->id, clause->id);
        if (promised || !hasSigned)
            clauses.append({clause->id.uuid(), clause->title, {}, clause->text, promised});
    }
    clauses_->setItems(clauses);
}

void CommitmentDetail::prepare()
{
    workspace_.commitOrShow(drafted(workspace_.plan(), prepareCommitments, {opd_}));
}

void CommitmentDetail::markReady(bool ready)
{
    form_->flush();
    if (const Commitment* sheet = commitment())
        workspace_.commitOrShow(
            drafted(workspace_.plan(), setStage, {sheet->id}, ready ? CommitmentStage::Ready : CommitmentStage::Draft));
}

void CommitmentDetail::askSign()
{
    form_->flush();
    const Commitment* sheet = commitment();
    if (!sheet || isSigned(*sheet))
        return;
    SignDialog dialog(workspace_.plan(), *sheet, this);
    if (dialog.exec() == QDialog::Accepted)
        sign(dialog.place(), dialog.date());
}

bool CommitmentDetail::sign(const QString& place, const QDate& date)
{
    const Commitment* sheet = commitment();
    if (!sheet || !workspace_.commitOrShow(drafted(workspace_.plan(), pela::sign, sheet->id, place, date)))
        return false;
    workspace_.showNotice(tr("%1 has signed. Print the sheet for the pen, then attach its scan here.")
                              .arg(workspace_.plan().titleOf(Opd::describe(), opd_.uuid())));
    return true;
}

void CommitmentDetail::askReopen()
{
    const Commitment* sheet = commitment();
    if (!sheet || !isSigned(*sheet))
        return;
    if (decide(this, tr("Open this commitment for signing again?"),
            tr("It becomes a sheet that is ready to sign, with the plan as it is now. Date, seal and scan of the signing on %1 "
               "are "
               "taken off it; the history keeps them, and this can be undone.")
                .arg(formatDate(sheet->date)),
            tr("Open again"), tr("Leave it signed")))
        reopen();
}

bool CommitmentDetail::reopen()
{
    const Commitment* sheet = commitment();
    return sheet && workspace_.commitOrShow(drafted(workspace_.plan(), reopenForSigning, sheet->id));
}

void CommitmentDetail::askScan()
{
    const QString path
        = QFileDialog::getOpenFileName(this, tr("Attach the signed sheet"), {}, tr("Scans (*.pdf *.jpg *.jpeg *.png)"));
    if (!path.isEmpty())
        attachScan(path);
}

bool CommitmentDetail::attachScan(const QString& path)
{
    const Commitment* sheet = commitment();
    if (!sheet)
        return false;
    Draft draft(
        workspace_.plan(), tr("Attach the signed sheet of %1").arg(workspace_.plan().titleOf(Opd::describe(), opd_.uuid())));
    const auto attached = attachFile(draft, path);
    if (!attached) {
        workspace_.showError(attached.error());
        return false;
    }
    if (!isScan(*attached)) {
        workspace_.showError({Problem::Refused,
            tr("“%1” is neither a PDF nor a JPEG or PNG picture. Scan the sheet in one of these forms.").arg(attached->name)});
        return false;
    }
    replaceScan(draft, sheet->id, attached->id);
    return workspace_.commitOrShow(draft);
}

void CommitmentDetail::askSaveScan()
{
    const Commitment* sheet = commitment();
    const Attachment* scan = sheet ? workspace_.plan().find(sheet->scan) : nullptr;
    if (!scan)
        return;
    const QString suffix = QFileInfo(scan->name).suffix();
    if (const QString path = askWhereToSave(this, {tr("Save a copy of the signed sheet"), scan->name, suffix.toUpper(), suffix});
        !path.isEmpty())
        saveScan(path);
}

void CommitmentDetail::saveScan(const QString& path)
{
    const Commitment* sheet = commitment();
    const Attachment* scan = sheet ? workspace_.plan().find(sheet->scan) : nullptr;
    if (!scan)
        return;
    workspace_.laterShown(
        this, tr("Writing %1").arg(QFileInfo(path).fileName()),
        [file = workspace_.file().onDisk(), key = scan->content, path](const Task& task) -> Result<> {
            const Result<QByteArray> bytes = file.contents()(key);
            return bytes ? publish::write(*bytes, path, task, file.path()) : Result<>(bytes.error());
        },
        [this, path](const Result<>& written) {
            if (!written)
                workspace_.showEnd(written.error());
            else
                workspace_.showNotice(tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
        });
}

void CommitmentDetail::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && clauses_) {
        fitTitle();
        refresh();
    }
}

/// Room for a long name: the buttons below it stay where they are from one OPD to the next.
void CommitmentDetail::fitTitle()
{
    title_->setFont(theme::strongFont());
    title_->setMinimumHeight(2 * QFontMetrics(theme::strongFont()).lineSpacing());
}

} // namespace pela
