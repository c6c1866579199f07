#include "ui/widgets/grid/paste_preview.h"

#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace pela {

namespace {

constexpr int mostShown = 500; // a preview is for looking at; the refused rows come first, so none of them is missed

QString fateText(const PasteRow& row)
{
    if (row.refused)
        return PastePreview::tr("left out");
    if (row.isNew)
        return PastePreview::tr("new");
    for (const PasteCell& cell : row.cells)
        if (cell.fate == PasteFate::Changed)
            return PastePreview::tr("changed");
    return PastePreview::tr("the same");
}

QString reasonText(const PasteRow& row, const PasteTarget& target)
{
    QStringList reasons;
    for (const PasteCell& cell : row.cells)
        if (cell.fate == PasteFate::Refused)
            reasons += PastePreview::tr("%1: %2").arg(target.columns[cell.column].title, cell.reason);
    if (!row.reason.isEmpty())
        reasons += row.reason;
    return reasons.join(u'\n');
}

} // namespace

PastePreview::PastePreview(const PastePlan& plan, const PasteTarget& target, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("paste-preview"));
    setWindowTitle(tr("Paste"));
    QStringList parts;
    if (plan.added > 0)
        parts += tr("%n row(s) will be added", nullptr, plan.added);
    if (plan.changed > 0)
        parts += tr("%n row(s) will be changed", nullptr, plan.changed);
    if (plan.same > 0)
        parts += tr("%n row(s) stay as they are", nullptr, plan.same);
    if (plan.refused > 0)
        parts += tr("%n row(s) will be left out", nullptr, plan.refused);
    summary_ = new QLabel(parts.isEmpty() ? tr("There is nothing to paste.") : parts.join(QStringLiteral(" · ")), this);
    summary_->setFont(theme::strongFont());
    summary_->setWordWrap(true);
    QString explanation = tr("All of it is one step: one undo takes it back.");
    if (plan.refused > 0)
        explanation
            = tr("Rows that are left out stand first with the reason. Mend them in the sheet and paste again. ") + explanation;
    if (plan.hadHeader)
        explanation = tr("The first line was read as column titles. ") + explanation;
    table_ = new QTableWidget(this);
    fill(plan, target);

    auto* buttons = new QDialogButtonBox(this);
    paste_ = mainButton(plan.refused > 0 ? tr("Paste the rest") : tr("Paste"), {}, this);
    paste_->setEnabled(!plan.isEmpty());
    paste_->setDefault(true);
    buttons->addButton(paste_, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(theme::space(3));
    layout->addWidget(summary_);
    layout->addWidget(hint(explanation, this));
    layout->addWidget(table_, 1);
    layout->addWidget(buttons);
    resize(theme::space(220), theme::space(120));
}

QString PastePreview::summary() const
{
    return summary_->text();
}

void PastePreview::fill(const PastePlan& plan, const PasteTarget& target)
{
    const Tokens& tokens = theme::tokens();
    QList<const PasteRow*> rows;
    for (const bool refused : {true, false})
        for (const PasteRow& row : plan.rows)
            if (row.refused == refused && rows.size() < mostShown)
                rows.append(&row);
    QStringList titles {tr("Line"), tr("What happens"), tr("Reason")};
    QList<int> columns;
    for (const PasteRow* row : rows)
        for (const PasteCell& cell : row->cells)
            if (cell.column >= 0 && !columns.contains(cell.column))
                columns.append(cell.column);
    for (const int column : columns)
        titles += target.columns[column].title;
    table_->setColumnCount(int(titles.size()));
    table_->setHorizontalHeaderLabels(titles);
    table_->setRowCount(int(rows.size()));
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->verticalHeader()->hide();
    table_->setAccessibleName(tr("What pasting will do"));
    for (int r = 0; r < rows.size(); ++r) {
        const PasteRow& row = *rows[r];
        const auto put = [&](int column, const QString& text) {
            auto* item = new QTableWidgetItem(text.left(300));
            table_->setItem(r, column, item);
            return item;
        };
        put(0, QString::number(row.line));
        auto* fate = put(1, fateText(row));
        fate->setForeground(row.refused ? tokens.bad : row.isNew ? tokens.good : tokens.text);
        put(2, reasonText(row, target));
        for (const PasteCell& cell : row.cells) {
            if (cell.column < 0)
                continue;
            auto* item = put(3 + int(columns.indexOf(cell.column)),
                cell.fate == PasteFate::Refused || cell.after.isEmpty() ? cell.typed : cell.after);
            switch (cell.fate) {
            case PasteFate::Refused:
                item->setBackground(tokens.badBack);
                item->setToolTip(cell.reason);
                break;
            case PasteFate::Changed:
                item->setBackground(tokens.warningBack);
                item->setToolTip(tr("Now: %1").arg(cell.before.isEmpty() ? tr("empty") : cell.before));
                break;
            case PasteFate::Added:
                item->setBackground(tokens.goodBack);
                break;
            case PasteFate::Ignored:
            case PasteFate::Same:
                item->setForeground(tokens.muted);
                item->setToolTip(cell.reason);
                break;
            }
        }
    }
    table_->resizeColumnsToContents();
    for (int column = 0; column < table_->columnCount(); ++column)
        table_->setColumnWidth(column, std::clamp(table_->columnWidth(column), theme::space(12), theme::space(80)));
    table_->resizeRowsToContents();
}

} // namespace pela
