#include "ui/shell/difference_dialog.h"

#include "core/model/changes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

namespace pela {

namespace {

constexpr qsizetype longestShown = 200; // of a value in the table; the whole of it stands below

QString inOneLine(const QString& text)
{
    const QString line = text.simplified();
    return line.size() > longestShown ? QString(line.left(longestShown) + QChar(0x2026)) : line;
}

} // namespace

DifferenceDialog::DifferenceDialog(
    const DifferenceQuestion& question, const QList<Difference>& differences, Plan there, QWidget* parent)
    : QDialog(parent), differences_(differences), there_(std::move(there))
{
    setObjectName(QStringLiteral("differences"));
    setWindowTitle(question.title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::space(5), theme::space(4), theme::space(5), theme::space(4));
    column->setSpacing(theme::space(3));
    QLabel* title = sectionHeader(question.title, this);
    title->setFont(theme::titleFont());
    title->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(hint(question.explanation, this));

    table_ = new QTableWidget(int(differences.size()), 3, this);
    table_->setHorizontalHeaderLabels({tr("Take"), tr("Here"), question.theirs});
    table_->setAccessibleName(question.title);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setWordWrap(false);
    table_->setShowGrid(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(theme::rowHeight());
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addWidget(table_, 3);
    auto* whole = new QGridLayout;
    whole->setSpacing(theme::space(1));
    const auto side = [&](int at, const QString& name) {
        auto* label = new QLabel(name, this);
        label->setProperty("role", "muted");
        label->setFont(theme::smallFont());
        auto* text = new QPlainTextEdit(this);
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        text->setAccessibleName(name);
        whole->addWidget(label, 0, at);
        whole->addWidget(text, 1, at);
        return text;
    };
    mine_ = side(0, tr("Here, whole"));
    theirs_ = side(1, question.theirs);
    column->addLayout(whole, 2);
    problem_ = new QLabel(this);
    problem_->setObjectName(QStringLiteral("problem"));
    problem_->setProperty("role", "problem");
    problem_->setWordWrap(true);
    problem_->hide();
    column->addWidget(problem_);

    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* no = new QPushButton(question.no, this);
    no->setObjectName(QStringLiteral("no"));
    no->setAutoDefault(false);
    buttons->addWidget(no);
    QPushButton* yes = mainButton(question.yes, {}, this);
    yes->setObjectName(QStringLiteral("yes"));
    const bool canTake
        = std::any_of(differences_.begin(), differences_.end(), [](const Difference& each) { return each.problem.isEmpty(); });
    if (!canTake) // nothing of it has a place any more: it can be read and copied here, and only a clear word gives it up
        yes->setText(tr("Give it up"));
    yes->setAutoDefault(canTake);
    yes->setDefault(canTake);
    buttons->addWidget(yes);
    column->addLayout(buttons);
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    connect(yes, &QPushButton::clicked, this, &DifferenceDialog::askToTake);
    connect(table_, &QTableWidget::currentCellChanged, this, &DifferenceDialog::showWhole);
    fill();
    resize(theme::space(220), theme::space(130));
}

void DifferenceDialog::fill()
{
    for (int row = 0; row < int(differences_.size()); ++row) {
        const Difference& difference = differences_.at(row);
        auto* place = new QTableWidgetItem(inOneLine(difference.place));
        if (difference.problem.isEmpty()) {
            place->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            place->setCheckState(difference.doubtful ? Qt::Unchecked : Qt::Checked);
        } else {
            place->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        }
        table_->setItem(row, 0, place);
        table_->setItem(row, 1, new QTableWidgetItem(inOneLine(difference.mine)));
        auto* theirs = new QTableWidgetItem(inOneLine(difference.problem.isEmpty() ? difference.theirs : difference.problem));
        if (!difference.problem.isEmpty())
            theirs->setForeground(theme::tokens().bad);
        table_->setItem(row, 2, theirs);
    }
    if (!differences_.isEmpty())
        table_->setCurrentCell(0, 0);
}

void DifferenceDialog::showWhole()
{
    const int row = table_->currentRow();
    const Difference difference = differences_.value(row);
    mine_->setPlainText(difference.mine);
    theirs_->setPlainText(difference.problem.isEmpty() ? difference.theirs : difference.problem);
}

QList<Difference> DifferenceDialog::chosen() const
{
    QList<Difference> chosen;
    for (int row = 0; row < int(differences_.size()); ++row)
        if (differences_.at(row).problem.isEmpty() && table_->item(row, 0)->checkState() == Qt::Checked)
            chosen.append(differences_.at(row));
    return chosen;
}

ChangeSet DifferenceDialog::taken() const
{
    return taking(tr("Take in what was not saved"), chosen());
}

void DifferenceDialog::askToTake()
{
    if (const Result<ChangeSet> whole = resolve(taken(), there_); !whole) {
        problem_->setText(whole.error().message);
        problem_->show();
        return;
    }
    accept();
}

} // namespace pela
