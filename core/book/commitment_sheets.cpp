// Lembar komitmen: what the head of an OPD signs, and the one that all sign together.
#include "core/book/sheets.h"

#include "core/book/cells.h"
#include "core/book/promise.h"
#include "core/book/signatures.h"
#include "core/book/tables.h"
#include "core/document/composer.h"
#include "core/domain/order.h"
#include "core/domain/seal.h"

namespace pela::book {

namespace {

Paragraph centred(const QString& text, bool isBold)
{
    return Paragraph {{Run {text, isBold, false, {}}}, Align::Centre, Paragraph::Style::Centred};
}

/// The OPD's own name and address; without an OPD, the city's.
void writeLetterhead(const Material& material, const Opd* opd, Composer& composer)
{
    if (const QByteArray logo = material.logo(); !logo.isEmpty())
        composer.add(Picture {logo, 20, Align::Centre, QStringLiteral("Lambang ") + material.city.city});
    composer.add(centred(material.government().toUpper(), true));
    if (opd)
        composer.add(centred(opd->name.toUpper(), true));
    if (const QString address = opd && !opd->address.isEmpty() ? opd->address : material.city.address; !address.isEmpty())
        composer.add(Paragraph {{Run {address, false, false, {}}}, Align::Centre, Paragraph::Style::Small});
    composer.add(Space {4});
}

void writeTitle(const QString& title, const QString& number, Composer& composer)
{
    Heading heading;
    heading.text = title;
    heading.anchor = QStringLiteral("lembar-") + number;
    composer.add(heading);
}

Table identityTable(const Opd& opd, const Commitment* sheet)
{
    Table table;
    table.columns = {column({}, 1), column({}, 3.2)};
    const auto line = [&](const char* label, const QString& value) {
        table.rows.append(
            plainRow({words(QString::fromUtf8(label)), words(value.isEmpty() ? QStringLiteral("……………………………………") : value)}));
    };
    const Official who = signatoryOf(opd, sheet);
    line("Nama", who.name);
    line("NIP", who.nip);
    line("Pangkat/golongan", who.rank);
    line("Jabatan", who.title);
    line("Perangkat daerah", opd.name);
    return table;
}

/// Years that the plan knows, and any year that a sealed promise names beyond them.
std::vector<int> yearsOf(const Material& material, const Promise& promise)
{
    std::vector<int> years = material.summary.years();
    for (int year : promise.years())
        years.push_back(year);
    std::sort(years.begin(), years.end());
    years.erase(std::unique(years.begin(), years.end()), years.end());
    return years;
}

Table promisedTargets(const Promise& promise, const std::vector<int>& years)
{
    Table table;
    table.caption = QStringLiteral("Program dan target yang dijanjikan");
    table.small = true;
    table.columns = {column(QStringLiteral("Indikator"), 3.4), column(QStringLiteral("Satuan"), 1.2)};
    addYearColumns(table, years, QStringLiteral("Target"), 0.9);
    int number = 0;
    for (const Promise::Program& program : promise.programs) {
        QString title = formatInteger(++number) + QStringLiteral(". ");
        if (!program.code.isEmpty())
            title += program.code + u' ';
        title += program.name;
        table.rows.append(groupRow(title, table.columns.size()));
        if (program.indicators.empty())
            table.rows.append(plainRow({Cell {QStringLiteral("Indikator belum diisi"), {}, int(table.columns.size()), false}}));
        for (const Promise::Indicator& indicator : program.indicators) {
            Row row = plainRow({words(indicator.name), words(indicator.unit)});
            for (int year : years) {
                const auto target = indicator.targets.find(year);
                row.cells.append(target == indicator.targets.end() ? Cell {} : measure(target->second));
            }
            table.rows.append(row);
        }
    }
    return table;
}

Table promisedMoney(const Promise& promise, const std::vector<int>& years)
{
    Table table;
    table.caption = QStringLiteral("Pagu dan sumber dana yang dijanjikan");
    table.small = true;
    table.columns = {column(QStringLiteral("Program"), 3), column(QStringLiteral("Sumber dana"), 1.4)};
    addYearColumns(table, years, QStringLiteral("Pagu (juta rupiah)"), 1);
    table.columns.append(column(QStringLiteral("Jumlah"), 1.1, Align::Right, QStringLiteral("Pagu (juta rupiah)")));
    std::map<int, Rupiah> sums;
    for (const Promise::Program& program : promise.programs)
        for (const Promise::Money& source : program.money) {
            // Its name stands on each of its lines: the next page must not begin with money of nobody.
            Row row = plainRow(
                {words(program.name), words(source.source.isEmpty() ? QStringLiteral("Belum ditetapkan") : source.source)});
            Rupiah sum;
            for (int year : years) {
                const auto amount = source.perYear.find(year);
                const Rupiah planned = amount == source.perYear.end() ? Rupiah() : amount->second;
                row.cells.append(millions(planned));
                sums[year] += planned;
                sum += planned;
            }
            row.cells.append(bold(millions(sum)));
            table.rows.append(row);
        }
    if (!table.rows.isEmpty()) {
        QList<Cell> cells {strong(QStringLiteral("Jumlah"), 2)};
        for (int year : years)
            cells.append(millions(sums[year]));
        cells.append(millions(promise.total()));
        table.rows.append(totalRow(cells));
    }
    return table;
}

ListBlock clauseList(const std::vector<Promise::Clause>& clauses)
{
    ListBlock list;
    list.ordered = true;
    for (const Promise::Clause& clause : clauses) {
        ListItem item;
        if (!clause.title.isEmpty())
            item.runs.append(Run {clause.title + QStringLiteral(". "), true, false, {}});
        item.runs.append(Run {clause.text, false, false, {}});
        list.items.append(item);
    }
    return list;
}

void writeSupport(const Material& material, const Opd& opd, Composer& composer)
{
    std::vector<const Program*> programs;
    for (const ProgramSupport* support : material.plan.of(&ProgramSupport::opd, opd.id))
        if (const Program* program = material.plan.find(support->program))
            programs.push_back(program);
    if (programs.empty())
        return;
    composer.paragraph(QStringLiteral("Kami juga mendukung program perangkat daerah lain:"));
    ListBlock list;
    for (const Program* program : byCode(std::move(programs)))
        list.items.append({{Run {program->name + QStringLiteral(" (penanggung jawab: ") + material.leadName(*program) + u')',
                               false, false, {}}},
            0});
    composer.add(list);
}

void writeSheet(const Material& material, const Opd& opd, const Commitment* sheet, const QString& anchor, Composer& composer)
{
    const std::optional<Promise> stated = sheet ? promiseOf(material.plan, *sheet) : promiseOf(material.plan, opd);
    const bool unreadable = !stated;
    const Promise promise = stated.value_or(Promise {});

    PageSection page;
    page.restartNumbering = true;
    page.chapter = QStringLiteral("Lembar Komitmen ") + shortNameOf(opd);
    composer.openSection(page);
    writeLetterhead(material, &opd, composer);
    writeTitle(QStringLiteral("Lembar Komitmen ") + (opd.name.isEmpty() ? opd.code : opd.name), anchor, composer);
    composer.add(
        centred(QStringLiteral("Pelaksanaan Masterplan Smart City ") + material.city.city + u' ' + material.period(), false));
    composer.add(centred(
        QStringLiteral("Nomor: ") + (sheet && !sheet->number.isEmpty() ? sheet->number : QStringLiteral("……………………………")), false));
    composer.paragraph(QStringLiteral("Yang bertanda tangan di bawah ini:"));
    composer.add(identityTable(opd, sheet));
    if (promise.clauses.empty()) {
        composer.paragraph(QStringLiteral("dengan ini menyatakan komitmen untuk melaksanakan program pada lembar ini."));
    } else {
        composer.paragraph(QStringLiteral("dengan ini menyatakan komitmen:"));
        composer.add(clauseList(promise.clauses));
    }
    if (unreadable) {
        composer.paragraph(
            QStringLiteral("Isi yang disegel saat penandatanganan tidak dapat dibaca. Gunakan pindaian lembar yang "
                           "ditandatangani sebagai pegangan."));
    } else if (promise.programs.empty()) {
        composer.paragraph(sheet ? QStringLiteral("Belum ada program yang dijanjikan pada lembar ini.")
                                 : QStringLiteral("Belum ada program yang dipimpin perangkat daerah ini."));
    } else {
        const std::vector<int> years = yearsOf(material, promise);
        composer.add(promisedTargets(promise, years));
        composer.tableOr(promisedMoney(promise, years), QStringLiteral("Pagu program belum diisi."));
    }
    writeSupport(material, opd, composer);
    const QString place = sheet && !sheet->place.isEmpty() ? sheet->place : material.city.capital;
    composer.add(SignatureBlock {placeAndDate(place, sheet ? sheet->date : QDate()),
        {headOfRegion(material.city, QStringLiteral("Mengetahui,")), signatureOf(opd, sheet)}, 2});
    if (sheet && isSigned(*sheet) && !unreadable)
        composer.paragraph(QStringLiteral("Segel isi lembar ini: ") + digest(sheet->seal), Paragraph::Style::Small);
}

} // namespace

Document buildCommitments(const Material& material, const QString& title, const std::vector<const Opd*>& opds)
{
    Document document = blankDocument(material, title);
    Composer composer(document);
    if (opds.empty())
        composer.paragraph(QStringLiteral("Belum ada perangkat daerah dalam rencana ini."));
    int number = 0;
    for (const Opd* opd : opds)
        writeSheet(material, *opd, commitmentOf(material.plan, opd->id), QString::number(++number), composer);
    return document;
}

Document buildJointCommitment(const Material& material)
{
    Document document = blankDocument(material, QStringLiteral("Komitmen Bersama ") + material.city.city);
    Composer composer(document);
    PageSection page;
    page.chapter = QStringLiteral("Komitmen Bersama");
    composer.openSection(page);
    writeLetterhead(material, nullptr, composer);
    writeTitle(QStringLiteral("Komitmen Bersama"), QStringLiteral("bersama"), composer);
    composer.add(
        centred(QStringLiteral("Pelaksanaan Masterplan Smart City ") + material.city.city + u' ' + material.period(), false));
    composer.add(Space {4});
    composer.paragraph(QStringLiteral("Kami, pimpinan perangkat daerah ") + material.city.city
        + QStringLiteral(" yang bertanda tangan di bawah ini, bersama-sama menyatakan komitmen:"));
    std::vector<Promise::Clause> clauses;
    for (const Clause* clause : material.plan.sorted(&Clause::position))
        clauses.push_back({clause->title, clause->text});
    if (clauses.empty())
        composer.paragraph(QStringLiteral("melaksanakan Masterplan Smart City sesuai dengan tugas dan fungsi masing-masing."));
    else
        composer.add(clauseList(clauses));
    const Summary::Totals& all = material.summary.overall();
    if (all.programs == 0)
        composer.paragraph(QStringLiteral("Belum ada program dalam rencana ini."));
    else
        composer.paragraph(QStringLiteral("Masterplan memuat ") + formatInteger(all.programs) + QStringLiteral(" program")
            + ofWhichQuickWins(all.quickWins) + QStringLiteral(", dengan pagu ") + formatRupiah(all.planned) + u'.');
    composer.add(signedTogether(material));
    return document;
}

} // namespace pela::book
