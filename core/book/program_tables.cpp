// Programmes as tables: quick wins, indicators, rencana aksi, horizons, road map.
#include "core/book/cells.h"
#include "core/book/tables.h"

namespace pela::book {

namespace {

QString colourOf(const DimensionPart& part)
{
    return part.dimension ? part.dimension->colour : QString();
}

/// Rows grouped by dimension: a group row where a dimension has something to show, then its rows.
template <class RowOf> void addByDimension(Table& table, const Material& material, RowOf rowOf)
{
    for (const DimensionPart& dimension : material.outline) {
        QList<Row> rows;
        for (const SubdimensionPart& part : dimension.parts)
            for (const Program* program : part.programs)
                rows.append(rowOf(*program, colourOf(dimension)));
        if (rows.isEmpty())
            continue;
        table.rows.append(groupRow(material.dimensionName(dimension.dimension), table.columns.size(), colourOf(dimension)));
        table.rows.append(rows);
    }
}

std::vector<const Program*> allPrograms(const Material& material)
{
    std::vector<const Program*> programs;
    programs.reserve(material.plan.all<Program>().size());
    for (const DimensionPart& dimension : material.outline)
        for (const SubdimensionPart& part : dimension.parts)
            programs.insert(programs.end(), part.programs.begin(), part.programs.end());
    return programs;
}

} // namespace

QList<Cell> targetCells(const Plan& plan, const Indicator& indicator, const std::vector<int>& years)
{
    QList<Cell> cells(qsizetype(years.size()));
    for (const Target* target : plan.of(&Target::indicator, indicator.id)) {
        const auto place = std::lower_bound(years.begin(), years.end(), target->year);
        if (place != years.end() && *place == target->year)
            cells[place - years.begin()] = measure(target->target);
    }
    return cells;
}

Table quickWinTable(const Material& material)
{
    Table table;
    table.caption = QStringLiteral("Quick win");
    table.columns = {column(QStringLiteral("No"), 0.5, Align::Right), column(QStringLiteral("Kode"), 1),
        column(QStringLiteral("Quick win"), 3.5), column(QStringLiteral("Penanggung jawab"), 1.6),
        column(QStringLiteral("Status"), 1.3), column(QStringLiteral("Pagu (Rp)"), 1.8, Align::Right)};
    int number = 0;
    Rupiah sum;
    addByDimension(table, material, [&](const Program& program, const QString& colour) -> QList<Row> {
        if (!program.quickWin)
            return {};
        const Rupiah planned = material.summary.of(program.id).planned;
        sum += planned;
        return {plainRow({count(++number), words(program.code), words(program.name), words(material.leadName(program)),
                             words(statusName(program.status)), money(planned)},
            colour)};
    });
    if (number > 0)
        table.rows.append(totalRow({strong(QStringLiteral("Jumlah"), 5), money(sum)}));
    return table;
}

Table targetTable(const Material& material, const std::vector<const Program*>& programs, const QString& caption)
{
    const std::vector<int>& years = material.summary.years();
    Table table;
    table.caption = caption;
    table.small = true;
    table.columns = {column(QStringLiteral("Indikator"), 3.6), column(QStringLiteral("Satuan"), 1.2),
        column(QStringLiteral("Data awal"), 1, Align::Right)};
    addYearColumns(table, years, QStringLiteral("Target"), 0.9);
    for (const Program* program : programs) {
        const auto indicators = material.plan.ordered(&Indicator::program, program->id);
        if (indicators.empty())
            continue;
        table.rows.append(groupRow(program->name, table.columns.size()));
        for (const Indicator* indicator : indicators) {
            Row row = plainRow({words(indicator->name), words(indicator->unit), measure(indicator->baseline)});
            row.cells.append(targetCells(material.plan, *indicator, years));
            table.rows.append(row);
        }
    }
    return table;
}

Table budgetTable(const Material& material, const std::vector<const Program*>& programs, const QString& caption)
{
    const std::vector<int>& years = material.summary.years();
    Table table;
    table.caption = caption;
    table.small = true;
    table.columns = {column(QStringLiteral("Program"), 3.4), column(QStringLiteral("Sumber dana"), 1.4)};
    addYearColumns(table, years, QStringLiteral("Pagu (juta rupiah)"), 1);
    table.columns.append(column(QStringLiteral("Jumlah"), 1.1, Align::Right, QStringLiteral("Pagu (juta rupiah)")));
    std::vector<Rupiah> sums(years.size());
    Rupiah total;
    for (const Program* program : programs) {
        const Summary::Totals& totals = material.summary.of(program->id);
        if (totals.planned.value == 0)
            continue;
        Row row = plainRow({words(program->name), words(material.sourceNames(*program))});
        for (size_t i = 0; i < years.size(); ++i) {
            row.cells.append(millions(totals.perYear[i]));
            sums[i] += totals.perYear[i];
        }
        row.cells.append(bold(millions(totals.planned)));
        total += totals.planned;
        table.rows.append(row);
    }
    if (!table.rows.isEmpty()) {
        QList<Cell> cells {strong(QStringLiteral("Jumlah"), 2)};
        for (Rupiah sum : sums)
            cells.append(millions(sum));
        cells.append(millions(total));
        table.rows.append(totalRow(cells));
    }
    return table;
}

Table indicatorTable(const Material& material)
{
    return targetTable(material, allPrograms(material), QStringLiteral("Indikator dan target per tahun"));
}

Table actionPlanTable(const Material& material)
{
    Table table;
    table.caption = QStringLiteral("Rencana aksi menurut jalur");
    table.columns = {column(QStringLiteral("No"), 0.5, Align::Right), column(QStringLiteral("Kode"), 1),
        column(QStringLiteral("Program"), 3.4), column(QStringLiteral("Dimensi"), 1.7),
        column(QStringLiteral("Penanggung jawab"), 1.5), column(QStringLiteral("Pagu (Rp)"), 1.8, Align::Right)};
    QHash<QUuid, QList<std::pair<const Program*, const Dimension*>>> byTrack;
    for (const DimensionPart& dimension : material.outline)
        for (const SubdimensionPart& part : dimension.parts)
            for (const Program* program : part.programs)
                if (!program->track.isNull())
                    byTrack[program->track.uuid()].append({program, dimension.dimension});
    int number = 0;
    Rupiah sum;
    for (const ActionTrack* track : tracksOf(material.plan)) {
        const auto programs = byTrack.value(track->id.uuid());
        if (programs.isEmpty())
            continue;
        table.rows.append(groupRow(track->name, table.columns.size()));
        for (const auto& [program, dimension] : programs) {
            const Rupiah planned = material.summary.of(program->id).planned;
            sum += planned;
            table.rows.append(
                plainRow({count(++number), words(program->code), words(program->name), words(material.dimensionName(dimension)),
                             words(material.leadName(*program)), money(planned)},
                    dimension ? dimension->colour : QString()));
        }
    }
    if (number > 0)
        table.rows.append(totalRow({strong(QStringLiteral("Jumlah"), 5), money(sum)}));
    return table;
}

Table horizonTable(const Material& material)
{
    Table table;
    table.caption = QStringLiteral("Program menurut jangka waktu");
    table.columns = {column(QStringLiteral("No"), 0.5, Align::Right), column(QStringLiteral("Kode"), 1),
        column(QStringLiteral("Program"), 3.6), column(QStringLiteral("Dimensi"), 1.8),
        column(QStringLiteral("Penanggung jawab"), 1.6)};
    int number = 0;
    for (Horizon horizon : {Horizon::Short, Horizon::Medium, Horizon::Long}) {
        QList<Row> rows;
        for (const DimensionPart& dimension : material.outline)
            for (const SubdimensionPart& part : dimension.parts)
                for (const Program* program : part.programs)
                    if (program->horizon == horizon)
                        rows.append(
                            plainRow({count(++number), words(program->code), words(program->name),
                                         words(material.dimensionName(dimension.dimension)), words(material.leadName(*program))},
                                colourOf(dimension)));
        if (rows.isEmpty())
            continue;
        table.rows.append(groupRow(QStringLiteral("Jangka ") + horizonName(horizon).toLower() + QStringLiteral(" (")
                + formatInteger(rows.size()) + QStringLiteral(" program)"),
            table.columns.size()));
        table.rows.append(rows);
    }
    return table;
}

Table roadMapTable(const Material& material)
{
    const std::vector<int>& years = material.summary.years();
    Table table;
    table.caption = QStringLiteral("Peta jalan ") + material.period();
    table.small = true;
    table.columns = {column(QStringLiteral("Program"), 4), column(QStringLiteral("Penanggung jawab"), 1.6)};
    addYearColumns(table, years, QStringLiteral("Tahun"), 0.7, Align::Centre);
    addByDimension(table, material, [&](const Program& program, const QString& colour) -> QList<Row> {
        Row row = plainRow({words(program.name), words(material.leadName(program))}, colour);
        for (int year : years)
            row.cells.append(words(runsIn(material.plan, program.id, year) ? QStringLiteral("■") : QString()));
        return {row};
    });
    if (!table.rows.isEmpty())
        table.note = QStringLiteral("■ program berjalan pada tahun itu: ada pagu atau target.");
    return table;
}

} // namespace pela::book
