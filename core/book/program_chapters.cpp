#include "core/book/program_chapters.h"

#include "core/book/cells.h"
#include "core/book/tables.h"

namespace pela::book {

namespace {

QString moneySentence(const Material& material, const Summary::Totals& totals)
{
    if (totals.planned.value == 0)
        return QStringLiteral("Pagunya belum diisi.");
    return QStringLiteral("Pagu ") + material.period() + QStringLiteral(" seluruhnya ") + formatRupiah(totals.planned) + u'.';
}

Table programTable(const Material& material, const SubdimensionPart& part)
{
    Table table;
    table.caption = QStringLiteral("Program ") + material.subdimensionName(part.subdimension);
    table.columns = {column(QStringLiteral("Kode"), 0.9), column(QStringLiteral("Program dan sasaran"), 4.2),
        column(QStringLiteral("Penanggung jawab"), 1.5), column(QStringLiteral("Jangka"), 1.1),
        column(QStringLiteral("Quick win"), 0.8, Align::Centre)};
    for (const Program* program : part.programs) {
        QString text = program->name;
        if (!program->objective.isEmpty())
            text += QStringLiteral("\nSasaran: ") + program->objective;
        if (!program->location.isEmpty())
            text += QStringLiteral("\nLokasi: ") + program->location;
        QString lead = material.leadName(*program);
        if (const QString support = material.supportNames(*program); !support.isEmpty())
            lead += QStringLiteral("\nbersama ") + support;
        table.rows.append(plainRow({words(program->code), words(text), words(lead), words(horizonName(program->horizon)),
            words(program->quickWin ? QStringLiteral("✓") : QString())}));
    }
    return table;
}

/// The description of each programme as a paragraph that starts with its name.
void writeDescriptions(const SubdimensionPart& part, Composer& composer)
{
    for (const Program* program : part.programs)
        if (!program->description.isEmpty())
            composer.add(Paragraph {
                {Run {program->name + QStringLiteral(". "), true, false, {}}, Run {program->description, false, false, {}}},
                Align::Left, Paragraph::Style::Body});
}

void writeSubdimension(const Material& material, const SubdimensionPart& part, Composer& composer)
{
    composer.heading(3, material.subdimensionName(part.subdimension));
    if (part.programs.empty()) {
        composer.paragraph(QStringLiteral("Belum ada program pada sub-dimensi ini."));
        return;
    }
    const Summary::Totals& totals = material.summary.of(part.subdimension ? part.subdimension->id : Id<Subdimension>());
    composer.paragraph(QStringLiteral("Bagian ini memuat ") + formatInteger(totals.programs) + QStringLiteral(" program")
        + ofWhichQuickWins(totals.quickWins) + QStringLiteral(", dengan ") + formatInteger(totals.indicators)
        + QStringLiteral(" indikator. ") + moneySentence(material, totals));
    composer.add(programTable(material, part));
    writeDescriptions(part, composer);
    const QString name = material.subdimensionName(part.subdimension);
    composer.tableOr(targetTable(material, part.programs, QStringLiteral("Indikator dan target ") + name),
        QStringLiteral("Indikator program pada bagian ini belum diisi."));
    if (totals.planned.value != 0)
        composer.add(budgetTable(material, part.programs, QStringLiteral("Pagu ") + name));
}

/// "Layanan yang terhubung (layanan)", then a line "Target 2025: 8; 2026: 16" and a line "Data awal 3".
QString indicatorSentence(const Material& material, const Indicator& indicator)
{
    QString said = indicator.name;
    if (!indicator.unit.isEmpty())
        said += QStringLiteral(" (") + indicator.unit + u')';
    QStringList targets;
    for (const Target* target : targetsOf(material.plan, indicator.id))
        if (!target->target.isEmpty())
            targets.append(QString::number(target->year) + QStringLiteral(": ") + target->target.display());
    if (!targets.isEmpty())
        said += QStringLiteral("\nTarget ") + targets.join(QStringLiteral("; "));
    if (!indicator.baseline.isEmpty())
        said += QStringLiteral("\nData awal ") + indicator.baseline.display();
    return said;
}

Table quickWinSheet(const Material& material, const Program& program, const SubdimensionPart& part)
{
    Table table;
    table.whole = true;
    table.columns = {column(QStringLiteral("Unsur"), 1), column(QStringLiteral("Uraian"), 3)};
    const auto line = [&](const QString& title, const QString& text) {
        if (!text.isEmpty())
            table.rows.append(plainRow({strong(title), words(text)}));
    };
    line(QStringLiteral("Kode"), program.code);
    line(QStringLiteral("Sub-dimensi"), material.subdimensionName(part.subdimension));
    const Opd* lead = material.plan.find(program.leadOpd);
    line(QStringLiteral("Penanggung jawab"), lead ? lead->name : QStringLiteral("Belum ditetapkan"));
    line(QStringLiteral("Pendukung"), material.supportNames(program));
    line(QStringLiteral("Sasaran"), program.objective);
    line(QStringLiteral("Uraian"), program.description);
    line(QStringLiteral("Lokasi"), program.location);
    line(QStringLiteral("Jangka waktu"), horizonName(program.horizon));
    line(QStringLiteral("Status"), statusName(program.status));
    line(QStringLiteral("Sumber dana"), material.sourceNames(program));
    line(QStringLiteral("Pagu ") + material.period(), formatRupiah(material.summary.of(program.id).planned));
    const auto indicators = material.plan.ordered(&Indicator::program, program.id);
    for (const Indicator* indicator : indicators)
        line(QStringLiteral("Indikator"), indicatorSentence(material, *indicator));
    if (indicators.empty())
        line(QStringLiteral("Indikator"), QStringLiteral("Belum diisi"));
    line(QStringLiteral("Keterangan"), program.note);
    return table;
}

} // namespace

void writeDimensions(const Material& material, Composer& composer)
{
    for (const DimensionPart& part : material.outline) {
        composer.setEdge(part.dimension ? part.dimension->colour : QString());
        composer.heading(2, material.dimensionName(part.dimension));
        const Summary::Totals& totals = material.summary.of(part.dimension ? part.dimension->id : Id<Dimension>());
        if (totals.programs == 0)
            composer.paragraph(QStringLiteral("Belum ada program pada dimensi ini."), Paragraph::Style::Lead);
        else
            composer.paragraph(material.dimensionName(part.dimension) + QStringLiteral(" memuat ")
                    + formatInteger(totals.programs) + QStringLiteral(" program pada ") + formatInteger(qint64(part.parts.size()))
                    + QStringLiteral(" sub-dimensi. ") + moneySentence(material, totals),
                Paragraph::Style::Lead);
        for (const SubdimensionPart& subdimension : part.parts)
            writeSubdimension(material, subdimension, composer);
    }
    composer.setEdge({});
}

void writeQuickWins(const Material& material, Composer& composer)
{
    if (material.summary.overall().quickWins == 0) {
        composer.paragraph(QStringLiteral("Belum ada quick win yang dipilih."));
        return;
    }
    for (const DimensionPart& dimension : material.outline) {
        bool headed = false;
        for (const SubdimensionPart& part : dimension.parts)
            for (const Program* program : part.programs) {
                if (!program->quickWin)
                    continue;
                if (!std::exchange(headed, true)) {
                    composer.setEdge(dimension.dimension ? dimension.dimension->colour : QString());
                    composer.heading(2, material.dimensionName(dimension.dimension));
                }
                composer.heading(3, program->name);
                composer.add(quickWinSheet(material, *program, part));
            }
    }
    composer.setEdge({});
}

} // namespace pela::book
