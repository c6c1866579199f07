#include "core/sheets/program_sheet.h"

#include "core/base/format.h"
#include "core/domain/entities.h"
#include "core/model/cell_text.h"

#include <QRegularExpression>
#include <QSet>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProgramSheet)
};

Error refused(const QString& sentence)
{
    return {Problem::Refused, sentence};
}

/// Codes of programmes: the code of the sub-dimension and a number, "1.2.07".
class Codes {
public:
    explicit Codes(const Plan& plan)
    {
        for (const Program& program : plan.all<Program>())
            take(program.code);
    }
    void take(const QString& code)
    {
        bool ok = false;
        const qsizetype dot = code.lastIndexOf(u'.');
        const int number = code.mid(dot + 1).toInt(&ok);
        if (ok)
            last_[code.left(dot + 1)] = std::max(last_[code.left(dot + 1)], number);
    }
    QString next(const Subdimension* under)
    {
        const QString stem = under ? QString(under->code + u'.') : QString();
        return stem + QStringLiteral("%1").arg(++last_[stem], 2, 10, QLatin1Char('0'));
    }
    static bool isOf(const QString& code, const Subdimension* under)
    {
        bool ok = false;
        const QString stem = under ? QString(under->code + u'.') : QString();
        return code.startsWith(stem) && (code.mid(stem.size()).toInt(&ok), ok);
    }

private:
    QHash<QString, int> last_;
};

Id<Program> programId(const QUuid& row)
{
    return Id<Program>(row);
}

SheetColumn yearColumn(int year)
{
    SheetColumn column;
    column.key = QStringLiteral("budget_%1").arg(year);
    column.title = Words::tr("Budget %1").arg(year);
    column.field = plainField("planned", QT_TRANSLATE_NOOP("Field", "Budget"), FieldType::Rupiah);
    column.value = [year](const Plan& plan, const QUuid& row) -> Value { return plannedFor(plan, programId(row), year).value; };
    column.write = [year](ChangeSet& changes, const Plan& plan, const QUuid& row, const Value& value) -> Result<> {
        std::vector<const BudgetLine*> lines;
        for (const BudgetLine* line : plan.of(&BudgetLine::program, programId(row)))
            if (line->year == year)
                lines.push_back(line);
        if (lines.size() > 1)
            return refused(
                Words::tr("The budget of %1 is shared by %2 fund sources. Change it under “Budget” in the pane on the right.")
                    .arg(year)
                    .arg(lines.size()));
        Id<FundSource> source;
        if (!lines.empty()) {
            source = lines.front()->fundSource;
        } else {
            const auto sources = plan.sorted(&FundSource::position);
            if (sources.empty())
                return refused(Words::tr("This plan has no fund source yet, so an amount cannot be entered."));
            source = sources.front()->id;
        }
        planMoney(changes, plan, programId(row), year, source, {value.integer()});
        return {};
    };
    column.sum = true;
    column.letters = 12;
    return column;
}

SheetColumn totalColumn()
{
    SheetColumn column;
    column.key = QStringLiteral("budget_total");
    column.title = Words::tr("Budget, all years");
    column.field = plainField("planned", QT_TRANSLATE_NOOP("Field", "Budget"), FieldType::Rupiah);
    column.value = [](const Plan& plan, const QUuid& row) -> Value { return plannedFor(plan, programId(row)).value; };
    column.sum = true;
    return column;
}

QString shortName(const Opd& opd)
{
    return opd.shortName.isEmpty() ? opd.name : opd.shortName;
}

SheetColumn supportColumn()
{
    SheetColumn column;
    column.key = QStringLiteral("support");
    column.title = Words::tr("Supporting OPDs");
    column.field = plainField("support", QT_TRANSLATE_NOOP("Field", "Supporting OPDs"), FieldType::Text);
    column.value = [](const Plan& plan, const QUuid& row) -> Value {
        QStringList names;
        for (const ProgramSupport* support : plan.of(&ProgramSupport::program, programId(row)))
            if (const Opd* opd = plan.find(support->opd))
                names += shortName(*opd);
        names.sort();
        return names.isEmpty() ? QString(QLatin1String("")) : names.join(QLatin1String("; "));
    };
    column.write = [](ChangeSet& changes, const Plan& plan, const QUuid& row, const Value& value) -> Result<> {
        static const QRegularExpression separators(QStringLiteral("[;\\n]"));
        CellReader reader(plan);
        QList<Id<Opd>> opds;
        for (const QString& name : value.toString().split(separators, Qt::SkipEmptyParts)) {
            if (name.trimmed().isEmpty())
                continue;
            const Result<Value> opd = reader.read(name, fieldOf(&ProgramSupport::opd));
            if (!opd)
                return opd.error();
            opds.append(Id<Opd>(opd->uuid()));
        }
        setSupport(changes, plan, programId(row), opds);
        return {};
    };
    column.letters = 18;
    return column;
}

