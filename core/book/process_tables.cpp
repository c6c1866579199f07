// The making of the plan as tables: bimtek and commitments.
#include "core/book/cells.h"
#include "core/book/tables.h"

namespace pela::book {

Table bimtekTable(const Material& material)
{
    Table table;
    table.caption = QStringLiteral("Pelaksanaan bimbingan teknis");
    table.columns = {column(QStringLiteral("Bimtek"), 1), column(QStringLiteral("Materi"), 2.6),
        column(QStringLiteral("Tanggal"), 1.6), column(QStringLiteral("Tempat"), 1.8), column(QStringLiteral("Pembimbing"), 1.8),
        column(QStringLiteral("Peserta hadir"), 0.8, Align::Right)};
    const std::vector<const Bimtek*> sessions = bimtekInOrder(material.plan);
    const bool manyCycles = !sessions.empty() && sessions.front()->cycle != sessions.back()->cycle;
    std::optional<int> cycle;
    for (const Bimtek* session : sessions) {
        if (manyCycles && cycle != session->cycle)
            table.rows.append(groupRow(QStringLiteral("Putaran ") + QString::number(session->cycle), table.columns.size()));
        cycle = session->cycle;
        const int present = presentAt(material.plan, session->id);
        table.rows.append(plainRow({words(romanNumeral(session->number)), words(session->title),
            words(formatDateRange(session->startDate, session->endDate)), words(session->place), words(session->mentor),
            present > 0 ? count(present) : words(QStringLiteral("–"))}));
    }
    return table;
}

Table commitmentTable(const Material& material)
{
    Table table;
    table.caption = QStringLiteral("Komitmen perangkat daerah");
    table.columns = {column(QStringLiteral("No"), 0.5, Align::Right), column(QStringLiteral("Perangkat daerah"), 3.2),
        column(QStringLiteral("Penanda tangan"), 2.4), column(QStringLiteral("Tahap"), 1.4),
        column(QStringLiteral("Tanggal"), 1.5)};
    int number = 0;
    for (const Opd* opd : material.opds) {
        const Commitment* sheet = commitmentOf(material.plan, opd->id);
        table.rows.append(plainRow({count(++number), words(opd->name), words(signatoryOf(*opd, sheet).title),
            words(sheet ? stageName(sheet->stage) : QStringLiteral("Belum disiapkan")),
            words(sheet ? formatDate(sheet->date) : QString())}));
    }
    return table;
}

} // namespace pela::book
