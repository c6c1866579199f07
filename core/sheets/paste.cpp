#include "core/sheets/paste.h"

#include "core/domain/entities.h"
#include "core/model/cell_text.h"

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

/// Reads every line first; then writes them all into one draft and asks once what is to be said against it. A line that is
/// refused takes all it wrote along, and that may change what is said of another: so the rest is written anew until nothing is.
class Planner {
public:
    Planner(const PasteTarget& target, const Plan& plan) : target_(target), plan_(plan), reader_(plan) { }

    void place(int lineNumber, const QStringList& cells, const QList<int>& columns)
    {
        Line line;
        line.row.line = lineNumber;
        if (next_ < target_.rows.size()) {
            line.row.id = target_.rows[next_++];
        } else {
            line.row.isNew = true;
            line.row.id = newIdentity();
            if (!target_.addRow)
                refuse(line.row, Words::tr("There is no row here to paste into, and rows cannot be added here."));
        }
        for (qsizetype c = 0; c < cells.size(); ++c) {
            line.row.cells.append(readCell(cells[c], columns[c], line));
            line.row.refused = line.row.refused || line.row.cells.back().fate == PasteFate::Refused;
        }
        if (!line.row.refused)
            refuseRepeats(line);
        lines_.push_back(std::move(line));
    }

    bool hasRowsLeft() const { return next_ < target_.rows.size(); }

    PastePlan plan()
    {
        PastePlan result {{}, Draft(plan_)};
        for (int pass = 1;; ++pass) {
            Draft draft(plan_);
            if (!writeLines(draft))
                continue;
            if (target_.finish)
                target_.finish(draft);
            const QList<Draft::Objection> objections = draft.objections();
            if (objections.isEmpty()) {
                result.draft = std::move(draft);
                break;
            }
            for (const Draft::Objection& objection : objections)
                refuse(lines_[lineOf(objection.step)].row, objection.sentence);
            if (pass == mostPasses)
                for (Line& line : lines_)
                    refuse(line.row, Words::tr("Too many lines of this table need one another. Paste it in smaller parts."));
        }
        for (Line& line : lines_) {
            count(line.row, result);
            result.rows.append(std::move(line.row));
        }
        return result;
    }

private:
    /// Lines that need one another in a long chain are refused one a pass.
    static constexpr int mostPasses = 12;

    struct Writing {
        qsizetype cell = 0;
        Value value;
    };
    struct Line {
        PasteRow row;
        QList<Writing> writings;
    };

    PasteCell readCell(const QString& typed, int column, Line& line)
    {
        const PasteRow& row = line.row;
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
        if (!value) {
            refuse(cell, value.error().message);
            return cell;
        }
        cell.after = displayText(*value, where.field, plan_);
        if (!row.isNew && *value == now) {
            cell.fate = PasteFate::Same;
            return cell;
        }
        cell.fate = row.isNew ? PasteFate::Added : PasteFate::Changed;
        line.writings.append({row.cells.size(), *value});
        return cell;
    }

    static void refuse(PasteCell& cell, const QString& reason)
    {
        cell.fate = PasteFate::Refused;
        cell.reason = reason;
    }
    static void refuse(PasteRow& row, const QString& reason)
    {
        if (!row.refused)
            row.reason = reason;
        row.refused = true;
    }

    /// Of two lines with one code the first has it; against the plan, the draft is the judge.
    void refuseRepeats(Line& line)
    {
        QList<std::pair<int, QString>> codes;
        for (const Writing& writing : line.writings) {
            PasteCell& cell = line.row.cells[writing.cell];
            const QString text = writing.value.toString();
            if (text.isEmpty() || !target_.columns[cell.column].field.unique)
                continue;
            if (taken_.contains({cell.column, text})) {
                refuse(cell, Words::tr("“%1” is used by another row already.").arg(cell.after));
                line.row.refused = true;
            }
            codes.append({cell.column, text});
        }
        if (!line.row.refused)
            for (const auto& code : codes)
                taken_.insert(code);
    }

    /// Writes what is not refused. False when a column would not have a value: its line is refused, and its writing half done.
    bool writeLines(Draft& draft)
    {
        bool fit = true;
        starts_.clear();
        for (Line& line : lines_) {
            starts_.push_back(draft.steps());
            if (line.row.refused)
                continue;
            if (line.row.isNew)
                target_.addRow(draft, line.row.id);
            for (const Writing& writing : line.writings) {
                PasteCell& cell = line.row.cells[writing.cell];
                const Result<> written = target_.columns[cell.column].write(draft, line.row.id, writing.value);
                if (written)
                    continue;
                refuse(cell, written.error().message);
                line.row.refused = true;
                fit = false;
            }
        }
        return fit;
    }

    /// The line that first touched a row of the draft.
    size_t lineOf(qsizetype step) const
    {
        const auto after = std::upper_bound(starts_.begin(), starts_.end(), step);
        return size_t(after - starts_.begin()) - 1;
    }

    static void count(const PasteRow& row, PastePlan& result)
    {
        const bool changing = std::any_of(row.cells.begin(), row.cells.end(),
            [](const PasteCell& cell) { return cell.fate == PasteFate::Changed || cell.fate == PasteFate::Added; });
        ++(row.refused ? result.refused : row.isNew ? result.added : changing ? result.changed : result.same);
    }

    const PasteTarget& target_;
    const Plan& plan_;
    CellReader reader_;
    std::vector<Line> lines_;
    std::vector<qsizetype> starts_; ///< of each line: how many rows the draft had touched when it began
    size_t next_ = 0;
    QSet<std::pair<int, QString>> taken_; ///< column and code
};

} // namespace

PastePlan planPaste(const QList<QStringList>& cells, const PasteTarget& target, const Plan& plan)
{
    const Mapping mapping = mapColumns(cells, target);
    Planner planner(target, plan);
    for (qsizetype line = mapping.header ? 1 : 0; line < cells.size(); ++line)
        if (!isBlank(cells[line]) || planner.hasRowsLeft()) // below the last row an empty line means nothing
            planner.place(int(line) + 1, cells[line], mapping.columns);
    PastePlan result = planner.plan();
    result.hadHeader = mapping.header;
    return result;
}

} // namespace pela