/// The lead OPD by its short name, which is how people call it and which leaves room for the money.
SheetColumn leadColumn()
{
    SheetColumn column = fieldColumn(&Program::leadOpd, 14);
    column.text = [](const Plan& plan, const QUuid& row) {
        const Program* program = plan.find(programId(row));
        const Opd* opd = program ? plan.find(program->leadOpd) : nullptr;
        return opd ? shortName(*opd) : QString();
    };
    return column;
}

/// What is worked out from the programme: shown and exported, never written.
SheetColumn computedColumn(const char* key, const char* label, FieldType type, int letters, decltype(SheetColumn::value) value)
{
    SheetColumn column;
    column.key = QString::fromLatin1(key);
    column.title = QCoreApplication::translate("Field", label);
    column.field = plainField(key, label, type);
    column.value = std::move(value);
    column.letters = letters;
    return column;
}

SheetColumn dimensionColumn()
{
    return computedColumn("dimension", QT_TRANSLATE_NOOP("Field", "Dimension"), FieldType::Text, 16,
        [](const Plan& plan, const QUuid& row) -> Value {
            const Program* program = plan.find(programId(row));
            const Dimension* dimension = program ? dimensionOf(plan, *program) : nullptr;
            return dimension ? dimension->name : QString(QLatin1String(""));
        });
}

SheetColumn indicatorColumn()
{
    return computedColumn("indicators", QT_TRANSLATE_NOOP("Field", "Indicators"), FieldType::Integer, 9,
        [](const Plan& plan, const QUuid& row) -> Value {
            return qlonglong(plan.of(&Indicator::program, programId(row)).size());
        });
}

/// How many of the yearly targets of its indicators are filled in.
SheetColumn targetColumn()
{
    return computedColumn("targets", QT_TRANSLATE_NOOP("Field", "Targets filled in"), FieldType::Text, 10,
        [](const Plan& plan, const QUuid& row) -> Value {
            const auto indicators = plan.of(&Indicator::program, programId(row));
            if (indicators.empty())
                return QString(QLatin1String(""));
            const auto years = yearsOf(plan);
            int filled = 0;
            for (const Indicator* indicator : indicators)
                for (const Target* target : plan.of(&Target::indicator, indicator->id))
                    if (!target->target.isEmpty() && std::find(years.begin(), years.end(), target->year) != years.end())
                        ++filled;
            return Words::tr("%1 of %2").arg(filled).arg(indicators.size() * years.size());
        });
}

} // namespace

QList<SheetColumn> programColumns(const Plan& plan)
{
    QList<SheetColumn> columns {
        fieldColumn(&Program::code, 8), fieldColumn(&Program::name, 30), fieldColumn(&Program::subdimension, 20), leadColumn()};
    for (const int year : yearsOf(plan))
        columns.append(yearColumn(year));
    columns.append(totalColumn());
    columns += {fieldColumn(&Program::quickWin, 8), fieldColumn(&Program::status, 13), fieldColumn(&Program::horizon, 14),
        fieldColumn(&Program::track, 18), supportColumn(), indicatorColumn(), targetColumn(), dimensionColumn(),
        fieldColumn(&Program::objective, 26), fieldColumn(&Program::location, 16), fieldColumn(&Program::description, 28),
        fieldColumn(&Program::note, 20)};
    return columns;
}

Rupiah plannedFor(const Plan& plan, Id<Program> program, int year)
{
    Rupiah sum;
    for (const BudgetLine* line : plan.of(&BudgetLine::program, program))
        if (year == 0 || line->year == year)
            sum += line->planned;
    return sum;
}

Rupiah plannedFor(const Plan& plan, Id<Program> program, int year, Id<FundSource> source)
{
    Rupiah sum;
    for (const BudgetLine* line : plan.of(&BudgetLine::program, program))
        if (line->year == year && line->fundSource == source)
            sum += line->planned;
    return sum;
}

