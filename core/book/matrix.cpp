#include "core/book/matrix.h"

#include "core/book/cells.h"
#include "core/book/tables.h"

namespace pela::book {

namespace {

/// What one programme says in the columns that both forms share.
struct Texts {
    QString lead;
    QString support;
    QString sources;
    QString horizon;
    QString quickWin;
};

Texts textsOf(const Material& material, const Program& program)
{
    return {material.leadName(program), material.supportNames(program), material.sourceNames(program),
        horizonName(program.horizon), program.quickWin ? QStringLiteral("Y") : QStringLiteral("T")};
}

QList<Cell> blanks(qsizetype count)
{
    return QList<Cell>(count);
}

QList<Cell> indicatorCells(const Material& material, const Indicator* indicator)
{
    if (!indicator)
        return blanks(3 + qsizetype(material.summary.years().size()));
    QList<Cell> cells {words(indicator->name), words(indicator->unit), measure(indicator->baseline)};
    cells.append(targetCells(material.plan, *indicator, material.summary.years()));
    return cells;
}

QList<Column> aimColumns()
{
    return {column(QStringLiteral("Sasaran"), 2.4), column(QStringLiteral("Strategi"), 2.6),
        column(QStringLiteral("Program / inovasi"), 2.6)};
}

QList<Column> indicatorColumns()
{
    return {column(QStringLiteral("Indikator"), 2.4), column(QStringLiteral("Satuan"), 1.1),
        column(QStringLiteral("Data awal"), 0.9, Align::Right)};
}

QList<Column> carrierColumns()
{
    return {column(QStringLiteral("OPD PJ"), 1.4), column(QStringLiteral("OPD pendukung / mitra"), 1.6),
        column(QStringLiteral("Kode sub keg."), 0.9)};
}

/// What follows the money; a line of totals says its sum there.
QList<Column> lastColumns()
{
    return {column(QStringLiteral("Sumber dana"), 1.3), column(QStringLiteral("Lokasi"), 1.3),
        column(QStringLiteral("Jangka waktu"), 1.1), column(QStringLiteral("Quick win (Y/T)"), 0.7, Align::Centre),
        column(QStringLiteral("Keterangan"), 3.2)};
}

QList<Cell> lastCells(const Texts& texts, const Program& program)
{
    return {words(texts.sources), words(program.location), words(texts.horizon), words(texts.quickWin), words(program.note)};
}

void addTotal(Table& table, const QString& title, const Summary::Totals& totals)
{
    // Everything before the money is one cell, and so is everything after it.
    const int afterMoney = int(lastColumns().size());
    const int money = int(totals.perYear.size());
    QList<Cell> cells {strong(title, int(table.columns.size()) - money - afterMoney)};
    for (Rupiah amount : totals.perYear)
        cells.append(millions(amount));
    cells.append(Cell {QStringLiteral("Jumlah ") + formatRupiah(totals.planned), {}, afterMoney, true});
    table.rows.append(totalRow(cells));
}

/// Every programme with its number under the titles of its dimension and sub-dimension; `close` ends a dimension.
template <class Write, class Close> void eachProgram(const Material& material, Table& table, Write write, Close close)
{
    const qsizetype width = table.columns.size();
    int number = 0;
    for (const DimensionPart& dimension : material.outline) {
        if (dimension.programCount() == 0)
            continue;
        const QString colour = dimension.dimension ? dimension.dimension->colour : QString();
        table.rows.append(groupRow(material.dimensionName(dimension.dimension), width, colour));
        for (const SubdimensionPart& part : dimension.parts) {
            if (part.programs.empty())
                continue;
            if (part.subdimension)
                table.rows.append(groupRow(part.subdimension->code + u' ' + part.subdimension->name, width, colour));
            for (const Program* program : part.programs)
                write(++number, *program, colour);
        }
        close(dimension);
    }
}

Table aimsForPaper(const Material& material)
{
    Table table;
    table.caption
        = QStringLiteral("Matriks rencana aksi ") + material.period() + QStringLiteral(": sasaran, indikator, dan target");
    table.small = true;
    table.columns = {column(QStringLiteral("No"), 0.5, Align::Right), column(QStringLiteral("Kode"), 0.9)};
    table.columns.append(aimColumns() + indicatorColumns());
    addYearColumns(table, material.summary.years(), QStringLiteral("Target"), 0.9);
    eachProgram(
        material, table,
        [&](int number, const Program& program, const QString& colour) {
            const auto indicators = material.plan.ordered(&Indicator::program, program.id);
            Row first = plainRow({count(number), words(program.code), words(program.objective), words(program.description),
                                     bold(words(program.name))},
                colour);
            first.cells.append(indicatorCells(material, indicators.empty() ? nullptr : indicators.front()));
            table.rows.append(first);
            for (size_t i = 1; i < indicators.size(); ++i) {
                Row more = plainRow(blanks(5), colour);
                more.cells.append(indicatorCells(material, indicators[i]));
                table.rows.append(more);
            }
        },
        [](const DimensionPart&) {});
    return table;
}

Table meansForPaper(const Material& material)
{
    Table table;
    table.caption
        = QStringLiteral("Matriks rencana aksi ") + material.period() + QStringLiteral(": pelaksana, pagu, dan sumber dana");
    table.small = true;
    table.columns = {column(QStringLiteral("No"), 0.5, Align::Right), column(QStringLiteral("Kode"), 0.9),
        column(QStringLiteral("Program / inovasi"), 2.6)};
    table.columns.append(carrierColumns());
    addYearColumns(table, material.summary.years(), QStringLiteral("Pagu (juta rupiah)"), 1.05);
    table.columns.append(lastColumns());
    eachProgram(
        material, table,
        [&](int number, const Program& program, const QString& colour) {
            const Texts texts = textsOf(material, program);
            Row row = plainRow(
                {count(number), words(program.code), bold(words(program.name)), words(texts.lead), words(texts.support), Cell {}},
                colour);
            for (Rupiah amount : material.summary.of(program.id).perYear)
                row.cells.append(millions(amount));
            row.cells.append(lastCells(texts, program));
            table.rows.append(row);
        },
        [&](const DimensionPart& dimension) {
            addTotal(table, QStringLiteral("Jumlah ") + material.dimensionName(dimension.dimension),
                material.summary.of(dimension.dimension ? dimension.dimension->id : Id<Dimension>()));
        });
    if (!table.rows.isEmpty()) {
        addTotal(table, QStringLiteral("Jumlah seluruhnya"), material.summary.overall());
        table.note
            = QStringLiteral("Y = quick win, T = bukan. Kolom kode sub kegiatan diisi menurut nomenklatur SIPD yang berlaku "
                             "saat program masuk RKPD.");
    }
    return table;
}

} // namespace

QList<Table> matrixForPaper(const Material& material)
{
    return {aimsForPaper(material), meansForPaper(material)};
}

Table matrixForSheet(const Material& material)
{
    Table table;
    table.caption = QStringLiteral("Matriks rencana aksi ") + material.period();
    table.columns = {column(QStringLiteral("No"), 0.6, Align::Right), column(QStringLiteral("Dimensi"), 1.6),
        column(QStringLiteral("Sub-dimensi"), 2), column(QStringLiteral("Kode program"), 1.1)};
    table.columns.append(aimColumns() + indicatorColumns());
    addYearColumns(table, material.summary.years(), QStringLiteral("Target"), 0.85);
    table.columns.append(carrierColumns());
    addYearColumns(table, material.summary.years(), QStringLiteral("Pagu (Rp)"), 1.5);
    table.columns.append(lastColumns());
    const qsizetype years = qsizetype(material.summary.years().size());
    int number = 0;
    for (const DimensionPart& dimension : material.outline)
        for (const SubdimensionPart& part : dimension.parts)
            for (const Program* program : part.programs) {
                const Texts texts = textsOf(material, *program);
                const auto indicators = material.plan.ordered(&Indicator::program, program->id);
                ++number;
                for (size_t i = 0; i < std::max<size_t>(1, indicators.size()); ++i) {
                    Row row = plainRow({count(number), words(material.dimensionName(dimension.dimension)),
                        words(material.subdimensionName(part.subdimension)), words(program->code), words(program->objective),
                        words(program->description), words(program->name)});
                    row.cells.append(indicatorCells(material, i < indicators.size() ? indicators[i] : nullptr));
                    row.cells.append({words(texts.lead), words(texts.support), Cell {}});
                    if (i == 0)
                        for (Rupiah amount : material.summary.of(program->id).perYear)
                            row.cells.append(amount.value == 0 ? Cell {} : money(amount));
                    else
                        row.cells.append(blanks(years));
                    row.cells.append(lastCells(texts, *program));
                    table.rows.append(row);
                }
            }
    if (number > 0) {
        const Summary::Totals& all = material.summary.overall();
        QList<Cell> cells {strong(QStringLiteral("Jumlah"), int(table.columns.size() - years) - 5)};
        for (Rupiah amount : all.perYear)
            cells.append(money(amount));
        cells.append(Cell {{}, {}, 5, false});
        table.rows.append(totalRow(cells));
    }
    return table;
}

} // namespace pela::book
