// Out to a spreadsheet and back.
#include "core/base/format.h"
#include "core/domain/entities.h"
#include "core/model/cell_text.h"
#include "core/sheets/tsv.h"
#include "ui/widgets/grid/entity_grid.h"
#include "ui/widgets/grid/grid_model.h"
#include "ui/widgets/grid/grid_view.h"
#include "ui/widgets/grid/paste_preview.h"

#include <QApplication>
#include <QClipboard>

namespace pela {

void EntityGrid::copy(bool withHeader)
{
    const QModelIndexList cells = view_->chosenCells();
    QList<int> columns;
    for (const QModelIndex& cell : cells)
        if (!columns.contains(cell.column()))
            columns.append(cell.column());
    std::sort(columns.begin(), columns.end());
    QList<QStringList> table;
    if (withHeader) {
        QStringList titles;
        for (const int column : columns)
            titles += model_->column(column).title;
        table.append(titles);
    }
    for (const QUuid& id : chosenRows()) {
        QStringList line;
        for (const int at : columns) {
            const SheetColumn& column = model_->column(at);
            line += column.text ? column.text(model_->plan(), id)
                                : sheetText(column.value(model_->plan(), id), column.field, model_->plan());
        }
        table.append(line);
    }
    if (!table.isEmpty())
        QApplication::clipboard()->setText(writeTsv(table));
}

void EntityGrid::paste()
{
    pasteText(QApplication::clipboard()->text());
}

PasteTarget EntityGrid::pasteTarget() const
{
    const QModelIndex current = view_->currentIndex();
    PasteTarget target;
    target.entity = model_->spec().entity;
    target.addRow = model_->spec().addRow;
    target.finish = model_->spec().finish;
    for (int column = 0; column < model_->columnCount(); ++column) {
        if (view_->isColumnHidden(column))
            continue;
        if (current.isValid() && column == current.column())
            target.firstColumn = int(target.columns.size());
        target.columns.append(model_->column(column));
    }
    if (current.isValid())
        target.rows = model_->idsFrom(current.row());
    return target;
}

void EntityGrid::pasteText(const QString& text)
{
    if (model_->file().isReadOnly()) {
        workspace_.showError({Problem::ReadOnly, model_->file().readOnlyReason()});
        return;
    }
    QList<QStringList> cells = parseTsv(text);
    if (cells.isEmpty())
        return;
    const QModelIndex current = view_->currentIndex();
    const bool single = cells.size() == 1 && cells.front().size() == 1;
    if (single && current.isValid()) {
        if (model_->kindAt(current.row()) == GridModel::RowKind::New)
            write(current, cells.front().front(), CellMove::Down);
        else
            fillChosenWith(cells.front().front());
        return;
    }
    PasteTarget target = pasteTarget();
    const QList<QUuid> chosen = chosenRows();
    if (cells.size() == 1 && chosen.size() > 1) {
        // One copied row over several chosen ones goes to each of them.
        target.rows.assign(chosen.begin(), chosen.end());
        const QStringList line = cells.front();
        cells.fill(line, chosen.size());
    }
    // A sheet of thousands of lines is worked out beside the window.
    pasting_.stop();
    pasting_ = workspace_.later(
        this, [cells, target, plan = model_->plan().snapshot()](const Task&) { return planPaste(cells, target, plan); },
        [this, target](const PastePlan& plan) {
            auto* preview = new PastePreview(plan, target, window());
            preview->setAttribute(Qt::WA_DeleteOnClose);
            connect(preview, &QDialog::accepted, this, [this, plan] { commitPaste(plan); });
            preview->open();
        });
}

void EntityGrid::fillChosenWith(const QString& typed)
{
    CellReader reader(model_->plan());
    writeCells(
        view_->chosenCells(), [&](const QModelIndex& cell) { return reader.read(typed, model_->column(cell.column()).field); });
}

void EntityGrid::commitPaste(const PastePlan& plan)
{
    Draft draft = plan.draft;
    const QString what = inSentence(model_->spec().entity->title());
    draft.setLabel(tr("Paste %n row(s) of %1", nullptr, plan.added + plan.changed).arg(what));
    if (!workspace_.commitOrShow(draft))
        return;
    for (const PasteRow& row : plan.rows)
        if (!row.refused && showRow(row.id, view_->currentIndex().column()))
            break;
    view_->setFocus();
}

} // namespace pela