void planMoney(ChangeSet& changes, const Plan& plan, Id<Program> program, int year, Id<FundSource> source, Rupiah amount)
{
    for (const BudgetLine* line : plan.of(&BudgetLine::program, program)) {
        if (line->year != year || line->fundSource != source)
            continue;
        if (amount.value == 0)
            changes.remove(line->id);
        else
            changes.set(line->id, &BudgetLine::planned, amount);
        return;
    }
    if (amount.value != 0)
        changes.insert(BudgetLine {Id<BudgetLine>::make(), program, year, source, amount});
}

void settleCodes(ChangeSet& changes, const Plan& plan)
{
    const EntityInfo& info = Program::describe();
    const int codeField = info.fieldIndex(u"code");
    const int subdimensionField = info.fieldIndex(u"subdimension");
    struct Touched {
        QUuid id;
        QString code;
        Id<Subdimension> subdimension;
        bool coded = false; ///< the change itself says the code
    };
    QList<Touched> touched;
    QHash<QUuid, qsizetype> places;
    for (const RowChange& row : changes.rows()) {
        if (row.entity != &info || row.action == RowAction::Remove)
            continue;
        if (!places.contains(row.id)) {
            const Program* program = plan.find(Id<Program>(row.id));
            places.insert(row.id, touched.size());
            touched.append({row.id, program ? program->code : QString(), program ? program->subdimension : Id<Subdimension>()});
        }
        Touched* entry = &touched[places.value(row.id)];
        for (const FieldChange& field : row.fields) {
            if (field.field == codeField) {
                entry->coded = true;
                entry->code = field.after.toString();
            } else if (field.field == subdimensionField) {
                entry->subdimension = Id<Subdimension>(field.after.uuid());
            }
        }
    }
    Codes codes(plan);
    for (const Touched& entry : touched)
        if (entry.coded)
            codes.take(entry.code);
    for (const Touched& entry : touched) {
        const Program* before = plan.find(Id<Program>(entry.id));
        const bool moved = before && !entry.coded && before->subdimension != entry.subdimension
            && Codes::isOf(before->code, plan.find(before->subdimension));
        if (moved || (!before && entry.code.isEmpty()))
            changes.set(Id<Program>(entry.id), &Program::code, codes.next(plan.find(entry.subdimension)));
    }
}

Program blankProgram(const Plan& plan, Id<Subdimension> subdimension, Id<Opd> lead)
{
    Program program;
    program.id = Id<Program>::make();
    program.subdimension = subdimension;
    program.leadOpd = lead;
    if (!plan.find(subdimension))
        for (const Dimension* dimension : dimensionsOf(plan)) {
            const auto below = plan.ordered(&Subdimension::dimension, dimension->id);
            if (!below.empty()) {
                program.subdimension = below.front()->id;
                break;
            }
        }
    if (!plan.find(lead)) {
        const auto opds = plan.sorted(&Opd::code);
        program.leadOpd = opds.empty() ? Id<Opd>() : opds.front()->id;
    }
    return program;
}

Id<Program> duplicateProgram(ChangeSet& changes, const Plan& plan, Id<Program> id, const QString& name)
{
    Program copy = plan.get(id);
    copy.id = Id<Program>::make();
    copy.name = name;
    copy.code.clear();
    changes.insert(copy);
    settleCodes(changes, plan);
    for (const ProgramSupport* support : plan.of(&ProgramSupport::program, id))
        changes.insert(ProgramSupport {Id<ProgramSupport>::make(), copy.id, support->opd});
    for (const BudgetLine* line : plan.of(&BudgetLine::program, id))
        changes.insert(BudgetLine {Id<BudgetLine>::make(), copy.id, line->year, line->fundSource, line->planned});
    for (const Indicator* indicator : plan.ordered(&Indicator::program, id)) {
        Indicator measured = *indicator;
        measured.id = Id<Indicator>::make();
        measured.program = copy.id;
        changes.insert(measured);
        for (const Target* target : plan.of(&Target::indicator, indicator->id))
            changes.insert(Target {Id<Target>::make(), measured.id, target->year, target->target, {}});
    }
    return copy.id;
}

void setSupport(ChangeSet& changes, const Plan& plan, Id<Program> program, const QList<Id<Opd>>& opds)
{
    QSet<Id<Opd>> wanted(opds.begin(), opds.end());
    for (const ProgramSupport* support : plan.of(&ProgramSupport::program, program))
        if (!wanted.remove(support->opd))
            changes.remove(support->id);
    for (const Id<Opd>& opd : opds)
        if (wanted.remove(opd))
            changes.insert(ProgramSupport {Id<ProgramSupport>::make(), program, opd});
}

} // namespace pela
