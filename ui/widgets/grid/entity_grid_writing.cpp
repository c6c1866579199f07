// What is done to the cells and rows of a grid, each deed one change.
#include "core/base/format.h"
#include "core/domain/entities.h"
#include "core/model/cell_text.h"
#include "ui/widgets/grid/entity_grid.h"
#include "ui/widgets/grid/grid_model.h"
#include "ui/widgets/grid/grid_view.h"

#include <QToolTip>

namespace pela {

bool EntityGrid::refuse(const QModelIndex& cell, const QString& reason)
{
    const QRect rect = view_->visualRect(cell);
    QToolTip::showText(view_->viewport()->mapToGlobal(rect.bottomLeft()), reason, view_, {}, 8000);
    return false;
}

const Draft& EntityGrid::finished(Draft& draft) const
{
    if (model_->spec().finish)
        model_->spec().finish(draft);
    return draft;
}

bool EntityGrid::commit(Draft& draft)
{
    return workspace_.commitOrShow(finished(draft));
}

QString EntityGrid::deed(const QModelIndexList& cells) const
{
    QSet<int> columns;
    QSet<int> rows;
    for (const QModelIndex& cell : cells) {
        columns.insert(cell.column());
        rows.insert(cell.row());
    }
    const QModelIndex& first = cells.front();
    const SheetColumn& where = model_->column(first.column());
    const QString column = inSentence(where.deed.isEmpty() ? where.title : where.deed);
    const GridSpec& spec = model_->spec();
    const QUuid id = model_->idAt(first.row());
    const QString row = (spec.rowName ? spec.rowName(model_->plan(), id) : model_->plan().titleOf(*spec.entity, id)).left(80);
    if (columns.size() == 1)
        return rows.size() == 1 ? tr("Change %1 of %2").arg(column, row)
                                : tr("Change %1 in %n row(s)", nullptr, int(rows.size())).arg(column);
    return rows.size() == 1 ? tr("Change %1").arg(row) : tr("Change %n cell(s)", nullptr, int(cells.size()));
}

bool EntityGrid::write(const QModelIndex& cell, const QString& typed, CellMove move)
{
    const SheetColumn& column = model_->column(cell.column());
    const bool isNew = model_->kindAt(cell.row()) == GridModel::RowKind::New;
    if (move == CellMove::FillSelection && !isNew) {
        const QModelIndexList cells = view_->chosenCells();
        QModelIndexList inColumn;
        std::copy_if(cells.begin(), cells.end(), std::back_inserter(inColumn),
            [&](const QModelIndex& chosen) { return chosen.column() == cell.column(); });
        if (!inColumn.contains(cell))
            inColumn.append(cell);
        CellReader reader(model_->plan());
        const Result<Value> value = reader.read(typed, column.field);
        return value ? writeCells(inColumn, [&](const QModelIndex&) { return value; }) : refuse(cell, value.error().message);
    }
    const bool unchanged = typed == cell.data(GridModel::ExactRole).toString()
        || (isNew && typed.trimmed().isEmpty() && model_->begun().isEmpty());
    if (unchanged) {
        view_->moveOn(move);
        return true;
    }
    const auto refused = [&](const QString& reason) {
        if (move == CellMove::Stay) // the cell is being left: the tip would be gone with it
            workspace_.showError({Problem::Refused, tr("%1 was not changed. %2").arg(column.title, reason)});
        return refuse(cell, reason);
    };
    CellReader reader(model_->plan());
    const Result<Value> value = reader.read(typed, column.field);
    if (!value)
        return refused(value.error().message);
    if (isNew)
        return writeNew(cell, *value, move, refused);
    Draft draft(model_->plan(), deed({cell}));
    if (const Result<> written = column.write(draft, model_->idAt(cell.row()), *value); !written)
        return refused(written.error().message);
    const Result<ChangeSet> whole = finished(draft).prove();
    if (!whole)
        return refused(whole.error().message);
    const QUuid row = model_->idAt(cell.row());
    const int place = cell.row();
    const int below = place + (move == CellMove::Down ? 1 : move == CellMove::Up ? -1 : 0);
    const QUuid next = below != place && below >= 0 && below < model_->rowCount() ? model_->idAt(below) : QUuid();
    const int at = cell.column();
    if (!workspace_.commitOrShow(*whole))
        return false;
    // Where the row went elsewhere, because of its new code, one goes on with the row that was the next.
    if (model_->rowOf(row) != place && !next.isNull() && model_->rowOf(next) >= 0)
        view_->goTo(model_->index(model_->rowOf(next), at));
    else
        view_->moveOn(move);
    return true;
}

/// A new row is written when it has all that it is asked for; until then it waits where it is typed, and the next cell that is
/// missing is opened.
bool EntityGrid::writeNew(
    const QModelIndex& cell, const Value& value, CellMove move, const std::function<bool(const QString&)>& refused)
{
    const int at = cell.column();
    const QHash<QString, Value> before = model_->begun();
    QHash<QString, Value> begun = before;
    if (value.isEmpty())
        begun.remove(model_->column(at).key);
    else
        begun.insert(model_->column(at).key, value);
    model_->setBegun(begun);
    if (begun.isEmpty()) {
        view_->moveOn(move);
        return true;
    }
    if (const int missing = model_->stillAsked(); missing >= 0) {
        if (move == CellMove::Stay)
            return true;
        // Once the editor of this cell has closed.
        QMetaObject::invokeMethod(
            this,
            [this, missing] {
                if (model_->rowCount() > 0 && !model_->begun().isEmpty())
                    view_->openCell(model_->index(model_->rowCount() - 1, missing));
            },
            Qt::QueuedConnection);
        return true;
    }
    const GridSpec& spec = model_->spec();
    const QUuid row = newIdentity();
    Draft draft(model_->plan());
    spec.addRow(draft, row);
    for (const SheetColumn& column : spec.columns)
        if (const auto typed = begun.constFind(column.key); typed != begun.constEnd())
            if (const Result<> written = column.write(draft, row, *typed); !written) {
                model_->setBegun(before);
                return refused(written.error().message);
            }
    const SheetColumn& title = spec.columns[spec.titleColumn];
    const Value& named = begun.value(begun.contains(title.key) ? title.key : model_->column(at).key);
    draft.setLabel(
        tr("Add %1 “%2”")
            .arg(inSentence(spec.entity->title()), exactText(named, title.field, model_->plan()).simplified().left(60)));
    const Result<ChangeSet> whole = finished(draft).prove();
    if (!whole) {
        model_->setBegun(before);
        return refused(whole.error().message);
    }
    model_->setBegun({});
    if (!workspace_.commitOrShow(*whole)) {
        model_->setBegun(before);
        return false;
    }
    emit rowAdded(row);
    if (move == CellMove::Right || move == CellMove::Left) {
        // Tab goes on filling in the row just made; Enter is ready for the next one.
        if (const int made = model_->rowOf(row); made >= 0)
            view_->goTo(model_->index(made, at));
        view_->moveOn(move);
    } else if (move != CellMove::Stay && !spec.asked.isEmpty()) {
        beginNewRow();
    } else {
        view_->moveOn(move);
    }
    return true;
}

bool EntityGrid::tellWhatIsBegun()
{
    const int missing = model_->begun().isEmpty() ? -1 : model_->stillAsked();
    if (missing < 0)
        return true;
    workspace_.showError({Problem::Refused,
        tr("“%1” is not in the plan yet. Choose %2, or press Esc in the new row to leave it out.")
            .arg(begunName().left(60), inSentence(model_->column(missing).title))});
    return false;
}

QString EntityGrid::begunName() const
{
    const SheetColumn& title = model_->column(model_->spec().titleColumn);
    return exactText(model_->begun().value(title.key), title.field, model_->plan()).simplified();
}

std::optional<UnsavedText> EntityGrid::unsaved() const
{
    if (!model_->spec().entity || model_->begun().isEmpty() || begunName().isEmpty())
        return {};
    UnsavedText text;
    text.place = model_->column(model_->spec().titleColumn).title;
    text.text = begunName();
    return text;
}

bool EntityGrid::writeCells(const QModelIndexList& cells, const std::function<Result<Value>(const QModelIndex&)>& valueFor)
{
    QModelIndexList written;
    Draft draft(model_->plan());
    for (const QModelIndex& cell : cells) {
        if (!model_->isWritable(cell) || model_->kindAt(cell.row()) != GridModel::RowKind::Data)
            continue;
        const SheetColumn& column = model_->column(cell.column());
        const QUuid row = model_->idAt(cell.row());
        const auto name = [&] { return model_->plan().titleOf(*model_->spec().entity, row).left(60); };
        const Result<Value> value = valueFor(cell);
        if (!value) {
            workspace_.showError({Problem::Refused, tr("Nothing was changed. %1: %2").arg(name(), value.error().message)});
            return refuse(cell, value.error().message);
        }
        if (*value == model_->valueAt(cell.row(), cell.column()))
            continue;
        if (const Result<> ok = column.write(draft, row, *value); !ok) {
            workspace_.showError({Problem::Refused, tr("Nothing was changed. %1: %2").arg(name(), ok.error().message)});
            return refuse(cell, ok.error().message);
        }
        written.append(cell);
    }
    if (written.isEmpty())
        return true;
    draft.setLabel(deed(written));
    return commit(draft);
}

void EntityGrid::clearChosen()
{
    CellReader reader(model_->plan());
    writeCells(view_->chosenCells(),
        [&](const QModelIndex& cell) { return reader.read(QString(), model_->column(cell.column()).field); });
}

void EntityGrid::fillDown()
{
    const QModelIndexList cells = view_->chosenCells();
    if (cells.isEmpty())
        return;
    QHash<int, QModelIndex> top;
    for (const QModelIndex& cell : cells)
        if (!top.contains(cell.column()))
            top.insert(cell.column(), cell);
    if (top.size() == cells.size()) // one row only: take what stands above it
        for (QModelIndex& source : top) {
            int above = source.row() - 1;
            while (above >= 0 && model_->kindAt(above) != GridModel::RowKind::Data)
                --above;
            if (above < 0)
                return;
            source = model_->index(above, source.column());
        }
    writeCells(cells, [&](const QModelIndex& cell) -> Result<Value> {
        const QModelIndex source = top.value(cell.column());
        return model_->valueAt(source.row(), source.column());
    });
}

void EntityGrid::toggle(const QModelIndex& cell)
{
    QModelIndexList cells;
    for (const QModelIndex& chosen : view_->chosenCells())
        if (chosen.column() == cell.column())
            cells.append(chosen);
    if (!cells.contains(cell))
        cells = {cell};
    const bool on = model_->valueAt(cell.row(), cell.column()).integer() == 0;
    writeCells(cells, [on](const QModelIndex&) -> Result<Value> { return Value(on ? 1 : 0); });
}

void EntityGrid::removeChosenRows()
{
    const QList<QUuid> rows = chosenRows();
    if (rows.isEmpty() || model_->file().isReadOnly())
        return;
    const EntityInfo& entity = *model_->spec().entity;
    Draft draft(model_->plan(),
        rows.size() == 1
            ? tr("Remove %1 “%2”").arg(inSentence(entity.title()), model_->plan().titleOf(entity, rows.front()).left(60))
            : tr("Remove %n row(s) of %1", nullptr, int(rows.size())).arg(inSentence(entity.title())));
    for (const QUuid& id : rows)
        draft.remove(entity, id);
    commit(draft);
}

} // namespace pela
