// Money and counts as tables: by dimension, OPD, year and source.
#include "core/book/cells.h"
#include "core/book/tables.h"

namespace pela::book {

namespace {

QString shareOf(Rupiah part, Rupiah whole)
{
    const std::optional<Decimal> share = percentOf(inMillions(part), inMillions(whole), 1);
    return share ? formatPercent(*share) : QStringLiteral("–");
}

/// One row of a "something x year" table.
Row yearRow(const QString& name, const Summary::Totals& totals, const QString& colour = {})
{
    Row row = plainRow({words(name)}, colour);
    for (Rupiah amount : totals.perYear)
        row.cells.append(millions(amount));
    row.cells.append(bold(millions(totals.planned)));
    return row;
}

Table yearTable(const Material& material, const QString& caption, const QString& first)
{
    Table table;
    table.caption = caption;
    table.small = material.summary.years().size() > 4;
    table.columns = {column(first, 3)};
    addYearColumns(table, material.summary.years(), QStringLiteral("Pagu (juta rupiah)"), 1.2);
    table.columns.append(column(QStringLiteral("Jumlah"), 1.4, Align::Right, QStringLiteral("Pagu (juta rupiah)")));
    return table;
}

void addYearTotal(Table& table, const Material& material)
{
    if (table.rows.isEmpty())
        return;
    Row total = yearRow(QStringLiteral("Jumlah"), material.summary.overall());
    table.rows.append(totalRow(total.cells));
}

} // namespace

void addYearColumns(Table& table, const std::vector<int>& years, const QString& group, double weight, Align align)
{
    for (int year : years)
        table.columns.append(column(QString::number(year), weight, align, group));
}

Table dimensionTable(const Material& material)
{
    Table table;
    table.caption = QStringLiteral("Program menurut dimensi");
    table.columns = {column(QStringLiteral("Dimensi"), 3), column(QStringLiteral("Sub-dimensi"), 1, Align::Right),
        column(QStringLiteral("Program"), 1, Align::Right), column(QStringLiteral("Quick win"), 1, Align::Right),
        column(QStringLiteral("Indikator"), 1, Align::Right), column(QStringLiteral("Pagu (Rp)"), 2, Align::Right)};
    int subdimensions = 0;
    for (const DimensionPart& part : material.outline) {
        const Summary::Totals& totals = material.summary.of(part.dimension ? part.dimension->id : Id<Dimension>());
        const int parts = part.dimension ? int(part.parts.size()) : 0;
        subdimensions += parts;
        table.rows.append(plainRow({words(material.dimensionName(part.dimension)), count(parts), count(totals.programs),
                                       count(totals.quickWins), count(totals.indicators), money(totals.planned)},
            part.dimension ? part.dimension->colour : QString()));
    }
    if (!table.rows.isEmpty()) {
        const Summary::Totals& all = material.summary.overall();
        table.rows.append(totalRow({words(QStringLiteral("Jumlah")), count(subdimensions), count(all.programs),
            count(all.quickWins), count(all.indicators), money(all.planned)}));
    }
    return table;
}

Table opdTable(const Material& material)
{
    Table table;
    table.caption = QStringLiteral("Perangkat daerah dan perannya");
    table.columns = {column(QStringLiteral("No"), 0.5, Align::Right), column(QStringLiteral("Kode"), 0.9),
        column(QStringLiteral("Perangkat daerah"), 3.4), column(QStringLiteral("Pimpinan"), 2.6),
        column(QStringLiteral("Penanggung jawab"), 1.1, Align::Right, QStringLiteral("Program")),
        column(QStringLiteral("Pendukung"), 1, Align::Right, QStringLiteral("Program"))};
    int number = 0;
    for (const Opd* opd : material.opds) {
        table.rows.append(plainRow({count(++number), words(opd->code), words(longNameOf(*opd)), words(opd->headTitle),
            count(material.summary.of(opd->id).programs), count(material.summary.supportedBy(opd->id))}));
    }
    return table;
}

Table recapByYear(const Material& material)
{
    Table table;
    table.caption = QStringLiteral("Rekapitulasi pagu per tahun");
    table.columns = {column(QStringLiteral("Tahun"), 1), column(QStringLiteral("Pagu (Rp)"), 2, Align::Right),
        column(QStringLiteral("Bagian"), 1, Align::Right)};
    const Summary::Totals& all = material.summary.overall();
    if (all.planned.value == 0)
        return table;
    for (size_t i = 0; i < material.summary.years().size(); ++i)
        table.rows.append(plainRow({words(QString::number(material.summary.years()[i])), money(all.perYear[i]),
            words(shareOf(all.perYear[i], all.planned))}));
    table.rows.append(totalRow({words(QStringLiteral("Jumlah")), money(all.planned), words(shareOf(all.planned, all.planned))}));
    return table;
}

Table recapBySource(const Material& material)
{
    Table table = yearTable(material, QStringLiteral("Rekapitulasi pagu per sumber dana"), QStringLiteral("Sumber dana"));
    for (const FundSource* source : material.sources)
        if (const Summary::Totals& totals = material.summary.of(source->id); totals.planned.value != 0)
            table.rows.append(yearRow(source->name, totals));
    if (const Summary::Totals& totals = material.summary.of(Id<FundSource>()); totals.planned.value != 0)
        table.rows.append(yearRow(material.sourceName(nullptr), totals));
    addYearTotal(table, material);
    return table;
}

Table recapByOpd(const Material& material)
{
    Table table = yearTable(
        material, QStringLiteral("Rekapitulasi pagu per perangkat daerah penanggung jawab"), QStringLiteral("Perangkat daerah"));
    for (const Opd* opd : material.opds)
        if (const Summary::Totals& totals = material.summary.of(opd->id); totals.planned.value != 0)
            table.rows.append(yearRow(opd->name, totals));
    if (const Summary::Totals& totals = material.summary.of(Id<Opd>()); totals.planned.value != 0)
        table.rows.append(yearRow(QStringLiteral("Belum ada penanggung jawab"), totals));
    addYearTotal(table, material);
    return table;
}

Table recapByDimension(const Material& material)
{
    Table table = yearTable(material, QStringLiteral("Rekapitulasi pagu per dimensi"), QStringLiteral("Dimensi"));
    if (material.summary.overall().planned.value == 0)
        return table;
    for (const DimensionPart& part : material.outline)
        table.rows.append(yearRow(material.dimensionName(part.dimension),
            material.summary.of(part.dimension ? part.dimension->id : Id<Dimension>()),
            part.dimension ? part.dimension->colour : QString()));
    addYearTotal(table, material);
    return table;
}

} // namespace pela::book
