#include "core/sheets/program_sheet.h"

#include "core/domain/order.h"
#include "core/model/cell_text.h"

#include <QRegularExpression>

namespace pela {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProgramSheet)
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
    column.write = [year](Draft& draft, const QUuid& row, const Value& value) -> Result<> {
        return planYear(draft, programId(row), year, {value.integer()});
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

SheetColumn supportColumn()
{
    SheetColumn column;
    column.key = QStringLiteral("support");
    column.title = Words::tr("Supporting OPDs");
    column.field = plainField("support", QT_TRANSLATE_NOOP("Field", "Supporting OPDs"), FieldType::Text);
    column.value = [](const Plan& plan, const QUuid& row) -> Value {
        QStringList names;
        for (const Opd* opd : supportersOf(plan, programId(row)))
            names += shortNameOf(*opd);
        return names.isEmpty() ? QString(QLatin1String("")) : names.join(QLatin1String("; "));
    };
    column.write = [](Draft& draft, const QUuid& row, const Value& value) -> Result<> {
        static const QRegularExpression separators(QStringLiteral("[;\\n]"));
        CellReader reader(draft.plan());
        QList<Id<Opd>> opds;
        for (const QString& name : value.toString().split(separators, Qt::SkipEmptyParts)) {
            if (name.trimmed().isEmpty())
                continue;
            const Result<Value> opd = reader.read(name, fieldOf(&ProgramSupport::opd));
            if (!opd)
                return opd.error();
            opds.append(Id<Opd>(opd->uuid()));
        }
        setSupport(draft, programId(row), opds);
        return {};
    };
    column.letters = 18;
    return column;
}

/// The lead OPD by its short name, which is how people call it and which leaves room for the money.
SheetColumn leadColumn()
{
    SheetColumn column = fieldColumn(&Program::leadOpd, 16);
    column.text = [](const Plan& plan, const QUuid& row) {
        const Program* program = plan.find(programId(row));
        const Opd* opd = program ? plan.find(program->leadOpd) : nullptr;
        return opd ? shortNameOf(*opd) : QString();
    };
    return column;
}

SheetColumn dimensionColumn()
{
    return workedOutColumn("dimension", QT_TRANSLATE_NOOP("Field", "Dimension"), FieldType::Text, 16,
        [](const Plan& plan, const QUuid& row) -> Value {
            const Program* program = plan.find(programId(row));
            const Dimension* dimension = program ? dimensionOf(plan, *program) : nullptr;
            return dimension ? dimension->name : QString(QLatin1String(""));
        });
}

SheetColumn indicatorColumn()
{
    return workedOutColumn("indicators", QT_TRANSLATE_NOOP("Field", "Indicators"), FieldType::Integer, 9,
        [](const Plan& plan, const QUuid& row) -> Value { return qint64(plan.of(&Indicator::program, programId(row)).size()); });
}

/// How many of the yearly targets of its indicators are filled in.
SheetColumn targetColumn()
{
    return workedOutColumn("targets", QT_TRANSLATE_NOOP("Field", "Targets filled in"), FieldType::Text, 10,
        [](const Plan& plan, const QUuid& row) -> Value {
            const auto indicators = plan.of(&Indicator::program, programId(row));
            if (indicators.empty())
                return QString(QLatin1String(""));
            const size_t wanted = indicators.size() * yearsOf(plan).size();
            size_t missing = 0;
            for (const Indicator* indicator : indicators)
                missing += yearsWithoutTarget(plan, indicator->id).size();
            return Words::tr("%1 of %2").arg(wanted - missing).arg(wanted);
        });
}

} // namespace

Sheet programSheet(const Plan& plan)
{
    Sheet sheet;
    sheet.entity = &Program::describe();
    sheet.columns = {
        fieldColumn(&Program::code, 8), fieldColumn(&Program::name, 28), fieldColumn(&Program::subdimension, 20), leadColumn()};
    for (const int year : yearsOf(plan))
        sheet.columns.append(yearColumn(year));
    sheet.columns.append(totalColumn());
    sheet.columns += {fieldColumn(&Program::quickWin, 8), fieldColumn(&Program::status, 13), fieldColumn(&Program::horizon, 14),
        fieldColumn(&Program::track, 18), supportColumn(), indicatorColumn(), targetColumn(), dimensionColumn(),
        fieldColumn(&Program::objective, 26), fieldColumn(&Program::location, 16), fieldColumn(&Program::description, 28),
        fieldColumn(&Program::note, 20)};
    sheet.rows = [](const Plan& now) { return idsOf(byCode<Program>(now)); };
    sheet.addRow = [](Draft& draft, const QUuid& row) { draft.insert(blank<Program>(row)); };
    sheet.finish = &settlePrograms;
    return sheet;
}

} // namespace pela
