// Daftar hadir: who came to a bimtek, with room to sign and for guests.
#include "core/book/sheets.h"

#include "core/book/cells.h"
#include "core/book/signatures.h"
#include "core/document/composer.h"

namespace pela::book {

namespace {

constexpr int leastRows = 25;
constexpr int roomForGuests = 5;
constexpr int mostDays = 5; ///< a longer span is a mistake in the dates, or a project: one list then

Table attendanceTable(const Material& material, const Bimtek& bimtek)
{
    const QString signature = QStringLiteral("Tanda tangan");
    Table table;
    table.rowHeightMm = 9;
    table.columns = {column(QStringLiteral("No"), 0.6, Align::Right), column(QStringLiteral("Nama"), 2.8),
        column(QStringLiteral("Instansi"), 2.4), column(QStringLiteral("Jabatan"), 2), column({}, 1.4, Align::Left, signature),
        column({}, 1.4, Align::Left, signature)};
    const auto people = material.plan.ordered(&Attendance::bimtek, bimtek.id);
    const int rows = std::max(leastRows, int(people.size()) + roomForGuests);
    for (int i = 0; i < rows; ++i) {
        Row row = plainRow({count(i + 1)});
        if (i < int(people.size())) {
            const Attendance& person = *people[size_t(i)];
            const Opd* opd = material.plan.find(person.opd);
            row.cells.append({words(person.person), words(opd ? opd->name : person.institution), words(person.role)});
        } else {
            row.cells.append({Cell {}, Cell {}, Cell {}});
        }
        // Numbers alternate left and right, so that each hand has the height of two rows.
        const Cell place = words(QString::number(i + 1) + u'.');
        row.cells.append(i % 2 == 0 ? QList<Cell> {place, Cell {}} : QList<Cell> {Cell {}, place});
        table.rows.append(row);
    }
    return table;
}

void writeList(const Material& material, const Bimtek& bimtek, const QString& when, bool first, Composer& composer)
{
    PageSection page;
    page.restartNumbering = first;
    page.chapter = QStringLiteral("Daftar Hadir ") + nameWithRound(bimtek);
    composer.openSection(page);
    if (const QByteArray logo = material.logo(); !logo.isEmpty())
        composer.add(Picture {logo, 18, Align::Centre, QStringLiteral("Lambang ") + material.city.city});
    composer.add(Paragraph {{Run {material.government().toUpper(), true, false, {}}}, Align::Centre, Paragraph::Style::Centred});
    Heading heading;
    heading.text = attendanceTitle(bimtek);
    heading.anchor = QStringLiteral("daftar-hadir-") + QString::number(first ? 1 : 2)
        + (when.isEmpty() ? QString() : QString(u'-' + QString(when).replace(u' ', u'-')));
    composer.add(heading);

    Table about;
    about.columns = {column({}, 1), column({}, 3.6)};
    const auto line = [&](const char* label, const QString& text) {
        about.rows.append(
            plainRow({words(QString::fromUtf8(label)), words(text.isEmpty() ? QStringLiteral("……………………………………") : text)}));
    };
    if (!bimtek.title.isEmpty())
        line("Kegiatan", bimtek.title);
    line("Hari, tanggal", when);
    line("Tempat", bimtek.place);
    line("Pembimbing", bimtek.mentor);
    composer.add(about);
    composer.add(attendanceTable(material, bimtek));
    composer.add(SignatureBlock {placeAndDate(material.city.capital, {}),
        {{QStringLiteral("Pembimbing,"), QString(), bimtek.mentor, QString()},
            {QStringLiteral("Penyelenggara,"), QString(), QString(), QString()}},
        2});
}

} // namespace

QString attendanceTitle(const Bimtek& bimtek)
{
    return QStringLiteral("Daftar Hadir Bimbingan Teknis ") + romanNumeral(bimtek.number);
}

Document buildAttendance(const Material& material, const Bimtek& bimtek)
{
    Document document = blankDocument(material, attendanceTitle(bimtek) + u' ' + material.city.city);
    Composer composer(document);
    const int days = daysOf(bimtek);
    if (days > 1 && days <= mostDays)
        for (int day = 1; day <= days; ++day)
            writeList(material, bimtek, formatDateLong(dateOf(bimtek, day)), day == 1, composer);
    else
        writeList(material, bimtek,
            days <= 1 && bimtek.startDate.isValid() ? formatDateLong(bimtek.startDate)
                                                    : formatDateRange(bimtek.startDate, bimtek.endDate),
            true, composer);
    return document;
}

} // namespace pela::book
