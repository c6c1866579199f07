#include "core/sheets/paste.h"

#include "core/domain/entities.h"
#include "core/model/cell_text.h"
#include "core/model/changes.h"

#include <QSet>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Paste)
};

QString folded(const QString& text)
{
    return text.simplified().toCaseFolded();
}

bool isBlank(const QStringList& line)
{
    return std::all_of(line.begin(), line.end(), [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

/// Which column each pasted cell goes to. A first line that names columns and nothing else decides; else they go side by side.
struct Mapping {
    QList<int> columns;
    bool header = false;
};

Mapping mapColumns(const QList<QStringList>& cells, const PasteTarget& target)
{
    Mapping mapping;
    qsizetype width = 0;
    for (const QStringList& line : cells)
        width = std::max(width, line.size());
    if (cells.size() > 1 && !isBlank(cells.front())) {
        QSet<int> taken;
        for (const QString& cell : cells.front()) {
            const QString name = folded(cell);
            int found = -1;
            for (int c = 0; c < target.columns.size() && found < 0; ++c)
                if (!taken.contains(c) && (name == folded(target.columns[c].title) || name == target.columns[c].key))
                    found = c;
            if (found < 0)
                break;
            taken.insert(found);
            mapping.columns.append(found);
        }
        mapping.header = mapping.columns.size() == cells.front().size();
    }
    if (!mapping.header) {
        mapping.columns.clear();
        for (int c = 0; c < int(width); ++c)
            mapping.columns.append(target.firstColumn + c < target.columns.size() ? target.firstColumn + c : -1);
    }
    while (mapping.columns.size() < width)
        mapping.columns.append(-1);
    return mapping;
}

class Planner {
public:
    Planner(const PasteTarget& target, const Plan& plan) : target_(target), plan_(plan), reader_(plan) { }

    void place(int lineNumber, const QStringList& line, const QList<int>& columns)
    {
        PasteRow row;
        row.line = lineNumber;
        ChangeSet changes;
        if (next_ < target_.rows.size()) {
            row.id = target_.rows[next_++];
        } else {
            row.isNew = true;
            row.id = QUuid::createUuid();
            if (target_.addRow) {
                target_.addRow(changes, plan_, row.id, result_.added);
            } else {
                row.refused = true;
                row.reason = Words::tr("There is no row here to paste into, and rows cannot be added here.");
            }
        }
        for (qsizetype c = 0; c < line.size(); ++c) {
            row.cells.append(readCell(line[c], columns[c], row, changes));
            row.refused = row.refused || row.cells.back().fate == PasteFate::Refused;
        }
        if (!row.refused)
            prove(row, changes);
        count(row, changes);
        result_.rows.append(row);
    }

    bool hasRowsLeft() const { return next_ < target_.rows.size(); }
    PastePlan take() { return std::move(result_); }

private:
    PasteCell readCell(const QString& typed, int column, const PasteRow& row, ChangeSet& changes)
    {
        PasteCell cell;
        cell.column = column;
        cell.typed = typed;
        if (column < 0) {
            cell.reason = Words::tr("Beyond the last column.");
            return cell;
        }
        const SheetColumn& where = target_.columns[column];
        const Value now = row.isNew ? Value() : where.value(plan_, row.id);
        cell.before = row.isNew ? QString() : displayText(now, where.field, plan_);
        if (!where.isWritable()) {
            cell.reason = Words::tr("This column is worked out by the program.");
            return cell;
        }
        if (row.isNew && typed.trimmed().isEmpty()) {
            cell.fate = PasteFate::Added; // what a new row holds by itself stays
            return cell;
        }
        const Result<Value> value = reader_.read(typed, where.field);
        if (!value)
            return refuse(cell, value.error().message);
        cell.after = displayText(*value, where.field, plan_);
        if (!row.isNew && *value == now) {
            cell.fate = PasteFate::Same;
            return cell;
        }
        if (where.field.unique && repeats(column, *value, row.id))
            return refuse(cell, Words::tr("“%1” is used by another row already.").arg(cell.after));
        const Result<> written = where.write(changes, plan_, row.id, *value);
        if (!written)
            return refuse(cell, written.error().message);
        cell.fate = row.isNew ? PasteFate::Added : PasteFate::Changed;
        return cell;
    }

    static PasteCell refuse(PasteCell cell, const QString& reason)
    {
        cell.fate = PasteFate::Refused;
        cell.reason = reason;
        return cell;
    }

    /// Whether an earlier pasted row took the value; against the plan, resolve() is the judge.
    bool repeats(int column, const Value& value, const QUuid& row)
    {
        const QString text = value.toString();
        if (text.isEmpty())
            return false;
        auto& taken = taken_[column];
        const auto by = taken.constFind(text);
        if (by != taken.constEnd())
            return *by != row;
        taken.insert(text, row);
        return false;
    }

    /// The plan itself has the last word on each row: a missing name, a code used twice.
    void prove(PasteRow& row, const ChangeSet& changes)
    {
        if (changes.isEmpty())
            return;
        const Result<ChangeSet> proof = resolve(changes, plan_);
        if (!proof) {
            row.refused = true;
            row.reason = proof.error().message;
        }
    }

    void count(const PasteRow& row, const ChangeSet& changes)
    {
        if (row.refused) {
            ++result_.refused;
            return;
        }
        const bool changing = std::any_of(row.cells.begin(), row.cells.end(),
            [](const PasteCell& cell) { return cell.fate == PasteFate::Changed || cell.fate == PasteFate::Added; });
        if (row.isNew)
            ++result_.added;
        else if (changing)
            ++result_.changed;
        else
            ++result_.same;
        if (row.isNew || changing)
            result_.change.append(changes);
    }

    const PasteTarget& target_;
    const Plan& plan_;
    CellReader reader_;
    PastePlan result_;
    size_t next_ = 0;
    QHash<int, QHash<QString, QUuid>> taken_;
};

} // namespace

PastePlan planPaste(const QList<QStringList>& cells, const PasteTarget& target, const Plan& plan)
{
    const Mapping mapping = mapColumns(cells, target);
    Planner planner(target, plan);
    for (qsizetype line = mapping.header ? 1 : 0; line < cells.size(); ++line)
        if (!isBlank(cells[line]) || planner.hasRowsLeft()) // below the last row an empty line means nothing
            planner.place(int(line) + 1, cells[line], mapping.columns);
    PastePlan result = planner.take();
    result.hadHeader = mapping.header;
    return result;
}

} // namespace pela
